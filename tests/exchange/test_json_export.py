import json
import random
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import tomkit
from tomkit.exchange.json_export import export
from tomkit.exchange.schema import export_schema
from tomkit.exchange.values import NOT_PUBLIC
from tomkit.source.json_text import dumps

EXAMPLE = Path(__file__).parents[2] / "models" / "examples" / "south-and-vale"
VALIDATOR = jsonschema.Draft7Validator(export_schema())

SMALL = """\
workstreams: {doors: {name: Doors}}
projects: {move: {name: Move, workstream: doors, finish: 2027-Q3, order: 5}}
teams: {waste: {name: Waste}}
organisations: {waste: {name: Waste Ltd, type: company}}
front_doors:
  desk: {name: Desk, kind: office, staffed: false}
  site: {name: Site, kind: website}
hand_offs: {h: {name: H, from: desk, to: team/waste, volume: "12,000", success_rate: 18%}}
services:
  parks:
    name: Parks
    owner: organisation/waste
    front_doors: [site, desk]
    x: {cost: "1", list: [a, {b: c}]}
    changes: [{by: move, remove: {front_doors: [desk]}}]
"""

Make = Callable[..., tomkit.Model]


def fields(data: dict, ref: str) -> dict:
    kind, name = ref.split("/")
    return next(each["fields"] for each in data["elements"] if (each["kind"], each["id"]) == (kind, name))


def test_fields_stand_as_they_were_written(model: Make) -> None:
    data = export(model(SMALL))
    assert fields(data, "services/parks") == {
        "name": "Parks",
        "owner": "organisation/waste",
        "front_doors": ["site", "desk"],
        "x": {"cost": "1", "list": ["a", {"b": "c"}]},
        "changes": [{"by": "move", "remove": {"front_doors": ["desk"]}}],
    }
    assert fields(data, "hand_offs/h") == {
        "name": "H", "from": "desk", "to": "team/waste", "volume": "12,000", "success_rate": "18%",
    }  # fmt: skip
    assert fields(data, "front_doors/desk")["staffed"] is False
    assert fields(data, "projects/move")["order"] == 5


def test_elements_have_their_place(model: Make) -> None:
    places = {each["id"]: each["where"] for each in export(model(SMALL))["elements"]}
    assert places["desk"] == "model.yaml:6"


def test_links_lead_from_an_element_to_another(model: Make) -> None:
    links = export(model(SMALL))["links"]
    assert {"from": "services/parks", "field": "owner", "to": "organisations/waste"} in links
    assert {"from": "hand_offs/h", "field": "from", "to": "front_doors/desk"} in links
    assert links == sorted(links, key=lambda each: (each["from"], each["field"], each["to"]))


def test_a_state_has_its_own_values(model: Make) -> None:
    data = export(model(SMALL).at("to-be"))
    assert data["state"] == "to-be"
    assert fields(data, "services/parks")["front_doors"] == ["site"]


HIDING = """\
workstreams: {doors: {name: Doors}}
teams:
  hush: {name: Hush hush, internal: true}
  open: {name: Open, part_of: hush, description: "See [[hush]] and [[team/hush|them]], not [[open]]"}
services:
  parks:
    name: Parks
    owner: open
    changes: [{set: {owner: hush, description: "Run by [[hush]]"}}]
"""


def test_nothing_is_told_of_what_is_internal(model: Make) -> None:
    data = export(model(HIDING))
    assert "hush" not in dumps(data).lower()
    assert fields(data, "teams/open")["part_of"] is None
    assert fields(data, "teams/open")["description"] == f"See {NOT_PUBLIC} and {NOT_PUBLIC}, not [[open]]"
    assert fields(data, "services/parks")["changes"][0]["set"]["owner"] is None


def test_all_is_told_when_asked_for(model: Make) -> None:
    assert fields(export(model(HIDING), internal=True), "teams/open")["part_of"] == "hush"


@pytest.mark.parametrize("state", ["as-written", "as-is", "to-be", "2023-Q3"])
def test_a_real_model_is_as_the_schema_says(state: str) -> None:
    data = export(tomkit.load(EXAMPLE).at(state))
    assert list(VALIDATOR.iter_errors(data)) == []
    assert len(data["elements"]) > 100


def test_the_order_of_files_means_nothing() -> None:
    texts = {str(each.relative_to(EXAMPLE)): each.read_text("utf-8") for each in EXAMPLE.rglob("*.yaml")}
    shuffled = list(texts.items())
    random.Random(1).shuffle(shuffled)  # noqa: S311 - any other order will do
    assert dumps(export(tomkit.load_text(dict(shuffled)))) == dumps(export(tomkit.load_text(texts)))


TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"), min_size=1
)


@given(TEXT.filter(str.strip))
def test_any_name_comes_out_as_it_went_in(name: str) -> None:
    root = "tomkit: 1\nname: T\n"
    made = tomkit.load_text(
        {"tom.yaml": root, "m.yaml": f"teams:\n  a:\n    name: {json.dumps(name, ensure_ascii=False)}\n"}
    )
    data = json.loads(dumps(export(made)))
    assert [each["fields"]["name"] for each in data["elements"]] == [name.strip()]

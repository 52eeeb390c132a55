"""`tomkit list --changed`: what differs between two states."""

import csv
import io
import json
from pathlib import Path

import pytest

MORE = """\
workstreams: {doors: {name: Doors}}
teams: {parks: {name: Parks}}
projects:
  redesign: {name: Redesign, finish: 2027-Q3, workstream: doors, lead: parks, funding: invest}
principles: {once: {name: Once and done, statement: Ask once.}}
front_doors:
  desk: {name: Desk, kind: office, retired_by: redesign, replaced_by: site}
  site: {name: Website, kind: website, introduced_by: redesign}
services:
  parks:
    name: "=Parks"
    front_doors: [desk]
    changes:
      - {by: redesign, set: {front_doors: [site]}, because: once}
      - {note: Nobody knows how}
plateaus: {half-way: {name: Half way, period: 2027-Q1}}
"""


@pytest.fixture(autouse=True)
def _changing(model: Path) -> None:
    (model / "services.yaml").write_text("services: {}\n")
    (model / "more.yaml").write_text(MORE)


def facts(run, *args: str):
    return json.loads(run("list", "--changed", *args, "--format", "json").out)


def test_added_changed_and_retired_with_who_delivers_it(run):
    told = facts(run, "as-is..to-be")
    assert (told["from"], told["to"]) == ("as-is", "to-be")
    assert [(each["change"], each["id"]) for each in told["differences"]] == [
        ("retired", "desk"),
        ("added", "site"),
        ("changed", "parks"),
    ]
    assert told["differences"][0]["by"] == [
        {
            "project": "redesign",
            "name": "Redesign",
            "lead": "teams/parks",
            "start": None,
            "finish": "2027-09-30",
            "funding": "invest",
        }
    ]
    parks = told["differences"][2]
    assert parks["fields"] == [{"field": "front_doors", "before": ["desk"], "after": ["site"], "by": ["redesign"]}]
    assert (parks["because"], parks["notes"], parks["by"][1]) == (["principles/once"], ["Nobody knows how"], None)


def test_a_table_and_a_sheet_hold_the_same_facts(run):
    lines = run("list", "--changed", "as-is..to-be").out.splitlines()
    assert lines[0].split() == ["CHANGE", "ID", "FIELD", "BEFORE", "AFTER", "PROJECT", "LEAD", "FINISH", "FUNDING"]
    assert lines[3].split()[:6] == ["changed", "services/parks", "front_doors", "desk", "site", "redesign"]
    assert "nobody" in lines[4]
    assert lines[-1] == "From as-is to to-be: 1 added, 1 changed, 1 retired; 1 delivered by nobody."
    rows = list(csv.DictReader(io.StringIO(run("list", "--changed", "as-is..to-be", "--format", "csv").out)))
    assert [(each["id"], each["project"]) for each in rows] == [
        ("desk", "redesign"),
        ("site", "redesign"),
        ("parks", "redesign"),
        ("parks", ""),
    ]
    assert rows[2]["name"] == "'=Parks"


def test_any_two_states(run):
    assert facts(run, "as-is..half-way")["differences"] == []
    assert len(facts(run, "half-way..2027-Q4")["differences"]) == 3
    assert run("list", "--changed", "as-is..half-way").out == "Nothing differs between as-is and half-way.\n"


def test_a_kind_or_a_selector_narrows_it(run):
    assert [each["id"] for each in facts(run, "as-is..to-be", "services")["differences"]] == ["parks"]
    assert [each["id"] for each in facts(run, "as-is..to-be", "kind:front_doors")["differences"]] == ["desk", "site"]


def test_a_folder_alone_is_the_model(run, model: Path):
    assert run("list", str(model), "--changed", "as-is..to-be").out == run("list", "--changed", "as-is..to-be").out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("as-is..to-bee", "there is no state called 'to-bee'; did you mean 'to-be'?"),
        ("halfway..to-be", "there is no state called 'halfway'; did you mean 'half-way'?"),
        ("as-is..whenever", "say as-written, as-is, to-be, half-way, or a date such as 2023-Q3"),
        ("half-way", "did you mean 'as-is..half-way'?"),
        ("..", "did you mean 'as-is..to-be'?"),
    ],
)
def test_what_is_no_pair_of_states_is_told_with_a_suggestion(run, asked, said):
    told = run("list", "--changed", asked)
    assert (told.code, told.out) == (2, "")
    assert said in told.err


def test_it_names_its_own_states(run):
    assert run("list", "--changed", "as-is..to-be", "--state", "to-be").code == 2

"""Millbrook, the invented council, uses the whole language, and nothing is left to say about it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tomkit import (
    Benefit,
    Channel,
    FrontDoor,
    HandOff,
    Journey,
    Measure,
    Model,
    Option,
    Persona,
    Project,
    Service,
    load,
    validate,
)
from tomkit.kinds.base import Element, Part, Record
from tomkit.kinds.catalogue import KINDS, parts
from tomkit.kinds.figures import Figure
from tomkit.kinds.values.count import Count
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.money import Money
from tomkit.kinds.values.period import Period
from tomkit.kinds.values.ratio import Ratio
from tomkit.kinds.values.reading import Reading

FOLDER = Path(__file__).parents[2] / "models/examples/millbrook"
MODEL = load(FOLDER)
OWN = tuple(each for each in MODEL if MODEL.book.entries[each.ref].file not in MODEL.book.shipped)

QUARTERS = tuple(f"{year}-Q{number}" for year in (2026, 2027) for number in (1, 2, 3, 4))
PLATEAUS = ("foundations", "account-for-all", "one-millbrook")
OPTIONS = ("steady-improvement", "digital-only", "joined-up")

NUMBERS = (Count, Duration, Money, Ratio, Reading)

UNUSED = {
    "open_questions": "a baselined model has settled them; each would be told",
    "hand_offs.implied": "each hand-off was walked through with both sides",
    "dependencies.implied": "each dependency was named by someone",
    "evidence.missing": "nothing that the evidence refers to is missing",
    "stakeholders.unnamed": "it is said who each stakeholder is",
    "workstreams.declared": "each workstream is declared, which need not be said",
    "measures.result": "each result has its month",
    "Result.value": "as above",
    "Result.low": "as above",
    "Result.high": "as above",
    "Result.after": "as above",
    "Result.text": "as above",
    "milestones.after": "each milestone has a date",
    "projects.on_time": "no project has ended yet",
    "projects.on_budget": "no project has ended yet",
    "organisations.population_low": "the populations are invented, so they are known",
}
"""What the language has and Millbrook does not need, each with the reason."""


def _count(kind: type[Element], model: Model = MODEL) -> int:
    return len(model.all(kind))


def test_every_file_says_what_it_holds_and_the_root_that_all_of_it_is_invented():
    texts = {each: each.read_text(encoding="utf-8") for each in FOLDER.rglob("*.yaml")}
    assert [each.name for each, text in texts.items() if not text.startswith("# ")] == []
    root = (FOLDER / "tom.yaml").read_text(encoding="utf-8")
    assert "Millbrook Council does not exist" in root
    assert "fictional" in (MODEL.root.description or "")


def test_it_is_the_size_of_a_council():
    assert _count(Service) == 42
    assert _count(HandOff) == 40
    assert _count(Persona) == 6
    assert _count(Project) == 20
    assert _count(Measure) == 18
    assert len({each.channel for service in MODEL.all(Service) for each in service.demand}) >= 8


def test_front_doors_open_and_close():
    assert {state: _count(FrontDoor, MODEL.at(state)) for state in ("as-is", "foundations", "to-be")} == {
        "as-is": 23,
        "foundations": 21,
        "to-be": 20,
    }


def test_hand_offs_come_and_go():
    assert {state: _count(HandOff, MODEL.at(state)) for state in ("as-is", "to-be")} == {"as-is": 36, "to-be": 33}


def test_every_persona_makes_one_journey_as_it_is_and_one_as_it_is_to_be():
    made = sorted((str(each.persona), each.state) for each in MODEL.all(Journey))
    assert made == sorted((str(each.ref), state) for each in MODEL.all(Persona) for state in ("as_is", "to_be"))


def test_the_wanted_journeys_are_shorter_and_feel_better():
    def minutes(journey: Journey) -> int:
        return sum(step.minutes.value for step in journey.steps if step.minutes is not None)

    def feeling(journey: Journey) -> float:
        felt = [int(step.feeling) for step in journey.steps if step.feeling is not None]
        return sum(felt) / len(felt)

    today = {each.persona: each for each in MODEL.all(Journey) if each.state == "as_is"}
    for each in (journey for journey in MODEL.all(Journey) if journey.state == "to_be"):
        assert minutes(each) < minutes(today[each.persona])
        assert feeling(each) > feeling(today[each.persona])


def test_one_persona_is_digitally_excluded_and_can_reach_every_service_designed_for_her():
    (excluded,) = (each for each in MODEL.all(Persona) if each.digital_capability == "excluded")
    for state in ("as-is", "to-be"):
        model = MODEL.at(state)
        for service in (each for each in model.all(Service) if excluded.ref in each.personas):
            offered = {channel for door in service.front_doors for channel in model[door].channels}
            assert offered - set(excluded.barred_channels), service.name


def test_every_front_door_says_how_it_can_be_used_and_when():
    assert [each.id for each in MODEL.all(FrontDoor) if not each.accessibility] == []
    always = {"notice-boards", "post-room"}
    assert [
        each.id for each in MODEL.all(FrontDoor) if not (each.opening or each.hours) and each.id not in always
    ] == []


def test_every_hand_off_is_told_in_full():
    words = ("owner", "sla", "trigger", "promise", "information", "method", "volume", "success_rate", "escalation")
    assert [(each.id, word) for each in MODEL.all(HandOff) for word in words if not getattr(each, word)] == []


def test_the_channels_that_are_counted_have_a_cost():
    counted = {each.channel for service in MODEL.all(Service) for each in service.demand}
    costed = {each.ref for each in MODEL.all(Channel) if each.unit_cost is not None}
    assert counted <= costed


def test_measures_have_a_year_of_months():
    months = {Period(f"2025-{month:02}") for month in range(1, 13)}
    assert [each.id for each in MODEL.all(Measure) if set(each.actuals) != months] == []
    assert [each.id for each in MODEL.all(Measure) if each.baseline is None or each.target is None] == []


def test_the_roadmap_fills_two_years():
    projects = MODEL.all(Project)
    assert min(each.begins for each in projects if each.begins) == Period("2026-Q1")
    assert max(each.ends for each in projects if each.ends) == Period("2027-Q4")
    assert len({each.workstream for each in projects}) == 5


def test_one_of_three_options_is_preferred_and_it_is_the_whole_roadmap():
    assert {each.id for each in MODEL.all(Option)} == set(OPTIONS)
    (preferred,) = (each for each in MODEL.all(Option) if each.preferred)
    assert set(preferred.projects) == {each.ref for each in MODEL.all(Project)}


def test_the_programme_does_what_its_drivers_ask():
    def avoidable(model: Model) -> float:
        every = [each for service in model.all(Service) for each in service.demand]
        wasted = sum(each.contacts.value * each.failure.value for each in every if each.failure is not None)
        return float(wasted / sum(each.contacts.value for each in every))

    assert avoidable(MODEL.at("as-is")) > 0.22
    assert avoidable(MODEL.at("to-be")) < 0.12


def test_figures_in_different_places_agree():
    def cost(model: Model) -> tuple[float, float]:
        """Return what all contact costs in a year, and what one contact costs on average."""
        price = {each.ref: each.unit_cost.value.amount for each in model.all(Channel) if each.unit_cost is not None}
        every = [each for service in model.all(Service) for each in service.demand]
        total = sum(each.contacts.value * price[each.channel] for each in every if each.channel is not None)
        return float(total), float(total / sum(each.contacts.value for each in every))

    (measure,) = (each for each in MODEL.all(Measure) if each.id == "cost-per-contact")
    (benefit,) = (each for each in MODEL.all(Benefit) if each.id == "fewer-avoidable-calls")
    (before, each_before), (after, each_after) = cost(MODEL.at("as-is")), cost(MODEL.at("to-be"))
    assert each_before == pytest.approx(float(measure.baseline.value), rel=0.02)
    assert each_after == pytest.approx(float(measure.target.value), rel=0.02)
    assert before - after == pytest.approx(float(benefit.profile[Period("2028/29")].amount), rel=0.05)


def test_it_has_no_problems():
    assert MODEL.problems == ()


def test_nothing_is_found_in_it():
    assert [str(each) for each in validate(MODEL)] == []


@pytest.mark.parametrize("state", ["as-is", "to-be", *QUARTERS, *PLATEAUS, *OPTIONS])
def test_nothing_is_found_in_any_state(state):
    assert [str(each) for each in validate(MODEL, state=state)] == []


def test_every_number_says_that_it_illustrates():
    assert sorted({name for each in OWN for name in _unmarked(each, each.id, each.quality)}) == []
    scored = (each for each in OWN if any(getattr(each, name, None) for name in ("fte", "likelihood", "maturity_now")))
    assert [each.id for each in scored if each.quality != "illustrative"] == []


def test_no_form_that_a_field_asks_for_is_a_real_one():
    text = "\n".join(each.read_text(encoding="utf-8") for each in sorted(FOLDER.rglob("*")) if each.is_file())
    assert set(re.findall(r"https?://([^/\s]+)", text)) <= {
        f"{host}millbrook.example" for host in ("www.", "my.", "reportit.", "counciltax.", "model.")
    } | {"greenloop.example", "advice-millbrook.example"}
    assert all(re.fullmatch(r"E\d\d99999[89]", each) for each in re.findall(r"gss: (\w+)", text))
    assert all(each.startswith("ZZ") for each in re.findall(r"postcode: (\w+)", text))
    assert all(each.startswith("9999999999") for each in re.findall(r'uprn: "(\d+)"', text))
    assert all(each.startswith("XX-FICTION-") for each in re.findall(r"register_id: (\S+)", text))
    assert re.findall(r"[\w.]+@[\w.]+", text) == []


def test_it_uses_every_kind():
    assert [kind.__name__ for kind in KINDS if not any(type(each) is kind for each in OWN)] == []


def test_it_uses_every_field_but_those_that_it_has_no_need_of():
    used = {name for record in (*OWN, MODEL.root) for name in _used(record)}
    every = {name for cls in (*KINDS, *parts(), type(MODEL.root)) if cls is not Figure for name in _fields(cls)}
    assert every - used == set(UNUSED)


def _fields(cls: type[Record]) -> Iterator[str]:
    """Return the fields of a kind, part or root as `services.owner`; those of every element without its kind."""
    for name, field in cls.model_fields.items():
        home = "" if issubclass(cls, Element) and name in Element.model_fields else _home(cls)
        yield f"{home}{field.alias or name}"


def _home(cls: type[Record]) -> str:
    return f"{cls.__kind__.collection if issubclass(cls, Element) else cls.__name__}."


def _used(value: Any) -> Iterator[str]:
    """Return the fields that are written somewhere in a value."""
    if isinstance(value, Record):
        written = {type(value).model_fields[name].alias or name for name in value.model_fields_set}
        yield from (each for each in _fields(type(value)) if each.rpartition(".")[2] in written)
    for inner in _inside(value):
        yield from _used(inner)


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, Record):
        yield from (getattr(value, name) for name in value.model_fields_set if name != "order")
    elif isinstance(value, tuple):
        yield from value
    elif isinstance(value, dict):
        yield from value.values()


def _unmarked(value: Any, name: str, quality: str | None) -> Iterator[str]:
    """Return the name of an element once for each number in it that is not said to illustrate."""
    if isinstance(value, NUMBERS) and quality != "illustrative":
        yield name
    told = value.quality if isinstance(value, Figure) else quality
    for inner in _inside(value):
        if isinstance(inner, (*NUMBERS, Part, tuple, dict)):
            yield from _unmarked(inner, name, told)

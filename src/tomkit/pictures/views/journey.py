"""Journeys as service blueprints: step by step what happens, where, who acts, what it costs and how it feels."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

from tomkit.kinds.people import Journey, JourneyStep
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Emphasis, Grid, Hue, KeyEntry, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, nobody, ordered, prose, ref_of
from tomkit.pictures.views.facts import tabled

__all__ = ["journey"]

_TITLE: Final = "Journeys"
_EMPTY: Final = "This model names no journeys with steps, so there is nothing to follow."
_STATES: Final = {"as_is": "as it is", "to_be": "as it is to be"}
_FEELINGS: Final[dict[int, tuple[str, str, Hue, Emphasis]]] = {
    -2: ("▼▼", "very bad", "red", "strong"),
    -1: ("▼", "bad", "red", "tint"),
    0: ("●", "neither", "grey", "tint"),
    1: ("▲", "good", "green", "tint"),
    2: ("▲▲", "very good", "green", "strong"),
}
_Told: TypeAlias = Callable[[Model, JourneyStep], Box | None]


def journey(model: Model, subject: str = "") -> Diagram:
    """Return journeys one below another, today's next to the wanted one of the same service and person.

    With `subject`, the id of a journey, that journey alone.
    """
    every = sorted((each for each in ordered(model.all(Journey)) if each.steps), key=_pair)
    held = [each for each in every if subject in ("", each.id)]
    if not held:
        return Blank(heading(model, _TITLE), _EMPTY)
    columns = tuple(Column(f"Step {number}") for number in range(1, max(len(each.steps) for each in held) + 1))
    sections = tuple(
        Section(tuple(_rows(model, each)), each.name, "", _note(model, each), _hue(each), ref_of(each)) for each in held
    )
    above = heading(model, held[0].name if subject else _TITLE, counted(len(held), "journey"), key=_key())
    return Grid(above, columns, sections, tabled(sections, columns, "What"))


def _pair(each: Journey) -> tuple[str, str, str]:
    return (str(each.service or ""), str(each.persona or ""), each.state or "")


def _hue(each: Journey) -> Hue:
    return "orange" if each.state == "as_is" else "green"


def _note(model: Model, each: Journey) -> str:
    outcome = prose(model, each.outcome)
    named = (name_of(model, ref) for ref in (each.persona, each.service) if not nobody(ref))
    parts = (_STATES.get(each.state or "", ""), *named, f"in the end: {outcome}" if outcome else "")
    return " · ".join(part for part in parts if part)


def _rows(model: Model, each: Journey) -> Iterator[Row]:
    """Yield the rows of which something is written, from what the person does to how it feels."""
    rows: tuple[tuple[str, str, _Told], ...] = (
        ("What happens", "", _step),
        ("Front door", "what they touch", _door),
        ("Who acts", "without one, the person", _actor),
        ("Hand-off", "and its owner", _passed),
        ("Time", "taken and waited", _time),
        ("What goes wrong", "", _pain),
        ("How it feels", "", _feeling),
    )
    for title, note, told in rows:
        boxes = [(at, box) for at, step in enumerate(each.steps) if (box := told(model, step))]
        if boxes:
            yield Row(Box(title, note), tuple(Cell(box, at) for at, box in boxes))


def _step(_model: Model, step: JourneyStep) -> Box:
    return Box(step.name, hue="navy")


def _door(model: Model, step: JourneyStep) -> Box | None:
    door, channel = step.front_door, step.channel
    named: tuple[Any, ...] = tuple(ref for ref in (door, channel) if not nobody(ref))
    if not named:
        return None
    note = name_of(model, channel) if len(named) > 1 else ""
    return Box(name_of(model, named[0]), note, ref_of(named[0]), "purple")


def _actor(model: Model, step: JourneyStep) -> Box | None:
    return None if nobody(step.actor) else Box(name_of(model, step.actor), "", ref_of(step.actor), "teal")


def _passed(model: Model, step: JourneyStep) -> Box | None:
    found = model.get(step.hand_off)
    if found is None:
        return None
    if nobody(found.owner):
        return Box("no owner", found.name, ref_of(found), "red", "warning", "!")
    return Box(found.name, f"owned by {name_of(model, found.owner)}", ref_of(found), "grey")


def _time(_model: Model, step: JourneyStep) -> Box | None:
    taken = f"{step.minutes} min" if step.minutes else ""
    waits = f"waits {step.wait}" if step.wait else ""
    if not taken and not waits:
        return None
    return Box(taken or waits, waits if taken else "", hue="yellow", emphasis="tint" if waits else "plain")


def _pain(model: Model, step: JourneyStep) -> Box | None:
    return Box(prose(model, step.pain), hue="red", emphasis="warning", mark="!") if step.pain else None


def _feeling(_model: Model, step: JourneyStep) -> Box | None:
    if step.feeling is None:
        return None
    mark, text, hue, emphasis = _FEELINGS[int(step.feeling)]
    return Box(text, hue=hue, emphasis=emphasis, mark=mark)


def _key() -> tuple[KeyEntry, ...]:
    feelings = tuple(KeyEntry(text, hue, emphasis, mark=mark) for mark, text, hue, emphasis in _FEELINGS.values())
    return (*feelings, KeyEntry("goes wrong, or has no owner", "red", "warning", mark="!"))

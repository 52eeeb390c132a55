"""Front doors and hand-offs: how people come in, who passes their requests on to whom, and who answers for it."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from tomkit.kinds.access import FrontDoor
from tomkit.kinds.organisation import Function
from tomkit.kinds.ref import Ref
from tomkit.kinds.services import Service
from tomkit.model.model import Model
from tomkit.pictures.diagram import (
    Arrow,
    Blank,
    Box,
    Diagram,
    Emphasis,
    Frame,
    Hue,
    KeyEntry,
    Network,
    Table,
    Words,
)
from tomkit.pictures.views.common import counted, heading, name_of, named, ordered, ref_of, words
from tomkit.pictures.views.passing import Passed, passed
from tomkit.pictures.views.sides import givers, key_of, takers

__all__ = ["hand_offs"]

_TITLE: Final = "Front doors and hand-offs"
_EMPTY: Final = "This model names no front doors and no hand-offs in this state, so there is nothing to draw."
_MOST_LINES: Final = 60
_PEOPLE: Final = Box("Resident or business", "Any need", hue="navy", emphasis="strong", key="people")


class _Map(NamedTuple):
    """What the picture shows: who is met first, what is passed on, and what leads straight to a service."""

    met: tuple[Ref[Any], ...]
    passed: tuple[Passed, ...]
    fronted: tuple[tuple[FrontDoor, Service], ...]
    folded: bool

    @property
    def straight(self) -> tuple[tuple[FrontDoor, Service], ...]:
        """The lines that are drawn to services: all of them, or none where they would be too many to follow."""
        return () if self.folded else self.fronted

    @property
    def leading(self) -> frozenset[Ref[Any]]:
        """Those from whom a line leads on: to a service, or to someone who takes over."""
        return frozenset((*(each.hand_off.from_ for each in self.passed), *(door.ref for door, _ in self.straight)))


def hand_offs(model: Model) -> Diagram:
    """Return people, their front doors, hand-offs as pills, and who takes over or fulfils.

    Up to 60 lines from front doors to services are drawn; beyond, each front door says how many it fronts.
    """
    shown = _map(model)
    if not shown.met and not shown.passed:
        return Blank(heading(model, _TITLE), _EMPTY)
    folded = Counter(door.ref for door, _ in shown.fronted) if shown.folded else Counter[Ref[Any]]()
    senders = dict.fromkeys((*shown.met, *(each.hand_off.from_ for each in shown.passed)))
    left = givers(model, senders, shown.leading, folded)
    right = takers(
        model,
        dict.fromkeys((*(each.hand_off.to for each in shown.passed), *(service.ref for _, service in shown.straight))),
    )
    lanes = (
        (Frame((_PEOPLE,), style="bare"),) if shown.met else (),
        left,
        (Frame(tuple(_pill(model, each) for each in shown.passed), style="pills"),) if shown.passed else (),
        right,
    )
    above = heading(model, _TITLE, *_told(model, shown), key=_key(shown))
    return Network(above, tuple(each for each in lanes if each), tuple(_arrows(shown, left)), _facts(model, shown))


def _map(model: Model) -> _Map:
    doors = ordered(model.all(FrontDoor))
    offices = tuple(each for each in ordered(model.all(Function)) if each.kind == "front_office")
    services = ordered(model.all(Service))
    fronted = tuple((door, each) for door in doors for each in services if door.ref in each.front_doors)
    met = tuple(each.ref for each in (*doors, *offices))
    return _Map(met, passed(model), fronted, folded=len(fronted) > _MOST_LINES)


def _told(model: Model, shown: _Map) -> Iterator[str]:
    """Say how many there are of everything, and what the picture cannot show because it is not written."""
    doors, services = model.all(FrontDoor), model.all(Service)
    if doors:
        yield counted(len(doors), "front door")
    unowned = sum(not each.owned for each in shown.passed)
    yield f"{counted(len(shown.passed), 'hand-off')}, {unowned} without an owner"
    reached = {service.ref for _, service in shown.fronted}
    missing = sum(each.ref not in reached for each in services)
    if missing:
        yield f"{missing} of {counted(len(services), 'service')} without a front door"


def _pill(model: Model, each: Passed) -> Box:
    """Return the pill on an arrow: its owner, or that it has none, how it travels and what is promised."""
    owner = name_of(model, each.hand_off.owner) if each.owned else "! no owner"
    implied = "implied" if each.hand_off.implied else ""
    note = " · ".join(part for part in (each.way, each.promise or "no promise", implied) if part)
    hue, _ = _dress(each)
    return Box(owner, note, ref_of(each.hand_off), hue, "tint" if each.owned else "warning", each.mark, key=each.mark)


def _dress(each: Passed) -> tuple[Hue, Emphasis]:
    """Return the colour of a hand-off, and how loud its lines are."""
    if not each.owned:
        return "red", "warning"
    return ("blue", "strong") if each.promise else ("grey", "plain")


def _arrows(shown: _Map, left: tuple[Frame, ...]) -> Iterator[Arrow]:
    behind = {key_of(each.hand_off.from_, "from") for each in shown.passed if each.hand_off.from_ not in shown.met}
    for box in (box for frame in left for box in frame.boxes if shown.met and box.key not in behind):
        yield Arrow(_PEOPLE.key, box.key)
    for each in shown.passed:
        hue, emphasis = _dress(each)
        yield Arrow(key_of(each.hand_off.from_, "from"), each.mark, hue, emphasis, end=False)
        yield Arrow(each.mark, key_of(each.hand_off.to, "to"), hue, emphasis)
    for door, service in shown.straight:
        yield Arrow(key_of(door.ref, "from"), key_of(service.ref, "to"), "green", "strong")


def _key(shown: _Map) -> tuple[KeyEntry, ...]:
    """Return the key to the kinds of line that occur."""
    owned = [each for each in shown.passed if each.owned]
    entries = (
        (shown.straight, KeyEntry("straight to the service", "green", "strong", "line")),
        ([each for each in owned if each.promise], KeyEntry("owned, with a promise", "blue", "strong", "line")),
        ([each for each in owned if not each.promise], KeyEntry("owned, without a promise", "grey", "plain", "line")),
        (len(owned) < len(shown.passed), KeyEntry("hand-off without an owner", "red", "warning", "line", "!")),
    )
    return tuple(entry for holds, entry in entries if holds)


def _facts(model: Model, shown: _Map) -> Table:
    headers = ("No.", "What", "From", "To", "Owner", "Promise or service level", "Method", "Implied")
    return Table(headers, (*_passed_rows(model, shown), *_straight_rows(model, shown), *_dead_ends(model, shown)))


def _passed_rows(model: Model, shown: _Map) -> Iterator[tuple[Words, ...]]:
    for each in shown.passed:
        yield (
            Words(each.mark),
            words(each.hand_off),
            named(model, each.hand_off.from_),
            named(model, each.hand_off.to),
            named(model, each.hand_off.owner) if each.owned else Words("! no owner"),
            Words(each.promise or "none"),
            Words(each.way),
            Words("yes" if each.hand_off.implied else "no"),
        )


def _straight_rows(model: Model, shown: _Map) -> Iterator[tuple[Words, ...]]:
    none = Words("")
    for door, service in shown.fronted:
        owner = named(model, service.owner)
        yield none, Words("straight to the service"), words(door), words(service), owner, none, none, none


def _dead_ends(model: Model, shown: _Map) -> Iterator[tuple[Words, ...]]:
    """Yield whom people meet without anything being said of what follows."""
    none = Words("")
    known = shown.leading | {door.ref for door, _ in shown.fronted}
    for ref in shown.met:
        if ref not in known:
            yield none, Words("what follows is not written"), named(model, ref), none, none, none, none, none

"""Who stands on either side of a hand-off: front doors by way of engagement, functions, teams, roles, services."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, Final

from tomkit.kinds.access import FrontDoor
from tomkit.kinds.base import Element
from tomkit.kinds.organisation import Function, Organisation, Role, Team
from tomkit.kinds.ref import Ref
from tomkit.kinds.services import Service
from tomkit.model.model import Model
from tomkit.pictures.diagram import Box, Frame, Hue, Line
from tomkit.pictures.views.common import counted, name_of, nobody, ref_of
from tomkit.pictures.views.ways import Way, by_way

__all__ = ["givers", "key_of", "takers"]

_KINDS: Final[tuple[tuple[type[Element], str, Hue], ...]] = (
    (Function, "Functions", "teal"),
    (Team, "Teams", "navy"),
    (Role, "Roles", "navy"),
    (Organisation, "Organisations", "blue"),
)
_AGAIN: Final = "Another front door"
_REST: Final = "What follows is not written"
_NO_HAND_OFF: Final = "Without a hand-off"
_FOLDED: Final = 2


def givers(
    model: Model, refs: Iterable[Ref[Any]], leading: Collection[Ref[Any]], folded: Mapping[Ref[Any], int]
) -> tuple[Frame, ...]:
    """Return whom people meet, and who else passes on.

    Front doors that are not `leading` anywhere share a card; `folded` counts services without a box of their own.
    """
    held = {ref: model.get(ref) for ref in refs}
    doors = by_way(model, (each for each in held.values() if isinstance(each, FrontDoor)))
    frames = tuple(Frame(tuple(_doors(model, way, group, leading, folded)), way.title, way.hue) for way, group in doors)
    return _completed(model, held, frames, "from")


def takers(model: Model, refs: Iterable[Ref[Any]]) -> tuple[Frame, ...]:
    """Return who takes over: services, functions, teams, roles, organisations, other front doors, and gaps."""
    held = {ref: model.get(ref) for ref in refs}
    services = tuple(_box(model, each, "green", "to") for each in held.values() if isinstance(each, Service))
    doors = by_way(model, (each for each in held.values() if isinstance(each, FrontDoor)))
    again = tuple(_box(model, door, way.hue, "to") for way, group in doors for door in group)
    frames = (Frame(services, "Services", "green"), Frame(again, _AGAIN, "purple"))
    return _completed(model, held, tuple(each for each in frames if each.boxes), "to")


def key_of(ref: Ref[Any], side: str) -> str:
    """Return the name by which arrows know a box: `from:front_doors/web`, `to:teams/housing`."""
    return f"{side}:{ref}"


def _doors(
    model: Model,
    way: Way,
    doors: tuple[FrontDoor, ...],
    leading: Collection[Ref[Any]],
    folded: Mapping[Ref[Any], int],
) -> Iterator[Box]:
    """Yield a card for each front door of a way, and one for all those of which nothing more is said."""
    rest = tuple(each for each in doors if each.ref not in leading)
    alone = doors if len(rest) < _FOLDED else tuple(each for each in doors if each.ref in leading)
    for each in alone:
        yield _box(model, each, way.hue, "from", folded.get(each.ref, 0))
    if len(alone) < len(doors):
        lines = tuple(Line(each.name, _beside(model, each, folded), ref_of(each)) for each in rest)
        yield Box(_NO_HAND_OFF if folded else _REST, "", "", way.hue, "plain", lines=lines, key=f"from:{way.title}")


def _completed(
    model: Model, held: Mapping[Ref[Any], Element | None], frames: tuple[Frame, ...], side: str
) -> tuple[Frame, ...]:
    """Return frames with those of the other kinds, and at the end those whom nobody has written down."""
    others = [
        Frame(boxes, title, hue)
        for kind, title, hue in _KINDS
        if (boxes := tuple(_box(model, each, hue, side) for each in held.values() if isinstance(each, kind)))
    ]
    gaps = tuple(_gap(ref, side) for ref, element in held.items() if element is None)
    return (*frames, *others, *([Frame(gaps, "Not known", "red")] if gaps else []))


def _box(model: Model, element: Element, hue: Hue, side: str, services: int = 0) -> Box:
    fronts = f"fronts {counted(services, 'service')}" if services else ""
    note = " · ".join(part for part in (_note(model, element), fronts) if part)
    return Box(element.name, note, ref_of(element), hue, "plain", key=key_of(element.ref, side))


def _note(model: Model, element: Element) -> str:
    if isinstance(element, FrontDoor):
        run = "" if nobody(element.operator) else f"Run by {name_of(model, element.operator)}"
        return " · ".join(part for part in (run, _planned(model, element)) if part)
    if isinstance(element, Service):
        return "" if nobody(element.owner) else name_of(model, element.owner)
    host: Ref[Any] | None = element.organisation if isinstance(element, Team | Role) else None
    host = element.provided_by if isinstance(element, Function) else host
    return "" if nobody(host) else name_of(model, host)


def _beside(model: Model, door: FrontDoor, folded: Mapping[Ref[Any], int]) -> str:
    """Return what stands beside a front door in a list: that it is planned, or how many services it fronts."""
    number = folded.get(door.ref, 0)
    return _planned(model, door) or (counted(number, "service") if number else "")


def _planned(model: Model, element: Element) -> str:
    return "planned" if element.introduced_by is not None and model.state == "as-written" else ""


def _gap(ref: Ref[Any], side: str) -> Box:
    """Return the box of someone who is not written down: a recorded gap, or a name that nobody has here."""
    title, note = (
        ("Not known", "the source does not say") if ref.unknown else (ref.id, "not in the model in this state")
    )
    return Box(title, note, "", "red", "warning", "!", key=key_of(ref, side))

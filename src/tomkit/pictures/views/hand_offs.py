"""Front doors and hand-offs: who passes requests on to whom, and who answers for it."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from tomkit.pictures.diagram import Arrow, Blank, Box, Diagram, Frame, Hue, KeyEntry, Network, Table, Words
from tomkit.pictures.views.common import heading, name_of, named, nobody, ordered, prose, ref_of
from tomkit.pictures.views.ways import by_way
from tomkit.kinds.access import FrontDoor
from tomkit.kinds.base import Element
from tomkit.kinds.hand_offs import HandOff
from tomkit.kinds.organisation import Function, Organisation, Role, Team
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model

__all__ = ["hand_offs"]

_TITLE: Final = "Front doors and hand-offs"
_EMPTY: Final = "This model names no hand-offs in this state, so there is nothing to draw."
_METHODS: Final = {
    "warm_transfer": "warm transfer",
    "cold_transfer": "cold transfer",
    "referral": "referral",
    "case": "case",
    "email": "email",
    "rekey": "typed again",
}
_SIDES: Final[tuple[tuple[type[Element], str, Hue], ...]] = (
    (Function, "Functions", "teal"),
    (Team, "Teams", "navy"),
    (Role, "Roles", "navy"),
    (Organisation, "Organisations", "blue"),
)


class _Passed(NamedTuple):
    """A hand-off with its number in this picture, and what is to be said of it."""

    mark: str
    hand_off: HandOff
    owned: bool
    promise: str


def hand_offs(model: Model) -> Diagram:
    """Return hand-offs as pills between those who pass on and those who take over."""
    passed = tuple(_passed(model))
    if not passed:
        return Blank(heading(model, _TITLE), _EMPTY)
    unowned = sum(not each.owned for each in passed)
    told = f"{_count(len(passed), 'hand-off')}, {unowned} without an owner"
    senders = dict.fromkeys(each.hand_off.from_ for each in passed)
    takers = dict.fromkeys(each.hand_off.to for each in passed)
    return Network(
        heading(model, _TITLE, told, *_alone(model, passed), key=_key(passed)),
        (
            _frames(model, tuple(senders), "from"),
            (Frame(tuple(_pill(model, each) for each in passed), style="pills"),),
            _frames(model, tuple(takers), "to"),
        ),
        tuple(arrow for each in passed for arrow in _arrows(each)),
        _facts(model, passed),
    )


def _passed(model: Model) -> Iterator[_Passed]:
    for number, each in enumerate(ordered(model.all(HandOff)), 1):
        yield _Passed(f"H{number}", each, not nobody(each.owner), _promise(model, each))


def _alone(model: Model, passed: tuple[_Passed, ...]) -> tuple[str, ...]:
    """Say how many front doors take part in no hand-off, and so are not in the picture."""
    busy = {ref for each in passed for ref in (each.hand_off.from_, each.hand_off.to)}
    number = sum(door.ref not in busy for door in model.all(FrontDoor))
    return (f"{_count(number, 'front door')} without a hand-off left out",) if number else ()


def _promise(model: Model, hand_off: HandOff) -> str:
    """Return what the sides agreed, or what the resident is told; empty when neither is written."""
    told = prose(model, hand_off.promise)
    sla = hand_off.sla
    if sla is None:
        return told
    time = f"within {sla.within}" if sla.within else ""
    return sla.text or " ".join(part for part in (str(sla.target or ""), time) if part) or told


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _pill(model: Model, each: _Passed) -> Box:
    """Return the pill on an arrow: its owner, or that it has none, and what is promised."""
    owner = name_of(model, each.hand_off.owner) if each.owned else "! no owner"
    method = _METHODS.get(each.hand_off.method or "", "")
    implied = "implied" if each.hand_off.implied else ""
    note = " · ".join(part for part in (method, each.promise or "no promise", implied) if part)
    hue, emphasis = _dress(each)
    return Box(owner, note, ref_of(each.hand_off), hue, emphasis, each.mark, key=each.mark)


def _dress(each: _Passed) -> tuple[Hue, Any]:
    if not each.owned:
        return "red", "warning"
    return ("green", "tint") if each.promise else ("grey", "tint")


def _arrows(each: _Passed) -> tuple[Arrow, Arrow]:
    hue, _ = _dress(each)
    emphasis: Any = "warning" if not each.owned else "strong" if each.promise else "plain"
    return (
        Arrow(_key_of(each.hand_off.from_, "from"), each.mark, hue, emphasis, end=False),
        Arrow(each.mark, _key_of(each.hand_off.to, "to"), hue, emphasis),
    )


def _key(passed: tuple[_Passed, ...]) -> tuple[KeyEntry, ...]:
    """Return the key to the kinds of arrow that occur."""
    entries = (
        (KeyEntry("owned, with a promise or service level", "green", "strong", "line"), lambda each: each.promise),
        (KeyEntry("owned, without a promise", "grey", "plain", "line"), lambda each: not each.promise),
    )
    owned = tuple(entry for entry, holds in entries if any(each.owned and holds(each) for each in passed))
    unowned = KeyEntry("hand-off without an owner", "red", "warning", "line", "!")
    return (*owned, unowned) if any(not each.owned for each in passed) else owned


def _frames(model: Model, refs: tuple[Ref[Any], ...], side: str) -> tuple[Frame, ...]:
    """Return one side of the picture: front doors by their way, then teams, roles, organisations, and gaps."""
    held = {ref: model.get(ref) for ref in refs}
    doors = by_way(model, (each for each in held.values() if isinstance(each, FrontDoor)))
    frames = [
        Frame(tuple(_box(model, door, way.hue, side) for door in group), way.title, way.hue) for way, group in doors
    ]
    for kind, title, hue in _SIDES:
        boxes = tuple(_box(model, each, hue, side) for each in held.values() if isinstance(each, kind))
        frames += [Frame(boxes, title, hue)] if boxes else []
    drawn = {box.key for frame in frames for box in frame.boxes}
    gaps = tuple(_gap(ref, side) for ref in held if _key_of(ref, side) not in drawn)
    return (*frames, Frame(gaps, "Not known", "red")) if gaps else tuple(frames)


def _box(model: Model, element: Element, hue: Hue, side: str) -> Box:
    return Box(element.name, _note(model, element), ref_of(element), hue, "plain", key=_key_of(element.ref, side))


def _note(model: Model, element: Element) -> str:
    if isinstance(element, FrontDoor):
        return "" if nobody(element.operator) else f"Run by {name_of(model, element.operator)}"
    host: Ref[Any] | None = element.organisation if isinstance(element, Team | Role) else None
    host = element.provided_by if isinstance(element, Function) else host
    return "" if nobody(host) else name_of(model, host)


def _gap(ref: Ref[Any], side: str) -> Box:
    """Return the box of someone who is not written down: a recorded gap, or a name that nobody has here."""
    title, note = (
        ("Not known", "the source does not say") if ref.unknown else (ref.id, "not in the model in this state")
    )
    return Box(title, note, "", "red", "warning", "!", key=_key_of(ref, side))


def _key_of(ref: Ref[Any], side: str) -> str:
    return f"{side}:{ref}"


def _facts(model: Model, passed: tuple[_Passed, ...]) -> Table:
    rows = (
        (
            Words(each.mark),
            Words(each.hand_off.name, ref_of(each.hand_off)),
            named(model, each.hand_off.from_),
            named(model, each.hand_off.to),
            named(model, each.hand_off.owner) if each.owned else Words("! no owner"),
            Words(each.promise or "none"),
            Words(_METHODS.get(each.hand_off.method or "", "")),
            Words("yes" if each.hand_off.implied else "no"),
        )
        for each in passed
    )
    return Table(
        ("No.", "Hand-off", "From", "To", "Owner", "Promise or service level", "Method", "Implied"), tuple(rows)
    )

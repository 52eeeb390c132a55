"""Who passes on to whom: givers against takers, with the owner of every hand-off between them."""

from collections.abc import Iterator
from typing import Any, Final

from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Grid, KeyEntry, Line, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, ref_of
from tomkit.pictures.views.facts import tabled
from tomkit.pictures.views.passing import Passed, passed

__all__ = ["hand_off_matrix"]

_TITLE: Final = "Hand-off matrix"
_EMPTY: Final = "This model names no hand-offs in this state, so there is no one to pass on to."


def hand_off_matrix(model: Model) -> Diagram:
    """Return a row for everyone who passes on, a column for everyone who takes over, and owners in the cells."""
    every = passed(model)
    if not every:
        return Blank(heading(model, _TITLE), _EMPTY)
    takers = tuple(dict.fromkeys(each.hand_off.to for each in every))
    columns = tuple(Column(_name(model, ref), ref=ref_of(ref)) for ref in takers)
    senders = dict.fromkeys(each.hand_off.from_ for each in every)
    rows = tuple(_row(model, ref, [each for each in every if each.hand_off.from_ == ref], takers) for ref in senders)
    sections = (Section(rows),)
    unowned = sum(not each.owned for each in every)
    told = f"{counted(len(every), 'hand-off')}, {unowned} without an owner"
    return Grid(
        heading(model, _TITLE, told, key=_key()), columns, sections, tabled(sections, columns, "From"), "From ↓   To →"
    )


def _key() -> tuple[KeyEntry, ...]:
    return (
        KeyEntry("owned, with a promise", "blue"),
        KeyEntry("owned, without a promise", "grey"),
        KeyEntry("no owner", "red", "warning", mark="!"),
    )


def _name(model: Model, ref: Ref[Any]) -> str:
    return "Not known" if ref.unknown else name_of(model, ref)


def _row(model: Model, sender: Ref[Any], found: list[Passed], takers: tuple[Ref[Any], ...]) -> Row:
    return Row(Box(_name(model, sender), ref=ref_of(sender)), tuple(_cells(model, found, takers)))


def _cells(model: Model, found: list[Passed], takers: tuple[Ref[Any], ...]) -> Iterator[Cell]:
    for at, taker in enumerate(takers):
        held = [each for each in found if each.hand_off.to == taker]
        if len(held) == 1:
            yield Cell(_one(model, held[0]), at)
        elif held:
            yield Cell(_several(model, held), at)


def _one(model: Model, each: Passed) -> Box:
    if not each.owned:
        return Box("no owner", each.way, ref_of(each.hand_off), "red", "warning", f"! {each.mark}")
    hue: Final = "blue" if each.promise else "grey"
    return Box(name_of(model, each.hand_off.owner), each.promise, ref_of(each.hand_off), hue, "tint", each.mark)


def _several(model: Model, held: list[Passed]) -> Box:
    lines = tuple(Line(f"{each.mark} {_owner(model, each)}", ref=ref_of(each.hand_off)) for each in held)
    unowned = any(not each.owned for each in held)
    promised = all(each.promise for each in held)
    title = counted(len(held), "hand-off")
    if unowned:
        return Box(title, "", "", "red", "warning", "!", lines)
    return Box(title, "", "", "blue" if promised else "grey", lines=lines)


def _owner(model: Model, each: Passed) -> str:
    return name_of(model, each.hand_off.owner) if each.owned else "! no owner"

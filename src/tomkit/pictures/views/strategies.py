"""Strategies and how far each has come."""

from typing import Final

from tomkit.kinds.purpose import Strategy
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Emphasis, Grid, Hue, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, nobody, own, prose, ref_of
from tomkit.pictures.views.facts import tabled

__all__ = ["strategies"]

_TITLE: Final = "Strategies"
_EMPTY: Final = "This model names no strategies in this state."
_STATUSES: Final = ("not_started", "in_development", "agreed", "approved", "adopted")
_HUES: Final[tuple[Hue, ...]] = ("grey", "yellow", "blue", "blue", "green")
_STRONG: Final[tuple[Emphasis, ...]] = ("tint", "tint", "tint", "tint", "strong")


def strategies(model: Model) -> Diagram:
    """Return a bar for each strategy that reaches as far as it has come, in the words of its source."""
    held = own(model, Strategy)
    if not held:
        return Blank(heading(model, _TITLE), _EMPTY)
    columns = tuple(Column(status.replace("_", " ").capitalize()) for status in _STATUSES)
    sections = (Section(tuple(_row(model, each) for each in held)),)
    done = sum(each.status == "adopted" for each in held)
    told = f"{counted(len(held), 'strategy').replace('strategys', 'strategies')}, {done} adopted"
    return Grid(heading(model, _TITLE, told), columns, sections, tabled(sections, columns, "Strategy"), "Strategy")


def _row(model: Model, each: Strategy) -> Row:
    owner = "no owner named" if nobody(each.owner) else name_of(model, each.owner)
    return Row(Box(each.name, owner, ref_of(each), "blue"), (_cell(model, each),))


def _cell(model: Model, each: Strategy) -> Cell:
    said, position = each.status_text or (each.status or "").replace("_", " ").capitalize(), prose(model, each.position)
    note = "" if position == said else position
    if each.status in _STATUSES:
        at = _STATUSES.index(each.status)
        return Cell(Box(said, note, hue=_HUES[at], emphasis=_STRONG[at]), 0, at + 1)
    emphasis: Emphasis = "plain" if said or note else "quiet"
    return Cell(Box(said or ("" if note else "status not said"), note, emphasis=emphasis), 0, len(_STATUSES))

"""How much the change asks of whom: teams against the projects they take part in."""

from typing import Any, Final

from tomkit.kinds.change import Involvement
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Emphasis, Grid, KeyEntry, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, ordered, prose, ref_of
from tomkit.pictures.views.facts import tabled

__all__ = ["load"]

_TITLE: Final = "Load on teams"
_EMPTY: Final = "This model says of no team how much a project asks of it, so there is no load to show."
_LEVELS: Final[dict[str, tuple[Emphasis, int]]] = {
    "high": ("strong", 3),
    "medium": ("tint", 2),
    "low": ("plain", 1),
    "none": ("quiet", 0),
}


def load(model: Model) -> Diagram:
    """Return teams, those most asked first, against projects; the darker, the more a project asks."""
    every = ordered(model.all(Involvement))
    if not every:
        return Blank(heading(model, _TITLE), _EMPTY)
    projects = tuple(dict.fromkeys(each.project for each in every))
    teams = sorted(dict.fromkeys(each.team for each in every), key=lambda team: -_weight(every, team))
    columns = tuple(Column(name_of(model, each) or "The change as a whole", ref=ref_of(each)) for each in projects)
    sections = (Section(tuple(_row(model, every, team, projects) for team in teams)),)
    key = tuple(KeyEntry(level, "orange", emphasis) for level, (emphasis, weight) in _LEVELS.items() if weight)
    above = heading(model, _TITLE, counted(len(teams), "team"), key=key)
    return Grid(above, columns, sections, tabled(sections, columns, "Team"), "Team")


def _weight(every: tuple[Involvement, ...], team: Ref[Any]) -> int:
    return sum(_LEVELS[each.level][1] for each in every if each.team == team)


def _row(model: Model, every: tuple[Involvement, ...], team: Ref[Any], projects: tuple[Ref[Any] | None, ...]) -> Row:
    mine = [each for each in every if each.team == team and each.level != "none"]
    high = sum(each.level == "high" for each in mine)
    note = f"{counted(len(mine), 'project')}{f', {high} high' if high else ''}" if mine else "not asked"
    held = {each.project: each for each in every if each.team == team}
    cells = (Cell(_level(model, held[each]), at) for at, each in enumerate(projects) if each in held)
    return Row(Box(name_of(model, team), note, ref_of(team)), tuple(cells))


def _level(model: Model, each: Involvement) -> Box:
    emphasis, _ = _LEVELS[each.level]
    note = each.level_text or prose(model, each.note)
    said = "" if note.casefold() == each.level else note
    return Box(each.level, said, ref_of(each), "orange", emphasis)

"""Risks on their matrix, and the register of risks, assumptions, issues and dependencies."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from tomkit.kinds.base import Element
from tomkit.kinds.raid import Assumption, Constraint, Dependency, Issue, Rating, Risk
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Grid, KeyEntry, Row, Section, Table
from tomkit.pictures.views.common import counted, heading, name_of, nobody, ordered, prose, ref_of
from tomkit.pictures.views.facts import tabled
from tomkit.pictures.views.matrix import Matrix, matrix

__all__ = ["raid"]

_TITLE: Final = "RAID"
_EMPTY: Final = "This model names no risks, assumptions, issues, dependencies or constraints in this state."
_STAGES: Final = ("Before anything is done", "With what is done", "Target")
_OTHERS: Final[tuple[tuple[type[Element], str], ...]] = (
    (Assumption, "Assumptions"),
    (Issue, "Issues"),
    (Dependency, "Dependencies"),
    (Constraint, "Constraints"),
)


class _Rated(NamedTuple):
    """A risk with its number in this picture, and its rating at each stage."""

    mark: str
    risk: Risk
    ratings: tuple[tuple[int, int] | None, ...]


def raid(model: Model) -> Diagram:
    """Return the risk matrix of each stage of which ratings are written, side by side, and the register below."""
    rated = tuple(_rated(model))
    others = tuple(_others(model))
    if not rated and not others:
        return Blank(heading(model, _TITLE), _EMPTY)
    grid = matrix(model.root.risk_matrix)
    stages = tuple(at for at in range(len(_STAGES)) if any(each.ratings[at] for each in rated)) or (0,)
    width = len(grid.impact) if rated else 1
    columns = tuple(Column(label, _STAGES[at]) for at in stages for label in grid.impact) if rated else (Column(""),)
    maps = (
        Section(tuple(_map_rows(grid, rated, stages)), "Matrix", note="likelihood down, impact across", hue="navy"),
    )
    register = (Section(tuple(_risk(model, grid, each, stages) for each in rated), "Risks", hue="red"),)
    beside = tuple(_widened(section, len(stages) * width) for section in others)
    sections = (*(maps + register if rated else ()), *beside)
    key = tuple(KeyEntry(f"{zone.name}: {zone.action}" if zone.action else zone.name, zone.hue) for zone in grid.zones)
    told = counted(len(rated), "risk")
    return Grid(heading(model, _TITLE, told, key=key if rated else ()), columns, sections, _facts(sections, columns))


def _facts(sections: tuple[Section, ...], columns: tuple[Column, ...]) -> Table:
    return tabled(sections, columns, "What")


def _rated(model: Model) -> Iterator[_Rated]:
    for number, each in enumerate(ordered(model.all(Risk)), 1):
        inherent = (int(each.likelihood), int(each.impact)) if each.likelihood and each.impact else None
        yield _Rated(f"R{number}", each, (inherent, _pair(each.residual), _pair(each.target)))


def _pair(rating: Rating | None) -> tuple[int, int] | None:
    return (int(rating.likelihood), int(rating.impact)) if rating else None


def _map_rows(grid: Matrix, rated: tuple[_Rated, ...], stages: tuple[int, ...]) -> Iterator[Row]:
    for likelihood in range(len(grid.likelihood), 0, -1):
        cells = (
            Cell(_field(grid, rated, stage, likelihood, impact), at * len(grid.impact) + impact - 1)
            for at, stage in enumerate(stages)
            for impact in range(1, len(grid.impact) + 1)
        )
        yield Row(Box(grid.likelihood[likelihood - 1], mark=str(likelihood)), tuple(cells))


def _field(grid: Matrix, rated: tuple[_Rated, ...], stage: int, likelihood: int, impact: int) -> Box:
    """Return a field of the matrix: its zone, and the risks that stand in it."""
    zone = grid.zone(likelihood, impact)
    here = " ".join(each.mark for each in rated if each.ratings[stage] == (likelihood, impact))
    return Box(here or zone.name, zone.name if here else "", hue=zone.hue, emphasis="strong" if here else "tint")


def _risk(model: Model, grid: Matrix, each: _Rated, stages: tuple[int, ...]) -> Row:
    owner = "! no owner" if nobody(each.risk.owner) else name_of(model, each.risk.owner)
    note = " · ".join(part for part in (owner, each.risk.response, each.risk.status) if part)
    cells = (
        Cell(_rating(grid, rating, _said(model, each.risk, stage)), at * len(grid.impact), len(grid.impact))
        for at, stage in enumerate(stages)
        if (rating := each.ratings[stage])
    )
    return Row(Box(each.risk.name, note, ref_of(each.risk), "red", mark=each.mark), tuple(cells))


def _said(model: Model, risk: Risk, stage: int) -> str:
    """Return what belongs to a rating: the risk itself before anything is done, and then what is done."""
    if stage == 0:
        return prose(model, risk.risk)
    return " · ".join(prose(model, each.action) for each in risk.mitigations) if stage == 1 else ""


def _rating(grid: Matrix, rating: tuple[int, int], note: str) -> Box:
    likelihood, impact = rating
    zone = grid.zone(likelihood, impact)
    return Box(f"{likelihood} × {impact} = {likelihood * impact} · {zone.name}", note, hue=zone.hue)


def _others(model: Model) -> Iterator[Section]:
    for kind, title in _OTHERS:
        rows = tuple(_other(model, each) for each in ordered(model.all(kind)))
        if rows:
            yield Section(rows, title, hue="orange")


def _other(model: Model, element: Any) -> Row:
    owner = next((ref for name in ("owner", "giver") if not nobody(ref := getattr(element, name, None))), None)
    due = next(
        (each.label for name in ("due", "validate_by", "needed_by", "until") if (each := getattr(element, name, None))),
        "",
    )
    status = getattr(element, "status", None) or ""
    note = " · ".join(
        part for part in (name_of(model, owner) or "! no owner", f"by {due}" if due else "", status) if part
    )
    affected = ", ".join(name_of(model, ref) for ref in element.affects if not nobody(ref))
    said = prose(model, getattr(element, "action", None) or element.description)
    told = said or (f"Affects {affected}" if affected else "")
    return Row(
        Box(element.name, note, ref_of(element)), (Cell(Box(told, hue="grey", emphasis="plain"), 0),) if told else ()
    )


def _widened(section: Section, width: int) -> Section:
    """Return a section whose cells reach over the whole grid."""
    rows = tuple(Row(row.label, tuple(Cell(cell.box, 0, width) for cell in row.cells)) for row in section.rows)
    return Section(rows, section.title, hue=section.hue)

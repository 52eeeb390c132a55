"""How the model is cut: which function fronts, which fulfils, which supports, and who commissions whom."""

from collections.abc import Iterator
from typing import Any, Final

from tomkit.kinds.hand_offs import HandOff
from tomkit.kinds.organisation import Function
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Grid, Hue, Line, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, nobody, ordered, own, prose, ref_of
from tomkit.pictures.views.facts import tabled

__all__ = ["functions"]

_TITLE: Final = "Functions"
_EMPTY: Final = "This model names no functions in this state, so there is no structure to show."
_COLUMNS: Final = ("Answers for", "Done by", "Hands on to", "Commissions", "Works for")
_KINDS: Final[tuple[tuple[str, str, Hue], ...]] = (
    ("front_office", "Fronts: meets residents and businesses", "purple"),
    ("service_delivery", "Fulfils: delivers services", "teal"),
    ("commissioning", "Commissions", "orange"),
    ("strategic", "Steers and enables", "navy"),
    ("shared_services", "Shared services", "blue"),
    ("", "Other functions", "grey"),
)


def functions(model: Model) -> Diagram:
    """Return functions by what they are there for, with what they answer for and whom they work with."""
    held = own(model, Function)
    if not held:
        return Blank(heading(model, _TITLE), _EMPTY)
    columns = tuple(Column(title) for title in _COLUMNS)
    sections = tuple(
        Section(tuple(_row(model, each, hue) for each in held if (each.kind or "") == kind), title, hue=hue)
        for kind, title, hue in _KINDS
        if any((each.kind or "") == kind for each in held)
    )
    above = heading(model, _TITLE, counted(len(held), "function"))
    return Grid(above, columns, sections, tabled(sections, columns, "Function"), "Function")


def _row(model: Model, each: Function, hue: Hue) -> Row:
    part = "" if nobody(each.part_of) else f"Part of {name_of(model, each.part_of)}"
    return Row(Box(each.name, part, ref_of(each), hue), tuple(_cells(model, each, hue)))


def _cells(model: Model, each: Function, hue: Hue) -> Iterator[Cell]:
    duties = tuple(Line(prose(model, duty)) for duty in each.responsibilities)
    if duties:
        yield Cell(
            Box(counted(len(duties), "duty").replace("dutys", "duties"), hue=hue, emphasis="plain", lines=duties), 0
        )
    passed = tuple(found.to for found in ordered(model.all(HandOff)) if found.from_ == each.ref)
    done = (each.provided_by,) if each.provided_by else ()
    for at, refs in enumerate((done, passed, each.commissions, each.serves), 1):
        if refs:
            yield Cell(_named(model, refs, hue), at)


def _named(model: Model, refs: tuple[Ref[Any], ...], hue: Hue) -> Box:
    if len(refs) == 1:
        return Box("Not known" if refs[0].unknown else name_of(model, refs[0]), ref=ref_of(refs[0]), hue=hue)
    lines = tuple(Line(name_of(model, ref), ref=ref_of(ref)) for ref in dict.fromkeys(refs))
    return Box(f"{len(lines)} named", hue=hue, lines=lines)

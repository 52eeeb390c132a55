"""Provenance: what each piece of evidence informed, and how much of the model rests on it."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.evidence import Evidence
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Grid, Hue, Line, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, own, ref_of
from tomkit.pictures.views.facts import tabled

__all__ = ["provenance"]

_TITLE: Final = "Provenance"
_EMPTY: Final = "This model names no evidence, so nothing says what it rests on."
_HUES: Final[dict[str, Hue]] = {
    "organisation": "navy", "purpose": "blue", "access": "purple", "services": "teal", "people": "green",
    "enablers": "yellow", "performance": "green", "raid": "red", "change": "blue", "evidence": "grey",
}  # fmt: skip


def provenance(model: Model) -> Diagram:
    """Return evidence against the chapters of the model: how many elements of each kind name it as their source."""
    held = own(model, Evidence)
    if not held:
        return Blank(heading(model, _TITLE), _EMPTY)
    cited = {each.ref: _citing(model, each) for each in held}
    chapters = [chapter for chapter in _HUES if any(_of(found, chapter) for found in cited.values())]
    columns = (*(Column(_title(chapter)) for chapter in chapters), Column("Informed"), Column("Tested with"))
    sections = (Section(tuple(_row(model, each, cited[each.ref], chapters) for each in held)),)
    resting = {ref for found in cited.values() for ref in (each.ref for each in found)}
    told = f"{len(resting)} of {len(model)} elements name their source"
    return Grid(heading(model, _TITLE, told), columns, sections, tabled(sections, columns, "Evidence"), "Evidence")


def _citing(model: Model, evidence: Evidence) -> tuple[Element, ...]:
    """Return the elements that name `evidence` among their sources."""
    return tuple(each for each in model if any(source.evidence == evidence.ref for source in each.sources))


def _title(chapter: str) -> str:
    return "RAID" if chapter == "raid" else chapter.capitalize()


def _word(kind: Kind, number: int) -> str:
    return (kind.one if number == 1 else kind.many).lower()


def _of(found: tuple[Element, ...], chapter: str) -> list[Element]:
    return [each for each in found if type(each).__kind__.chapter == chapter]


def _row(model: Model, each: Evidence, found: tuple[Element, ...], chapters: list[str]) -> Row:
    kind = (each.kind or "").replace("_", " ").capitalize()
    note = " · ".join(part for part in (kind, each.date.label if each.date else "", f"{len(found)} elements") if part)
    return Row(Box(each.name, note, ref_of(each)), tuple(_cells(model, each, found, chapters)))


def _cells(model: Model, each: Evidence, found: tuple[Element, ...], chapters: list[str]) -> Iterator[Cell]:
    for at, chapter in enumerate(chapters):
        held = _of(found, chapter)
        if held:
            counts = Counter(type(element).__kind__ for element in held)
            lines = tuple(Line(f"{number} {_word(kind, number)}") for kind, number in counts.items())
            yield Cell(Box(str(len(held)), hue=_HUES[chapter], lines=lines), at)
    for at, refs in enumerate((each.informs, each.tested_with), len(chapters)):
        if refs:
            yield Cell(_named(model, refs), at)


def _named(model: Model, refs: tuple[Ref[Element], ...]) -> Box:
    lines = tuple(Line(name_of(model, ref), ref=ref_of(ref)) for ref in refs)
    return Box(counted(len(lines), "element"), hue="orange", lines=lines)

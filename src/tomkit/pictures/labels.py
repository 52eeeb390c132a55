r"""Graphviz's HTML-like labels, built as XML elements so that text can never become markup.

Graphviz does not complain about a label that is not well-formed, it draws something else; and it replaces
`\N` and its like in labels. So every label is made of elements, doubles its backslashes, and is parsed again
before it is used.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET

from tomkit.pictures.metrics import fit
from tomkit.pictures.text import address, shown

__all__ = [
    "NOTE",
    "TITLE",
    "Ink",
    "Link",
    "cell",
    "columns",
    "label",
    "level",
    "linked",
    "nothing",
    "rows",
    "space",
    "stack",
    "table",
    "tall",
    "text",
]

Link: TypeAlias = Callable[[str], str | None]
"""Where an element's page is (`services/garden-waste` → address), or None when it has none."""


@dataclass(frozen=True, slots=True)
class Ink:
    """How words are set: size in points, colour, weight, how many lines they may take, and their mark's colour."""

    size: float
    colour: str
    bold: bool = False
    lines: int = 6
    mark: str = ""


TITLE: Final = 12
NOTE: Final = 10
_LEADING: Final = 1.2
_BETWEEN: Final = "\u00a0\u00a0"


def label(element: ET.Element) -> str:
    """Return a label as the `graphviz` library takes it: `<…>`, well-formed for certain."""
    source = ET.tostring(element, encoding="unicode", short_empty_elements=False).replace("\\", "\\\\")
    source = source.replace("</TR><TR>", "</TR>\n<TR>")
    ET.fromstring(source)  # noqa: S314 - our own text, parsed to prove that it is well-formed
    return f"<{source}>"


def nothing(_ref: str) -> None:
    """Link to nowhere: what a picture does when no page is known."""


def table(rows: Iterable[ET.Element], **attributes: object) -> ET.Element:
    """Return a table without borders of its own, unless `attributes` say otherwise."""
    plain = {"border": 0, "cellborder": 0, "cellspacing": 0, "cellpadding": 0}
    element = _element("TABLE", plain | attributes)
    element.extend(rows)
    return element


def rows(*cells: ET.Element) -> ET.Element:
    """Return one row of cells."""
    element = ET.Element("TR")
    element.extend(cells)
    return element


def cell(content: ET.Element | None = None, **attributes: object) -> ET.Element:
    """Return a cell that holds another element, or nothing."""
    element = _element("TD", attributes)
    if content is not None:
        element.append(content)
    return element


def text(words: str, ink: Ink, room: float, align: str = "left", mark: str = "") -> list[ET.Element]:
    """Return rows that hold `mark` and `words`, one a line, wrapped to `room` points."""
    lead = f"{shown(mark)}{_BETWEEN}" if mark else ""
    lines = [line for line in fit(lead + shown(words), room, ink.size, ink.lines, bold=ink.bold) if line]
    first = [rows(_marked(line, lead, ink, align)) for line in lines[:1]]
    return first + [rows(cell(_font(line, ink), align=align)) for line in lines[1:]]


def stack(lines: Iterable[ET.Element], **attributes: object) -> ET.Element:
    """Return rows of text as one table."""
    return table(list(lines) or [rows(cell())], **attributes)


def space(height: float) -> ET.Element:
    """Return a row of nothing."""
    return rows(cell(height=max(round(height), 0)))


def tall(element: ET.Element) -> float:
    """Return how high an element is drawn at least, in points."""
    inside = [tall(child) for child in element]
    if element.tag == "TABLE":
        gap = float(element.get("CELLSPACING", 0))
        return sum(inside) + gap * (len(inside) + 1) + 2 * float(element.get("BORDER", 0))
    if element.tag == "TD":
        around = 2 * (float(element.get("CELLPADDING", 0)) + float(element.get("BORDER", 0)))
        return max(max(inside, default=0) + around, float(element.get("HEIGHT", 0)))
    if element.tag == "FONT":
        return float(element.get("POINT-SIZE", TITLE)) * _LEADING
    return max(inside, default=0)


def level(tables: Sequence[ET.Element], *, middle: bool = False) -> None:
    """Fill up tables of text to the height of the tallest, so that Graphviz does not spread their lines."""
    height = max(map(tall, tables), default=0)
    for each in tables:
        missing = height - tall(each)
        above = missing // 2 if middle else 0
        if above >= 1:
            each.insert(0, space(above))
        if missing - above >= 1:
            each.append(space(missing - above))


def columns(cells: Sequence[ET.Element], **attributes: object) -> ET.Element:
    """Return a table of one row."""
    return table([rows(*cells)], **attributes)


def linked(ref: str, link: Link, tooltip: str) -> dict[str, object]:
    """Return the attributes that make a cell a link to its element, if it has a page."""
    target = address(link(ref)) if ref else None
    return {"href": target, "title": shown(tooltip)} if target else {}


def _marked(line: str, lead: str, ink: Ink, align: str) -> ET.Element:
    """Return a first line whose mark has a colour of its own."""
    if not (lead and ink.mark and line.startswith(lead)):
        return cell(_font(line, ink), align=align)
    first = cell(_font(lead, replace(ink, colour=ink.mark, bold=True)), align=align)
    first.append(_font(line.removeprefix(lead), ink))
    return first


def _font(line: str, ink: Ink) -> ET.Element:
    font = _element("FONT", {"point-size": f"{ink.size:g}", "color": ink.colour})
    holder = ET.SubElement(font, "B") if ink.bold else font
    holder.text = line
    return font


def _element(tag: str, attributes: dict[str, object]) -> ET.Element:
    """Return an element; `cellborder` becomes CELLBORDER, and what is None is left out."""
    named = {name.upper().replace("_", "-"): str(value) for name, value in attributes.items() if value is not None}
    return ET.Element(tag, named)

"""A box as a card of a given width: the one way in which bands, grids and networks show a thing."""

from typing import Final
from xml.etree import ElementTree as ET

from tomkit.pictures.diagram import Box, KeyEntry, Line
from tomkit.pictures.labels import NOTE, TITLE, Ink, Link, cell, columns, linked, rows, space, stack, text
from tomkit.pictures.metrics import width
from tomkit.pictures.palette import FAMILIES, SHARED, Coat, coat
from tomkit.pictures.text import shown

__all__ = ["PADDING", "card", "heading_rows", "inside", "pill", "spine_card", "tooltip"]

PADDING: Final = 7
_GAP: Final = 6
_SPINE: Final = 5
_SHARE: Final = 0.45


def card(box: Box, words: ET.Element, room: int, link: Link, **attributes: object) -> ET.Element:
    """Return a cell with round corners, `room` points wide, that holds the `words` of a box."""
    worn = coat(box.hue, box.emphasis)
    plain: dict[str, object] = {
        "style": "rounded,dashed" if box.emphasis == "warning" else "rounded",
        "border": 1,
        "color": worn.border,
        "bgcolor": worn.ground,
        "cellpadding": PADDING,
        "width": room,
        "align": "left",
    }
    return cell(words, **plain | linked(box.ref, link, tooltip(box)) | attributes)


def inside(box: Box, room: float, link: Link, size: float = TITLE, *, bold: bool = True) -> ET.Element:
    """Return a box's mark, title, note and lines as a table of text for a card `room` points wide."""
    worn, family = coat(box.hue, box.emphasis), FAMILIES[box.hue]
    mark = worn.title if box.emphasis in ("strong", "quiet", "warning") else family.ink
    title = Ink(size, worn.title, bold, mark=mark)
    if box.lines:
        title = Ink(size + 1, mark, bold, mark=mark)
    return _words(box, worn, room - 2 * PADDING - 2, link, title)


def spine_card(box: Box, room: int, link: Link) -> ET.Element:
    """Return a table with a coloured spine on its left: a box of a network."""
    worn = coat(box.hue, "strong" if box.emphasis == "strong" else "plain")
    family = FAMILIES[box.hue]
    words = _words(box, worn, room - 2 * PADDING, link, Ink(TITLE, worn.title, bold=True, mark=family.ink))
    body = cell(
        words,
        border=1,
        sides="TRB",
        color=worn.border,
        bgcolor=worn.ground,
        cellpadding=PADDING,
        align="left",
        width=room,
        **linked(box.ref, link, tooltip(box)),
    )
    return columns([cell(bgcolor=family.strong, width=_SPINE), body])


def pill(box: Box, room: float, link: Link) -> ET.Element:
    """Return a table with round ends that sits on an arrow; a warning is dashed and bold."""
    worn, warns = coat(box.hue, box.emphasis), box.emphasis == "warning"
    title = Ink(NOTE, worn.title, warns, lines=2, mark=worn.title if warns else FAMILIES[box.hue].ink)
    lines = [
        *text(box.title, title, room, "center", box.mark),
        *text(box.note, Ink(NOTE - 1, worn.note, lines=3), room, "center"),
    ]
    ground = cell(stack(lines), cellpadding=4, **linked(box.ref, link, tooltip(box)))
    return columns(
        [ground], border=1, color=worn.border, bgcolor=worn.ground, style="rounded,dashed" if warns else "rounded"
    )


def heading_rows(title: str, subtitle: str, key: tuple[KeyEntry, ...], room: float) -> list[ET.Element]:
    """Return the rows that stand above a picture: title, subtitle, key."""
    below = text(subtitle, Ink(TITLE, SHARED.muted), room)
    keys = [space(8), *[rows(cell(line, align="left")) for line in _key_lines(key, room)]] if key else []
    return [*text(title, Ink(22, SHARED.ink, bold=True), room), space(5), *below, *keys]


def tooltip(box: Box) -> str:
    """Return everything a box says in words of its own, in the order in which it is read."""
    return " ".join(part for part in (box.mark, box.title, box.note) if part)


def _words(box: Box, worn: Coat, room: float, link: Link, title: Ink) -> ET.Element:
    """Return a box's title, note and lines as rows of a table that is aligned to the left."""
    heading = [
        *text(box.title, title, room, mark=box.mark),
        *text(box.note, Ink(NOTE, worn.note), room),
    ]
    lines = [row for line in box.lines for row in (space(4), rows(cell(_line(line, room, link), align="left")))]
    return stack([*heading, *lines])


def _line(line: Line, room: float, link: Link) -> ET.Element:
    """Return words on the left and muted words on the right, together `room` points wide."""
    aside = min(width(shown(line.note), NOTE) + 2, room * _SHARE) if line.note else 0
    here = room - aside - (_GAP if line.note else 0)
    words = stack(text(line.text, Ink(NOTE + 1, SHARED.ink), here))
    cells = [cell(words, align="left", width=int(here), **linked(line.ref, link, line.text))]
    if line.note:
        muted = stack(text(line.note, Ink(NOTE, SHARED.muted), aside, "right"))
        cells.append(cell(muted, align="right", width=int(aside)))
    return columns(cells)


def _key_lines(key: tuple[KeyEntry, ...], room: float) -> list[ET.Element]:
    """Return a picture's key: samples and their meanings side by side, on as many lines as they need."""
    lines: list[ET.Element] = []
    held: list[ET.Element] = []
    used = 0.0
    for entry in key:
        needed = width(shown(entry.text), NOTE) + width(shown(entry.mark), NOTE) + 64
        if held and used + needed > room:
            lines.append(_filled(held, room - used))
            held, used = [], 0.0
        held += _key_entry(entry)
        used += needed
    return [*lines, _filled(held, room - used)]


def _key_entry(entry: KeyEntry) -> list[ET.Element]:
    words = text(entry.text, Ink(NOTE, SHARED.ink, lines=1), 600)
    return [cell(_sample(entry)), cell(width=6), cell(stack(words), align="left"), cell(width=18)]


def _filled(cells: list[ET.Element], missing: float) -> ET.Element:
    """Return cells as a row that ends in nothing, so that Graphviz does not spread them."""
    return columns([*cells, cell(width=max(int(missing), 0))])


def _sample(entry: KeyEntry) -> ET.Element:
    """Return a small card, or a stretch of line, as the key shows it."""
    worn = coat(entry.hue, entry.emphasis)
    warns = entry.emphasis == "warning"
    if entry.sample == "card":
        mark = stack(text(entry.mark or "\u00a0", Ink(NOTE, worn.title, bold=True), 60, "center"))
        dashes = "rounded,dashed" if warns else "rounded"
        swatch = cell(mark, style=dashes, border=1, color=worn.border, bgcolor=worn.ground, width=24, cellpadding=1)
        return columns([swatch])
    family = FAMILIES["red" if warns else entry.hue]
    stroke = f"– – {entry.mark}" if warns else f"—— {entry.mark}"
    return stack(text(stroke, Ink(NOTE, family.mid if entry.emphasis == "plain" else family.ink, bold=True), 90))

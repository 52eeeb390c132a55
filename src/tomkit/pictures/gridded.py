"""A grid as one large label: headings of columns, sections, rows and the cells that reach over columns."""

from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from tomkit.pictures.cards import card, inside
from tomkit.pictures.diagram import Column, Grid, Row, Section
from tomkit.pictures.labels import NOTE, TITLE, Ink, Link, cell, level, linked, rows, stack, table, text
from tomkit.pictures.layout import grouped, slots
from tomkit.pictures.metrics import width
from tomkit.pictures.palette import FAMILIES, SHARED, coat
from tomkit.pictures.poster import sheet
from tomkit.pictures.text import shown

__all__ = ["grid_label"]

_WIDTH: Final = 1260
_LABEL: Final = 250
_GAP: Final = 4
_PADDING: Final = 5
_NARROWEST: Final = 70
_WIDEST_WORD: Final = 150
_WIDEST: Final = 230


def grid_label(grid: Grid, link: Link) -> ET.Element:
    """Return a grid: title, headings of its columns, and its sections row by row."""
    room, count = _room(grid), len(grid.columns)
    body = [*_group_heads(grid), _column_heads(grid, room, link)]
    for section in grid.sections:
        body += _section(section, count, room, link)
    return sheet(grid, [rows(cell(table(body, cellspacing=_GAP), align="left"))], _LABEL + count * (room + _GAP))


def _room(grid: Grid) -> int:
    """Return how wide a column is: an equal share of the page, but no narrower than its longest word."""
    boxes = [
        held.box.title for section in grid.sections for row in section.rows for held in row.cells if held.span == 1
    ]
    lines = [
        line.text for section in grid.sections for row in section.rows for held in row.cells for line in held.box.lines
    ]
    words = [
        word for text in [*boxes, *lines, *(each.title for each in grid.columns)] for word in shown(text).split(" ")
    ]
    longest = max((width(word, NOTE + 1) for word in words), default=0) + 2 * _PADDING + 3
    share = (_WIDTH - _LABEL) // max(len(grid.columns), 1) - _GAP
    return int(max(min(share, _WIDEST), _NARROWEST, min(longest, _WIDEST_WORD)))


def _group_heads(grid: Grid) -> Iterator[ET.Element]:
    groups = grouped(grid.columns)
    if any(group.title for group in groups):
        heads = [_group_head(group.title, len(group.columns)) for group in groups]
        yield rows(cell(width=_LABEL), *heads)


def _group_head(title: str, span: int) -> ET.Element:
    if not title:
        return cell(colspan=span)
    worn = coat("navy", "strong")
    words = stack(text(title, Ink(TITLE, worn.title, bold=True), 400, "center"))
    return cell(words, colspan=span, bgcolor=worn.ground, style="rounded", cellpadding=4)


def _column_heads(grid: Grid, room: int, link: Link) -> ET.Element:
    corner = stack(text(grid.corner, Ink(NOTE, SHARED.muted), _LABEL))
    heads = [_column_head(column, room) for column in grid.columns]
    level([corner, *heads], middle=True)
    cells = [
        cell(head, width=room, cellpadding=2, **linked(column.ref, link, column.title))
        for head, column in zip(heads, grid.columns, strict=True)
    ]
    return rows(cell(corner, align="left", width=_LABEL, cellpadding=2), *cells)


def _column_head(column: Column, room: int) -> ET.Element:
    title = Ink(NOTE, SHARED.ink, bold=not column.group)
    note = Ink(NOTE - 1, SHARED.muted)
    return stack([*text(column.title, title, room, "center"), *text(column.note, note, room, "center")])


def _section(section: Section, count: int, room: int, link: Link) -> Iterator[ET.Element]:
    """Yield a section's heading and its rows, with a hair line between rows."""
    if section.title:
        yield _section_head(section, count, room, link)
    for at, row in enumerate(section.rows):
        if at:
            yield rows(cell(colspan=count + 1, height=1, bgcolor=SHARED.line))
        yield _row(row, count, room, link)


def _section_head(section: Section, count: int, room: int, link: Link) -> ET.Element:
    family, wide = FAMILIES[section.hue], _LABEL + count * room
    title = Ink(TITLE + 1, family.ink, bold=True)
    words = [
        *text(section.title, title, wide, mark=section.mark),
        *text(section.note, Ink(NOTE, SHARED.muted), wide),
    ]
    attributes = {"colspan": count + 1, "bgcolor": family.tint, "style": "rounded", "align": "left", "cellpadding": 5}
    return rows(cell(stack(words), **attributes | linked(section.ref, link, section.title)))


def _row(row: Row, count: int, room: int, link: Link) -> ET.Element:
    """Return a row's label and its cells, all of one height."""
    held = list(slots(row.cells, count))
    rooms = [slot.span * (room + _GAP) - _GAP for slot in held]
    label = _label(row)
    words = [
        inside(slot.cell.box, each - 2 * _PADDING + 14, link, NOTE, bold=slot.cell.box.emphasis == "warning")
        for slot, each in zip(held, rooms, strict=True)
        if slot.cell
    ]
    level([label, *words], middle=True)
    filled = iter(words)
    cells = [
        card(slot.cell.box, next(filled), each, link, colspan=slot.span, cellpadding=_PADDING)
        if slot.cell
        else cell(colspan=slot.span)
        for slot, each in zip(held, rooms, strict=True)
    ]
    name = cell(
        label, align="left", cellpadding=_PADDING + 1, width=_LABEL, **linked(row.label.ref, link, row.label.title)
    )
    return rows(name, *cells)


def _label(row: Row) -> ET.Element:
    title = Ink(TITLE - 1, SHARED.ink, bold=True, mark=FAMILIES[row.label.hue].ink)
    note = Ink(NOTE, SHARED.muted)
    return stack(
        [*text(row.label.title, title, _LABEL - 14, mark=row.label.mark), *text(row.label.note, note, _LABEL - 14)]
    )

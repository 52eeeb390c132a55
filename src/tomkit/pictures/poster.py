"""Pages and grids as one large label, for files that know no HTML: SVG, PNG and PDF."""

from typing import Final
from xml.etree import ElementTree as ET

from tomkit.pictures.cards import card, heading_rows, inside
from tomkit.pictures.diagram import Band, Blank, Box, Grid, Page
from tomkit.pictures.labels import NOTE, TITLE, Ink, Link, cell, columns, level, rows, stack, table, text
from tomkit.pictures.layout import across, lined
from tomkit.pictures.palette import SHARED, coat

__all__ = ["blank_label", "page_label", "sheet"]

_WIDTH: Final = 1260
_LABEL: Final = 126
_PADDING: Final = 8
_GAP: Final = 6
_INNER: Final = _WIDTH - _LABEL - 2 * _GAP - 2 * (_PADDING - _GAP // 2)


def page_label(page: Page, link: Link) -> ET.Element:
    """Return a page: title, bands one below another, and the line at its foot."""
    bands = table([_band(band, link) for band in page.bands], cellspacing=_GAP)
    foot = text(page.foot, Ink(NOTE + 1, SHARED.muted), _WIDTH)
    return sheet(page, [rows(cell(bands, align="left")), *foot], _WIDTH)


def blank_label(blank: Blank) -> ET.Element:
    """Return the title and the sentence that says why there is nothing to see."""
    return sheet(blank, text(blank.sentence, Ink(TITLE + 1, SHARED.ink), 640), 640)


def sheet(picture: Page | Grid | Blank, body: list[ET.Element], room: int) -> ET.Element:
    """Return a picture's heading and body as one table."""
    heading = picture.heading
    above = stack(heading_rows(heading.title, heading.subtitle, heading.key, room))
    return table([rows(cell(above, align="left", cellpadding=_GAP)), *body])


def _band(band: Band, link: Link) -> ET.Element:
    """Return a coloured label and, right of it, a frame with the band's statement and cards."""
    name, content = _name(band), _content(band, link)
    level([name[0], content], middle=True)
    frame = cell(
        content,
        style="rounded",
        border=1,
        color=SHARED.line,
        bgcolor=SHARED.paper,
        width=_WIDTH - _LABEL - _GAP,
        cellpadding=_PADDING - _GAP // 2,
        align="left",
    )
    return rows(cell(columns([name, cell(width=_GAP), frame]), align="left"))


def _name(band: Band) -> ET.Element:
    worn = coat(band.hue, "strong")
    words = text(band.title, Ink(TITLE + 1, worn.title, bold=True), _LABEL - 2 * _PADDING)
    return cell(
        stack(words),
        style="rounded",
        border=1,
        color=worn.border,
        bgcolor=worn.ground,
        width=_LABEL,
        cellpadding=_PADDING,
        align="left",
    )


def _content(band: Band, link: Link) -> ET.Element:
    """Return a band's statement, and below it its cards in rows of equal cards."""
    statement = text(band.text, Ink(TITLE + 2, SHARED.ink, bold=True), _INNER - 2 * _PADDING)
    count = across(band.boxes)
    room = (_INNER - _GAP * (count + 1)) // count
    cards = [_card_row(boxes, count, room, link) for boxes in lined(band.boxes)]
    parts = [rows(cell(stack(statement), align="left", cellpadding=_PADDING - 2))] if statement else []
    if cards:
        parts.append(rows(cell(table(cards, cellspacing=_GAP), align="left")))
    return stack(parts)


def _card_row(boxes: tuple[Box, ...], count: int, room: int, link: Link) -> ET.Element:
    """Return cards side by side; a row that is not full keeps the width of its cards."""
    words = [_words(box, room, link) for box in boxes]
    level(words, middle=not any(box.note or box.lines for box in boxes))
    cards = [card(box, inner, room, link) for box, inner in zip(boxes, words, strict=True)]
    cards += [cell(width=room)] * (count - len(boxes))
    return rows(*cards)


def _words(box: Box, room: int, link: Link) -> ET.Element:
    bold = bool(box.note or box.lines or box.mark or box.emphasis == "strong")
    return inside(box, room, link, TITLE if bold else NOTE + 1, bold=bold)

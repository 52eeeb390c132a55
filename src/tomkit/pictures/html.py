"""Pages and grids as HTML, and every picture as a figure with a table of the same facts."""

from html import escape

from tomkit.pictures.diagram import (
    Band,
    Blank,
    Box,
    Cell,
    Column,
    Diagram,
    Emphasis,
    Grid,
    Heading,
    Hue,
    KeyEntry,
    Line,
    Network,
    Page,
    Row,
    Section,
    Table,
    Words,
)
from tomkit.pictures.labels import Link, nothing
from tomkit.pictures.layout import across, grouped, slots
from tomkit.pictures.text import address, shown

__all__ = ["body", "facts", "figure", "stylesheet"]


def stylesheet() -> str:
    """Return the CSS of figures, without the colours (`palette.css`)."""
    from importlib.resources import files

    return files("tomkit.pictures").joinpath("look.css").read_text(encoding="utf-8")


def figure(diagram: Diagram, name: str, drawing: str = "", link: Link = nothing) -> str:
    """Return a picture as a `<figure>` on as few lines as it takes, none of them blank.

    `name` begins its ids and is unique on the page; `drawing` is the SVG of a network. The picture comes first,
    then the table of facts, then the caption.
    """
    picture = body(diagram, name, link) if not isinstance(diagram, Network) else _scrolled(drawing, diagram.heading)
    parts = [
        f'<figure class="tom-figure" id="{_attribute(name)}" data-search-exclude>',
        _above(diagram.heading),
        picture,
        facts(diagram.facts, diagram.heading.title, link),
        f"<figcaption>{_text(diagram.heading.title)}</figcaption>",
        "</figure>",
    ]
    return "\n".join(part for part in parts if part)


def body(diagram: Page | Grid | Blank, name: str, link: Link = nothing) -> str:
    """Return the picture alone: bands of cards, a table, or the sentence that says why there is none."""
    if isinstance(diagram, Page):
        return _page(diagram, name, link)
    if isinstance(diagram, Grid):
        return _scrolled(_grid(diagram, link), diagram.heading)
    return f'<p class="tom-blank">{_text(diagram.sentence)}</p>'


def facts(table: Table, title: str, link: Link = nothing) -> str:
    """Return the facts of a picture as a table to unfold; nothing when there are none."""
    if not table.rows:
        return ""
    heads = "".join(f'<th scope="col">{_text(head)}</th>' for head in table.headers)
    rows = "".join(f"<tr>{''.join(_fact(words, link) for words in row)}</tr>" for row in table.rows)
    name = _attribute(f"{title}: the same facts as a table")
    return (
        '<details class="tom-facts"><summary>Read this picture as a table</summary>'
        f'<div class="tom-scroll" role="region" tabindex="0" aria-label="{name}">'
        f"<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div></details>"
    )


def _fact(words: Words, link: Link) -> str:
    return f"<td>{_linked(_text(words.text), words.ref, link)}</td>"


def _above(heading: Heading) -> str:
    """Return the subtitle and key; the title is the page's own heading and the caption's."""
    subtitle = f'<p class="tom-subtitle">{_text(heading.subtitle)}</p>' if heading.subtitle else ""
    key = "".join(_key(entry) for entry in heading.key)
    return subtitle + (f'<ul class="tom-key" aria-label="Key">{key}</ul>' if key else "")


def _key(entry: KeyEntry) -> str:
    classes = f"tom-sample tom-sample-{entry.sample} {_dress(entry.hue, entry.emphasis)}"
    mark = _text(entry.mark)
    return f'<li><span class="{classes}" aria-hidden="true">{mark}</span> {_text(entry.text)}</li>'


def _scrolled(content: str, heading: Heading) -> str:
    """Return content in a region that scrolls by itself, by keyboard too."""
    name = _attribute(heading.title)
    return f'<div class="tom-scroll" role="region" tabindex="0" aria-label="{name}">{content}</div>'


def _page(page: Page, name: str, link: Link) -> str:
    bands = "".join(_band(band, f"{name}-{number}", link) for number, band in enumerate(page.bands, 1))
    foot = f'<p class="tom-foot">{_text(page.foot)}</p>' if page.foot else ""
    return f'<div class="tom-page">{bands}</div>{foot}'


def _band(band: Band, name: str, link: Link) -> str:
    """Return a band as a named group: label, statement, list of cards."""
    ident = _attribute(name)
    statement = f'<p class="tom-statement">{_text(band.text)}</p>' if band.text else ""
    cards = "".join(f'<li class="{_card_classes(box)}">{_card(box, link)}</li>' for box in band.boxes)
    listed = f'<ul class="tom-cards" style="--tom-across:{across(band.boxes)}">{cards}</ul>' if cards else ""
    return (
        f'<div class="tom-band" role="group" aria-labelledby="{ident}">'
        f'<p class="tom-band-name {_dress(band.hue, "strong")}" id="{ident}">{_text(band.title)}</p>'
        f'<div class="tom-band-body">{statement}{listed}</div></div>'
    )


def _card_classes(box: Box) -> str:
    slim = "" if box.note or box.lines or box.mark or box.emphasis == "strong" else " tom-slim"
    return f"tom-card {_dress(box.hue, box.emphasis)}{slim}{' tom-list' if box.lines else ''}"


def _card(box: Box, link: Link) -> str:
    """Return what a card says: title, note, and lines as a list."""
    lines = "".join(_line(line, link) for line in box.lines)
    note = f'<span class="tom-note">{_text(box.note)}</span>' if box.note else ""
    return f"{_title(box, link)}{note}" + (f"<ul>{lines}</ul>" if lines else "")


def _title(box: Box, link: Link) -> str:
    mark = f'<span class="tom-mark">{_text(box.mark)}</span> ' if box.mark else ""
    return f'<span class="tom-title">{mark}{_linked(_breakable(box.title), box.ref, link)}</span>'


def _line(line: Line, link: Link) -> str:
    note = f' <span class="tom-note">{_text(line.note)}</span>' if line.note else ""
    return f"<li><span>{_linked(_text(line.text), line.ref, link)}</span>{note}</li>"


def _grid(grid: Grid, link: Link) -> str:
    """Return a grid as a table whose every cell has a heading of its row and of its column."""
    sections = "".join(_section(section, grid.columns, link) for section in grid.sections)
    size = f'style="--tom-columns:{len(grid.columns)}"'
    return f'<table class="tom-grid" {size}><thead>{_heads(grid, link)}</thead>{sections}</table>'


def _heads(grid: Grid, link: Link) -> str:
    groups = grouped(grid.columns)
    tag = 'th scope="col"' if grid.corner else "td"
    corner = f"{_text(grid.corner)}</{tag[:2]}>"
    titles = "".join(_column(column, link) for column in grid.columns)
    if not any(group.title for group in groups):
        return f"<tr><{tag}>{corner}{titles}</tr>"
    above = "".join(_group(group.title, len(group.columns)) for group in groups)
    return f'<tr><{tag} rowspan="2">{corner}{above}</tr><tr>{titles}</tr>'


def _group(title: str, span: int) -> str:
    if not title:
        return f'<td colspan="{span}"></td>'
    return f'<th scope="colgroup" colspan="{span}" class="tom-group tom-navy tom-strong">{_text(title)}</th>'


def _column(column: Column, link: Link) -> str:
    if not column.title:
        return "<td></td>"
    note = f'<span class="tom-note">{_text(column.note)}</span>' if column.note else ""
    return f'<th scope="col">{_linked(_text(column.title), column.ref, link)}{note}</th>'


def _section(section: Section, columns: tuple[Column, ...], link: Link) -> str:
    rows = "".join(_row(row, len(columns), link) for row in section.rows)
    if not section.title:
        return f"<tbody>{rows}</tbody>"
    mark = f'<span class="tom-mark">{_text(section.mark)}</span> ' if section.mark else ""
    title = mark + _linked(_text(section.title), section.ref, link)
    note = f' <span class="tom-note">{_text(section.note)}</span>' if section.note else ""
    classes = f"tom-section {_dress(section.hue, 'tint')}"
    head = f'<tr><th scope="rowgroup" colspan="{len(columns) + 1}" class="{classes}">{title}{note}</th></tr>'
    return f"<tbody>{head}{rows}</tbody>"


def _row(row: Row, columns: int, link: Link) -> str:
    note = f'<span class="tom-note">{_text(row.label.note)}</span>' if row.label.note else ""
    cells = "".join(_cell(slot.cell, slot.span, link) for slot in slots(row.cells, columns))
    return f'<tr><th scope="row">{_title(row.label, link)}{note}</th>{cells}</tr>'


def _cell(held: Cell | None, span: int, link: Link) -> str:
    """Return a cell over its columns; a gap is as many empty cells as it has columns."""
    if held is None:
        return "<td></td>" * span
    reach = f' colspan="{span}"' if span > 1 else ""
    return f'<td{reach}><div class="{_card_classes(held.box)}">{_card(held.box, link)}</div></td>'


def _linked(content: str, ref: str, link: Link) -> str:
    target = address(link(ref)) if ref else None
    return f'<a href="{escape(target)}">{content}</a>' if target else content


def _dress(hue: Hue, emphasis: Emphasis) -> str:
    return f"tom-{'red' if emphasis == 'warning' else hue} tom-{emphasis}"


def _text(words: str) -> str:
    return escape(shown(words))


def _breakable(words: str) -> str:
    """Return text that may also break after a slash."""
    return _text(words).replace("/", "/<wbr>")


def _attribute(words: str) -> str:
    return escape(shown(words), quote=True)

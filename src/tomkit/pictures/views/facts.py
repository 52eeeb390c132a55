"""The facts of a picture as a table, where the picture itself says all of them."""

from collections.abc import Iterator, Sequence

from tomkit.pictures.diagram import Band, Box, Column, Row, Section, Table, Words

__all__ = ["listed", "tabled"]


def tabled(sections: Sequence[Section], columns: Sequence[Column], corner: str) -> Table:
    """Return a grid as a table: rows for each row, with its group and what its label adds, where there are any."""
    grouped = any(section.title for section in sections)
    noted = any(row.label.note for section in sections for row in section.rows)
    heads = (" ".join(part for part in (column.group, column.title) if part) for column in columns)
    headers = (*(("Group",) if grouped else ()), corner, *(("Detail",) if noted else ()), *heads)
    rows = (
        told for section in sections for row in section.rows for told in _rows(section, row, columns, grouped, noted)
    )
    return Table(headers, tuple(rows))


def listed(bands: Sequence[Band]) -> Table:
    """Return a page as a table: a row for each statement, card and line."""
    return Table(("Part", "Name", "Detail"), tuple(row for band in bands for row in _band(band)))


def _band(band: Band) -> Iterator[tuple[Words, ...]]:
    if band.text:
        yield Words(band.title), Words(band.text), Words("")
    for box in band.boxes:
        yield Words(band.title), Words(_marked(box), box.ref), Words(box.note)
        for line in box.lines:
            yield Words(f"{band.title}: {box.title}"), Words(line.text, line.ref), Words(line.note)


def _rows(
    section: Section, row: Row, columns: Sequence[Column], grouped: bool, noted: bool
) -> Iterator[tuple[Words, ...]]:
    """Yield a row, and one more for each further element that its cells name."""
    group = (Words(section.title, section.ref),) if grouped else ()
    note = (Words(row.label.note),) if noted else ()
    held = {cell.column: _stacked(cell.box) for cell in row.cells}
    for depth in range(max(map(len, held.values()), default=1)):
        cells = (_at(held.get(column, ()), depth) for column in range(len(columns)))
        yield (*group, Words(_marked(row.label), row.label.ref), *note, *cells)


def _stacked(box: Box) -> tuple[Words, ...]:
    """Return what a cell says: in one piece, or its lines one by one where they name elements."""
    if any(line.ref for line in box.lines):
        return tuple(Words(line.text, line.ref) for line in box.lines)
    return (Words(_told(box), box.ref),)


def _at(stacked: Sequence[Words], depth: int) -> Words:
    return stacked[depth] if depth < len(stacked) else Words("")


def _told(box: Box) -> str:
    lines = ", ".join(f"{line.text} ({line.note})" if line.note else line.text for line in box.lines)
    return ": ".join(part for part in (_marked(box), box.note, lines) if part)


def _marked(box: Box) -> str:
    return " ".join(part for part in (box.mark, box.title) if part)

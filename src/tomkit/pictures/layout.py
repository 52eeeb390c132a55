"""Where things go in a page or a grid: how many cards share a row, which columns stay empty, what is grouped."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import ceil
from typing import NamedTuple

from tomkit.pictures.diagram import Box, Cell, Column

__all__ = ["Group", "Slot", "across", "grouped", "lined", "slots"]


class Slot(NamedTuple):
    """A stretch of a grid's row: a cell, or nothing for `span` columns."""

    cell: Cell | None
    span: int


class Group(NamedTuple):
    """Neighbouring columns under one heading; without a title each stands alone."""

    title: str
    columns: tuple[Column, ...]


def across(boxes: Sequence[Box]) -> int:
    """Return how many cards share a row, so that rows are full and cards wide enough for what they say."""
    if not boxes:
        return 1
    most = 4 if any(box.lines for box in boxes) else 6 if any(box.note for box in boxes) else 7
    return ceil(len(boxes) / ceil(len(boxes) / most))


def lined(boxes: Sequence[Box]) -> Iterator[tuple[Box, ...]]:
    """Yield the rows of cards in which boxes are set."""
    count = across(boxes)
    for start in range(0, len(boxes), count):
        yield tuple(boxes[start : start + count])


def slots(cells: Sequence[Cell], columns: int) -> Iterator[Slot]:
    """Yield a row's cells and the gaps between them; together they cover every column once."""
    at = 0
    for cell in sorted(cells, key=lambda cell: cell.column):
        start, end = max(cell.column, at), min(cell.column + cell.span, columns)
        if start >= end:
            continue
        if start > at:
            yield Slot(None, start - at)
        yield Slot(cell, end - start)
        at = end
    if at < columns:
        yield Slot(None, columns - at)


def grouped(columns: Sequence[Column]) -> tuple[Group, ...]:
    """Return columns by the heading they share, in order."""
    return tuple(Group(title, tuple(each)) for title, each in groupby(columns, key=lambda column: column.group))

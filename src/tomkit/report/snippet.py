"""The lines of a file around a finding, with a run of carets under what it is about."""

from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from tomkit.report.letters import cells
from tomkit.report.look import Look
from tomkit.source.decode import decoded, lines_of
from tomkit.source.text import Span

__all__ = ["Snippet", "snippet"]

_LEAD = 3
_WIDEST = 120


class Snippet(NamedTuple):
    """Lines to show, each with its number, and where under the last of them the carets stand."""

    lines: tuple[tuple[int, str], ...]
    offset: int
    """Columns before the carets."""
    carets: int
    """How many carets; at least one."""


def snippet(source: bytes, span: Span, look: Look) -> Snippet | None:
    """Return what to show of a file for a span; None where the span stands for the file as a whole."""
    line = _line(source, span.line)
    end = span.end_column if span.end_line == span.line else len(line.rstrip()) + 1
    if not line.strip() or (span.line, span.column, end) == (1, 1, 1):
        return None
    room = min(look.width, _WIDEST) - len(str(span.line)) - _LEAD - 1
    letters = [look.shown(each) for each in line]
    first = _first([cells(each) for each in letters], span.column - 1, room)
    text = _cut(letters, first, room, look.ellipsis)
    offset, carets = _run(letters, first, span.column - 1, end - 1, look.ellipsis)
    lines = (*_above(source, span.line - 1, room, look), (span.line, text)) if not first else ((span.line, text),)
    return Snippet(lines, offset, min(carets, max(1, cells(text) - offset)))


@lru_cache(maxsize=64)
def _lines(source: bytes) -> list[str]:
    return lines_of(decoded("", source)[0])


def _line(source: bytes, number: int) -> str:
    lines = _lines(source)
    return lines[number - 1] if 0 < number <= len(lines) else ""


def _above(source: bytes, number: int, room: int, look: Look) -> tuple[tuple[int, str], ...]:
    """Return the line before, which tells the reader where he is; none where it is empty."""
    line = _line(source, number)
    return ((number, _cut([look.shown(each) for each in line], 0, room, look.ellipsis)),) if line.strip() else ()


def _first(sizes: list[int], start: int, room: int) -> int:
    """Return the first letter to show: of a line that is too long, what stands before `start` gets a third."""
    if sum(sizes) <= room or sum(sizes[:start]) <= room // 2:
        return 0
    first = start
    while first and sum(sizes[first - 1 : start]) <= room // 3:
        first -= 1
    return first


def _run(letters: list[str], first: int, start: int, end: int, ellipsis: str) -> tuple[int, int]:
    """Return how many columns stand before the carets, and how many carets there are."""
    lead = cells(ellipsis) if first else 0
    return lead + cells("".join(letters[first:start])), max(1, cells("".join(letters[start:end])))


def _cut(letters: list[str], first: int, room: int, ellipsis: str) -> str:
    """Return a line from the letter `first` on, cut to `room` columns."""
    lead = ellipsis if first else ""
    text = "".join(letters[first:]).rstrip()
    if cells(lead + text) <= room:
        return lead + text
    left = room - cells(lead) - cells(ellipsis)
    kept = sum(total <= left for total in accumulate(cells(each) for each in letters[first:]))
    return lead + "".join(letters[first : first + kept]) + ellipsis

"""The text of one file in lines, and the ways to point into it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tomkit.source.decode import lines_of
from tomkit.source.events import Event
from tomkit.source.text import Span, visible

__all__ = ["KEY", "Sheet", "indent", "lines_with", "quoted", "shown", "value_start"]

KEY = re.compile(r"\s*(?:- +)*(?P<key>[^\s:#'\"\[{](?:[^:#]*[^\s:#])?)\s*:(?=\s|$)")
"""The key at the beginning of a line."""

_LONG = 50


class Sheet(NamedTuple):
    """A file as its reader sees it: numbered lines of characters. Places given to it count from 0."""

    file: str
    lines: list[str]

    @classmethod
    def of(cls, file: str, text: str) -> "Sheet":
        """Lay out a text."""
        return cls(file, lines_of(text))

    def line(self, number: int) -> str:
        """Return one line, empty where there is none."""
        return self.lines[number] if 0 <= number < len(self.lines) else ""

    def span(self, line: int, column: int, end_column: int | None = None) -> Span:
        """Return the place of some characters on one line, of one character unless told otherwise."""
        end = column + 1 if end_column is None else end_column
        return Span(self.file, line + 1, column + 1, line + 1, end + 1)

    def over(self, event: Event) -> Span:
        """Return the place that a scalar, or a list or mapping in brackets, takes up."""
        return Span(self.file, event.line + 1, event.column + 1, event.end_line + 1, event.end_column + 1)

    def above(self, number: int) -> int:
        """Return the number of the nearest line above that says something, -1 where there is none."""
        for before in range(min(number, len(self.lines)) - 1, -1, -1):
            if self.lines[before].strip() and not self.lines[before].lstrip().startswith("#"):
                return before
        return -1


def lines_with(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """Go through the lines in which something is found, each once."""
    end = 0
    for hit in pattern.finditer(text):
        if hit.start() >= end:
            start = text.rfind("\n", end, hit.start()) + 1 or end
            end = text.find("\n", hit.start()) + 1 or len(text)
            yield text[start:end]


def indent(line: str) -> int:
    """Count the spaces at the beginning of a line."""
    return len(line) - len(line.lstrip(" "))


def value_start(line: str) -> int:
    """Return the column at which the value on a line begins: behind its key, or behind the dashes of a list."""
    key = KEY.match(line)
    rest = line[key.end() :] if key else line
    return len(line) - len(rest.lstrip(" " if key else " -"))


def quoted(text: str) -> str:
    """Write a text as it has to stand in YAML to be taken as it is."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def shown(text: str) -> str:
    """Shorten a text for a sentence, and make it safe to show."""
    return visible(text if len(text) <= _LONG else f"{text[:_LONG].rstrip()}…")

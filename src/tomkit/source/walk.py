"""One walk through the events of a file: builds its tree, keeps its places and remembers what is not allowed."""

from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import Self

from tomkit.source.events import Broken, Event
from tomkit.source.limits import DEPTH, NODES, PROBLEMS
from tomkit.source.mistakes import MISSING_SPACE, Scalar, in_scalar, meant, missing_space
from tomkit.source.refusals import (
    directive,
    duplicate_key,
    empty_key,
    key_not_text,
    merge_key,
    refused,
    second_document,
    too_deep,
    too_many,
)
from tomkit.source.sheet import Sheet
from tomkit.source.text import Path, Problem
from tomkit.source.tree import Value
from tomkit.source.wreck import Wreck

__all__ = ["Walk"]


class _Stop(Exception):
    """A limit is reached: nothing more is read."""


class Walk:
    """What has been seen so far of one file.

    `data` is its tree, None when the text broke off; then `wreck` says where. `covered` are the lines that are text
    in a block or in quotes, where white space means what it says.
    """

    def __init__(self, sheet: Sheet, events: Iterator[Event]) -> None:
        """Stand before the first event."""
        self.sheet = sheet
        self.events = events
        self.data: Value = None
        self.wreck: Wreck | None = None
        self.problems: list[Problem] = []
        self.covered: set[int] = set()
        self._last: Event | None = None
        self._open: list[Event] = []
        self._margins = [-1]
        self._nodes = 0

    @classmethod
    def of(cls, sheet: Sheet, events: Iterator[Event]) -> Self:
        """Walk through all events."""
        walk = cls(sheet, events)
        try:
            walk.data = walk._document()
        except Broken as broken:
            walk.wreck = Wreck.of(broken, walk._last, tuple(walk._open))
        except _Stop:
            pass
        return walk

    def _document(self) -> Value:
        """Read the one document of a file."""
        start = next(self.events, None)
        if start is None:
            return None
        instruction = next((line for line in range(start.end_line) if self.sheet.line(line).startswith("%")), None)
        if instruction is not None:
            self._tell((directive(self.sheet, instruction),))
        value = self._value(next(self.events), (), "value", start.line if start.style else -1)
        for event in self.events:
            if event.kind == "document":
                self._tell((second_document(self.sheet, event.line),))
                break
        return value

    def _value(self, event: Event, path: Path, role: str, above: int) -> Value:
        """Read the value that `event` begins."""
        self._count(event)
        self._tell(refused(self.sheet, event, path))
        if event.kind == "alias":
            return f"*{event.value}"
        if event.kind == "scalar":
            return self._scalar(event, path, role, above)
        if len(self._open) == DEPTH:
            self._tell((too_deep(self.sheet, event, path),))
            raise _Stop
        self._open.append(event)
        self._margins.append(self._margins[-1] if event.style else event.column)
        value = self._fields(path) if event.kind == "mapping" else self._items(path)
        self._open.pop()
        self._margins.pop()
        return value

    def _fields(self, path: Path) -> dict[str, Value]:
        """Read the entries of a mapping."""
        found: dict[str, Value] = {}
        first: dict[str, Event] = {}
        for key in takewhile(_goes_on, self.events):
            self._count(key)
            if key.kind == "scalar":
                self._entry(key, found, first, path)
            else:
                self._tell((key_not_text(self.sheet, key, path),))
                self._skip(key)
                self._skip(next(self.events))
        return found

    def _entry(self, key: Event, found: dict[str, Value], first: dict[str, Event], path: Path) -> None:
        """Read one entry of a mapping. Of a key written twice the first entry counts."""
        word = meant(key) or ""
        route = (*path, word)
        self._tell(refused(self.sheet, key, route))
        self._scalar(key, route, "key", key.line)
        event = self._placed(next(self.events), key)
        if problem := self._unfit(key, word, first, path):
            self._tell((problem,))
            self._skip(event)
            return
        first[word] = key
        found[word] = self._value(event, route, "value", key.line)
        glued = not key.style and found[word] is None and MISSING_SPACE.match(self.sheet.line(key.line), key.column)
        if glued:
            rest = key.value.partition(":")[2]
            self._tell((missing_space(self.sheet, key.line, glued, route, rest),))

    def _placed(self, event: Event, key: Event) -> Event:
        """Put a value that was left empty behind its colon: parsers do not agree where nothing is."""
        if event.kind != "scalar" or event.style or event.value:
            return event
        column = self.sheet.line(key.end_line).find(":", key.end_column) + 1
        return event._replace(line=key.line, column=column, end_line=key.line, end_column=column)

    def _unfit(self, key: Event, word: str, first: dict[str, Event], path: Path) -> Problem | None:
        """Say why an entry cannot be taken."""
        if not word:
            return empty_key(self.sheet, key, path)
        if word == "<<" and not key.style:
            return merge_key(self.sheet, key, path)
        return duplicate_key(self.sheet, key, first[word], (*path, word)) if word in first else None

    def _items(self, path: Path) -> list[Value]:
        """Read the entries of a list."""
        found: list[Value] = []
        for event in takewhile(_goes_on, self.events):
            route = (*path, len(found))
            found.append(self._value(event, route, "item", event.line))
        return found

    def _scalar(self, event: Event, path: Path, role: str, above: int) -> str | None:
        """Read one scalar."""
        scalar = Scalar(event, path, role, above, self._margins[-1])
        self._last = event
        if event.style and event.line != event.end_line:
            self.covered.update(scalar.continued)
        self._tell(in_scalar(self.sheet, scalar))
        return meant(event)

    def _skip(self, event: Event) -> None:
        """Read a value that does not count; an alias that does not count is no mistake of its own."""
        if event.kind != "alias":
            self._value(event, (), "item", event.line)

    def _tell(self, problems: Iterable[Problem]) -> None:
        """Remember problems, as many as anybody will read."""
        self.problems += islice(problems, max(0, PROBLEMS + 1 - len(self.problems)))

    def _count(self, event: Event) -> None:
        """Count a key, a value or a list entry."""
        self._nodes += 1
        if self._nodes > NODES:
            self._tell((too_many(self.sheet, event),))
            raise _Stop


def _goes_on(event: Event) -> bool:
    """Tell an entry from the end of its mapping or list."""
    return event.kind != "end"

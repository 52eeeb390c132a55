"""Where everything in a YAML file stands."""

from typing import Any, NamedTuple, TypeAlias

from tomkit.source.limits import DEPTH, NODES
from tomkit.source.steps import Steps
from tomkit.source.text import Path, Span

__all__ = ["Marks"]

_Table: TypeAlias = "dict[str | int, _Entry]"


class _Stop(Exception):
    """A limit is reached: nothing more is marked."""


class _Entry(NamedTuple):
    """One entry, in the parser's own marks: its key (None in lists), its value, and what is inside the value.

    A value that stands in lines of its own has no marks, but those of its key.
    """

    key: tuple[Any, Any] | None
    value: tuple[Any, Any] | None
    inside: _Table


_NOTHING: _Table = {}
"""What is inside a scalar: one for all of them, never written to."""


class Marks:
    """The places of one file, by the route of keys and indexes that leads there.

    Holds all of them: keep it as long as there are questions about the file, not longer.
    """

    __slots__ = ("_table", "file")

    def __init__(self, file: str, steps: Steps, *, broken: type[Exception]) -> None:
        """Walk through a file as far as the parser takes it, to where it raises `broken`."""
        self.file = file
        self._table: _Table = {}
        try:
            _Walk(steps).document(self._table)
        except (_Stop, broken):
            return

    def key(self, path: Path) -> Span | None:
        """Return the place of the key at the end of `path`; of the entry itself in a list.

        Where nothing stands at `path`, such as for a field left out, it is that of the nearest key around it; None
        in a file without any.
        """
        entry = self._near(path)
        return self._key(entry) if entry else None

    def value(self, path: Path) -> Span | None:
        """Return the place of the value at `path`.

        That is the place of the key for what stands in lines of its own below it (mappings, lists and blocks of
        text) and for what was left empty; and for what does not stand there, the nearest key around it.
        """
        entry = self._near(path)
        if entry and entry.value and entry is self._at(path) and not _is_empty(entry.value):
            return self._span(entry.value)
        return self._key(entry) if entry else None

    def _at(self, path: Path) -> _Entry | None:
        """Return the entry at `path`."""
        table, entry = self._table, None
        for step in path:
            entry = table.get(step)
            if entry is None:
                return None
            table = entry.inside
        return entry

    def _near(self, path: Path) -> _Entry | None:
        """Return the entry at `path` or the nearest one around it."""
        table, near = self._table, None
        for step in path:
            entry = table.get(step)
            if entry is None:
                break
            near, table = entry, entry.inside
        return near

    def _key(self, entry: _Entry) -> Span:
        """Return the place of a key; for an entry of a list its value, the first key in it, or else its dash."""
        if entry.key:
            return self._span(entry.key)
        if entry.value and not _is_empty(entry.value):
            return self._span(entry.value)
        if entry.inside:
            return self._key(next(iter(entry.inside.values())))
        start = entry.value[0] if entry.value else None
        line, column = (start.line, max(start.column, 1)) if start else (0, 1)
        return Span(self.file, line + 1, column, line + 1, column + 1)

    def _span(self, marks: tuple[Any, Any]) -> Span:
        """Return a place as an editor counts."""
        start, end = marks
        return Span(self.file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


class _Walk:
    """A walk through the steps of a file, without a look at what it says."""

    def __init__(self, steps: Steps) -> None:
        """Stand before the first step."""
        self.steps = steps
        self.get = steps.get
        self.nodes = 0

    def document(self, table: _Table) -> None:
        """Mark the entries of the first document."""
        self.get()
        if type(self.get()) is not self.steps.stream_end:
            self._inside(self.get(), table, 0)

    def _inside(self, event: Any, table: _Table, depth: int) -> Any:
        """Mark what is inside a value, if anything, and return the event that ends it."""
        self.nodes += 1
        if depth > DEPTH or self.nodes > NODES:
            raise _Stop
        if type(event) is self.steps.mapping:
            return self._fields(table, depth + 1)
        if type(event) is self.steps.sequence:
            return self._items(table, depth + 1)
        return event

    def _fields(self, table: _Table, depth: int) -> Any:
        """Mark the entries of a mapping; of a key written twice the first one."""
        get, scalar, end = self.get, self.steps.scalar, self.steps.mapping_end
        while type(key := get()) is not end:
            if type(key) is not scalar:
                self._inside(key, {}, depth)
                self._inside(get(), {}, depth)
                continue
            self.nodes += 1
            event = get()
            marked = table if key.value not in table else {}
            self._mark(marked, key.value, (key.start_mark, key.end_mark), event, depth)
        return key

    def _items(self, table: _Table, depth: int) -> Any:
        """Mark the entries of a list."""
        get, end = self.get, self.steps.sequence_end
        while type(event := get()) is not end:
            self._mark(table, len(table), None, event, depth)
        return event

    def _mark(self, table: _Table, name: str | int, key: tuple[Any, Any] | None, event: Any, depth: int) -> None:
        """Mark one entry, before what is inside it: the parser may give up there."""
        if type(event) is self.steps.scalar:
            self.nodes += 1
            own = (event.start_mark, event.end_mark) if not key or event.style not in ("|", ">") else None
            table[name] = _Entry(key, own, _NOTHING)
            return
        inside: _Table = {}
        start = event.start_mark
        table[name] = _Entry(key, (start, start), inside)
        end = self._inside(event, inside, depth)
        if getattr(event, "flow_style", True):
            table[name] = _Entry(key, (start, end.end_mark), inside)


def _is_empty(marks: tuple[Any, Any]) -> bool:
    """Tell whether there is nothing between two marks."""
    start, end = marks
    return bool(start.index == end.index)

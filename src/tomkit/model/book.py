"""What was written, file by file, and where: elements carry no positions, the book answers for them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tomkit.kinds.base import Element
from tomkit.kinds.ref import Known, Ref
from tomkit.source.text import Path, Problem, Span
from tomkit.source.yaml import Marks, marks

__all__ = ["Book", "Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One element as it was written: its class, its id, its fields and the file it stands in."""

    cls: type[Element]
    id: str
    fields: Mapping[str, Any]
    file: str

    @property
    def ref(self) -> Ref[Any]:
        """The reference that means the element."""
        return Ref(self.cls.__kind__.collection, self.id)

    @property
    def path(self) -> Path:
        """The route to the element in its file."""
        return (self.cls.__kind__.collection, self.id)


@dataclass(frozen=True, slots=True)
class Book:
    """The bytes of every file, the entries read from them, and the places of both on demand."""

    files: Mapping[str, bytes]
    entries: Mapping[Ref[Any], Entry] = field(default_factory=dict)
    known: Known = field(default_factory=lambda: Known({}, {}))
    overridden: frozenset[Ref[Any]] = frozenset()
    """Elements of a profile that the model wrote anew."""
    shipped: frozenset[str] = frozenset()
    """Files that come with tomkit rather than with the model."""
    _marks: dict[str, Marks] = field(default_factory=dict, repr=False)

    def key(self, file: str, path: Path) -> Span:
        """Return where the key at the end of `path` stands in `file`; the nearest key above where it has none."""
        return self._find(file, path, "key")

    def value(self, file: str, path: Path) -> Span:
        """Return where the value at `path` stands in `file`; the nearest place above where it has none."""
        return self._find(file, path, "value")

    def where(self, ref: Ref[Any], path: Path = ()) -> Span | None:
        """Return where an element, or what stands at `path` in it, was written; None for what was not written."""
        entry = self.entries.get(ref)
        if entry is None:
            return None
        if not path:
            return self.key(entry.file, entry.path)
        return self.value(entry.file, (*entry.path, *path))

    def problem(self, entry: Entry, path: Path, rule: str, message: str, help: str = "") -> Problem:
        """Return a problem at `path` of an entry; a path that ends in "[key]" points at the key."""
        whole = (*entry.path, *path)
        span = self.key(entry.file, whole[:-1]) if path[-1:] == ("[key]",) else self.value(entry.file, whole)
        return Problem(rule, message, span, help, whole)

    def _find(self, file: str, path: Path, end: str) -> Span:
        if file not in self._marks:
            self._marks[file] = marks(file, self.files.get(file, b""))
        table = self._marks[file]
        while path:
            span = table.key(path) if end == "key" else table.value(path)
            if span is not None:
                return span
            path, end = path[:-1], "key"
        return Span(file, 1, 1, 1, 1)

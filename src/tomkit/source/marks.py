"""Where everything in a YAML file stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from tomkit.source.text import Path, Span

__all__ = ["Mark", "Marks"]


class Mark(NamedTuple):
    """The place of a key (None: an entry of a list) and the place of its value."""

    key: Span | None
    value: Span


@dataclass(frozen=True, slots=True)
class Marks:
    """The places of one file, by the route of keys and indexes that leads there."""

    file: str
    table: Mapping[Path, Mark]

    def key(self, path: Path) -> Span | None:
        """Return the place of the key at the end of `path`; of the entry itself in a list.

        Where nothing stands at `path`, such as for a field left out, it is that of the nearest key around it; None
        in a file without any.
        """
        mark = self._near(path)
        return (mark.key or mark.value) if mark else None

    def value(self, path: Path) -> Span | None:
        """Return the place of the value at `path`.

        That is the place of the key for what stands in lines of its own below it (mappings, lists and blocks of
        text) and for what was left empty; and for what does not stand there, the nearest key around it.
        """
        mark = self.table.get(path)
        return mark.value if mark else self.key(path)

    def _near(self, path: Path) -> Mark | None:
        """Find the mark at `path` or the nearest one around it."""
        for end in range(len(path), 0, -1):
            if mark := self.table.get(path[:end]):
                return mark
        return None

"""Where a parser gave up."""

from typing import NamedTuple, Self

from tomkit.source.events import Broken, Event

__all__ = ["Wreck"]


class Wreck(NamedTuple):
    """The place where a parser gave up, counted from 0, and what it had read before.

    `began` is the place where the thing began that it could not read to its end; `last` the last scalar; `open` the
    beginnings of the mappings and lists that it was in, from the outside in.
    """

    reason: str
    line: int
    column: int
    began: tuple[int, int]
    last: Event | None
    open: tuple[Event, ...]

    @classmethod
    def of(cls, broken: Broken, last: Event | None, still: tuple[Event, ...]) -> Self:
        """Put together what is known."""
        return cls(broken.reason, *broken.place, broken.began or broken.place, last, still)

    def says(self, *words: str) -> bool:
        """Tell whether the parser's reason holds one of some words."""
        return any(word in self.reason for word in words)

    @property
    def brackets(self) -> Event | None:
        """The innermost list or mapping in brackets that was still open."""
        return self.open[-1] if self.open and self.open[-1].style == "[" else None

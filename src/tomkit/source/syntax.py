"""Why a parser could not go on, said in words of the person who wrote the file.

A parser knows the place where it gave up and the kind of thing it was reading. What went wrong is mostly seen in
the text: so each explanation looks at the lines around that place, and the first that fits is told.
"""

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, Self

from tomkit.source.events import Broken, Event
from tomkit.source.mistakes import HASH, MISSING_SPACE, Scalar, hash_problem, missing_space, unclosed_quote
from tomkit.source.sheet import KEY, Sheet, indent, quoted, shown
from tomkit.source.text import Problem

__all__ = ["Wreck", "explained"]


class Wreck(NamedTuple):
    """The place where a parser gave up, counted from 0, and what it had read before.

    `began` is where the thing began that it could not read to its end; `last` the last scalar; `open` the beginnings
    of the mappings and lists that it was in, from the outside in.
    """

    reason: str
    line: int
    column: int
    began: tuple[int, int]
    last: Event | None
    open: tuple[Event, ...]

    @classmethod
    def of(cls, broken: Broken, scalars: Sequence[Scalar], still: tuple[Event, ...]) -> Self:
        """Put together what is known."""
        last = scalars[-1].event if scalars else None
        return cls(broken.reason, *broken.place, broken.began or broken.place, last, still)


def explained(sheet: Sheet, wreck: Wreck) -> Problem:
    """Return the one problem that explains why a file cannot be read."""
    tries = (explanation(sheet, wreck) for explanation in EXPLANATIONS)
    return next((problem for problem in tries if problem), _unreadable(sheet, wreck))


def _unreadable(sheet: Sheet, wreck: Wreck) -> Problem:
    """Tell where it went wrong, when nobody knows why."""
    line = min(wreck.line, len(sheet.lines) - 1)
    message = "this line cannot be read together with the lines above it"
    fix = "compare its indentation, quotes, brackets and colons with the lines around it"
    return Problem("unreadable-yaml", message, sheet.span(line, wreck.column), fix)


EXPLANATIONS: tuple[Callable[[Sheet, Wreck], Problem | None], ...] = ()

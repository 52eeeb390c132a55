"""The careful reading: everything of a file that can be saved, and every mistake in it, once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Self, TypeAlias

from tomkit.source.decode import printable
from tomkit.source.events import Event
from tomkit.source.limits import PROBLEMS
from tomkit.source.sheet import Sheet
from tomkit.source.spaces import mended, odd_spaces, tabs
from tomkit.source.syntax import explained
from tomkit.source.text import Problem
from tomkit.source.tree import Value
from tomkit.source.walk import Walk
from tomkit.source.wreck import Wreck

__all__ = ["Parser", "Reading"]

Parser: TypeAlias = Callable[[str], Iterator[Event]]
"""Takes the text of a file and goes through its events; raises Broken where it cannot go on."""

_BREAKING = frozenset(
    {
        "alias",
        "anchor",
        "list-indentation",
        "missing-space-after-colon",
        "missing-space-after-dash",
        "tab-indentation",
        "tag",
        "text-cut-by-hash",
        "unclosed-quote",
    }
)
"""Rules whose mistakes often keep a parser from going on, a line or two later."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says and what is wrong with it, in the order of the places.

    `text` is the text as it was taken: every character in its place, but those that had to be replaced.
    """

    data: Value
    problems: tuple[Problem, ...]
    text: str

    @classmethod
    def of(cls, file: str, text: str, parser: Parser, encoding: Problem | None = None) -> Self:
        """Read a text; `encoding` is what was wrong with its bytes."""
        clean, told = printable(file, text)
        if encoding and told:
            return cls(None, (encoding,), clean)
        sheet, walk, space = _mended(Sheet.of(file, clean), clean, parser)
        problems = [*([encoding] if encoding else []), *told, *space, *walk.problems, *tabs(sheet, walk.covered)]
        if walk.wreck and not _explains(problems, walk.wreck):
            problems.append(explained(sheet, walk.wreck))
        return cls(walk.data, _ordered(problems), "\n".join(sheet.lines))


def _ordered(problems: list[Problem]) -> tuple[Problem, ...]:
    """Put problems in the order of their places, as many as anybody will read."""
    ordered = sorted(problems, key=lambda problem: problem.span)
    if len(ordered) <= PROBLEMS:
        return tuple(ordered)
    message = f"the file has more than {PROBLEMS:,} mistakes; the rest is told when these are gone"
    return (*ordered[:PROBLEMS], Problem("too-many-mistakes", message, ordered[PROBLEMS].span))


def _mended(sheet: Sheet, text: str, parser: Parser) -> tuple[Sheet, Walk, tuple[Problem, ...]]:
    """Read a text; where odd spaces stand in the way, put plain ones and read it again."""
    walk = Walk.of(sheet, parser(text))
    odd = odd_spaces(sheet, walk.covered)
    if not odd:
        return sheet, walk, ()
    better, problem = mended(sheet, odd)
    return better, Walk.of(better, parser("\n".join(better.lines))), (problem,)


def _explains(problems: list[Problem], wreck: Wreck) -> bool:
    """Tell whether a mistake already told of is the one at which the parser stopped."""
    first = wreck.last.line if wreck.last else 0
    near = (problem.rule for problem in problems if first <= problem.span.line - 1 <= wreck.line)
    return any(rule in _BREAKING for rule in near)

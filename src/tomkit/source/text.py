"""Places in text, what is wrong there, and how to show text safely."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

__all__ = ["Path", "Problem", "Span", "nearest", "visible"]

Path: TypeAlias = tuple[str | int, ...]
"""A route into a tree: keys of mappings and indexes of lists, from the outside in."""

_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_SHORT = 4


class Span(NamedTuple):
    """A stretch of one file, counted as an editor counts: from 1, columns in characters, the end exclusive.

    `file` is the path relative to the model's folder, with forward slashes.
    """

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        """Return `file:line:column`, which editors and terminals turn into a link."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that a user wrote and tomkit cannot take as it stands.

    `rule` is a slug such as `duplicate-key`; `message` is a plain sentence without a full stop at its end;
    `help` is the fix; `path` is the route to the value in question; `related` are other places that matter,
    each with a few words (`("first written here", span)`).
    """

    rule: str
    message: str
    span: Span
    help: str = ""
    path: Path = ()
    related: tuple[tuple[str, Span], ...] = ()


def visible(text: str) -> str:
    r"""Return `text` with everything that could steer a terminal, a log or a reader's eye written out.

    Control characters (C0 and C1, so also tab and line feed), line and paragraph separators, marks that turn
    the direction of text, invisible spaces and lone surrogates become escapes such as `\x1b` and `\u202e`.
    """
    return _UNSAFE.sub(_escaped, text)


def nearest(word: str, candidates: Iterable[str], limit: int = 2) -> str | None:
    """Return the candidate that `word` was most likely meant to be, or None when none is close enough.

    Close means at most `limit` edits: a character put in, left out or changed, or two neighbours swapped; one
    edit for words of fewer than four letters. Upper and lower case count as the same. Of equals the first in
    the alphabet wins.
    """
    best: tuple[int, str] | None = None
    asked = word.casefold()
    bound = min(limit, 1) if len(asked) < _SHORT else limit
    for candidate in candidates:
        found = _edits(asked, candidate.casefold(), bound)
        if found <= bound and (best is None or (found, candidate) < best):
            best, bound = (found, candidate), found
    return best[1] if best else None


def _escaped(match: re.Match[str]) -> str:
    """Write one character as an escape."""
    code = ord(match[0])
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004 - one byte


def _edits(one: str, other: str, bound: int) -> int:
    """Count the edits between two words (optimal string alignment); anything over `bound` is `bound + 1`.

    Only the band of cells within `bound` of the diagonal is worked out, and a hopeless row ends the count: a
    misspelt id is compared with thousands.
    """
    if one == other:
        return 0
    over = bound + 1
    if abs(len(one) - len(other)) > bound:
        return over
    width = len(other) + 1
    before, row = [over] * width, [min(at, over) for at in range(width)]
    for at, letter in enumerate(one, 1):
        older, before, row = before, row, [over] * width
        row[0] = min(at, over)
        for to in range(max(1, at - bound), min(width, at + bound + 1)):
            cost = min(row[to - 1] + 1, before[to] + 1, before[to - 1] + (letter != other[to - 1]))
            if min(at, to) > 1 and letter == other[to - 2] and one[at - 2] == other[to - 1]:
                cost = min(cost, older[to - 2] + 1)
            row[to] = cost
        if min(row) > bound and min(before) > bound:
            return over
    return min(row[-1], over)

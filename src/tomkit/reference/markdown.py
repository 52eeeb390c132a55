"""The few shapes of Markdown that the reference pages are made of."""

import re
from collections.abc import Iterable, Sequence

__all__ = ["code", "fence", "joined", "spaced", "table", "titled"]

NOTE = "<!-- Made by `make reference` from tomkit's own declarations; change those, not this page. -->"


def titled(title: str, *parts: str) -> str:
    """Return a page: its title, a note on where it comes from, and its parts with a blank line between them."""
    return "\n\n".join([f"# {title}", NOTE, *(each.strip("\n") for each in parts if each)]) + "\n"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table. A bar within a cell is escaped, and a cell stays on one line."""
    lines = [head, ["---"] * len(head), *([_cell(each) for each in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def fence(language: str, text: str) -> str:
    """Return a block of code."""
    return f"```{language}\n{text.rstrip()}\n```"


def code(text: str) -> str:
    """Return a word of code."""
    return f"`{text}`"


def joined(words: Sequence[str], last: str = "or") -> str:
    """Return words as a sentence lists them: `a, b or c`."""
    return " ".join([", ".join(words[:-1]), last, words[-1]]) if len(words) > 1 else "".join(words)


def spaced(name: str) -> str:
    """Return the name of a class as words: `UnitCost` → `Unit cost`."""
    return re.sub(r"(?<=[a-z])[A-Z]", lambda match: f" {match[0].lower()}", name)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")

"""Letters on a terminal: how wide they are, where lines break, and what is not let through."""

import re
from unicodedata import category, east_asian_width

from tomkit.source.text import visible

__all__ = ["cells", "encodable", "folded", "guarded", "shown"]

_TAB = "    "
_COMMAND = re.compile(r"##(?=\[|vso\[)")
_WORKFLOW = re.compile(r"^(\s*):(?=:)")
_INVISIBLE = frozenset({"Mn", "Me", "Cf"})
_PLAIN = {
    "…": "...",
    "→": "->",
    "–": "-",
    "—": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "×": "x",
    "≥": ">=",
    "≤": "<=",
}


def shown(text: str, encoding: str = "utf-8") -> str:
    """Return a text of the model as a line of a report shows it: a tab as four spaces, the rest visible."""
    return encodable(visible(text.replace("\t", _TAB)), encoding)


def encodable(text: str, encoding: str) -> str:
    """Return `text` with plainer signs, or else escapes, for what the reader's encoding does not have."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return "".join(_encodable(each, encoding) for each in text)
    return text


def guarded(line: str) -> str:
    r"""Return a line in which nothing is left that a CI service would take for a command.

    GitHub obeys lines that begin with `::`, and it and Azure obey `##[` and `##vso[` anywhere in a line.
    """
    return _WORKFLOW.sub(r"\1\\x3a", _COMMAND.sub(r"#\\x23", line))


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes: two for wide letters, none for accents."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def folded(text: str, width: int, indent: str = "") -> list[str]:
    """Break `text` into lines of at most `width` columns at its spaces; all but the first begin with `indent`.

    A word that is longer than a line is left whole, so that a path or an id can be copied.
    """
    lines: list[str] = []
    begun = text.lstrip(" ")
    line = text[: len(text) - len(begun)]
    for word in begun.split(" "):
        longer = f"{line} {word}" if line.strip() else line + word
        if line.strip() and cells(longer) > width:
            lines.append(line)
            line = indent + word
        else:
            line = longer
    return [*lines, line]


def _encodable(letter: str, encoding: str) -> str:
    data = letter.encode(encoding, "replace")
    if data.decode(encoding) == letter:
        return letter
    return _PLAIN.get(letter) or letter.encode("ascii", "backslashreplace").decode("ascii")


def _cells(letter: str) -> int:
    if category(letter) in _INVISIBLE:
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1

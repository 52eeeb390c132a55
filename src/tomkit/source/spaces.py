"""White space that is not a space: tabs, and what Word and web pages put in its place."""

import re
from collections.abc import Collection, Iterator

from tomkit.source.sheet import Sheet, lines_with
from tomkit.source.text import Problem, visible

__all__ = ["TABBED", "has_odd_space", "mended", "odd_spaces", "tabs"]

_ODD = "\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000"
ODD_SPACE = re.compile(rf"^ *+(?:- *+)*+(?:[\w-]++ ?:)? *+(?P<odd>[{_ODD}])[{_ODD} ]*+", re.MULTILINE)
"""A space that YAML does not know, at the beginning of a line, after a dash or after the colon of a key."""

_ANY_ODD = re.compile(f"[{_ODD}]")

TABBED = re.compile(r"^ *+(?P<tab>\t)[ \t]*+\S", re.MULTILINE)
"""A tab in the indentation of a line."""

_ODD_NAMES = {"\u00a0": "non-breaking space", "\u202f": "narrow non-breaking space", "\u200b": "zero-width space"}


def tabs(sheet: Sheet, covered: Collection[int]) -> Iterator[Problem]:
    """Tell of the lines that are indented with tabs, those of `covered` (text in a block or in quotes) left out."""
    found = [
        (number, match.start("tab"))
        for number, line in enumerate(sheet.lines)
        if "\t" in line and number not in covered and (match := TABBED.match(line))
    ]
    if found:
        message = f"this line is indented with a tab{_also(len(found))}"
        yield Problem("tab-indentation", message, sheet.span(*found[0]), "use spaces, two for each level")


def has_odd_space(text: str) -> bool:
    """Tell quickly whether a space that YAML does not know may stand in the way somewhere."""
    return any(ODD_SPACE.match(line) for line in lines_with(_ANY_ODD, text))


def odd_spaces(sheet: Sheet, covered: Collection[int]) -> tuple[int, ...]:
    """Return the lines in which a space is none that YAML knows, those of `covered` left out."""
    return tuple(number for number, line in enumerate(sheet.lines) if number not in covered and ODD_SPACE.match(line))


def mended(sheet: Sheet, numbers: Collection[int]) -> tuple[Sheet, Problem]:
    """Put plain spaces for the odd ones in some lines, as many, and tell of the first."""
    lines = list(sheet.lines)
    for number in numbers:
        lines[number] = _plain(lines[number])
    first = min(numbers)
    match = ODD_SPACE.match(sheet.line(first))
    odd = match["odd"] if match else "\u00a0"
    name = _ODD_NAMES.get(odd, "space of an unusual kind")
    span = sheet.span(first, match.start("odd") if match else 0)
    message = f"a {name} ({visible(odd) if odd < visible(odd) else f'U+{ord(odd):04X}'}) stands where a space is meant"
    fix = "delete it and type a space; it comes with text pasted from Word or a web page"
    return Sheet(sheet.file, lines), Problem("non-breaking-space", f"{message}{_also(len(numbers))}", span, fix)


def _plain(line: str) -> str:
    """Put plain spaces for the odd ones that stand in the way."""
    match = ODD_SPACE.match(line)
    if match is None:
        return line
    head = re.sub(f"[{_ODD}]", " ", match[0])
    return head + line[match.end() :]


def _also(count: int) -> str:
    """Say on how many lines more."""
    return f", as are {count - 1} more lines" if count > 2 else ", as is one more line" if count > 1 else ""  # noqa: PLR2004

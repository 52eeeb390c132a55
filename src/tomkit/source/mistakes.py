"""What newcomers write in YAML that YAML takes, and takes for something else."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tomkit.source.decode import CONTROL
from tomkit.source.events import Event
from tomkit.source.sheet import Sheet, indent, quoted, shown
from tomkit.source.spaces import TABBED, has_odd_space
from tomkit.source.text import Path, Problem, Span, visible

__all__ = [
    "HASH",
    "MISSING_DASH",
    "MISSING_SPACE",
    "SWALLOWED",
    "Scalar",
    "in_scalar",
    "lurking",
    "meant",
]

_WORD = r"(?!(?:mailto|tel|urn|sms):)[A-Za-z_][\w-]* ?:[^\s/:]"
SWALLOWED = re.compile(rf"^-[^\s\d-]|\s-(?:\s|$)|(?:^|\s){_WORD}")
"""In a text that does not stand on the line of its key, or on several lines: signs that it is no text."""

MISSING_SPACE = re.compile(rf"\s*(?:- +)*(?={_WORD})(?P<key>[A-Za-z_][\w-]*) ?(?P<colon>:)")
"""A line that begins with a word and a colon, and goes on without a space."""

HASH = re.compile(r"(?<=\S)[ \t]+(?P<hash>#)[^\s#]")
_CUT = re.compile(r"[ \t]+(?P<hash>#)[^\s#]")
MISSING_DASH = re.compile(r" *(?P<dash>-)[^\s\d-]")
_LIST_LINE = re.compile(r" *(?P<dash>-)(?:\s|$)")
_REFUSED = re.compile(r"(?:&(?=\S)|!)(?<=[\s\[{,:?-].)")
_CONTROL_ESCAPE = re.compile(r"\\[0abevfrNLPxuU]")
_CURLY_QUOTE = re.compile("[“„‘]")
_VALUE_START = re.compile(r"\s*(?:- +)*(?:[^:#]*: +)?")
_WINDOW = 200
_BEGINNINGS = frozenset({"", "-", "[", "{", "\n"})
_PERHAPS = frozenset({":", ","})
CURLY = re.compile(r"[“„]([^“”„\"]*)[”“\"]|‘((?:[^‘’]|(?<=\w)’(?=\w))*)’")
"""A text in curly quotes, and no other such quotes in it."""

_CURLY_VALUE = re.compile(rf"(?:{CURLY.pattern})[ \t]*(?:[,\]}}:#]|$)", re.MULTILINE)
_BLOCK_HEADER = re.compile(r"[|>][-+]?\d")
_ESCAPE = re.compile(r"\\(?:[0abevfrNLP]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")


class Scalar(NamedTuple):
    """A scalar where it was met: its place in the tree, its part in it, and what it has to be indented beyond.

    `role` is `key`, `value` or `item`; `above` is the line of the key, of a value; `margin` is the column of the
    innermost mapping or list that stands in lines of its own, -1 outside of any.
    """

    event: Event
    path: Path
    role: str
    above: int
    margin: int

    @property
    def continued(self) -> range:
        """The lines on which the scalar goes on after its first."""
        last = self.event.end_line if self.event.end_column else self.event.end_line - 1
        return range(self.event.line + 1, last + 1)


def lurking(text: str) -> bool:
    """Tell quickly whether a text may hold a mistake that its data would not show."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return (
        (" #" in text and HASH.search(text) is not None)
        or ("\t" in text and ("\t#" in text or TABBED.search(text) is not None))
        or text.startswith(("&", "!"))
        or _REFUSED.search(text) is not None
        or ("\\" in text and _CONTROL_ESCAPE.search(text) is not None)
        or (not text.isascii() and (has_odd_space(text) or _holds_curly(text)))
    )


def _holds_curly(text: str) -> bool:
    """Tell whether a text may hold a value that stands in curly quotes, on one line."""
    for hit in _CURLY_QUOTE.finditer(text):
        before = text[max(0, hit.start() - _WINDOW) : hit.start()]
        last = before.rstrip(" ")[-1:]
        begins = last in _BEGINNINGS or (last in _PERHAPS and _begins_value(before, last))
        if begins and _CURLY_VALUE.match(text, hit.start()):
            return True
    return False


def _begins_value(before: str, last: str) -> bool:
    """Tell whether a value may begin after a colon or a comma, by the text before it."""
    line = before.rpartition("\n")[2]
    if len(line) == _WINDOW or "[" in line or "{" in line:
        return True
    return last == ":" and _VALUE_START.fullmatch(line) is not None


def meant(event: Event) -> str | None:
    """Return what a scalar was meant to say: nothing where nothing was written, without curly quotes around it."""
    if event.style:
        return CONTROL.sub("\ufffd", event.value)
    curly = CURLY.fullmatch(event.value)
    return (curly[1] or curly[2] or "") if curly else (event.value or None)


def in_scalar(sheet: Sheet, scalar: Scalar) -> Iterator[Problem]:
    """Tell of the mistakes that one scalar holds."""
    style = scalar.event.style
    if not style:
        yield from _plain(sheet, scalar)
    elif style in "|>":
        yield from _empty_block(sheet, scalar)
    else:
        yield from _unclosed(sheet, scalar)
        yield from _escaped(sheet, scalar)


def hash_problem(sheet: Sheet, line: int, column: int, path: Path = ()) -> Problem:
    """Tell of a text cut by a `#`."""
    rest = shown(sheet.line(line)[column:])
    message = f"the text ends before '#', because ' #' begins a comment: '{rest}' is lost"
    fix = "put quotes around the whole text; if a comment is meant, write a space after the '#'"
    return Problem("text-cut-by-hash", message, sheet.span(line, column, len(sheet.line(line))), fix, path)


def _plain(sheet: Sheet, scalar: Scalar) -> Iterator[Problem]:
    """Tell of the mistakes in a text without quotes."""
    event = scalar.event
    yield from _cut_by_hash(sheet, scalar)
    if CURLY.fullmatch(event.value):
        message = "curly quotes are part of the text in YAML, they do not enclose it"
        fix = f"write straight quotes: {quoted(shown(meant(event) or ''))}"
        yield Problem("curly-quotes", message, sheet.over(event), fix, scalar.path)
    own_line = scalar.role != "item" and event.line > scalar.above
    if scalar.role != "key":
        lines = range(event.line if own_line else event.line + 1, event.end_line + 1)
        yield from _swallowed(sheet, scalar, lines)


def _cut_by_hash(sheet: Sheet, scalar: Scalar) -> Iterator[Problem]:
    """Tell of a text that ends where a `#` follows a space."""
    line, column = scalar.event.end_line, scalar.event.end_column
    cut = _CUT.match(sheet.line(line), column)
    if cut and scalar.role != "key":
        yield hash_problem(sheet, line, cut.start("hash"), scalar.path)


def _swallowed(sheet: Sheet, scalar: Scalar, lines: range) -> Iterator[Problem]:
    """Tell of the lines that were meant as fields or list entries and became text."""
    dashes = lines.start == scalar.event.line and MISSING_DASH.match(sheet.line(lines.start))
    for number in lines:
        line = sheet.line(number)
        if match := MISSING_SPACE.match(line):
            yield missing_space(sheet, number, match, scalar.path)
        elif dashes and (match := MISSING_DASH.match(line)):
            yield missing_dash_space(sheet, number, match.start("dash"), scalar.path)
        elif match := _LIST_LINE.match(line):
            message = "this list entry has become part of the text above it"
            fix = "indent it like the other entries of its list; a list begins on the line after its key"
            yield Problem("list-indentation", message, sheet.span(number, match.start("dash")), fix, scalar.path)


def missing_space(sheet: Sheet, line: int, match: re.Match[str], path: Path = (), rest: str = "") -> Problem:
    """Tell of a key whose colon has no space after it; `rest` is its value, the rest of the line unless given."""
    key = shown(match["key"])
    rest = shown((rest or sheet.line(line)[match.end() :]).strip())
    span = sheet.span(line, match.start("colon"))
    message = f"the space after the colon of '{key}' is missing"
    return Problem("missing-space-after-colon", message, span, f"write '{key}: {rest}'", path)


def missing_dash_space(sheet: Sheet, line: int, column: int, path: Path = ()) -> Problem:
    """Tell of a list entry whose dash has no space after it."""
    rest = shown(sheet.line(line)[column + 1 :].strip())
    message = "the space after the dash of this list entry is missing"
    return Problem("missing-space-after-dash", message, sheet.span(line, column), f"write '- {rest}'", path)


def _empty_block(sheet: Sheet, scalar: Scalar) -> Iterator[Problem]:
    """Tell of `>5`, meant as a comparison and taken for the beginning of a text in lines of its own."""
    event = scalar.event
    written = sheet.line(event.line)[event.column :].rstrip()
    if not event.value and _BLOCK_HEADER.match(written):
        message = f"text cannot begin with '{written[0]}': YAML expects a text on the lines below it"
        span = sheet.span(event.line, event.column)
        yield Problem("unquoted-sign", message, span, f"put quotes around it: {quoted(shown(written))}", scalar.path)


def _unclosed(sheet: Sheet, scalar: Scalar) -> Iterator[Problem]:
    """Tell of a quoted text that goes on over lines which are not indented below its key: the quote was forgotten."""
    lines = (sheet.line(number) for number in range(scalar.event.line + 1, scalar.event.end_line + 1))
    if any(line.strip() and indent(line) <= scalar.margin for line in lines):
        yield unclosed_quote(sheet, scalar.event.line, scalar.event.column, scalar.path)


def unclosed_quote(sheet: Sheet, line: int, column: int, path: Path = ()) -> Problem:
    """Tell of a quote that was opened and not closed."""
    mark = sheet.line(line)[column : column + 1]
    name = "double" if mark == '"' else "single"
    fix = f"end the text with {mark}"
    if "”" in sheet.line(line)[column:]:
        fix = f"end the text with a straight {mark}, not with a curly quote"
    elif mark == "'" and "''" in sheet.line(line)[column + 1 :]:
        fix = 'to have an apostrophe inside the text, put double quotes (") around it'
    message = f"the {name} quote that begins here is not closed at the end of the text"
    return Problem("unclosed-quote", message, sheet.span(line, column), fix, path)


def _escaped(sheet: Sheet, scalar: Scalar) -> Iterator[Problem]:
    """Tell of a control character that is written as an escape."""
    event = scalar.event
    bad = CONTROL.search(event.value) or re.search("\r", event.value)
    if not bad:
        return
    for number in range(event.line, event.end_line + 1):
        for match in _ESCAPE.finditer(sheet.line(number), event.column if number == event.line else 0):
            span = sheet.span(number, match.start(), match.end())
            yield _escape(match[0], bad[0], span, scalar.path)
            return


def _escape(written: str, character: str, span: Span, path: Path) -> Problem:
    """Tell of one escape."""
    if "\ud800" <= character <= "\udfff":
        message = f"'{written}' is half a character, which is no text"
        return Problem("lone-surrogate", message, span, "type the character itself", path)
    message = f"{written} stands for a control character ({visible(character)}), which no text needs"
    fix = "delete it; if a backslash is meant, put single quotes (') around the text"
    return Problem("control-character", message, span, fix, path)

"""What goes wrong with colons, dashes, brackets and the depth at which lines stand."""

import re

from tomkit.source.mistakes import MISSING_DASH, MISSING_SPACE, hash_problem, missing_dash_space, missing_space
from tomkit.source.sheet import KEY, Sheet, indent, quoted, shown
from tomkit.source.text import Problem
from tomkit.source.wreck import Wreck

__all__ = [
    "colon",
    "hash_in_brackets",
    "list_entry",
    "list_on_key_line",
    "missing_colon",
    "no_key",
    "no_space",
    "second_document",
    "text_not_indented",
    "unclosed_bracket",
    "wrong_indentation",
]

_HASH = re.compile(r"[\s,\[{](?P<hash>#)[^\s#]")
_BARE_COLON = re.compile(r":(?:\s|$)")
_FIELD = re.compile(r"[a-z][a-z0-9_-]*")


def no_key(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a colon with nothing before it."""
    column = indent(sheet.line(wreck.line))
    if wreck.column != column or not _BARE_COLON.match(sheet.line(wreck.line), column):
        return None
    span = sheet.span(wreck.line, column)
    return Problem("empty-key", "nothing stands before this colon", span, "write the name of the field")


def no_space(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a colon or a dash without its space."""
    for number in sorted({wreck.began[0], sheet.above(wreck.line), wreck.line}):
        line = sheet.line(number)
        if number < _first(wreck):
            continue
        if match := MISSING_SPACE.match(line):
            return missing_space(sheet, number, match)
        if (match := MISSING_DASH.match(line)) and not KEY.match(line):
            return missing_dash_space(sheet, number, match.start("dash"))
    return None


def hash_in_brackets(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a `#` in brackets: the closing bracket is part of the comment."""
    if not wreck.brackets:
        return None
    for number in range(wreck.brackets.line, min(wreck.line + 1, len(sheet.lines))):
        start = wreck.brackets.column if number == wreck.brackets.line else 0
        if match := _HASH.search(sheet.line(number), start):
            return hash_problem(sheet, number, match.start("hash"))
    return None


def text_not_indented(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a block of text of which a line stands too far to the left."""
    last = wreck.last
    if not last or last.style not in ("|", ">"):
        return None
    lines = range(last.end_line, min(wreck.line + 1, len(sheet.lines)))
    line = next((number for number in lines if sheet.line(number).strip()), None)
    if line is None or KEY.match(sheet.line(line)):
        return None
    text = sheet.line(line)
    message = f"this line belongs to the text after '{last.style}' and is not indented like it"
    above = sheet.line(last.line + 1)
    depth = indent(above) if last.value.strip() else indent(sheet.line(last.line)) + 2
    span = sheet.span(line, indent(text), len(text.rstrip()))
    return Problem("text-not-indented", message, span, _move(depth))


def list_on_key_line(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a list that begins on the line of its key."""
    if not wreck.says("sequence entries are not allowed"):
        return None
    message = "a list cannot begin on the line of its key"
    fix = "begin it on the next line; if '-' is part of the text, put quotes around the text"
    return Problem("list-on-key-line", message, sheet.span(wreck.line, wreck.column), fix)


def list_entry(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a list entry that stands at another depth than those above it."""
    text = sheet.line(wreck.line)
    column = indent(text)
    if wreck.brackets or not _is_entry(text) or wreck.column > column:
        return None
    above = next((number for number in range(wreck.line - 1, -1, -1) if _is_entry(sheet.line(number))), None)
    span = sheet.span(wreck.line, column)
    if above is None:
        message = "a list entry stands among fields here"
        return Problem("list-indentation", message, span, "indent it below the key of its list")
    depth = indent(sheet.line(above))
    message = f"this list entry is indented by {_spaces(column)}, the one above it by {depth}"
    return Problem("list-indentation", message, span, _move(depth))


def colon(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a colon in a text, or of a field that stands too deep."""
    if not wreck.says("mapping values are not allowed"):
        return None
    line = sheet.line(wreck.line)
    key = KEY.match(line)
    if not key or key.end() - 1 != wreck.column:
        return _colon_in_text(sheet, wreck, line, key)
    above = sheet.above(wreck.line)
    before = KEY.match(sheet.line(above))
    if not before and key.start("key") == indent(sheet.line(above)):
        return _no_colon(sheet, above)
    if not before or not _FIELD.fullmatch(key["key"]):
        return _colon_in_text(sheet, wreck, line, None)
    message = f"'{shown(key['key'])}' is indented deeper than '{shown(before['key'])}', which has its value already"
    span = sheet.span(wreck.line, key.start("key"), key.end("key"))
    return Problem("wrong-indentation", message, span, _move(before.start("key")))


def missing_colon(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a line among fields that has no colon."""
    if wreck.says("could not find expected ':'") and not KEY.match(sheet.line(wreck.began[0])):
        return _no_colon(sheet, wreck.began[0])
    return None


def unclosed_bracket(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a bracket that is closed nowhere, or of a comma left out before it is."""
    start = wreck.brackets
    if not start:
        return None
    opened = sheet.line(start.line)[start.column : start.column + 1]
    close = {"[": "]", "{": "}"}.get(opened, "]")
    if wreck.line == start.line and close in sheet.line(wreck.line)[wreck.column :]:
        message = "a comma is missing between two entries, or text here needs quotes"
        fix = "write a comma between the entries; put quotes around text that holds signs such as ':' or ','"
        return Problem("missing-comma", message, sheet.span(wreck.line, wreck.column), fix)
    message = f"the bracket '{opened}' that begins here is not closed"
    fix = f"write '{close}' at its end; if it is part of a text, put quotes around the text"
    return Problem("unclosed-bracket", message, sheet.span(start.line, start.column), fix)


def second_document(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of text after the end of the document."""
    if not wreck.says("document start"):
        return None
    message = "a second document begins here, and a file holds only one"
    return Problem("several-documents", message, sheet.span(wreck.line, wreck.column), "keep one document in a file")


def wrong_indentation(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a line that stands at a depth at which nothing above it stands."""
    text = sheet.line(wreck.line)
    column = indent(text)
    if wreck.column != column or not text.strip():
        return None
    key = KEY.match(text)
    span = sheet.span(wreck.line, column, key.end("key") if key else len(text.rstrip()))
    depths = _depths(sheet, wreck.line)
    if not depths or column in depths:
        message = "a field stands among list entries here" if key else "this line is neither a field nor a list entry"
        fix = "a mapping holds only 'field: value', a list only entries that begin with '- '"
        return Problem("mixed-list", message, span, fix)
    message = f"this line is indented by {_spaces(column)}, which fits none of the lines above"
    near = sorted(sorted(depths, key=lambda depth: abs(depth - column))[:2])
    return Problem("wrong-indentation", message, span, _move(*near))


def _colon_in_text(sheet: Sheet, wreck: Wreck, line: str, key: re.Match[str] | None) -> Problem:
    """Tell of a colon in a text without quotes."""
    text = line[key.end() :].strip() if key else ""
    message = "a text without quotes cannot hold ': ', which ends the name of a field"
    example = f": {shown(key['key'])}: {quoted(shown(text))}" if key and text[:1] not in ("'", '"') else ""
    fix = f"put quotes around the whole text{example}"
    return Problem("colon-in-text", message, sheet.span(wreck.line, wreck.column), fix)


def _no_colon(sheet: Sheet, number: int) -> Problem:
    """Tell of a line without a colon."""
    line = sheet.line(number)
    message = "this line has no colon: it is neither 'field: value' nor an entry of a list"
    fix = "write 'field: value'; a text of several lines begins with '|' after its colon, and its lines are indented"
    return Problem("missing-colon", message, sheet.span(number, indent(line), len(line.rstrip())), fix)


def _depths(sheet: Sheet, number: int) -> list[int]:
    """Return the columns at which a field may stand below the lines above, the shallowest first."""
    found: list[int] = []
    for before in range(number - 1, -1, -1):
        key = KEY.match(sheet.line(before))
        if key and (not found or key.start("key") < found[0]):
            found.insert(0, key.start("key"))
    return found


def _is_entry(line: str) -> bool:
    """Tell whether a line is an entry of a list."""
    return line.lstrip(" ").startswith("- ") or line.strip() == "-"


def _first(wreck: Wreck) -> int:
    """Return the first line that can have to do with it: that of the last scalar."""
    return wreck.last.line if wreck.last else 0


def _move(*depths: int) -> str:
    """Say where a line should begin."""
    if depths == (0,):
        return "begin it at the left edge"
    return f"indent it by {' or '.join(map(str, depths[:-1]))}{' or ' if depths[1:] else ''}{_spaces(depths[-1])}"


def _spaces(count: int) -> str:
    """Count spaces in words."""
    return "1 space" if count == 1 else f"{count} spaces"

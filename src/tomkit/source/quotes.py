"""What goes wrong with quotes, and with text that needs them."""

from tomkit.source.events import Event
from tomkit.source.mistakes import unclosed_quote
from tomkit.source.refusals import signed
from tomkit.source.sheet import Sheet, quoted, shown, value_start
from tomkit.source.text import Problem
from tomkit.source.wreck import Wreck

__all__ = ["backslash", "bracket_text", "sign", "text_after_quotes", "unclosed"]

_NAMED = {"*": "alias", "&": "anchor"}
_SIGNS = "*&@%`!|>?,]}"


def backslash(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a backslash in double quotes that makes no character."""
    if not wreck.says("escape", "hexdecimal", "hexadecimal"):
        return None
    line = sheet.line(wreck.line)
    at = max(line.rfind("\\", 0, wreck.column + 1), 0)
    span = sheet.span(wreck.line, at, at + 2)
    if wreck.says("invalid unicode"):
        message = f"'{shown(line[at : at + 6])}' is half a character, which is no text"
        return Problem("lone-surrogate", message, span, "type the character itself")
    message = f"'{shown(line[at : at + 2])}' means nothing inside double quotes"
    return Problem("backslash-in-quotes", message, span, "put single quotes (') around the text, or double the \\")


def unclosed(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a quote that is closed nowhere, or only by one that was meant to open another text."""
    if wreck.says("quoted scalar") and wreck.says("end of stream", "document"):
        return unclosed_quote(sheet, *wreck.began)
    last = _quoted_just_before(wreck)
    if last and last.line < last.end_line:
        return unclosed_quote(sheet, last.line, last.column)
    return None


def text_after_quotes(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a text that goes on after its closing quote, often because the quote was an apostrophe."""
    last = _quoted_just_before(wreck)
    line = sheet.line(wreck.line)
    if not last or line[last.end_column : wreck.column].strip():
        return None
    rest = line[wreck.column :].rstrip()
    mark = last.style
    again = mark in rest or (mark == "'" and wreck.column == last.end_column and rest[:1].isalpha())
    if again and mark == "'":
        return _apostrophe(sheet, wreck, last)
    if again:
        message = "a double quote inside double quotes ends the text here"
        fix = "put single quotes (') around the whole text"
        return Problem("quote-in-quotes", message, sheet.span(wreck.line, last.end_column - 1), fix)
    message = "the text goes on after its closing quote"
    whole = f"{last.value}{line[last.end_column :].rstrip()}"
    fix = "put the quotes around the whole text" + ("" if wreck.brackets else f": {quoted(shown(whole))}")
    return Problem("text-after-quotes", message, sheet.span(wreck.line, wreck.column, len(line)), fix)


def sign(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a text that begins with a sign which means something to YAML."""
    at = _sign_at(sheet, wreck)
    if at is None:
        return None
    line, column = at
    text = sheet.line(line)[column:].rstrip()
    if not text:
        message = "a tab stands where only spaces can stand"
        return Problem("tab-indentation", message, sheet.span(line, column), "use spaces instead")
    if text[0] in _NAMED and text[1:2].strip():
        return signed(sheet, line, column, _NAMED[text[0]])
    if text[0] == "%" and column == 0:
        message = "a line that begins with '%' is an instruction to YAML programs, and tomkit takes none"
        return Problem("directive", message, sheet.span(line, 0, len(text)), "delete the line")
    fix = "put quotes around it" + ("" if wreck.brackets else f": {quoted(shown(text))}")
    message = f"text cannot begin with '{text[0]}', which means something else in YAML"
    return Problem("unquoted-sign", message, sheet.span(line, column), fix)


def bracket_text(sheet: Sheet, wreck: Wreck) -> Problem | None:
    """Tell of a text that begins with a word in brackets."""
    line = sheet.line(wreck.line)
    start = value_start(line)
    opened = line[start : start + 1]
    closed = line[: wreck.column].rstrip().endswith(("]", "}"))
    if wreck.brackets or opened not in ("[", "{") or start >= wreck.column or not closed:
        return None
    if line[wreck.column : wreck.column + 1] in ("]", "}"):
        span = sheet.span(wreck.line, wreck.column)
        fix = "delete it, or write the bracket that it closes"
        return Problem("extra-bracket", "this bracket closes nothing", span, fix)
    message = f"text cannot begin with '{opened}', which begins a list or a mapping"
    fix = f"put quotes around it: {quoted(shown(line[start:].rstrip()))}"
    return Problem("unquoted-sign", message, sheet.span(wreck.line, start), fix)


def _apostrophe(sheet: Sheet, wreck: Wreck, last: Event) -> Problem:
    """Tell of an apostrophe that ended a text in single quotes."""
    line = sheet.line(wreck.line).rstrip()
    inner = line[last.column + 1 :].removesuffix("'")
    message = "the apostrophe inside single quotes ends the text here"
    fix = "put double quotes around the text" + ("" if wreck.brackets else f": {quoted(shown(inner))}")
    return Problem("apostrophe-in-quotes", message, sheet.span(wreck.line, last.end_column - 1), fix)


def _quoted_just_before(wreck: Wreck) -> Event | None:
    """Return the text in quotes that ends on the line where the parser gave up, before that place."""
    last = wreck.last
    if last and last.style in ("'", '"') and last.end_line == wreck.line and last.end_column <= wreck.column:
        return last
    return None


def _sign_at(sheet: Sheet, wreck: Wreck) -> tuple[int, int] | None:
    """Return the place of the sign at which the parser gave up."""
    here = (wreck.line, wreck.column)
    if wreck.says(
        "cannot start any token", "mapping keys are not allowed", "expected node content", "the node content"
    ):
        wanted, at = f"{_SIGNS}\t", here
    elif wreck.says("anchor", "alias", "a tag", "an tag", "block scalar", "tag handle", "directive"):
        wanted, at = _SIGNS, wreck.began
    else:
        wanted, at = "%", (wreck.line, 0)
        if wreck.says("document start"):
            at = (sheet.above(wreck.line + 1), 0)
    character = sheet.line(at[0])[at[1] : at[1] + 1]
    return at if character and character in wanted else None

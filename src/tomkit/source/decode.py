"""From bytes to characters: UTF-8, and a plain word where it is something else."""

import re

from tomkit.source.text import Problem, Span, visible

__all__ = ["CONTROL", "decoded", "line_at", "lines_of", "printable", "suspicious"]

REPLACEMENT = "\ufffd"
SAVE = "save the file as UTF-8 (in Notepad: File, Save as, Encoding: UTF-8)"

_BREAK = re.compile(r"\r\n|\r|\n")
_WIDE = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_ESCAPED = re.compile("[\udc80-\udcff]")
_RESCUED = {0xDC00 + byte: bytes([byte]).decode("cp1252", "replace") for byte in range(0x80, 0x100)}
_ASCII_CONTROLS = bytes([*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F])
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_WIDE_CONTROL = re.compile("[\x80-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_NAMES = {
    "\x00": "a NUL character",
    "\x0b": "a vertical tab, Word's manual line break,",
    "\x0c": "a form feed, Word's page break,",
    "\x85": "a next-line character",
    "\u2028": "a line separator",
    "\u2029": "a paragraph separator",
    "\ufeff": "a byte order mark in the middle of the text",
}


def decoded(file: str, data: bytes) -> tuple[str, Problem | None]:
    """Return the text of a file without its byte order mark, and what is wrong with its encoding.

    Text in Windows-1252 or UTF-16 is read as what it is: the rest of the file can be checked all the same.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return _rescued(file, data)
    if "\x00" in text and (guess := _unmarked(data)):
        return _wide(file, data, guess)
    return text.removeprefix("\ufeff"), None


def lines_of(text: str) -> list[str]:
    """Split text where an editor starts a new line: at LF, CR LF and CR, at nothing else."""
    return _BREAK.split(text)


def line_at(data: bytes, line: int) -> str:
    """Return one line of a file, counted from 1, whatever its encoding; empty where there is no such line."""
    lines = lines_of(decoded("", data)[0])
    return lines[line - 1] if 0 < line <= len(lines) else ""


def suspicious(data: bytes, text: str) -> bool:
    """Tell quickly whether a text holds characters that `printable` would refuse."""
    if len(data.translate(None, _ASCII_CONTROLS)) != len(data):
        return True
    return not data.isascii() and _WIDE_CONTROL.search(text) is not None


def printable(file: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """Put a replacement character for every control character, and tell of the first of them.

    The text keeps its length, so that every place in it stays what it was.
    """
    first = CONTROL.search(text)
    if first is None:
        return text, ()
    clean, count = CONTROL.subn(REPLACEMENT, text)
    more = f" (and at {count - 1} more places)" if count > 2 else " (and at one more)" if count > 1 else ""  # noqa: PLR2004
    return clean, (_control(file, text, first, more),)


def _control(file: str, text: str, match: re.Match[str], more: str) -> Problem:
    """Tell of one control character in a text."""
    character = match[0]
    span = _span(file, text, match.start())
    if "\ud800" <= character <= "\udfff":
        message = f"half a character stands here, {visible(character)}, which is no text{more}"
        return Problem("lone-surrogate", message, span, "delete it and type the character again")
    name = _NAMES.get(character, "an invisible control character")
    message = f"{name} stands here, {visible(character)}{more}"
    return Problem("control-character", message, span, "delete it; such characters come with text pasted in")


def _rescued(file: str, data: bytes) -> tuple[str, Problem]:
    """Read bytes that are not UTF-8 as what they most likely are."""
    for mark, name in _WIDE:
        if data.startswith(mark):
            return _wide(file, data, name)
    text = data.decode(errors="surrogateescape").removeprefix("\ufeff")
    first = _ESCAPED.search(text)
    at = first.start() if first else 0
    return text.translate(_RESCUED), _foreign(file, text, at)


def _foreign(file: str, text: str, at: int) -> Problem:
    """Tell of the first byte that is not UTF-8."""
    byte = ord(text[at]) - 0xDC00
    span = _span(file, text, at)
    if byte == 0xED and "\udca0" <= text[at + 1 : at + 2] <= "\udcbf":  # noqa: PLR2004 - how UTF-8 would begin it
        message = "half a character stands here (a lone surrogate), which is no text"
        return Problem("lone-surrogate", message, span, "delete it and type the character again")
    meant = _RESCUED[0xDC00 + byte]
    likely = "" if meant == REPLACEMENT else f", probably '{visible(meant)}' in Windows-1252"
    return Problem("not-utf-8", f"the file is not saved as UTF-8: here stands the byte {byte:02X}{likely}", span, SAVE)


def _wide(file: str, data: bytes, name: str) -> tuple[str, Problem]:
    """Read UTF-16 or UTF-32, and say so."""
    shown = name.upper().partition("-LE")[0].partition("-BE")[0]
    problem = Problem("not-utf-8", f"the file is saved as {shown}, not as UTF-8", Span(file, 1, 1, 1, 1), SAVE)
    return data.decode(name, "replace").removeprefix("\ufeff"), problem


def _unmarked(data: bytes) -> str:
    """Guess UTF-16 without a byte order mark: in Latin text every second byte is zero."""
    start = data[:512]
    most = len(start) * 2 // 5
    if start[1::2].count(0) > most:
        return "utf-16-le"
    return "utf-16-be" if start[::2].count(0) > most else ""


def _span(file: str, text: str, at: int) -> Span:
    """Return the place of one character."""
    before = lines_of(text[:at])
    column = len(before[-1]) + 1
    return Span(file, len(before), column, len(before), column + 1)

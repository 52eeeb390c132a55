"""What YAML allows and tomkit does not, each with its sentence."""

from collections.abc import Iterator

from tomkit.source.events import Event
from tomkit.source.limits import DEPTH, NODES
from tomkit.source.sheet import Sheet, quoted, shown
from tomkit.source.text import Path, Problem, Span

__all__ = [
    "directive",
    "duplicate_key",
    "empty_key",
    "key_not_text",
    "merge_key",
    "refused",
    "second_document",
    "too_deep",
    "too_many",
]

_WRITE_OUT = "write out what is meant"


def refused(sheet: Sheet, event: Event, path: Path) -> Iterator[Problem]:
    """Tell of the anchor, the tag or the alias that one event carries."""
    if event.kind == "alias":
        yield _sign(sheet, event, "alias", f"*{event.value}", path)
    elif event.anchor:
        yield _sign(sheet, event, "anchor", f"&{event.anchor}", path)
    if event.tag:
        yield _sign(sheet, event, "tag", "!", path)


def directive(sheet: Sheet, line: int) -> Problem:
    """Tell of a line such as `%YAML 1.1`."""
    text = sheet.line(line).rstrip()
    message = f"'{shown(text)}' is an instruction to YAML programs, and tomkit takes none"
    return Problem("directive", message, sheet.span(line, 0, len(text)), "delete the line")


def second_document(sheet: Sheet, line: int) -> Problem:
    """Tell of a second document in a file."""
    marked = sheet.line(line).startswith("---")
    message = "a second document begins here, and a file holds only one"
    fix = "delete the line '---', or put what follows into a file of its own"
    return Problem("several-documents", message, sheet.span(line, 0, 3 if marked else 1), fix)


def duplicate_key(sheet: Sheet, key: Event, first: Event, path: Path) -> Problem:
    """Tell of a key that the same mapping has already."""
    message = f"'{shown(key.value)}' is written twice here"
    related = (("first written here", sheet.over(first)),)
    fix = "keep one of the two, or give one another name"
    return Problem("duplicate-key", message, sheet.over(key), fix, path, related)


def merge_key(sheet: Sheet, key: Event, path: Path) -> Problem:
    """Tell of `<<`."""
    message = "'<<' copies fields from elsewhere, which tomkit does not do"
    return Problem("merge-key", message, sheet.over(key), "write the fields out here", path)


def empty_key(sheet: Sheet, key: Event, path: Path) -> Problem:
    """Tell of a colon with nothing before it."""
    span = sheet.over(key) if key.style else sheet.span(key.line, key.column)
    return Problem("empty-key", "nothing stands before this colon", span, "write the name of the field", path)


def key_not_text(sheet: Sheet, key: Event, path: Path) -> Problem:
    """Tell of a key that is a list, a mapping or an alias."""
    what = {"alias": "an alias", "mapping": "a mapping (curly brackets)"}.get(key.kind, "a list (square brackets)")
    fix = "write a word before the colon; put quotes around text that begins with a bracket"
    message = f"the name of a field is {what} here, and must be text"
    return Problem("key-not-text", message, sheet.span(key.line, key.column), fix, path)


def too_deep(sheet: Sheet, event: Event, path: Path) -> Problem:
    """Tell of a mapping or list inside too many others."""
    message = f"mappings and lists stand more than {DEPTH} deep inside one another, the limit"
    return Problem("too-deep", message, sheet.span(event.line, event.column), "make the data flatter", path)


def too_many(sheet: Sheet, event: Event) -> Problem:
    """Tell of the first value too many."""
    message = f"the file holds more than {NODES:,} keys and values, the limit"
    return Problem("too-many-values", message, sheet.span(event.line, event.column), "split it into several files")


def _sign(sheet: Sheet, event: Event, name: str, sign: str, path: Path) -> Problem:
    """Tell of a text that begins with a sign which has a meaning of its own."""
    line = sheet.line(event.line)
    at = max(line.find(sign, event.column), 0)
    end = at + len(sign) if len(sign) > 1 else _end_of_word(line, at)
    message = f"'{shown(line[at:end])}' begins with '{sign[0]}', which makes it {_AN[name]} in YAML; tomkit has none"
    text = line[at:].rstrip()
    fix = f"if it is text, put quotes around it: {quoted(shown(text))}; otherwise {_WRITE_OUT}"
    return Problem(name, message, _over(sheet, event.line, at, end), fix, path)


_AN = {"alias": "an alias", "anchor": "an anchor", "tag": "a tag"}


def _over(sheet: Sheet, line: int, at: int, end: int) -> Span:
    """Return the place of a word."""
    return sheet.span(line, at, max(end, at + 1))


def _end_of_word(line: str, at: int) -> int:
    """Return where the word that begins at `at` ends."""
    return at + len(line[at:].split(" ", 1)[0].rstrip(",]}"))

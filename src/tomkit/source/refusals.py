"""What YAML allows and tomkit does not, each with its sentence."""

from collections.abc import Iterator

from tomkit.source.events import Event
from tomkit.source.limits import DEPTH, NODES
from tomkit.source.sheet import Sheet, quoted, shown
from tomkit.source.text import Path, Problem

__all__ = [
    "directive",
    "duplicate_key",
    "empty_key",
    "key_not_text",
    "merge_key",
    "refused",
    "second_document",
    "signed",
    "too_deep",
    "too_many",
]


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


def signed(sheet: Sheet, line: int, at: int, name: str, path: Path = ()) -> Problem:
    """Tell of a word that begins with a sign which has a meaning of its own: an anchor, an alias or a tag."""
    text = sheet.line(line)[at:].rstrip()
    word = text.split(" ", 1)[0].rstrip(",]}") or text[:1]
    message = f"'{shown(word)}' begins with '{word[:1]}', which makes it {_AN[name]} in YAML; tomkit has none"
    fix = f"if it is text, put quotes around it: {quoted(shown(text))}; otherwise write out what is meant"
    return Problem(name, message, sheet.span(line, at, at + max(len(word), 1)), fix, path)


def _sign(sheet: Sheet, event: Event, name: str, sign: str, path: Path) -> Problem:
    """Tell of the sign that an event carries."""
    at = sheet.line(event.line).find(sign, event.column)
    return signed(sheet, event.line, max(at, 0), name, path)


_AN = {"alias": "an alias", "anchor": "an anchor", "tag": "a tag"}

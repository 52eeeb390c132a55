"""Lists between brackets, in which a comma ends an item."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import quoted
from tomkit.kinds.base import Element
from tomkit.kinds.fields import FieldSpec, fields
from tomkit.model.book import Entry
from tomkit.model.model import Model
from tomkit.source.text import Path, Span

__all__ = ["text_cut_by_comma"]

_CLOSED = r"[.?!…:;]['\"”’)]*\Z"
_GOING_ON = (
    r"(?:and|or|but|nor|yet|so|because|which|who|whom|whose|where|when|while|if|as|that|then|than|though|although|"
    r"since|until|unless|including|such as|for example|e\.g\.|i\.e\.)\b"
)
"""Words by which a sentence goes on after a comma."""

_LONG = 100
"""Up to how many characters a text is written out in the fix."""


@check("TOM910", Severity.WARNING, of="model")
def text_cut_by_comma(model: Model) -> Iterator[Breach]:
    """A text in a list between brackets was cut in two at a comma.

    Between `[` and `]` every comma ends an item: `[Who pays, and from when?]` is a list of two halves. Each half is
    then counted, shown and answered on its own.

    How to fix: put straight quotes around the whole text, or write each item on a line of its own after a dash.

    False alarm: items that are meant to begin in lower case. Put quotes around each, and nothing is said.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        open_questions: [Who pays for the bins, and from when?]  # TOM910
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
        open_questions: ["Who pays for the bins, and from when?"]
    ```
    """
    shipped = model.book.shipped
    for ref, entry in model.book.entries.items():
        if entry.file not in shipped:
            for path, before, text in _suspects(entry):
                element = model.written.get(ref)
                if element is not None and (span := _cut(model, entry, path)):
                    whole = f"{before}, {text}"
                    help = f"quote the whole text{_quoted(whole)}"
                    yield Breach(f"{quoted(text)} is an item of its own, cut off at a comma", element, path, span, help)


def _quoted(text: str) -> str:
    line = " ".join(text.split())
    return f': "{line}"' if len(line) <= _LONG and '"' not in line else ", with straight quotes"


def _suspects(entry: Entry) -> Iterator[tuple[Path, str, str]]:
    """Return the items that seem to go on with what the item before them began."""
    for name, items in entry.fields.items():
        if isinstance(items, list) and len(items) > 1:
            for index, (before, text) in enumerate(pairwise(items), 1):
                if isinstance(before, str) and isinstance(text, str) and text[:1].islower() and _goes_on(before, text):
                    sentences = _prose(entry.cls).get(name)
                    if sentences or (sentences is not None and _joins(text)):
                        yield (name, index), before, text


def _goes_on(before: str, text: str) -> bool:
    return (before[:1].isupper() or _joins(text)) and not re.search(_CLOSED, before)


def _joins(text: str) -> bool:
    """Say whether a text begins like the second half of a sentence, or ends like one."""
    return bool(re.match(_GOING_ON, text) or re.search(_CLOSED, text))


def _cut(model: Model, entry: Entry, path: Path) -> Span | None:
    """Return where an item stands if it stands bare after a comma; None on a line of its own, or in quotes."""
    here = model.book.where(entry.ref, path)
    if here is None or entry.file not in model.book.files:
        return None
    lines = model.book.files[entry.file].decode("utf-8", "replace").split("\n")
    line = lines[here.line - 1]
    before, item = line[: here.column - 1].strip(), line[here.column - 1 :]
    if not before and here.line > 1:
        before = lines[here.line - 2].strip()
    return here if before.endswith(",") and item[:1] not in {"'", '"'} else None


@cache
def _prose(kind: type[Element]) -> Mapping[str, bool]:
    """Return the lists of texts of a kind, and whether each holds sentences."""
    return {each.name: each.markdown for each in fields(kind) if each.many and _is_text(each)}


def _is_text(field: FieldSpec) -> bool:
    """Say whether a field holds texts in people's words rather than references, fixed words or ids."""
    return field.kinds is None and not field.choices and field.name not in {"tags", "renamed_from", "covers", "changes"}

"""Everything that a model says in words, with the place of each text."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from tomkit.checks.once import once
from tomkit.kinds.base import Element, Part
from tomkit.kinds.fields import fields
from tomkit.kinds.ref import Ref
from tomkit.model.book import Entry
from tomkit.model.model import Model
from tomkit.source.text import Path, Span

__all__ = ["Said", "known", "pages", "place", "said"]

_ROOT = ("name", "vision", "description", "contact")
_MARKDOWN = ("vision", "description")


class Said(NamedTuple):
    """A text of the model: who says it (None: `tom.yaml`), in which field, and whether it is Markdown."""

    element: Element | None
    path: Path
    text: str
    markdown: bool


def said(model: Model, *patterns: re.Pattern[str]) -> Iterator[Said]:
    """Return the texts that the model itself wrote in which one of `patterns` is found, from its root on.

    Files in which none is found are not looked into: a pattern has to allow for line ends between its words,
    since a text may go on over several lines; and it is quick when it begins with a letter of its own. Data under
    `x:` are none of ours.
    """
    for name in _ROOT:
        text = getattr(model.root, name)
        if text and _found(patterns, text):
            yield Said(None, (name,), text, name in _MARKDOWN)
    for file, entries in _own(model).items():
        if any(_found(patterns, _text(model, each)) for each in (file, *_notes(model, file))):
            for entry in entries:
                yield from (each for each in _of(model, entry) if _found(patterns, each.text))


def _found(patterns: Iterable[re.Pattern[str]], text: str) -> bool:
    return any(each.search(text) for each in patterns)


def _of(model: Model, entry: Entry) -> Iterator[Said]:
    """Return the texts of one element."""
    element = model.elements.get(entry.ref)
    if element is not None:
        words = _markdown(type(element))
        for name, value in entry.fields.items():
            if name != "x":
                yield from _texts(element, (name,), value, words, markdown=name in words)


@once
def _own(model: Model) -> Mapping[str, list[Entry]]:
    """Return the entries of each file that the model itself wrote."""
    found: dict[str, list[Entry]] = {}
    for entry in model.book.entries.values():
        if entry.file not in model.book.shipped:
            found.setdefault(entry.file, []).append(entry)
    return found


def _notes(model: Model, file: str) -> list[str]:
    """Return the Markdown files beside a file, which hold descriptions."""
    return _beside(model).get(PurePosixPath(file).parent, [])


@once
def _beside(model: Model) -> Mapping[PurePosixPath, list[str]]:
    found: dict[PurePosixPath, list[str]] = {}
    for file in model.book.files:
        if file.endswith(".md"):
            found.setdefault(PurePosixPath(file).parent, []).append(file)
    return found


def _text(model: Model, file: str) -> str:
    return model.book.files[file].decode("utf-8", "replace")


def pages(model: Model) -> Iterator[tuple[str, str]]:
    """Return the narrative pages: file and text."""
    for file in model.book.files:
        if file.startswith("pages/") and file.endswith(".md"):
            yield file, _text(model, file)


def place(model: Model, text: Said, at: int = 0) -> Span | None:
    """Return where a text stands; in a description of a file of its own, the line of the character `at`."""
    if text.element is None or text.path != ("description",):
        return None
    entry = model.book.entries[text.element.ref]
    note = str(PurePosixPath(entry.file).with_name(f"{entry.id}.md"))
    if note not in model.book.files or model.where(text.element, text.path) != model.where(text.element):
        return None
    skipped = _text(model, note).partition(text.text)[0]
    before = (skipped + text.text[:at]).split("\n")
    line, column = len(before), len(before[-1]) + 1
    return Span(note, line, column, line, column + 1)


def _texts(element: Element, path: Path, value: Any, words: frozenset[str], *, markdown: bool) -> Iterator[Said]:
    if isinstance(value, str):
        yield Said(element, path, value, markdown)
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from _texts(element, (*path, index), each, words, markdown=markdown)
    elif isinstance(value, dict):
        for name, each in value.items():
            yield from _texts(element, (*path, name), each, words, markdown=name in words)


@cache
def _markdown(kind: type[Element]) -> frozenset[str]:
    """Return the fields of a kind, and of the parts inside its elements, that hold Markdown."""
    classes = (kind, *Part.__subclasses__())
    return frozenset(each.name for cls in classes for each in fields(cls) if each.markdown)


def known(model: Model, name: str) -> tuple[Ref[Any], ...]:
    """Return the elements that `id` or `kind/id` in a text can mean."""
    kind, slash, word = name.strip().rpartition("/")
    ids = model.book.known
    homes = (ids.words.get(kind, kind),) if slash else ids.homes(word, ())
    return tuple(Ref(home, ids.ids[home][word]) for home in homes if word in ids.ids.get(home, {}))

"""Everything that a model says in words, with the place of each text."""

from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from tomkit.kinds.base import Element, Part
from tomkit.kinds.fields import fields
from tomkit.kinds.ref import Ref
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


def said(model: Model) -> Iterator[Said]:
    """Return every text that the model itself wrote, from its root on; data under `x:` are none of ours."""
    for name in _ROOT:
        text = getattr(model.root, name)
        if text:
            yield Said(None, (name,), text, name in _MARKDOWN)
    for ref, entry in model.book.entries.items():
        element = model.elements.get(ref)
        if element is not None and entry.file not in model.book.shipped:
            words = _markdown(type(element))
            for name, value in entry.fields.items():
                if name != "x":
                    yield from _texts(element, (name,), value, words, markdown=name in words)


def pages(model: Model) -> Iterator[tuple[str, str]]:
    """Return the narrative pages: file and text."""
    for file, data in model.book.files.items():
        if file.startswith("pages/") and file.endswith(".md"):
            yield file, data.decode("utf-8", "replace")


def place(model: Model, text: Said, at: int = 0) -> Span | None:
    """Return where a text stands; in a description of a file of its own, the line of the character `at`."""
    if text.element is None or text.path != ("description",):
        return None
    entry = model.book.entries[text.element.ref]
    note = str(PurePosixPath(entry.file).with_name(f"{entry.id}.md"))
    if note not in model.book.files or model.where(text.element, text.path) != model.where(text.element):
        return None
    skipped = model.book.files[note].decode("utf-8", "replace").partition(text.text)[0]
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

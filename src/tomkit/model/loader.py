"""From files to a model. Nothing that a user wrote makes it fail: what is wrong is remembered, with its place."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.ref import Ref
from tomkit.model.book import Book, Entry
from tomkit.model.changes import read_changes
from tomkit.model.collect import collect, known
from tomkit.model.collector import no_collection
from tomkit.model.model import Model
from tomkit.model.profiles import read_profiles
from tomkit.model.root_file import read_root, typed_root
from tomkit.model.typed import Reader
from tomkit.source.files import Files, find_root

__all__ = ["load", "load_files", "load_text"]


def load(folder: str | Path) -> Model:
    """Return the model in `folder`, as written.

    `folder` may also lie inside the model, or be its `tom.yaml`. Never raises for what a user wrote: that is in
    `Model.problems`, and `tomkit.validate` says it. Raises NoModel when there is no `tom.yaml` there or above.
    """
    return load_files(Files.read(find_root(Path(folder))))


def load_text(files: Mapping[str, str]) -> Model:
    """Return the model in texts by file name: `{"tom.yaml": "...", "services.yaml": "..."}`."""
    return load_files(Files.of(files))


def load_files(files: Files) -> Model:
    """Return the model in files already read."""
    with no_collection():
        return _load(files)


def _load(files: Files) -> Model:
    data, problems = read_root(files)
    found = collect(files)
    shipped, defaults, unknown = read_profiles(data, found.book)
    entries = {**shipped.entries, **found.entries}
    book = Book(
        files={**shipped.book.files, **files},
        entries=entries,
        known=known(entries),
        overridden=frozenset(shipped.entries.keys() & found.entries.keys()),
        shipped=frozenset(shipped.book.files),
    )
    root, told = typed_root(data, defaults, book)
    reader = Reader(book, book.known)
    elements = _in_reading_order(reader, entries)
    read_changes(reader, elements)
    return Model(
        root=root,
        elements=elements,
        book=book,
        problems=(*files.problems, *problems, *unknown, *told, *found.problems, *reader.problems),
        broken=frozenset(found.refused | (entries.keys() - elements.keys())),
        unread=frozenset(found.unread),
        written=elements,
    )


def _in_reading_order(reader: Reader, entries: Mapping[Ref[Any], Entry]) -> dict[Ref[Any], Element]:
    read = ((ref, reader.element(entry)) for ref, entry in entries.items())
    elements = [(ref, element) for ref, element in read if element is not None]
    places = {kind: place for place, kind in enumerate(BY_COLLECTION)}
    return dict(sorted(elements, key=lambda each: (places[each[0].kind], *_rank(each[1]), each[0].id)))


def _rank(element: Element) -> tuple[float, str]:
    """Return an element's place among its kind: by its number in the source, by its letter, then by its id."""
    order = float(element.order.value) if element.order is not None else float("inf")
    return (order, str(getattr(element, "letter", None) or "~"))

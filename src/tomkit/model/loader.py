"""From files to a model. Nothing that a user wrote makes it fail: what is wrong is remembered, with its place."""

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.fields import fields
from tomkit.kinds.ref import Known, Ref
from tomkit.kinds.root import Root
from tomkit.model import profiles
from tomkit.model.book import Book, Entry
from tomkit.model.collect import Collected, collect, known
from tomkit.model.model import Model
from tomkit.model.sentences import sentence
from tomkit.model.states import Timeline, altered, in_order, touched
from tomkit.model.typed import Reader
from tomkit.source.files import Files, find_root
from tomkit.source.text import Problem, nearest
from tomkit.source.yaml import read

__all__ = ["load", "load_files", "load_text"]

ROOT = "tom.yaml"


def load(folder: str | Path) -> Model:
    """Return the model in `folder`, as written.

    `folder` may also lie inside the model, or be its `tom.yaml`. Never raises for what a user wrote: that is in
    `Model.problems`, and `tomkit.validate` says it. Raises NoModel
    when there is no `tom.yaml` there or above.
    """
    return load_files(Files.read(find_root(Path(folder))))


def load_text(files: Mapping[str, str]) -> Model:
    """Return the model in texts by file name: `{"tom.yaml": "...", "services.yaml": "..."}`."""
    return load_files(Files.of(files))


def load_files(files: Files) -> Model:
    """Return the model in files already read."""
    with _no_collection():
        return _load(files)


def _load(files: Files) -> Model:
    data, problems = _root(files)
    found = collect(files)
    shipped = _shipped(data, found)
    entries = {**shipped.entries, **found.entries}
    book = Book(
        files={**shipped.book.files, **files},
        entries=entries,
        known=known(entries),
        overridden=frozenset(shipped.entries.keys() & found.entries.keys()),
        shipped=frozenset(shipped.book.files),
    )
    root, told = _typed_root(data, book)
    reader = Reader(book, book.known)
    elements = _in_reading_order(reader, entries)
    _read_changes(reader, elements)
    return Model(
        root=root,
        elements=elements,
        book=book,
        problems=(*files.problems, *problems, *told, *found.problems, *reader.problems),
        broken=frozenset(found.refused | (entries.keys() - elements.keys())),
        unread=frozenset(found.unread),
        written=elements,
    )


def _root(files: Files) -> tuple[Mapping[str, Any], list[Problem]]:
    """Return what `tom.yaml` holds, and what is wrong with how it is written."""
    tree = read(ROOT, files.get(ROOT, b""))
    if isinstance(tree.data, dict) or tree.problems:
        return tree.data if isinstance(tree.data, dict) else {}, list(tree.problems)
    span = Book(files).key(ROOT, ())
    return {}, [Problem("not-a-root", "tom.yaml holds no fields", span, "begin it with `tomkit: 1` and `name: …`")]


def _shipped(root: Mapping[str, Any], found: Collected) -> Collected:
    """Return the entries of the profiles that the root names; a name that no profile has is remembered."""
    wanted = root.get("profiles")
    files: dict[str, bytes] = {}
    for index, name in enumerate(wanted if isinstance(wanted, list) else ()):
        if name in profiles.names():
            files |= profiles.read_profile(name)
        else:
            meant = nearest(str(name), profiles.names())
            help = f"did you mean '{meant}'?" if meant else f"the profiles are {', '.join(profiles.names())}"
            message = f"there is no profile called '{name}'"
            span = found.book.value(ROOT, ("profiles", index))
            found.problems.append(Problem("unknown-profile", message, span, help, ("profiles", index)))
    return collect(files)


def _typed_root(data: Mapping[str, Any], book: Book) -> tuple[Root, list[Problem]]:
    """Return the root, without the fields that are wrong, and what is wrong with them."""
    filled = {name: value for name, value in data.items() if value is not None}
    try:
        return _validated(filled, book.known), []
    except ValidationError as error:
        wrong = {each["loc"][0] for each in error.errors(include_url=False)}
        left = {name: value for name, value in filled.items() if name not in wrong}
        root = _validated({"name": "Operating model", "tomkit": "1", **left}, book.known)
        return root, list(_told(error, data, book))


def _validated(data: Mapping[str, Any], known: Known) -> Root:
    return Root.model_validate(dict(data), context=known)


def _told(error: ValidationError, data: Mapping[str, Any], book: Book) -> Iterator[Problem]:
    for each in error.errors(include_url=False):
        name = str(each["loc"][0])
        if each["type"] == "extra_forbidden" and name in BY_COLLECTION:
            help = "move it to a file of its own beside tom.yaml: any name that ends in .yaml"
            yield Problem("unknown-key", f"'{name}' does not stand in tom.yaml", book.key(ROOT, (name,)), help, (name,))
        elif data or each["type"] != "missing":
            rule, message, help = sentence(Root, "tom.yaml", each)
            yield Problem(rule, message, book.value(ROOT, each["loc"]), help, each["loc"])


def _in_reading_order(reader: Reader, entries: Mapping[Ref[Any], Entry]) -> dict[Ref[Any], Element]:
    read = ((ref, reader.element(entry)) for ref, entry in entries.items())
    elements = [(ref, element) for ref, element in read if element is not None]
    places = {kind: place for place, kind in enumerate(BY_COLLECTION)}
    return dict(sorted(elements, key=lambda each: (places[each[0].kind], *_rank(each[1]), each[0].id)))


def _rank(element: Element) -> tuple[float, str]:
    """Return an element's place among its kind: by its number in the source, by its letter, then by its id."""
    order = float(element.order.value) if element.order is not None else float("inf")
    return (order, str(getattr(element, "letter", None) or "~"))


def _read_changes(reader: Reader, elements: Mapping[Ref[Any], Element]) -> None:
    """Try every change in the order in which it takes effect, and remember what is wrong with it."""
    timeline = None
    for element in elements.values():
        if element.changes:
            timeline = timeline or Timeline.of(elements.values())
            _read_change(reader, element, timeline)


def _read_change(reader: Reader, element: Element, timeline: Timeline) -> None:
    entry = reader.book.entries[element.ref]
    done = []
    for index, change in in_order(element, timeline):
        faults = list(_unknown_fields(reader, entry, index, element))
        reader.problems.extend(faults)
        if faults:
            continue
        done.append(change)
        try:
            reader.validated(entry, altered(entry, done))
        except ValidationError as error:
            reader.problems.extend(_within_change(reader, entry, index, element, error))
            done.pop()


def _unknown_fields(reader: Reader, entry: Entry, index: int, element: Element) -> Iterator[Problem]:
    names = {each.name for each in fields(type(element))}
    many = {each.name for each in fields(type(element)) if each.many}
    one = element.__kind__.one.lower()
    for verb, name in touched(element.changes[index]):
        path = ("changes", index, verb, name, "[key]")
        if name not in names:
            meant = nearest(name, names)
            help = f"did you mean '{meant}'?" if meant else f"its fields are {', '.join(sorted(names))}"
            yield reader.book.problem(entry, path, "unknown-key", f"no {one} has a field called '{name}'", help)
        elif verb != "set" and name not in many:
            help = f"write `set: {{{name}: …}}`"
            yield reader.book.problem(entry, path, "list-wanted", f"'{name}' holds one value, not a list", help)


def _within_change(
    reader: Reader, entry: Entry, index: int, element: Element, error: ValidationError
) -> Iterator[Problem]:
    """Return the faults of a change at the place in the change where the value was written."""
    where = {name: verb for verb, name in touched(element.changes[index])}
    for each in reader.told(entry, error):
        name = str(each.path[2])
        if name in where:
            inner = each.path[3:] if where[name] == "set" else ()
            path = ("changes", index, where[name], name, *inner)
            yield replace(reader.book.problem(entry, path, each.rule, each.message, each.help))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector out of the way: loading makes much and drops little."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()

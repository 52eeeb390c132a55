"""From files to entries: which collections stand where, and which ids are taken."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import BY_COLLECTION, WORDS
from tomkit.kinds.ref import UNKNOWN, Known, Ref
from tomkit.kinds.words import ID_PATTERN
from tomkit.model.book import Book, Entry
from tomkit.source.text import Path, Problem, nearest
from tomkit.source.yaml import read

__all__ = ["Collected", "collect", "known"]

_ID = re.compile(ID_PATTERN.replace("^", r"\A").replace("$", r"\Z"))


@dataclass(slots=True)
class Collected:
    """What a set of files holds: entries by reference, and what is wrong with how they are written."""

    book: Book
    entries: dict[Ref[Any], Entry] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Files that gave no data."""
    refused: set[Ref[Any]] = field(default_factory=set)
    """Elements that were meant, under an id or a kind that there cannot be."""

    def say(self, file: str, path: Path, rule: str, message: str, help: str = "") -> None:
        """Remember a problem at the key that `path` leads to."""
        self.problems.append(Problem(rule, message, self.book.key(file, path), help, path))


def collect(files: Mapping[str, bytes], root_file: str = "tom.yaml") -> Collected:
    """Read every YAML file but the root into entries. What is wrong is remembered, never raised."""
    found = Collected(Book(files))
    for file in sorted(files):
        if file.endswith((".yaml", ".yml")) and file != root_file:
            _read_file(found, file)
    _describe(found)
    return found


def _read_file(found: Collected, file: str) -> None:
    tree = read(file, found.book.files[file])
    found.problems.extend(tree.problems)
    if isinstance(tree.data, dict):
        for word, entries in tree.data.items():
            _read_collection(found, file, word, entries)
    elif tree.data is not None:
        found.say(file, (), "not-a-collection", "this file holds no collection", "begin it with a kind: `services:`")
    elif tree.problems:
        found.unread.add(file)


def _read_collection(found: Collected, file: str, word: str, entries: Any) -> None:
    cls = BY_COLLECTION.get(word)
    if cls is None:
        _unknown_kind(found, file, word, entries)
    elif isinstance(entries, dict):
        for name, fields in entries.items():
            _read_entry(found, cls, file, name, fields)
    elif isinstance(entries, list):
        help = "write each one's id as a key, without the dash: `garden-waste:` and its fields below it"
        found.say(file, (word,), "list-for-mapping", f"'{word}' is a list, and should be ids with their fields", help)
    elif entries is not None:
        found.say(file, (word,), "fields-wanted", f"'{word}' holds text, and should be ids with their fields")


def _unknown_kind(found: Collected, file: str, word: str, entries: Any) -> None:
    meant = WORDS.get(word) or nearest(word, BY_COLLECTION) or WORDS.get(nearest(word, WORDS) or "")
    help = f"did you mean '{meant}'?" if meant else f"the kinds are {', '.join(BY_COLLECTION)}"
    found.say(file, (word,), "unknown-kind", f"there is no kind called '{word}'", help)
    if isinstance(entries, dict):
        found.refused.update(Ref(meant or word, name) for name in entries)


def _read_entry(found: Collected, cls: type[Element], file: str, name: str, fields: Any) -> None:
    path = (cls.__kind__.collection, name)
    one = cls.__kind__.one.lower()
    if not _ID.match(name):
        help = f"write '{_as_id(name)}'" if _as_id(name) else ""
        found.refused.add(Ref(path[0], name))
        found.say(file, path, "bad-id", f"'{name}' is no id: use lower-case letters, digits and hyphens", help)
    elif name == UNKNOWN:
        found.say(file, path, "reserved-id", f"no {one} can be called 'unknown': the word records a gap")
    elif not isinstance(fields, dict | None):
        help = f"write `name:` and other fields on the lines below `{name}:`, indented further"
        found.refused.add(Ref(path[0], name))
        found.say(file, path, "fields-wanted", f"{one} '{name}' should have fields, and holds something else", help)
    else:
        _add(found, Entry(cls, name, fields or {}, file))


def _add(found: Collected, entry: Entry) -> None:
    first = found.entries.setdefault(entry.ref, entry)
    if first is not entry:
        book, one = found.book, entry.cls.__kind__.one.lower()
        span = book.key(entry.file, entry.path)
        message = f"{one} '{entry.id}' is written twice"
        help = "give one of them another id, or join them"
        related = (("first written here", book.key(first.file, first.path)),)
        found.problems.append(Problem("duplicate-id", message, span, help, entry.path, related))


def _as_id(text: str) -> str:
    """Return the id that `text` was probably meant to be: `Garden Waste` → `garden-waste`."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _describe(found: Collected) -> None:
    """Give entries the description that stands in `<id>.md` beside their file."""
    notes = {file: text for file, text in found.book.files.items() if file.endswith(".md")}
    if not notes:
        return
    for ref, entry in found.entries.items():
        note = str(PurePosixPath(entry.file).with_name(f"{entry.id}.md"))
        if note not in notes:
            continue
        if "description" in entry.fields:
            path = (*entry.path, "description")
            message = f"the description of '{entry.id}' is written here and in {note}"
            found.say(entry.file, path, "two-descriptions", message, "keep one of the two")
            continue
        text = notes[note].decode("utf-8", "replace").strip()
        found.entries[ref] = Entry(entry.cls, entry.id, {**entry.fields, "description": text}, entry.file)


def known(entries: Mapping[Ref[Any], Entry]) -> Known:
    """Return the ids of all entries, former ids included."""
    ids: dict[str, dict[str, str]] = {}
    for ref, entry in entries.items():
        ids.setdefault(ref.kind, {})[ref.id] = ref.id
        for former in _former(entry):
            ids[ref.kind].setdefault(former, ref.id)
    return Known(ids, WORDS)


def _former(entry: Entry) -> Iterator[str]:
    former = entry.fields.get("renamed_from")
    if isinstance(former, list):
        yield from (each for each in former if isinstance(each, str))

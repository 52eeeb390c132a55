"""From entries to elements: pydantic judges the fields, and its verdicts become plain sentences."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import ready
from tomkit.kinds.ref import Known
from tomkit.model.book import Book, Entry
from tomkit.source.text import Path, Problem

__all__ = ["Reader"]


class Reader:
    """Turns entries into elements, and remembers what is wrong with them."""

    __slots__ = ("_known", "_seen_from", "book", "problems")

    def __init__(self, book: Book, known: Known) -> None:
        """Read against the ids in `known`; places come from `book`."""
        self.book = book
        self.problems: list[Problem] = []
        self._known = known
        self._seen_from: dict[str, Known] = {}

    def element(self, entry: Entry) -> Element | None:
        """Return the element, without the fields that are wrong; None when what is left makes none."""
        fields = entry.fields
        if "id" in fields or None in fields.values():
            fields = self._without(entry, dict(fields))
        try:
            return self.validated(entry, fields)
        except ValidationError as error:
            return self._mended(entry, fields, error)

    def validated(self, entry: Entry, fields: Mapping[str, Any]) -> Element:
        """Return the element that `fields` make; raises pydantic's ValidationError."""
        cls = ready(entry.cls)
        known = self._known_to(cls.__kind__.collection)
        return cls.model_validate({**fields, "id": entry.id}, context=known)

    def told(self, entry: Entry, error: ValidationError, prefix: Path = ()) -> Iterator[Problem]:
        """Return what pydantic found, in plain sentences and with places; `prefix` leads to the fields."""
        from tomkit.model.sentences import sentence

        for each in error.errors(include_url=False):
            rule, message, help = sentence(entry.cls, entry.id, each)
            end = ("[key]",) if rule == "unknown-key" else ()
            yield self.book.problem(entry, (*prefix, *each["loc"], *end), rule, message, help)

    def _known_to(self, collection: str) -> Known:
        if collection not in self._seen_from:
            self._seen_from[collection] = Known(self._known.ids, self._known.words, collection)
        return self._seen_from[collection]

    def _without(self, entry: Entry, fields: dict[str, Any]) -> dict[str, Any]:
        """Take out what stands empty, and an id written a second time."""
        for name in [name for name, value in fields.items() if value is None]:
            message = f"'{name}' is left empty"
            help = "write a value, or take the line out"
            self.problems.append(self.book.problem(entry, (name, "[key]"), "empty-value", message, help))
            del fields[name]
        if fields.pop("id", None) is not None:
            message = "'id' is not a field: the id is the key above"
            help = f"the key is '{entry.id}'; take this line out"
            self.problems.append(self.book.problem(entry, ("id", "[key]"), "unknown-key", message, help))
        return fields

    def _mended(self, entry: Entry, fields: Mapping[str, Any], error: ValidationError) -> Element | None:
        self.problems.extend(self.told(entry, error))
        wrong = {each["loc"][0] for each in error.errors(include_url=False, include_context=False)}
        left = {name: value for name, value in fields.items() if name not in wrong}
        try:
            return self.validated(entry, {"name": entry.id, **left})
        except ValidationError:
            return None

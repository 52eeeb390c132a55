"""A whole operating model: typed, linked, in one of its states."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar, cast

from tomkit.kinds.base import Element
from tomkit.kinds.ref import Ref
from tomkit.kinds.root import Root
from tomkit.model import select as selection
from tomkit.model.book import Book
from tomkit.model.links import Link, Links, links_of
from tomkit.model.states import AS_WRITTEN, Timeline, altered, in_order, lives, origin
from tomkit.model.typed import Reader
from tomkit.source.text import Path, Problem, Span

__all__ = ["Model"]

E = TypeVar("E", bound=Element)


@dataclass(frozen=True)
class Model:
    """An operating model as a value: its elements, who refers to whom, and where all of it was written.

    `load` returns the model as written: every element, with the fields as first written. `at` gives the same
    model as it is now, as it is to be, or as it is at a date.
    """

    root: Root
    """What `tom.yaml` says."""
    elements: Mapping[Ref[Any], Element]
    """Every element by its reference, kind by kind, in reading order."""
    book: Book
    """The files, and where in them everything stands."""
    problems: tuple[Problem, ...] = ()
    """What could not be taken as it was written."""
    broken: frozenset[Ref[Any]] = frozenset()
    """Elements that were written, but not so that they could be read."""
    unread: frozenset[str] = frozenset()
    """Files that could not be read."""
    state: str = AS_WRITTEN
    """`as-written`, `as-is`, `to-be`, or a date such as `2023-Q3`."""
    written: Mapping[Ref[Any], Element] = field(default_factory=dict, repr=False)
    """The elements as first written, whatever the state."""

    def __iter__(self) -> Iterator[Element]:
        """Go through every element, kind by kind."""
        return iter(self.elements.values())

    def __len__(self) -> int:
        """Count the elements."""
        return len(self.elements)

    def __contains__(self, ref: object) -> bool:
        """Say whether the element that `ref` means exists in this state."""
        return ref in self.elements

    def __getitem__(self, ref: Ref[E]) -> E:
        """Return the element that `ref` means; raises KeyError when there is none in this state."""
        return cast("E", self.elements[ref])

    def get(self, ref: Ref[E] | None) -> E | None:
        """Return the element that `ref` means, or None when there is none in this state."""
        return cast("E | None", self.elements.get(ref)) if ref is not None else None

    def all(self, kind: type[E]) -> tuple[E, ...]:
        """Return every element of a kind: `model.all(Service)`."""
        return cast("tuple[E, ...]", self._by_kind.get(kind, ()))

    @property
    def links(self) -> tuple[Link, ...]:
        """Every reference that an element of this state makes."""
        return self._links.every

    def into(self, element: Element | Ref[Any]) -> tuple[Link, ...]:
        """Return the references that others make to an element."""
        return self._links.into(_ref(element))

    def out_of(self, element: Element | Ref[Any]) -> tuple[Link, ...]:
        """Return the references that an element makes."""
        return self._links.out_of(_ref(element))

    def where(self, element: Element | Ref[Any], path: Path = ()) -> Span | None:
        """Return where an element, or the value at `path` in it, was written; None for what was not written."""
        ref = _ref(element)
        written = self.written.get(ref)
        if path and written is not None and written.changes and self.state != AS_WRITTEN:
            path = origin(written, path, self.timeline, self.timeline.delivered(self.state))
        return self.book.where(ref, path)

    def at(self, state: str) -> "Model":
        """Return the model in a state: `as-written`, `as-is`, `to-be`, a plateau, an option, or a date (`2023-Q3`).

        Raises UnknownState, with a sentence that lists the states, for anything else.
        """
        if state == self.state:
            return self
        if state == AS_WRITTEN:
            return replace(self, elements=self.written, state=state)
        delivered = self.timeline.delivered(state)
        alive = ((ref, each) for ref, each in self.written.items() if lives(each, delivered))
        changed = {ref: self._changed(each, state) if each.changes else each for ref, each in alive}
        return replace(self, elements=changed, state=state)

    def select(self, selector: str) -> tuple[Element, ...]:
        """Return the elements that a selector means: `kind:services tag:waste`, `garden-*`, `+crm`, `crm+`.

        Raises BadSelector for a selector that cannot be read.
        """
        return selection.select(self, selector)

    @cached_property
    def timeline(self) -> Timeline:
        """When each project has delivered."""
        return Timeline.of(self.written.values())

    @cached_property
    def _links(self) -> Links:
        return Links(links_of(self.elements.values()))

    @cached_property
    def _by_kind(self) -> Mapping[type[Element], tuple[Element, ...]]:
        grouped: dict[type[Element], list[Element]] = defaultdict(list)
        for each in self.elements.values():
            grouped[type(each)].append(each)
        return {kind: tuple(each) for kind, each in grouped.items()}

    def _changed(self, element: Element, state: str) -> Element:
        """Return an element as the changes delivered by then leave it."""
        delivered = self.timeline.delivered(state)
        changes = [each for _, each in in_order(element, self.timeline) if delivered(each.by)]
        entry = self.book.entries.get(element.ref)
        if not changes or entry is None:
            return element
        fields = altered(entry, changes)
        return Reader(self.book, self.book.known).element(replace(entry, fields=fields)) or element


def _ref(element: Element | Ref[Any]) -> Ref[Any]:
    return element.ref if isinstance(element, Element) else element

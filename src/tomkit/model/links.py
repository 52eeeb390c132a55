"""Who refers to whom: relations are written on one side, and read from both."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from tomkit.kinds.base import Element
from tomkit.kinds.fields import mentions
from tomkit.kinds.ref import Ref
from tomkit.source.text import Path

__all__ = ["Link", "Links", "links_of"]


class Link(NamedTuple):
    """One reference: which element makes it, in which field, what it refers to and what it may refer to."""

    source: Ref[Any]
    path: Path
    target: Ref[Any]
    kinds: tuple[str, ...]

    @property
    def field(self) -> str:
        """The field in which the reference stands."""
        return str(self.path[0])


class Links:
    """Every link of a model, found from either end."""

    __slots__ = ("_from", "_into", "every")

    def __init__(self, every: Iterable[Link]) -> None:
        """Index `every` link by its source and its target, each in the order given."""
        self.every = tuple(every)
        self._from = _by(self.every, end=False)
        self._into = _by(self.every, end=True)

    def out_of(self, ref: Ref[Any]) -> tuple[Link, ...]:
        """Return the links that `ref` makes."""
        return self._from.get(ref, ())

    def into(self, ref: Ref[Any]) -> tuple[Link, ...]:
        """Return the links that others make to `ref`."""
        return self._into.get(ref, ())


def links_of(elements: Iterable[Element]) -> list[Link]:
    """Return the links that `elements` make, in their order."""
    found: list[Link] = []
    for element in elements:
        ref = element.ref
        found.extend(Link(ref, *mention) for mention in mentions(element))
    return found


def _by(links: Iterable[Link], *, end: bool) -> Mapping[Ref[Any], tuple[Link, ...]]:
    grouped: dict[Ref[Any], list[Link]] = defaultdict(list)
    for link in links:
        grouped[link.target if end else link.source].append(link)
    return {ref: tuple(each) for ref, each in grouped.items()}

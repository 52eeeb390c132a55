"""What a misspelt id was meant to be."""

from collections import defaultdict
from typing import Any

from tomkit.checks.once import once
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.source.text import nearest

__all__ = ["guesses"]

_EDITS = 2
_LOOKED_AT = 500_000
_COMPARED = 10_000
"""How many ids are looked at, and how many compared letter by letter: a suggestion is a courtesy, and thousands of
broken references are one broken file."""


class _Guesses:
    """Guesses at the ids of one model, as long as they take no time worth speaking of."""

    __slots__ = ("_ids", "_left", "_looks", "_made", "_sorted")

    def __init__(self, model: Model) -> None:
        self._ids = model.book.known.ids
        self._sorted: dict[tuple[str, ...], dict[int, list[str]]] = {}
        self._made: dict[tuple[str, tuple[str, ...]], Ref[Any] | None] = {}
        self._looks, self._left = _LOOKED_AT, _COMPARED

    def meant(self, name: str, kinds: tuple[str, ...] = ()) -> Ref[Any] | None:
        """Return the element of one of `kinds` (none: any) that `name` was most likely meant for."""
        asked = (name, kinds or tuple(BY_COLLECTION))
        if asked not in self._made:
            self._made[asked] = self._guess(*asked)
        return self._made[asked]

    def _guess(self, name: str, kinds: tuple[str, ...]) -> Ref[Any] | None:
        found = nearest(name, self._near(name, kinds))
        home = next((kind for kind in kinds if found in self._ids.get(kind, ())), "")
        return Ref(home, self._ids[home][found]) if found is not None else None

    def _near(self, name: str, kinds: tuple[str, ...]) -> list[str]:
        """Return the ids that are about as long and made of much the same letters."""
        lengths = self._lengths(kinds)
        about = [lengths.get(len(name) + more, ()) for more in range(-_EDITS, _EDITS + 1)]
        self._looks -= sum(map(len, about))
        if self._looks < 0:
            return []
        letters = set(name.casefold())
        near = [each for ids in about for each in ids if len(letters.difference(each)) <= _EDITS]
        self._left -= len(near)
        return near if self._left >= 0 else []

    def _lengths(self, kinds: tuple[str, ...]) -> dict[int, list[str]]:
        """Return the ids of some kinds by their length."""
        if kinds not in self._sorted:
            found: dict[int, list[str]] = defaultdict(list)
            for kind in kinds:
                for each in self._ids.get(kind, ()):
                    found[len(each)].append(each)
            self._sorted[kinds] = dict(found)
        return self._sorted[kinds]


@once
def guesses(model: Model) -> _Guesses:
    """Return what guesses at misspelt ids."""
    return _Guesses(model)

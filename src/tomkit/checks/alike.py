"""Texts that say much the same in other words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from tomkit.kinds.base import Element

__all__ = ["alike", "telling"]

E = TypeVar("E", bound=Element)

_WORD = re.compile(r"[a-z0-9]+")
_FILLING = frozenset(
    re.findall(
        r"\w+",
        "a across all also an and are as at be by can for from in into is it its of on or other our that the their "
        "them these they this to via was we what where which who will with",
    )
)
_ENOUGH = 5
"""How many telling words two texts must share before they can be called alike."""

_ALIKE = 0.75
_COMMON = 24
"""A word in more texts than this tells nothing about any two of them."""

_TRIED = 5
"""With how many earlier texts, those that share most rare words, one text is compared."""


def alike(said: Sequence[tuple[E, str]]) -> Iterator[tuple[E, E]]:
    """Return the pairs of elements whose texts are alike, each element in at most one pair as the later of the two."""
    words = [telling(text) for _, text in said]
    holding: dict[str, list[int]] = defaultdict(list)
    for later, mine in enumerate(words):
        rare = (word for word in sorted(mine) if len(holding[word]) < _COMMON)
        for earlier, _ in Counter(each for word in rare for each in holding[word]).most_common(_TRIED):
            shared = len(mine & words[earlier])
            if shared >= _ENOUGH and shared >= _ALIKE * min(len(mine), len(words[earlier])):
                yield said[earlier][0], said[later][0]
                break
        for word in mine:
            holding[word].append(later)


def telling(text: str) -> frozenset[str]:
    """Return the words of a text that tell something, without the endings of the plural."""
    found = (word.removesuffix("s") for word in _WORD.findall(text.casefold()) if word not in _FILLING)
    return frozenset(word for word in found if len(word) > 1)

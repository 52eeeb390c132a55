"""A service area while it is being made up: what its elements are called and what they refer to."""

import re
from collections.abc import Callable
from random import Random
from typing import TypeAlias

from benchmarks.words import sentence, title
from benchmarks.writing import Fields

__all__ = ["Area", "Maker"]

_SEED = 20221101
_DESCRIBED = 0.6
"""The share of elements that have a description."""


class Area:
    """A service area while it is being made up."""

    def __init__(self, number: int, areas: int) -> None:
        """Begin area `number` of `areas`; the first, 0, is the council itself."""
        self.number = number
        self.areas = areas
        self.random = Random(_SEED + number)

    def collection(self, kind: str, count: int, fields: "Maker") -> Fields:
        """Return `count` elements of a kind, by id."""
        word = re.sub("ies$", "y", kind).removesuffix("s").replace("_", "-")
        ids = {index: f"{word}-{self.number}-{index}" for index in range(count)}
        return {name: {**self.shared(index), **fields(self, index)} for index, name in ids.items()}

    def shared(self, index: int) -> Fields:
        """Return what every element says of itself."""
        name = f"{title(self.random)} {self.number}.{index}"
        place = f"evidence-{self.here()}-0#{self.random.randint(1, 9)}.{self.random.randint(1, 9)}"
        described: Fields = {"description": sentence(self.random)} if self.random.random() < _DESCRIBED else {}
        return {"name": name, **described, "sources": [place]}

    def here(self) -> int:
        """Return the area's number; the council's own things come from the first area."""
        return self.number or 1

    def one(self, word: str, count: int) -> str:
        """Return the id of one of the area's `count` elements of a kind."""
        return f"{word}-{self.here()}-{self.random.randrange(count)}"

    def council(self, word: str, count: int) -> str:
        """Return the id of one of the council's `count` elements of a kind."""
        return f"{word}-0-{self.random.randrange(count)}"

    def anywhere(self, word: str, count: int) -> str:
        """Return the id of an element of a kind in any area."""
        return f"{word}-{self.random.randrange(1, self.areas)}-{self.random.randrange(count)}"

    def period(self) -> str:
        """Return a quarter of the programme's three years."""
        return f"{self.random.randint(2022, 2024)}-Q{self.random.randint(1, 4)}"


Maker: TypeAlias = Callable[[Area, int], Fields]
"""How the fields of one element of a kind are made up, beyond those that all have."""

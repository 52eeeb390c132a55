"""What several checks ask of the same model is worked out once."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar
from weakref import ref

from tomkit.model.model import Model

__all__ = ["once"]

T = TypeVar("T")


def once(function: Callable[[Model], T]) -> Callable[[Model], T]:
    """Remember what `function` says of the model that it was last asked about, for as long as that model lives."""
    last: dict[int, T] = {}
    whose: list[ref[Model]] = []

    @wraps(function)
    def remembered(model: Model) -> T:
        if not whose or whose[0]() is not model:
            last.clear()
            last[0] = function(model)
            whose[:] = [ref(model, lambda _: last.clear())]
        return last[0]

    return remembered

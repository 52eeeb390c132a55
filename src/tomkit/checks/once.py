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
    last: list[tuple[ref[Model], T]] = []

    @wraps(function)
    def remembered(model: Model) -> T:
        if not last or last[0][0]() is not model:
            said = function(model)
            last[:] = [(ref(model, lambda dead: last.clear() if last and last[0][0] is dead else None), said)]
            return said
        return last[0][1]

    return remembered

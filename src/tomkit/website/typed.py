"""What a change sets, which is kept as it was written, as the values that the field takes."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from tomkit.kinds.base import Part
from tomkit.kinds.catalogue import ready
from tomkit.kinds.fields import FieldSpec
from tomkit.kinds.values.written import Written
from tomkit.model.model import Model

__all__ = ["typed"]


def typed(model: Model, spec: FieldSpec, value: Any) -> "tuple[Part, ...] | Written | None":
    """Return the parts or the figure that a value means in a field; None where it is neither, or no good one."""
    for each in _types(spec.annotation):
        try:
            if issubclass(each, Part):
                return _parts(model, each, value)
            if issubclass(each, Written) and isinstance(value, str):
                return each.parse(value)
        except ValueError:
            return None
    return None


def _parts(model: Model, kind: type[Part], value: Any) -> tuple[Part, ...]:
    ready(kind)
    written = value if isinstance(value, list | tuple) else [value]
    return tuple(kind.model_validate(each, context=model.book.known) for each in written)


def _types(annotation: Any) -> Iterator[type]:
    """Return the classes of which a field holds one or several; mappings hold none that stands alone."""
    if get_origin(annotation) in (Union, UnionType, tuple):
        for each in get_args(annotation):
            yield from _types(each)
    elif hasattr(annotation, "__metadata__"):
        yield from _types(annotation.__origin__)
    elif isinstance(annotation, type):
        yield annotation

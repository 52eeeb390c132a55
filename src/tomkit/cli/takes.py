"""What a field takes, in words."""

from collections.abc import Iterator
from types import UnionType
from typing import Any, Union, get_args, get_origin

from tomkit.kinds.base import Record
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.fields import FieldSpec, fields
from tomkit.kinds.ref import Source
from tomkit.kinds.values.written import Written

__all__ = ["part", "takes"]

_FEW = 6


def takes(spec: FieldSpec, *, brief: bool = False) -> str:
    """Return what a field takes: `the id of a team or role`. A brief answer leaves out long lists of words."""
    one = _one(spec, brief=brief)
    return f"a list; each entry is {one}" if spec.many and not brief else f"a list of: {one}" if spec.many else one


def part(spec: FieldSpec) -> type[Record] | None:
    """Return the class of what a field, or each entry of it, holds; None where that has no fields of its own."""
    held = (each for each in _types(spec.annotation) if isinstance(each, type) and issubclass(each, Record))
    return next(held, None)


def _one(spec: FieldSpec, *, brief: bool) -> str:
    """Return what a field, or each entry of it, takes."""
    if spec.kinds is not None:
        words = [BY_COLLECTION[each].__kind__.one.lower() for each in spec.kinds]
        return f"the id of {_a(words) if words else 'any element'}"
    if spec.choices:
        few = len(spec.choices) <= _FEW or not brief
        return f"one of {', '.join(spec.choices)}" if few else f"one of {len(spec.choices)} words"
    return next(filter(None, map(_named, _types(spec.annotation))), "text in Markdown" if spec.markdown else "text")


def _named(kind: Any) -> str:
    """Return the words for a type that has words of its own."""
    if not isinstance(kind, type):
        return "keys with values" if get_origin(kind) is not None else ""
    if issubclass(kind, Written):
        return f"{kind.noun}, such as {kind.examples[0]}"
    if issubclass(kind, Source):
        return "an evidence id and a place in it, such as strategy#3.1"
    if issubclass(kind, Record):
        return f"the fields {', '.join(each.name for each in fields(kind))}"
    return "true or false" if kind is bool else ""


def _types(annotation: Any) -> Iterator[Any]:
    """Give the types that a field, or each entry of a list field, can hold."""
    origin, args = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        yield from _types(annotation.__origin__)
    elif origin is tuple:
        yield from _types(args[0])
    elif origin in (Union, UnionType):
        yield from (each for arg in args for each in _types(arg))
    else:
        yield annotation


def _a(words: list[str]) -> str:
    said = [f"{'an' if word[0] in 'aeiou' else 'a'} {word}" for word in words]
    return " or ".join([", ".join(said[:-1]), said[-1]] if len(said) > 1 else said)

"""What may stand in a field, in words."""

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from tomkit.kinds.base import Part, Record
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.ref import Ref, Source, collections
from tomkit.kinds.values.written import Written
from tomkit.kinds.words import MARKDOWN, Id, Url
from tomkit.reference.markdown import code, joined, spaced

__all__ = ["meant", "parts"]

_WORDS = {get_args(Id)[1]: "an id", get_args(Url)[1]: "a web address", MARKDOWN: "Markdown"}
"""What marks a text as more than text, and the word for it."""

_MANY = {
    "text": "lines of text",
    "Markdown": "lines of Markdown",
    "an id": "list of ids",
    "source": "list of evidence ids, each with a place in it, such as `strategy#3.1.3`",
}


def meant(info: FieldInfo) -> str:
    """Return what may stand in a field: `a period, such as 2023-Q3` or `list of references to service`."""
    return _word(info.annotation, tuple(info.metadata))


def parts(cls: type[Record]) -> tuple[type[Part], ...]:
    """Return the groups of fields that stand inside a kind, and inside those, each once."""
    seen: dict[type[Part], None] = {}
    for info in cls.model_fields.values():
        for each in _classes(info.annotation):
            seen |= dict.fromkeys((each, *parts(each)))
    return tuple(seen)


def _word(annotation: Any, notes: tuple[Any, ...] = ()) -> str:
    """Return the words for a type and what was noted about it."""
    if hasattr(annotation, "__metadata__"):
        return _word(annotation.__origin__, (*annotation.__metadata__, *notes))
    origin, args = get_origin(annotation), get_args(annotation)
    if origin in (Union, UnionType):
        return joined([_word(each, notes) for each in args if each is not NoneType])
    if origin is tuple:
        return _list(args[0])
    if origin is Literal:
        return joined([code(str(each)) for each in args])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return "fields with their values" if args[1] is Any else f"{_word(args[1])}, for each period"
    return _reference(collections(annotation)) if origin is Ref else _plain(annotation, notes)


def _list(annotation: Any) -> str:
    """Return the words for a list of something."""
    if get_origin(annotation) is Ref:
        return f"list of references to {_word(annotation).removeprefix('reference to ')}"
    words = _word(annotation)
    return _MANY.get(words, f"list of {words}")


def _plain(cls: Any, notes: tuple[Any, ...]) -> str:
    """Return the words for a type that holds no others."""
    if issubclass(cls, Written):
        return f"{cls.noun}, such as {code(cls.examples[0])}"
    if issubclass(cls, Part):
        return f"[{spaced(cls.__name__).lower()}](#{cls.__name__.lower()})"
    if cls is Source:
        return "source"
    if cls is bool:
        return "`true` or `false`"
    return _text(notes)


def _text(notes: tuple[Any, ...]) -> str:
    examples = [example for each in notes if isinstance(each, FieldInfo) for example in each.examples or ()]
    such = f", such as {code(examples[0])}" if examples else ""
    return next((word for mark, word in _WORDS.items() if mark in notes), "text") + such


def _reference(kinds: tuple[str, ...]) -> str:
    """Return the words for a reference, with links to the kinds it may mean."""
    return f"reference to {joined([_link(each) for each in kinds])}" if kinds else "reference to any element"


def _link(kind: str) -> str:
    of = BY_COLLECTION[kind].__kind__
    return f"[{of.one.lower()}]({of.chapter}.md#{of.slug})"


def _classes(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and not get_args(annotation):
        if issubclass(annotation, Part):
            yield annotation
        return
    for each in get_args(annotation):
        yield from _classes(each)

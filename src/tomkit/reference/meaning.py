"""What may stand in a field, in words."""

from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, StringConstraints
from pydantic.fields import FieldInfo

from tomkit.kinds.base import Part
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.ref import Ref, Source, collections
from tomkit.kinds.values.written import Written
from tomkit.kinds.words import ID_PATTERN, Prose
from tomkit.reference.markdown import code, joined

__all__ = ["meant", "parts"]


def meant(info: FieldInfo) -> str:
    """Return what may stand in a field: `a period, such as 2023-Q3` or `a list: references to services`."""
    return _word(info.annotation, tuple(info.metadata))


def parts(cls: type[BaseModel]) -> tuple[type[Part], ...]:
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
        return f"a list: {_word(args[0])}"
    if origin is Literal:
        return joined([code(str(each)) for each in args])
    if origin is Ref:
        return _reference(collections(annotation))
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return "fields with their values" if args[1] is Any else f"a mapping: {_word(args[0])} to {_word(args[1])}"
    return _plain(annotation, notes)


def _plain(cls: Any, notes: tuple[Any, ...]) -> str:
    """Return the words for a type that holds no others."""
    if issubclass(cls, Written):
        return f"{cls.noun}, such as {code(cls.examples[0])}"
    if issubclass(cls, Part):
        return f"[{cls.__name__}](#{cls.__name__.lower()})"
    if cls is Source:
        return "an evidence id and a place in it, such as `strategy#3.1.3`"
    if cls is bool:
        return "`true` or `false`"
    return _text(notes)


def _text(notes: tuple[Any, ...]) -> str:
    examples = [example for each in notes if isinstance(each, FieldInfo) for example in each.examples or ()]
    such = f", such as {code(examples[0])}" if examples else ""
    patterns = [each.pattern for each in notes if isinstance(each, StringConstraints)]
    if ID_PATTERN in patterns:
        return "an id"
    if any(str(each).startswith("^https") for each in patterns):
        return f"a web address{such}"
    return ("Markdown" if any(isinstance(each, Prose) for each in notes) else "text") + such


def _reference(kinds: tuple[str, ...]) -> str:
    """Return the words for a reference, with links to the kinds it may mean."""
    if not kinds:
        return "a reference to any element"
    return f"a reference to {_article(joined([_link(each) for each in kinds]), kinds[0])}"


def _article(words: str, first: str) -> str:
    name = BY_COLLECTION[first].__kind__.one
    return words if name == BY_COLLECTION[first].__kind__.many else f"{'an' if name[0] in 'AEIO' else 'a'} {words}"


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

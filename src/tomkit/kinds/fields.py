"""What a kind declares, field by field: for validation messages, pages, editors and references."""

import ast
import inspect
import textwrap
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Mapping as MappingType
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from tomkit.kinds.base import Element, Part, Record
from tomkit.kinds.catalogue import ready
from tomkit.kinds.ref import Ref, Source, collections
from tomkit.kinds.words import Prose

__all__ = ["FieldSpec", "Mention", "docs", "fields", "mentions"]

Mention: TypeAlias = tuple[tuple[str | int, ...], Ref[Any], tuple[str, ...]]
"""Where in an element a reference stands, the reference, and the collections its field takes (none: any)."""

_Reader: TypeAlias = Callable[[Any, tuple[str | int, ...]], Iterator[Mention]]


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of a kind: its word in YAML, its attribute in Python, and what may stand in it."""

    name: str
    attribute: str
    annotation: Any
    required: bool
    markdown: bool
    many: bool
    own: bool
    """Whether the kind declares it itself, rather than every element having it."""

    @property
    def label(self) -> str:
        """The field's name for people: `front_doors` → `Front doors`."""
        return self.name.replace("_", " ").capitalize()

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that may stand in it; empty where any may."""
        return next((get_args(each) for each in _options(self.annotation) if get_origin(each) is Literal), ())

    @property
    def kinds(self) -> tuple[str, ...] | None:
        """The collections it refers to (empty: any); None where it holds no references."""
        return next((collections(each) for each in _options(self.annotation) if get_origin(each) is Ref), None)


@cache
def fields(cls: type[Record]) -> tuple[FieldSpec, ...]:
    """Return the fields of a kind or part in reading order: name, what the kind declares, what all elements have."""
    ready(cls)
    shared = set(Element.model_fields) if issubclass(cls, Element) and cls is not Element else set[str]()
    specs = [_spec(name, info, own=name not in shared) for name, info in cls.model_fields.items() if name != "id"]
    first = [each for each in specs if each.name in ("name", "description") and not each.own]
    return (*first, *(e for e in specs if e.own), *(e for e in specs if not e.own and e not in first))


def _spec(name: str, info: FieldInfo, *, own: bool) -> FieldSpec:
    return FieldSpec(
        name=info.alias or name,
        attribute=name,
        annotation=info.annotation,
        required=info.is_required(),
        markdown=any(isinstance(each, Prose) for each in (*info.metadata, *_metadata(info.annotation))),
        many=any(get_origin(each) is tuple for each in _alternatives(info.annotation)),
        own=own,
    )


@cache
def docs(cls: type[Record]) -> Mapping[str, str]:
    """Return what each field of `cls` means: the text under its declaration, by attribute."""
    found: dict[str, str] = {}
    for each in reversed(cls.__mro__):
        if issubclass(each, Record) and each.__module__.startswith("tomkit."):
            found |= _docs_of(each)
    return found


def _docs_of(cls: type) -> dict[str, str]:
    body = ast.parse(textwrap.dedent(inspect.getsource(cls))).body[0]
    if not isinstance(body, ast.ClassDef):
        return {}
    return {
        field.target.id: inspect.cleandoc(text.value.value)
        for field, text in zip(body.body, body.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


def mentions(element: Element) -> Iterator[Mention]:
    """Return every reference that an element makes, with the route to it and the collections its field takes."""
    for attribute, name, default, reader in _plan(type(element)):
        value = getattr(element, attribute)
        if value is not None and value is not default:
            yield from reader(value, (name,))


@cache
def _plan(cls: type[Record]) -> tuple[tuple[str, str, Any, _Reader], ...]:
    """Work out once per class where references can stand, so that reading ten thousand elements is quick."""
    ready(cls)
    readers = ((name, info, _reader(info.annotation)) for name, info in cls.model_fields.items())
    return tuple(
        (name, info.alias or name, () if info.default == () else None, reader)
        for name, info, reader in readers
        if reader
    )


def _reader(annotation: Any) -> _Reader | None:
    """Return how to read the references out of a value of this type; None when it cannot hold any."""
    for each in _alternatives(annotation):
        origin, args = get_origin(each) or each, get_args(each)
        if origin is Ref:
            return _read_ref(collections(each))
        if origin is Source:
            return lambda value, path: iter(((path, value.evidence, Source.kinds),))
        if origin is tuple and (item := _reader(args[0])):
            return _read_all(item)
        if origin is MappingType and (item := _reader(args[1])):
            return _read_values(item)
        if isinstance(origin, type) and issubclass(origin, Part) and _plan(origin):
            return _read_part(_plan(origin))
    return None


def _read_ref(kinds: tuple[str, ...]) -> _Reader:
    return lambda value, path: iter(((path, value, kinds),))


def _read_all(item: _Reader) -> _Reader:
    def read(value: Any, path: tuple[str | int, ...]) -> Iterator[Mention]:
        for index, each in enumerate(value):
            yield from item(each, (*path, index))

    return read


def _read_values(item: _Reader) -> _Reader:
    def read(value: Any, path: tuple[str | int, ...]) -> Iterator[Mention]:
        for key, each in value.items():
            yield from item(each, (*path, str(key)))

    return read


def _read_part(plan: tuple[tuple[str, str, Any, _Reader], ...]) -> _Reader:
    def read(value: Any, path: tuple[str | int, ...]) -> Iterator[Mention]:
        for attribute, name, _, reader in plan:
            inner = getattr(value, attribute)
            if inner is not None:
                yield from reader(inner, (*path, name))

    return read


def _metadata(annotation: Any) -> Iterator[Any]:
    """Return what `Annotated` says about a type or about the items of a list of it."""
    for each in (annotation, *get_args(annotation)):
        yield from getattr(each, "__metadata__", ())


def _alternatives(annotation: Any) -> Iterator[Any]:
    """Return the types of `X | None` without None, and without what `Annotated` adds."""
    if get_origin(annotation) in (Union, UnionType):
        for each in get_args(annotation):
            if each is not NoneType:
                yield from _alternatives(each)
    elif hasattr(annotation, "__metadata__"):
        yield from _alternatives(annotation.__origin__)
    else:
        yield annotation


def _options(annotation: Any) -> Iterator[Any]:
    """Return the types that a field, or each item of a list field, can hold."""
    for each in _alternatives(annotation):
        if get_origin(each) is tuple:
            yield from _options(get_args(each)[0])
        else:
            yield each

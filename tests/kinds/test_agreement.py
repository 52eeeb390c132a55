"""What tomkit reads and what its JSON Schema allows are the same, for random documents of every kind."""

import json
import re
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator

import tomkit
from tomkit.kinds.base import Part
from tomkit.kinds.catalogue import KINDS
from tomkit.kinds.fields import FieldSpec, fields, mentions
from tomkit.kinds.json_schema import model_schema
from tomkit.kinds.ref import REF_PATTERN, Ref, Source
from tomkit.kinds.values.written import Written

WORDS = ["", " ", "Two words", "x", "2023-Q9", "£", "120%", "unknown", 7, 0.5, True]
JUNK = st.sampled_from([*WORDS, [], ["x"], {}, {"x": "y"}])
TEXT = st.sampled_from(["Some words", "0123", "no", "12:30", 2023, True, "[[a]]", "“quoted”"])
REFS = st.sampled_from(["a", "teams/a", "team/a-b", "unknown"])


@cache
def schema() -> Draft7Validator:
    return Draft7Validator(model_schema())


def right(annotation: Any, notes: tuple[Any, ...] = ()) -> st.SearchStrategy[Any]:
    """Return what may stand in a field of this type."""
    origin, args = get_origin(annotation), get_args(annotation)
    if hasattr(annotation, "__metadata__"):
        return right(annotation.__origin__, (*notes, *annotation.__metadata__))
    if origin in (Union, UnionType):
        return st.one_of(*(right(each, notes) for each in args if each is not type(None)))
    if origin is tuple:
        return st.lists(right(args[0]), max_size=3)
    known = word(annotation, origin, args)
    return known if known is not None else scalar(annotation, args, notes)


def word(annotation: Any, origin: Any, args: tuple[Any, ...]) -> st.SearchStrategy[Any] | None:
    if origin is Literal:
        return st.sampled_from(args)
    if origin is Ref or annotation is Source:
        return REFS if origin is Ref else st.sampled_from(["a", "a#3.1"])
    if isinstance(annotation, type) and issubclass(annotation, Written):
        return st.sampled_from(annotation.examples)
    return part(annotation) if isinstance(annotation, type) and issubclass(annotation, Part) else None


def scalar(annotation: Any, args: tuple[Any, ...], notes: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    examples = [example for note in notes for example in (getattr(note, "examples", None) or [])]
    if examples:
        return st.sampled_from(examples)
    if annotation is bool:
        return st.booleans()
    if len(args) == 2:
        keys = st.sampled_from(args[0].examples) if issubclass(args[0], Written) else st.just("x")
        return st.dictionaries(keys, right(args[1]) if args[1] is not Any else TEXT, max_size=2)
    ids = any("a-z0-9" in str(getattr(note, "_core", "")) for note in notes)
    return st.sampled_from(["a", "a-b"]) if ids else TEXT


def part(cls: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    specs = [each for each in fields(cls) if each.name != "changes"]
    required = {each.name: field(cls, each) for each in specs if each.required}
    return st.fixed_dictionaries(
        required, optional={each.name: field(cls, each) for each in specs if not each.required}
    )


def field(cls: type[Any], spec: FieldSpec) -> st.SearchStrategy[Any]:
    examples = cls.model_fields[spec.attribute].examples
    return st.sampled_from(examples) if examples else right(spec.annotation)


def spoilt(cls: type[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Return a document in which one field is anything at all, is missing, or is one that the kind lacks."""
    names = st.sampled_from([each.name for each in fields(cls)] + ["onwer"])
    return st.tuples(part(cls), names, JUNK).map(lambda each: {**each[0], each[1]: each[2]})


def taken(cls: type[Any], document: dict[str, Any]) -> bool:
    """Return whether tomkit reads a document without a word of complaint."""
    text = json.dumps({cls.__kind__.collection: {"a": document}})
    model = tomkit.load_text({"tom.yaml": "tomkit: 1\nname: T\n", "model.yaml": text})
    formed = (re.fullmatch(REF_PATTERN.strip("^$"), str(ref)) for each in model for _, ref, _ in mentions(each))
    return not model.problems and all(formed)


def allowed(cls: type[Any], document: dict[str, Any]) -> bool:
    return bool(schema().is_valid({cls.__kind__.collection: {"a": document}}))


@pytest.mark.parametrize("cls", KINDS, ids=lambda each: each.__name__)
def test_what_is_right_is_taken_by_both(cls):
    @given(part(cls))
    @settings(max_examples=12, deadline=None)
    def both(document):
        assert taken(cls, document)
        assert allowed(cls, document)

    both()


@pytest.mark.parametrize("cls", KINDS, ids=lambda each: each.__name__)
def test_both_agree_on_what_is_spoilt(cls):
    @given(spoilt(cls))
    @settings(max_examples=25, deadline=None)
    def both(document):
        assert taken(cls, document) == allowed(cls, document), document

    both()

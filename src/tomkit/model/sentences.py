"""pydantic's verdicts in a council's words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, get_args

from tomkit.kinds.base import Element, Record
from tomkit.kinds.fields import FieldSpec, docs, fields
from tomkit.source.text import nearest

__all__ = ["sentence"]

Sentence: TypeAlias = tuple[str, str, str]
"""A rule's slug, what is wrong, and how to mend it."""

_TOLD = 60


def sentence(cls: type[Record], name: str, error: Mapping[str, Any]) -> Sentence:
    """Return rule, message and help for one error of pydantic about the element `name` of the class `cls`."""
    loc = tuple(each for each in error["loc"] if each != "[key]")
    owner, spec = _spec(cls, loc)
    say = _SAY.get(str(error["type"]), _wrong_value)
    return say(_Case(cls, owner, name, loc, spec, error))


@dataclass(frozen=True, slots=True)
class _Case:
    """One error, with what is known of the field in which it stands."""

    cls: type[Record]
    owner: type[Record]
    name: str
    loc: tuple[str | int, ...]
    spec: FieldSpec | None
    error: Mapping[str, Any]

    @property
    def one(self) -> str:
        """What the element is: `service`."""
        return self.cls.__kind__.one.lower() if issubclass(self.cls, Element) else "tom.yaml"

    @property
    def field(self) -> str:
        """The field in which the error stands."""
        return next((str(each) for each in reversed(self.loc) if isinstance(each, str)), "")

    @property
    def holder(self) -> str:
        """What the field belongs to: the element, or a part of it."""
        if self.owner is self.cls:
            return f"{_a(self.one)} {self.one}" if issubclass(self.cls, Element) else self.one
        return f"'{next(str(each) for each in reversed(self.loc[:-1]) if isinstance(each, str))}'"

    @property
    def written(self) -> str:
        """What the user wrote, cut to a line."""
        text = " ".join(str(self.error["input"]).split())
        return text if len(text) <= _TOLD else text[: _TOLD - 1] + "…"


def _missing(case: _Case) -> Sentence:
    what = docs(case.owner).get(case.spec.attribute, "") if case.spec else ""
    help = f"add `{case.field}:`" + (f" ({what[0].lower()}{what[1:].splitlines()[0].rstrip('.')})" if what else "")
    return "missing-field", f"{_whose(case)} has no '{case.field}'", help


def _unknown_key(case: _Case) -> Sentence:
    specs = fields(case.owner)
    words = [each.name for each in specs]
    meant = nearest(case.field, words) or _SYNONYMS.get(case.field)
    own = ", ".join(each.name for each in specs if each.own)
    help = f"did you mean '{meant}'?" if meant in words else f"it has {own}; data of your own go under 'x:'"
    return "unknown-key", f"{case.holder} has no field called '{case.field}'", help


def _wrong_choice(case: _Case) -> Sentence:
    choices = case.spec.choices if case.spec else ()
    written = case.written.lower().replace(" ", "_").replace("-", "_")
    meant = nearest(written, choices)
    help = f"did you mean '{meant}'?" if meant else f"one of {', '.join(choices)}"
    return "unknown-word", f"'{case.written}' is no word for '{case.field}'", help


def _list_wanted(case: _Case) -> Sentence:
    if case.error["input"] is None:
        return _empty(case)
    example = case.written if isinstance(case.error["input"], str) else "first, second"
    return "list-wanted", f"'{case.field}' takes a list, and holds one value", f"write `{case.field}: [{example}]`"


def _text_wanted(case: _Case) -> Sentence:
    if case.error["input"] is None:
        return _empty(case)
    shape = "a list" if isinstance(case.error["input"], list) else "fields of its own"
    help = f"write `{case.field}:` and the value on one line"
    return "text-wanted", f"'{case.field}' takes one value, and holds {shape}", help


def _fields_wanted(case: _Case) -> Sentence:
    if case.error["input"] is None:
        return _empty(case)
    part = _part(case.spec.annotation) if case.spec else None
    known = ", ".join(each.name for each in fields(part)) if part else ""
    help = f"it takes {known}" if known else "write keys with values below it, indented further"
    return "fields-wanted", f"'{case.field}' should hold fields, and holds '{case.written}'", help


def _empty(case: _Case) -> Sentence:
    return "empty-value", f"'{case.field}' is left empty", "write a value, or take the line out"


def _wrong_form(case: _Case) -> Sentence:
    info = case.owner.model_fields.get(case.spec.attribute) if case.spec else None
    examples = _examples(info)
    help = f"write it like {examples[0]}" if examples else "use lower-case letters, digits and hyphens"
    return "wrong-form", f"'{case.written}' is not written as '{case.field}' is", help


def _wrong_value(case: _Case) -> Sentence:
    context = case.error.get("ctx") or {}
    message = str(context.get("error") or case.error["msg"]).rstrip(".")
    said, _, help = message.partition("; ")
    if said.startswith(("is ", "takes ")):
        said = f"'{case.field}' {said}"
    return "wrong-value", said, help


_SAY: Mapping[str, Callable[[_Case], Sentence]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "literal_error": _wrong_choice,
    "tuple_type": _list_wanted,
    "string_too_short": _empty,
    "string_type": _text_wanted,
    "model_type": _fields_wanted,
    "model_attributes_type": _fields_wanted,
    "dict_type": _fields_wanted,
    "mapping_type": _fields_wanted,
    "string_pattern_mismatch": _wrong_form,
}

_SYNONYMS: Mapping[str, str] = {
    "title": "name",
    "label": "name",
    "desc": "description",
    "summary": "description",
    "notes": "description",
    "source": "sources",
    "tag": "tags",
    "front_door": "front_doors",
    "channel": "channels",
    "depends": "depends_on",
    "funded_by": "funding",
}


def _spec(cls: type[Record], loc: tuple[str | int, ...]) -> tuple[type[Record], FieldSpec | None]:
    """Return the innermost class that `loc` leads into, and the field of it in which the error stands."""
    owner, spec = cls, None
    for step in loc:
        if isinstance(step, str):
            within = _part(spec.annotation) if spec else None
            owner = within or owner
            spec = next((each for each in fields(owner) if each.name == step), None if within else spec)
    return owner, spec


def _part(annotation: Any) -> type[Record] | None:
    """Return the class of parts that a field holds."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    return next((part for each in get_args(annotation) if (part := _part(each))), None)


def _examples(info: Any) -> list[str]:
    if info is None:
        return []
    if info.examples:
        return list(info.examples)
    nested = (getattr(each, "__metadata__", ()) for each in (info.annotation, *get_args(info.annotation)))
    return [example for data in nested for each in data for example in (getattr(each, "examples", None) or [])]


def _whose(case: _Case) -> str:
    if case.owner is not case.cls:
        return f"an entry of '{next(str(each) for each in case.loc if isinstance(each, str))}'"
    return f"{case.one} '{case.name}'" if issubclass(case.cls, Element) else case.one


def _a(noun: str) -> str:
    return "an" if noun[:1] in "aeiou" else "a"

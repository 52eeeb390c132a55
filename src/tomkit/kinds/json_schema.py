"""The language as JSON Schema, for editors and other programs; drawn from the classes alone."""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from tomkit.kinds.base import Element, Record
from tomkit.kinds.catalogue import KINDS, parts, ready
from tomkit.kinds.fields import docs
from tomkit.kinds.root import Root
from tomkit.kinds.words import ID_PATTERN

__all__ = ["model_schema"]

_DRAFT = "http://json-schema.org/draft-07/schema#"


def model_schema(names: Mapping[str, Mapping[str, str]] | None = None) -> dict[str, Any]:
    """Return the schema of any file of a model: the fields of `tom.yaml` and every collection.

    With `names` (collection → id → name) references offer the ids of one model as a soft enumeration: editors
    complete and explain them, and an id that is newer than the schema is no error.
    """
    defs: dict[str, Any] = {}
    _define(Root, defs)
    for each in KINDS:
        _define(each, defs)
    for collection, ids in (names or {}).items():
        defs[f"id-of-{collection}"] = _soft_enum(ids)
    root = defs.pop("Root")
    schema = {
        "$schema": _DRAFT,
        "title": "tomkit model file",
        "description": "A file of a tomkit model: `tom.yaml`, or any YAML file below it, which holds collections.",
        "type": "object",
        "additionalProperties": False,
        "properties": {**root["properties"], **{each.__kind__.collection: _collection(each) for each in KINDS}},
        "$defs": dict(sorted(defs.items())),
    }
    _refer(schema, names or {})
    return schema


def _collection(cls: type[Element]) -> dict[str, Any]:
    return {
        "description": f"{cls.__kind__.many}: ids with their fields. {_first_line(cls)}",
        "type": "object",
        "propertyNames": {"pattern": ID_PATTERN, "not": {"const": "unknown"}},
        "additionalProperties": {"$ref": f"#/$defs/{cls.__name__}"},
    }


def _define(cls: type[Record], defs: dict[str, Any]) -> None:
    """Put the schema of a class, and of the parts it holds, among the definitions."""
    if issubclass(cls, Element):
        ready(cls)
    schema = cls.model_json_schema(ref_template="#/$defs/{model}", schema_generator=_Generator)
    known = {each.__name__: each for each in parts()}
    for name, part in schema.pop("$defs", {}).items():
        defs[name] = _told(known[name], part)
    schema["properties"].pop("id", None)
    schema["required"] = [each for each in schema.get("required", []) if each != "id"]
    defs[cls.__name__] = _told(cls, schema)


def _told(cls: type[Record], schema: dict[str, Any]) -> dict[str, Any]:
    """Return a class's schema with what its declaration says about each field."""
    meant = docs(cls)
    for name, info in cls.model_fields.items():
        said = schema["properties"].get(info.alias or name)
        if said is not None and name in meant:
            said["description"] = meant[name].replace("\n", " ")
    return {**schema, "description": (cls.__doc__ or "").replace("\n    ", "\n").strip()}


class _Generator(GenerateJsonSchema):
    """pydantic's generator, without titles and nulls: an absent field is absent, never null."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False

    def nullable_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> dict[str, Any]:
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: Any) -> dict[str, Any]:
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made

    def literal_schema(self, schema: Any) -> dict[str, Any]:
        made = super().literal_schema(schema)
        words = made.pop("enum", None) or [made.pop("const")]
        return {"enum": [*words, *(int(each) for each in words if each.isdigit())]}


def _refer(schema: Any, names: Mapping[str, Mapping[str, str]]) -> None:
    """Let every reference say which kinds it takes, and offer their ids where those are known."""
    if isinstance(schema, list):
        for each in schema:
            _refer(each, names)
    if not isinstance(schema, dict):
        return
    kinds = schema.pop("x-tomkit-ref", None)
    schema.pop("x-tomkit-source", None)
    if kinds is not None and names:
        offered = [{"$ref": f"#/$defs/id-of-{kind}"} for kind in kinds or sorted(names) if kind in names]
        schema["anyOf"] = [*offered, {each: schema.pop(each) for each in ("type", "pattern", "minimum")}]
    for each in list(schema.values()):
        _refer(each, names)


def _soft_enum(ids: Mapping[str, str]) -> dict[str, Any]:
    known = sorted(ids.items())
    return {
        "enum": [name for name, _ in known] or ["unknown"],
        "enumDescriptions": [title for _, title in known] or ["a recorded gap"],
    }


def _first_line(cls: type[Record]) -> str:
    return (cls.__doc__ or "").strip().splitlines()[0]

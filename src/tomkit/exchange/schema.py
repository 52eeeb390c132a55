"""The shape of a model that was exported as JSON."""

from typing import Any

from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import KINDS
from tomkit.kinds.fields import FieldSpec, docs, fields

__all__ = ["export_schema"]

_ANY = "A reference as it would be written; null where it leads to something internal."


def export_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `tomkit export json` writes."""
    link = {"type": "string", "description": "An element as `collection/id`, or `unknown`."}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "tomkit export",
        "description": "What `tomkit export json` writes: every element of a model, and every reference between them.",
        **_object(
            {
                "tomkit": {"const": 1, "description": "The version of this format."},
                "state": {"type": "string", "description": "as-written, as-is, to-be, or a date such as 2023-Q3."},
                "elements": {"type": "array", "items": {"$ref": "#/$defs/element"}, "description": "By kind and id."},
                "links": {
                    "type": "array",
                    "items": _object({"from": link, "field": {"type": "string"}, "to": link}),
                    "description": "Every reference: the element that makes it, in which field, to which element.",
                },
            }
        ),
        "$defs": {"element": _element(), **{each.__kind__.collection: _fields(each) for each in KINDS}},
    }


def _element() -> dict[str, Any]:
    words = [each.__kind__.collection for each in KINDS]
    return {
        **_object(
            {
                "kind": {"enum": words},
                "id": {"type": "string", "description": "Unique within its kind."},
                "fields": {"type": "object", "description": "What was written, defaults left out."},
                "where": {"type": "string", "description": "`file:line`, seen from the model's folder."},
            }
        ),
        "allOf": [
            {
                "if": {"properties": {"kind": {"const": each}}},
                "then": {"properties": {"fields": {"$ref": f"#/$defs/{each}"}}},
            }
            for each in words
        ],
    }


def _fields(kind: type[Element]) -> dict[str, Any]:
    meant = docs(kind)
    properties = {each.name: _field(each, meant.get(each.attribute, "")) for each in fields(kind)}
    return {
        "type": "object",
        "description": (kind.__doc__ or "").strip().partition("\n")[0],
        "additionalProperties": False,
        "required": [each.name for each in fields(kind) if each.required],
        "properties": properties,
    }


def _field(spec: FieldSpec, meant: str) -> dict[str, Any]:
    said: dict[str, Any] = {"description": " ".join(meant.split())}
    if spec.choices:
        said["enum"] = [*spec.choices]
    elif spec.kinds is not None:
        said |= {"type": ["string", "null"], "description": f"{said['description']} {_ANY}"}
    return {"type": "array", "items": said, "description": said.pop("description")} if spec.many else said


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }

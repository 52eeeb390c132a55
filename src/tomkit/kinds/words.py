"""The plain types of the language: text, Markdown, whole numbers, true and false.

Each says its own validator outright: pydantic works that out for every field of every kind, and what is spelled
out is worked out ten times as fast.
"""

import re
from typing import Annotated, Any

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = ["ID_PATTERN", "MARKDOWN", "Flag", "Id", "Markdown", "Prose", "Text", "Url"]

_PROBED = 10_001
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Written:
    """How a type is validated, and what editors are told about it."""

    __slots__ = ("_core", "_json")

    def __init__(self, core: CoreSchema, told: JsonSchemaValue) -> None:
        """Take pydantic's schema of the type, and its JSON Schema."""
        self._core = core
        self._json = told

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return self._core

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        pattern = schema.get("pattern")
        return {"pattern": pattern, **_numbers(str(pattern))} if pattern else self._json


class Prose(Written):
    """Marks a field as Markdown, in which `[[kind/id]]` links to an element."""

    __slots__ = ()


def _numbers(pattern: str) -> JsonSchemaValue:
    """Return which plain numbers an editor may let pass where text of this pattern is wanted."""
    fits = [each for each in range(-_PROBED, _PROBED) if re.search(pattern, str(each))]
    if not fits:
        return {"type": "string"}
    most = {"maximum": fits[-1]} if fits[-1] < _PROBED - 1 else {}
    return {"type": ["string", "number" if re.search(pattern, "0.5") else "integer"], "minimum": fits[0], **most}


def _flag(value: object) -> bool:
    """Take exactly `true` and `false`; `Yes` and `No` mean different things to different programs."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    meant = "true" if str(value).lower() in ("yes", "y", "on", "1", "true") else "false"
    message = f"'{value}' is neither true nor false; write {meant}"
    raise ValueError(message)


_TEXT = core_schema.str_schema(strip_whitespace=True, min_length=1)
_ANY_SCALAR: JsonSchemaValue = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
MARKDOWN = Prose(_TEXT, _ANY_SCALAR)

Text = Annotated[str, Written(_TEXT, _ANY_SCALAR)]
"""Plain text, kept as written: `0123`, `no` and `12:30` stay what the writer typed."""

Markdown = Annotated[str, MARKDOWN]
"""Text in Markdown, in which `[[garden-waste]]` links to an element."""

Id = Annotated[str, Written(core_schema.str_schema(pattern=ID_PATTERN), {"type": "string"})]
"""Lower-case words joined by hyphens: `garden-waste`."""

Flag = Annotated[bool, Written(core_schema.no_info_plain_validator_function(_flag), {"type": "boolean"})]
"""`true` or `false`."""

_URL = r"^https?://[^\s]+$"
Url = Annotated[
    str, Written(core_schema.str_schema(pattern=_URL), {"type": "string"}), Field(examples=["https://www.gov.uk/"])
]
"""A web address that begins with `https://` or `http://`."""

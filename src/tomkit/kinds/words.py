"""The plain types of the language: text, Markdown, whole numbers, true and false."""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema

__all__ = ["MARKDOWN", "Flag", "Id", "Markdown", "Text", "Url"]

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Prose:
    """Marks a field as Markdown, in which `[[kind/id]]` links to an element."""

    __slots__ = ()


MARKDOWN = Prose()

_WRITTEN: dict[str, Any] = {"type": ["string", "number", "boolean"]}


def _filled(text: str) -> str:
    """Refuse text of white space only: it looks like an answer and is none."""
    if not text:
        message = "is empty"
        raise ValueError(message)
    return text


def _flag(value: object) -> object:
    """Take exactly `true` and `false`; `Yes` and `No` mean different things to different programs."""
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    meant = "true" if str(value).lower() in ("yes", "y", "on", "1", "true") else "false"
    message = f"'{value}' is neither true nor false; write {meant}"
    raise ValueError(message)


_Stripped = Annotated[str, StringConstraints(strip_whitespace=True), AfterValidator(_filled)]

Text = Annotated[_Stripped, WithJsonSchema(_WRITTEN)]
"""Plain text, kept as written: `0123`, `no` and `12:30` stay what the writer typed."""

Markdown = Annotated[_Stripped, WithJsonSchema(_WRITTEN), MARKDOWN]
"""Text in Markdown, in which `[[garden-waste]]` links to an element."""

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""Lower-case words joined by hyphens: `garden-waste`."""

Flag = Annotated[bool, BeforeValidator(_flag), WithJsonSchema({"type": "boolean"})]
"""`true` or `false`."""

Url = Annotated[str, StringConstraints(pattern=r"^https?://[^\s]+$"), Field(examples=["https://www.gov.uk/"])]
"""A web address that begins with `https://` or `http://`."""

"""Fields as YAML, laid out as people lay them out by hand: short lists on a line, long text folded."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

__all__ = ["Fields", "written"]

Value: TypeAlias = "str | Sequence[Value] | Mapping[str, Value]"
Fields: TypeAlias = Mapping[str, Value]

_WIDTH = 100
_SHORT = 72
_MEANT = (": ", " #", "[", "{", "#", '"', "'")


def written(fields: Fields) -> str:
    """Return a mapping as a YAML document."""
    return "\n".join(_mapping(fields, 0)) + "\n"


def _mapping(fields: Fields, depth: int) -> Iterator[str]:
    for key, value in fields.items():
        yield from _entry(f"{'  ' * depth}{key}:", value, depth)


def _entry(start: str, value: Value, depth: int) -> Iterator[str]:
    if isinstance(value, str) and len(value) > _SHORT:
        yield f"{start} >-"
        indent = "  " * (depth + 1)
        yield from textwrap.wrap(value, _WIDTH, initial_indent=indent, subsequent_indent=indent)
    elif isinstance(value, str):
        yield f"{start} {_scalar(value)}"
    elif isinstance(value, Mapping):
        yield start
        yield from _mapping(value, depth + 1)
    elif all(isinstance(each, str) for each in value):
        yield f"{start} [{', '.join(_scalar(str(each)) for each in value)}]"
    else:
        yield start
        for each in value:
            yield from _item(each, depth + 1)


def _item(value: Value, depth: int) -> Iterator[str]:
    """Return an entry of a list: its first line carries the dash."""
    lines = list(_mapping(value, depth + 1) if isinstance(value, Mapping) else _entry("", value, depth))
    yield f"{'  ' * depth}- {lines[0].lstrip()}"
    yield from lines[1:]


def _scalar(text: str) -> str:
    return f'"{text}"' if any(each in text for each in _MEANT) else text

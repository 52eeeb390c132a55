"""What a YAML file says, without places."""

from dataclasses import dataclass
from typing import TypeAlias

from tomkit.source.text import Problem

__all__ = ["Tree", "Value"]

Value: TypeAlias = "dict[str, Value] | list[Value] | str | None"
"""Mappings, lists and text. Every scalar is the text that was written; None where nothing was."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The data of one file, and what is wrong with its text.

    `data` is None where the file is empty and where its text cannot be taken apart at all; then `problems` says so.
    """

    data: Value
    problems: tuple[Problem, ...] = ()

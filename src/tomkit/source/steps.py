"""A parser's own steps through a document, for those who cannot afford to have them put into words."""

from collections.abc import Callable
from typing import Any, NamedTuple

__all__ = ["Steps"]


class Steps(NamedTuple):
    """What gets the next step, and the classes that tell the steps apart."""

    get: Callable[[], Any]
    scalar: type[Any]
    mapping: type[Any]
    mapping_end: type[Any]
    sequence: type[Any]
    sequence_end: type[Any]
    stream_end: type[Any]

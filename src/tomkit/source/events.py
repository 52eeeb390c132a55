"""The steps in which a YAML parser tells of a document: what tomkit needs of them, whichever parser it is."""

from typing import NamedTuple

__all__ = ["Broken", "Event"]


class Event(NamedTuple):
    """One step: `kind` is scalar, mapping, sequence, end, alias or document.

    `style` is how it was written: of scalars one of the characters that begin them (`'`, `"`, `|`, `>`) or nothing,
    of mappings and lists `[` when they stand in brackets, of documents `---` when they are marked as such.
    `value` is the text of a scalar and the name of an alias. Places count from 0.
    """

    kind: str
    style: str
    value: str
    anchor: str
    tag: str
    line: int
    column: int
    end_line: int
    end_column: int


class Broken(Exception):
    """The parser could not go on: `reason` in its own words, the place where, and the place where it all began.

    Places count from 0. Never shown to anybody.
    """

    def __init__(self, reason: str, place: tuple[int, int], began: tuple[int, int] | None = None) -> None:
        """Remember what the parser said."""
        super().__init__(reason)
        self.reason = reason
        self.place = place
        self.began = began

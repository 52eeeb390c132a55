"""What a picture says, before anyone decides how it looks: boxes, frames, arrows, bands and grids."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

__all__ = [
    "Arrow",
    "Band",
    "Blank",
    "Box",
    "Cell",
    "Column",
    "Diagram",
    "Emphasis",
    "Frame",
    "Grid",
    "Heading",
    "Hue",
    "KeyEntry",
    "Line",
    "Network",
    "Page",
    "Row",
    "Section",
    "Table",
    "Words",
]

Hue: TypeAlias = Literal["navy", "blue", "purple", "green", "teal", "orange", "yellow", "red", "grey"]
"""A colour family; a concept keeps its family in every picture."""

Emphasis: TypeAlias = Literal["strong", "tint", "plain", "quiet", "warning"]
"""How loudly a thing is drawn; what is quiet has neither ground nor border.

A warning is also told by `!`, dashes and words, never by colour alone.
"""


@dataclass(frozen=True, slots=True)
class Words:
    """A piece of text, and the element it speaks of (`services/garden-waste`; empty for none)."""

    text: str
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The facts of a picture as rows of words, for readers who do not see it. Rows are as long as `headers`."""

    headers: tuple[str, ...] = ()
    rows: tuple[tuple[Words, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One line of a picture's key: a sample (a card, a line, or a line of dashes) and what it means."""

    text: str
    hue: Hue = "grey"
    emphasis: Emphasis = "tint"
    sample: Literal["card", "line"] = "card"
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above a picture: its title, the state and sources it shows, and its key."""

    title: str
    subtitle: str = ""
    key: tuple[KeyEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line inside a box: words on the left, muted words on the right."""

    text: str
    note: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Box:
    """One thing: a bold title after an optional mark (`A`, `!`), a muted note, and lines of its own.

    `ref` is the element it stands for. `key` names it for the arrows of its network, which see no other box
    of that key.
    """

    title: str
    note: str = ""
    ref: str = ""
    hue: Hue = "grey"
    emphasis: Emphasis = "tint"
    mark: str = ""
    lines: tuple[Line, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """Boxes that belong together: drawn in a titled frame, without one (`bare`), or as `pills` on the arrows."""

    boxes: tuple[Box, ...]
    title: str = ""
    hue: Hue = "grey"
    style: Literal["frame", "bare", "pills"] = "frame"


@dataclass(frozen=True, slots=True)
class Arrow:
    """A line from one box of a network to another; `end` says whether it has a head."""

    source: str
    target: str
    hue: Hue = "grey"
    emphasis: Emphasis = "plain"
    end: bool = True


@dataclass(frozen=True, slots=True)
class Network:
    """Boxes and arrows in lanes from left to right; each lane is a column of frames."""

    heading: Heading
    lanes: tuple[tuple[Frame, ...], ...]
    arrows: tuple[Arrow, ...]
    facts: Table


@dataclass(frozen=True, slots=True)
class Band:
    """A row of a page: a coloured label, a statement, and boxes that share its width."""

    title: str
    boxes: tuple[Box, ...] = ()
    hue: Hue = "grey"
    text: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """A picture that reads like a poster: bands one below another, and a line at the foot."""

    heading: Heading
    bands: tuple[Band, ...]
    facts: Table
    foot: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a grid; neighbours of the same `group` share a heading above theirs."""

    title: str
    group: str = ""
    note: str = ""
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A box that begins at a column (counted from 0) and reaches over `span` columns."""

    box: Box
    column: int
    span: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a grid: its label, and cells from left to right that do not overlap."""

    label: Box
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Rows of a grid under one heading; without a title they stand alone."""

    rows: tuple[Row, ...]
    title: str = ""
    mark: str = ""
    note: str = ""
    hue: Hue = "grey"
    ref: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows against columns: a roadmap, a coverage matrix. `corner` says what the rows are."""

    heading: Heading
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    facts: Table
    corner: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A picture of which there is nothing to draw, and a plain sentence that says why."""

    heading: Heading
    sentence: str
    facts: Table = Table()


Diagram: TypeAlias = Network | Page | Grid | Blank
"""Any picture."""

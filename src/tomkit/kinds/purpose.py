"""Why: drivers, objectives, principles, standards, strategies, dimensions, comparators, statements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.money import Money
from tomkit.kinds.words import Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.organisation import Organisation, Role, Team
    from tomkit.kinds.performance import Measure

__all__ = [
    "Comparator", "Dimension", "Driver", "Objective", "Principle", "Standard", "Statement", "Strategy",
]  # fmt: skip

Letter = Annotated[Text, Field(pattern=r"^[A-Za-z0-9]{1,3}$", examples=["A"])]


class Driver(Element):
    """A pressure or an opportunity that makes the council change: rising demand, a new law, a tight budget."""

    __kind__ = Kind("drivers", "Driver", "Drivers", "purpose", "blue")

    owner: Ref[Team | Role | Organisation] | None = None
    """Who watches it."""


class Objective(Element):
    """What the council wants to have achieved; changes and benefits are traced to it."""

    __kind__ = Kind("objectives", "Objective", "Objectives", "purpose", "blue")

    measures: tuple[Ref[Measure], ...] = ()
    """How it is seen to be reached."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for reaching it."""


class Principle(Element):
    """A rule by which the council designs its services, and against which they are assessed."""

    __kind__ = Kind("principles", "Principle", "Principles", "purpose", "blue")

    letter: Letter | None = None
    """Its letter or number in the source: `A`."""
    statement: Markdown
    """The principle itself, as the council adopted it."""
    rationale: Markdown | None = None
    """Why the council holds it."""
    implications: tuple[Markdown, ...] = ()
    """What follows from it for services, a line each."""
    scope: Markdown | None = None
    """What it applies to, where that is not everything."""
    measures: tuple[Ref[Measure], ...] = ()
    """How it is seen to be kept."""


class Standard(Element):
    """A delivery standard that a category of services is held to, such as "once and done"."""

    __kind__ = Kind("standards", "Standard", "Standards", "purpose", "teal")

    statement: Markdown | None = None
    """What the standard asks of a service."""
    outcome: Markdown | None = None
    """What the customer gets when it is met."""


class Strategy(Element):
    """A strategy or plan of the council that the operating model depends on or serves."""

    __kind__ = Kind("strategies", "Strategy", "Strategies", "purpose", "blue")

    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for it."""
    status: Literal["not_started", "in_development", "agreed", "approved", "adopted", "retired"] | None = None
    """How far it has come, in one of six words."""
    status_text: Text | None = None
    """How far it has come, as the source words it."""
    position: Markdown | None = None
    """Where it stands, as the source words it."""


class Dimension(Element):
    """One side from which an operating model is looked at, such as the P of POLISM."""

    __kind__ = Kind("dimensions", "Dimension", "Dimensions", "purpose", "grey")

    letter: Letter | None = None
    """Its letter in the lens: the `P` of POLISM."""
    covers: tuple[Text, ...] = ()
    """The kinds of this language that speak of it: `services`, `teams`."""


class Comparator(Element):
    """A council or body that this one measures itself against."""

    __kind__ = Kind("comparators", "Comparator", "Comparators", "purpose", "grey")

    organisation: Ref[Organisation] | None = None
    """The body compared with."""
    reason: Markdown | None = None
    """Why it is worth comparing with."""
    dimensions: tuple[Ref[Dimension], ...] = ()
    """The sides from which it was compared."""
    findings: tuple[Markdown, ...] = ()
    """What the comparison showed, a line each."""
    investment: Money | None = None
    """What the comparator spent on its own transformation."""
    investment_over: Duration | None = None
    """The time over which it spent it."""


class Statement(Element):
    """What a document asserts that is none of the other kinds: a purpose, a definition, a myth, a gap.

    Kept so that nothing of a transcribed document is lost, and so that it can be questioned.
    """

    __kind__ = Kind("statements", "Statement", "Statements", "purpose", "grey")

    kind: Literal[
        "purpose", "strategic", "situation", "rationale", "foundation", "definition", "assertion", "myth",
        "pain_point", "gap", "question", "example", "headline", "challenge", "response", "rule", "lesson",
    ]  # fmt: skip
    """What sort of statement it is."""
    statement: Markdown
    """What is said, as close to the source's words as possible."""
    about: tuple[Ref[Element], ...] = ()
    """The elements it speaks of."""
    horizons: tuple[Literal["short_term", "medium_term", "long_term"], ...] = ()
    """How far ahead it looks, where the source says so."""

"""What could go wrong: risks, assumptions, issues and dependencies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind, Part
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.period import Period
from tomkit.kinds.words import Flag, Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.organisation import Organisation, Role, Team

__all__ = ["Assumption", "Dependency", "Issue", "Mitigation", "Risk", "Score"]

Score = Annotated[Text, Field(pattern=r"^[1-5]$", examples=["3"])]


class Mitigation(Part):
    """Something done so that a risk becomes less likely or less bad."""

    action: Markdown
    """What is done."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who does it."""
    due: Period | None = None
    """By when."""


class Risk(Element):
    """An uncertain event that would hurt (or help): due to a cause, an event may happen, with an effect."""

    __kind__ = Kind("risks", "Risk", "Risks", "raid", "red")

    cause: Markdown | None = None
    """What it is due to."""
    risk: Markdown
    """The event itself: "there is a risk that …"."""
    effect: Markdown | None = None
    """The impact if it happens."""
    likelihood: Score | None = None
    """How likely it is, 1 (rare) to 5 (almost certain)."""
    impact: Score | None = None
    """How bad it would be, 1 to 5."""
    response: Literal["avoid", "reduce", "transfer", "share", "accept", "prepare"] | None = None
    """What is decided about it, in PRINCE2's words."""
    mitigations: tuple[Mitigation, ...] = ()
    """What is done about it."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for it."""
    status: Literal["open", "closed", "happened"] | None = None
    """Whether it is still open."""
    affects: tuple[Ref[Element], ...] = ()
    """What it would hurt."""
    raised: Period | None = None
    """When it was raised."""
    reviewed: Period | None = None
    """When it was last looked at."""


class Assumption(Element):
    """Something taken as true without proof."""

    __kind__ = Kind("assumptions", "Assumption", "Assumptions", "raid", "red")

    owner: Ref[Team | Role | Organisation] | None = None
    """Who finds out whether it holds."""
    validate_by: Period | None = None
    """By when that must be known."""
    if_false: Ref[Risk] | None = None
    """The risk that it becomes when it does not hold."""
    status: Literal["open", "holds", "failed"] | None = None
    """What is known by now."""
    affects: tuple[Ref[Element], ...] = ()
    """What rests on it."""


class Issue(Element):
    """Something that has gone wrong already and needs someone to act."""

    __kind__ = Kind("issues", "Issue", "Issues", "raid", "red")

    severity: Literal["low", "medium", "high", "critical"] | None = None
    """How bad it is."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who acts."""
    action: Markdown | None = None
    """What is done."""
    due: Period | None = None
    """By when."""
    status: Literal["open", "closed"] | None = None
    """Whether it is still open."""
    affects: tuple[Ref[Element], ...] = ()
    """What it hurts."""


class Dependency(Element):
    """Something that one party needs from another before it can go on."""

    __kind__ = Kind("dependencies", "Dependency", "Dependencies", "raid", "red")

    on: Ref[Element] | None = None
    """What is depended on."""
    needed_by: Period | None = None
    """When it must be there."""
    needed_by_text: Text | None = None
    """When it must be there, as the source words it."""
    giver: Ref[Team | Role | Organisation] | None = None
    """Who provides it."""
    receiver: Ref[Team | Role | Organisation] | None = None
    """Who waits for it."""
    agreed: Flag | None = None
    """Whether the giver has agreed."""
    status: Literal["open", "met", "late"] | None = None
    """Where it stands."""
    affects: tuple[Ref[Element], ...] = ()
    """What waits for it."""
    implied: Flag = False
    """`true` where the source does not list the dependency but what it says rests on it."""

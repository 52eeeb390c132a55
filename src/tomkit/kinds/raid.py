"""What could go wrong: risks, assumptions, issues, dependencies and constraints."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind, Part
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.count import Count
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.period import Period
from tomkit.kinds.words import Flag, Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.organisation import Organisation, Role, Team

__all__ = [
    "Assumption", "Constraint", "Dependency", "Issue", "Mitigation", "Rating", "Risk", "RiskMatrix", "Score", "Zone",
]  # fmt: skip

Score = Annotated[Text, Field(pattern=r"^[1-9]$", examples=["3"])]


class Mitigation(Part):
    """Something done so that a risk becomes less likely or less bad."""

    action: Markdown
    """What is done."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who does it."""
    due: Period | None = None
    """By when."""


class Rating(Part):
    """How likely and how bad a risk is, at some moment of its life."""

    likelihood: Score
    """How likely it is, from 1 up to the size of the risk matrix."""
    impact: Score
    """How bad it would be, from 1 up."""


class Zone(Part):
    """A part of the risk matrix that is treated alike."""

    name: Text
    """What it is called: `High`."""
    hue: Literal["green", "yellow", "orange", "red", "blue", "grey"]
    """The colour family it is drawn in; its name is always written too."""
    from_: Count | None = Field(default=None, alias="from")
    """The lowest score (likelihood times impact) that belongs to it."""
    cells: tuple[Annotated[Text, Field(pattern=r"^[1-9]x[1-9]$", examples=["2x5"])], ...] = ()
    """Cells that belong to it whatever their score: likelihood, `x`, impact."""
    action: Text | None = None
    """What is done about risks in it."""


class RiskMatrix(Part):
    """The grid on which a council places its risks: its labels and its zones."""

    likelihood: tuple[Text, ...]
    """The labels of likelihood, from 1 up."""
    impact: tuple[Text, ...]
    """The labels of impact, from 1 up."""
    zones: tuple[Zone, ...]
    """The zones, from the mildest to the worst."""


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
    """How likely it is before anything is done, from 1 up to the size of the risk matrix."""
    impact: Score | None = None
    """How bad it would be before anything is done, from 1 up."""
    response: Literal["avoid", "reduce", "transfer", "share", "accept", "prepare"] | None = None
    """What is decided about it, in PRINCE2's words."""
    kind: Literal["threat", "opportunity"] = "threat"
    """Whether it would hurt or help."""
    category: Text | None = None
    """The family of risks it belongs to."""
    proximity: Text | None = None
    """How soon it could happen, as the source words it."""
    residual: Rating | None = None
    """How likely and bad it is now, with what has been done."""
    target: Rating | None = None
    """How likely and bad it is to become."""
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


class Constraint(Element):
    """Something that limits what can be done, and is not open to change."""

    __kind__ = Kind("constraints", "Constraint", "Constraints", "raid", "red")

    owner: Ref[Team | Role | Organisation] | None = None
    """Who set it, or watches it."""
    until: Period | None = None
    """How long it holds."""
    at_least: Duration | None = None
    """The least time for which it holds, where the source gives no end: `12 weeks`."""
    affects: tuple[Ref[Element], ...] = ()
    """What it limits."""

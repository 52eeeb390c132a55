"""How well: measures, outcomes, benefits and costs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind, Part
from tomkit.kinds.change import Funding
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.money import Money
from tomkit.kinds.values.period import Period
from tomkit.kinds.values.ratio import Ratio
from tomkit.kinds.values.reading import Reading
from tomkit.kinds.words import Flag, Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.access import FrontDoor
    from tomkit.kinds.change import Project
    from tomkit.kinds.enablers import Capability
    from tomkit.kinds.organisation import Organisation, Role, Team
    from tomkit.kinds.purpose import Objective
    from tomkit.kinds.services import Service

__all__ = ["Benefit", "Cost", "Measure", "Outcome", "Result"]


class Result(Part):
    """What a measure came to, where the source does not say when; with a date it stands under `actuals`."""

    value: Reading | None = None
    """The figure."""
    low: Reading | None = None
    """The least it is, where the source says no more: "over £10 million"."""
    high: Reading | None = None
    """The most it is, where the source says no more: "into the top 25"."""
    after: Duration | None = None
    """How long after the baseline it was reached: `2 years`."""
    text: Text | None = None
    """What was reached, as the source words it; all there is where it gives no figure."""


class Measure(Element):
    """Something that is counted or asked regularly to see how well things go."""

    __kind__ = Kind("measures", "Measure", "Measures", "performance", "green")

    unit: Text
    """What it is counted in: `%`, `£`, `calls`, `minutes`, `score`."""
    polarity: Literal["higher", "lower"] | None = None
    """Whether a higher or a lower figure is better."""
    baseline: Reading | None = None
    """The figure before the change."""
    target: Reading | None = None
    """The figure that is wanted."""
    actuals: Mapping[Period, Reading] = Field(default_factory=dict)
    """The figures so far, by period; `NA` and `TBC` are kept."""
    result: Result | None = None
    """What it came to, where the source gives no date."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for it."""
    frequency: Literal["daily", "weekly", "monthly", "quarterly", "yearly", "once"] | None = None
    """How often it is taken."""
    source: Text | None = None
    """Where the figures come from: a system, a survey."""
    method: Markdown | None = None
    """How it is worked out."""
    front_door: Ref[FrontDoor] | None = None
    """The front door it is about, where it is about one."""
    service: Ref[Service] | None = None
    """The service it is about, where it is about one."""


class Outcome(Element):
    """What is different for people once something has been delivered."""

    __kind__ = Kind("outcomes", "Outcome", "Outcomes", "performance", "green")

    statement: Markdown
    """What is different, as the source words it."""
    measures: tuple[Ref[Measure], ...] = ()
    """How it is seen."""
    objectives: tuple[Ref[Objective], ...] = ()
    """The objectives it serves."""
    capabilities: tuple[Ref[Capability], ...] = ()
    """The capabilities it needs."""
    delivered_by: tuple[Ref[Project], ...] = ()
    """The projects that bring it about."""
    status: Literal["planned", "on_course", "achieved", "missed"] | None = None
    """Where it stands."""
    status_text: Text | None = None
    """Where it stands, as the source words it."""


class Benefit(Element):
    """A measurable improvement that someone perceives as good, in the words of Managing Successful Programmes."""

    __kind__ = Kind("benefits", "Benefit", "Benefits", "performance", "green")

    outcomes: tuple[Ref[Outcome], ...] = ()
    """The outcomes it comes from."""
    outcome_text: tuple[Markdown, ...] = ()
    """What it comes from, as the source words it, a line each."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for realising it."""
    beneficiaries: tuple[Text, ...] = ()
    """Who is better off, a line each."""
    measures: tuple[Ref[Measure], ...] = ()
    """How it is seen; one measure may show several benefits."""
    measures_text: tuple[Markdown, ...] = ()
    """How it is seen, as the source words it, a line each."""
    type: Literal["cashable", "non_cashable", "quantitative", "qualitative"] | None = None
    """What sort of benefit it is."""
    attribution: Literal["fully", "partly"] | None = None
    """Whether the change alone brings it about, or only in part."""
    attribution_text: Text | None = None
    """The same, as the source words it."""
    attribution_share: Ratio | None = None
    """The share of it that the change brings about."""
    phase: Literal["in_scope", "after"] | None = None
    """Whether it comes within the project, or after it has been implemented."""
    profile: Mapping[Period, Money] = Field(default_factory=dict)
    """What it is worth, by period."""
    recurring: Flag | None = None
    """Whether it comes again every year."""
    disbenefit: Flag = False
    """`true` for an effect that someone perceives as bad."""
    delivered_by: tuple[Ref[Project], ...] = ()
    """The projects that make it possible."""
    objectives: tuple[Ref[Objective], ...] = ()
    """The objectives it serves."""


class Cost(Element):
    """What something costs, by period."""

    __kind__ = Kind("costs", "Cost", "Costs", "performance", "yellow")

    amount: Mapping[Period, Money]
    """The money, by period: `{2023/24: £1.2m}`."""
    kind: Literal["capital", "revenue", "one_off", "recurring"] | None = None
    """What sort of cost it is."""
    funding: Funding | None = None
    """How it is paid for."""
    for_: Ref[Element] | None = Field(default=None, alias="for")
    """What it pays for."""

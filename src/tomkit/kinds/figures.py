"""Figures that say how good they are: what was counted, when, by whom, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tomkit.kinds.base import Part, Quality
from tomkit.kinds.ref import Ref, Source
from tomkit.kinds.values.count import Count
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.money import Money
from tomkit.kinds.values.period import Period
from tomkit.kinds.values.ratio import Ratio
from tomkit.kinds.words import Text

if TYPE_CHECKING:
    from tomkit.kinds.access import Channel, FrontDoor

__all__ = ["Demand", "Figure", "UnitCost"]


class Figure(Part):
    """What every figure that matters says about itself."""

    quality: Quality | None = None
    """Whether it was measured, estimated, or is there to illustrate."""
    as_of: Period | None = None
    """The time at which it was true."""
    sources: tuple[Source, ...] = ()
    """Where it was read."""


class UnitCost(Figure):
    """What one contact through a channel costs."""

    value: Money
    """Cost of one contact."""
    low: Money | None = None
    """The least it could be."""
    high: Money | None = None
    """The most it could be."""
    year: Period | None = None
    """The year whose prices these are."""
    source: Text | None = None
    """Who measured or published it."""


class Demand(Figure):
    """How often people come for a service through one channel or front door, and why."""

    channel: Ref[Channel] | None = None
    """The channel counted."""
    front_door: Ref[FrontDoor] | None = None
    """The front door counted."""
    period: Period | None = None
    """The time in which the contacts were counted; without one, a year."""
    contacts: Count
    """How many contacts there were."""
    low: Count | None = None
    """The least it could be."""
    high: Count | None = None
    """The most it could be."""
    failure: Ratio | None = None
    """The share that is failure demand: caused by not doing something, or not doing it right, for the customer."""
    first_contact: Ratio | None = None
    """The share that is resolved at the first contact."""
    talk: Duration | None = None
    """How long a contact lasts on average."""
    after_call: Duration | None = None
    """How long the work after a contact takes on average."""

"""For whom: personas, what they need, and the journeys they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind, Part
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.count import Count
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.ratio import Ratio
from tomkit.kinds.words import Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.access import Channel, FrontDoor
    from tomkit.kinds.hand_offs import HandOff
    from tomkit.kinds.organisation import Function, Organisation, Role, Team
    from tomkit.kinds.services import Service

__all__ = ["Journey", "JourneyStep", "Need", "Persona"]


class Persona(Element):
    """A made-up person who stands for many: what their life is like and how they can reach the council."""

    __kind__ = Kind("personas", "Persona", "Personas", "people", "green")

    quote: Markdown | None = None
    """What they would say."""
    circumstances: tuple[Text, ...] = ()
    """What their life is like, a line each."""
    needs: tuple[Ref[Need], ...] = ()
    """What they need."""
    digital_capability: Literal["low", "medium", "high", "excluded"] | None = None
    """How well they can use digital services."""
    preferred_channels: tuple[Ref[Channel], ...] = ()
    """The channels they would choose."""
    barred_channels: tuple[Ref[Channel], ...] = ()
    """The channels they cannot use."""
    accessibility: tuple[Text, ...] = ()
    """What they need to be able to use a service, a line each."""
    share: Ratio | None = None
    """The share of customers they stand for."""
    size: Count | None = None
    """How many people they stand for."""


class Need(Element):
    """Something residents or businesses come for, in their words rather than the organisation's."""

    __kind__ = Kind("needs", "Need", "Needs", "people", "green")

    as_a: Text | None = None
    """Who needs it: "As a …"."""
    i_need: Text | None = None
    """What they need: "I need …"."""
    so_that: Text | None = None
    """What it is for: "so that …"."""


class JourneyStep(Part):
    """One step of a journey, as the person lives it."""

    name: Text
    """What happens."""
    front_door: Ref[FrontDoor] | None = None
    """Where it happens."""
    channel: Ref[Channel] | None = None
    """The channel used."""
    actor: Ref[Persona | Team | Role | Organisation | Function] | None = None
    """Who acts; without one, the person."""
    hand_off: Ref[HandOff] | None = None
    """The hand-off that the step is."""
    feeling: Annotated[Text, Field(pattern=r"^[+-]?[0-2]$", examples=["-1"])] | None = None
    """How it feels, from -2 (very bad) to 2 (very good)."""
    pain: Markdown | None = None
    """What goes wrong for the person."""
    minutes: Count | None = None
    """How long the step takes, in minutes."""
    wait: Duration | None = None
    """How long the person waits before the next step."""


class Journey(Element):
    """What a person goes through to get something done, from the first thought to the outcome."""

    __kind__ = Kind("journeys", "Journey", "Journeys", "people", "green")

    persona: Ref[Persona] | None = None
    """Who makes the journey."""
    service: Ref[Service] | None = None
    """The service they come for."""
    state: Literal["as_is", "to_be"] | None = None
    """Whether it is the journey of today or the one that is wanted."""
    steps: tuple[JourneyStep, ...] = ()
    """The steps, in order."""
    outcome: Markdown | None = None
    """How it ends for the person."""

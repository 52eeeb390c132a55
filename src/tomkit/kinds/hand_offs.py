"""Where a request passes from one side to another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from tomkit.kinds.access import Sla
from tomkit.kinds.base import Element, Kind
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.count import Count
from tomkit.kinds.values.ratio import Ratio
from tomkit.kinds.words import Flag, Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.access import FrontDoor
    from tomkit.kinds.organisation import Function, Organisation, Role, Team
    from tomkit.kinds.services import Service

__all__ = ["HandOff"]


class HandOff(Element):
    """The moment a resident's request passes from one front door, team or organisation to another.

    Work that belongs to neither side is where residents fall through.
    """

    __kind__ = Kind("hand_offs", "Hand-off", "Hand-offs", "access", "orange")

    from_: Ref[FrontDoor | Team | Organisation | Function | Role] = Field(alias="from")
    """The side that passes the request on."""
    to: Ref[FrontDoor | Team | Organisation | Function | Role]
    """The side that takes it."""
    services: tuple[Ref[Service], ...] = ()
    """The services whose requests are passed on here."""
    trigger: Markdown | None = None
    """What makes the request pass on."""
    information: tuple[Text, ...] = ()
    """What is handed over with it, a line each."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for the hand-off itself, so that nothing is dropped between the two sides."""
    sla: Sla | None = None
    """What the two sides agreed."""
    promise: Markdown | None = None
    """What the resident is told."""
    method: Literal["warm_transfer", "cold_transfer", "referral", "case", "email", "rekey"] | None = None
    """How the request travels."""
    volume: Count | None = None
    """How many requests pass in a year."""
    success_rate: Ratio | None = None
    """The share that needs no chasing afterwards."""
    escalation: Ref[Team | Role | Organisation] | None = None
    """Where a stuck request goes."""
    implied: Flag = False
    """`true` where the source does not name the hand-off but what it says cannot work without it."""

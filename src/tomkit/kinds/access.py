"""How people reach us: channels, front doors and the hand-offs between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind, Part
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.count import Count
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.money import Money
from tomkit.kinds.values.period import Period
from tomkit.kinds.values.ratio import Ratio
from tomkit.kinds.words import Flag, Markdown, Text, Url

if TYPE_CHECKING:
    from tomkit.kinds.enablers import System
    from tomkit.kinds.organisation import Organisation, Role, Team
    from tomkit.kinds.services import Service

__all__ = ["Channel", "FrontDoor", "HandOff", "Sla", "UnitCost"]


class UnitCost(Part):
    """What one contact through a channel costs."""

    value: Money
    """Cost of one contact."""
    year: Period | None = None
    """The year whose prices these are."""
    source: Text | None = None
    """Who measured or published it."""


class Channel(Element):
    """A means by which people and the council reach each other: phone, web, face to face, post."""

    __kind__ = Kind("channels", "Channel", "Channels", "access", "purple")

    mode: Literal[
        "voice", "face_to_face", "web", "mobile_app", "webchat", "email", "post", "sms", "social", "kiosk",
        "smart_speaker",
    ]  # fmt: skip
    """The technical means."""
    assisted: Flag = False
    """Whether a member of staff is at the other end."""
    unit_cost: UnitCost | None = None
    """What one contact costs."""
    hours: Text | None = None
    """When it can be used, as the source words it."""
    technology: Ref[System] | None = None
    """The system that carries it."""


class FrontDoor(Element):
    """A place, physical or digital, where a resident or business first meets the council.

    Contact centres, offices, kiosks and websites alike. Which services it fronts is written at the services.
    """

    __kind__ = Kind("front_doors", "Front door", "Front doors", "access", "purple")

    kind: Literal[
        "contact_centre", "switchboard", "building", "office", "hub", "library", "kiosk", "notice_board",
        "street_furniture", "connected_device", "website", "portal", "form", "app", "social_media", "mailbox",
        "post_room", "partner_site",
    ]  # fmt: skip
    """What sort of front door it is."""
    channels: tuple[Ref[Channel], ...] = ()
    """The channels through which it can be reached."""
    operator: Ref[Organisation] | None = None
    """The body that runs it from day to day."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for it."""
    platform: Ref[System] | None = None
    """The system it works on."""
    staffed: Flag | None = None
    """`true` where people serve, `false` where it is self-service."""
    owned_by: Ref[Organisation] | None = None
    """The body that owns the place, where that is not its operator."""
    url: Url | None = None
    """Its address on the web."""
    hours: Text | None = None
    """When it is open, as the source words it."""
    accessibility: tuple[Text, ...] = ()
    """What makes it usable for people with disabilities, a line each."""


class Sla(Part):
    """A promise of service that can be measured: 90 % within 2 working days."""

    target: Ratio | None = None
    """The share that must be within the time."""
    within: Duration | None = None
    """The time allowed: `2 working days`."""
    text: Text | None = None
    """The promise as the source words it."""


class HandOff(Element):
    """The moment a resident's request passes from one front door, team or organisation to another.

    Work that belongs to neither side is where residents fall through.
    """

    __kind__ = Kind("hand_offs", "Hand-off", "Hand-offs", "access", "orange")

    from_: Ref[FrontDoor | Team | Organisation | Role] = Field(alias="from")
    """The side that passes the request on."""
    to: Ref[FrontDoor | Team | Organisation | Role]
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

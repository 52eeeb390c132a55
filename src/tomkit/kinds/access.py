"""How people reach us: channels and front doors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind, Part
from tomkit.kinds.figures import UnitCost
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.ratio import Ratio
from tomkit.kinds.words import Flag, Text, Url

if TYPE_CHECKING:
    from tomkit.kinds.enablers import System
    from tomkit.kinds.organisation import Organisation, Role, Team

__all__ = ["Channel", "FrontDoor", "Location", "Opening", "Sla"]


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


class Location(Part):
    """Where a place is, in WGS 84 degrees and in the registers of places."""

    lat: Annotated[Text, Field(pattern=r"^-?\d{1,2}(\.\d{1,8})?$", examples=["51.5074"])] | None = None
    """Latitude, in degrees north."""
    lon: Annotated[Text, Field(pattern=r"^-?\d{1,3}(\.\d{1,8})?$", examples=["-0.1278"])] | None = None
    """Longitude, in degrees east."""
    postcode: Annotated[Text, Field(pattern=r"^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$", examples=["SW1A 1AA"])] | None = None
    """Its postcode, with the space."""
    uprn: Annotated[Text, Field(pattern=r"^\d{1,12}$", examples=["100023336956"])] | None = None
    """Its unique property reference number."""
    ward: Text | None = None
    """The ward it lies in."""


class Opening(Part):
    """The hours of some days of the week."""

    days: tuple[Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holidays"], ...]
    """The days: `[mon, tue]`."""
    opens: Annotated[Text, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$", examples=["09:00"])]
    """When it opens, on the 24 hour clock: `09:00`."""
    closes: Annotated[Text, Field(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$", examples=["17:00"])]
    """When it closes: `17:00`."""
    note: Text | None = None
    """What else there is to know: `by appointment`."""


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
    location: Location | None = None
    """Where it stands, for a place one can go to."""
    opening: tuple[Opening, ...] = ()
    """When it is open, by days."""
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

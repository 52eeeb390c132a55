"""What we do: service groups, categories, services and processes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from tomkit.kinds.access import Sla
from tomkit.kinds.base import Element, Kind, Part
from tomkit.kinds.figures import Demand
from tomkit.kinds.purpose import Letter
from tomkit.kinds.ref import Ref
from tomkit.kinds.words import Flag, Markdown, Text, Url

if TYPE_CHECKING:
    from tomkit.kinds.access import Channel, FrontDoor
    from tomkit.kinds.enablers import System
    from tomkit.kinds.organisation import Organisation, Role, Team
    from tomkit.kinds.people import Need, Persona
    from tomkit.kinds.performance import Outcome
    from tomkit.kinds.purpose import Principle, Standard

__all__ = ["Category", "PrincipleAssessment", "Process", "Service", "ServiceGroup"]

Treatment = Literal["eliminate", "automate", "assist", "holistic"]


class ServiceGroup(Element):
    """A family of services that serve the same outcome for the customer."""

    __kind__ = Kind("service_groups", "Service group", "Service groups", "services", "grey")

    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for the group."""
    part_of: Ref[ServiceGroup] | None = None
    """The larger group it belongs to."""


class Category(Element):
    """A type of service, and the delivery standard that its services are held to."""

    __kind__ = Kind("categories", "Category", "Categories", "services", "teal")

    letter: Letter | None = None
    """Its letter in the source: `a`."""
    standard: Ref[Standard] | None = None
    """The standard its services are held to."""
    treatment: Treatment | None = None
    """What is done with the work: eliminate, automate, assist or treat holistically."""


class PrincipleAssessment(Part):
    """How well a service meets one principle."""

    principle: Ref[Principle]
    """The principle."""
    status: Literal["met", "partly", "not_met", "not_assessed"] = "not_assessed"
    """How well it is met."""
    note: Markdown | None = None
    """What the judgement rests on."""


class Service(Element):
    """What the council does for residents, businesses, members or staff, seen from their side."""

    __kind__ = Kind("services", "Service", "Services", "services", "teal")

    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for the service as a whole."""
    group: Ref[ServiceGroup] | None = None
    """The family it belongs to."""
    category: Ref[Category] | None = None
    """Its type; through it, the delivery standard it is held to."""
    standard: Ref[Standard] | None = None
    """The standard the source names for it, where it names one; it must be its category's."""
    front_doors: tuple[Ref[FrontDoor], ...] = ()
    """Where people reach it."""
    channels: tuple[Ref[Channel], ...] = ()
    """The channels it is offered on, where narrower than its front doors'."""
    customers: tuple[Literal["residents", "businesses", "visitors", "members", "staff"], ...] = ()
    """Whom it is for."""
    personas: tuple[Ref[Persona], ...] = ()
    """The people it is designed for."""
    needs: tuple[Ref[Need], ...] = ()
    """The needs it answers."""
    outcomes: tuple[Ref[Outcome], ...] = ()
    """What it brings about."""
    demand: tuple[Demand, ...] = ()
    """How often people come for it, by channel and front door."""
    principles: tuple[PrincipleAssessment, ...] = ()
    """How well it meets each principle."""
    statutory: Flag | None = None
    """Whether the law obliges the council to provide it."""
    lgsl: Annotated[Text, Field(pattern=r"^[1-9]\d{0,3}$", examples=["524"])] | None = None
    """Its number in the Local Government Services List."""
    provider: Ref[Organisation | Team] | None = None
    """Who delivers it, where that is not its owner."""
    delivery: Literal[
        "in_house", "shared_service", "contract", "trading_company", "trust", "partnership", "voluntary_sector"
    ] | None = None  # fmt: skip
    """The delivery model: by the council itself, jointly with another, by a contractor, by a company of its own …"""
    systems: tuple[Ref[System], ...] = ()
    """The systems it runs on."""
    sla: Sla | None = None
    """What customers are promised."""
    phase: Literal["discovery", "alpha", "private_beta", "public_beta", "live", "retired"] | None = None
    """Its phase in the Government Service Standard's sense."""
    treatment: Treatment | None = None
    """What is to be done with its work: eliminate, automate, assist or treat holistically."""


class Process(Element):
    """How the work behind a service is done, step by step."""

    __kind__ = Kind("processes", "Process", "Processes", "services", "grey")

    service: Ref[Service] | None = None
    """The service it belongs to."""
    direction: Literal["inbound", "outbound"] | None = None
    """Whether people come to it with a request, or it goes out to people who have not asked."""
    steps: tuple[Markdown, ...] = ()
    """Its steps, in order."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for it."""
    treatment: Treatment | None = None
    """What is to be done with it: eliminate, automate, assist or treat holistically."""
    systems: tuple[Ref[System], ...] = ()
    """The systems it runs on."""
    sop: Url | None = None
    """Where its standard operating procedure can be read."""

"""Who: organisations, teams, roles, functions and stakeholders."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.count import Count
from tomkit.kinds.words import Flag, Markdown, Text, Url

__all__ = ["Function", "Organisation", "Role", "Stakeholder", "Team"]


class Organisation(Element):
    """A body that takes part in the operating model: a council, a contractor, a partner, a comparator.

    One model may belong to several sovereign councils; `tom.yaml` names them under `owners`.
    """

    __kind__ = Kind("organisations", "Organisation", "Organisations", "organisation", "navy")

    type: Literal[
        "district", "county", "unitary", "london_borough", "metropolitan_borough", "combined_authority",
        "housing_association", "university", "health", "police", "charity", "company", "central_government",
        "partnership", "other",
    ]  # fmt: skip
    """What sort of body it is."""
    gss: Annotated[Text, Field(pattern=r"^[EWSN]\d{8}$", examples=["E07000179"])] | None = None
    """Its code in the Government Statistical Service's register of areas, for councils."""
    register_id: Annotated[Text, Field(examples=["GB-COH-09506232"])] | None = None
    """Its identifier in a public register, as org-id.guide writes it: list, hyphen, number."""
    population: Count | None = None
    """How many people live in its area, or how many residents it serves."""
    population_low: Count | None = None
    """The least it could be, where the source says no more: "over a quarter of a million"."""
    region: Text | None = None
    """The part of the country it works in."""
    url: Url | None = None
    """Its website."""
    part_of: Ref[Organisation] | None = None
    """The larger body it belongs to."""
    predecessors: tuple[Ref[Organisation], ...] = ()
    """Bodies that it replaced, for instance at a reorganisation."""
    unnamed: Flag = False
    """`true` where the source speaks of it without its name: "five selected local authorities"."""


class Team(Element):
    """A group of people who do a job: a directorate, a service, a contact team, a programme team."""

    __kind__ = Kind("teams", "Team", "Teams", "organisation", "navy")

    organisation: Ref[Organisation] | None = None
    """The body that employs or hosts the team."""
    part_of: Ref[Team] | None = None
    """The larger team it belongs to."""
    kind: Literal["directorate", "service", "unit", "contact_team", "programme", "board", "forum"] | None = None
    """What sort of team it is."""
    responsibilities: tuple[Text, ...] = ()
    """What it answers for, a line each."""
    fte: Annotated[Text, Field(pattern=r"^\d{1,6}(\.\d{1,2})?$", examples=["12.5"])] | None = None
    """How many full-time equivalent posts it has."""


class Role(Element):
    """A seat that someone fills, such as the executive sponsor. Roles, never named people.

    An operating model that names people goes stale and leaks personal data.
    """

    __kind__ = Kind("roles", "Role", "Roles", "organisation", "navy")

    team: Ref[Team] | None = None
    """The team in which the role sits."""
    organisation: Ref[Organisation] | None = None
    """The body in which the role sits, where it belongs to no team."""
    responsibilities: tuple[Text, ...] = ()
    """What the role answers for, a line each."""


class Function(Element):
    """A part of the operating model with a job of its own: a customer service network, a shared service centre.

    Functions say how the model is cut; teams say who sits where.
    """

    __kind__ = Kind("functions", "Function", "Functions", "organisation", "navy")

    kind: Literal["front_office", "service_delivery", "strategic", "shared_services", "commissioning"] | None = None
    """What sort of function it is."""
    part_of: Ref[Function] | None = None
    """The larger function it belongs to."""
    provided_by: Ref[Team | Organisation] | None = None
    """Who does its work."""
    responsibilities: tuple[Markdown, ...] = ()
    """What it answers for, a line each."""
    rules: tuple[Markdown, ...] = ()
    """How it works with others, a rule each."""
    exceptions: tuple[Markdown, ...] = ()
    """When a rule does not hold, a line each."""
    commissions: tuple[Ref[Function | Team | Organisation], ...] = ()
    """Whom it asks to do work on its behalf."""
    serves: tuple[Ref[Function | Team | Organisation], ...] = ()
    """Whom it works for, where that is not the public."""


class Stakeholder(Element):
    """Someone who has an interest in a change: a team, a forum, a supplier, a group of residents. Never a person.

    Who is responsible for what is written at `activities`.
    """

    __kind__ = Kind("stakeholders", "Stakeholder", "Stakeholders", "organisation", "navy")

    kind: Literal["role", "team", "forum", "organisation", "residents", "supplier", "members"] | None = None
    """What sort of stakeholder it is."""
    represents: tuple[Ref[Organisation | Team | Role | Function], ...] = ()
    """The bodies, teams and roles it stands for; several, where the source names them in one row."""
    interest: Literal["low", "medium", "high"] | None = None
    """How much it cares."""
    influence: Literal["low", "medium", "high"] | None = None
    """How much it can do about it."""
    raci: tuple[Literal["responsible", "accountable", "consulted", "informed"], ...] = ()
    """Its part in the whole change, where the source gives letters to people rather than to activities."""
    engagement: Markdown | None = None
    """How it is involved."""
    unnamed: Flag = False
    """`true` where the source leaves open who is meant: "service managers, to be confirmed"."""

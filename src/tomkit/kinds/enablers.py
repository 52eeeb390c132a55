"""With what: capabilities, systems and requirements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.ref import Ref
from tomkit.kinds.words import Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.organisation import Organisation, Role, Team
    from tomkit.kinds.people import Need
    from tomkit.kinds.purpose import Dimension

__all__ = ["Capability", "Requirement", "System"]

Level = Annotated[Text, Field(pattern=r"^[0-5]$", examples=["2"])]


class Capability(Element):
    """Something the organisation must be able to do, whoever does it and with whatever system."""

    __kind__ = Kind("capabilities", "Capability", "Capabilities", "enablers", "yellow")

    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for it."""
    maturity_now: Level | None = None
    """How good the organisation is at it, 0 (absent) to 5 (leading)."""
    maturity_target: Level | None = None
    """How good it has to become, 0 to 5."""
    systems: tuple[Ref[System], ...] = ()
    """The systems that support it."""
    dimension: Ref[Dimension] | None = None
    """The side of the operating model it belongs to."""
    gap: Markdown | None = None
    """What is missing today, as the source words it."""


class System(Element):
    """An IT system or platform, or several that are used as one."""

    __kind__ = Kind("systems", "System", "Systems", "enablers", "yellow")

    kind: Literal[
        "crm", "telephony", "contact_platform", "website", "portal", "case_management", "back_office", "data",
        "architecture", "integration", "other",
    ] | None = None  # fmt: skip
    """What sort of system it is."""
    lifecycle: Literal["plan", "live", "end_of_life", "retired"] | None = None
    """Where it stands in its life."""
    supplier: Ref[Organisation] | None = None
    """Who supplies it."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for it."""
    integrates: tuple[Ref[System], ...] = ()
    """Systems it exchanges data with."""


class Requirement(Element):
    """Something the future model has to do or have, as the source asks for it."""

    __kind__ = Kind("requirements", "Requirement", "Requirements", "enablers", "yellow")

    statement: Markdown
    """What is asked for."""
    need: Ref[Need] | None = None
    """The need it answers."""
    capability: Ref[Capability] | None = None
    """The capability it belongs to."""
    priority: Literal["must", "should", "could", "wont"] | None = None
    """How much it matters, in MoSCoW words."""
    acceptance: tuple[Text, ...] = ()
    """How it will be seen to be met, a line each."""

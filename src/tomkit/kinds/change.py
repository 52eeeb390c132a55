"""How we get there: workstreams, projects, milestones, actions, decisions and boards."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.period import Period
from tomkit.kinds.words import Flag, Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.organisation import Organisation, Role, Team

__all__ = ["Action", "Board", "Decision", "Milestone", "Project", "Workstream"]


def _distinct(plan: Any) -> Any:
    """Refuse two keys that mean the same days: one of them would be lost."""
    told: dict[Period, str] = {}
    for key in plan if isinstance(plan, dict) else ():
        with suppress(ValueError):
            first = told.setdefault(Period.parse(str(key)), key)
            if first is not key:
                raise _Twice(f"'{first}' and '{key}' mean the same days; write one of them")
    return plan


class _Twice(AssertionError):
    """Two keys of a plan mean the same days; pydantic takes an AssertionError for what a user wrote."""


Plan = Annotated[Mapping[Period, Text], BeforeValidator(_distinct)]
"""What happens when: labels by period, each period once."""


class Workstream(Element):
    """A strand of a programme under which projects are grouped."""

    __kind__ = Kind("workstreams", "Workstream", "Workstreams", "change", "blue")

    lead: Ref[Team | Role | Organisation] | None = None
    """Who leads it."""
    purpose: Markdown | None = None
    """What it is for."""
    declared: Flag = True
    """`false` where the source's plan uses it without naming it among its workstreams."""


class Project(Element):
    """A piece of work with an end, which delivers the changes that name it."""

    __kind__ = Kind("projects", "Project", "Projects", "change", "blue")

    workstream: Ref[Workstream]
    """The workstream it belongs to."""
    lead: Ref[Team | Role | Organisation | Board] | None = None
    """Who leads it."""
    lead_text: Text | None = None
    """Who leads it, as the source words it."""
    plan: Plan = Field(default_factory=dict)
    """What the source's plan says for each period, word for word: `{2022-Q1: "Design & approve"}`."""
    start: Period | None = None
    """When it starts; without one, the first period of its plan."""
    finish: Period | None = None
    """When it has delivered; without one, the last period of its plan."""
    funding: Literal["invest", "invest_to_save", "invest_to_grow", "bau", "none"] | None = None
    """How it is paid for, in one of five words."""
    funding_text: Text | None = None
    """How it is paid for, as the source words it."""
    depends_on: tuple[Ref[Project], ...] = ()
    """Projects that must have delivered first."""
    status: Literal["proposed", "planned", "active", "paused", "complete", "cancelled"] | None = None
    """Where it stands."""

    @property
    def begins(self) -> Period | None:
        """When the project starts: as written, or else the first period of its plan."""
        return self.start or min(self.plan, default=None)

    @property
    def ends(self) -> Period | None:
        """When the project has delivered: as written, or else the last period of its plan."""
        return self.finish or max(self.plan, default=None)


class Milestone(Element):
    """A point in time by which something is done or begins."""

    __kind__ = Kind("milestones", "Milestone", "Milestones", "change", "blue")

    date: Period | None = None
    """When."""
    date_text: Text | None = None
    """When, as the source words it."""
    project: Ref[Project] | None = None
    """The project it belongs to."""


class Action(Element):
    """Something the source says must be done."""

    __kind__ = Kind("actions", "Action", "Actions", "change", "orange")

    number: Text | None = None
    """Its number in the source: `3.3(iv)`."""
    action: Markdown
    """What must be done, as the source words it."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who does it."""
    project: Ref[Project] | None = None
    """The project in which it is done."""
    status: Literal["open", "in_progress", "done"] | None = None
    """Where it stands."""


class Decision(Element):
    """Something that must be, or was, decided by someone entitled to."""

    __kind__ = Kind("decisions", "Decision", "Decisions", "change", "orange")

    letter: Text | None = None
    """Its letter or number in the source."""
    decision: Markdown
    """What is to be decided, as the source words it."""
    owner: Ref[Board | Role | Team | Organisation] | None = None
    """Who decides."""
    status: Literal["needed", "taken", "deferred", "rejected"] | None = None
    """Whether it has been taken."""
    by: Period | None = None
    """By when it must be taken."""
    taken: Period | None = None
    """When it was taken."""


class Board(Element):
    """A group that decides or oversees: a programme board, a cabinet, a senior management team."""

    __kind__ = Kind("boards", "Board", "Boards", "change", "navy")

    organisation: Ref[Organisation] | None = None
    """The body whose board it is, where it is one body's."""
    chair: Ref[Role] | None = None
    """The role that chairs it."""
    members: tuple[Ref[Role | Team | Organisation], ...] = ()
    """Who sits on it."""
    reports_to: Ref[Board] | None = None
    """The board above it."""
    cadence: Text | None = None
    """How often it meets, as the source words it."""
    decides: tuple[Ref[Decision], ...] = ()
    """The decisions that are its to take."""
    responsibilities: tuple[Text, ...] = ()
    """What it answers for, a line each."""

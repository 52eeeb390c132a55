"""How we get there: workstreams, projects, milestones, actions, decisions and boards."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.period import Period
from tomkit.kinds.words import Flag, Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.organisation import Organisation, Role, Stakeholder, Team

__all__ = [
    "Action", "Activity", "Board", "Decision", "Deliverable", "Funding", "Involvement", "Milestone", "Option",
    "Plateau", "Project", "ScopeItem", "Stage", "Workstream",
]  # fmt: skip


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


Funding = Literal["invest", "invest_to_save", "invest_to_grow", "bau", "none"]
"""How something is paid for."""


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
    funding: Funding | None = None
    """How it is paid for, in one of five words."""
    funding_text: Text | None = None
    """How it is paid for, as the source words it."""
    depends_on: tuple[Ref[Project], ...] = ()
    """Projects that must have delivered first."""
    status: Literal["proposed", "planned", "active", "paused", "complete", "cancelled"] | None = None
    """Where it stands."""
    approach: Text | None = None
    """What type of project it is, as the source words it: `Agile`, `Waterfall`."""
    methodology: Text | None = None
    """The method by which it is managed, as the source words it: `Adapted PRINCE2`."""
    client: Ref[Organisation] | None = None
    """The body that commissioned it, where others do the work."""
    suppliers: tuple[Ref[Organisation], ...] = ()
    """Bodies engaged to do some of the work, such as advisers."""
    on_time: Flag | None = None
    """Whether it was delivered when promised, as the source says."""
    on_budget: Flag | None = None
    """Whether it was delivered for the money promised, as the source says."""

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
    after: Duration | None = None
    """How long after work began, where the source counts from there: `6 days`."""
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


class Stage(Element):
    """A stretch of a project or programme that ends with something to show, and often with a decision."""

    __kind__ = Kind("stages", "Stage", "Stages", "change", "blue")

    period: Period | None = None
    """When it takes place."""
    project: Ref[Project] | None = None
    """The project it is a stage of."""
    activities: tuple[Markdown, ...] = ()
    """What is done in it, a line each."""
    outputs: tuple[Markdown, ...] = ()
    """What it leaves behind, a line each; things with a life of their own are `deliverables`."""
    statements: tuple[Markdown, ...] = ()
    """What is true at its end, a line each."""
    decision: Ref[Decision] | None = None
    """The decision it ends with."""


class Deliverable(Element):
    """Something a project or stage hands over: a report, a set of personas, a business case."""

    __kind__ = Kind("deliverables", "Deliverable", "Deliverables", "change", "blue")

    kind: Literal[
        "report", "analysis", "model", "map", "design", "vision", "principles", "plan", "case", "persona_set",
        "journey_set", "framework", "procedures", "catalogue", "raid_log", "service", "system", "other",
    ] | None = None  # fmt: skip
    """What sort of thing it is."""
    project: Ref[Project] | None = None
    """The project that hands it over."""
    stage: Ref[Stage] | None = None
    """The stage that hands it over."""
    owner: Ref[Team | Role | Organisation] | None = None
    """Who answers for it."""
    audience: Text | None = None
    """Whom it is for."""
    cadence: Text | None = None
    """How often it is made, where more than once."""
    techniques: tuple[Text, ...] = ()
    """How it is worked out, a technique each: `Value chain analysis`."""
    informs: tuple[Ref[Element], ...] = ()
    """What was written or decided because of it."""
    tested_with: tuple[Ref[Element], ...] = ()
    """With whom it was tested."""
    status: Literal["planned", "in_progress", "done"] | None = None
    """Where it stands."""


class ScopeItem(Element):
    """Something that a project or the model covers, or expressly does not."""

    __kind__ = Kind("scope", "Scope item", "Scope", "change", "grey")

    side: Literal["in", "out"]
    """Whether it is in scope or out of it."""
    kind: Literal["service_area", "activity", "deliverable", "data", "question"] | None = None
    """What sort of thing it is."""
    statement: Markdown
    """What is in or out, as the source words it."""
    part_of: Ref[ScopeItem] | None = None
    """The larger item it belongs to."""
    about: tuple[Ref[Element], ...] = ()
    """The elements it speaks of."""


class Option(Element):
    """A set of projects that could be done: one of the choices of an options appraisal.

    `--state` takes its id: the model as it is once just these projects have delivered.
    """

    __kind__ = Kind("options", "Option", "Options", "change", "blue")

    projects: tuple[Ref[Project], ...] = ()
    """The projects that it consists of."""
    preferred: Flag = False
    """Whether it is the recommended one."""
    summary: Markdown | None = None
    """What speaks for it and against it."""


class Plateau(Element):
    """A point in time at which the model is looked at: a named date, such as the end of a phase.

    `--state` takes its id: the model as it is at the end of its period.
    """

    __kind__ = Kind("plateaus", "Plateau", "Plateaus", "change", "blue")

    period: Period
    """When it is reached."""


class Activity(Element):
    """A piece of work, and who has which part in it: responsible, accountable, consulted, informed (RACI)."""

    __kind__ = Kind("activities", "Activity", "Activities", "change", "orange")

    responsible: tuple[Ref[Role | Team | Organisation | Stakeholder | Board], ...] = ()
    """Who does the work."""
    accountable: tuple[Ref[Role | Team | Organisation | Stakeholder | Board], ...] = ()
    """Who answers for it; exactly one."""
    consulted: tuple[Ref[Role | Team | Organisation | Stakeholder | Board], ...] = ()
    """Who is asked before."""
    informed: tuple[Ref[Role | Team | Organisation | Stakeholder | Board], ...] = ()
    """Who is told after."""
    project: Ref[Project] | None = None
    """The project it belongs to."""


class Involvement(Element):
    """How much a project asks of a team."""

    __kind__ = Kind("involvements", "Involvement", "Involvements", "change", "orange")

    team: Ref[Team]
    """The team that is asked."""
    project: Ref[Project] | None = None
    """The project that asks."""
    level: Literal["none", "low", "medium", "high"]
    """How much."""
    level_text: Text | None = None
    """How much, as the source words it."""
    note: Markdown | None = None
    """What it is asked for."""

"""The roadmap: projects that someone leads, that someone pays for, and that end."""

import re
from collections.abc import Iterator
from datetime import date

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, counted, gaps, joined, named, own, quoted, some, together
from tomkit.kinds.base import Maturity
from tomkit.kinds.change import Milestone, Project, Stage, Workstream
from tomkit.model.model import Model
from tomkit.source.text import Path

__all__ = [
    "dates_contradict", "milestone_undated", "project_bare", "project_beyond_horizon", "stage_undated",
    "starts_too_early", "workstream_undeclared",
]  # fmt: skip

_ENDED = {"complete", "cancelled"}
_YEAR = re.compile(r"\b20\d\d\b")
_OPEN = re.compile(
    r"\b(?:subject to|depend(?:s|ing|ent) (?:on|upon)|tb[cda]\b|to be (?:confirmed|agreed|determined))", re.IGNORECASE
)


@check("TOM601", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def project_bare(model: Model) -> Iterator[Breach]:
    """A project lacks a lead, dates or funding.

    A line in a plan without these is a wish: nobody starts it, nobody pays for it, and nobody notices when it does
    not happen. One finding names all that is missing.

    How to fix: add what is named. `lead_text` and `funding_text` keep the source's words; `plan` holds its
    cells; `funding: none` says that no money is needed.

    ```yaml bad
    workstreams:
      review: {name: Service review}
    projects:
      democracy:  # TOM601
        name: Democracy
        workstream: review
    ```
    ```yaml good
    workstreams:
      review: {name: Service review}
    teams:
      finance: {name: Finance}
    projects:
      contracts:
        name: Contracts review
        workstream: review
        lead: finance
        finish: 2023-Q4
        funding: bau
    ```
    """
    for each in own(model, Project):
        missing = [] if each.status in _ENDED else list(_missing(each))
        if missing:
            message = f"the project {called(each)} has {joined(f'no {word}' for word in missing)}"
            yield Breach(message, each, help=f"add {joined(f'`{_FIELDS[word]}:`' for word in missing)}")


_FIELDS = {"lead": "lead", "dates": "plan", "funding": "funding"}


def _missing(project: Project) -> Iterator[str]:
    if (project.lead is None or project.lead.unknown) and project.lead_text is None:
        yield "lead"
    if project.ends is None:
        yield "dates"
    if project.funding is None and project.funding_text is None:
        yield "funding"


@check("TOM602", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def workstream_undeclared(model: Model) -> Iterator[Breach]:
    """The plan uses a workstream that the document never declares.

    Either a heading changed between two pages, or a strand of work was added that nobody has agreed to. Its
    projects report to no one.

    How to fix: ask whether another workstream is meant; otherwise declare this one (take `declared: false` out) and
    name its lead.

    ```yaml bad
    workstreams:
      service-review: {name: Service review, declared: false}  # TOM602
    projects:
      leisure: {name: Leisure, workstream: service-review}
    ```
    ```yaml good
    workstreams:
      service-redesign: {name: Service redesign}
    projects:
      leisure: {name: Leisure, workstream: service-redesign}
    ```
    """
    for each in own(model, Workstream):
        if not each.declared:
            number = sum(link.source.kind == "projects" for link in model.into(each))
            message = f"the workstream {called(each)} is not among those the source declares"
            used = f", and {counted(number, Project)} {'stands' if number == 1 else 'stand'} in it" if number else ""
            yield Breach(message + used, each, ("declared",), help="join it with a declared one, or declare it")


@check("TOM603", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def project_beyond_horizon(model: Model) -> Iterator[Breach]:
    """A project does not end within the plan.

    Its last cell speaks of a year after the plan, or makes the end depend on something else: "New model from Sept
    2025", "Subject to contract timescale". The plan looks complete, and its benefits come later, or not at all.

    How to fix: give the project a `finish`, and extend the plan to it; where another party decides, write a
    dependency with a date.

    ```yaml bad
    workstreams:
      redesign: {name: Service redesign}
    projects:
      benefits:
        name: Revenues and benefits
        workstream: redesign
        plan:
          2024-Q2: Service redesign
          2024-Q4: New model from Sept 2025  # TOM603
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    projects:
      benefits:
        name: Revenues and benefits
        workstream: redesign
        plan:
          2024-Q2: Service redesign
          2024-Q4: Complete
    ```
    """
    projects = own(model, Project)
    horizon = max((period.end for each in projects for period in each.plan), default=date.max)
    for each in projects:
        if found := _beyond(each, horizon):
            yield Breach(found[0], each, found[1], help="write when it ends under `finish`, and plan as far as that")


def _beyond(project: Project, horizon: date) -> tuple[str, Path] | None:
    """Return in what way a project goes on after the plan, and where that is said."""
    if project.plan and project.finish is not None and project.finish.end > horizon:
        message = f"{called(project)} ends in {project.finish.label}, after the last period of the plan"
        return message, ("finish",)
    if not project.plan:
        return None
    last = max(project.plan)
    label, path = project.plan[last], ("plan", last.text)
    if any(int(year) > last.end.year for year in _YEAR.findall(label)):
        return f"{called(project)} does not end within the plan, whose last words for it are {quoted(label)}", path
    if _OPEN.search(label):
        return f"when {called(project)} ends is left open: {quoted(label)}", path
    return None


@check("TOM604", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def starts_too_early(model: Model) -> Iterator[Breach]:
    """A project starts before one that it depends on has delivered.

    Either the dependency is not one, or the first half of the work will be done twice.

    How to fix: move one of the two, or take the dependency out.

    False alarm: only the end of the later project needs the earlier one. Split it, or give it a `start` of its own.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      crm: {name: CRM, workstream: enablers, start: 2022-Q1, finish: 2022-Q4}
      garden-waste:
        name: Garden waste
        workstream: enablers
        start: 2022-Q1
        finish: 2022-Q3
        depends_on: [crm]  # TOM604
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      crm: {name: CRM, workstream: enablers, start: 2022-Q1, finish: 2022-Q4}
      garden-waste:
        name: Garden waste
        workstream: enablers
        start: 2023-Q1
        finish: 2023-Q3
        depends_on: [crm]
    ```
    """
    for each in own(model, Project):
        for index, ref in enumerate(each.depends_on):
            needed = model.get(ref)
            if needed is None or each.begins is None or needed.ends is None or needed.ref == each.ref:
                continue
            if each.begins.end < needed.ends.end:
                message = (
                    f"{called(each)} starts in {each.begins.label}, "
                    f"before {called(needed)} has delivered ({needed.ends.label})"
                )
                yield Breach(message, each, ("depends_on", index), help="move one of the two, or take this out")


@check("TOM605", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def dates_contradict(model: Model) -> Iterator[Breach]:
    """A project's dates contradict one another.

    It finishes before it starts, or its plan has cells outside its start and finish. Time lines and states follow
    the dates, so one of the pictures is wrong.

    How to fix: correct the date that is wrong; where the plan says it all, leave `start` and `finish` out.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      crm:
        name: CRM
        workstream: enablers
        start: 2023-Q1
        finish: 2022-Q4  # TOM605
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      crm: {name: CRM, workstream: enablers, start: 2022-Q1, finish: 2022-Q4}
    ```
    """
    for each in own(model, Project):
        if each.start is not None and each.finish is not None and each.finish.end < each.start.start:
            message = f"{called(each)} finishes in {each.finish.label}, before it starts in {each.start.label}"
            yield Breach(message, each, ("finish",), help="correct one of the two")
        elif each.plan and each.finish is not None and each.finish.end < max(each.plan).start:
            message = f"{called(each)} finishes in {each.finish.label}, and is planned until {max(each.plan).label}"
            yield Breach(message, each, ("finish",), help="leave `finish` out, or correct it")
        elif each.plan and each.start is not None and min(each.plan).end < each.start.start:
            message = f"{called(each)} starts in {each.start.label}, and is planned from {min(each.plan).label}"
            yield Breach(message, each, ("start",), help="leave `start` out, or correct it")


@check("TOM606", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def milestone_undated(model: Model) -> Iterator[Breach]:
    """A milestone has no date.

    A milestone is a point in time; without one it cannot be met or missed.

    How to fix: write the period under `date`, or the source's words under `date_text`.

    ```yaml bad
    milestones:
      go-live:  # TOM606
        name: Go live
    ```
    ```yaml good
    milestones:
      go-live:
        name: Go live
        date_text: October/November
    ```
    """
    still = [each for each in own(model, Milestone) if each.date is None and each.date_text is None]
    if still:
        which = f"{named(still[0])} has" if len(still) == 1 else f"{counted(len(still), Milestone)} have"
        also = f": {some(still)}" if len(still) > 1 else ""
        yield together(model, still, f"{which} no date{also}", "add `date:`")


@check("TOM611", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def stage_undated(model: Model) -> Iterator[Breach]:
    """A stage has no period.

    "Phase 2" comes after phase 1; that is all anyone knows. Nobody can plan to be there, and no phase is ever late.

    How to fix: write when it takes place under `period`.

    ```yaml bad
    stages:
      phase-1:  # TOM611
        name: Phase 1
    ```
    ```yaml good
    stages:
      phase-1: {name: Phase 1, period: 2023-Q1..2023-Q2}
    ```
    """
    every = own(model, Stage)
    lacking = [each for each in every if each.period is None]

    def one(stage: Stage) -> Breach:
        return Breach(f"the stage {called(stage)} does not say when it takes place", stage, help="add `period:`")

    if len(lacking) > 1 and len(lacking) == len(every):
        message = f"none of the {counted(len(every), Stage)} says when it takes place: {some(every)}"
        yield together(model, every, message, "add `period:` to each")
    else:
        shared = Shared("says when it takes place", "do not say when they take place", "add `period:` to each")
        yield from gaps(model, lacking, every, one, shared)

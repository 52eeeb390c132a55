"""Time and change: what will be different is brought about by a project, in an order that works."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.lives import UNDATED, delivery, life, moment
from tomkit.checks.once import once
from tomkit.checks.say import called, counted, joined, named, own, some, together
from tomkit.kinds.base import Change, Element, Maturity
from tomkit.kinds.change import Project
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model

__all__ = [
    "change_by_cancelled_project", "change_undated", "change_without_project", "changes_collide", "outside_its_life",
    "project_delivers_nothing", "replacement_late",
]  # fmt: skip


@check("TOM701", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def change_without_project(model: Model) -> Iterator[Breach]:
    """A change is delivered by nobody.

    The picture of tomorrow shows it, and no project brings it about. Such a gap between today and tomorrow stays
    open.

    How to fix: name the project under `by`, `introduced_by` or `retired_by`; write `retired_by` beside
    `replaced_by`, so that the old thing ends.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        changes:
          - note: Renewed online without a call.  # TOM701
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    projects:
      garden-waste: {name: Garden waste redesign, workstream: redesign}
    services:
      garden-waste:
        name: Garden waste
        changes:
          - by: garden-waste
            note: Renewed online without a call.
    ```
    """
    for each in model.written.values():
        for index, change in enumerate(each.changes):
            if change.by is None or change.by.unknown:
                message = f"no project delivers this change of {named(each)}"
                yield Breach(message, each, ("changes", index), help="name the project under `by`")
        for field, word in (("introduced_by", "introduces"), ("retired_by", "retires")):
            ref = getattr(each, field)
            if ref is not None and ref.unknown:
                yield Breach(f"it is not known which project {word} {named(each)}", each, (field,), help="name it")
        if each.replaced_by is not None and each.retired_by is None:
            message = f"{named(each)} is replaced, and no project retires it"
            yield Breach(message, each, ("replaced_by",), help="name the project under `retired_by`")


@check("TOM702", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def change_undated(model: Model) -> Iterator[Breach]:
    """A project changes the model, and no one knows when.

    Its changes show in the model as it is to be, and in no state on the way there. Whether they come too early or
    too late for others cannot be asked.

    How to fix: give the project a `plan`, or a `finish`.

    ```yaml bad
    workstreams:
      redesign: {name: Service redesign}
    projects:
      voice: {name: Voice services, workstream: redesign}  # TOM702
    front_doors:
      hub: {name: Contact hub, kind: contact_centre, introduced_by: voice}
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    projects:
      voice: {name: Voice services, workstream: redesign, finish: 2023-Q4}
    front_doors:
      hub: {name: Contact hub, kind: contact_centre, introduced_by: voice}
    ```
    """
    delivered = _delivered(model)
    for each in own(model, Project):
        if each.ends is None and (changed := delivered.get(each.ref)):
            message = f"{called(each)} changes {some(changed)}, and has no dates, so no one knows from when on"
            yield Breach(message, each, help="add `plan:` or `finish:`")


@check("TOM703", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def changes_collide(model: Model) -> Iterator[Breach]:
    """Two changes set the same field to different values at the same time.

    Which of the two holds afterwards depends on nothing but the order of the letters in the projects' names.

    How to fix: let one project make the change, or give the projects different dates.

    False alarm: projects without dates are taken to deliver together, since their order is not known.

    ```yaml bad
    workstreams:
      redesign: {name: Service redesign}
    projects:
      crm: {name: CRM, workstream: redesign, finish: 2023-Q4}
      voice: {name: Voice services, workstream: redesign, finish: 2023-Q4}
    services:
      garden-waste:
        name: Garden waste
        changes:
          - by: crm
            set: {phase: public_beta}
          - by: voice
            set: {phase: live}  # TOM703
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    projects:
      crm: {name: CRM, workstream: redesign, finish: 2023-Q2}
      voice: {name: Voice services, workstream: redesign, finish: 2023-Q4}
    services:
      garden-waste:
        name: Garden waste
        changes:
          - by: crm
            set: {phase: public_beta}
          - by: voice
            set: {phase: live}
    ```
    """
    for element in model.written.values():
        first: dict[tuple[str, date], tuple[int, Change]] = {}
        for index, change in enumerate(element.changes):
            for field, value in change.set.items():
                at, other = first.setdefault((field, moment(model, change.by)), (index, change))
                if other.set[field] != value:
                    yield _collision(model, element, field, (at, other), (index, change))


def _collision(model: Model, element: Element, field: str, one: tuple[int, Change], two: tuple[int, Change]) -> Breach:
    who = joined([delivery(model, one[1].by), delivery(model, two[1].by)])
    together = "one of its changes" if one[1].by == two[1].by else f"{who} at the same time"
    message = f"'{field}' of {named(element)} is set to two different values by {together}"
    there = model.where(element, ("changes", one[0], "set", field))
    related = (("first set here", there),) if there else ()
    path = ("changes", two[0], "set", field)
    return Breach(message, element, path, help="let one of them set it, or one come later", related=related)


@check("TOM704", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def outside_its_life(model: Model) -> Iterator[Breach]:
    """Something ends before it begins, or changes when it is not there.

    A hub that one project opens at the end of 2023 and another closes in the middle of that year never exists;
    a change that comes after a service has ended never takes place.

    How to fix: correct the projects' dates, or the project that is named.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      voice: {name: Voice services, workstream: enablers, finish: 2023-Q4}
      estate: {name: Estate review, workstream: enablers, finish: 2023-Q2}
    front_doors:
      hub:
        name: Contact hub
        kind: hub
        introduced_by: voice
        retired_by: estate  # TOM704
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      voice: {name: Voice services, workstream: enablers, finish: 2022-Q4}
      estate: {name: Estate review, workstream: enablers, finish: 2023-Q2}
    front_doors:
      hub:
        name: Contact hub
        kind: hub
        introduced_by: voice
        retired_by: estate
    ```
    """
    for each in model.written.values():
        begins, ends = life(model, each)
        if ends <= begins and ends != UNDATED:
            retired, introduced = delivery(model, each.retired_by), delivery(model, each.introduced_by)
            message = f"{named(each)} never exists: {retired} retires it before {introduced} has introduced it"
            if each.retired_by == each.introduced_by:
                message = f"{named(each)} never exists: {retired} introduces it and retires it"
            yield Breach(message, each, ("retired_by",), help="correct the dates, or the project")
            continue
        for index, change in enumerate(each.changes):
            if (each.introduced_by or each.retired_by) and (problem := _outside(model, each, change)):
                yield Breach(problem, each, ("changes", index), help="correct the dates, or the project")


def _outside(model: Model, element: Element, change: Change) -> str:
    begins, ends = life(model, element)
    at = moment(model, change.by)
    if at > ends:
        ended = delivery(model, element.retired_by)
        return f"{delivery(model, change.by)} changes {named(element)} after {ended} has ended it"
    if at < begins:
        begun = delivery(model, element.introduced_by)
        return f"{delivery(model, change.by)} changes {named(element)} before {begun} has introduced it"
    return ""


@check("TOM705", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def replacement_late(model: Model) -> Iterator[Breach]:
    """What takes over is not there when the old thing ends.

    Between the day on which the old front door closes and the day on which the new one opens, residents stand
    outside.

    How to fix: let the old one live until the new one is there, or move the projects.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      estate: {name: Estate review, workstream: enablers, finish: 2023-Q2}
      voice: {name: Voice services, workstream: enablers, finish: 2023-Q4}
    front_doors:
      office: {name: Old office, kind: office, retired_by: estate, replaced_by: hub}  # TOM705
      hub: {name: Contact hub, kind: hub, introduced_by: voice}
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      estate: {name: Estate review, workstream: enablers, finish: 2023-Q4}
      voice: {name: Voice services, workstream: enablers, finish: 2023-Q2}
    front_doors:
      office: {name: Old office, kind: office, retired_by: estate, replaced_by: hub}
      hub: {name: Contact hub, kind: hub, introduced_by: voice}
    ```
    """
    for each in model.written.values():
        new = model.written.get(each.replaced_by) if each.replaced_by is not None else None
        if new is None or each.retired_by is None:
            continue
        gone, there, end = life(model, each).ends, *life(model, new)
        if there > gone:
            ended, begun = delivery(model, each.retired_by), delivery(model, new.introduced_by)
            message = f"{ended} ends {named(each)} before {begun} introduces {called(new)}, which takes over"
            yield Breach(message, each, ("replaced_by",), help="let the old one live until the new one is there")
        elif end <= gone:
            message = f"{called(new)} takes over from {named(each)}, and has itself ended by then"
            yield Breach(message, each, ("replaced_by",), help="name what is there afterwards")


@check("TOM706", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def change_by_cancelled_project(model: Model) -> Iterator[Breach]:
    """A cancelled project still delivers changes.

    The model as it is to be shows what will not come.

    How to fix: name another project, or take the changes out.

    ```yaml bad
    workstreams:
      redesign: {name: Service redesign}
    projects:
      voice: {name: Voice services, workstream: redesign, finish: 2023-Q4, status: cancelled}  # TOM706
    front_doors:
      hub: {name: Contact hub, kind: contact_centre, introduced_by: voice}
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    projects:
      voice: {name: Voice services, workstream: redesign, finish: 2023-Q4, status: paused}
    front_doors:
      hub: {name: Contact hub, kind: contact_centre, introduced_by: voice}
    ```
    """
    delivered = _delivered(model)
    for each in own(model, Project):
        if each.status == "cancelled" and (changed := delivered.get(each.ref)):
            message = f"{called(each)} is cancelled, and the model still counts on it for {some(changed)}"
            yield Breach(message, each, ("status",) if each.status else (), help="name another project there")


@check("TOM707", Severity.INFO, absence="mention", of="model")
def project_delivers_nothing(model: Model) -> Iterator[Breach]:
    """Projects claim to deliver nothing at all.

    No change, no action and no milestone names them, and nothing is introduced or retired by them: a reader
    cannot tell what will be different once the money is spent. They are told in one finding.

    How to fix: name the project where it changes something: under `changes`, `introduced_by`, `retired_by`, or at
    the actions that it takes on.

    ```yaml bad
    workstreams:
      redesign: {name: Service redesign}
    projects:
      leisure: {name: Leisure, workstream: redesign}  # TOM707
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    projects:
      leisure: {name: Leisure, workstream: redesign}
    actions:
      align: {name: Align, action: Align with the provider., project: leisure}
    ```
    """
    every = own(model, Project)
    idle = [each for each in every if each.status != "cancelled" and not model.into(each)]
    if idle:
        verb = "does" if len(idle) == 1 else "do"
        message = f"{len(idle)} of {counted(len(every), Project)} {verb} not say what will be different: {some(idle)}"
        yield together(model, idle, message, "name each where it changes something")


@once
def _delivered(model: Model) -> dict[Ref[Any], list[Element]]:
    """Return what each project changes, introduces or retires."""
    found: dict[Ref[Any], list[Element]] = defaultdict(list)
    for each in model.written.values():
        refs = (each.introduced_by, each.retired_by, *(change.by for change in each.changes))
        for ref in dict.fromkeys(ref for ref in refs if ref is not None):
            found[ref].append(each)
    return found

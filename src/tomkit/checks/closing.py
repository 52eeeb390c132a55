"""Coverage, second half: whether gaps are closed, actions are taken on, and none is asked for twice."""

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from tomkit.checks.alike import alike
from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, counted, gaps, kind_of, own, together
from tomkit.kinds.base import Element, Maturity
from tomkit.kinds.change import Action
from tomkit.kinds.enablers import Capability, Requirement
from tomkit.kinds.purpose import Principle
from tomkit.kinds.ref import Ref
from tomkit.kinds.services import Service
from tomkit.model.model import Model

__all__ = ["action_twice", "action_untraced", "gap_unclosed", "principles_without_services"]

_Wanted: TypeAlias = Capability | Requirement


@check("TOM407", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def action_untraced(model: Model) -> Iterator[Breach]:
    """An action belongs to no project.

    The strategy says that it must be done, and the plan has no place where it is done.

    How to fix: name the project under `project`, or write `status: done` where it has been done.

    False alarm: an action of daily management that needs no project. Give it an `owner`; it then counts as taken
    on.

    ```yaml bad
    actions:
      single-view:  # TOM407
        name: Single view of the customer
        action: Establish the single view of the customer.
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      crm: {name: CRM, workstream: enablers}
    actions:
      single-view:
        name: Single view of the customer
        action: Establish the single view of the customer.
        project: crm
    ```
    """
    every = [each for each in own(model, Action) if each.status != "done"]
    lacking = [each for each in every if not _names(each.project) and not _names(each.owner)]

    def one(action: Action) -> Breach:
        message = f"no project takes on the action {called(action)}"
        return Breach(message, action, ("project",) if action.project else (), help="name the project under `project`")

    help = "name the project of each under `project`"
    return gaps(model, lacking, every, one, Shared("is taken on by a project", "are taken on by no project", help))


@check("TOM408", Severity.WARNING, from_maturity=Maturity.DESIGN, of="model")
def action_twice(model: Model) -> Iterator[Breach]:
    """Two actions, or two requirements, ask for much the same.

    The same thing promised in two chapters is planned twice, counted twice and paid for twice, or each chapter
    leaves it to the other.

    How to fix: keep one and give it both sources; where they differ, say how in their names.

    False alarm: two texts that use the same words for different things. Their names should then tell them apart
    for readers as well.

    ```yaml bad
    actions:
      crm-view:
        name: Single view
        action: Establish a single view of the resident or business through the CRM and other systems.
      digital-view:
        name: Single view through APIs
        action: Establish the single view of the resident/business through CRM and other systems.  # TOM408
    ```
    ```yaml good
    actions:
      crm-view:
        name: Single view
        action: Establish a single view of the resident or business through the CRM and other systems.
      baseline:
        name: Baseline
        action: Categorise the services as once and done or right first time.
    ```
    """
    pairs = (*alike([(each, each.action) for each in own(model, Action)]),
             *alike([(each, each.statement) for each in own(model, Requirement)]))  # fmt: skip
    for first, second in pairs:
        message = f"{called(second)} asks for much the same as {called(first)}"
        path = ("action",) if isinstance(second, Action) else ("statement",)
        there = model.where(first, path)
        related = ((first.name, there),) if there else ()
        yield Breach(message, second, path, help="keep one of the two, with both sources", related=related)


@check("TOM409", Severity.WARNING, from_maturity=Maturity.DESIGN, of="model", absence="mention")
def gap_unclosed(model: Model) -> Iterator[Breach]:
    """A gap is named, and no project closes it.

    A capability that must grow, a requirement that must be met: without a project that changes something about
    it, the gap will be there when the programme ends.

    How to fix: write under `changes` of the capability (or of a system that supports it) what becomes different,
    and by which project; name the capability of a requirement under `capability`.

    False alarm: the gap is closed outside the programme. Say so in an action or a dependency that concerns it.

    ```yaml bad
    capabilities:
      self-service:  # TOM409
        name: Self-service
        gap: Few transactions work from end to end.
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      portal: {name: Customer portal, workstream: enablers}
    capabilities:
      self-service:
        name: Self-service
        gap: Few transactions work from end to end.
        changes:
          - by: portal
            note: Every transaction works from end to end.
    ```
    """
    closed = _closed(model)
    none, most = "is said to be brought about by a project", "are brought about by no project"
    shared = Shared(none, most, "name the project under `changes`")
    wanted: tuple[Sequence[_Wanted], ...] = (own(model, Capability), own(model, Requirement))
    for every in ([each for each in kind if _wants(each)] for kind in wanted):
        lacking = [each for each in every if not _leads(model, each, closed)]
        yield from gaps(model, lacking, every, _unclosed, shared)


def _unclosed(element: _Wanted) -> Breach:
    message = f"no project closes the gap in the {kind_of(type(element))} {called(element)}"
    return Breach(message, element, help="write under `changes` what becomes different, and by which project")


@check("TOM410", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="mention", of="model")
def principles_without_services(model: Model) -> Iterator[Breach]:
    """Principles are agreed, and the model holds no service that could meet them.

    Principles are kept or broken in services. As long as none is named, nobody can say what would be different
    under them, and no one has to agree that theirs is one of those that change.

    How to fix: write down the services, and how well each meets the principles.

    False alarm: a model of one part of an organisation, such as its programme. Keep the principles where the
    services stand.

    ```yaml bad
    principles:
      once-and-done: {name: Once and done, statement: The customer asks once.}  # TOM410
    ```
    ```yaml good
    principles:
      once-and-done: {name: Once and done, statement: The customer asks once.}
    services:
      garden-waste:
        name: Garden waste
        principles: [{principle: once-and-done, status: partly}]
    ```
    """
    principles = own(model, Principle)
    if principles and not model.all(Service):
        message = f"the model holds {counted(len(principles), Principle)}, and no service that could meet them"
        yield together(model, principles, message, "write down the services, and how well each meets the principles")


def _names(ref: Ref[Any] | None) -> bool:
    return ref is not None and not ref.unknown


def _wants(element: _Wanted) -> bool:
    """Say whether an element asks for something that is not there yet."""
    if isinstance(element, Requirement):
        return element.priority != "wont"
    grows = element.maturity_now is not None and (element.maturity_target or "") > element.maturity_now
    return element.gap is not None or grows


def _closed(model: Model) -> set[Ref[Any]]:
    """Return what a project changes or introduces, or what a decided piece of work speaks of."""
    changed = {
        each.ref
        for each in model
        if _names(each.introduced_by) or any(_names(change.by) for change in each.changes)
    }  # fmt: skip
    spoken = {link.target for link in model.links if link.source.kind == "dependencies" and link.field == "affects"}
    return changed | spoken


def _leads(model: Model, element: Element, closed: set[Ref[Any]]) -> bool:
    """Say whether an element, or what it rests on, is changed by a project."""
    reached = [element.ref]
    if isinstance(element, Requirement) and element.capability is not None:
        reached.append(element.capability)
    for ref in tuple(reached):
        capability = model.get(ref)
        if isinstance(capability, Capability):
            reached += capability.systems
    about = (each.source for ref in reached for each in model.into(ref) if each.source.kind == "statements")
    return any(ref in closed for ref in (*reached, *about))

"""Ownership and governance: who answers, who leads, who decides."""

from collections import defaultdict
from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, counted, gaps, own, quoted, some, together
from tomkit.kinds.base import Maturity
from tomkit.kinds.change import Decision, Deliverable, Project, Workstream
from tomkit.kinds.services import Service
from tomkit.model.model import Model

__all__ = [
    "decision_open", "decision_unowned", "deliverable_unowned", "project_led_by_no_one_named", "service_unowned",
    "workstream_unled",
]  # fmt: skip

_ENDED = {"complete", "cancelled"}


@check("TOM301", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def service_unowned(model: Model) -> Iterator[Breach]:
    """A service has no owner.

    Nobody answers for the service from end to end: complaints, changes and failures each land with whoever is
    asked first. A missing owner is an omission; `owner: unknown` records that the gap is seen, and is told in
    other words.

    How to fix: name the team, role or organisation that answers for the service as a whole.

    False alarm: none that we know. A service run by a contractor still needs an owner at the council.

    ```yaml bad
    services:
      garden-waste: {name: Garden waste}  # TOM301
    ```
    ```yaml good
    teams:
      waste: {name: Waste team}
    services:
      garden-waste: {name: Garden waste, owner: waste}
    ```
    """
    every = [each for each in own(model, Service) if each.phase != "retired"]
    lacking = [each for each in every if each.owner is None or each.owner.unknown]

    def one(service: Service) -> Breach:
        if service.owner is None:
            message = f"the service {called(service)} has no owner"
            return Breach(message, service, help="add `owner:`, or `owner: unknown`")
        message = f"no one is known to own the service {called(service)}"
        return Breach(message, service, ("owner",), help="agree which team, role or organisation answers for it")

    help = "name under `owner` who answers for each"
    return gaps(model, lacking, every, one, Shared("has a known owner", "have no known owner", help))


@check("TOM302", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def project_led_by_no_one_named(model: Model) -> Iterator[Breach]:
    """Projects are led by a word that names nobody in particular.

    "Service owner" in a plan's last column reads like an answer and is none: nobody can be asked how the project
    stands. All projects with the same word are told in one finding.

    How to fix: name the team, role or board under `lead`; `lead_text` keeps the source's words beside it.

    ```yaml bad
    workstreams:
      redesign: {name: Service redesign}
    projects:
      garden-waste:
        name: Garden waste
        workstream: redesign
        lead: unknown
        lead_text: Service owner  # TOM302
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    roles:
      waste-manager: {name: Waste services manager}
    projects:
      garden-waste:
        name: Garden waste
        workstream: redesign
        lead: waste-manager
        lead_text: Service owner
    ```
    """
    groups: dict[str, list[Project]] = defaultdict(list)
    for each in own(model, Project):
        if each.lead_text and (each.lead is None or each.lead.unknown) and each.status not in _ENDED:
            groups[each.lead_text.casefold()].append(each)
    for projects in groups.values():
        led = f"led by {quoted(projects[0].lead_text or '')}, which names nobody in particular"
        many = f"{counted(len(projects), Project)} are {led}: {some(projects)}"
        message = many if len(projects) > 1 else f"{called(projects[0])} is {led}"
        yield together(model, projects, message, "name under `lead` who it is", ("lead_text",))


@check("TOM303", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def workstream_unled(model: Model) -> Iterator[Breach]:
    """A workstream has no lead.

    Its projects share risks, money and people, and nobody is there to weigh one against the other.

    How to fix: name the team, role or organisation that leads it under `lead`.

    False alarm: the strategy leaves the appointment to a decision. Record the decision; the gap stays until it is
    taken.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}  # TOM303
    ```
    ```yaml good
    roles:
      digital-lead: {name: Digital lead}
    workstreams:
      enablers: {name: Enabling front doors, lead: digital-lead}
    ```
    """
    every = own(model, Workstream)
    lacking = [each for each in every if each.lead is None or each.lead.unknown]

    def one(workstream: Workstream) -> Breach:
        message = f"no one is named to lead the workstream {called(workstream)}"
        return Breach(message, workstream, ("lead",), help="add `lead:`")

    return gaps(model, lacking, every, one, Shared("has a lead", "have no lead", "name under `lead` who leads each"))


@check("TOM304", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def decision_unowned(model: Model) -> Iterator[Breach]:
    """It is not said who takes a decision.

    A decision that is nobody's to take is not taken, and what waits for it waits on.

    How to fix: name the board, role, team or organisation under `owner`, or name the decision under `decides` of
    a board.

    ```yaml bad
    decisions:
      leads:  # TOM304
        name: Appoint the workstream leads
        decision: Appoint the workstream leads
    ```
    ```yaml good
    boards:
      cabinet: {name: Cabinet, decides: [leads]}
    decisions:
      leads:
        name: Appoint the workstream leads
        decision: Appoint the workstream leads
    ```
    """
    every = own(model, Decision)
    taken = {link.target for each in every for link in model.into(each) if link.field == "decides"}
    lacking = [each for each in every if (each.owner is None or each.owner.unknown) and each.ref not in taken]

    def one(decision: Decision) -> Breach:
        return Breach(f"it is not said who takes the decision {called(decision)}", decision, help="add `owner:`")

    help = "name under `owner` who takes each"
    return gaps(model, lacking, every, one, Shared("says who takes it", "do not say who takes them", help))


@check("TOM305", Severity.INFO, of="model")
def decision_open(model: Model) -> Iterator[Breach]:
    """Decisions have still to be taken.

    What rests on them cannot go on. They are told in one finding, as a list for the next board.

    How to fix: take them, and write `status: taken` and when under `taken`.

    ```yaml bad
    decisions:
      leads:  # TOM305
        name: Appoint the workstream leads
        decision: Appoint the workstream leads
        status: needed
    ```
    ```yaml good
    decisions:
      leads:
        name: Appoint the workstream leads
        decision: Appoint the workstream leads
        status: taken
        taken: 2022-03
    ```
    """
    every = own(model, Decision)
    still = [each for each in every if each.status not in {"taken", "rejected"} and each.taken is None]
    if still:
        verb = "has" if len(still) == 1 else "have"
        message = f"{counted(len(still), Decision)} {verb} still to be taken: {some(still)}"
        yield together(model, still, message, "write `status: taken` where it was")


@check("TOM306", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def deliverable_unowned(model: Model) -> Iterator[Breach]:
    """A deliverable has no owner.

    A report without an owner is finished by nobody and kept up to date by nobody. Where its project has a lead, the
    lead answers for it.

    How to fix: name who answers for it under `owner`, or the project that hands it over under `project`.

    ```yaml bad
    deliverables:
      business-case:  # TOM306
        name: Business case
    ```
    ```yaml good
    roles:
      finance-lead: {name: Finance lead}
    deliverables:
      business-case: {name: Business case, owner: finance-lead}
    ```
    """
    every = own(model, Deliverable)
    lacking = [each for each in every if (each.owner is None or each.owner.unknown) and not _led(model, each)]

    def one(deliverable: Deliverable) -> Breach:
        message = f"no one answers for the deliverable {called(deliverable)}"
        return Breach(message, deliverable, help="add `owner:`, or a `project:` that someone leads")

    help = "name under `owner` who answers for each, or the lead of its project"
    shared = Shared("has an owner, or a project with a lead", "have no owner, nor a project with a lead", help)
    return gaps(model, lacking, every, one, shared)


def _led(model: Model, deliverable: Deliverable) -> bool:
    """Say whether the project that hands it over has a lead."""
    stage = model.get(deliverable.stage)
    project = model.get(deliverable.project or (stage.project if stage is not None else None))
    return project is not None and project.lead is not None and not project.lead.unknown

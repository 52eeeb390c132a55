"""Risks, assumptions, issues and dependencies: each needs someone who watches it, and something that is done."""

from collections.abc import Iterator, Mapping
from typing import Any

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import called, lacking_words, own, together
from tomkit.kinds.base import Maturity
from tomkit.kinds.change import Project, Workstream
from tomkit.kinds.raid import Assumption, Dependency, Issue, Risk
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model

__all__ = ["assumption_untested", "dependency_loose", "issue_unattended", "raid_missing", "risk_unmanaged"]


@check("TOM501", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def risk_unmanaged(model: Model) -> Iterator[Breach]:
    """A risk is written down, and nobody does anything about it.

    A register of risks without owners and responses is a list of excuses in advance. One finding names all that
    is missing: an owner, a response, mitigations, a likelihood and an impact.

    How to fix: add what is named. A risk that is accepted needs no mitigation: write `response: accept`.

    ```yaml bad
    risks:
      take-up:  # TOM501
        name: Low take-up
        risk: Residents do not use the new channel.
    ```
    ```yaml good
    roles:
      digital-lead: {name: Digital lead}
    risks:
      take-up:
        name: Low take-up
        risk: Residents do not use the new channel.
        owner: digital-lead
        likelihood: 3
        impact: 4
        response: reduce
        mitigations: [{action: Test with residents before launch.}]
    ```
    """
    return lacking_words(model, [each for each in own(model, Risk) if each.status != "closed"], _risk)


@check("TOM502", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def assumption_untested(model: Model) -> Iterator[Breach]:
    """An assumption is taken as true, and nobody finds out whether it holds.

    What was assumed at the start decides at the end whether the savings are real.

    How to fix: name who finds out under `owner`, and until when under `validate_by`.

    ```yaml bad
    assumptions:
      funding:  # TOM502
        name: Funding is agreed
    ```
    ```yaml good
    roles:
      finance-lead: {name: Finance lead}
    assumptions:
      funding:
        name: Funding is agreed
        owner: finance-lead
        validate_by: 2023-Q1
    ```
    """
    return lacking_words(model, [each for each in own(model, Assumption) if each.status in (None, "open")], _assumption)


@check("TOM503", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def dependency_loose(model: Model) -> Iterator[Breach]:
    """A dependency does not say from whom something is needed, or by when.

    Who is not asked does not deliver, and what has no date is late without anyone's noticing.

    How to fix: name the side that provides under `giver`, the time under `needed_by`, and write `agreed: true`
    once the giver has said yes.

    ```yaml bad
    dependencies:
      crm-first:  # TOM503
        name: The CRM before the service redesigns
    ```
    ```yaml good
    teams:
      digital: {name: Digital team}
    dependencies:
      crm-first:
        name: The CRM before the service redesigns
        giver: digital
        needed_by: 2022-Q4
    ```
    """
    return lacking_words(model, [each for each in own(model, Dependency) if each.status != "met"], _dependency)


@check("TOM504", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def issue_unattended(model: Model) -> Iterator[Breach]:
    """An issue is known, and nobody acts.

    An issue has happened already: each week without an owner and an action is a week in which it costs.

    How to fix: name who acts under `owner`, and what is done under `action`.

    ```yaml bad
    issues:
      backlog:  # TOM504
        name: Backlog of claims
    ```
    ```yaml good
    teams:
      benefits: {name: Benefits}
    issues:
      backlog:
        name: Backlog of claims
        owner: benefits
        action: Two officers work on nothing else until March.
    ```
    """
    return lacking_words(model, [each for each in own(model, Issue) if each.status != "closed"], _issue)


@check("TOM505", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="mention", of="model")
def raid_missing(model: Model) -> Iterator[Breach]:
    """A workstream has no risks, assumptions, issues or dependencies.

    A change in which nothing can go wrong has not been thought through. Where a model with projects holds none
    at all, that is said once.

    How to fix: write down what could go wrong, and name the workstream, or one of its projects, under `affects`.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}  # TOM505
    projects:
      crm: {name: CRM, workstream: enablers}
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      crm: {name: CRM, workstream: enablers}
    risks:
      data: {name: Poor data, risk: The data are worse than thought., affects: [project/crm]}
    ```
    """
    streams, projects = own(model, Workstream), own(model, Project)
    raised = [each for kind in (Risk, Assumption, Issue, Dependency) for each in own(model, kind)]
    if not projects or not streams:
        return
    if not raised:
        message = "the model plans projects, and names no risk, assumption, issue or dependency"
        yield together(model, streams, message, "write down what could go wrong, under `risks:`")
        return
    touched = {link.target for each in raised for link in model.out_of(each) if link.field in ("affects", "on")}
    touched |= {project.workstream for project in projects if project.ref in touched}
    for each in streams:
        if each.ref not in touched:
            message = f"no risk, assumption, issue or dependency concerns the workstream {called(each)}"
            yield Breach(message, each, help="name it, or one of its projects, under `affects` of what could go wrong")


def _risk(risk: Risk) -> Mapping[str, Any]:
    accepted = risk.response == "accept"
    return {
        "an owner": _known(risk.owner),
        "a response": risk.response,
        "a mitigation": accepted or risk.mitigations,
        "a likelihood": risk.likelihood,
        "an impact": risk.impact,
    }


def _assumption(assumption: Assumption) -> Mapping[str, Any]:
    return {"an owner": _known(assumption.owner), "a date by which it is tested": assumption.validate_by}


def _dependency(dependency: Dependency) -> Mapping[str, Any]:
    return {
        "a giver": _known(dependency.giver),
        "a date by which it is needed": dependency.needed_by or dependency.needed_by_text,
        "the giver's agreement": dependency.agreed is not False,
    }


def _issue(issue: Issue) -> Mapping[str, Any]:
    return {"an owner": _known(issue.owner), "an action": issue.action}


def _known(ref: Ref[Any] | None) -> bool:
    return ref is not None and not ref.unknown

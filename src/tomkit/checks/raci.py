"""Who is responsible, accountable, consulted and informed (RACI): for each piece of work, exactly one answers."""

from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import called, counted, joined, named, own, some, together
from tomkit.kinds.base import Maturity
from tomkit.kinds.change import Activity
from tomkit.kinds.organisation import Stakeholder
from tomkit.model.model import Model

__all__ = ["accountable_not_one", "raci_without_activity", "stakeholder_unnamed", "two_accountable"]


@check("TOM310", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def accountable_not_one(model: Model) -> Iterator[Breach]:
    """An activity has no one who is accountable for it, or more than one.

    RACI stands or falls with one rule: exactly one answers for each piece of work. Where two do, each waits for the
    other; where nobody does, everybody was only consulted.

    How to fix: name one under `accountable`. Others who do the work stand under `responsible`.

    ```yaml bad
    roles:
      head: {name: Head of customer services}
      lead: {name: Digital lead}
    activities:
      cut-over:
        name: Move the lines
        accountable: [head, lead]  # TOM310
    ```
    ```yaml good
    roles:
      head: {name: Head of customer services}
      lead: {name: Digital lead}
    activities:
      cut-over: {name: Move the lines, accountable: [head], responsible: [lead]}
    ```
    """
    for each in own(model, Activity):
        known = [ref for ref in each.accountable if not ref.unknown]
        if not known:
            yield Breach(f"no one is accountable for {called(each)}", each, help="name one under `accountable`")
        elif len(known) > 1:
            who = joined(called(one) if (one := model.get(ref)) is not None else f"'{ref.id}'" for ref in known)
            message = f"{len(known)} are accountable for {called(each)}: {who}"
            yield Breach(message, each, ("accountable",), help="decide on one; the others are `responsible`")


@check("TOM311", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="mention", of="model")
def raci_without_activity(model: Model) -> Iterator[Breach]:
    """Letters of RACI are given to people, and not for any piece of work.

    Somebody is accountable; but for what? Without activities it cannot be seen whether each piece of work has
    exactly one who answers for it, and whoever is "consulted" does not know about what. It is told in one finding.

    How to fix: list the pieces of work under `activities`, and name for each who is responsible, accountable,
    consulted and informed.

    False alarm: one small piece of work. Then write it down as one activity. Stakeholders count as involved when
    a role, team or body that they represent is.

    ```yaml bad
    stakeholders:
      sponsor: {name: Project sponsor, raci: [accountable]}  # TOM311
    ```
    ```yaml good
    stakeholders:
      sponsor: {name: Project sponsor}
    activities:
      go-ahead: {name: Decide whether to go ahead, accountable: [sponsor]}
    ```
    """
    involved = {link.target for each in own(model, Activity) for link in model.out_of(each)}
    lettered = [
        each for each in own(model, Stakeholder) if each.raci and involved.isdisjoint((each.ref, *each.represents))
    ]
    if lettered:
        who = f"{counted(len(lettered), Stakeholder)} have letters of RACI" if len(lettered) > 1 else ""
        who = who or f"{named(lettered[0])} has letters of RACI"
        message = f"{who} for no activity, so no one can say who answers for which piece of work"
        help = "list the pieces of work under `activities`, with who has which part in each"
        yield together(model, lettered, message, help, ("raci",))


@check("TOM312", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def two_accountable(model: Model) -> Iterator[Breach]:
    """Two stakeholders are accountable for the same change.

    A sponsor and a board that both have the A leave open who has the last word, until the day on which they
    disagree.

    How to fix: decide which of them is accountable; the others are responsible or consulted. Where each answers for
    a part, list the parts under `activities`.

    ```yaml bad
    stakeholders:
      sponsor:
        name: Project sponsor
        raci: [accountable]
      board:
        name: Project board
        raci: [accountable]  # TOM312
    ```
    ```yaml good
    stakeholders:
      sponsor:
        name: Project sponsor
        raci: [accountable]
      board:
        name: Project board
        raci: [consulted]
    ```
    """
    accountable = [each for each in own(model, Stakeholder) if "accountable" in each.raci]
    if len(accountable) > 1:
        message = f"{len(accountable)} stakeholders are accountable for the whole of the change: {some(accountable)}"
        yield together(model, accountable, message, "decide which of them has the last word", ("raci",))


@check("TOM313", Severity.WARNING, from_maturity=Maturity.DESIGN, of="model")
def stakeholder_unnamed(model: Model) -> Iterator[Breach]:
    """It is left open which stakeholder is meant.

    "Subject matter expert", "service managers, to be confirmed": nobody can be invited, and those who should have
    been find out afterwards. Stakeholders marked `unnamed: true` are told in one finding.

    How to fix: ask who is meant, name the role, team or body under `represents`, and take `unnamed` out.

    ```yaml bad
    stakeholders:
      expert:
        name: Subject matter expert
        unnamed: true  # TOM313
    ```
    ```yaml good
    roles:
      benefits-lead: {name: Benefits lead}
    stakeholders:
      expert:
        name: Subject matter expert for benefits
        represents: [role/benefits-lead]
    ```
    """
    every = own(model, Stakeholder)
    open_ = [each for each in every if each.unnamed]
    if open_:
        verb = "does" if len(open_) == 1 else "do"
        message = f"{len(open_)} of {counted(len(every), Stakeholder)} {verb} not say who is meant: {some(open_)}"
        yield together(model, open_, message, "name the role, team or body under `represents`", ("unnamed",))

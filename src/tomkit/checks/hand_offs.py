"""Hand-offs: where a request passes from one side to another, and where residents fall through."""

from collections.abc import Iterator, Mapping
from typing import Any

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.once import once
from tomkit.checks.say import Shared, called, counted, gaps, joined, own, some, together
from tomkit.kinds.access import FrontDoor
from tomkit.kinds.base import Element, Maturity
from tomkit.kinds.hand_offs import HandOff
from tomkit.kinds.organisation import Organisation, Role, Team
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model

__all__ = [
    "hand_off_across_without_time", "hand_off_implied", "hand_off_unowned", "hand_off_untold", "hand_off_without_sla",
]  # fmt: skip


@check("TOM201", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def hand_off_unowned(model: Model) -> Iterator[Breach]:
    """A hand-off has no owner.

    Work that belongs to neither side is where residents fall through: the first side has passed it on, the
    second has not taken it, and the resident rings again. Someone must answer for the passage itself.

    How to fix: name the team, role or organisation that answers for the hand-off under `owner`; write `unknown`
    where the source leaves it open, so that the gap is recorded.

    False alarm: both sides lie in one team. Then it is a step of that team's work rather than a hand-off.

    ```yaml bad
    teams:
      contact-centre: {name: Contact centre}
      benefits: {name: Benefits}
    hand_offs:
      to-benefits:  # TOM201
        name: Contact centre to Benefits
        from: contact-centre
        to: benefits
    ```
    ```yaml good
    teams:
      contact-centre: {name: Contact centre}
      benefits: {name: Benefits}
    hand_offs:
      to-benefits:
        name: Contact centre to Benefits
        from: contact-centre
        to: benefits
        owner: benefits
    ```
    """
    every = own(model, HandOff)
    lacking = [each for each in every if each.owner is None or each.owner.unknown]
    so = ", so no one answers when a request is dropped"
    shared = Shared("has an owner", "have no owner", "name under `owner` who answers for each", so)
    return gaps(model, lacking, every, _unowned, shared)


def _unowned(hand_off: HandOff) -> Breach:
    if hand_off.owner is None:
        message = f"the hand-off {called(hand_off)} has no owner, so no one answers when a request is dropped"
        return Breach(message, hand_off, help="name who answers for it: `owner: …`")
    message = f"no one is known to own the hand-off {called(hand_off)}, so no one answers when a request is dropped"
    return Breach(message, hand_off, ("owner",), help="agree who answers for it")


@check("TOM202", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def hand_off_without_sla(model: Model) -> Iterator[Breach]:
    """A hand-off has no agreed service level.

    Without an agreed time the resident cannot be told when to expect an answer, and nobody can see that it is
    late.

    How to fix: write what the two sides agreed under `sla`: a share, a time, or the words of the source.

    False alarm: a warm transfer needs no time, since the caller waits on the line; write `method: warm_transfer`.
    Hand-offs between organisations have a check of their own, TOM204.

    ```yaml bad
    teams:
      contact-centre: {name: Contact centre}
      benefits: {name: Benefits}
    hand_offs:
      to-benefits:  # TOM202
        name: Contact centre to Benefits
        from: contact-centre
        to: benefits
    ```
    ```yaml good
    teams:
      contact-centre: {name: Contact centre}
      benefits: {name: Benefits}
    hand_offs:
      to-benefits:
        name: Contact centre to Benefits
        from: contact-centre
        to: benefits
        sla: {target: 90%, within: 2 working days}
    ```
    """
    across = _across(model)
    every = [each for each in own(model, HandOff) if each.ref not in across]
    lacking = [each for each in every if each.sla is None and each.method != "warm_transfer"]

    def one(hand_off: HandOff) -> Breach:
        message = f"the hand-off {called(hand_off)} has no service level, so no one can say when it is late"
        return Breach(message, hand_off, help="write what both sides agreed: `sla: {within: 2 working days}`")

    help = "write what the two sides agreed under `sla`"
    shared = Shared("has a service level", "have no service level", help, where=" inside an organisation")
    return gaps(model, lacking, every, one, shared)


@check("TOM203", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def hand_off_untold(model: Model) -> Iterator[Breach]:
    """A hand-off does not say when it happens, or what the resident is told.

    Staff who do not know what makes a request pass on decide case by case, and residents who are told nothing
    ring again to ask: that second call is failure demand.

    How to fix: write what sets the hand-off off under `trigger`, and what the resident is told under `promise`.

    False alarm: the resident notices nothing, since both sides work on one case; say so under `promise`.

    ```yaml bad
    teams:
      contact-centre: {name: Contact centre}
      benefits: {name: Benefits}
    hand_offs:
      to-benefits:  # TOM203
        name: Contact centre to Benefits
        from: contact-centre
        to: benefits
        trigger: The claim needs evidence of income.
    ```
    ```yaml good
    teams:
      contact-centre: {name: Contact centre}
      benefits: {name: Benefits}
    hand_offs:
      to-benefits:
        name: Contact centre to Benefits
        from: contact-centre
        to: benefits
        trigger: The claim needs evidence of income.
        promise: A benefits officer rings back within two working days.
    ```
    """
    every = own(model, HandOff)
    lacking = [each for each in every if each.trigger is None or each.promise is None]
    help = "add `trigger:` and `promise:` to each"
    either_of = "what sets it off and what the resident is told"
    return gaps(model, lacking, every, _untold, Shared(f"says {either_of}", f"do not say {either_of}", help))


def _untold(hand_off: HandOff) -> Breach:
    missing = {"what sets it off": hand_off.trigger, "what the resident is told": hand_off.promise}
    words = joined((each for each, value in missing.items() if value is None), "or")
    message = f"the hand-off {called(hand_off)} does not say {words}"
    fields = joined(f"`{name}:`" for name in ("trigger", "promise") if getattr(hand_off, name) is None)
    return Breach(message, hand_off, help=f"add {fields}")


@check("TOM204", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field")
def hand_off_across_without_time(model: Model) -> Iterator[Breach]:
    """A hand-off between two organisations has no agreed time.

    Between two organisations nobody's line management can settle a delay: only what was agreed can. A contractor
    who answers the phone and a council that does the work each look fast on their own, while the resident waits
    in between.

    How to fix: write the time agreed between the two under `sla`, or its words where the contract is vague.

    False alarm: the two organisations share one team or contract. Give the front door the operator that answers
    for both.

    ```yaml bad
    organisations:
      council: {name: Our council, type: district}
      contractor: {name: Contractor, type: company}
    hand_offs:
      calls:  # TOM204
        name: Contractor to council
        from: contractor
        to: council
    ```
    ```yaml good
    organisations:
      council: {name: Our council, type: district}
      contractor: {name: Contractor, type: company}
    hand_offs:
      calls:
        name: Contractor to council
        from: contractor
        to: council
        sla: {within: 1 working day}
    ```
    """
    across = _across(model)
    every: list[HandOff] = [model[ref] for ref in across]
    lacking = [each for each in every if each.sla is None or (each.sla.within is None and each.sla.text is None)]

    def one(hand_off: HandOff) -> Breach:
        giver, taker = across[hand_off.ref]
        message = f"{giver} hands over to {taker} in {called(hand_off)} without an agreed time"
        return Breach(message, hand_off, help="write what the two agreed: `sla: {within: 2 working days}`")

    help = "write the time agreed under `sla`"
    shared = Shared("has an agreed time", "have no agreed time", help, where=" between organisations")
    return gaps(model, lacking, every, one, shared)


@check("TOM205", Severity.INFO, of="model")
def hand_off_implied(model: Model) -> Iterator[Breach]:
    """A hand-off stands in the model although no source names it.

    What a strategy leaves unsaid is often what fails first. Hand-offs marked `implied: true` were read between
    the lines; someone who knows the work should confirm or drop them. They are told in one finding.

    How to fix: ask the two sides. Then take `implied` out and name a source, or take the hand-off out.

    ```yaml bad
    teams:
      switchboard: {name: Switchboard}
      benefits: {name: Benefits}
    hand_offs:
      to-benefits:  # TOM205
        name: Switchboard to Benefits
        from: switchboard
        to: benefits
        implied: true
    ```
    ```yaml good
    teams:
      switchboard: {name: Switchboard}
      benefits: {name: Benefits}
    hand_offs:
      to-benefits:
        name: Switchboard to Benefits
        from: switchboard
        to: benefits
    ```
    """
    every = own(model, HandOff)
    implied = [each for each in every if each.implied]
    if implied:
        what = f"{len(implied)} of {counted(len(every), HandOff)}"
        message = f"{what} {'is' if len(implied) == 1 else 'are'} implied only, no source names them: {some(implied)}"
        yield together(model, implied, message, "confirm them with both sides, or take them out")


@once
def _across(model: Model) -> Mapping[Ref[Any], tuple[str, str]]:
    """Return the hand-offs that pass between two organisations, with the names of the two."""
    found = {}
    for each in own(model, HandOff):
        giver, taker = _body(model, each.from_), _body(model, each.to)
        if giver is None or taker is None or giver is taker:
            continue
        if giver.part_of != taker.ref and taker.part_of != giver.ref:
            found[each.ref] = (called(giver), called(taker))
    return found


def _body(model: Model, ref: Ref[Any] | None) -> Organisation | None:
    """Return the organisation that stands behind one side of a hand-off."""
    seen: set[Ref[Any]] = set()
    while ref is not None and ref not in seen:
        seen.add(ref)
        side: Element | None = model.get(ref)
        if isinstance(side, Organisation):
            return side
        ref = _behind(side)
    return None


def _behind(side: Element | None) -> Ref[Any] | None:
    """Return who runs a front door, or what a team or a role belongs to."""
    match side:
        case FrontDoor():
            return side.operator or side.owner or side.owned_by
        case Team():
            return side.organisation or side.part_of
        case Role():
            return side.organisation or side.team
        case _:
            return None

"""Chains of hand-offs: how often one request passes on, and whether it comes back."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.once import once
from tomkit.checks.say import called, joined
from tomkit.kinds.base import Maturity
from tomkit.kinds.hand_offs import HandOff
from tomkit.kinds.ref import Ref
from tomkit.kinds.services import Service
from tomkit.model.model import Model

__all__ = ["hand_off_chain", "hand_off_loop"]

_CHAIN = 2


@check("TOM206", Severity.WARNING, from_maturity=Maturity.DESIGN)
def hand_off_chain(model: Model) -> Iterator[Breach]:
    """A request for one service is handed over more than once.

    Each passage adds a wait, a chance to be dropped and a resident who tells the story again. A chain of
    hand-offs is where "once and done" fails first.

    How to fix: let the first side reach the last one directly, give the first side what it needs to deal with the
    request, or join two of the teams.

    False alarm: the hand-offs belong to different requests of the same service; then name them apart as two
    services, or leave `services` out where it does not apply.

    ```yaml bad
    services:
      benefits: {name: Housing benefit}
    teams:
      switchboard: {name: Switchboard}
      contact-centre: {name: Contact centre}
      assessment: {name: Benefit assessment}
    hand_offs:
      first:  # TOM206
        name: Switchboard to contact centre
        from: switchboard
        to: contact-centre
        services: [benefits]
      second:
        name: Contact centre to assessment
        from: contact-centre
        to: assessment
        services: [benefits]
    ```
    ```yaml good
    services:
      benefits: {name: Housing benefit}
    teams:
      switchboard: {name: Switchboard}
      assessment: {name: Benefit assessment}
    hand_offs:
      only:
        name: Switchboard to assessment
        from: switchboard
        to: assessment
        services: [benefits]
    ```
    """
    for service, steps in _by_service(model).items():
        way = _longest(steps)
        if len(way) >= _CHAIN:
            names = joined([_side(model, way[0].from_), *(_side(model, each.to) for each in way)], "to")
            message = f"a request for {_side(model, service)} is handed over {len(way)} times: from {names}"
            yield Breach(message, way[0], help="bring the first and the last side together")


@check("TOM207", Severity.WARNING, from_maturity=Maturity.OUTLINE)
def hand_off_loop(model: Model) -> Iterator[Breach]:
    """A request comes back to where it was handed over from.

    A resident who is sent from one side to another and back again has been served by neither. In figures it
    shows as repeat contact, in complaints as "pillar to post".

    How to fix: decide which of the sides keeps the request; an answer that only returns with the result is no
    hand-off and needs none here.

    ```yaml bad
    services:
      benefits: {name: Housing benefit}
    teams:
      contact-centre: {name: Contact centre}
      assessment: {name: Benefit assessment}
    hand_offs:
      first:  # TOM207
        name: Contact centre to assessment
        from: contact-centre
        to: assessment
        services: [benefits]
      second:
        name: Assessment to contact centre
        from: assessment
        to: contact-centre
        services: [benefits]
    ```
    ```yaml good
    services:
      benefits: {name: Housing benefit}
    teams:
      contact-centre: {name: Contact centre}
      assessment: {name: Benefit assessment}
    hand_offs:
      only:
        name: Contact centre to assessment
        from: contact-centre
        to: assessment
        services: [benefits]
    ```
    """
    for each in model.all(HandOff):
        if each.from_ == each.to and each.to in model:
            message = f"the hand-off {called(each)} passes from {_side(model, each.to)} to itself"
            yield Breach(message, each, ("to",), help="name the other side, or take the hand-off out")
    for service, steps in _by_service(model).items():
        ring = _ring(steps)
        if len(ring) > 1:
            names = joined([_side(model, ring[0].from_), *(_side(model, each.to) for each in ring)], "to")
            message = f"a request for {_side(model, service)} comes back to where it began: from {names}"
            yield Breach(message, ring[0], help="decide which side keeps the request")


_Steps = Mapping[Ref[Any], list[HandOff]]


@once
def _by_service(model: Model) -> Mapping[Ref[Service], _Steps]:
    """Return, for each service, the hand-offs that leave each side."""
    found: dict[Ref[Service], dict[Ref[Any], list[HandOff]]] = defaultdict(lambda: defaultdict(list))
    for each in model.all(HandOff):
        if each.from_ != each.to and not each.from_.unknown and not each.to.unknown:
            for service in each.services:
                found[service][each.from_].append(each)
    return found


def _longest(steps: _Steps) -> list[HandOff]:
    """Return the longest way of hand-offs from a side that nothing leads to; it meets no side twice."""
    onward: dict[Ref[Any], tuple[int, HandOff]] = {}
    for side in _explored(steps)[0]:
        ways = [(onward[each.to][0] + 1 if each.to in onward else 1, each) for each in steps[side]]
        known = [(length, each) for length, each in ways if each.to in onward or each.to not in steps]
        if known:
            onward[side] = max(known, key=lambda way: way[0])
    entered = {each.to for leaving in steps.values() for each in leaving}
    start = max((side for side in onward if side not in entered), key=lambda side: onward[side][0], default=None)
    way: list[HandOff] = []
    while start in onward:
        way.append(onward[start][1])
        start = way[-1].to
    return way


def _ring(steps: _Steps) -> list[HandOff]:
    """Return the first circle of hand-offs; empty where there is none."""
    return _explored(steps)[1]


def _explored(steps: _Steps) -> tuple[list[Ref[Any]], list[HandOff]]:
    """Return the sides in the order in which all that follows them is known, and the first circle that was met."""
    known: dict[Ref[Any], None] = {}
    ring: list[HandOff] = []
    for start in steps:
        way: list[HandOff] = []
        ahead = [(start, iter(steps[start]))]
        places = {start: 0}
        while ahead and start not in known:
            side, leaving = ahead[-1]
            step = next((each for each in leaving if each.to in steps and each.to not in known), None)
            if step is None:
                ahead.pop()
                del way[-1:]
                del places[side]
                known[side] = None
            elif step.to in places:
                ring = ring or [*way, step][places[step.to] :]
            else:
                way.append(step)
                places[step.to] = len(way)
                ahead.append((step.to, iter(steps[step.to])))
    return list(known), ring


def _side(model: Model, ref: Ref[Any]) -> str:
    element = model.get(ref)
    return called(element) if element is not None else f"'{ref.id}'"

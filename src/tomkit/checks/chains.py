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
    """Return a way of hand-offs that goes on as long as it meets no side twice, from a side that nothing leads to."""
    entered = {each.to for leaving in steps.values() for each in leaving}
    ways = (_way(steps, side) for side in steps if side not in entered)
    return max(ways, key=len, default=[])


def _way(steps: _Steps, side: Ref[Any]) -> list[HandOff]:
    """Follow the first hand-off that leads on from each side."""
    way: list[HandOff] = []
    met = {side}
    while onward := [each for each in steps.get(side, ()) if each.to not in met]:
        way.append(next((each for each in onward if each.to in steps), onward[0]))
        side = way[-1].to
        met.add(side)
    return way


def _ring(steps: _Steps) -> list[HandOff]:
    """Return the first circle of hand-offs; empty where there is none."""
    done: set[Ref[Any]] = set()
    for start in steps:
        way: list[HandOff] = []
        places = {start: 0}
        ahead = [(iter(steps[start]), start)]
        while ahead and start not in done:
            step = next((each for each in ahead[-1][0] if each.to not in done), None)
            if step is None:
                _, side = ahead.pop()
                done.add(side)
                places.pop(side, None)
                way = way[: len(ahead) - 1] if ahead else []
            elif step.to in places:
                return [*way, step][places[step.to] :]
            else:
                way.append(step)
                places[step.to] = len(way)
                ahead.append((iter(steps.get(step.to, ())), step.to))
    return []


def _side(model: Model, ref: Ref[Any]) -> str:
    element = model.get(ref)
    return called(element) if element is not None else f"'{ref.id}'"

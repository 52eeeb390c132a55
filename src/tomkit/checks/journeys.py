"""For whom: personas and their journeys, and whether services let them in and keep what they promise."""

from collections.abc import Iterator
from typing import Any

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, gaps, own
from tomkit.kinds.access import Channel
from tomkit.kinds.base import Maturity
from tomkit.kinds.people import Journey, Persona
from tomkit.kinds.ref import Ref
from tomkit.kinds.services import Service
from tomkit.model.model import Model

__all__ = ["journey_hands_off", "journey_without_steps", "persona_shut_out", "persona_without_journey"]

_ONCE = "once-and-done"
"""The standard, as the profiles call it, by which a request is dealt with by whoever takes it."""

_UNASSISTED = {"web", "mobile_app", "webchat", "email", "sms", "social", "kiosk", "smart_speaker"}
"""Means that someone who cannot use digital services cannot use alone."""


@check("TOM411", Severity.WARNING, from_maturity=Maturity.DESIGN)
def journey_hands_off(model: Model) -> Iterator[Breach]:
    """A journey passes through a hand-off although its service is held to "once and done".

    Once and done means that whoever takes the request deals with it. A step that hands it over breaks the
    promise, or the service stands in the wrong category.

    How to fix: let the first side deal with it, or move the service to a category that is held to another standard.

    False alarm: a journey of today is not looked at where one that is to be stands beside it.

    ```yaml bad
    teams:
      contact-centre: {name: Contact centre}
      waste: {name: Waste team}
    standards:
      once-and-done: {name: Once and done}
    services:
      garden-waste: {name: Garden waste, standard: once-and-done}
    hand_offs:
      to-waste: {name: Contact centre to waste team, from: contact-centre, to: waste, services: [garden-waste]}
    journeys:
      new-bin:
        name: A new bin
        service: garden-waste
        steps:
          - {name: Rings the council}
          - {name: Is put through, hand_off: to-waste}  # TOM411
    ```
    ```yaml good
    standards:
      once-and-done: {name: Once and done}
    services:
      garden-waste: {name: Garden waste, standard: once-and-done}
    journeys:
      new-bin:
        name: A new bin
        service: garden-waste
        steps: [{name: Rings the council}, {name: Is told the day of delivery}]
    ```
    """
    journeys = own(model, Journey)
    mended = {(each.service, each.persona) for each in journeys if each.state == "to_be"}
    for each in journeys:
        service = model.get(each.service)
        if service is None or not _once_and_done(model, service):
            continue
        if each.state == "as_is" and (each.service, each.persona) in mended:
            continue
        for index, step in enumerate(each.steps):
            if step.hand_off is not None:
                message = f"{called(each)} is handed over, although {called(service)} is to be once and done"
                help = "let the first side deal with it, or hold the service to another standard"
                yield Breach(message, each, ("steps", index, "hand_off"), help=help)
                break


def _once_and_done(model: Model, service: Service) -> bool:
    category = model.get(service.category)
    standard = service.standard or (category.standard if category is not None else None)
    return standard is not None and standard.id == _ONCE


@check("TOM412", Severity.WARNING, from_maturity=Maturity.OUTLINE)
def persona_shut_out(model: Model) -> Iterator[Breach]:
    """A service can be reached only in ways that one of its personas cannot use.

    A service for someone who is digitally excluded, on digital channels alone, is a service for others. The
    Equality Act's duty to make reasonable adjustments is owed before anyone has to ask.

    How to fix: offer a front door or a channel with a person at the other end, and name it at the service.

    False alarm: a channel at which staff do the clicking. Mark it `assisted: true`.

    ```yaml bad
    channels:
      web: {name: Web, mode: web}
    personas:
      jo: {name: Jo, digital_capability: excluded}
    services:
      garden-waste:
        name: Garden waste
        channels: [web]
        personas: [jo]  # TOM412
    ```
    ```yaml good
    channels:
      web: {name: Web, mode: web}
      phone: {name: Phone, mode: voice, assisted: true}
    personas:
      jo: {name: Jo, digital_capability: excluded}
    services:
      garden-waste: {name: Garden waste, channels: [web, phone], personas: [jo]}
    ```
    """
    if not model.all(Persona):
        return
    for each in own(model, Service):
        ways = _ways(model, each)
        for index, ref in enumerate(each.personas):
            persona = model.get(ref)
            if persona is not None and ways and all(_barred(persona, way) for way in ways):
                message = f"{called(persona)}, for whom {called(each)} is designed, can use none of its channels"
                yield Breach(message, each, ("personas", index), help="offer a way with a person at the other end")


def _ways(model: Model, service: Service) -> list[Channel]:
    """Return the channels on which a service can be reached."""
    doors = (model.get(ref) for ref in service.front_doors)
    refs: list[Ref[Any]] = list(service.channels) or [
        ref for door in doors if door is not None for ref in door.channels
    ]
    return [channel for ref in dict.fromkeys(refs) if (channel := model.get(ref)) is not None]


def _barred(persona: Persona, channel: Channel) -> bool:
    """Say whether someone cannot use a channel."""
    excluded = persona.digital_capability == "excluded"
    return channel.ref in persona.barred_channels or (
        excluded and channel.mode in _UNASSISTED and not (channel.assisted and channel.mode == "kiosk")
    )


@check("TOM413", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def journey_without_steps(model: Model) -> Iterator[Breach]:
    """A journey has no steps.

    It says that someone wants something, and not what they go through to get it: neither where they wait nor
    where they give up.

    How to fix: write down the steps in order, as the person lives them.

    ```yaml bad
    journeys:
      new-bin:  # TOM413
        name: A new bin
    ```
    ```yaml good
    journeys:
      new-bin: {name: A new bin, steps: [{name: Rings the council}]}
    ```
    """
    every = own(model, Journey)
    lacking = [each for each in every if not each.steps]

    def one(journey: Journey) -> Breach:
        return Breach(f"the journey {called(journey)} has no steps", journey, help="add `steps:`")

    return gaps(model, lacking, every, one, Shared("has steps", "have no steps", "write down the steps of each"))


@check("TOM414", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="mention", of="model")
def persona_without_journey(model: Model) -> Iterator[Breach]:
    """A persona makes no journey.

    A persona that is drawn and never sent through a service has changed nothing about any of them.

    How to fix: write a journey for the persona under `journeys`.

    ```yaml bad
    personas:
      jo:  # TOM414
        name: Jo
    ```
    ```yaml good
    personas:
      jo: {name: Jo}
    journeys:
      new-bin: {name: A new bin, persona: jo, steps: [{name: Rings the council}]}
    ```
    """
    travelling = {each.persona for each in model.all(Journey)}
    every = own(model, Persona)
    lacking = [each for each in every if each.ref not in travelling]

    def one(persona: Persona) -> Breach:
        return Breach(f"the persona {called(persona)} makes no journey", persona, help="write one under `journeys`")

    help = "write a journey for each under `journeys`"
    return gaps(model, lacking, every, one, Shared("makes a journey", "make no journey", help))

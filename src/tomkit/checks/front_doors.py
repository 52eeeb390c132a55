"""Front doors: where people first meet the council, and whether anyone is behind them."""

from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, gaps, own
from tomkit.kinds.access import FrontDoor
from tomkit.kinds.base import Maturity
from tomkit.kinds.hand_offs import HandOff
from tomkit.kinds.services import Service
from tomkit.model.model import Model

__all__ = ["front_door_unowned", "front_door_without_channel", "front_door_without_service", "service_unreachable"]


@check("TOM208", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="mention")
def front_door_without_service(model: Model) -> Iterator[Breach]:
    """A front door fronts no service.

    A front door that leads to nothing costs rent, licences or staff, or it does lead somewhere and the model does
    not say where. Which services it fronts is written at the services, under `front_doors`.

    How to fix: name the front door at the services that people reach through it, or retire it.

    False alarm: a front door that only gives directions, such as a notice board. Model what it tells as a service
    of information.

    ```yaml bad
    front_doors:
      website: {name: Website, kind: website}
      kiosk: {name: Library kiosk, kind: kiosk}  # TOM208
    services:
      garden-waste: {name: Garden waste, front_doors: [website]}
    ```
    ```yaml good
    front_doors:
      website: {name: Website, kind: website}
      kiosk: {name: Library kiosk, kind: kiosk}
    services:
      garden-waste: {name: Garden waste, front_doors: [website, kiosk]}
    ```
    """
    fronted = {each for service in model.all(Service) for each in service.front_doors}
    if not fronted:
        return iter(())
    passing = {side for each in model.all(HandOff) for side in (each.from_, each.to)}
    every = own(model, FrontDoor)
    lacking = [each for each in every if each.ref not in fronted and each.ref not in passing]

    def one(door: FrontDoor) -> Breach:
        help = "name it under `front_doors` of the services that people reach here, or retire it"
        return Breach(f"no service is reached through {called(door)}", door, help=help)

    help = "name them under `front_doors` of the services that people reach there"
    return gaps(model, lacking, every, one, Shared("fronts a service", "front no service", help))


@check("TOM209", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field")
def service_unreachable(model: Model) -> Iterator[Breach]:
    """A service can be reached nowhere.

    Without a front door or a channel nobody can ask for the service, so it has no place in the picture of how
    residents are served.

    How to fix: name under `front_doors` where people reach it, or under `channels` how.

    False alarm: a service that is only delivered to other services inside the council. Name `staff` as its
    customers, and the finding goes away.

    ```yaml bad
    front_doors:
      website: {name: Website, kind: website}
    services:
      garden-waste: {name: Garden waste}  # TOM209
      bulky-waste: {name: Bulky waste, front_doors: [website]}
    ```
    ```yaml good
    front_doors:
      website: {name: Website, kind: website}
    services:
      payroll: {name: Payroll, customers: [staff]}
      bulky-waste: {name: Bulky waste, front_doors: [website]}
    ```
    """
    every = [each for each in own(model, Service) if each.phase != "retired" and set(each.customers) != {"staff"}]
    lacking = [each for each in every if not each.front_doors and not each.channels]

    def one(service: Service) -> Breach:
        message = f"the service {called(service)} can be reached through no front door and no channel"
        return Breach(message, service, help="name where people reach it: `front_doors: [website]`")

    none = "says through which front door or channel people reach it"
    most = "do not say through which front door or channel people reach them"
    return gaps(model, lacking, every, one, Shared(none, most, "name under `front_doors` where people reach each"))


@check("TOM210", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def front_door_unowned(model: Model) -> Iterator[Breach]:
    """A front door has neither an operator nor an owner.

    Nobody is there to keep it open, staffed and up to date, and nobody decides about it when it should change.

    How to fix: write who runs it from day to day under `operator`, or who answers for it under `owner`.

    ```yaml bad
    front_doors:
      kiosk: {name: Library kiosk, kind: kiosk}  # TOM210
    ```
    ```yaml good
    organisations:
      council: {name: Our council, type: district}
    front_doors:
      kiosk: {name: Library kiosk, kind: kiosk, operator: council}
    ```
    """
    every = own(model, FrontDoor)
    lacking = [each for each in every if not _answered(each)]

    def one(door: FrontDoor) -> Breach:
        message = f"nobody is said to run or to own the front door {called(door)}"
        return Breach(message, door, help="add `operator:` or `owner:`")

    help = "write under `operator` who runs each"
    shared = Shared("has an operator or an owner", "have neither an operator nor an owner", help)
    return gaps(model, lacking, every, one, shared)


@check("TOM211", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def front_door_without_channel(model: Model) -> Iterator[Breach]:
    """A front door names no channel.

    Whether it can be rung, visited or clicked decides who is able to use it. Without channels it is missing from
    the matrix of channels and services, and from every question about the digitally excluded.

    How to fix: name the channels under `channels`; the profile `uk-council` brings the usual ones.

    ```yaml bad
    front_doors:
      office: {name: Council office, kind: office}  # TOM211
    ```
    ```yaml good
    channels:
      face-to-face: {name: Face to face, mode: face_to_face}
    front_doors:
      office: {name: Council office, kind: office, channels: [face-to-face]}
    ```
    """
    every = own(model, FrontDoor)
    lacking = [each for each in every if not each.channels]

    def one(door: FrontDoor) -> Breach:
        message = f"the front door {called(door)} can be reached through no channel"
        return Breach(message, door, help="add `channels: [phone]`, or whatever people use there")

    help = "name the channels of each under `channels`"
    return gaps(model, lacking, every, one, Shared("names a channel", "name no channel", help))


def _answered(door: FrontDoor) -> bool:
    return any(each is not None and not each.unknown for each in (door.operator, door.owner))

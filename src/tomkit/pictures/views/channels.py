"""Channels against services: how each service can be reached, and at which front doors."""

from collections.abc import Iterator
from typing import Final

from tomkit.kinds.access import Channel, FrontDoor
from tomkit.kinds.ref import Ref
from tomkit.kinds.services import Service, ServiceGroup
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Grid, KeyEntry, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, nobody, ordered, ref_of
from tomkit.pictures.views.facts import tabled
from tomkit.pictures.views.ways import WAYS, hue_of

__all__ = ["channels"]

_TITLE: Final = "Channels and services"
_EMPTY: Final = (
    "This model names no services with a front door or a channel in this state, so there is nothing to draw."
)


def channels(model: Model) -> Diagram:
    """Return services by their group against channels; a cell names the front door, or counts them."""
    services = ordered(model.all(Service))
    used = {ref for each in services for ref in (*each.channels, *_of_doors(model, each))}
    held = tuple(each for each in ordered(model.all(Channel)) if each.ref in used)
    if not held:
        return Blank(heading(model, _TITLE), _EMPTY)
    sections = tuple(_sections(model, services, held))
    reached = sum(bool(each.channels or _of_doors(model, each)) for each in services)
    columns = tuple(Column(each.name, ref=ref_of(each)) for each in held)
    told = f"{reached} of {counted(len(services), 'service')} with a channel"
    ways = dict.fromkeys(hue_of(each.mode) for each in held)
    key = tuple(KeyEntry(way.title, way.hue) for way in WAYS if way.hue in ways)
    return Grid(
        heading(model, _TITLE, told, key=key), columns, sections, tabled(sections, columns, "Service"), "Service"
    )


def _sections(model: Model, services: tuple[Service, ...], held: tuple[Channel, ...]) -> Iterator[Section]:
    groups = ordered(model.all(ServiceGroup))
    for group in groups:
        members = tuple(_row(model, each, held) for each in services if each.group == group.ref)
        if members:
            yield Section(members, group.name, ref=ref_of(group))
    known = {group.ref for group in groups}
    rest = tuple(_row(model, each, held) for each in services if each.group not in known)
    if rest:
        yield Section(rest, "Other services" if len(rest) < len(services) else "")


def _row(model: Model, service: Service, held: tuple[Channel, ...]) -> Row:
    owner = "no owner named" if nobody(service.owner) else name_of(model, service.owner)
    cells = tuple(_cells(model, service, held))
    nothing = Cell(Box("no channel named", emphasis="quiet"), 0, len(held))
    return Row(Box(service.name, owner, ref_of(service)), cells or (nothing,))


def _cells(model: Model, service: Service, held: tuple[Channel, ...]) -> Iterator[Cell]:
    offered = service.channels or tuple(_of_doors(model, service))
    for at, channel in enumerate(held):
        if channel.ref in offered:
            doors = [each for each in _doors(model, service) if channel.ref in each.channels]
            title = doors[0].name if len(doors) == 1 else counted(len(doors), "front door") if doors else "offered"
            yield Cell(Box(title, _contacts(service, channel), hue=hue_of(channel.mode)), at)


def _contacts(service: Service, channel: Channel) -> str:
    """Return how many contacts were counted on a channel, where there is one count."""
    found = [each for each in service.demand if each.channel == channel.ref]
    return f"{found[0].contacts.value:,} contacts" if len(found) == 1 else ""


def _doors(model: Model, service: Service) -> Iterator[FrontDoor]:
    return (door for ref in service.front_doors if (door := model.get(ref)))


def _of_doors(model: Model, service: Service) -> dict[Ref[Channel], None]:
    """Return the channels of a service's front doors."""
    return dict.fromkeys(channel for door in _doors(model, service) for channel in door.channels)

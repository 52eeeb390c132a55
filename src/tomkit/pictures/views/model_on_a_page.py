"""The operating model on a page: from purpose to roadmap, a band each."""

from typing import Final

from tomkit.kinds.access import FrontDoor
from tomkit.kinds.organisation import Function
from tomkit.kinds.people import Need, Persona
from tomkit.kinds.purpose import Driver, Objective, Principle, Standard, Statement
from tomkit.kinds.services import Category, Service, ServiceGroup
from tomkit.model.model import Model
from tomkit.pictures.diagram import Band, Blank, Box, Diagram, Hue, Line, Page
from tomkit.pictures.views.common import counted, heading, name_of, nobody, ordered, own, prose, ref_of
from tomkit.pictures.views.enabling import enablers, governance, roadmap
from tomkit.pictures.views.facts import listed
from tomkit.pictures.views.ways import Way, by_way

__all__ = ["model_on_a_page"]

_TITLE: Final = "Operating model on a page"
_MOST_LINES: Final = 14
_MOST_DUTIES: Final = 6
_KINDS: Final = {
    "front_office": "Front office",
    "service_delivery": "Service delivery",
    "strategic": "Strategic services",
    "shared_services": "Shared services",
    "commissioning": "Commissioning",
}
_STANDARDS: Final[tuple[Hue, ...]] = ("teal", "orange", "blue", "purple")
_EMPTY: Final = (
    "This model has no vision, drivers, people, principles, functions, front doors, services, "
    "enablers or workstreams yet, so there is no page to draw."
)


def model_on_a_page(model: Model) -> Diagram:
    """Return the whole model as one page: why, for whom, how people reach us, what we do, with what, by when."""
    bands = (
        _purpose(model),
        _reasons(model),
        _people(model),
        _principles(model),
        _functions(model),
        _front_doors(model),
        _categories(model),
        _services(model),
        enablers(model),
        roadmap(model),
        governance(model),
    )
    filled = tuple(band for band in bands if band.boxes or band.text)
    above = heading(model, _TITLE)
    return Page(above, filled, listed(filled)) if filled else Blank(above, _EMPTY)


def _purpose(model: Model) -> Band:
    statements = ordered(each for each in model.all(Statement) if each.kind == "purpose")
    boxes = tuple(Box(prose(model, each.statement), ref=ref_of(each), hue="navy") for each in statements)
    return Band("Purpose", boxes, "navy", prose(model, model.root.vision))


def _reasons(model: Model) -> Band:
    """Return what makes the council change, and what it wants to have achieved."""
    drivers = [Box(each.name, prose(model, each.description), ref_of(each), "blue") for each in own(model, Driver)]
    objectives = [
        Box(each.name, prose(model, each.description), ref_of(each), "blue", "plain") for each in own(model, Objective)
    ]
    titles = (("Drivers", drivers), ("objectives", objectives))
    title = " and ".join(title for title, boxes in titles if boxes)
    return Band(title[:1].upper() + title[1:], (*drivers, *objectives), "blue")


def _functions(model: Model) -> Band:
    """Return the parts into which the operating model is cut, with what each answers for."""
    boxes = (
        Box(each.name, _KINDS.get(each.kind or "", ""), ref_of(each), "teal", lines=_duties(model, each))
        for each in own(model, Function)
    )
    return Band("Functions", tuple(boxes), "teal")


def _duties(model: Model, function: Function) -> tuple[Line, ...]:
    return _capped(tuple(Line(prose(model, each)) for each in function.responsibilities), _MOST_DUTIES)


def _people(model: Model) -> Band:
    """Return whom the services are for, as far as they say so, and what people come for."""
    services = model.all(Service)
    groups = dict.fromkeys(customer for each in services for customer in each.customers)
    totals = {group: sum(group in each.customers for each in services) for group in groups}
    people = [Box(group.capitalize(), counted(number, "service"), hue="navy") for group, number in totals.items()]
    personas = [Box(each.name, _said(model, each), ref_of(each), "navy") for each in own(model, Persona)]
    needs = [
        Box(each.name, prose(model, each.i_need), ref_of(each), "navy", "plain") for each in ordered(model.all(Need))
    ]
    return Band("People we serve" if people or personas else "What people need", (*personas, *people, *needs), "navy")


def _said(model: Model, persona: Persona) -> str:
    return prose(model, persona.quote) or prose(model, next(iter(persona.circumstances), ""))


def _principles(model: Model) -> Band:
    boxes = (
        Box(each.name, prose(model, each.statement), ref_of(each), "blue", mark=each.letter or "")
        for each in ordered(model.all(Principle))
    )
    return Band("Principles", tuple(boxes), "blue")


def _front_doors(model: Model) -> Band:
    ways = by_way(model, model.all(FrontDoor))
    return Band("Front doors", tuple(_way(model, way, doors) for way, doors in ways), "purple")


def _way(model: Model, way: Way, doors: tuple[FrontDoor, ...]) -> Box:
    channels = dict.fromkeys(name_of(model, channel) for door in doors for channel in door.channels)
    lines = tuple(Line(door.name, _runs(model, door), ref_of(door)) for door in doors)
    return Box(way.title, ", ".join(channels), hue=way.hue, lines=_capped(lines))


def _runs(model: Model, door: FrontDoor) -> str:
    """Return who runs a front door, or that it is still to come."""
    planned = door.introduced_by is not None and model.state == "as-written"
    runner = next((ref for ref in (door.operator, door.owned_by) if not nobody(ref)), None)
    return "planned" if planned else name_of(model, runner)


def _categories(model: Model) -> Band:
    standards = [each.ref for each in model.all(Standard)]
    boxes = []
    for each in own(model, Category):
        at = standards.index(each.standard) if each.standard in standards else -1
        hue: Hue = "grey" if at < 0 else _STANDARDS[at % len(_STANDARDS)]
        boxes.append(Box(each.name, name_of(model, each.standard), ref_of(each), hue, mark=each.letter or ""))
    return Band("Service types", tuple(boxes), "teal")


def _services(model: Model) -> Band:
    """Return services by their group where any has one, otherwise one by one."""
    services = ordered(model.all(Service))
    groups = ordered(model.all(ServiceGroup))
    held = [(group, tuple(each for each in services if each.group == group.ref)) for group in groups]
    rest = tuple(each for each in services if each.group not in {group.ref for group in groups})
    if len(rest) == len(services):
        return Band("Services", tuple(Box(each.name, ref=ref_of(each)) for each in services), "grey")
    boxes = [_group(group.name, ref_of(group), members) for group, members in held if members]
    other = [_group("Other services", "", rest)] if rest else []
    return Band("Services", (*boxes, *other), "grey")


def _group(title: str, ref: str, services: tuple[Service, ...]) -> Box:
    lines = tuple(Line(each.name, ref=ref_of(each)) for each in services)
    return Box(title, counted(len(services), "service"), ref, lines=_capped(lines))


def _capped(lines: tuple[Line, ...], most: int = _MOST_LINES) -> tuple[Line, ...]:
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], Line(f"and {len(lines) - most + 1} more"))

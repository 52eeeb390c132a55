"""Personas as cards: what their life is like, what they need, and how they can reach the council."""

from collections.abc import Iterator
from typing import Any, Final

from tomkit.kinds.people import Journey, Persona
from tomkit.kinds.ref import Ref
from tomkit.kinds.services import Service
from tomkit.model.model import Model
from tomkit.pictures.diagram import Band, Blank, Box, Diagram, Emphasis, Hue, KeyEntry, Line, Page
from tomkit.pictures.views.common import counted, heading, name_of, own, prose, ref_of
from tomkit.pictures.views.facts import listed

__all__ = ["personas"]

_TITLE: Final = "Personas"
_EMPTY: Final = "This model names no personas, so there is no one to picture."
_DIGITAL: Final = {
    "high": "Digitally at ease",
    "medium": "Digitally able",
    "low": "Unsure online",
    "excluded": "Digitally excluded",
}


def personas(model: Model) -> Diagram:
    """Return a band for each persona: a quote, and cards for circumstances, needs, channels and services."""
    held = own(model, Persona)
    if not held:
        return Blank(heading(model, _TITLE), _EMPTY)
    bands = tuple(_band(model, each) for each in held)
    key = (KeyEntry("prefers", "green"), KeyEntry("cannot use", "red", "warning", mark="!"))
    return Page(heading(model, _TITLE, counted(len(held), "persona"), key=key), bands, listed(bands))


def _band(model: Model, each: Persona) -> Band:
    quote = prose(model, each.quote)
    size = f"{each.size} people" if each.size else f"{each.share} of customers" if each.share else ""
    life = tuple(Line(text) for text in each.circumstances)
    first = Box(
        "Circumstances", size or _DIGITAL.get(each.digital_capability or "", ""), ref_of(each), "navy", lines=life
    )
    return Band(each.name, (first, *_cards(model, each)), "navy", quote)


def _cards(model: Model, each: Persona) -> Iterator[Box]:
    services = tuple(service.ref for service in model.all(Service) if each.ref in service.personas)
    journeys = tuple(journey.ref for journey in model.all(Journey) if journey.persona == each.ref)
    digital = _DIGITAL.get(each.digital_capability or "", "")
    access = tuple(Line(text) for text in each.accessibility)
    if access or digital:
        yield Box("Access", digital, hue="yellow", lines=access)
    yield from _named(model, "Needs", each.needs, "blue", "tint")
    yield from _named(model, "Prefers", each.preferred_channels, "green", "tint")
    yield from _named(model, "Cannot use", each.barred_channels, "red", "warning")
    yield from _named(model, "Services", services, "teal", "tint")
    yield from _named(model, "Journeys", journeys, "purple", "tint")


def _named(model: Model, title: str, refs: tuple[Ref[Any], ...], hue: Hue, emphasis: Emphasis) -> Iterator[Box]:
    if refs:
        lines = tuple(Line(name_of(model, ref), ref=ref_of(ref)) for ref in refs)
        yield Box(title, "", "", hue, emphasis, "!" if emphasis == "warning" else "", lines)

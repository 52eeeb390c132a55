"""The canvas: each side of the operating model, and how much this model says of it."""

from collections import Counter
from typing import Final

from tomkit.kinds.enablers import Capability
from tomkit.kinds.purpose import Dimension
from tomkit.model.model import Model
from tomkit.pictures.diagram import Band, Blank, Box, Diagram, Hue, KeyEntry, Page
from tomkit.pictures.views.common import heading, ordered, own, prose, ref_of
from tomkit.pictures.views.facts import listed

__all__ = ["dimensions"]

_TITLE: Final = "Canvas of dimensions"
_EMPTY: Final = "This model names no dimensions to look at itself from; the profile uk-council brings six."
_HUES: Final[tuple[Hue, ...]] = ("teal", "navy", "purple", "yellow", "orange", "blue", "green")


def dimensions(model: Model) -> Diagram:
    """Return a band for each dimension, with the number of elements of every kind that speaks of it."""
    held = own(model, Dimension) or ordered(model.all(Dimension))
    if not held:
        return Blank(heading(model, _TITLE), _EMPTY)
    counts = _written(model)
    bands = tuple(_band(model, each, _HUES[at % len(_HUES)], counts) for at, each in enumerate(held))
    silent = sum(not any(box.hue != "grey" and box.emphasis != "warning" for box in band.boxes) for band in bands)
    told = f"{silent} of {len(bands)} without anything said" if silent else f"{len(bands)} dimensions"
    key = (KeyEntry("how many the model names", "teal"), KeyEntry("nothing said", "grey", "plain"))
    return Page(heading(model, _TITLE, told, key=key), bands, listed(bands))


def _written(model: Model) -> dict[str, tuple[str, int]]:
    """Return the words and the number of every kind of which the model itself says something."""
    kinds = {type(each): type(each).__kind__ for each in model.written.values()}
    counts = Counter({kind: len(own(model, kind)) for kind in kinds})
    return {known.collection: (known.many, counts[kind]) for kind, known in kinds.items()}


def _band(model: Model, dimension: Dimension, hue: Hue, counts: dict[str, tuple[str, int]]) -> Band:
    title = " ".join(part for part in (dimension.letter, dimension.name) if part)
    able = tuple(each for each in ordered(model.all(Capability)) if each.dimension == dimension.ref)
    boxes = [_box(collection, hue, counts) for collection in dimension.covers]
    boxes += [Box(each.name, "Capability", ref_of(each), hue, "plain") for each in able]
    nothing = [] if boxes else [Box("No kind is said to speak of it", "", ref_of(dimension), hue, "warning", "!")]
    return Band(title, (*boxes, *nothing), hue, prose(model, dimension.description))


def _box(collection: str, hue: Hue, counts: dict[str, tuple[str, int]]) -> Box:
    name, number = counts.get(collection, (collection.replace("_", " ").capitalize(), 0))
    return Box(name, str(number), hue=hue) if number else Box(name, "nothing said", "", "grey", "plain")

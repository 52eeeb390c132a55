"""An SVG drawn by Graphviz, made fit to be shown: alone in a file, or inside a page.

Only elements and attributes on a list pass. Names made up by the renderer, ids and empty links go; a title and
a description come first; inside a page, colours become names that follow it into its dark scheme.
"""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias
from xml.etree import ElementTree as ET

from tomkit.pictures.palette import themed
from tomkit.pictures.text import address, shown

__all__ = ["alone", "inline"]

_SVG: Final = "{http://www.w3.org/2000/svg}"
_XLINK: Final = "{http://www.w3.org/1999/xlink}"
_SHAPES: Final = ("path", "polygon", "polyline", "ellipse")
_KEPT: Final = frozenset(("g", "a", "text", *_SHAPES))
_ATTRIBUTES: Final = frozenset(
    (
        "class", "transform", "fill", "stroke", "stroke-width", "stroke-dasharray", "points", "d", "x", "y", "cx",
        "cy", "rx", "ry", "text-anchor", "font-family", "font-size", "font-weight", "font-style", "fill-opacity",
    )
)  # fmt: skip
_COLOURS: Final = ("fill", "stroke")
_PIXELS: Final = 4 / 3
_Colour: TypeAlias = Callable[[str], str]


def inline(svg: bytes, name: str, title: str, description: str = "") -> str:
    """Return `svg` as text for an HTML page.

    `name` begins every id in it, so that two pictures on a page keep apart; `title` and `description` are what
    a screen reader says first.
    """
    return _cleaned(svg, name, title, description, themed)


def alone(svg: bytes, title: str, description: str = "") -> str:
    """Return `svg` as a file of its own, in the colours in which it was drawn."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{_cleaned(svg, "picture", title, description, str)}\n'


def _cleaned(svg: bytes, name: str, title: str, description: str, colour: _Colour) -> str:
    drawn = ET.fromstring(svg)  # noqa: S314 - our own renderer's output
    root = ET.Element("svg", _frame(drawn, name, description))
    _told(root, "title", f"{name}-title", title)
    _told(root, "desc", f"{name}-desc", description)
    root.extend(_children(drawn, colour))
    return ET.tostring(root, encoding="unicode")


def _frame(drawn: ET.Element, name: str, description: str) -> dict[str, str]:
    """Return the attributes of the root: its natural size in CSS pixels, its role and its name."""
    box = drawn.get("viewBox", "0 0 0 0")
    width, height = (round(float(side) * _PIXELS) for side in box.split()[2:])
    described = {"aria-describedby": f"{name}-desc"} if description else {}
    return {
        "xmlns": "http://www.w3.org/2000/svg",
        "class": "tom-drawing",
        "width": str(width),
        "height": str(height),
        "viewBox": box,
        "role": "group",
        "aria-labelledby": f"{name}-title",
        **described,
    }


def _told(root: ET.Element, tag: str, name: str, words: str) -> None:
    if words:
        ET.SubElement(root, tag, {"id": name}).text = shown(words)


def _children(drawn: ET.Element, colour: _Colour) -> Iterator[ET.Element]:
    """Yield what is kept of an element's children; a link without an address gives way to what it holds."""
    for child in drawn:
        tag = child.tag.removeprefix(_SVG) if isinstance(child.tag, str) else ""
        if tag not in _KEPT:
            continue
        if tag == "a" and not address(child.get(f"{_XLINK}href")):
            yield from _children(child, colour)
            continue
        yield _element(tag, child, colour)


def _element(tag: str, drawn: ET.Element, colour: _Colour) -> ET.Element:
    element = ET.Element(tag, dict(_attributes(drawn, colour)))
    element.text = drawn.text if tag == "text" else None
    if tag == "a":
        _link(element, drawn)
    if drawn.get("class") == "edge":
        element.set("aria-hidden", "true")
    element.extend(_children(drawn, colour))
    return element


def _attributes(drawn: ET.Element, colour: _Colour) -> Iterator[tuple[str, str]]:
    for name, value in drawn.items():
        if name in _COLOURS:
            yield name, colour(value if value != "white" else "#ffffff")
        elif name == "class":
            yield name, f"tom-{value}"
        elif name in _ATTRIBUTES:
            yield name, value


def _link(element: ET.Element, drawn: ET.Element) -> None:
    """Keep a link's address, and its tooltip where the picture shortens what it says."""
    element.set("href", address(drawn.get(f"{_XLINK}href")) or "")
    seen = "".join(text for each in drawn.iter(f"{_SVG}text") for text in each.itertext())
    if "…" in seen:
        ET.SubElement(element, "title").text = shown(drawn.get(f"{_XLINK}title", ""))

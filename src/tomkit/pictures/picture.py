"""A picture that can be shown: as DOT, as SVG, as a figure on a page, as a file."""

from dataclasses import dataclass
from os import PathLike
from pathlib import Path
from typing import Final

from tomkit.pictures.diagram import Blank, Diagram, Network
from tomkit.pictures.dot import dot
from tomkit.pictures.html import figure
from tomkit.pictures.inline import alone, inline
from tomkit.pictures.labels import Link, nothing
from tomkit.pictures.svg import FORMATS, Format, Renderer, render
from tomkit.source.text import nearest

__all__ = ["SUFFIXES", "Picture", "UnknownFormat"]

SUFFIXES: Final = ("dot", *FORMATS)


class UnknownFormat(ValueError):
    """A picture cannot be saved under a name that ends like this. The message lists the endings there are."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A diagram with a name of its own (its ids begin with it) and the addresses of its elements' pages."""

    diagram: Diagram
    name: str = "picture"
    link: Link = nothing

    @property
    def title(self) -> str:
        """The picture's title."""
        return self.diagram.heading.title

    @property
    def empty(self) -> bool:
        """Whether the model holds nothing that this picture shows; it then says so in a sentence."""
        return isinstance(self.diagram, Blank)

    @property
    def dot(self) -> str:
        """The picture in Graphviz's language, with its title and key."""
        return dot(self.diagram, self.link)

    def svg(self, renderer: Renderer = "library") -> str:
        """Return the picture as an SVG file's text; raise `NoRenderer` where nothing can draw it."""
        heading = self.diagram.heading
        return alone(render(self.dot, "svg", renderer), heading.title, heading.subtitle)

    def html(self, renderer: Renderer = "library") -> str:
        """Return the picture as a `<figure>` with a table of its facts; it needs `look.css` and the palette."""
        drawing = self._drawing(renderer) if isinstance(self.diagram, Network) else ""
        return figure(self.diagram, self.name, drawing, self.link)

    def bytes(self, form: Format, renderer: Renderer = "library") -> bytes:
        """Return what a file of the format `form` holds."""
        return self.svg(renderer).encode() if form == "svg" else render(self.dot, form, renderer)

    def save(self, path: str | PathLike[str], renderer: Renderer = "library") -> None:
        """Write the picture to `path`, whose ending says how: `.svg`, `.png`, `.pdf` or `.dot`.

        Raises `UnknownFormat` for any other ending, `NoRenderer` where nothing can draw, `OSError` where the
        file cannot be written.
        """
        target = Path(path)
        suffix = target.suffix.lower().removeprefix(".")
        if suffix == "dot":
            target.write_text(self.dot, encoding="utf-8", newline="\n")
            return
        form = next((form for form in FORMATS if form == suffix), None)
        if form is None:
            raise UnknownFormat(_unknown(suffix))
        target.write_bytes(self.bytes(form, renderer))

    def _drawing(self, renderer: Renderer) -> str:
        heading = self.diagram.heading
        svg = render(dot(self.diagram, self.link, heading=False), "svg", renderer)
        return inline(svg, f"{self.name}-drawing", heading.title, heading.subtitle)


def _unknown(suffix: str) -> str:
    """Say which endings there are, and which one may have been meant."""
    meant = nearest(suffix, SUFFIXES)
    asked = f"A picture cannot be saved as '.{suffix}'" if suffix else "The file name has no ending"
    endings = ", ".join(f".{each}" for each in SUFFIXES)
    return f"{asked}; {f'did you mean .{meant}?' if meant else f'use one of {endings}'}"

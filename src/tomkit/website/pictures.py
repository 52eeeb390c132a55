"""The pictures on the site, each as a figure with a table of the same facts."""

from dataclasses import replace

from markupsafe import Markup

from tomkit.pictures.catalogue import VIEWS, draw
from tomkit.website.page import Page

__all__ = ["FIRST", "VIEWS", "address", "hue", "picture"]

FIRST = VIEWS[0].name
"""The view that stands on the first page."""

_HUES = {"hand-offs": "purple", "principle-coverage": "teal", "roadmap": "blue"}


def address(name: str) -> str:
    """Return the page of a view: `pictures/hand-offs`; the roadmap stands by itself."""
    return name if name == "roadmap" else f"pictures/{name}"


def hue(name: str) -> str:
    """Return the colour family in which a view is announced."""
    return _HUES.get(name, "navy")


def picture(page: Page, name: str) -> Markup:
    """Return a view as a figure, with its elements linked to their pages."""
    drawn = draw(page.site.model, name, link=page.address_of)
    return Markup(replace(drawn, name=f"picture-{name}").html())  # noqa: S704

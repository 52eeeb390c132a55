"""The pictures that a site shows, each as a figure with a table of the same facts."""

from dataclasses import dataclass
from types import MappingProxyType

from markupsafe import Markup

from tomkit.publish.page import Page

__all__ = ["PICTURES", "Picture", "address", "picture"]


@dataclass(frozen=True, slots=True)
class Picture:
    """What a view is called on the site, what it tells, and its colour."""

    title: str
    summary: str
    hue: str = "navy"


PICTURES = MappingProxyType(
    {
        "model-on-a-page": Picture(
            "The model on a page",
            "Purpose, principles, front doors, services and roadmap at one glance.",
        ),
        "hand-offs": Picture(
            "Front doors and hand-offs",
            "Where people reach the council, who passes them on to whom, and who owns that.",
            "purple",
        ),
        "principles": Picture(
            "Principle coverage",
            "Which services were held against which principle, and how they do.",
            "teal",
        ),
        "roadmap": Picture(
            "Roadmap",
            "What changes when, in the words of the plan, and who leads it.",
            "blue",
        ),
    }
)
"""Every view that has a page, by its name, in reading order."""


def address(name: str) -> str:
    """Return the page of a view: `pictures/hand-offs`; the roadmap stands by itself."""
    return name if name == "roadmap" else f"pictures/{name}"


def picture(page: Page, name: str) -> Markup:
    """Return a view as a figure, with its elements linked to their pages."""
    from tomkit.draw.catalogue import draw

    return Markup(draw(page.site.model, name, link=page.address_of).html())  # noqa: S704

"""The pictures on the site, each as a figure with a table of the same facts."""

from collections.abc import Sequence
from dataclasses import replace

from markupsafe import Markup

from tomkit.pictures.catalogue import VIEWS, View, draw
from tomkit.website.page import Page

__all__ = ["FIRST", "address", "grouped", "hue", "picture", "title"]

FIRST = VIEWS[0].name
"""The view that stands on the first page."""

_OWN_PAGES = {"roadmap": "roadmap", "gap": "what-changes"}
_TITLES = {"gap": "What changes"}

_QUESTIONS = (
    ("What is it?", "navy", ("model-on-a-page", "functions", "dimensions", "strategies")),
    ("Whom is it for, and what do they go through?", "green", ("personas", "journey")),
    ("How do people reach us, and who passes them on?", "purple", ("hand-offs", "channels", "hand-off-matrix")),
    ("What changes, when, and by whom?", "blue", ("gap", "roadmap", "load", "raci")),
    ("Is it working, and what could go wrong?", "teal", ("measures", "benefits", "principle-coverage", "raid")),
    ("How do we know?", "grey", ("provenance",)),
)
_MORE = ("What else is there to see?", "navy")


def address(name: str) -> str:
    """Return the page of a view: `pictures/hand-offs`; the roadmap and what changes stand by themselves."""
    return _OWN_PAGES.get(name, f"pictures/{name}")


def title(view: View) -> str:
    """Return what a view's page is called."""
    return _TITLES.get(view.name, view.title)


def hue(name: str) -> str:
    """Return the colour family in which a view is announced."""
    return next((hue for _, hue, names in _QUESTIONS if name in names), _MORE[1])


def grouped(views: Sequence[View]) -> list[tuple[str, list[View]]]:
    """Return views by the question they help to answer; those of no question come last."""
    known = {name for _, _, names in _QUESTIONS for name in names}
    by_question = [(question, [each for each in views if each.name in names]) for question, _, names in _QUESTIONS]
    rest = (_MORE[0], [each for each in views if each.name not in known])
    return [(question, found) for question, found in (*by_question, rest) if found]


def picture(page: Page, name: str) -> Markup:
    """Return a view as a figure, with its elements linked to their pages."""
    drawn = draw(page.site.model, name, link=page.address_of)
    return Markup(replace(drawn, name=f"picture-{name.replace(':', '-')}").html())  # noqa: S704

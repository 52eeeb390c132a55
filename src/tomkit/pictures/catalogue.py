"""Every view there is, and how to draw one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tomkit.model.model import Model
from tomkit.pictures.diagram import Diagram
from tomkit.pictures.labels import Link, nothing
from tomkit.pictures.picture import Picture
from tomkit.pictures.views.hand_offs import hand_offs
from tomkit.pictures.views.model_on_a_page import model_on_a_page
from tomkit.pictures.views.principle_coverage import principle_coverage
from tomkit.pictures.views.roadmap import roadmap
from tomkit.source.text import nearest

__all__ = ["VIEWS", "UnknownView", "View", "draw", "view"]


class UnknownView(ValueError):
    """A view was asked for that there is not. The message lists those there are."""


@dataclass(frozen=True, slots=True)
class View:
    """A picture that any model can be drawn as: its name, its title, the question it answers, and how."""

    name: str
    title: str
    question: str
    diagram: Callable[[Model], Diagram]


VIEWS: Final = (
    View(
        "model-on-a-page",
        "Operating model on a page",
        "What is this operating model, from purpose to roadmap, at one glance?",
        model_on_a_page,
    ),
    View(
        "hand-offs",
        "Front doors and hand-offs",
        "Who passes residents on to whom, who answers for it, and what is promised?",
        hand_offs,
    ),
    View(
        "principle-coverage",
        "Principle coverage",
        "Which services were held against which principle, and what is being changed for its sake?",
        principle_coverage,
    ),
    View(
        "roadmap",
        "Roadmap",
        "Which project does what when, who leads it, and how is it paid for?",
        roadmap,
    ),
)
"""Every view, in reading order."""


def view(name: str) -> View:
    """Return the view called `name`; raise UnknownView, with a suggestion, when there is none."""
    found = next((each for each in VIEWS if each.name == name), None)
    if found is None:
        raise UnknownView(_unknown(name))
    return found


def draw(model: Model, name: str, link: Link = nothing) -> Picture:
    """Return the picture of `model` that the view `name` makes, in the model's state.

    `link` gives the address of an element's page (`services/garden-waste` → address), or None.
    Raises UnknownView for a name that no view has.
    """
    return Picture(view(name).diagram(model), name, link)


def _unknown(name: str) -> str:
    names = [each.name for each in VIEWS]
    meant = nearest(name, names)
    hint = f"did you mean '{meant}'?" if meant else f"there are {', '.join(names[:-1])} and {names[-1]}"
    return f"No view is called '{name}'; {hint}"

"""Every view there is, and how to draw one."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tomkit.kinds.base import Element
from tomkit.kinds.people import Journey
from tomkit.model.model import Model
from tomkit.pictures.diagram import Diagram
from tomkit.pictures.labels import Link, nothing
from tomkit.pictures.picture import Picture
from tomkit.pictures.views.benefits import benefits
from tomkit.pictures.views.channels import channels
from tomkit.pictures.views.dimensions import dimensions
from tomkit.pictures.views.functions import functions
from tomkit.pictures.views.gap import gap
from tomkit.pictures.views.hand_off_matrix import hand_off_matrix
from tomkit.pictures.views.hand_offs import hand_offs
from tomkit.pictures.views.journey import journey
from tomkit.pictures.views.load import load
from tomkit.pictures.views.measures import measures
from tomkit.pictures.views.model_on_a_page import model_on_a_page
from tomkit.pictures.views.personas import personas
from tomkit.pictures.views.principle_coverage import principle_coverage
from tomkit.pictures.views.provenance import provenance
from tomkit.pictures.views.raci import raci
from tomkit.pictures.views.raid import raid
from tomkit.pictures.views.roadmap import roadmap
from tomkit.pictures.views.strategies import strategies
from tomkit.source.text import nearest

__all__ = ["VIEWS", "UnknownView", "View", "draw", "view"]


class UnknownView(ValueError):
    """A view was asked for that there is not. The message lists those there are."""


@dataclass(frozen=True, slots=True)
class View:
    """A picture that any model can be drawn as: its name, its title, the question it answers, and how.

    A view with `subjects` shows every element of that kind, or the one that is asked for (`journey:blue-badge`).
    """

    name: str
    title: str
    question: str
    diagram: Callable[[Model], Diagram]
    subjects: type[Element] | None = None
    one: Callable[[Model, str], Diagram] | None = None


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
        "channels",
        "Channels and services",
        "Through which channels, and at which front doors, can each service be reached?",
        channels,
    ),
    View(
        "hand-off-matrix",
        "Hand-off matrix",
        "Who passes to whom, and who owns it?",
        hand_off_matrix,
    ),
    View(
        "journey",
        "Journeys",
        "What do people go through, where does it hurt, and what will be different?",
        journey,
        Journey,
        journey,
    ),
    View(
        "personas",
        "Personas",
        "Who are the people we serve, what do they need, and what shuts them out?",
        personas,
    ),
    View(
        "functions",
        "Functions",
        "Who fronts, who fulfils, and who commissions whom?",
        functions,
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
    View(
        "gap",
        "Gap to the target",
        "What is kept, added, changed and retired on the way to the target, and by which project?",
        gap,
    ),
    View(
        "benefits",
        "Benefits map",
        "Which project brings which benefit, and which objective does that serve?",
        benefits,
    ),
    View(
        "measures",
        "Measures",
        "How well is it going, against where it began and where it is to go?",
        measures,
    ),
    View(
        "raid",
        "RAID",
        "What could go wrong, how bad would it be, and who is dealing with it?",
        raid,
    ),
    View(
        "raci",
        "Who does what",
        "Who is responsible, accountable, consulted and informed?",
        raci,
    ),
    View(
        "load",
        "Load on teams",
        "How much does the change ask of which team, and where does it come together?",
        load,
    ),
    View(
        "strategies",
        "Strategies",
        "How far has each strategy come that this model rests on?",
        strategies,
    ),
    View(
        "dimensions",
        "Canvas of dimensions",
        "Of which sides of an operating model does this model speak, and of which is it silent?",
        dimensions,
    ),
    View(
        "provenance",
        "Provenance",
        "On what evidence does this model rest, and what did that inform?",
        provenance,
    ),
)
"""Every view, in reading order."""


def view(name: str) -> View:
    """Return the view called `name`, with or without a subject; raise UnknownView, with a suggestion, for no view."""
    plain, colon, _ = name.partition(":")
    found = next((each for each in VIEWS if each.name == plain), None)
    if found is None:
        raise UnknownView(_unknown(plain))
    if colon and found.subjects is None:
        raise UnknownView(f"'{plain}' shows the whole model and takes no subject; write it without ':'")
    return found


def draw(model: Model, name: str, link: Link = nothing) -> Picture:
    """Return the picture of `model` that the view `name` makes, in the model's state.

    `journey` draws all journeys, `journey:blue-badge` one. `link` gives the address of an element's page
    (`services/garden-waste` → address), or None. Raises UnknownView for what no view or subject is called.
    """
    found = view(name)
    subject = name.partition(":")[2]
    if not subject or found.one is None:
        return Picture(found.diagram(model), found.name, link)
    return Picture(found.one(model, _subject(model, found, subject)), f"{found.name}-{subject}", link)


def _subject(model: Model, found: View, subject: str) -> str:
    """Return the id of a view's subject, where the model has it in this state."""
    held = [each.id for each in model.all(found.subjects)] if found.subjects else []
    if subject not in held:
        meant = nearest(subject, held)
        hint = f"; did you mean '{found.name}:{meant}'?" if meant else ""
        raise UnknownView(f"'{found.name}' has nothing called '{subject}' to show in this model{hint}")
    return subject


def _unknown(name: str) -> str:
    names = [each.name for each in VIEWS]
    meant = nearest(name, names)
    hint = f"did you mean '{meant}'?" if meant else f"there are {', '.join(names[:-1])} and {names[-1]}"
    return f"No view is called '{name}'; {hint}"

"""Who is responsible, accountable, consulted and informed: activities against those who have a part in them."""

from typing import Any, Final

from tomkit.kinds.change import Activity
from tomkit.kinds.organisation import Stakeholder
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Emphasis, Grid, Hue, KeyEntry, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, ordered, ref_of
from tomkit.pictures.views.facts import tabled

__all__ = ["raci"]

_TITLE: Final = "Who does what"
_EMPTY: Final = (
    "This model names no activities and gives no stakeholder a part in the change, so there is no RACI to show."
)
_PARTS: Final[tuple[tuple[str, str, Hue, Emphasis], ...]] = (
    ("responsible", "R", "blue", "strong"),
    ("accountable", "A", "purple", "strong"),
    ("consulted", "C", "teal", "tint"),
    ("informed", "I", "grey", "plain"),
)


def raci(model: Model) -> Diagram:
    """Return activities against everyone with a part in them; stakeholders with letters against the four parts."""
    activities, people = (
        ordered(model.all(Activity)),
        tuple(each for each in ordered(model.all(Stakeholder)) if each.raci),
    )
    if not activities and not people:
        return Blank(heading(model, _TITLE), _EMPTY)
    if not activities:
        return _by_part(model, people)
    parties = dict.fromkeys(ref for each in activities for name, *_ in _PARTS for ref in getattr(each, name))
    every = tuple(dict.fromkeys((*parties, *(each.ref for each in people))))
    columns = tuple(Column(each.name, note=_answering(each), ref=ref_of(each)) for each in activities)
    whole = (Column("The change as a whole"),) if people else ()
    sections = (Section(tuple(_party(model, ref, activities) for ref in every)),)
    told = f"{len(activities)} {'activity' if len(activities) == 1 else 'activities'}, {counted(len(every), 'party')}"
    above = heading(model, _TITLE, told.replace("partys", "parties"), key=_key())
    return Grid(above, (*columns, *whole), sections, tabled(sections, (*columns, *whole), "Who"), "Who")


def _key() -> tuple[KeyEntry, ...]:
    return tuple(KeyEntry(name, hue, emphasis, mark=letter) for name, letter, hue, emphasis in _PARTS)


def _answering(activity: Activity) -> str:
    """Say what is wrong where not exactly one answers for an activity."""
    number = len(activity.accountable)
    return "" if number == 1 else f"! {number} accountable" if number else "! no one accountable"


def _party(model: Model, ref: Ref[Any], activities: tuple[Activity, ...]) -> Row:
    parts = [tuple(name for name, *_ in _PARTS if ref in getattr(each, name)) for each in activities]
    element = model.get(ref)
    whole = element.raci if isinstance(element, Stakeholder) else ()
    cells = (Cell(_letters(held), at) for at, held in enumerate((*parts, whole)) if held)
    return Row(Box(name_of(model, ref), ref=ref_of(ref)), tuple(cells))


def _letters(parts: tuple[str, ...]) -> Box:
    """Return the letters of the parts that someone has, in the colour of the weightiest."""
    held = [(letter, hue, emphasis) for name, letter, hue, emphasis in _PARTS if name in parts]
    _, hue, emphasis = next((each for each in held if each[0] == "A"), held[0])
    return Box(" ".join(letter for letter, *_ in held), hue=hue, emphasis=emphasis)


def _by_part(model: Model, people: tuple[Stakeholder, ...]) -> Grid:
    columns = tuple(Column(name.capitalize()) for name, *_ in _PARTS)
    sections = (Section(tuple(_person(model, each) for each in people)),)
    told = f"{counted(len(people), 'stakeholder')} with a part in the change as a whole"
    return Grid(
        heading(model, _TITLE, told), columns, sections, tabled(sections, columns, "Stakeholder"), "Stakeholder"
    )


def _person(model: Model, each: Stakeholder) -> Row:
    cells = (
        Cell(Box(letter, hue=hue, emphasis=emphasis), at)
        for at, (name, letter, hue, emphasis) in enumerate(_PARTS)
        if name in each.raci
    )
    stands = ", ".join(name for ref in each.represents if (name := name_of(model, ref)) != each.name)
    return Row(Box(each.name, stands, ref_of(each)), tuple(cells))

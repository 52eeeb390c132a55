"""Principle coverage: which services were held against which principle, and what is being changed for its sake."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from tomkit.kinds.change import Project, Workstream
from tomkit.kinds.purpose import Principle
from tomkit.kinds.services import PrincipleAssessment, Service, ServiceGroup
from tomkit.model.model import Model
from tomkit.pictures.diagram import (
    Blank,
    Box,
    Cell,
    Column,
    Diagram,
    Emphasis,
    Grid,
    Hue,
    KeyEntry,
    Row,
    Section,
    Table,
    Words,
)
from tomkit.pictures.views.common import heading, ordered, prose, ref_of

__all__ = ["principle_coverage"]

_TITLE: Final = "Principle coverage"
_Counts: TypeAlias = dict[tuple[str, str], int]
_NO_PRINCIPLES: Final = "This model names no principles, so there is nothing to hold its services against."
_NO_SERVICES: Final = "This model names no services and no workstreams in this state to hold against its principles."
_STATUSES: Final[dict[str, tuple[str, str, Hue, Emphasis]]] = {
    "met": ("+", "met", "green", "strong"),
    "partly": ("±", "partly met", "yellow", "tint"),
    "not_met": ("!", "not met", "red", "warning"),
    "not_assessed": ("?", "not assessed", "grey", "quiet"),
}


def principle_coverage(model: Model) -> Diagram:
    """Return principles against services (met, partly met, not met, not assessed) and against workstreams."""
    principles = ordered(model.all(Principle))
    if not principles:
        return Blank(heading(model, _TITLE), _NO_PRINCIPLES)
    sections = (*_services(model, principles), *_workstreams(model, principles))
    if not sections:
        return Blank(heading(model, _TITLE), _NO_SERVICES)
    above = heading(model, _TITLE, _assessed(model, principles), key=_key())
    columns = tuple(Column(_short(each), ref=ref_of(each)) for each in principles)
    return Grid(above, columns, sections, _facts(sections, principles), "Service")


def _short(principle: Principle) -> str:
    return f"{principle.letter} {principle.name}" if principle.letter else principle.name


def _key() -> tuple[KeyEntry, ...]:
    statuses = (KeyEntry(text, hue, emphasis, mark=mark) for mark, text, hue, emphasis in _STATUSES.values())
    return (*statuses, KeyEntry("changes made for the principle's sake", "blue"))


def _assessed(model: Model, principles: tuple[Principle, ...]) -> str:
    services = model.all(Service)
    known = sum(
        (found := _assessment(service, each)) is not None and found.status != "not_assessed"
        for service in services
        for each in principles
    )
    return f"{known} of {len(services) * len(principles)} assessed"


def _services(model: Model, principles: tuple[Principle, ...]) -> Iterator[Section]:
    """Yield services by their group; those without one come last."""
    services = ordered(model.all(Service))
    groups = ordered(model.all(ServiceGroup))
    for group in groups:
        held = [each for each in services if each.group == group.ref]
        if held:
            yield Section(tuple(_service(model, each, principles) for each in held), group.name, ref=ref_of(group))
    known = {group.ref for group in groups}
    rest = [each for each in services if each.group not in known]
    if rest:
        title = "Services" if len(rest) == len(services) else "Other services"
        yield Section(tuple(_service(model, each, principles) for each in rest), title, hue="teal")


def _service(model: Model, service: Service, principles: tuple[Principle, ...]) -> Row:
    cells = (Cell(_status(model, _assessment(service, each)), at) for at, each in enumerate(principles))
    return Row(Box(service.name, ref=ref_of(service)), tuple(cells))


def _assessment(service: Service, principle: Principle) -> PrincipleAssessment | None:
    return next((each for each in service.principles if each.principle == principle.ref), None)


def _status(model: Model, found: PrincipleAssessment | None) -> Box:
    """Return a cell; a service that was never held against a principle is as little assessed as one said so."""
    mark, text, hue, emphasis = _STATUSES[found.status if found else "not_assessed"]
    return Box(text, prose(model, found.note) if found else "", hue=hue, emphasis=emphasis, mark=mark)


def _workstreams(model: Model, principles: tuple[Principle, ...]) -> Iterator[Section]:
    """Yield workstreams with the number of changes that their projects make because of each principle."""
    counts = _changes(model)
    rows = tuple(
        Row(Box(each.name, ref=ref_of(each)), tuple(_changed(counts, each, principles)))
        for each in ordered(model.all(Workstream))
    )
    if rows:
        yield Section(rows, "Workstreams", note="changes that their projects make for a principle's sake", hue="blue")


def _changed(
    counts: dict[tuple[str, str], int], stream: Workstream, principles: tuple[Principle, ...]
) -> Iterator[Cell]:
    for at, each in enumerate(principles):
        number = counts.get((stream.id, each.id), 0)
        text = f"{number} change{'' if number == 1 else 's'}" if number else "none"
        yield Cell(Box(text, hue="blue", emphasis="tint" if number else "quiet"), at)


def _changes(model: Model) -> _Counts:
    """Count the changes that name a principle, by the workstream whose project makes them."""
    counts: _Counts = {}
    for element in model.written.values():
        for change in element.changes:
            project = model.get(change.by)
            if isinstance(project, Project) and change.because and change.because.kind == "principles":
                place = (project.workstream.id, change.because.id)
                counts[place] = counts.get(place, 0) + 1
    return counts


def _facts(sections: tuple[Section, ...], principles: tuple[Principle, ...]) -> Table:
    rows = (
        (Words(section.title, section.ref), Words(row.label.title, row.label.ref), *_told(row, len(principles)))
        for section in sections
        for row in section.rows
    )
    return Table(("Group", "Name", *(_short(each) for each in principles)), tuple(rows))


def _told(row: Row, count: int) -> Iterator[Words]:
    held = {cell.column: cell.box for cell in row.cells}
    for at in range(count):
        box = held.get(at)
        yield Words("" if box is None else f"{box.title}: {box.note}" if box.note else box.title)

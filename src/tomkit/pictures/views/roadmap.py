"""The roadmap: projects in the lanes of their workstreams, in the words of their plan, period by period."""

from collections.abc import Iterator
from typing import Final

from tomkit.kinds.change import Project, Workstream
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Diagram, Grid, Hue, KeyEntry, Row, Section, Table, Words
from tomkit.pictures.views.common import heading, name_of, nobody, ordered, ref_of, words
from tomkit.pictures.views.periods import Calendar, calendar
from tomkit.pictures.views.steps import Step, steps

__all__ = ["roadmap"]

_TITLE: Final = "Roadmap"
_EMPTY: Final = "This model names no projects, so there is no roadmap to draw."
_LANES: Final[tuple[Hue, ...]] = ("blue", "purple", "green", "orange", "teal", "navy", "yellow", "grey")
_FUNDING: Final = {
    "invest": "Invest",
    "invest_to_save": "Invest to save",
    "invest_to_grow": "Invest to grow",
    "bau": "Business as usual",
    "none": "No funding",
}


def roadmap(model: Model) -> Diagram:
    """Return projects by workstream against the quarters of their plans (years, where it is a long plan)."""
    projects = model.all(Project)
    if not projects:
        return Blank(heading(model, _TITLE), _EMPTY)
    dates = calendar(projects)
    sections = tuple(_sections(model, dates))
    key = (KeyEntry("work, as the plan words it", "blue"), KeyEntry("complete", "blue", "strong"))
    later = (KeyEntry("ends after the plan", "grey", "plain", mark="→"),) if dates.later else ()
    return Grid(
        heading(model, _TITLE, _told(projects), key=(*key, *later)),
        dates.columns,
        sections,
        _facts(model, dates),
        "Project, funding and lead",
    )


def _told(projects: tuple[Project, ...]) -> str:
    undated = sum(each.begins is None for each in projects)
    total = f"{len(projects)} project{'' if len(projects) == 1 else 's'}"
    return f"{total}, {undated} without dates" if undated else total


def _sections(model: Model, dates: Calendar) -> Iterator[Section]:
    """Yield workstreams with their projects; projects of a workstream that is not there come last."""
    for at, (stream, projects) in enumerate(_lanes(model)):
        hue = _LANES[at % len(_LANES)]
        rows = tuple(_row(model, each, hue, dates) for each in projects)
        if stream is None:
            yield Section(rows, "No workstream in the model", hue=hue)
        else:
            mark = str(stream.order.value) if stream.order else ""
            yield Section(rows, stream.name, mark, _lane_note(model, stream), hue, ref_of(stream))


def _lanes(model: Model) -> Iterator[tuple[Workstream | None, tuple[Project, ...]]]:
    projects = ordered(model.all(Project))
    streams = ordered(model.all(Workstream))
    for stream in streams:
        held = tuple(each for each in projects if each.workstream == stream.ref)
        if held:
            yield stream, held
    known = {stream.ref for stream in streams}
    rest = tuple(each for each in projects if each.workstream not in known)
    if rest:
        yield None, rest


def _lane_note(model: Model, stream: Workstream) -> str:
    lead = "" if nobody(stream.lead) else f"Lead: {name_of(model, stream.lead)}"
    return lead if stream.declared else " · ".join(part for part in (lead, "not declared as a workstream") if part)


def _row(model: Model, project: Project, hue: Hue, dates: Calendar) -> Row:
    note = " · ".join((_funding(project), _lead(model, project)))
    found = tuple(steps(project, dates))
    cells = tuple(_cell(step, hue) for step in found) or (_undated(dates),)
    return Row(Box(project.name, note, ref_of(project), hue), cells)


def _funding(project: Project) -> str:
    return project.funding_text or _FUNDING.get(project.funding or "", "no funding named")


def _lead(model: Model, project: Project) -> str:
    known = "" if nobody(project.lead) else name_of(model, project.lead)
    return project.lead_text or known or "no lead named"


def _cell(step: Step, hue: Hue) -> Cell:
    if step.later:
        return Cell(Box(step.text, hue="grey", emphasis="plain", mark="→"), step.column, step.span)
    emphasis: Final = "strong" if step.complete else "tint"
    return Cell(Box(step.text, hue=hue, emphasis=emphasis), step.column, step.span)


def _undated(dates: Calendar) -> Cell:
    return Cell(Box("No dates yet", hue="grey", emphasis="quiet"), 0, max(len(dates.columns), 1))


def _facts(model: Model, dates: Calendar) -> Table:
    rows = []
    for stream, projects in _lanes(model):
        lane = words(stream) if stream else Words("none")
        for project in projects:
            told = (lane, words(project), Words(_funding(project)), Words(_lead(model, project)))
            planned = [(Words(step.when), Words(step.text)) for step in steps(project, dates)]
            rows += [(*told, *each) for each in planned or [(Words("no dates"), Words(""))]]
    return Table(("Workstream", "Project", "Funding", "Lead", "When", "What"), tuple(rows))

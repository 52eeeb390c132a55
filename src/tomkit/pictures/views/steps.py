"""A project's row of a roadmap: its labels, each from its period to the next."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tomkit.kinds.change import Project
from tomkit.kinds.values.period import Period
from tomkit.pictures.views.periods import Calendar

__all__ = ["Step", "steps"]

_WORDS: Final = "completed?|deployed|delivered|done|finished|launched|live|closed"
_COMPLETE: Final = re.compile(rf"\A\W*(?:{_WORDS})\W*\Z", re.IGNORECASE)


class Step(NamedTuple):
    """A label of a plan: where it begins, how many columns it takes, and when that is in words."""

    text: str
    column: int
    span: int
    when: str
    complete: bool = False
    later: bool = False


def steps(project: Project, dates: Calendar) -> Iterator[Step]:
    """Yield a project's steps from left to right.

    A blank between two labels belongs to the one before, unless that says that the work is complete. Labels of
    one column share it. A finish beyond the last column has a step of its own.
    """
    held = _placed(project, dates)
    columns = sorted(held)
    for at, column in enumerate(columns):
        labels, last = held[column]
        complete = bool(_COMPLETE.match(labels[-1][1]))
        if at + 1 < len(columns):
            before = columns[at + 1] - 1
            last = min(last, before) if complete else before
        yield Step(" · ".join(label for _, label in labels), column, last - column + 1, _when(labels), complete)
    if dates.beyond(project.ends) and project.ends:
        yield Step(f"to {project.ends.label}", len(dates.periods), 1, project.ends.label, later=True)


def _placed(project: Project, dates: Calendar) -> dict[int, tuple[list[tuple[Period, str]], int]]:
    """Return labels by the column in which they begin, and the last column of the last of them."""
    held: dict[int, tuple[list[tuple[Period, str]], int]] = {}
    for period, label in _labels(project):
        first, last = dates.first(period), dates.last(period)
        if first is None or last is None:
            continue
        labels, until = held.get(first, ([], last))
        held[first] = ([*labels, (period, label)], max(until, last))
    return held


def _labels(project: Project) -> list[tuple[Period, str]]:
    """Return a plan's labels in order; a project without a plan has one, from its start to its finish."""
    if project.plan:
        return sorted(((period, str(label)) for period, label in project.plan.items()), key=lambda each: each[0].start)
    begins, ends = project.begins or project.ends, project.ends or project.begins
    if begins is None or ends is None:
        return []
    first, last = min(begins.start, ends.start), max(begins.end, ends.end)
    label = (project.status or "planned").capitalize()
    return [(Period(f"{first.isoformat()}..{last.isoformat()}"), label)]


def _when(labels: list[tuple[Period, str]]) -> str:
    return ", ".join(dict.fromkeys(period.label for period, _ in labels))

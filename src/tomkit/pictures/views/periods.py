"""The columns of a roadmap: quarters under their years, or years alone where a plan is long."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from tomkit.kinds.change import Project
from tomkit.kinds.values.period import Period
from tomkit.pictures.diagram import Column

__all__ = ["Calendar", "calendar"]

_QUARTERS: Final = ("Jan–Mar", "Apr–Jun", "Jul–Sep", "Oct–Dec")
_MOST_QUARTERS: Final = 20
_MOST_YEARS: Final = 40


@dataclass(frozen=True)
class Calendar:
    """The periods that a roadmap has a column for, in order, and whether one more says what comes later."""

    periods: tuple[Period, ...]
    later: bool

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns: a quarter's months under its year, or a year by itself; at the end, `Later`."""
        after = (Column("", "Later") if self._quarterly else Column("Later"),) if self.later else ()
        return tuple(self._column(each) for each in self.periods) + after

    def first(self, period: Period) -> int | None:
        """Return the first column that a period touches, None when it lies outside."""
        return next((at for at, each in enumerate(self.periods) if each.overlaps(period)), None)

    def last(self, period: Period) -> int | None:
        """Return the last column that a period touches, None when it lies outside."""
        return max((at for at, each in enumerate(self.periods) if each.overlaps(period)), default=None)

    def beyond(self, period: Period | None) -> bool:
        """Return whether a period ends after the last column."""
        return period is not None and bool(self.periods) and period.end > self.periods[-1].end

    @property
    def _quarterly(self) -> bool:
        return any("Q" in each.text for each in self.periods)

    def _column(self, period: Period) -> Column:
        if not self._quarterly:
            return Column(period.label)
        return Column(_QUARTERS[(period.start.month - 1) // 3], str(period.start.year))


def calendar(projects: Iterable[Project]) -> Calendar:
    """Return the columns for projects: from the first period of any plan to the last.

    A project without a plan counts with its start and finish; a finish after all plans lies beyond the horizon.
    """
    held = tuple(projects)
    days = [period for each in held for period in _planned(each)]
    if not days:
        return Calendar((), later=False)
    first, last = min(each.start for each in days), max(each.end for each in days)
    periods = _between(first, last)
    ends = [each.ends for each in held]
    return Calendar(periods, later=any(end is not None and end.end > periods[-1].end for end in ends))


def _planned(project: Project) -> tuple[Period, ...]:
    return tuple(project.plan) or tuple(each for each in (project.begins, project.ends) if each)


def _between(first: date, last: date) -> tuple[Period, ...]:
    """Return the quarters from one day to another, or the years where quarters would be too many."""
    years = range(first.year, min(last.year, first.year + _MOST_YEARS - 1) + 1)
    if len(years) * 4 > _MOST_QUARTERS:
        return tuple(Period(str(year)) for year in years)
    span = Period(f"{first.isoformat()}..{last.isoformat()}")
    return span.quarters()

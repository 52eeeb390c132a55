"""Stretches of time: years, financial years, quarters, months, days and ranges of them."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, ClassVar, Self

from tomkit.kinds.values.labels import MONTHS, last_day, span_label
from tomkit.kinds.values.written import Written, anchored, quoted

__all__ = ["Period"]

_ONE = r"[12][0-9]{3}(?:/[0-9]{2}|-Q[1-4]|-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
_SHAPE = r"(?P<year>[0-9]{4})(?:/(?P<next>[0-9]{2})|-Q(?P<quarter>[0-9])|-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?"
_QUARTER = 3
_DECEMBER = 12

_Span = tuple[date, date]


class Period(Written):
    """A stretch of whole days: `2023`, `2023/24`, `2023-Q3`, `2023-06`, `2023-06-15`, `2023-Q1..2023-Q3`.

    Years and quarters are calendar years and quarters; `2023/24` is the financial year from 1 April 2023 to
    31 March 2024. A range runs from the first day of its first period to the last day of its last.
    """

    __slots__ = ("end", "start")
    start: date
    """The first day."""
    end: date
    """The last day, which belongs to the period."""

    noun = "a period"
    advice = (
        "write a year, a financial year, a quarter, a month, a day or a range of them, "
        "such as 2023, 2023/24, 2023-Q3, 2023-06, 2023-06-15 or 2023-Q1..2023-Q3"
    )
    form = rf"{_ONE}(?:\.\.{_ONE})?"
    examples = ("2023", "2023/24", "2023-Q3", "2023-06", "2023-06-15", "2023-Q1..2023-Q3")
    number: ClassVar[Mapping[str, Any]] = {"type": "integer", "minimum": 1000, "maximum": 2999}

    @classmethod
    def quarter(cls, year: int, number: int) -> Self:
        """Return a calendar quarter; `number` is 1 to 4."""
        return cls(f"{year}-Q{number}")

    @classmethod
    def _read(cls, text: str) -> dict[str, object]:
        span = _span(text)
        if span is None:
            raise ValueError(cls._refusal(text))
        return {"start": span[0], "end": span[1]}

    @classmethod
    def _meant(cls, text: str) -> str:
        from tomkit.kinds.values.respelling import respellings

        return next(filter(None, map(_explained, respellings(text))), "")

    def _key(self) -> tuple[str, Any]:
        return ("period", (self.start, self.end))

    def contains(self, other: "Period | date") -> bool:
        """Return whether all days of `other` (a period or a day) lie in this period."""
        first, last = (other.start, other.end) if isinstance(other, Period) else (other, other)
        return self.start <= first and last <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Return whether this period and `other` share a day."""
        return self.start <= other.end and other.start <= self.end

    def quarters(self) -> "tuple[Period, ...]":
        """Return the calendar quarters that this period touches, in order."""
        first, last = _quarter_index(self.start), _quarter_index(self.end)
        return tuple(Period.quarter(each // 4, each % 4 + 1) for each in range(first, last + 1))

    @property
    def label(self) -> str:
        """The period for people: `2023`, `2023/24`, `Jul to Sep 2023`, `June 2023`, `15 June 2023`."""
        return span_label(self.start, self.end)


def _span(text: str) -> _Span | None:
    """Return the first and the last day of what `text` names, None when it has not the form of a period."""
    first, dots, last = text.partition("..")
    begin = _one(first)
    finish = _one(last) if dots else begin
    if begin is None or finish is None:
        return None
    if finish[1] < begin[0]:
        raise ValueError(f"{quoted(text)} ends before it starts; write {last}..{first}")
    return begin[0], finish[1]


def _one(text: str) -> _Span | None:
    match = anchored(_SHAPE).match(text)
    if match is None:
        return None
    year = int(match["year"])
    if not 1000 <= year < 3000:  # noqa: PLR2004 - the years that the form of a period allows
        raise ValueError(f"{quoted(text)} has no likely year; write one between 1000 and 2999, such as 2023")
    numbers = (int(each) for each in match.groups()[1:] if each)
    return _READERS[match.lastgroup or "year"](text, year, *numbers)


def _year(_text: str, year: int) -> _Span:
    return date(year, 1, 1), date(year, 12, 31)


def _financial_year(text: str, year: int, following: int) -> _Span:
    if following != (year + 1) % 100:
        meant = f"{year}-{following:02}" if 1 <= following <= _DECEMBER else f"{year}/{(year + 1) % 100:02}"
        raise ValueError(f"{quoted(text)} is no financial year, which names two years in a row; write {meant}")
    return date(year, 4, 1), date(year + 1, 3, 31)


def _quarter(text: str, year: int, number: int) -> _Span:
    if not 1 <= number <= _DECEMBER // _QUARTER:
        raise ValueError(f"{quoted(text)} is no quarter; quarters run from Q1 to Q4, so write one such as {year}-Q4")
    return date(year, number * _QUARTER - 2, 1), last_day(year, number * _QUARTER)


def _month(text: str, year: int, month: int) -> _Span:
    if not 1 <= month <= _DECEMBER:
        meant = f"{year}/{month:02}" if month == (year + 1) % 100 else f"one such as {year}-12"
        raise ValueError(f"{quoted(text)} is no month; months run from 01 to 12, so write {meant}")
    return date(year, month, 1), last_day(year, month)


def _day(text: str, year: int, month: int, day: int) -> _Span:
    last = _month(text, year, month)[1]
    if not 1 <= day <= last.day:
        named = f"{MONTHS[month - 1]} {year}"
        raise ValueError(f"{quoted(text)} is no day; {named} has {last.day} days, so write one such as {last}")
    return date(year, month, day), date(year, month, day)


_READERS: dict[str, Callable[..., _Span]] = {
    "year": _year, "next": _financial_year, "quarter": _quarter, "month": _month, "day": _day,
}  # fmt: skip


def _explained(spelling: str) -> str:
    """Return `spelling` with its meaning in words behind it, nothing when there is no such period."""
    try:
        span = _span(spelling)
    except ValueError:
        return ""
    label = span_label(*span) if span else spelling
    return spelling if label == spelling else f"{spelling} ({label})"


def _quarter_index(day: date) -> int:
    return day.year * 4 + (day.month - 1) // _QUARTER

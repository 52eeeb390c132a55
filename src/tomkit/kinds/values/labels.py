"""Stretches of days in words for people: `Jul to Sep 2023`."""

from datetime import date, timedelta

__all__ = ["MONTHS", "last_day", "span_label"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""The months' names in English, whatever the machine's language."""


def span_label(start: date, end: date) -> str:
    """Return the days from `start` to `end` (inclusive) in the fewest words: `2023/24`, `June 2023`."""
    if start == end:
        return _day(start)
    if start.day != 1 or end != last_day(end.year, end.month):
        return f"{_day(start)} to {_day(end)}"
    if (start.month, end.month) == (1, 12):
        return _joined(str(start.year), str(end.year))
    if (start.month, end.month) == (4, 3):
        return _joined(_financial_year(start.year), _financial_year(end.year - 1))
    return _months(start, end)


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _months(start: date, end: date) -> str:
    if (start.year, start.month) == (end.year, end.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{MONTHS[start.month - 1][:3]}{year} to {MONTHS[end.month - 1][:3]} {end.year}"


def _joined(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def _financial_year(year: int) -> str:
    return f"{year}/{(year + 1) % 100:02}"


def _day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"

"""Guesses at the period that people meant when they wrote it their own way; imported only for an error."""

import re
from collections.abc import Iterator
from itertools import chain

from tomkit.kinds.values.labels import MONTHS

__all__ = ["respellings"]

_SEPARATOR = re.compile(r"\s*(?:\.{2,}|…|\bto\b|\buntil\b|\band\b|&|-|/)\s*")
_YEAR = re.compile(r"\b[12][0-9]{3}")

_Y = r"(?P<year>[12][0-9]{3})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_NAME = r"(?P<name>[a-z]{3,9})\.?"
_DAY = r"(?P<day>[0-9]{1,2})"
_GAP = r"[-/. ]"
_FORMS = tuple(
    re.compile(rf"\A{form}\Z")
    for form in (
        rf"{_Y}",
        rf"{_Y}{_GAP}*q(?:uarter)? ?(?P<quarter>[1-4])",
        rf"q(?:uarter)? ?(?P<quarter>[1-4]){_GAP}*(?:of )?{_Y}",
        rf"{_Y}{_GAP}*h(?P<half>[12])",
        rf"h(?P<half>[12]){_GAP}*{_Y}",
        rf"(?:fy)? ?{_Y}[-/](?:[12][0-9])?(?P<next>[0-9]{{2}})",
        r"fy ?(?P<short>[0-9]{2})[-/](?P<next>[0-9]{2})",
        rf"{_Y}{_GAP}{_MONTH}{_GAP}{_DAY}",
        rf"{_DAY}{_GAP}{_MONTH}{_GAP}{_Y}",
        rf"{_DAY}/{_MONTH}/(?P<short>[0-9]{{2}})",
        rf"{_DAY}{_GAP}?(?:of )?{_NAME}{_GAP}?{_Y}",
        rf"{_NAME}{_GAP}?{_DAY}{_GAP}{_Y}",
        rf"{_NAME}{_GAP}*(?:of )?{_Y}",
        rf"{_Y}{_GAP}*{_NAME}",
        rf"{_Y}{_GAP}{_MONTH}",
        rf"{_MONTH}{_GAP}{_Y}",
    )
)


def respellings(text: str) -> Iterator[str]:
    """Give the ways in which `text` may be meant, likeliest first; not all of them need be possible."""
    plain = re.sub(r"(?<=[0-9])(?:st|nd|rd|th)\b|,", "", text.lower()).translate({0x2013: "-", 0x2014: "-"})
    plain = " ".join(plain.split())
    return chain(_singles(plain), _ranges(plain))


def _singles(text: str) -> Iterator[str]:
    for form in _FORMS:
        match = form.match(text)
        if match and (spelling := _spelled(match.groupdict())):
            yield spelling


def _ranges(text: str) -> Iterator[str]:
    for gap in _SEPARATOR.finditer(text):
        left, right = text[: gap.start()], text[gap.end() :]
        year = _YEAR.search(right) or _YEAR.search(left)
        if year:
            yield from _pairs(left, right, year[0])


def _pairs(left: str, right: str, year: str) -> Iterator[str]:
    """Give ranges of two halves, either of which may leave the year to the other."""
    first = next(_singles(left), "") or next(_singles(f"{left} {year}"), "")
    last = next(_singles(right), "") or next(_singles(f"{right} {year}"), "")
    if first and last:
        yield f"{first}..{last}"


def _spelled(part: dict[str, str]) -> str:
    year = part.get("year") or f"20{part['short']}"
    if "quarter" in part:
        return f"{year}-Q{part['quarter']}"
    if "half" in part:
        last = int(part["half"]) * 2
        return f"{year}-Q{last - 1}..{year}-Q{last}"
    if "next" in part:
        return f"{year}/{part['next']}" if int(part["next"]) == (int(year) + 1) % 100 else ""
    return _dated(year, part)


def _dated(year: str, part: dict[str, str]) -> str:
    if "month" not in part and "name" not in part:
        return year
    month = int(part["month"]) if "month" in part else _month_called(part["name"])
    day = f"-{int(part['day']):02}" if "day" in part else ""
    return f"{year}-{month:02}{day}" if month else ""


def _month_called(name: str) -> int:
    """Return 1 to 12 for a month's name, full or cut short, 0 for any other word."""
    return next((i for i, month in enumerate(MONTHS, start=1) if month.lower().startswith(name)), 0)

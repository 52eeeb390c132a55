"""Lengths of time: on the clock, in working days, and in days, weeks, months and years of the calendar."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Literal

from tomkit.kinds.values.written import DECIMAL, FEW_DIGITS, WHOLE, Written, anchored, quoted

__all__ = ["Duration", "Unit"]

Unit = Literal["seconds", "working days", "days", "weeks", "months", "years"]
"""What a duration is counted in: hours and minutes become seconds, the others stay what they are."""

_HOURS, _MINUTES, _SECONDS = "hours?|hrs?|h", "minutes?|mins?|m", "seconds?|secs?|s"
_DAYS = "working days?|days?|weeks?|months?|years?"
_CLOCK = (
    rf"(?=[0-9])(?:({DECIMAL}) ?(?:{_HOURS}))?"
    rf"(?: ?({DECIMAL}) ?(?:{_MINUTES}))?(?: ?({DECIMAL}) ?(?:{_SECONDS}))?"
)
_CALENDAR = rf"({WHOLE}) ?({_DAYS})"
_FORM = rf"{_CALENDAR}|{_CLOCK}"
_FRACTION = rf"{DECIMAL} ?(?:{_DAYS})"
_SECONDS_IN = (3600, 60, 1)

_UNITS = "seconds, minutes, hours, working days, days, weeks, months or years"
_WORDS: Mapping[str, str] = {
    "d": "days", "calendar days": "days", "w": "weeks", "wk": "weeks", "wks": "weeks",
    "mo": "months", "mth": "months", "mths": "months",
    "y": "years", "yr": "years", "yrs": "years", "wd": "working days", "workdays": "working days",
    "business day": "working days", "business days": "working days",
}  # fmt: skip


class Duration(Written):
    """A length of time: `4m30s`, `90s`, `2h`, `15 minutes`, `3 working days`, `6 weeks`, `3 years`.

    Hours, minutes and seconds are one measure; working days, days, weeks, months and years are each their own:
    how long they are depends on a calendar, so `7 days` is not `1 week`.
    """

    __slots__ = ("amount", "unit")
    amount: Decimal
    """How many of `unit`."""
    unit: Unit

    noun = "a length of time"
    advice = f"write a number and its unit ({_UNITS}), such as 4m30s, 15 minutes or 3 working days"
    form = rf"{FEW_DIGITS}(?:{_FORM})"
    examples = ("4m30s", "90s", "2h", "15 minutes", "3 working days", "6 weeks", "3 years")

    @classmethod
    def _read(cls, text: str) -> dict[str, object]:
        amount, unit, *clock = cls._match(_FORM, text).groups()
        if unit:
            return {"amount": Decimal(amount), "unit": f"{unit.removesuffix('s')}s"}
        parts = (Decimal(each or 0) * size for each, size in zip(clock, _SECONDS_IN, strict=True))
        return {"amount": sum(parts, Decimal(0)), "unit": "seconds"}

    @classmethod
    def _refusal(cls, text: str) -> str:
        if re.fullmatch(DECIMAL, text):
            return f"{quoted(text)} has no unit; {cls.advice}"
        if anchored(_FRACTION).match(text):
            return f"{quoted(text)} has a fraction, which only hours, minutes and seconds can have; {cls.advice}"
        if re.fullmatch(r"[0-9]+:[0-9]{2}", text):
            first, last = text.split(":")
            return f"{quoted(text)} may be hours or minutes; write {first}h{last}m or {first}m{last}s"
        return super()._refusal(text)

    @classmethod
    def _meant(cls, text: str) -> str:
        spelling = re.sub(r",? and |, ", " ", " ".join(text.lower().split()))
        if loose := re.fullmatch(rf"({WHOLE}) ?([a-z ]+)", spelling):
            number, word = loose.groups()
            unit = _WORDS.get(word, word)
            spelling = f"{number} {unit.removesuffix('s') if number == '1' else unit}"
        return spelling if re.fullmatch(cls.form, spelling) else ""

    def _key(self) -> tuple[str, Any]:
        return (self.unit, self.amount)

"""Whether a figure fits the unit it is counted in."""

import re
from typing import NamedTuple

from tomkit.kinds.performance import Measure
from tomkit.kinds.values.reading import Reading
from tomkit.source.text import Path

__all__ = ["Figure", "figures", "misfit"]

_CURRENCY = {"GBP": "£", "EUR": "€", "USD": "$"}
_MONEY = r"(?i)\A(?:(£|GBP\b|pounds?\b)|(€|EUR\b|euros?\b)|(\$|USD\b|dollars?\b))"
_SHARE = r"(?i)\A(?:%|per ?cent(?:age)?\b|pct\b)"
_TIME = r"(?i)\A(?:(?:working |calendar )?days?|sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|weeks?|months?|years?)\b"
_WORDS = {"share": "a percentage", "number": "a number", "time": "a length of time"}


class Figure(NamedTuple):
    """A figure of a measure, and where it stands in it."""

    path: Path
    reading: Reading


def figures(measure: Measure) -> tuple[Figure, ...]:
    """Return the figures of a measure: those that say something, in reading order."""
    result = measure.result
    every = (
        (("baseline",), measure.baseline),
        (("target",), measure.target),
        *((("actuals", period.text), reading) for period, reading in measure.actuals.items()),
        *((("result", name), getattr(result, name)) for name in ("value", "low", "high") if result is not None),
    )
    return tuple(Figure(path, reading) for path, reading in every if reading is not None and reading.value is not None)


def misfit(unit: str, reading: Reading) -> tuple[str, str] | None:
    """Return what is wrong with a figure for a unit, and the fix; None where it fits, or the unit is open."""
    what = dimension(reading)
    if re.match(_SHARE, unit) and what != "share":
        return f"{_a(reading)}, and the unit is '{unit}'", f"write {_percentage(reading)}, or correct `unit`"
    if (money := re.match(_MONEY, unit)) and what != (wanted := tuple(_CURRENCY)[(money.lastindex or 1) - 1]):
        sign = _CURRENCY[wanted]
        meant = f"{sign}{reading.text}" if what == "number" else f"an amount such as {sign}8.62"
        return f"{_a(reading)}, and the unit is '{unit}'", f"write {meant}, or correct `unit`"
    if re.match(_TIME, unit) and what not in ("time", "number"):
        return f"{_a(reading)}, and the unit is '{unit}'", "write a number or a length of time, or correct `unit`"
    return None


def dimension(reading: Reading) -> str:
    """Return what a figure is one of: `share`, `number`, `time` or a currency."""
    what = reading.dimension
    return what if what in ("share", "number") or what in _CURRENCY else "time"


def _a(reading: Reading) -> str:
    what = dimension(reading)
    return f"'{reading.text}' is {_WORDS.get(what, 'an amount of money')}"


def _percentage(reading: Reading) -> str:
    value = reading.value
    if reading.dimension != "number" or value is None:
        return "a percentage such as 83%"
    return f"{reading.text}%" if value > 1 else f"{(value * 100).normalize():f}%"

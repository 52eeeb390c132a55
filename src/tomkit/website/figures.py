"""Typed values in words: `58400` contacts as 58,400, `6m20s` as 6 min 20 s, `Jul to Sep 2026` for a quarter."""

from decimal import Decimal

from tomkit.kinds.values.count import Count
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.reading import Reading
from tomkit.kinds.values.written import Written

__all__ = ["figure"]

_YEAR = 4
"""Digits that a year has, which is no number to be grouped."""

_CLOCK = ((3600, "h"), (60, "min"), (1, "s"))


def figure(value: Written) -> str:
    """Return a value as people read it."""
    if isinstance(value, Count):
        return f"{value.value:,}"
    if isinstance(value, Duration) and value.unit == "seconds":
        return _clock(value.amount, value.text)
    if isinstance(value, Reading) and value.dimension == "seconds" and value.value is not None:
        return _clock(value.value, value.text)
    if isinstance(value, Reading) and len(value.text) > _YEAR and value.text.isdigit():
        return f"{int(value.text):,}"
    return str(getattr(value, "label", value))


def _clock(seconds: Decimal, written: str) -> str:
    """Return a length of time that was written tersely, such as `6m20s`, with its units apart."""
    if " " in written or seconds != seconds.to_integral_value():
        return written
    left, pieces = int(seconds), []
    for size, unit in _CLOCK:
        many, left = divmod(left, size)
        pieces += [f"{many} {unit}"] if many else []
    return " ".join(pieces) or "0 s"

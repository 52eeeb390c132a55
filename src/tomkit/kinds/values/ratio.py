"""Parts of a whole: `18%` or `0.18`."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from tomkit.kinds.values.written import DECIMAL, FEW_DIGITS, Written, anchored, quoted

__all__ = ["OpenRatio", "Ratio"]

_ANY = rf"(?P<number>{DECIMAL}|\.[0-9]+)(?P<percent> ?%)?"
_SHARE = r"0(?:\.[0-9]+)?|\.[0-9]+|1(?:\.0+)?"
_UP_TO_100 = r"(?:100(?:\.0+)?|[1-9]?[0-9](?:\.[0-9]+)?|\.[0-9]+) ?%"
_ANY_PERCENTAGE = rf"(?:{DECIMAL}|\.[0-9]+) ?%"
_WORDED = r"\A([0-9.]+)\s*(?:%|pct|percent|per cent|per hundred)\Z"


class Ratio(Written):
    """A part of a whole, from 0 to 1: `18%`, `80 %` or `0.18`.

    Without a percent sign a number is at most 1, so that `80` cannot be taken for eighty times the whole.
    """

    __slots__ = ("value",)
    value: Decimal
    """The part as a number: 0.18 for `18%`."""

    noun = "a ratio"
    advice = "write a percentage up to 100% or a number from 0 to 1, such as 18% or 0.18"
    form = rf"{FEW_DIGITS}(?:{_UP_TO_100}|{_SHARE})"
    examples: ClassVar[tuple[str, ...]] = ("18%", "0.18")
    number: ClassVar[Mapping[str, Any]] = {"type": "number", "minimum": 0, "maximum": 1}
    most: ClassVar[Decimal | None] = Decimal(1)
    """The greatest part there can be, None when there is no such thing."""

    @classmethod
    def _read(cls, text: str) -> dict[str, object]:
        match = cls._match(_ANY, text)
        value = Decimal(match["number"])
        if match["percent"]:
            value = value.scaleb(-2)
        elif value > 1:
            raise ValueError(f"{quoted(text)} is more than 1; {cls._as_percentage(value)}")
        if cls.most is not None and value > cls.most:
            raise ValueError(f"{quoted(text)} is more than 100%; {cls.advice}")
        return {"value": value}

    @classmethod
    def _as_percentage(cls, value: Decimal) -> str:
        """Return what to write for a number that is too great without a percent sign."""
        if cls.most is None:
            return f"write {value}% or {(value * 100).normalize():f}%"
        return f"write {value}%" if value <= cls.most * 100 else cls.advice

    @classmethod
    def _refusal(cls, text: str) -> str:
        if text[:1] in ("-", "−") and anchored(_ANY).match(text[1:]):
            return f"{quoted(text)} is below zero; {cls.advice}"
        return super()._refusal(text)

    @classmethod
    def _meant(cls, text: str) -> str:
        loose = re.match(_WORDED, text.lower())
        spelling = f"{loose[1]}%" if loose else ""
        return spelling if re.fullmatch(cls.form, spelling) else ""

    def _key(self) -> tuple[str, Decimal]:
        return ("part of the whole", self.value)


class OpenRatio(Ratio):
    """A ratio that may be more than the whole: `120%` of last year's demand.

    Above 1 it is always written as a percentage.
    """

    __slots__ = ()

    advice = "write a percentage, or a number from 0 to 1, such as 120% or 0.18"
    form = rf"{FEW_DIGITS}(?:{_ANY_PERCENTAGE}|{_SHARE})"
    examples = ("120%", "0.18")
    most = None

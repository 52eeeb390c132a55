"""What a measure shows: a percentage, an amount of money, a length of time or a number, or that there is none."""

from decimal import Decimal
from typing import Any, ClassVar

from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.money import Money
from tomkit.kinds.values.ratio import OpenRatio
from tomkit.kinds.values.written import DECIMAL, FEW_DIGITS, Written

__all__ = ["Reading"]

_NONE = ("NA", "N/A", "TBC", "TBD")
_NUMBER = rf"-?(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+(?:\.[0-9]+)?|{DECIMAL})"
_PERCENT = rf"{DECIMAL} ?%"


class Reading(Written):
    """One figure of a measure: `83%`, `1,250`, `4.2`, `£8.62`, `4m30s`; or `NA` and `TBC`, kept as they are."""

    __slots__ = ("dimension", "value")
    value: Decimal | None
    """The figure: 0.83 for `83%`, seconds or pounds as they come; None where there is none."""
    dimension: str
    """What it is a figure of: `share`, `number`, a currency, `seconds`, `days` …; empty where there is none."""

    noun = "a figure"
    advice = "write a number, a percentage, money or a time, such as 1,250, 83%, £8.62 or 4m30s, or TBC"
    form = rf"{FEW_DIGITS}(?:N/?A|TB[CD]|{_NUMBER}|{_PERCENT}|{Money.form}|{Duration.form})"
    examples: ClassVar[tuple[str, ...]] = ("83%", "1,250", "£8.62", "4m30s", "TBC")
    number: ClassVar[dict[str, Any]] = {"type": "number"}

    @classmethod
    def _read(cls, text: str) -> dict[str, object]:
        if text in _NONE:
            return {"value": None, "dimension": ""}
        cls._match(cls.form, text)
        if text.endswith("%"):
            return {"value": OpenRatio(text).value, "dimension": "share"}
        if text[-1:].isdigit() and text.lstrip("-")[:1].isdigit():
            return {"value": Decimal(text.replace(",", "")), "dimension": "number"}
        return cls._measured(text)

    @classmethod
    def _measured(cls, text: str) -> dict[str, object]:
        try:
            money = Money(text)
        except ValueError:
            length = Duration(text)
            return {"value": Decimal(length.amount), "dimension": length.unit}
        return {"value": money.amount, "dimension": money.currency}

    def _key(self) -> tuple[str, Any]:
        return (self.dimension, self.value if self.value is not None else self.text)

"""Whole numbers of things: contacts, residents, cases."""

import re
from collections.abc import Mapping
from typing import Any, ClassVar

from tomkit.kinds.values.written import DIGITS, FEW_DIGITS, GROUPED, Written, anchored, grouped, quoted

__all__ = ["Count"]

_FRACTION = r"\A[0-9,]*\.[0-9]+\Z"
_SHORT = r"\A([0-9]+)(?:\.([0-9]+))? ?(k|thousand|m|million)\Z"
_ZEROS = {"k": 3, "thousand": 3, "m": 6, "million": 6}


class Count(Written):
    """How many: a whole number from 0 up, `12000` or `12,000`."""

    __slots__ = ("value",)
    value: int

    noun = "a whole number"
    advice = "write at most 18 digits and nothing else, such as 12000 or 12,000"
    form = FEW_DIGITS + GROUPED
    examples = ("12000", "12,000")
    number: ClassVar[Mapping[str, Any]] = {"type": "integer", "minimum": 0, "maximum": 10**DIGITS - 1}

    @classmethod
    def _read(cls, text: str) -> dict[str, object]:
        cls._match(GROUPED, text)
        return {"value": int(text.replace(",", ""))}

    @classmethod
    def _refusal(cls, text: str) -> str:
        if re.match(_FRACTION, text, re.ASCII):
            return f"{quoted(text)} has a fraction; {cls.advice}"
        if text[:1] in ("-", "−") and anchored(GROUPED).match(text[1:]):
            return f"{quoted(text)} is below zero; {cls.advice}"
        return super()._refusal(text)

    @classmethod
    def _meant(cls, text: str) -> str:
        digits = re.sub(r"(?<=[0-9])[\s,'’_](?=[0-9])", "", text)
        if short := re.match(_SHORT, digits, re.IGNORECASE | re.ASCII):
            whole, part, word = short.groups(default="")
            digits = whole + part.rstrip("0").ljust(_ZEROS[word.lower()], "0")
            digits = digits if len(part.rstrip("0")) <= _ZEROS[word.lower()] else ""
        return grouped(digits) if re.fullmatch(rf"[0-9]{{1,{DIGITS}}}", digits) else ""

    def _key(self) -> tuple[str, int]:
        return ("things", self.value)

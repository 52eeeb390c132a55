"""Amounts of money: `£1.75m`."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from tomkit.kinds.values.written import FEW_DIGITS, GROUPED, Written, grouped, quoted

__all__ = ["Money"]

_CURRENCIES: Mapping[str, str] = {
    "£": "GBP",
    "€": "EUR",
    "$": "USD",
    "GBP": "GBP",
    "EUR": "EUR",
    "USD": "USD",
}
_POWERS: Mapping[str, int] = {"": 0, "k": 3, "m": 6, "million": 6, "bn": 9, "billion": 9}
_WORDS: Mapping[str, str] = {
    "thousand": "k", "mil": "m", "mn": "m", "mln": "m", "b": "bn",
    "pounds": "", "euros": "", "dollars": "", "pence": "p",
}  # fmt: skip

_CURRENCY = r"£|€|\$|GBP|EUR|USD"
_WORD = r"[kKmM]|[bB][nN]|[mM]illion|[bB]illion"
_FORM = rf"(-)?({_CURRENCY}) ?({GROUPED}(?:\.[0-9]+)?)(?: ?({_WORD}))?"
_LOOSE = (
    rf"(?P<minus>[-−–(]?)\s*(?P<currency>{_CURRENCY})?\s*(?P<inner>[-−–]?)\s*"
    rf"(?P<whole>[0-9][0-9,\s]*)(?P<part>\.[0-9]+)?\s*(?P<word>[a-z]*?)\s*(?P<after>{_CURRENCY})?\)?"
)


class Money(Written):
    """An amount of money with its currency: `£1.75m`, `£12,000`, `-£5k`, `€8.62`, `GBP 12`.

    The currency is always written; k, m or million, bn or billion stand for thousands, millions, billions.
    """

    __slots__ = ("amount", "currency")
    amount: Decimal
    """In whole units of the currency: 1750000 for `£1.75m`."""
    currency: str
    """The ISO 4217 code: GBP, EUR or USD."""

    noun = "an amount of money"
    advice = "write £ and a number, with k, m or bn behind it where it is large, such as £12,000 or £1.75m"
    form = FEW_DIGITS + _FORM
    examples = ("£12,000", "£1.75m", "£17 million", "-£5k", "£8.62", "€1.2bn", "GBP 12")

    @classmethod
    def _read(cls, text: str) -> dict[str, object]:
        minus, currency, number, word = cls._match(_FORM, text).groups(default="")
        amount = Decimal(minus + number.replace(",", "")) * 10 ** _POWERS[word.lower()]
        return {"amount": amount, "currency": _CURRENCIES[currency]}

    @classmethod
    def _refusal(cls, text: str) -> str:
        if (meant := cls._meant(text)) and not re.search(f"{_CURRENCY}|[pP]", text):
            return f"{quoted(text)} has no currency; write {meant}"
        return super()._refusal(text)

    @classmethod
    def _meant(cls, text: str) -> str:
        loose = re.fullmatch(_LOOSE, text, re.IGNORECASE)
        spelling = _spelled(loose.groupdict(default="")) if loose else ""
        return spelling if re.fullmatch(cls.form, spelling) else ""

    def _key(self) -> tuple[str, Any]:
        return (self.currency, self.amount)


def _spelled(part: Mapping[str, str]) -> str:
    minus = "-" if part["minus"] or part["inner"] else ""
    currency = (part["currency"] or part["after"]).upper() or "£"
    gap = " " if currency.isalpha() else ""
    whole = grouped("".join(part["whole"].split()))
    word = part["word"].lower()
    word = _WORDS.get(word, word)
    if word == "p":
        return f"{minus}£{Decimal(whole.replace(',', '')).scaleb(-2)}{part['part'][1:]}"
    return f"{minus}{currency}{gap}{whole}{part['part']}{word}"

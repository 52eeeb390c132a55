"""Amounts of money: what reads, what does not, and what people are told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomkit.kinds.values.money import Money

GOOD = [
    ("£1.75m", "1750000", "GBP"),
    ("£1.75M", "1750000", "GBP"),
    ("£12,000", "12000", "GBP"),
    ("£1,234,567.89", "1234567.89", "GBP"),
    ("£17million", "17000000", "GBP"),
    ("£10 million", "10000000", "GBP"),
    ("£8.62", "8.62", "GBP"),
    ("£ 0", "0", "GBP"),
    ("-£5k", "-5000", "GBP"),
    ("£1.2bn", "1200000000", "GBP"),
    ("£3 billion", "3000000000", "GBP"),
    ("€8.62", "8.62", "EUR"),
    ("$40k", "40000", "USD"),
    ("GBP 12", "12", "GBP"),
    ("EUR12.50", "12.5", "EUR"),
    ("£123456789012345678", "123456789012345678", "GBP"),
]

ADVICE = "write £ and a number, with k, m or bn behind it where it is large, such as £12,000 or £1.75m"
SENTENCES = {
    "12000": "'12000' has no currency; write £12,000",
    "1.75m": "'1.75m' has no currency; write £1.75m",
    "0.15": "'0.15' has no currency; write £0.15",
    "£-5k": "'£-5k' is not how an amount of money is written; write -£5k",
    "(£5k)": "'(£5k)' is not how an amount of money is written; write -£5k",
    "−£5k": "'−£5k' is not how an amount of money is written; write -£5k",
    "£1,2000": "'£1,2000' is not how an amount of money is written; write £12,000",
    "£12 000": "'£12 000' is not how an amount of money is written; write £12,000",
    "83p": "'83p' is not how an amount of money is written; write £0.83",
    "83.5 pence": "'83.5 pence' is not how an amount of money is written; write £0.835",
    "£10 thousand": "'£10 thousand' is not how an amount of money is written; write £10k",
    "12 GBP": "'12 GBP' is not how an amount of money is written; write GBP 12",
    "gbp 12": "'gbp 12' is not how an amount of money is written; write GBP 12",
    "£007": "'£007' is not how an amount of money is written; write £7",
    "£1234567890123456789": f"'£1234567890123456789' has more than 18 digits; {ADVICE}",
    "£5m-£10m": f"'£5m-£10m' is not an amount of money; {ADVICE}",
    "TBC": f"'TBC' is not an amount of money; {ADVICE}",
    "": f"'' is not an amount of money; {ADVICE}",
    "£٣": f"'£٣' is not an amount of money; {ADVICE}",
    "£1e5": f"'£1e5' is not an amount of money; {ADVICE}",
    "£" + "x" * 99: f"'£{'x' * 38}…' is not an amount of money; {ADVICE}",
}


@pytest.mark.parametrize(("text", "amount", "currency"), GOOD)
def test_an_amount_is_exact_and_has_its_currency(text, amount, currency):
    money = Money.parse(text)

    assert (money.amount, money.currency, str(money)) == (Decimal(amount), currency, text)
    assert "E" not in str(money.amount)


@pytest.mark.parametrize(("text", "sentence"), SENTENCES.items())
def test_what_is_no_money_is_said_in_one_sentence(text, sentence):
    with pytest.raises(ValueError, match="write") as refusal:
        Money.parse(text)

    assert str(refusal.value) == sentence


def test_amounts_are_equal_and_ordered_within_a_currency():
    assert Money("£1,000") == Money("£1k") == Money("GBP 1000.00")
    assert hash(Money("£1,000")) == hash(Money("£1k"))
    assert Money("-£1") < Money("£0.99") < Money("£1m") <= Money("£1 million")


@given(st.decimals(0, 10**12, places=2))
def test_every_amount_with_commas_and_pence_comes_back_exact(amount):
    assert Money(f"£{amount:,}").amount == amount
    assert Money(f"-£{amount:,}").amount == -amount

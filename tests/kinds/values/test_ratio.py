"""Ratios: what reads, what does not, and what people are told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomkit.kinds.values.ratio import OpenRatio, Ratio

GOOD = [
    ("18%", "0.18"),
    ("80 %", "0.8"),
    ("0.4", "0.4"),
    (".4", "0.4"),
    ("12.5%", "0.125"),
    (".5%", "0.005"),
    ("0", "0"),
    ("0%", "0"),
    ("1", "1"),
    ("1.00", "1"),
    ("100%", "1"),
    ("100.0 %", "1"),
]

ADVICE = "write a percentage up to 100% or a number from 0 to 1, such as 18% or 0.18"
OPEN_ADVICE = "write a percentage, or a number from 0 to 1, such as 120% or 0.18"
SENTENCES = [
    (Ratio, "80", "'80' is more than 1; write 80%"),
    (Ratio, "1.2", "'1.2' is more than 1; write 1.2%"),
    (Ratio, "120", f"'120' is more than 1; {ADVICE}"),
    (Ratio, "120%", f"'120%' is more than 100%; {ADVICE}"),
    (Ratio, "100.01%", f"'100.01%' is more than 100%; {ADVICE}"),
    (Ratio, "-5%", f"'-5%' is below zero; {ADVICE}"),
    (Ratio, "18 per cent", "'18 per cent' is not how a ratio is written; write 18%"),
    (Ratio, "18 Percent", "'18 Percent' is not how a ratio is written; write 18%"),
    (Ratio, "80\u00a0%", "'80\u00a0%' is not how a ratio is written; write 80%"),
    (Ratio, "180 per cent", f"'180 per cent' is not a ratio; {ADVICE}"),
    (Ratio, "half", f"'half' is not a ratio; {ADVICE}"),
    (Ratio, "007%", f"'007%' is not a ratio; {ADVICE}"),
    (Ratio, "0.1234567890123456789", f"'0.1234567890123456789' has more than 18 digits; {ADVICE}"),
    (OpenRatio, "1.2", "'1.2' is more than 1; write 1.2% or 120%"),
    (OpenRatio, "-1%", f"'-1%' is below zero; {OPEN_ADVICE}"),
    (OpenRatio, "120 percent", "'120 percent' is not how a ratio is written; write 120%"),
]


@pytest.mark.parametrize("kind", [Ratio, OpenRatio])
@pytest.mark.parametrize(("text", "value"), GOOD)
def test_a_ratio_is_a_number_from_0_to_1(kind, text, value):
    assert (kind.parse(text).value, str(kind.parse(text))) == (Decimal(value), text)


@pytest.mark.parametrize(("kind", "text", "sentence"), SENTENCES)
def test_what_is_no_ratio_is_said_in_one_sentence(kind, text, sentence):
    with pytest.raises(ValueError, match="write") as refusal:
        kind.parse(text)

    assert str(refusal.value) == sentence


def test_an_open_ratio_may_be_more_than_the_whole():
    assert OpenRatio("120%").value == Decimal("1.2")
    assert OpenRatio("1000.5%").value == Decimal("10.005")


def test_ratios_are_equal_and_ordered_however_they_are_written():
    assert Ratio("18%") == Ratio("0.18") == OpenRatio("18.0 %")
    assert hash(Ratio("18%")) == hash(OpenRatio("0.180"))
    assert Ratio("9%") < Ratio("0.1") < OpenRatio("120%")


@given(st.decimals(0, 100, places=3))
def test_a_percentage_and_its_number_are_the_same_ratio(percentage):
    assert Ratio(f"{percentage}%") == Ratio(str(percentage / 100))

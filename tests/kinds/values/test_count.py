"""Whole numbers: what reads, what does not, and what people are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomkit.kinds.values.count import Count

ADVICE = "write at most 18 digits and nothing else, such as 12000 or 12,000"
SENTENCES = {
    "12.5": f"'12.5' has a fraction; {ADVICE}",
    "12,000.0": f"'12,000.0' has a fraction; {ADVICE}",
    "-5": f"'-5' is below zero; {ADVICE}",
    "1" * 19: f"'{'1' * 19}' has more than 18 digits; {ADVICE}",
    "0123": "'0123' is not how a whole number is written; write 123",
    "1,2000": "'1,2000' is not how a whole number is written; write 12,000",
    "12 000": "'12 000' is not how a whole number is written; write 12,000",
    "12\u00a0000": "'12\u00a0000' is not how a whole number is written; write 12,000",
    "12'000": "'12'000' is not how a whole number is written; write 12,000",
    "1_000": "'1_000' is not how a whole number is written; write 1,000",
    "12k": "'12k' is not how a whole number is written; write 12,000",
    "1.25 million": "'1.25 million' is not how a whole number is written; write 1,250,000",
    "1.2345k": f"'1.2345k' is not a whole number; {ADVICE}",
    "about 500": f"'about 500' is not a whole number; {ADVICE}",
    "1e3": f"'1e3' is not a whole number; {ADVICE}",
    "٣": f"'٣' is not a whole number; {ADVICE}",
    "": f"'' is not a whole number; {ADVICE}",
}


@pytest.mark.parametrize(
    ("text", "value"), [("0", 0), ("12000", 12000), ("12,000", 12000), ("9" * 18, 10**18 - 1), ("1,234,567", 1234567)]
)
def test_a_count_is_a_whole_number(text, value):
    assert (Count.parse(text).value, str(Count.parse(text))) == (value, text)


@pytest.mark.parametrize(("text", "sentence"), SENTENCES.items())
def test_what_is_no_count_is_said_in_one_sentence(text, sentence):
    with pytest.raises(ValueError, match="write") as refusal:
        Count.parse(text)

    assert str(refusal.value) == sentence


@given(st.integers(0, 10**18 - 1), st.integers(0, 10**18 - 1))
def test_commas_change_nothing_and_counts_order_as_numbers(first, second):
    assert Count(f"{first:,}") == Count(str(first))
    assert hash(Count(f"{first:,}")) == hash(Count(str(first)))
    assert (Count(f"{first:,}") < Count(str(second))) is (first < second)

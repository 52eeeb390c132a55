"""Lengths of time: what reads, what does not, and what people are told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomkit.kinds.values.duration import Duration

GOOD = [
    ("4m30s", "270", "seconds"),
    ("90s", "90", "seconds"),
    ("2h", "7200", "seconds"),
    ("1h 30m", "5400", "seconds"),
    ("15 minutes", "900", "seconds"),
    ("1 hour 5 mins", "3900", "seconds"),
    ("1.5 hours", "5400", "seconds"),
    ("17.1 seconds", "17.1", "seconds"),
    ("24 hours", "86400", "seconds"),
    ("1 working day", "1", "working days"),
    ("3 working days", "3", "working days"),
    ("0 days", "0", "days"),
    ("3days", "3", "days"),
    ("6 weeks", "6", "weeks"),
    ("1 month", "1", "months"),
    ("3 years", "3", "years"),
]

ADVICE = (
    "write a number and its unit (seconds, minutes, hours, working days, days, weeks, months or years), "
    "such as 4m30s, 15 minutes or 3 working days"
)
SENTENCES = {
    "90": f"'90' has no unit; {ADVICE}",
    "1.5 months": f"'1.5 months' has a fraction, which only hours, minutes and seconds can have; {ADVICE}",
    "4:30": "'4:30' may be hours or minutes; write 4h30m or 4m30s",
    "5d": "'5d' is not how a length of time is written; write 5 days",
    "1yr": "'1yr' is not how a length of time is written; write 1 year",
    "3 Working Days": "'3 Working Days' is not how a length of time is written; write 3 working days",
    "2 business days": "'2 business days' is not how a length of time is written; write 2 working days",
    "3\u00a0weeks": "'3\u00a0weeks' is not how a length of time is written; write 3 weeks",
    "1 hour and 5 minutes": "'1 hour and 5 minutes' is not how a length of time is written; write 1 hour 5 minutes",
    "same day": f"'same day' is not a length of time; {ADVICE}",
    "15-20 minutes": f"'15-20 minutes' is not a length of time; {ADVICE}",
    "30s4m": f"'30s4m' is not a length of time; {ADVICE}",
    "m": f"'m' is not a length of time; {ADVICE}",
    "-5 minutes": f"'-5 minutes' is not a length of time; {ADVICE}",
    "": f"'' is not a length of time; {ADVICE}",
}


@pytest.mark.parametrize(("text", "amount", "unit"), GOOD)
def test_a_duration_is_so_many_of_its_unit(text, amount, unit):
    duration = Duration.parse(text)

    assert (duration.amount, duration.unit, str(duration)) == (Decimal(amount), unit, text)


@pytest.mark.parametrize(("text", "sentence"), SENTENCES.items())
def test_what_is_no_duration_is_said_in_one_sentence(text, sentence):
    with pytest.raises(ValueError, match="write") as refusal:
        Duration.parse(text)

    assert str(refusal.value) == sentence


def test_clock_times_are_one_measure_and_calendar_units_are_each_their_own():
    assert Duration("90s") == Duration("1m30s") == Duration("1.5 minutes")
    assert Duration("59 minutes") < Duration("1h") < Duration("3601s")
    assert Duration("7 days") != Duration("1 week")
    assert Duration("1 day") != Duration("24 hours")
    assert Duration("2 working days") < Duration("10 working days")


@given(st.integers(0, 999), st.integers(0, 59), st.integers(0, 59))
def test_hours_minutes_and_seconds_add_up(hours, minutes, seconds):
    duration = Duration(f"{hours}h{minutes}m{seconds}s")

    assert duration.amount == hours * 3600 + minutes * 60 + seconds
    assert duration == Duration(f"{hours} hours {minutes} minutes {seconds} seconds") == Duration(f"{duration.amount}s")

"""Periods: what reads, what does not, and what people are told."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomkit.kinds.values.period import Period

GOOD = [
    ("2023", date(2023, 1, 1), date(2023, 12, 31), "2023"),
    ("2023/24", date(2023, 4, 1), date(2024, 3, 31), "2023/24"),
    ("1999/00", date(1999, 4, 1), date(2000, 3, 31), "1999/00"),
    ("2023-Q1", date(2023, 1, 1), date(2023, 3, 31), "Jan to Mar 2023"),
    ("2023-Q3", date(2023, 7, 1), date(2023, 9, 30), "Jul to Sep 2023"),
    ("2023-06", date(2023, 6, 1), date(2023, 6, 30), "June 2023"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
    ("2023-06-15", date(2023, 6, 15), date(2023, 6, 15), "15 June 2023"),
    ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "29 February 2024"),
    ("2023-Q1..2023-Q3", date(2023, 1, 1), date(2023, 9, 30), "Jan to Sep 2023"),
    ("2022-Q4..2023-Q1", date(2022, 10, 1), date(2023, 3, 31), "Oct 2022 to Mar 2023"),
    ("2023..2025", date(2023, 1, 1), date(2025, 12, 31), "2023 to 2025"),
    ("2023/24..2024/25", date(2023, 4, 1), date(2025, 3, 31), "2023/24 to 2024/25"),
    ("2023-06..2023-06", date(2023, 6, 1), date(2023, 6, 30), "June 2023"),
    ("2023-06-10..2023-07-02", date(2023, 6, 10), date(2023, 7, 2), "10 June 2023 to 2 July 2023"),
    ("2023-Q3..2023", date(2023, 7, 1), date(2023, 12, 31), "Jul to Dec 2023"),
]

OTHER_WAYS = [
    ("June 2023", "2023-06 (June 2023)"),
    ("Sept. 2023", "2023-09 (September 2023)"),
    ("06/2023", "2023-06 (June 2023)"),
    ("2023-6", "2023-06 (June 2023)"),
    ("Q3 2023", "2023-Q3 (Jul to Sep 2023)"),
    ("2023 q3", "2023-Q3 (Jul to Sep 2023)"),
    ("Q3/2023", "2023-Q3 (Jul to Sep 2023)"),
    ("H2 2023", "2023-Q3..2023-Q4 (Jul to Dec 2023)"),
    ("15/06/2023", "2023-06-15 (15 June 2023)"),
    ("15.6.2023", "2023-06-15 (15 June 2023)"),
    ("15/06/23", "2023-06-15 (15 June 2023)"),
    ("2023/06/15", "2023-06-15 (15 June 2023)"),
    ("15th June 2023", "2023-06-15 (15 June 2023)"),
    ("June 15, 2023", "2023-06-15 (15 June 2023)"),
    ("2023-Q3-Q4", "2023-Q3..2023-Q4 (Jul to Dec 2023)"),
    ("Q3-Q4 2023", "2023-Q3..2023-Q4 (Jul to Dec 2023)"),
    ("2023-Q1 to 2023-Q3", "2023-Q1..2023-Q3 (Jan to Sep 2023)"),
    ("2023-Q1 .. 2023-Q3", "2023-Q1..2023-Q3 (Jan to Sep 2023)"),
    ("2023-Q1–2023-Q3", "2023-Q1..2023-Q3 (Jan to Sep 2023)"),
    ("October/November 2023", "2023-10..2023-11 (Oct to Nov 2023)"),
    ("2023/2024", "2023/24"),
    ("FY23/24", "2023/24"),
    ("2023-2025", "2023..2025 (2023 to 2025)"),
]

SENTENCES = {
    "2023/25": "'2023/25' is no financial year, which names two years in a row; write 2023/24",
    "2023/06": "'2023/06' is no financial year, which names two years in a row; write 2023-06",
    "2023-24": "'2023-24' is no month; months run from 01 to 12, so write 2023/24",
    "2023-13": "'2023-13' is no month; months run from 01 to 12, so write one such as 2023-12",
    "2023-00-10": "'2023-00-10' is no month; months run from 01 to 12, so write one such as 2023-12",
    "2023-Q5": "'2023-Q5' is no quarter; quarters run from Q1 to Q4, so write one such as 2023-Q4",
    "2023..2024-Q0": "'2024-Q0' is no quarter; quarters run from Q1 to Q4, so write one such as 2024-Q4",
    "2024-02-31": "'2024-02-31' is no day; February 2024 has 29 days, so write one such as 2024-02-29",
    "2023-Q3..2023-Q1": "'2023-Q3..2023-Q1' ends before it starts; write 2023-Q1..2023-Q3",
    "0203": "'0203' has no likely year; write one between 1000 and 2999, such as 2023",
    "October/November": "'October/November' is not a period; write a year, a financial year, a quarter, "
    "a month, a day or a range of them, such as 2023, 2023/24, 2023-Q3, 2023-06, 2023-06-15 or 2023-Q1..2023-Q3",
}

UNREADABLE = [
    "",
    "TBC",
    "31/02/2024",
    "06/15/2023",
    "2023..",
    "..2023",
    "2023..2024..2025",
    "12:30",
    "٢٠٢٣",
    "2023Q",
    "x" * 99,
]


def told(text):
    """Return the sentence with which `text` is refused, nothing when it is taken."""
    try:
        Period.parse(text)
    except ValueError as refusal:
        return str(refusal)
    return ""


@pytest.mark.parametrize(("text", "start", "end", "label"), GOOD)
def test_a_period_has_its_first_and_last_day_and_words_for_people(text, start, end, label):
    period = Period.parse(text)

    assert (period.start, period.end, period.label, str(period)) == (start, end, label, text)


@pytest.mark.parametrize(("text", "meant"), OTHER_WAYS)
def test_other_ways_of_writing_a_period_are_refused_with_the_right_one(text, meant):
    assert told(text) == f"'{text}' is not how a period is written; write {meant}"
    assert Period.parse(meant.split(" ")[0])


@pytest.mark.parametrize(("text", "sentence"), SENTENCES.items())
def test_what_cannot_be_is_said_in_one_sentence(text, sentence):
    assert told(text) == sentence


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_no_one_can_guess_is_answered_with_the_forms(text):
    assert "is not a period; write a year" in told(text)
    assert len(told(text)) < 250


def test_periods_are_equal_by_their_days_and_ordered_by_start_then_end():
    assert Period("2023") == Period("2023-Q1..2023-Q4")
    assert hash(Period("2023")) == hash(Period("2023-01..2023-12"))
    assert sorted(map(Period, ["2024", "2023-Q2", "2023", "2023-Q1"])) == list(
        map(Period, ["2023-Q1", "2023", "2023-Q2", "2024"])
    )


def test_a_period_contains_days_and_periods_and_overlaps_where_a_day_is_shared():
    year = Period("2023/24")

    assert year.contains(date(2024, 3, 31))
    assert not year.contains(date(2024, 4, 1))
    assert year.contains(Period("2024-Q1"))
    assert not year.contains(Period("2024"))
    assert year.overlaps(Period("2024"))
    assert not year.overlaps(Period("2024-Q2"))


def test_the_quarters_of_a_period_are_those_it_touches():
    assert list(map(str, Period("2023-12-31..2024-04-01").quarters())) == ["2023-Q4", "2024-Q1", "2024-Q2"]
    assert Period("2023-Q3").quarters() == (Period("2023-Q3"),)


years = st.integers(1990, 2039)
one = st.one_of(
    years.map(str),
    years.map(lambda year: f"{year}/{(year + 1) % 100:02}"),
    st.builds("{}-Q{}".format, years, st.integers(1, 4)),
    st.builds("{}-{:02}".format, years, st.integers(1, 12)),
    st.dates(date(1990, 1, 1), date(2039, 12, 31)).map(str),
)


@given(one, one)
def test_a_range_spans_from_its_first_day_to_its_last(first, last):
    begin, finish = Period(first), Period(last)
    if finish.end < begin.start:
        with pytest.raises(ValueError, match="ends before it starts"):
            Period(f"{first}..{last}")
        return

    period = Period(f"{first}..{last}")

    assert (period.start, period.end) == (begin.start, finish.end)
    assert Period(str(period)) == period
    assert all(period.overlaps(quarter) for quarter in period.quarters())


@given(st.one_of(st.text(), st.text("0123456789-/Q.qjunto ", max_size=24)))
def test_any_text_is_a_period_or_one_sentence(text):
    sentence = told(text)

    assert "; write " in sentence or ", so write " in sentence or str(Period(text)) == text.strip()

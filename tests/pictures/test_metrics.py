import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tomkit.pictures.metrics import fit, width, wrap

LINES = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=80)


def test_widths_are_helveticas():
    assert width("Hello", 10) == pytest.approx((722 + 556 + 222 + 222 + 556) / 100)
    assert width("Hello", 10, bold=True) == pytest.approx((722 + 556 + 278 + 278 + 611) / 100)


def test_combining_marks_take_no_room():
    assert width("e\u0301", 10) == width("e", 10)


def test_wide_letters_take_a_full_square():
    assert width("議", 10) == 10


def test_breaks_at_spaces():
    assert wrap("Once and done, right first time", 90, 12) == ("Once and done,", "right first time")


def test_a_long_word_breaks_after_its_hyphens():
    assert wrap("south-oxfordshire-and-vale", 70, 12)[0] == "south-"


def test_an_unbreakable_word_is_chopped():
    lines = wrap("x" * 100, 60, 12)
    assert "".join(lines) == "x" * 100
    assert all(width(line, 12) <= 60 for line in lines)


@given(LINES, st.floats(20, 400), st.booleans())
@settings(deadline=None)
def test_wrapping_loses_nothing_and_fits(text, room, bold):
    lines = wrap(text, room, 12, bold=bold)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line, 12, bold=bold) <= room or len(line) == 1 for line in lines)


@given(LINES, st.floats(20, 400), st.integers(1, 4))
@settings(deadline=None)
def test_fitting_keeps_to_its_lines(text, room, lines):
    fitted = fit(text, room, 12, lines)
    assert len(fitted) <= lines
    assert len(wrap(text, room, 12)) <= lines or fitted[-1].endswith("…")

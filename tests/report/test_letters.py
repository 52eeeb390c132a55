import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomkit.report.letters import cells, encodable, folded, guarded, shown


@pytest.mark.parametrize(
    ("text", "width"), [("", 0), ("abc", 3), ("東京", 4), ("cafe\u0301", 4), ("a\u200db", 2), ("→", 1)]
)
def test_cells_are_columns_of_a_terminal(text: str, width: int) -> None:
    assert cells(text) == width


@pytest.mark.parametrize(
    ("line", "safe"),
    [
        ("::error::x", ":\\x3a:error::x".replace(":\\x3a:", "\\x3a:")),
        ("   ::set-output name=a::b", "   \\x3a:set-output name=a::b"),
        ("see ##[add-mask]x and ##vso[task]y", "see #\\x23[add-mask]x and #\\x23vso[task]y"),
        ("a::b ## heading", "a::b ## heading"),
    ],
)
def test_commands_of_ci_services_are_broken(line: str, safe: str) -> None:
    assert guarded(line) == safe


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(["utf-8", "cp1252", "ascii", "cp437"]))
def test_what_is_shown_can_be_written(text: str, encoding: str) -> None:
    assert shown(text, encoding).encode(encoding).decode(encoding) == shown(text, encoding)


def test_signs_have_plainer_ones() -> None:
    assert encodable("a → “b”…", "ascii") == 'a -> "b"...'
    assert encodable("a → “b”…", "cp1252") == "a -> “b”…"


@given(st.text("ab ", max_size=80), st.integers(5, 30))
def test_folding_keeps_every_word_and_fits_where_words_allow(text: str, width: int) -> None:
    lines = folded(text, width, "  ")
    assert " ".join(lines).split() == text.split()
    assert all(cells(line) <= width or len(line.split()) == 1 for line in lines)


def test_folding_keeps_the_indentation_of_the_first_line() -> None:
    assert folded("    one two", 7, "      ") == ["    one", "      two"]

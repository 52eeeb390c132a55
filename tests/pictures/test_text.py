import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tomkit.pictures.text import address, shown


def test_white_space_becomes_one_space():
    assert shown("  one\n  two\tthree ") == "one two three"


def test_control_characters_are_written_out():
    assert shown("a\x1b[31mb\u202ec\ufffe") == "a\\x1b[31mb\\u202ec\\ufffe"


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "", None],
)
def test_refuses_what_could_run(url):
    assert address(url) is None


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("../services/garden-waste/", "../services/garden-waste/"),
        ("https://example.org/?a=1&b=2#c", "https://example.org/?a=1&b=2#c"),
        ("mailto:team@example.org", "mailto:team@example.org"),
        ('a"b<c>\\N', "a%22b%3Cc%3E%5CN"),
        ("caf\u00e9", "caf%C3%A9"),
    ],
)
def test_encodes_the_rest(url, safe):
    assert address(url) == safe


@given(st.text())
@settings(deadline=None)
def test_an_address_holds_no_character_that_means_something(url):
    assert not set(address(url) or "") & set("\"'<>\\ \n\t\x00")


@given(st.text())
@settings(deadline=None)
def test_shown_text_has_no_control_characters(text):
    assert all(letter.isprintable() or letter == "\u00a0" or ord(letter) > 0x9F for letter in shown(text))

from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from tomkit.source.text import visible
from tomkit.website.safe import html, lines, text, title, url

EXTENSIONS = ["extra", "toc", "admonition"]


class Seen(HTMLParser):
    """What a browser would make of HTML: its tags and its words."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.words = ""

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data):
        self.words += data


def seen(source: str) -> Seen:
    parser = Seen()
    parser.feed(source)
    parser.close()
    return parser


@given(st.text())
def test_text_has_no_tags_and_says_the_same(value):
    parsed = seen(text(value))
    assert parsed.tags == []
    assert parsed.words.split() == visible(" ".join(value.split(" "))).replace("\\x0a", " ").split() or parsed.words


@given(st.text(alphabet=st.sampled_from("abc <>&\"'`*_{}[]()#!|~^=$-+.1:\\\n/")))
def test_text_is_only_words_in_markdown(value):
    rendered = markdown.markdown(f"before {text(value)} after", extensions=EXTENSIONS)
    assert seen(rendered).tags == ["p"]
    assert seen(rendered).words.split() == f"before {value} after".split()


@given(st.text(alphabet=st.sampled_from("abc <>&\"'`*_{}[]()#!|~^=$-+.1:\\\n/")))
def test_a_title_stays_a_title(value):
    rendered = markdown.markdown(f"# {title('x' + value)}", extensions=EXTENSIONS)
    assert seen(rendered).tags == ["h1"]
    assert seen(rendered).words.split() == f"x{value}".split()


@given(st.text())
def test_text_cannot_leave_an_attribute(value):
    assert not set(text(value)) & set("<>\"'\n\r")


@pytest.mark.parametrize(
    "value", ["1. one", "- one", "+ one", "> one", ": one", "# one", "=== one", "    one", "--8<-- 'x'"]
)
def test_text_begins_no_block(value):
    rendered = markdown.markdown(str(text(value)), extensions=EXTENSIONS)
    assert set(seen(rendered).tags) == {"p"}


def test_control_characters_are_written_out():
    assert text("a\x1b[31mb\u202ec") == "a\\x1b[31mb\\u202ec".replace("[", "&#91;").replace("\\", "&#92;")


def test_lines_keep_the_breaks_of_the_writer():
    assert lines("one\ntwo <b>") == "one<br>two &#60;b&#62;"


def test_html_fills_in_text_and_leaves_markup():
    assert html("<p>{}{}</p>", "<b>", Markup("<i></i>")) == "<p>&#60;b&#62;<i></i></p>"


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org/a?b=c",
        "http://example.org",
        "mailto:a@example.org",
        "tel:+441234",
        "../a.html",
        "#x",
        "a/b.html?c",
    ],
)
def test_addresses_that_may_be_followed(address):
    assert url(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//example.org/",
        "/\\example.org",
        "\\\\example.org",
        "file:///etc/passwd",
        "https:javascript",
        "blob:x",
    ],
)
def test_addresses_that_may_not(address):
    assert url(address) is None

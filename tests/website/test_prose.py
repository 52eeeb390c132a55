import re
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tomkit.website.prose import one_line, prose

KNOWN = {"garden-waste": "Garden waste", "service/garden-waste": "Garden waste"}
ALLOWED = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h3", "h4", "h5", "h6", "hr",
    "i", "li", "ol", "p", "pre", "s", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip


def resolve(words: str) -> tuple[str | None, str, str]:
    return ("../services/garden-waste.html", KNOWN[words], "") if words in KNOWN else (None, words, "no such element")


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def tags(source: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = Tags()
    parser.feed(source)
    parser.close()
    return parser.found


def test_links_lead_to_elements():
    link = '<a href="../services/garden-waste.html" rel="noopener noreferrer">Garden waste</a>'
    assert one_line("See [[garden-waste]].", resolve) == f"See {link}."


def test_links_can_have_words_of_their_own():
    assert ">the green *bin*</a>" in prose("[[service/garden-waste|the green *bin*]]", resolve)


def test_dead_links_are_words_with_a_mark():
    assert one_line("[[nothing]]", resolve) == '<span class="tk-gap">nothing (no such element)</span>'


def test_links_in_code_are_code():
    assert "<a" not in prose("`[[garden-waste]]`", resolve)


def test_headings_stand_below_those_of_the_page():
    assert [tag for tag, _ in tags(prose("# One\n\n## Two\n\n###### Six", resolve))] == ["h3", "h4", "h6"]


def test_a_single_paragraph_can_stand_in_a_line():
    assert one_line("**plain**", resolve) == "<strong>plain</strong>"
    assert one_line("one\n\ntwo", resolve) == "<p>one</p><p>two</p>"


def test_code_keeps_its_lines_on_one_line_of_the_page():
    assert prose("```\na\n\nb\n```", resolve) == "<pre><code>a&#10;&#10;b&#10;</code></pre>"


def test_tables_scroll_by_themselves():
    assert 'role="group"' in prose("|a|b|\n|-|-|\n|1|2|", resolve)


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://example.org/p.png)",
        "<iframe src=x></iframe>",
        "<style>*{}</style>",
        "<form action=x><input></form>",
        "<svg onload=alert(1)>",
        "<math><mtext><script>x</script>",
        "<a href=x onclick=alert(1)>x</a>",
        "<div style='x' id='__search' class='md-header'>x</div>",
        "<base href='//x'>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](//example.org)",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "[x]: javascript:alert(1)\n\n[x]",
        "<javascript:alert(1)>",
        "[[garden-waste|<script>alert(1)</script>]]",
        "[[<img src=x onerror=alert(1)>]]",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<object data=x>",
    ],
)
def test_hostile_markdown_is_inert(source):
    check(prose(source, resolve))


@given(st.text(alphabet=st.sampled_from("ab <>&\"'`*_{}[]()#!|~^=-+.1:\\\n/javscript")))
def test_any_markdown_is_inert(source):
    rendered = prose(source, resolve)
    check(rendered)
    assert "\n" not in rendered


@given(st.text())
def test_any_text_at_all_is_inert(source):
    check(prose(source, resolve))


@given(st.text(alphabet=st.sampled_from("ab <>&\"'`*_{}[]()#!|~^=-+.1:\\\n/")))
def test_rendered_markdown_passes_through_a_page_unchanged(source):
    """The page around it is Markdown too, and must take nothing of it for its own."""
    block = f"<div>{prose(source, resolve)}</div>"
    page = markdown.markdown(f"before\n\n{block}\n\nafter", extensions=["extra", "toc"])
    assert page.split("\n", 1)[1].strip().startswith(block)


def test_deep_nesting_is_no_fault():
    assert "x" in prose("> " * 3000 + "x", resolve)
    assert "x" in prose("* x\n" + "".join("    " * depth + "* x\n" for depth in range(400)), resolve)


def check(rendered: str) -> None:
    for tag, attributes in tags(rendered):
        assert tag in ALLOWED
        assert set(attributes) <= {"href", "rel", "class", "scope", "role", "aria-label"}
        address = (attributes.get("href") or "#").lower()
        known = address.startswith(("http://", "https://", "mailto:", "tel:"))
        assert known or not re.match(r"//|[a-z][a-z0-9+.-]*:", address)

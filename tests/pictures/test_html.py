import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.pictures.pictures import grid, linked, network, page
from tomkit.pictures.diagram import Blank, Heading
from tomkit.pictures.html import figure, stylesheet
from tomkit.pictures.palette import LIGHT, named

MAKERS = pytest.mark.parametrize("make", [page, grid], ids=["page", "grid"])
VOID = {"wbr", "br", "hr", "img", "input", "link", "meta"}


class Reader(HTMLParser):
    """Collects elements, and insists that every one is closed in turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.words += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for each, attributes in self.seen if each == tag]


@MAKERS
def test_a_figure_has_picture_facts_and_caption(make):
    text = figure(make(), "view", link=linked)
    reader = Reader(text)
    assert reader.seen[0][0] == "figure"
    assert reader.all("details")
    assert text.rstrip().endswith("</figcaption>\n</figure>")
    assert "\n\n" not in text


def test_a_network_stands_in_a_region_that_scrolls():
    reader = Reader(figure(network(), "view", "<svg></svg>"))
    assert {"class": "tom-scroll", "role": "region", "tabindex": "0", "aria-label": "Hand-offs"} in reader.all("div")
    assert reader.all("svg")


def test_a_grid_is_a_table_with_headings():
    reader = Reader(figure(grid(), "view"))
    scopes = [each.get("scope") for each in reader.all("th")]
    assert scopes.count("rowgroup") == 1
    assert scopes.count("row") == 1
    assert scopes.count("colgroup") == 1


def test_a_row_covers_every_column():
    row = re.search(r'<th scope="row">.*?</tr>', figure(grid(), "view"))
    assert row is not None
    spans = [int(span or 1) for span in re.findall(r'<td(?: colspan="(\d)")?>', row[0])]
    assert sum(spans) == 4


def test_bands_are_named_groups():
    reader = Reader(figure(page(), "view"))
    names = [each.get("aria-labelledby") for each in reader.all("div") if each.get("role") == "group"]
    assert names == ["view-1", "view-2"]
    assert [each.get("id") for each in reader.all("p") if each.get("id")] == names


def test_a_blank_says_why():
    blank = Blank(Heading("Hand-offs"), "This model names no hand-offs.")
    assert "This model names no hand-offs." in Reader(figure(blank, "view")).words


@MAKERS
@given(text=st.text(max_size=60))
@settings(deadline=None)
def test_hostile_text_stays_text(make, text):
    tags = [[tag for tag, _ in Reader(figure(make(each), "view")).seen if tag != "wbr"] for each in (f"x{text}", "x")]
    assert tags[0] == tags[1]


@MAKERS
def test_markup_is_shown_and_not_obeyed(make):
    text = figure(make('<img src=x onerror="alert(1)">'), "view")
    assert "<img" not in text
    assert "&lt;img" in text


def test_the_style_sheet_uses_only_colours_that_exist():
    used = set(re.findall(r"var\(--tom-([\w-]+)", stylesheet())) - {"across", "columns", "radius"}
    assert used <= set(named(LIGHT))
    assert "#" not in re.sub(r"\{\{.*?\}\}", "", stylesheet())

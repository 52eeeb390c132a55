import json
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

SMALL = [
    "services/index.html",
    "services/garden-waste.html",
    "findings.html",
    "open-questions.html",
    "about.html",
    "accessibility.html",
]
MILLBROOK = [
    "index.html",
    "what-changes.html",
    "roadmap.html",
    "findings.html",
    "model/index.html",
    "evidence/index.html",
    "pictures/index.html",
    "pictures/hand-off-matrix.html",
    "pictures/journey.html",
    "pictures/measures.html",
    "pictures/raid.html",
    "services/council-tax.html",
    "projects/one-contact-centre.html",
    "risks/data-not-clean.html",
    "measures/index.html",
    "measures/online-share.html",
    "journeys/badge-renewal-today.html",
    "personas/older-and-offline.html",
]
SOUTH_AND_VALE = [
    "index.html",
    "what-changes.html",
    "roadmap.html",
    "findings.html",
    "open-questions.html",
    "pictures/hand-offs.html",
    "pictures/principle-coverage.html",
    "projects/contact-centre-and-voice-services.html",
    "organisations/south-oxfordshire.html",
]
LOOKS = [("light", 1280), ("dark", 1280), ("light", 320), ("dark", 320)]


def in_turn(paths: list[str], start: int) -> list[tuple[str, str, int]]:
    """Give each page the next of the looks: every type of page is seen, every look on many of them."""
    return [(path, *LOOKS[(start + at) % len(LOOKS)]) for at, path in enumerate(paths)]


def violations(page: Page) -> list[str]:
    found = Axe().run(page).response["violations"]
    return [f"{each['id']}: {json.dumps([node['html'][:200] for node in each['nodes']][:3])}" for each in found]


@pytest.mark.parametrize(("path", "scheme", "width"), [*in_turn(SMALL, 0), *in_turn(SMALL, 3)])
def test_axe_finds_nothing(open_page, small_site, path, scheme, width):
    assert violations(open_page(small_site, path, scheme=scheme, width=width)) == []


@pytest.mark.parametrize(("scheme", "width"), LOOKS)
def test_axe_finds_nothing_in_an_open_search(open_page, small_site, scheme, width):
    page = open_page(small_site, "services/index.html", scheme=scheme, width=width)
    searched(page, "waste", width)
    assert violations(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_an_open_menu(open_page, small_site, scheme):
    page = open_page(small_site, "services/garden-waste.html", scheme=scheme, width=320)
    page.focus(".tk-toggle__drawer")
    page.keyboard.press("Enter")
    page.wait_for_selector(".tk-close:focus")
    assert violations(page) == []


def searched(page: Page, words: str, width: int) -> list[str]:
    if width < 960:
        page.focus(".tk-toggle__search")
        page.keyboard.press("Enter")
        page.wait_for_selector(".md-search__input:focus")
    else:
        page.focus(".md-search__input")
    page.keyboard.type(words)
    page.wait_for_selector(".md-search-result__item")
    return page.locator(".md-search-result__link").evaluate_all("links => links.map(each => each.href)")


@pytest.mark.parametrize("width", [320, 1280])
def test_search_works_from_a_folder(open_page, small_site, width):
    found = searched(open_page(small_site, width=width), "garden", width)
    assert any(Path(each.partition("?")[0].partition("#")[0]).name == "garden-waste.html" for each in found)


@pytest.mark.parametrize(
    "path", ["index.html", "services/garden-waste.html", "pictures/hand-offs.html", "roadmap.html"]
)
def test_a_page_does_not_scroll_sideways_on_a_phone(open_page, small_site, path):
    page = open_page(small_site, path, width=320)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("path", ["index.html", "what-changes.html", "services/council-tax.html", "raid", "journey"])
def test_a_page_of_a_large_model_does_not_scroll_sideways_on_a_phone(open_page, millbrook, path):
    page = open_page(millbrook, path if path.endswith(".html") else f"pictures/{path}.html", width=360)
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.slow
@pytest.mark.parametrize(("path", "scheme", "width"), in_turn(SOUTH_AND_VALE, 3))
def test_axe_finds_nothing_in_a_real_model(open_page, south_and_vale, path, scheme, width):
    assert violations(open_page(south_and_vale, path, scheme=scheme, width=width)) == []


@pytest.mark.slow
@pytest.mark.parametrize(("path", "scheme", "width"), in_turn(MILLBROOK, 0))
def test_axe_finds_nothing_in_a_model_of_every_kind(open_page, millbrook, path, scheme, width):
    assert violations(open_page(millbrook, path, scheme=scheme, width=width)) == []


@pytest.mark.slow
@pytest.mark.parametrize(("scheme", "width"), LOOKS)
@pytest.mark.parametrize("path", ["services/blue-badge.html", "pictures/index.html", "roadmap.html"])
def test_axe_finds_nothing_in_any_look(open_page, millbrook, path, scheme, width):
    assert violations(open_page(millbrook, path, scheme=scheme, width=width)) == []

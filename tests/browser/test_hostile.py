"""Hostile text in every field: a script that ran would open a dialog, which the fixture does not forgive."""

import pytest

PAGES = [
    "index.html",
    "services/index.html",
    "services/service.html",
    "organisations/council.html",
    "projects/project.html",
    "evidence/source.html",
    "pictures/model-on-a-page.html",
    "pictures/hand-offs.html",
    "roadmap.html",
    "findings.html",
    "open-questions.html",
    "about.html",
    "accessibility.html",
]


@pytest.mark.parametrize("path", PAGES)
def test_nothing_runs(open_page, hostile_site, path):
    page = open_page(hostile_site, path)
    page.hover(".md-logo")
    assert page.locator("article script, article img, article iframe, article style, article svg[onload]").count() == 0
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    assert "onerror=alert" in page.inner_text("body")


def test_titles_say_what_was_written(open_page, hostile_site):
    page = open_page(hostile_site, "services/service.html")
    assert page.title().startswith("</title></script><script>alert(1)</script><img src=x")
    assert page.inner_text("h1").startswith("</title></script><script>")


def test_links_lead_nowhere_harmful(open_page, hostile_site):
    page = open_page(hostile_site, "services/service.html")
    schemes = page.locator("a[href]").evaluate_all("links => links.map(each => each.protocol)")
    assert set(schemes) <= {"file:", "https:", "http:", "mailto:", "tel:"}


def test_search_results_are_inert(open_page, hostile_site):
    page = open_page(hostile_site)
    page.focus(".md-search__input")
    page.keyboard.type("alert")
    page.wait_for_selector(".md-search-result__item")
    page.keyboard.press("ArrowDown")
    assert page.locator(".md-search-result script, .md-search-result img").count() == 0
    assert "onerror=alert(2)" in page.inner_text(".md-search-result__list")

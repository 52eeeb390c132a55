"""The page that tells what changes."""

import re

import pytest

from tomkit.website.pages import pages

MODEL = """
workstreams: {doors: {name: Doors}}
teams: {parks: {name: Parks team}}
principles: {once: {name: Once and done, statement: Ask once.}}
projects:
  voice: {name: Voice, workstream: doors, finish: 2026-Q2, lead: parks, funding: none}
  bare: {name: Bare, workstream: doors}
channels: {phone: {name: Phone, mode: voice}, web: {name: Web, mode: web}}
front_doors:
  desk: {name: Desk, kind: office, channels: [phone], retired_by: voice, replaced_by: site}
  site: {name: Site, kind: website, channels: [web], introduced_by: unknown}
services:
  bins:
    name: Bins
    front_doors: [desk]
    demand:
      - {channel: phone, contacts: 12000, talk: 6m20s, quality: estimated}
      - {channel: web, contacts: 300, quality: estimated}
    changes:
      - by: voice
        set:
          front_doors: [site]
          demand:
            - {channel: phone, contacts: 8000, talk: 6m20s, quality: estimated}
            - {channel: web, contacts: 300, quality: estimated}
        because: once
      - {by: bare, note: It gets friendlier}
capabilities:
  answers: {name: Answers, gap: Nobody answers., changes: [{by: voice, set: {maturity_now: 4}}]}
"""


@pytest.fixture
def page(model):
    return pages(model(MODEL), ())["what-changes.md"]


def rows(page: str, table: str) -> list[str]:
    """Return the rows of the table below a heading, as text."""
    part = page.split(f'id="{table}"')[1].split("<h2", maxsplit=1)[0]
    return [
        re.sub(r"<[^>]+>", "|", row) for row in re.findall(r"<tbody>(.*?)</tbody>", part, re.DOTALL)[0].split("</tr>")
    ]


def test_a_field_before_and_after_with_only_what_differs(page):
    demand = next(row for row in rows(page, "changed") if "Demand" in row)
    assert re.search(r"Phone.*contacts 12,000.*Phone.*contacts 8,000", demand)
    assert "300" not in demand
    assert "talk" not in demand


def test_who_delivers_it_with_lead_dates_and_funding_and_the_gaps_it_closes(page):
    voice, bare, *_ = rows(page, "by-project")
    for said in (
        "Parks team",
        "Apr to Jun 2026",
        "No money of its own",
        "2 changed, 1 retired",
        "Once and done",
        "Answers",
    ):
        assert said in voice
    for said in ("no lead named", "no dates named", "no funding named"):
        assert said in bare


def test_what_nobody_delivers(page):
    assert "Site" in rows(page, "nobody")[0]


def test_a_change_in_words_alone(page):
    assert any("It gets friendlier" in row and "Bare" in row for row in rows(page, "changed"))


def test_what_takes_over(page):
    assert re.search(r"Desk.*Site.*Voice", rows(page, "retired")[0])


def test_home_and_the_navigation_lead_to_it(model):
    drawn = pages(model(MODEL), ())
    assert 'href="what-changes.html"' in drawn["index.md"]
    assert "1 added, 2 changed, 1 retired" in drawn["index.md"]


def test_a_model_that_does_not_change_has_no_such_page(model):
    drawn = pages(model("services: {bins: {name: Bins}}"), ())
    assert "what-changes.md" not in drawn
    assert "what-changes" not in drawn["index.md"]


def test_nothing_internal_is_told(model):
    hidden = MODEL.replace("voice: {name: Voice,", "voice: {name: Quokka, internal: true,").replace(
        "desk: {name: Desk,", "desk: {name: Wombat, internal: true,"
    )
    drawn = pages(model(hidden), ())
    assert not any(word in text for text in drawn.values() for word in ("Quokka", "Wombat", ">desk"))
    assert "not published" in drawn["what-changes.md"]

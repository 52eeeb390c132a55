"""Risks by score and zone, measures by trend, findings of several elements, pictures by question."""

import pytest

from tomkit.checks.check import Finding, Severity
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.count import Count
from tomkit.kinds.values.duration import Duration
from tomkit.kinds.values.period import Period
from tomkit.kinds.values.reading import Reading
from tomkit.source.text import Span
from tomkit.website.addresses import Addresses
from tomkit.website.figures import figure
from tomkit.website.pages import pages
from tomkit.website.site import Site

MODEL = """
risks:
  leak: {name: Leak, risk: It leaks, likelihood: 3, impact: 5, residual: {likelihood: 1, impact: 5}}
  unrated: {name: Unrated, risk: Who knows}
measures:
  online: {name: Online, unit: "%", polarity: higher, target: 57%, actuals: {2025-01: 45%, 2025-02: TBC, 2025-03: 48%}}
  waits: {name: Waits, unit: minutes, polarity: lower, target: 9, actuals: {2025-01: 8, 2025-02: 9}}
services: {bins: {name: Bins}, parks: {name: Parks}, secret: {name: Quokka, internal: true}}
"""
ROOT = """
tomkit: 1
name: Test
risk_matrix:
  likelihood: [Remote, Unlikely, Possible, Likely, Certain]
  impact: [Tiny, Minor, Moderate, Major, Critical]
  zones:
    - {name: Tolerate, hue: green, from: 1}
    - {name: Act now, hue: red, from: 15, action: Tell the board}
"""


@pytest.fixture
def drawn(model):
    return pages(model(MODEL, root=ROOT), ())


def test_a_risk_shows_score_and_zone_of_the_models_matrix(drawn):
    page = drawn["risks/leak.md"]
    assert "<strong>Score 15</strong>" in page
    assert ">Act now</span>" in page
    assert "Likelihood 3 of 5 (Possible), impact 5 of 5 (Critical)" in page
    assert "<dt>Impact</dt>" not in page
    assert '<span data-sort="5"><strong>Score 5</strong>' in drawn["risks/index.md"]
    assert "not rated" in drawn["risks/index.md"]


def test_a_measure_says_how_it_goes(drawn):
    assert "From 45&#37; in January 2025 to 48&#37; in March 2025: better." in drawn["measures/online.md"]
    assert "The target of 57&#37; is not reached yet." in drawn["measures/online.md"]
    assert (
        "From 8 in January 2025 to 9 in February 2025: worse. The target of 9 is reached." in drawn["measures/waits.md"]
    )


def test_a_finding_of_several_elements_is_on_the_page_of_each_and_counted_once(model):
    secret, bins, parks = (Ref("services", each) for each in ("secret", "bins", "parks"))
    span = Span("model.yaml", 9, 1, 9, 2)
    told = Finding("TOM998", "alike", Severity.WARNING, "no owner", span, element=secret, others=(bins, parks))
    site = Site.of(model(MODEL), [told], Addresses())
    drawn = pages(model(MODEL), [told])
    assert site.count(Severity.WARNING) == 1
    assert [site.about(each) == site.findings for each in (secret, bins, parks)] == [False, True, True]
    assert "Found in 2 elements" in drawn["services/bins.md"]
    assert drawn["services/parks.md"].count("No owner.") == 1
    assert drawn["findings.md"].count("model.yaml:") == 2
    assert "Quokka" not in drawn["findings.md"]


def test_only_pictures_with_something_to_show_are_offered_by_question(drawn):
    assert "pictures/raid.md" in drawn
    assert "pictures/hand-offs.md" not in drawn
    assert "hand-offs.html" not in drawn["index.md"] + drawn["pictures/index.md"]
    assert "Is it working, and what could go wrong?" in drawn["pictures/index.md"]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Count("58400"), "58,400"),
        (Duration("6m20s"), "6 min 20 s"),
        (Duration("90s"), "1 min 30 s"),
        (Duration("3 working days"), "3 working days"),
        (Reading("31460"), "31,460"),
        (Reading("2025"), "2025"),
        (Reading("4m30s"), "4 min 30 s"),
        (Reading("TBC"), "TBC"),
        (Period("2026-Q3"), "Jul to Sep 2026"),
    ],
)
def test_figures_are_said_as_people_read_them(value, said):
    assert figure(value) == said


def test_parts_that_a_change_sets_are_shown_in_words(model):
    change = "{set: {demand: [{channel: phone, contacts: 12000}]}}"
    made = model(
        f"channels: {{phone: {{name: Phone, mode: voice}}}}\nservices: {{a: {{name: A, changes: [{change}]}}}}"
    )
    assert "Phone</a>: contacts 12,000" in pages(made, ())["services/a.md"]

"""What is internal: left out of a public site, and nothing of it told."""

import re
from html import unescape
from posixpath import join, normpath

import pytest

from tomkit.checks.check import Finding, Severity
from tomkit.kinds.ref import Ref
from tomkit.source.text import Span
from tomkit.website.addresses import Addresses
from tomkit.website.pages import pages
from tomkit.website.site import Site

MODEL = """
organisations:
  council: {name: Council, type: district}
  quokka-consulting: {name: Quokka Consulting, type: company, internal: true, description: A wombat of a firm}
teams:
  waste:
    name: Waste
    organisation: quokka-consulting
    description: Run by [[quokka-consulting]], see [[quokka-consulting|our adviser]]
front_doors:
  hub: {name: Hub, kind: hub, operator: quokka-consulting, owner: waste}
hand_offs:
  pass-on: {name: Pass on, from: hub, to: quokka-consulting}
workstreams:
  stream: {name: Stream}
projects:
  secret-quokka: {name: Project Quokka, workstream: stream, internal: true}
services:
  bins:
    name: Bins
    owner: waste
    provider: quokka-consulting
    front_doors: [hub]
    sources: ["quokka-paper#1"]
    retired_by: secret-quokka
    changes: [{by: secret-quokka, set: {provider: quokka-consulting}}]
evidence:
  quokka-paper: {name: The Quokka paper, internal: true}
"""


def found(message: str, element: Ref | None) -> Finding:
    return Finding("TOM999", "test", Severity.WARNING, message, Span("model.yaml", 1, 1, 1, 2), "", element)


FINDINGS = (
    found("'quokka-consulting' has no owner", Ref("organisations", "quokka-consulting")),
    found("Bins is provided by 'quokka-consulting' (Quokka Consulting), which has no owner", Ref("services", "bins")),
)


def test_a_public_site_says_nothing_of_what_is_internal(model):
    drawn = pages(model(MODEL), FINDINGS)
    assert {path for path, page in drawn.items() if "quokka" in page.lower() or "wombat" in page} == set()
    assert not any("quokka" in path for path in drawn)


def test_a_public_site_shows_the_absence(model):
    drawn = pages(model(MODEL), FINDINGS)
    assert drawn["services/bins.md"].count("not published") >= 4
    assert "our adviser (not published)" in drawn["teams/waste.md"]
    assert "(not published)" in drawn["findings.md"]


def test_a_site_for_oneself_has_it_all(model):
    drawn = pages(model(MODEL), FINDINGS, internal=True)
    assert "Quokka Consulting" in drawn["services/bins.md"]
    assert "organisations/quokka-consulting.md" in drawn


def test_findings_stand_worst_first(model):
    span = Span("model.yaml", 1, 1, 1, 2)
    told = [Finding("TOM1", "one", each, "x", span) for each in (Severity.INFO, Severity.ERROR, Severity.WARNING)]
    site = Site.of(model(MODEL), told, Addresses())
    assert [each.severity for each in site.findings] == [Severity.ERROR, Severity.WARNING, Severity.INFO]
    assert site.count(Severity.ERROR) == 1


def test_held_findings_are_not_told(model):
    held = Finding("TOM1", "one", Severity.ERROR, "x", Span("model.yaml", 1, 1, 1, 2), held=True)
    assert Site.of(model(MODEL), [held], Addresses()).findings == ()


def place(path: str, *, folders: bool) -> str:
    return path.removesuffix(".md").removesuffix("index") if folders else path.replace(".md", ".html")


@pytest.mark.parametrize("folders", [False, True])
def test_every_link_leads_to_a_page(model, folders):
    addresses = Addresses("om/", folders=folders)
    drawn = pages(model(MODEL), FINDINGS, addresses)
    served = {path: place(path, folders=folders) for path in drawn}
    places = {each.strip("/") for each in served.values()}
    for path, page in drawn.items():
        base = served[path] if folders else served[path].rpartition("/")[0]
        for target in (unescape(each).partition("#")[0] for each in re.findall(r'href="([^"]+)"', page)):
            assert not target or normpath(join(base, target)).strip("/") in places, (path, target)

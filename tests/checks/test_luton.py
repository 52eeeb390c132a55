"""Luton's brief: risks, benefits and stakeholders that nobody can be held to."""

import pytest

import tomkit
from tests.checks.findings import EXAMPLES, errors, found, told


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("risk-unmanaged", "5 of the 5 risks have no owner, no response and no mitigation"),
        ("risk-undated", "none of the 5 risks says when it was raised or reviewed"),
        ("assumption-untested", "no owner and no date by which it is tested"),
        ("dependency-loose", "no date by which it is needed"),
        ("disbenefits-untold", "9 benefits"),
        ("evidence-incomplete", "dis-benefits are not"),
        ("benefit-unowned", "none of the 9 benefits has an owner"),
        ("measure-bare", "20 of the 20 measures have no baseline, no target and no owner"),
        ("measure-unclear", "6 of the 20 measures have no unit"),
        ("measure-unclear", "5 of the 20 measures have no unit and no polarity"),
        ("measure-shared", "'First contact resolution' (3)"),
        ("measure-shared", "'Positive feedback from customers' (2)"),
        ("measure-shared", "'Staff satisfaction with processes' (2)"),
        ("two-accountable", "'Project Sponsor' and 'Project Board'"),
        ("raci-without-activity", "28 stakeholders have letters of RACI for no activity"),
        ("stakeholder-unnamed", "'Subject Matter Expert'"),
    ],
)
def test_a_gap_of_the_brief_is_told(slug: str, words: str):
    assert told("luton", slug, words)


@pytest.mark.parametrize(
    ("slug", "element"),
    [
        ("stakeholder-unnamed", "stakeholders/housing-already-housed"),
        ("open-questions", "deliverables/savings-potential"),
        ("open-questions", "scope/out-business-case"),
        ("open-questions", "stakeholders/housing-already-housed"),
    ],
)
def test_what_the_brief_contradicts_or_leaves_open_is_among_what_is_told(slug: str, element: str):
    refs = (ref for each in found("luton") if each.slug == slug for ref in (each.element, *each.others))
    assert element in {f"{ref.kind}/{ref.id}" for ref in refs if ref is not None}


def test_a_personal_address_in_the_published_model_is_told():
    texts = {
        str(each.relative_to(EXAMPLES / "luton")): each.read_text() for each in (EXAMPLES / "luton").rglob("*.yaml")
    }
    home = "organisation/stakeholders.yaml"
    texts[home] = texts[home].replace("One person of the network is named.", "Write to a.person@example.org.")
    findings = [each for each in tomkit.validate(tomkit.load_text(texts)) if each.slug == "contact-details"]
    assert [(each.span.file, "a person's e-mail address" in each.message) for each in findings] == [(home, True)]


def test_it_has_no_error():
    assert errors("luton") == []

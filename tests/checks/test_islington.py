"""Islington's case study: no owners, no dates, no numbers."""

import pytest

from tests.checks.findings import errors, found, told


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("deliverable-unowned", "none of the 13 deliverables has an owner"),
        ("stage-undated", "none of the 3 stages says when it takes place"),
        ("outcome-unmeasured", "none of the 6 outcomes has a measure, and all are said to be achieved"),
        ("benefit-unmeasured", "'Quantitative benefits of the future model'"),
        ("benefit-unmeasured", "'Qualitative benefits of the future model'"),
        ("benefit-unowned", "'Quantitative benefits of the future model'"),
        ("project-bare", "has no lead, no dates and no funding"),
        ("disbenefits-untold", "2 benefits"),
        ("evidence-incomplete", "every figure of the cost-to-serve model"),
    ],
)
def test_a_gap_of_the_case_study_is_told(slug: str, words: str):
    assert told("islington", slug, words)


def test_a_shared_gap_is_told_once():
    assert len([each for each in found("islington") if each.slug == "deliverable-unowned"]) == 1


def test_it_has_no_error():
    assert errors("islington") == []

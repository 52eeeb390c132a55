"""The six case studies: headlines that rest on nothing, and registers of which nothing is told."""

import pytest

from tests.checks.findings import errors, found, told


@pytest.mark.parametrize(
    ("model", "slug", "words"),
    [
        ("orbit", "headline-unsupported", "'£10 million of savings' rests on nothing"),
        ("orbit", "evidence-incomplete", "£10 million of savings"),
        ("anglia-ruskin", "raid-log-empty", "the model holds nothing of what stands in it"),
        ("anglia-ruskin", "benefit-unmeasured", "'Sustainable financial benefits' has no measure"),
        ("harrow", "raid-log-empty", "speaks of risks, and the model holds none"),
        ("harrow", "hand-off-across-without-time", "'Voluntary organisations'"),
        ("harrow", "persona-without-journey", "'A resident in the shielded group'"),
        ("peterborough", "raid-log-empty", "speaks of risks, and the model holds none"),
        ("peterborough", "benefit-unmeasured", "'Future revenue from the trading company'"),
        ("southend", "benefit-unmeasured", "'Cost reductions through a programme team"),
        ("southend", "stage-undated", "none of the 6 stages"),
        ("genesis", "measure-bare", "'Sickness and staff turnover' has no baseline"),
    ],
)
def test_a_gap_of_a_case_study_is_told(model: str, slug: str, words: str):
    assert told(model, slug, words)


def test_the_same_headline_is_borne_out_in_peterborough():
    assert [each for each in found("peterborough") if each.slug == "headline-unsupported"] == []


@pytest.mark.parametrize("model", ["southend", "harrow", "genesis", "orbit", "peterborough", "anglia-ruskin"])
def test_it_has_no_error(model: str):
    assert errors(model) == []

"""Sunderland's presentation: service levels without a figure, principles without services, "Any more?"."""

import pytest

from tests.checks.findings import errors, told


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("hand-off-without-sla", "'Customer Service Network to service delivery' has no service level"),
        ("hand-off-unowned", "'Customer Service Network to service delivery' has no owner"),
        ("principles-without-services", "8 principles, and no service"),
        ("question-empty", "'Service delivery directorates' keeps a placeholder as an open question: 'Any more?"),
        ("question-empty", "'Customer Service Network' keeps a placeholder as an open question: 'Any more?"),
        ("benefit-unmeasured", "none of the 5 benefits has a measure"),
        ("benefit-unowned", "none of the 5 benefits has an owner"),
        ("benefit-untraced", "5 of 5 benefits name no enabling project and no objective"),
    ],
)
def test_a_gap_of_the_presentation_is_told(slug: str, words: str):
    assert told("sunderland", slug, words)


def test_it_has_no_error():
    assert errors("sunderland") == []

"""What the checks say of a faithful transcription: what a reviewer would, and no error."""

from collections import defaultdict
from pathlib import Path

import pytest

import tomkit
from tomkit.checks.check import Severity

MODEL = Path(__file__).parents[2] / "models" / "examples" / "south-and-vale"


@pytest.fixture(scope="module")
def found() -> dict[str, list[tomkit.Finding]]:
    by_slug: dict[str, list[tomkit.Finding]] = defaultdict(list)
    for each in tomkit.validate(tomkit.load(MODEL)):
        by_slug[each.slug].append(each)
    return by_slug


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("hand-off-unowned", "none of the 6 hand-offs has an owner"),
        ("hand-off-across-without-time", "none of the 4 hand-offs between organisations"),
        ("hand-off-implied", "5 of 6 hand-offs are implied"),
        ("action-twice", "single view"),
        ("workstream-undeclared", "'Service review'"),
        ("project-bare", "'Democracy TBC' has no lead, no dates and no funding"),
        ("project-bare", "'Communications TBC' has no lead, no dates and no funding"),
        ("project-led-by-no-one-named", "13 projects are led by 'Service owner'"),
        ("label-variants", "'implement' (2 times) is elsewhere written 'Implement'"),
        ("label-variants", "'Service Owner' (2 times) is elsewhere written 'Service owner'"),
        ("plan-gap", "read as work in progress"),
        ("project-beyond-horizon", "'Revenues & Benefits'"),
        ("project-beyond-horizon", "'Subject to contract timescale'"),
        ("plan-copied", "'IT and Digital' has the plan of 'Revenues & Benefits'"),
        ("complete-but-continuing", "'Once and Done digital by default'"),
        ("complete-but-continuing", "'Our points of presence'"),
        ("complete-but-continuing", "'Contact centre & Voice services'"),
        ("service-uncategorised", "categor"),
        ("evidence-incomplete", "6.1"),
        ("evidence-incomplete", "9.2.1"),
    ],
)
def test_a_reviewer_s_finding_is_told(found: dict[str, list[tomkit.Finding]], slug: str, words: str):
    assert any(words in each.message for each in found[slug]), [each.message for each in found[slug]]


def test_a_faithful_transcription_has_no_error(found: dict[str, list[tomkit.Finding]]):
    assert [str(each) for every in found.values() for each in every if each.severity == Severity.ERROR] == []


def test_the_report_is_short_enough_to_be_read(found: dict[str, list[tomkit.Finding]]):
    assert sum(map(len, found.values())) < 80

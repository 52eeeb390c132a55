"""The page of every check is its test: bad examples are found at the marked lines, good ones nowhere."""

import pytest

import tomkit
from tomkit.checks.catalogue import CHECKS
from tomkit.checks.check import Check, Example, Severity
from tomkit.checks.run import run

ROOT = {"tom.yaml": "tomkit: 1\nname: Example\n"}
WITHOUT_TEXT = ("TOM001",)
"""Checks of what cannot be written on a page: files that cannot be read."""


def examples(which: str) -> list[object]:
    found = [(each, example) for each in CHECKS for example in getattr(each, which)]
    return [pytest.param(check, example, id=f"{check.code}-{check.slug}") for check, example in found]


def findings(example: Example) -> list[tomkit.Finding]:
    found = run(tomkit.load_text({**ROOT, **example.files}), CHECKS)
    return [each for each in found if not each.held]


@pytest.mark.parametrize(("check", "example"), examples("bad"))
def test_a_bad_example_is_found_at_the_marked_lines(check: Check, example: Example):
    found = findings(example)
    lines = {(each.span.file, each.span.line) for each in found if each.code == check.code}
    assert lines == set(example.marks)
    assert lines
    others = [str(each) for each in found if each.code != check.code and each.severity == Severity.ERROR]
    assert others == []


@pytest.mark.parametrize(("check", "example"), examples("good"))
def test_a_good_example_is_not_found(check: Check, example: Example):
    found = findings(example)
    assert [str(each) for each in found if each.code == check.code] == []
    assert [str(each) for each in found if each.severity == Severity.ERROR] == []


@pytest.mark.parametrize("check", [pytest.param(each, id=each.code) for each in CHECKS])
def test_a_page_says_what_why_and_how(check: Check):
    assert check.page.partition("\n")[0].endswith(".")
    assert check.page.partition("\n")[2].startswith("\n")
    assert "How to fix:" in check.page
    assert (check.bad and check.good) or check.code in WITHOUT_TEXT


def test_codes_and_slugs_are_unique_and_sorted():
    codes = [each.code for each in CHECKS]
    assert codes == sorted(set(codes))
    assert len({each.slug for each in CHECKS}) == len(CHECKS)

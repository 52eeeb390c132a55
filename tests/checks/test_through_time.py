"""References and changes through time: every order in which projects can deliver."""

from textwrap import dedent

import pytest

import tomkit
from tomkit.checks.catalogue import CHECKS
from tomkit.checks.lives import ALWAYS, FOREVER, UNDATED, life, versions
from tomkit.checks.run import run
from tomkit.kinds.ref import Ref

FRAME = """
workstreams: {w: {name: W}}
projects:
  early: {name: Early, workstream: w, finish: 2022-Q4}
  late: {name: Late, workstream: w, finish: 2023-Q4}
  some-day: {name: Some day, workstream: w}
"""


def model(text: str) -> tomkit.Model:
    return tomkit.load_text({"tom.yaml": "tomkit: 1\nname: Test\n", "frame.yaml": FRAME, "m.yaml": dedent(text)})


def codes(text: str, *wanted: str) -> list[str]:
    return [each.code for each in run(model(text), CHECKS) if each.code in wanted and not each.held]


def moving(retired: str, changed: str, introduced: str = "") -> str:
    """Return a service that moves from one door to another, and when each of the three things happens."""
    begun = f", introduced_by: {introduced}" if introduced else ""
    return f"""
        front_doors:
          old: {{name: Old, kind: office, retired_by: {retired}, replaced_by: new}}
          new: {{name: New, kind: hub{begun}}}
        services:
          waste:
            name: Waste
            front_doors: [old]
            changes: [{{by: {changed}, set: {{front_doors: [new]}}}}]
        """


@pytest.mark.parametrize(
    ("retired", "changed", "introduced", "expected"),
    [
        ("late", "early", "early", []),
        ("late", "late", "late", []),
        ("early", "late", "", ["TOM106"]),
        ("late", "early", "late", ["TOM107"]),
        ("early", "late", "late", ["TOM106"]),
        ("some-day", "late", "late", []),
        ("late", "some-day", "late", ["TOM106"]),
        ("some-day", "some-day", "some-day", []),
    ],
)
def test_the_moment_of_every_project_counts(retired: str, changed: str, introduced: str, expected: list[str]):
    assert codes(moving(retired, changed, introduced), "TOM106", "TOM107") == expected


def test_what_two_projects_add_is_told_where_it_was_written():
    text = """
        services:
          waste:
            name: Waste
            changes:
              - {by: early, add: {front_doors: [nowhere]}}
              - {by: late, add: {front_doors: [no-place]}}
        """
    found = [each for each in run(model(text), CHECKS) if each.code == "TOM101"]
    assert [(each.span.line, each.path[:2]) for each in found] == [(6, ("changes", 0)), (7, ("changes", 1))]


def test_an_element_that_ends_before_it_begins_is_told_once():
    text = "front_doors: {hub: {name: Hub, kind: hub, introduced_by: late, retired_by: early}}"
    assert codes(text, "TOM704", "TOM106", "TOM107") == ["TOM704"]


def test_a_change_outside_a_life_is_told():
    text = "front_doors: {hub: {name: Hub, kind: hub, retired_by: early, changes: [{by: late, set: {hours: 9 to 5}}]}}"
    assert codes(text, "TOM704") == ["TOM704"]


def test_lives_and_versions():
    tom = model(moving("late", "early", "some-day"))
    old, new, waste = (
        tom.written[each] for each in (Ref("front_doors", "old"), Ref("front_doors", "new"), Ref("services", "waste"))
    )
    assert life(tom, old).begins == ALWAYS
    assert str(life(tom, old).ends) == "2023-12-31"
    assert life(tom, new) == (UNDATED, FOREVER)
    first, second = versions(tom, waste)
    assert first.element is waste
    assert str(first.life.ends) == str(second.life.begins) == "2022-12-31"

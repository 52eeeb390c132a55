"""Risks on the grid of the model: whatever its size, the place that is off it is pointed at."""

import pytest

import tomkit
from tomkit.checks.catalogue import BY_CODE
from tomkit.checks.run import run

GRID = """
risk_matrix:
  likelihood: [Low, High]
  impact: [Small, Large]
  zones: [{name: All, hue: red, from: 1}]
"""


def off(risk: str, root: str = GRID) -> list[tuple[int, str, str]]:
    files = {"tom.yaml": f"tomkit: 1\nname: Test\n{root}", "m.yaml": f"risks:\n  r:\n    name: R\n    risk: R\n{risk}"}
    found = run(tomkit.load_text(files), (BY_CODE["TOM506"],))
    return [(each.span.line, each.message, each.help) for each in found]


def test_the_value_is_pointed_at_and_the_labels_are_told():
    message = "impact 3 is off the risk matrix, which goes from 1 to 2"
    assert off("    likelihood: 2\n    impact: 3\n") == [(6, message, "write 1 (Small) or 2 (Large)")]


@pytest.mark.parametrize("rating", ["residual", "target"])
def test_every_rating_is_looked_at(rating: str):
    found = off(f"    {rating}:\n      likelihood: 5\n      impact: 1\n")
    assert [line for line, *_ in found] == [6]


def test_without_a_matrix_nothing_is_off_it():
    assert off("    likelihood: 9\n    impact: 9\n", "") == []


def test_the_matrix_of_a_profile_counts():
    root = "profiles: [uk-council]\n"
    assert off("    likelihood: 5\n    impact: 5\n", root) == []
    assert len(off("    likelihood: 6\n    impact: 5\n", root)) == 1

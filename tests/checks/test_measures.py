"""Figures that fit the unit of their measure, and those that do not."""

import pytest

import tomkit
from tomkit.checks.catalogue import BY_CODE
from tomkit.checks.run import run


def wrong(unit: str, **figures: str) -> list[tuple[int, str, str]]:
    lines = "".join(f"\n    {name}: {value}" for name, value in figures.items())
    text = f'measures:\n  m:\n    name: M\n    unit: "{unit}"{lines}\n'
    model = tomkit.load_text({"tom.yaml": "tomkit: 1\nname: Test\n", "m.yaml": text})
    assert [each.message for each in model.problems] == []
    return [(each.span.line, each.message, each.help) for each in run(model, (BY_CODE["TOM812"],))]


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("%", "83%"), ("%", "TBC"), ("%", "120%"), ("per cent of calls", "12%"), ("£", "£8.62"),
        ("£ a contact", "-£5k"),
        ("pounds", "£1m"), ("€", "€3"), ("minutes", "4m30s"), ("minutes", "4.5"), ("days", "3 working days"),
        ("working days", "3"), ("calls", "1,250"), ("score", "83%"), ("unknown", "£5"), ("daylight", "83%"),
    ],
)  # fmt: skip
def test_a_figure_fits(unit: str, value: str):
    assert wrong(unit, baseline=value) == []


@pytest.mark.parametrize(
    ("unit", "value", "what", "write"),
    [
        ("%", "17", "a number", "17%"),
        ("%", "0.83", "a number", "83%"),
        ("%", "£5", "an amount of money", "a percentage such as 83%"),
        ("£", "17", "a number", "£17"),
        ("£", "€5", "an amount of money", "an amount such as £8.62"),
        ("£", "4m30s", "a length of time", "an amount such as £8.62"),
        ("minutes", "12%", "a percentage", "a number or a length of time"),
        ("working days", "£3", "an amount of money", "a number or a length of time"),
    ],
)
def test_a_figure_does_not_fit(unit: str, value: str, what: str, write: str):
    message = f"'{value}' is {what}, and the unit is '{unit}'"
    assert wrong(unit, baseline="TBC", target=value) == [(6, message, f"write {write}, or correct `unit`")]


def test_each_month_is_pointed_at():
    assert [line for line, *_ in wrong("%", actuals="\n      2025-01: 5%\n      2025-02: 6")] == [7]


def test_the_result_is_looked_at():
    assert [line for line, *_ in wrong("%", result="\n      low: 6\n      high: 7%")] == [6]


def test_figures_of_one_measure_are_of_one_kind():
    ((line, message, _),) = wrong("level", baseline="76%", target="90")
    assert (line, message) == (6, "'90' and '76%' of 'M' cannot be compared")
    assert wrong("wait", baseline="4m30s", target="90") == []


def test_a_change_that_sets_a_wrong_figure_is_told():
    text = """
workstreams: {w: {name: W}}
projects: {p: {name: P, workstream: w, finish: 2025}}
measures:
  m:
    name: M
    unit: "%"
    target: 5%
    changes:
      - by: p
        set: {target: 6}
"""
    model = tomkit.load_text({"tom.yaml": "tomkit: 1\nname: Test\n", "m.yaml": text})
    assert [(each.span.line, each.state) for each in run(model, (BY_CODE["TOM812"],))] == [(11, "to-be")]

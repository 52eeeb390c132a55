"""What the pictures that set rows against columns say of the small council."""

import pytest

from tests.pictures.views.models import of, small
from tomkit.model.loader import load_text
from tomkit.pictures.diagram import Box, Grid
from tomkit.pictures.views.channels import channels
from tomkit.pictures.views.functions import functions
from tomkit.pictures.views.hand_off_matrix import hand_off_matrix
from tomkit.pictures.views.journey import journey
from tomkit.pictures.views.load import load
from tomkit.pictures.views.measures import measures
from tomkit.pictures.views.provenance import provenance
from tomkit.pictures.views.raci import raci
from tomkit.pictures.views.raid import raid
from tomkit.pictures.views.strategies import strategies


def boxes(grid) -> dict[str, list[tuple[int, Box]]]:
    assert isinstance(grid, Grid)
    rows = [row for section in grid.sections for row in section.rows]
    return {row.label.title: [(cell.column, cell.box) for cell in row.cells] for row in rows}


def titles(grid) -> dict[str, list[tuple[int, str]]]:
    return {name: [(at, box.title) for at, box in held] for name, held in boxes(grid).items()}


def test_services_are_reached_through_the_channels_of_their_front_doors():
    assert titles(channels(small())) == {"Repairs": [(0, "no channel named")], "Grants": [(0, "Website")]}


def test_channels_of_a_service_are_narrower_than_its_front_doors():
    model = of(
        """
        channels: {p: {name: Phone, mode: voice}, w: {name: Web, mode: web}}
        front_doors: {d: {name: D, kind: hub, channels: [p, w]}, e: {name: E, kind: hub, channels: [p]}}
        services: {s: {name: S, front_doors: [d, e], channels: [p], demand: [{channel: p, contacts: 1200}]}}
        """
    )
    ((at, box),) = boxes(channels(model))["S"]
    assert (at, box.title, box.note, box.hue) == (0, "2 front doors", "1,200 contacts", "purple")


def test_hand_offs_stand_between_their_sides():
    found = boxes(hand_off_matrix(small()))
    assert [(at, box.mark, box.title, box.emphasis) for at, box in found["Website"]] == [
        (0, "H2", "Housing team", "tint"),
        (1, "H3", "Housing team", "tint"),
    ]
    assert [(box.mark, box.title, box.emphasis) for _, box in found["Switchboard"]] == [("! H1", "no owner", "warning")]


def test_several_hand_offs_between_two_sides_share_a_cell():
    model = of(
        """
        teams: {a: {name: A}, b: {name: B}}
        hand_offs: {x: {name: X, from: a, to: b, owner: a}, y: {name: Y, from: a, to: b}}
        """
    )
    ((_, box),) = boxes(hand_off_matrix(model))["A"]
    assert (box.title, box.mark, [line.text for line in box.lines]) == ("2 hand-offs", "!", ["H1 A", "H2 ! no owner"])


def test_a_journey_is_told_row_by_row():
    found = titles(journey(small(), "repair-today"))
    assert found == {
        "What happens": [(0, "Rings"), (1, "Is passed on")],
        "Front door": [(0, "Switchboard")],
        "Who acts": [(1, "Housing team")],
        "Hand-off": [(1, "no owner")],
        "Time": [(0, "4 min")],
        "What goes wrong": [(0, "Two menus")],
        "How it feels": [(0, "bad"), (1, "neither")],
    }


def test_todays_journey_stands_above_the_wanted_one():
    sections = journey(small()).sections
    assert [section.title for section in sections] == ["A repair today", "A repair tomorrow"]
    assert sections[0].note == "as it is · Pat · Repairs · in the end: Gives up"


def test_teams_most_asked_come_first():
    model = of(
        """
        teams: {a: {name: A}, b: {name: B}}
        involvements: {x: {name: X, team: a, level: low}, y: {name: Y, team: b, level: high}}
        """
    )
    assert list(titles(load(model))) == ["B", "A"]


def test_functions_name_whom_they_work_with():
    found = titles(functions(small()))
    assert found["Service network"] == [(0, "1 duty"), (1, "Housing team")]
    assert found["Delivery"] == [(3, "Service network"), (4, "2 named")]


def test_a_measure_is_held_against_baseline_and_target():
    found = {name: {at: (box.title, box.mark) for at, box in held} for name, held in boxes(measures(small())).items()}
    assert found["Waits"] == {0: ("9", ""), 1: ("█▁", ""), 2: ("7", "↗"), 3: ("2", "")}
    assert found["Complaints"][2] == ("6", "!")


@pytest.mark.parametrize(
    ("polarity", "latest", "mark"),
    [("lower", "2", "✓"), ("higher", "2", "!"), ("higher", "9", "✓"), ("lower", "8", "!")],
)
def test_better_depends_on_the_polarity(polarity, latest, mark):
    target = 2 if polarity == "lower" else 9
    figures = f"baseline: 5, target: {target}, actuals: {{2022: {latest}}}"
    text = f"measures: {{m: {{name: M, unit: x, polarity: {polarity}, {figures}}}}}"
    assert dict(boxes(measures(of(text)))["M"])[2].mark == mark


def test_evidence_counts_what_names_it_and_names_what_it_informed():
    grid = provenance(small())
    assert [column.title for column in grid.columns] == ["Purpose", "Informed", "Tested with"]
    assert [[line.text for line in box.lines] for _, box in boxes(grid)["Customer strategy"]] == [
        ["1 principle"],
        ["Ask once"],
    ]


def test_activities_are_told_with_their_letters():
    grid = raci(small())
    assert [(column.title, column.note) for column in grid.columns] == [
        ("Build", "! no one accountable"),
        ("Design", ""),
        ("The change as a whole", ""),
    ]
    assert titles(grid) == {
        "Housing team": [(0, "R"), (1, "R")],
        "Executive sponsor": [(1, "A")],
        "Tenants": [(1, "C"), (2, "C I")],
    }


def test_without_activities_stakeholders_have_letters():
    grid = raci(of("stakeholders: {s: {name: S, raci: [accountable, informed]}, t: {name: T}}"))
    assert titles(grid) == {"S": [(1, "A"), (3, "I")]}


MATRIX = """tomkit: 1
name: Test
risk_matrix:
  likelihood: [Rare, Likely]
  impact: [Small, Great]
  zones: [{name: Fine, hue: green, from: 1}, {name: Bad, hue: red, from: 4, cells: [1x2]}]
"""


def test_risks_stand_in_their_field_and_zone():

    risk = (
        'risks: {r: {name: R, risk: It breaks, likelihood: "1", impact: "2", target: {likelihood: "1", impact: "1"}}}'
    )
    grid = raid(load_text({"tom.yaml": MATRIX, "model.yaml": risk}))
    assert [(column.group, column.title) for column in grid.columns] == [
        ("Before anything is done", "Small"),
        ("Before anything is done", "Great"),
        ("Target", "Small"),
        ("Target", "Great"),
    ]
    assert titles(grid)["Rare"] == [(0, "Fine"), (1, "R1"), (2, "R1"), (3, "Bad")]
    assert titles(grid)["Likely"] == [(0, "Fine"), (1, "Bad"), (2, "Fine"), (3, "Bad")]
    assert titles(grid)["R"] == [(0, "1 × 2 = 2 · Bad"), (2, "1 × 1 = 1 · Fine")]


def test_the_register_says_who_has_what():
    grid = raid(small())
    notes = {row.label.title: row.label.note for section in grid.sections for row in section.rows}
    assert notes["Bad data"] == "Executive sponsor · open"
    assert notes["No staff"] == "! no owner"
    assert notes["Late"] == "Executive sponsor · by Apr to Jun 2022"


def test_a_strategy_reaches_as_far_as_it_has_come():
    grid = strategies(small())
    cells = {row.label.title: row.cells[0] for section in grid.sections for row in section.rows}
    assert (cells["Digital strategy"].span, cells["Digital strategy"].box.title) == (3, "Agreed in May")
    assert (cells["People strategy"].span, cells["People strategy"].box.note) == (5, "Under discussion")

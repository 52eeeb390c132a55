import pytest

from tests.pictures.views.models import of, small
from tomkit.pictures.diagram import Grid
from tomkit.pictures.views.roadmap import roadmap


def rows(model) -> dict[str, list[tuple[int, int, str, str]]]:
    grid = roadmap(model)
    assert isinstance(grid, Grid)
    return {
        row.label.title: [(cell.column, cell.span, cell.box.title, cell.box.emphasis) for cell in row.cells]
        for section in grid.sections
        for row in section.rows
    }


def planned(plan: str, more: str = "") -> dict[str, list[tuple[int, int, str, str]]]:
    return rows(of(f"workstreams: {{w: {{name: W}}}}\nprojects: {{p: {{name: P, workstream: w, plan: {plan}{more}}}}}"))


def test_quarters_stand_under_their_year_and_the_rest_is_later():
    grid = roadmap(small())
    assert [(column.group, column.title) for column in grid.columns] == [
        ("2022", "Jan–Mar"),
        ("2022", "Apr–Jun"),
        ("2022", "Jul–Sep"),
        ("2022", "Oct–Dec"),
        ("Later", ""),
    ]


def test_a_blank_between_two_labels_continues():
    assert rows(small())["CRM"] == [(0, 2, "Procure & design", "tint"), (2, 1, "Deployed", "strong")]


def test_what_ends_beyond_the_horizon_is_told():
    assert rows(small())["Voice"] == [(3, 1, "New model from 2024", "tint"), (4, 1, "to 2024", "plain")]


def test_a_project_without_dates_is_told():
    assert rows(small())["To be confirmed"] == [(0, 5, "No dates yet", "quiet")]


def test_funding_and_lead_stand_under_the_name():
    grid = roadmap(small())
    notes = {row.label.title: row.label.note for section in grid.sections for row in section.rows}
    assert notes == {
        "CRM": "Invest to save · Housing team",
        "Voice": "Invest (GW) · Service owner",
        "To be confirmed": "no funding named · no lead named",
    }


def test_an_undeclared_workstream_is_told():
    assert [section.note for section in roadmap(small()).sections] == ["", "not declared as a workstream"]


def test_work_does_not_continue_after_completion():
    assert planned("{2022-Q1: Complete, 2022-Q3: Review}")["P"] == [
        (0, 1, "Complete", "strong"),
        (2, 1, "Review", "tint"),
    ]


@pytest.mark.parametrize("label", ["Complete baseline of services", "Not complete", "Incomplete"])
def test_work_on_completing_is_not_complete(label):
    assert planned(f"{{2022-Q1: {label}}}")["P"] == [(0, 1, label, "tint")]


def test_labels_of_one_quarter_share_its_column():
    assert planned("{2022-01: Start, 2022-03: End}")["P"] == [(0, 1, "Start · End", "tint")]


def test_a_long_label_period_takes_its_columns():
    assert planned("{2022: Build, 2023-Q1: Run}")["P"] == [(0, 4, "Build", "tint"), (4, 1, "Run", "tint")]


def test_a_long_plan_is_drawn_by_the_year():
    grid = roadmap(
        of("workstreams: {w: {name: W}}\nprojects: {p: {name: P, workstream: w, start: 2020, finish: 2031}}")
    )
    assert [column.title for column in grid.columns] == [str(year) for year in range(2020, 2032)]
    assert [(cell.span, cell.box.title) for section in grid.sections for row in section.rows for cell in row.cells] == [
        (12, "Planned")
    ]


def test_a_project_of_a_missing_workstream_is_still_there():
    grid = roadmap(of("projects: {p: {name: P, workstream: nowhere}}"))
    assert [section.title for section in grid.sections] == ["No workstream in the model"]


def test_the_facts_have_a_row_for_each_label():
    assert [[words.text for words in row] for row in roadmap(small()).facts.rows] == [
        ["Foundations", "CRM", "Invest to save", "Housing team", "Jan to Mar 2022", "Procure & design"],
        ["Foundations", "CRM", "Invest to save", "Housing team", "Jul to Sep 2022", "Deployed"],
        ["Foundations", "Voice", "Invest (GW)", "Service owner", "Oct to Dec 2022", "New model from 2024"],
        ["Foundations", "Voice", "Invest (GW)", "Service owner", "2024", "to 2024"],
        ["Extras", "To be confirmed", "no funding named", "no lead named", "no dates", ""],
    ]

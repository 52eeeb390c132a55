from tests.pictures.views.models import of, small
from tomkit.pictures.diagram import Blank, Grid
from tomkit.pictures.views.principle_coverage import principle_coverage


def cells(model) -> dict[str, list[tuple[str, str, str]]]:
    grid = principle_coverage(model)
    assert isinstance(grid, Grid)
    return {
        row.label.title: [(cell.box.mark, cell.box.title, cell.box.note) for cell in row.cells]
        for section in grid.sections
        for row in section.rows
    }


def test_statuses_are_told_by_mark_and_word():
    found = cells(small())
    assert found["Repairs"] == [("+", "met", ""), ("!", "not met", "No large print")]
    assert found["Grants"] == [("±", "partly met", ""), ("?", "not assessed", "")]


def test_workstreams_count_the_changes_made_for_a_principles_sake():
    assert cells(small())["Foundations"] == [("", "1 change", ""), ("", "none", "")]


def test_columns_are_the_principles_by_letter():
    grid = principle_coverage(small())
    assert [(column.title, column.ref) for column in grid.columns] == [
        ("A Ask once", "principles/once"),
        ("B Fair", "principles/fair"),
    ]


def test_sections_are_the_groups():
    grid = principle_coverage(small())
    assert [section.title for section in grid.sections] == ["Homes", "Other services", "Workstreams"]


def test_how_much_is_assessed_is_told():
    assert principle_coverage(small()).heading.subtitle.endswith("3 of 4 assessed")


def test_principles_without_services_are_a_sentence():
    blank = principle_coverage(of("principles: {p: {name: P, statement: S}}"))
    assert isinstance(blank, Blank)
    assert "no services" in blank.sentence

"""Every row and every cell of the strategy's Annex A stands in the South and Vale model, word for word."""

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from tomkit import Project, Workstream, load
from tomkit.kinds.values.period import Period

ANNEX = Path(__file__).with_name("south_and_vale_annex_a.tsv")
MODEL = load(Path(__file__).parents[2] / "models/examples/south-and-vale")
ROADMAP = {source.place: project for project in MODEL.all(Project) for source in project.sources}


class Row(NamedTuple):
    """A row of the annex: its year, its place in that year's table, and its columns."""

    year: int
    number: int
    workstream: str
    name: str
    cells: tuple[str, ...]
    funding: str
    lead: str

    @property
    def place(self):
        return f"annex-a-{self.year}-{self.number:02}"

    @property
    def filled(self):
        quarters = (Period.quarter(self.year, number) for number in range(1, 5))
        return {quarter: cell for quarter, cell in zip(quarters, self.cells, strict=True) if cell}


def _rows():
    year = number = 0
    for line in ANNEX.read_text(encoding="utf-8").splitlines():
        workstream, name, *cells, funding, lead = line.split("\t")
        if workstream == "Workstream":
            year, number = int(cells[0][-4:]), 0
        else:
            number += 1
            yield Row(year, number, workstream, name, tuple(cells), funding, lead)


ROWS = tuple(_rows())
BY_PLACE = pytest.mark.parametrize("row", ROWS, ids=lambda row: row.place)


def _planned(row):
    """What the row's project plans in the row's year."""
    project = ROADMAP[row.place]
    return {quarter: cell for quarter, cell in project.plan.items() if quarter.start.year == row.year}


def test_the_annex_has_thirty_rows_and_eighty_four_filled_cells():
    assert Counter(row.year for row in ROWS) == {2022: 11, 2023: 9, 2024: 10}
    assert sum(len(row.filled) for row in ROWS) == 84


def test_every_row_is_a_source_of_one_project_and_no_project_has_another_source():
    assert sorted(ROADMAP) == sorted(row.place for row in ROWS)
    assert sum(len(project.sources) for project in MODEL.all(Project)) == len(ROWS)


def test_projects_that_continue_over_years_are_one():
    projects = MODEL.all(Project)
    assert len(projects) == 25
    assert {each.id: len(each.sources) for each in projects if len(each.sources) > 1} == {
        "once-and-done-digital-by-default": 3,
        "our-points-of-presence": 3,
        "contact-centre-and-voice-services": 2,
    }


@BY_PLACE
def test_every_cell_stands_in_its_quarter_word_for_word(row):
    assert _planned(row) == row.filled


@BY_PLACE
def test_every_row_keeps_its_name_workstream_funding_and_lead(row):
    project = ROADMAP[row.place]
    workstream = MODEL[project.workstream]
    assert (project.name, workstream.name) == (row.name, row.workstream)
    assert (project.funding_text or "", project.lead_text or "") == (row.funding, row.lead)


def test_filled_cells_per_year():
    assert Counter(quarter.start.year for each in MODEL.all(Project) for quarter in each.plan) == {
        2022: 33,
        2023: 28,
        2024: 23,
    }


def test_projects_are_in_the_order_of_the_annex():
    names = [project.name for project in MODEL.all(Project)]
    assert names == list(dict.fromkeys(row.name for row in ROWS))


def test_funding_words_of_the_rows():
    assert Counter(project.funding_text for project in ROADMAP.values()) == {
        "Invest to save (transform)": 12,
        "Invest to save (consolidate)": 6,
        "Invest": 3,
        "Invest to save (Property)": 3,
        "BAU": 2,
        "Invest to save (GW)": 1,
        "Invest to grow (commercial)": 1,
        None: 2,
    }


def test_funding_in_tomkits_own_words():
    assert Counter(project.funding for project in ROADMAP.values()) == {
        "invest_to_save": 22,
        "invest": 3,
        "bau": 2,
        "invest_to_grow": 1,
        None: 2,
    }


def test_leads_of_the_rows():
    assert Counter(project.lead_text for project in ROADMAP.values()) == {
        "Service owner": 11,
        "Customer Svces": 9,
        "Finance": 2,
        "Service Owner": 2,
        "SMT": 1,
        "Business Services": 1,
        "Corporate Svces": 1,
        "Communities": 1,
        None: 2,
    }


def test_a_lead_is_known_where_the_annex_names_a_team_and_a_gap_where_it_says_service_owner():
    for project in MODEL.all(Project):
        if project.lead_text is None:
            assert project.lead is None
        elif project.lead_text.lower() == "service owner":
            assert project.lead is not None
            assert project.lead.unknown
        else:
            assert project.lead in MODEL


def test_workstreams():
    declared = [each.name for each in MODEL.all(Workstream) if each.declared]
    assert declared == ["Principles", "Bridging the gap", "Enabling front doors", "Service redesign"]
    assert [each.name for each in MODEL.all(Workstream) if not each.declared] == ["Service review"]


def test_rows_of_the_undeclared_workstream():
    assert sum(row.workstream == "Service review" for row in ROWS) == 10


def test_what_ends_beyond_the_horizon_says_when():
    late = {each.id: str(each.ends) for each in MODEL.all(Project) if each.ends and each.ends.end.year > 2024}
    assert late == {"revenues-and-benefits": "2025-09", "it-and-digital": "2025-09"}


@pytest.mark.parametrize("name", ["democracy", "communications"])
def test_what_is_to_be_confirmed_has_nothing_but_its_workstream(name):
    project = next(each for each in MODEL.all(Project) if each.id == name)
    written = project.model_fields_set - {"id"}
    assert written == {"name", "order", "workstream", "sources"}

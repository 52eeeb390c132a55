from hypothesis import given, settings
from hypothesis import strategies as st

from tomkit.pictures.diagram import Box, Cell, Column, Line
from tomkit.pictures.layout import across, grouped, lined, slots

CELLS = st.lists(st.builds(Cell, st.just(Box("x")), st.integers(0, 12), st.integers(1, 5)), max_size=8)


def test_rows_of_cards_are_evenly_full():
    assert [len(row) for row in lined([Box("x")] * 14)] == [7, 7]
    assert [len(row) for row in lined([Box("x")] * 9)] == [5, 4]
    assert across([Box("x", "note")] * 6) == 6
    assert across([Box("x", lines=(Line("y"),))] * 5) == 3
    assert across([]) == 1


def test_gaps_stand_between_cells():
    cells = (Cell(Box("a"), 1, 2), Cell(Box("b"), 4))
    assert [(slot.cell and slot.cell.box.title, slot.span) for slot in slots(cells, 6)] == [
        (None, 1),
        ("a", 2),
        (None, 1),
        ("b", 1),
        (None, 1),
    ]


@given(CELLS, st.integers(1, 12))
@settings(deadline=None)
def test_slots_cover_every_column_once(cells, columns):
    assert sum(slot.span for slot in slots(cells, columns)) == columns


def test_neighbours_share_a_group():
    groups = grouped([Column("Q1", "2022"), Column("Q2", "2022"), Column("Q1", "2023")])
    assert [(group.title, len(group.columns)) for group in groups] == [("2022", 2), ("2023", 1)]

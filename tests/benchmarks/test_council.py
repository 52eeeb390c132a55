"""The councils of the benchmark are as large as asked for, the same every time, and clean."""

import pytest
from benchmarks.council import model

import tomkit

SIZES = (100, 150, 1_000)


@pytest.mark.parametrize("size", SIZES)
def test_a_council_has_as_many_elements_as_asked_for(size: int) -> None:
    loaded = tomkit.load_text(model(size))

    assert sum(loaded.book.entries[each.ref].file not in loaded.book.shipped for each in loaded) == size


@pytest.mark.parametrize("size", SIZES)
def test_a_council_is_clean(size: int) -> None:
    findings = tomkit.validate(tomkit.load_text(model(size)))

    assert [str(each) for each in findings] == []


def test_a_council_is_cross_linked_from_file_to_file() -> None:
    loaded = tomkit.load_text(model(1_000))
    files = {ref: entry.file for ref, entry in loaded.book.entries.items()}
    across = [each for each in loaded.links if files[each.source] != files[each.target]]

    assert len(loaded.links) > 4 * len(loaded)
    assert len(across) > 1_000


def test_a_council_is_the_same_every_time() -> None:
    assert model(150) == model(150)


def test_fifty_elements_are_a_file() -> None:
    assert len(model(1_000)) == 1_000 // 50 + 1

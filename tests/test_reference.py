"""What is generated is committed, and fresh."""

from pathlib import Path

import pytest

import tomkit
from tests.generated import EXAMPLES, HOME, examples, files
from tomkit.kinds.catalogue import KINDS, ready
from tomkit.kinds.fields import docs, fields

MADE = files()


@pytest.mark.parametrize("path", MADE, ids=Path.as_posix)
def test_a_generated_file_is_fresh(path: Path) -> None:
    assert (HOME / path).is_file(), "run `make reference`"
    assert (HOME / path).read_text(encoding="utf-8") == MADE[path], "run `make reference`"


def test_no_generated_page_is_left_over() -> None:
    folders = (HOME / "docs/reference/kinds", HOME / "docs/reference/checks")
    there = {page.relative_to(HOME) for folder in folders for page in folder.glob("*.md")}

    assert there <= MADE.keys()


def test_every_kind_has_an_example() -> None:
    assert {each.__kind__.collection for each in KINDS} <= examples().keys()


def test_the_examples_make_a_model_without_errors() -> None:
    findings = tomkit.validate(tomkit.load(EXAMPLES))

    assert [str(each) for each in findings if each.severity is tomkit.Severity.ERROR] == []


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.__name__)
def test_every_field_says_what_it_means(cls: type[tomkit.Element]) -> None:
    silent = [each.name for each in fields(ready(cls)) if not docs(cls).get(each.attribute)]

    assert cls.__doc__
    assert silent == []


def test_a_page_names_every_kind_and_field_of_its_chapter() -> None:
    page = MADE[Path("docs/reference/kinds/services.md")]

    assert "## Services" in page
    assert "| `front_doors` | List of references to [front door](access.md#front-doors) |" in page
    assert "| `category` | Reference to [category](services.md#categories) |" in page


@pytest.mark.parametrize(
    ("page", "row"),
    [
        ("access", "| `url` | A web address, such as `https://www.gov.uk/` | Its address on the web. |"),
        ("access", "| `from` (required) | Reference to [front door](access.md#front-doors),"),
        ("every-element", "| `name` (required) | Text |"),
        ("every-element", "| `description` | Markdown |"),
        ("every-element", "| `renamed_from` | List of ids |"),
        ("every-element", "| `internal` | `true` or `false` |"),
        ("every-element", "| `sources` | List of evidence ids, each with a place in it, such as"),
        ("change", "| `plan` | Text, for each period |"),
        ("change", "| `start` | A period, such as `2023` |"),
        ("services", "| `customers` | List of `residents`, `businesses`,"),
        ("services", "| `principles` | List of [principle assessment](#principleassessment) |"),
        ("access", "| `sla` | [sla](#sla) |"),
    ],
)
def test_what_may_stand_in_a_field_is_said_in_words(page: str, row: str) -> None:
    assert row in MADE[Path(f"docs/reference/kinds/{page}.md")]


def test_the_checks_are_listed_with_links_to_their_pages() -> None:
    index = MADE[Path("docs/reference/checks/index.md")]

    assert "[TOM201](hand-offs-and-front-doors.md#hand-off-unowned)" in index
    assert "## TOM201 hand-off-unowned" in MADE[Path("docs/reference/checks/hand-offs-and-front-doors.md")]


def test_the_commands_are_shown_as_they_speak() -> None:
    assert "Usage: tomkit validate [OPTIONS] [MODEL]" in MADE[Path("docs/reference/commands.md")]

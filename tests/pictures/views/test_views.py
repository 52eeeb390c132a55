"""What holds for every view."""

import re
from pathlib import Path

import pytest

from tests.pictures.pictures import linked
from tests.pictures.stored import as_stored
from tests.pictures.views.models import of, small
from tomkit.model.loader import load_text
from tomkit.pictures.catalogue import VIEWS, UnknownView, draw
from tomkit.pictures.diagram import Blank, Grid

NAMES = [view.name for view in VIEWS]
EACH = pytest.mark.parametrize("name", NAMES)


@EACH
def test_dot_is_as_it_was(name):
    as_stored(Path(__file__).parent / "golden" / f"{name}.dot", draw(small().at("as-is"), name, linked).dot)


@EACH
@pytest.mark.parametrize("state", ["as-written", "as-is", "to-be", "2022-Q3"])
def test_every_state_can_be_drawn(name, state):
    picture = draw(small().at(state), name, linked)
    assert picture.svg().count("<text") > 5
    assert "<figcaption>" in picture.html()


@EACH
def test_a_model_of_nothing_gets_a_sentence(name):
    picture = draw(of(), name)
    assert picture.empty
    assert isinstance(picture.diagram, Blank)
    assert "This model" in picture.svg()
    assert "This model" in picture.html()


@EACH
def test_the_facts_name_every_element_of_the_picture(name):
    """A grid's columns are named by the headers of its facts, which link to nothing."""
    facts = draw(small(), name).diagram.facts
    told = {words.ref for row in facts.rows for words in row if words.ref}
    pictured = set(re.findall(r'HREF="\.\./([^"]*)/"', draw(small(), name, linked).dot))
    drawn = draw(small(), name).diagram
    headed = {column.ref for column in drawn.columns} if isinstance(drawn, Grid) else set()
    assert pictured <= told | headed
    assert told
    assert all(len(row) == len(facts.headers) for row in facts.rows)


@EACH
def test_the_order_of_files_does_not_matter(name):
    files = {"a.yaml": "systems:\n  b: {name: B}\n", "c.yaml": "principles:\n  p: {name: P, statement: S}\n"}
    root = {"tom.yaml": "tomkit: 1\nname: Test\n"}
    assert (
        draw(load_text(root | files), name).dot == draw(load_text(root | dict(reversed(list(files.items())))), name).dot
    )


@EACH
def test_the_heading_tells_owner_state_and_source(name):
    subtitle = draw(small().at("to-be"), name).diagram.heading.subtitle
    assert subtitle.startswith("Smallbridge Council · as it is to be · source: Customer strategy")


def test_a_date_is_told_in_words():
    subtitle = draw(small().at("2022-Q3"), "roadmap").diagram.heading.subtitle
    assert "as planned by the end of Jul to Sep 2022" in subtitle


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("hand-off", "No view is called 'hand-off'; did you mean 'hand-offs'?"),
        ("swimlanes", "there are model-on-a-page, hand-offs, channels, hand-off-matrix, "),
    ],
)
def test_an_unknown_view_is_told_with_a_suggestion(name, sentence):
    with pytest.raises(UnknownView) as caught:
        draw(small(), name)
    assert sentence in str(caught.value)


def test_every_view_says_what_it_answers():
    assert all(view.question.endswith("?") and view.title for view in VIEWS)
    assert len(set(NAMES)) == len(NAMES)


def test_a_state_with_a_name_is_told_by_it():
    model = of(
        """
        principles: {p: {name: P, statement: S}}
        workstreams: {w: {name: W}}
        projects: {x: {name: X, workstream: w}}
        options: {bold: {name: Bold, projects: [x]}}
        plateaus: {half-way: {name: Half-way, period: 2023}}
        """
    )
    subtitles = [draw(model.at(state), "roadmap").diagram.heading.subtitle for state in ("bold", "half-way")]
    assert subtitles == [
        "Test · option: Bold · 1 project, 1 without dates",
        "Test · at Half-way, 2023 · 1 project, 1 without dates",
    ]


def test_one_journey_can_be_asked_for():
    picture = draw(small(), "journey:repair-today")
    assert picture.title == "A repair today"
    assert picture.name == "journey-repair-today"
    assert len(draw(small(), "journey").diagram.sections) == 2


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("journey:repair-todaay", "did you mean 'journey:repair-today'?"),
        ("journey:nothing-like-it", "'journey' has nothing called 'nothing-like-it' to show in this model"),
        ("roadmap:crm", "'roadmap' shows the whole model and takes no subject"),
    ],
)
def test_an_unknown_subject_is_told(name, sentence):
    with pytest.raises(UnknownView) as caught:
        draw(small(), name)
    assert sentence in str(caught.value)

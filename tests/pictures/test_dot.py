import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.pictures.pictures import grid, linked, network, page
from tests.pictures.stored import as_stored
from tomkit.pictures.diagram import Blank, Diagram, Heading
from tomkit.pictures.dot import dot
from tomkit.pictures.inline import inline
from tomkit.pictures.svg import render

BLANK = Blank(Heading("Hand-offs", "as is"), "This model names no hand-offs.")
PICTURES = {"network": network, "page": page, "grid": grid}
HOSTILE = (
    '<script>alert("x")</script>', "]]><!--", "</TD></TR></TABLE>", '"]; n9 [label="x', "\\N \\G \\L \\n", "<B>x</B>",
    "&amp; &lt; &#x3c;", "javascript:alert(1)", "\x00\x1b[2J\u202e", "\ud800", "%s{0}${x}", "a\\",
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "diagram"), [("network", network()), ("page", page()), ("grid", grid()), ("blank", BLANK)]
)
def test_dot_is_as_it_was(name: str, diagram: Diagram):
    as_stored(Path(__file__).parent / "golden" / f"{name}.dot", dot(diagram, linked))


@pytest.mark.parametrize("make", PICTURES.values(), ids=PICTURES)
def test_the_same_picture_gives_the_same_text(make):
    assert dot(make(), linked) == dot(make(), linked)


def test_node_names_are_made_up():
    names = set(re.findall(r"^\t+(\w+) \[label=", dot(network("digraph")), re.MULTILINE))
    assert names == {"n1", "n2", "n3"}


def test_a_network_can_leave_its_heading_to_the_page():
    assert "Hand-offs" in dot(network())
    assert "Hand-offs" not in dot(network(), heading=False)


def test_no_link_without_a_page():
    assert "HREF" not in dot(network())
    assert 'HREF="../teams/housing/"' in dot(network(), linked)


def test_a_link_that_could_run_is_left_out():
    assert "HREF" not in dot(network(), lambda _: "javascript:alert(1)")


def test_an_arrow_without_an_owner_is_dashed():
    assert dot(network()).count("style=dashed") == 2


@pytest.mark.parametrize("make", PICTURES.values(), ids=PICTURES)
@given(text=st.one_of(st.sampled_from(HOSTILE), st.text(max_size=40)))
@example(text=" ".join(HOSTILE))
@settings(max_examples=25, deadline=None)
def test_hostile_text_stays_text(make, text):
    """Whatever stands in a box, the drawing has the same elements and says it in words."""
    drawn = inline(render(dot(make(text), linked), "svg"), "p", text, text)
    assert not re.search(r"<(?!/?(?:svg|title|desc|g|a|path|polygon|polyline|ellipse|text)\b)", drawn)
    assert set(re.findall(r'href="([^"]*)"', drawn)) <= {linked(ref) for ref in REFS}


REFS = {
    "front_doors/switchboard", "teams/housing", "hand_offs/h1", "front_doors/phone", "channels/web", "projects/crm",
    "workstreams/principles",
}  # fmt: skip


@pytest.mark.parametrize("make", PICTURES.values(), ids=PICTURES)
@pytest.mark.parametrize("text", HOSTILE)
def test_graphviz_has_nothing_to_complain_of(make, text):
    """Rendering raises for any error that Graphviz writes while it draws on."""
    assert render(dot(make(text), linked), "svg").endswith(b"</svg>\n")


def test_hostile_text_is_shown_as_it_stands():
    drawn = inline(render(dot(network("\\N <B>&amp;</B>")), "svg"), "p", "t")
    assert "\\N &lt;B&gt;&amp;amp;&lt;/B&gt;" in drawn


def test_two_hundred_boxes_make_a_picture():
    picture = network()
    box = picture.lanes[0][0].boxes[0]
    boxes = tuple(replace(box, key=f"k{number}", title=f"Box {number}") for number in range(200))
    many = replace(picture, lanes=((replace(picture.lanes[0][0], boxes=boxes),),), arrows=())
    assert b"Box 199" in render(dot(many), "svg")

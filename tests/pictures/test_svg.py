from concurrent.futures import ThreadPoolExecutor
from shutil import which
from xml.etree import ElementTree as ET

import pytest

from tests.pictures.pictures import grid, linked, network, page, parsed
from tomkit.pictures.dot import dot
from tomkit.pictures.inline import alone, inline
from tomkit.pictures.svg import NoRenderer, render

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def drawn() -> ET.Element:
    svg = render(dot(network(), linked, heading=False))
    return parsed(inline(svg, "hand-offs", "Hand-offs", "Who passes requests to whom"))


@pytest.mark.parametrize(("form", "start"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_draws_every_format(form, start):
    assert render(dot(page()), form).startswith(start)


@pytest.mark.skipif(which("dot") is None, reason="no program dot on this machine")
@pytest.mark.parametrize("make", [network, page, grid])
def test_the_program_draws_the_same_words(make):
    texts = [
        {"".join(each.itertext()).replace("\u00a0", " ") for each in parsed(svg).iter(f"{SVG}text")}
        for svg in (render(dot(make(), linked)), render(dot(make(), linked), renderer="dot"))
    ]
    assert texts[0] == texts[1] != set()


def test_no_program_is_told_with_a_way_out(monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoRenderer, match="no program called 'dot' is installed"):
        render("digraph {}", renderer="dot")


@pytest.mark.skipif(which("dot") is None, reason="no program dot on this machine")
def test_a_refusal_is_told_in_one_line():
    with pytest.raises(NoRenderer, match="Graphviz could not draw the picture"):
        render("not dot at all", renderer="dot")


def test_a_label_that_is_not_well_formed_is_not_drawn_over():
    with pytest.raises(NoRenderer, match="Error: mismatched tag"):
        render("digraph {n1 [label=<<B>x</C>>]}")


def test_the_library_writes_nothing_to_standard_error(capfd):
    render(dot(page()), "png")
    assert capfd.readouterr().err == ""


def test_drawing_from_many_threads():
    source = dot(network())
    with ThreadPoolExecutor(4) as pool:
        drawings = list(pool.map(render, [source] * 8))
    assert len(set(drawings)) == 1


def test_a_drawing_is_named_and_described(drawn):
    assert drawn.get("role") == "group"
    assert drawn.get("aria-labelledby") == "hand-offs-title"
    assert [(each.tag, each.text) for each in drawn[:2]] == [
        (f"{SVG}title", "Hand-offs"),
        (f"{SVG}desc", "Who passes requests to whom"),
    ]


def test_only_our_own_ids_and_titles_are_left(drawn):
    assert [each.get("id") for each in drawn.iter() if each.get("id")] == ["hand-offs-title", "hand-offs-desc"]
    assert len(list(drawn.iter(f"{SVG}title"))) == 1


def test_links_are_on_boxes_and_not_on_lines(drawn):
    links = {link.get("href"): "".join(link.itertext()).strip() for link in drawn.iter(f"{SVG}a")}
    assert set(links) == {"../front_doors/switchboard/", "../teams/housing/", "../hand_offs/h1/"}
    assert all(links.values())
    edges = [group for group in drawn.iter(f"{SVG}g") if group.get("class") == "tom-edge"]
    assert len(edges) == 2
    assert not any(list(edge.iter(f"{SVG}a")) for edge in edges)
    assert all(edge.get("aria-hidden") == "true" for edge in edges)


def test_colours_follow_the_page(drawn):
    colours = {value for each in drawn.iter() for name in ("fill", "stroke") if (value := each.get(name))}
    assert all(colour == "none" or colour.startswith("var(--tom-") for colour in colours)


def test_a_file_of_its_own_keeps_its_colours():
    drawing = alone(render(dot(network())), "Hand-offs")
    assert "var(" not in drawing
    assert "#912016" in drawing
    assert parsed(drawing.encode()).tag == f"{SVG}svg"


def test_a_shortened_name_keeps_its_full_text():
    name = "unbreakable" * 60
    drawing = parsed(inline(render(dot(network(name), linked)), "p", "t"))
    told = [title.text or "" for link in drawing.iter(f"{SVG}a") for title in link.iter(f"{SVG}title")]
    assert len(told) == 1
    assert name in told[0]


def test_strange_elements_and_attributes_do_not_pass():
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'
        b'<script>alert(1)</script><foreignObject/><g onclick="x()" style="x"><image xlink:href="http://x"/>'
        b'<a xlink:href="javascript:alert(1)"><text onload="x()">words</text></a></g></svg>'
    )
    drawing = inline(svg, "p", "t")
    assert "words" in drawing
    for bad in ("script", "foreign", "onclick", "onload", "style", "image", "href"):
        assert bad not in drawing

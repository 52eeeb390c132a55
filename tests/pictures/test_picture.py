from pathlib import Path

import pytest

from tests.pictures.pictures import grid, linked, network, page, parsed
from tomkit.pictures.diagram import Blank, Heading
from tomkit.pictures.picture import Picture, UnknownFormat

START = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF", "dot": b"digraph"}


@pytest.mark.parametrize("make", [network, page, grid])
@pytest.mark.parametrize("form", START)
def test_saves_by_the_ending_of_the_name(make, form, tmp_path: Path):
    target = tmp_path / f"picture.{form.upper()}"
    Picture(make(), link=linked).save(target)
    assert target.read_bytes().startswith(START[form])


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("picture.sgv", "cannot be saved as '.sgv'; did you mean .svg?"),
        ("picture.html", "use one of .dot, .svg, .png, .pdf"),
        ("picture", "The file name has no ending"),
    ],
)
def test_an_unknown_ending_is_told(name, sentence, tmp_path: Path):
    with pytest.raises(UnknownFormat, match=sentence.replace("?", r"\?")):
        Picture(page()).save(tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_the_svg_of_a_file_has_its_title():
    drawn = parsed(Picture(page()).svg().encode())
    assert drawn[0].text == "Model on a page"


def test_two_figures_share_no_id():
    one, other = (Picture(network(), name).html() for name in ("one", "other"))
    assert 'id="one-drawing-title"' in one
    assert "one-" not in other


def test_a_blank_is_empty():
    assert Picture(Blank(Heading("Hand-offs"), "None.")).empty
    assert not Picture(page()).empty

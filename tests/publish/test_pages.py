from pathlib import Path

import pytest

from tomkit.checks.check import Finding, Severity
from tomkit.kinds.ref import Ref
from tomkit.model.loader import load, load_text
from tomkit.publish.pages import pages
from tomkit.source.text import Span

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
FINDINGS = (
    Finding(
        "TOM201",
        "hand-off-unowned",
        Severity.WARNING,
        "'biffa-to-waste' has no owner",
        Span("model.yaml", 19, 3, 19, 17),
        "name under `owner` who answers for it",
        Ref("hand_offs", "biffa-to-waste"),
    ),
    Finding("TOM999", "odd-one", Severity.ERROR, "something is <odd>", Span("tom.yaml", 2, 1, 2, 5)),
)


@pytest.fixture(scope="module")
def drawn():
    return pages(load(HERE / "models" / "small"), FINDINGS)


def golden(name: str, text: str) -> None:
    """Compare with a stored page; to renew it, delete the file and run the tests twice."""
    path = GOLDEN / name.replace("/", "--")
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        pytest.fail(f"{path.name} was not there and has been written: look at it, then run again")
    assert text == path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "path",
    [
        "services/garden-waste.md",
        "services/index.md",
        "front-doors/biffa-contact-centre.md",
        "projects/voice.md",
        "hand-offs/biffa-to-waste.md",
        "model/index.md",
        "evidence/index.md",
        "findings.md",
        "open-questions.md",
        "about.md",
        "accessibility.md",
    ],
)
def test_pages_are_as_they_were(drawn, path):
    golden(path, drawn[path])


def test_every_element_has_a_page(drawn):
    model = load(HERE / "models" / "small")
    public = [each for each in model if not each.internal]
    assert len(public) > 10
    assert all(f"{each.ref.kind.replace('_', '-')}/{each.id}.md" in drawn for each in public)


def test_the_same_model_gives_the_same_pages_whatever_the_order_of_its_files(drawn):
    folder = HERE / "models" / "small"
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir(), reverse=True)}
    again = pages(load_text(texts), reversed(FINDINGS))
    assert again == drawn
    assert [*again] == [*drawn]


def test_an_empty_model_has_a_site():
    drawn = pages(load_text({"tom.yaml": "tomkit: 1\nname: Nothing yet\n"}), ())
    assert "# Nothing yet" in drawn["index.md"]
    assert "Nothing found" in drawn["findings.md"]


def test_a_change_says_what_becomes_what_by_whom_and_why(drawn):
    page = drawn["services/garden-waste.md"]
    assert '<th scope="row">Front doors</th><td>becomes <a' in page
    assert ">Contact centre and voice</a>" in page
    assert ">Front doors</a></li><li>Moves online</li>" in page


def test_a_project_says_what_it_delivers(drawn):
    page = drawn["projects/voice.md"]
    assert "What it delivers" in page
    assert ">Garden waste</a>" in page
    assert "ends; <a" in page


def test_a_gap_on_record_is_told_apart_from_silence(drawn):
    assert '<span class="tk-gap">not known yet</span>' in drawn["front-doors/biffa-contact-centre.md"]
    assert "Biffa contact centre" in drawn["open-questions.md"]


def test_a_page_in_another_state_shows_that_state():
    model = load(HERE / "models" / "small").at("to-be")
    drawn = pages(model, ())
    assert "front-doors/biffa-contact-centre.md" not in drawn
    assert ">Website</a>" in drawn["services/garden-waste.md"]
    assert "once every project has delivered" in drawn["about.md"]

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tomkit.checks.catalogue import CHECKS
from tomkit.checks.check import Finding, Severity
from tomkit.kinds.ref import Ref
from tomkit.model.loader import load, load_text
from tomkit.source.text import Span
from tomkit.website.addresses import Addresses
from tomkit.website.element import element_page
from tomkit.website.pages import pages
from tomkit.website.site import Site

HERE = Path(__file__).parent
GOLDEN = HERE / "golden"
FINDINGS = (
    Finding(
        "TOM998",
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


def test_a_check_says_why_and_how_to_fix_it():
    check = CHECKS[0]
    finding = Finding(check.code, check.slug, Severity.ERROR, "x", Span("a.yaml", 1, 1, 1, 2))
    page = pages(load_text({"tom.yaml": "tomkit: 1\nname: x\n"}), [finding])["findings.md"]
    assert f'<h3 id="{check.code.lower()}">' in page
    assert "How to fix it" in page
    assert "```" not in page


class Page(HTMLParser):
    """The tags of a page, and its attributes that could run or lead somewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.risky: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.risky += [name for name, _ in attrs if name.startswith("on") or name in ("srcdoc", "formaction")]
        self.risky += [
            value for name, value in attrs if name in ("href", "src") and re.match(r"\s*[a-z]+:", value or "")
        ]


ALLOWED = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5",
    "h6", "hr", "i", "li", "nav", "ol", "p", "pre", "s", "section", "span", "strong", "sub", "sup", "table", "tbody",
    "td", "th", "thead", "tr", "ul",
}  # fmt: skip
NASTY = st.text(st.sampled_from("ab <>&\"'`*_{}[]()#!|~^=-+.1:\\\n/;%@$é–\u2028"), min_size=1, max_size=60)


@settings(max_examples=60, deadline=None)
@given(NASTY.filter(str.strip), NASTY.filter(str.strip))
def test_whatever_is_written_stays_words(name, prose):
    said, told = json.dumps(name), json.dumps(prose)
    fields = f"{{name: {said}, description: {told}, tags: [{said}], open_questions: [{told}], x: {{a: {said}}}}}"
    model = load_text({"tom.yaml": "tomkit: 1\nname: x\n", "model.yaml": f"services: {{bins: {fields}}}"})
    site = Site.of(model, (), Addresses())
    for element in model:
        _, front, body = element_page(site, element).split("---\n", 2)
        assert set(yaml.safe_load(front)) == {"title", "hide"}
        page = Page(markdown.markdown(body, extensions=["toc", "attr_list", "md_in_html", "tables"]))
        assert page.tags <= ALLOWED
        assert page.risky == []

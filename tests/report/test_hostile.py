"""Whatever a model holds, in no format does it steer a terminal, a log or a reader's eye."""

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from tests.report.samples import finding, report
from tomkit.cli.terminal import plain_text
from tomkit.report.catalogue import FORMATS
from tomkit.report.look import Look
from tomkit.source.text import Span

PIECES = [
    "\x1b[31m", "\x1b]8;;http://x\x07", "\x00", "\x07", "\r", "\n", "\t", "\x85", "\x9b31m", "\u2028", "\u202e",
    "::error::", "##[add-mask]", "##vso[task.setvariable]", "%0A", "a", "é", "東", "\U0001f600", " ", "'",
]  # fmt: skip
HOSTILE = st.lists(
    st.sampled_from(PIECES) | st.text(st.characters(exclude_categories=["Cs"]), max_size=3), max_size=8
).map("".join)
STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
COMMAND = re.compile(r"##\[|##vso\[|^\s*::", re.MULTILINE)


def sample(text: str, source: str):
    span = Span(f"{text}.yaml", 2, 3, 2, 9)
    made = finding(message=text, help=text, span=span, path=(text, 0), state=text, related=((text, span),))
    return report(made, source=b"", sources={span.file: source.encode()}, folder=text, home=text)


@given(HOSTILE, HOSTILE)
def test_nothing_steers(text: str, source: str) -> None:
    made = sample(text, f"x\n{source}")
    for name, each in FORMATS.items():
        said = each.render(made, Look(width=60))
        said = said if each.machine else plain_text(said)
        assert not STEERING.search(said), name


@given(HOSTILE, HOSTILE)
def test_nothing_is_a_command_to_a_ci_service(text: str, source: str) -> None:
    made = sample(text, f"x\n{source}")
    for name in ("text", "concise"):
        assert not COMMAND.search(plain_text(FORMATS[name].render(made, Look(width=60)))), name


@given(HOSTILE)
def test_annotations_are_a_line_each(text: str) -> None:
    said = FORMATS["github"].render(sample(text, "x\ny"), Look())
    assert said.splitlines() == [said[:-1]]
    properties = said.removeprefix("::error ").split("::", 1)[0]
    assert re.fullmatch(r"file=[^,:]*,line=2,endLine=2,col=3,endColumn=9,title=TOM101 unknown-reference", properties)


@given(HOSTILE)
def test_json_stays_json(text: str) -> None:
    assert json.loads(FORMATS["json"].render(sample(text, "x\ny"), Look()))["findings"][0]["code"] == "TOM101"


@given(HOSTILE, st.integers(40, 120))
def test_text_keeps_its_shape(text: str, width: int) -> None:
    said = plain_text(FORMATS["text"].render(sample(text, f"x\n  {text}"), Look(width=width)))
    assert said.startswith("error[TOM101] unknown-reference:")
    assert " ".join(said.split()).endswith("Checked 131 elements in 9 files: 1 error.")

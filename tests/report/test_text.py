import itertools

import pytest

from tests.report.samples import FINDING, VOICE, finding, report
from tomkit.checks.check import Severity
from tomkit.report.letters import cells
from tomkit.report.look import Look
from tomkit.report.text import counted, render, summary
from tomkit.source.text import Span

WHOLE = """\
error[TOM101] unknown-reference: no front door is called 'revenue-and-benefits'
  --> voice.yaml:5:9
   |
 4 |     from: customer-service-centre
 5 |     to: revenue-and-benefits
   |         ^^^^^^^^^^^^^^^^^^^^ did you mean 'revenues-and-benefits'?
   |
   = defined at voice.yaml:18     tomkit explain TOM101

Checked 131 elements in 9 files: 1 error.
"""


def lines(*findings, look: Look | None = None, **changes) -> list[str]:
    return render(report(*findings, **changes), look or Look()).split("\n")


def test_a_finding_looks_as_it_was_agreed() -> None:
    assert render(report(FINDING), Look()) == WHOLE


def test_the_folder_of_the_model_stands_before_every_file() -> None:
    said = render(report(FINDING, folder="models/north"), Look())
    assert "--> models/north/voice.yaml:5:9" in said
    assert "= defined at models/north/voice.yaml:18" in said


def test_windows_gets_its_own_separator() -> None:
    assert "--> models\\north\\voice.yaml:5:9" in render(report(FINDING, folder="models/north", separator="\\"), Look())


def test_files_that_come_with_tomkit_stand_in_no_folder() -> None:
    made = finding(span=Span("uk-council:channels.yaml", 1, 1, 1, 1))
    said = render(report(made, folder="north", shipped=frozenset({"uk-council:channels.yaml"})), Look())
    assert "--> uk-council:channels.yaml:1:1" in said


def test_a_finding_about_a_file_as_a_whole_shows_no_line() -> None:
    told = lines(finding(span=Span("voice.yaml", 1, 1, 1, 1), related=()))
    assert told[1:3] == [
        "  --> voice.yaml:1:1",
        "   = help: did you mean 'revenues-and-benefits'?     tomkit explain TOM101",
    ]


def test_a_finding_in_a_file_that_could_not_be_read_shows_no_line() -> None:
    assert lines(finding(span=Span("gone.yaml", 7, 1, 7, 4)))[2].startswith("   = help:")


def test_tabs_wide_letters_and_accents_keep_the_carets_in_place() -> None:
    source = "a:\n\tname: 東京 cafe\u0301 x\n".encode()
    for begin, end, marked in ((8, 10, "東京"), (11, 16, "cafe\u0301"), (17, 18, "x")):
        told = lines(finding(span=Span("voice.yaml", 2, begin, 2, end)), source=source)
        line, carets = told[4], told[5].split(" did")[0]
        assert carets.count("^") == cells(marked)
        assert cells(line[: line.index(marked)]) == carets.index("^")


@pytest.mark.parametrize("at", [0, 40, 400, 1990])
def test_long_lines_are_cut_around_the_carets(at: int) -> None:
    line = "x" * at + "HERE" + "y" * (2000 - at)
    told = lines(finding(span=Span("voice.yaml", 2, at + 1, 2, at + 5), help=""), source=f"a:\n{line}\n".encode())
    shown, carets = next((one, two) for one, two in itertools.pairwise(told) if "^" in two)
    assert max(map(len, told)) <= 100
    assert shown[carets.index("^") : carets.rindex("^") + 1] == "HERE"


def test_a_span_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    told = lines(finding(span=Span("voice.yaml", 2, 3, 4, 9), help=""))
    assert told[5] == "   |   ^^^^^"


def test_a_span_without_width_gets_one_caret() -> None:
    assert lines(finding(span=Span("voice.yaml", 5, 9, 5, 9), help=""))[5] == "   |         ^"


@pytest.mark.parametrize("span", [(1, 1, 1, 12), (5, 9, 5, 500), (5, 400, 5, 410), (99, 1, 99, 4), (6, 1, 6, 1)])
def test_odd_places_are_shown_all_the_same(span: tuple[int, int, int, int]) -> None:
    assert (
        lines(finding(span=Span("voice.yaml", *span)))[1]
        == f"{' ' * len(str(span[0]))} --> voice.yaml:{span[0]}:{span[1]}"
    )


def test_numbers_of_lines_keep_the_bars_in_one_column() -> None:
    source = b"\n" * 8 + b"a: 1\nb: 2\n"
    told = lines(finding(span=Span("voice.yaml", 10, 4, 10, 5), help=""), source=source)
    assert told[3:5] == ["  9 | a: 1", " 10 | b: 2"]


def test_a_long_fix_stands_below() -> None:
    told = lines(finding(help="write " + "more " * 30), look=Look(width=60))
    assert "   = help: write more" in "\n".join(told)
    assert max(map(len, told)) <= 60


def test_a_finding_of_another_state_says_so() -> None:
    assert "   = in the state to-be     tomkit explain TOM101" in lines(finding(state="to-be"))
    assert "in the state" not in render(report(finding(state="to-be"), state="to-be"), Look())


def test_every_part_is_painted_in_its_tone() -> None:
    look = Look(paint=lambda text, tone: f"<{tone}>{text}</>")
    told = lines(finding(severity=Severity.WARNING), look=look)
    assert told[0].startswith("<warning>warning[TOM101]</><strong> unknown-reference: ")
    assert "<warning>^^^^^^^^^^^^^^^^^^^^ did you mean 'revenues-and-benefits'?</>" in told[5]


def test_an_old_mac_file_and_a_byte_order_mark_are_read_as_editors_do() -> None:
    source = b"\xef\xbb\xbf" + VOICE.replace(b"\n", b"\r")
    assert lines(FINDING, source=source)[4] == " 5 |     to: revenue-and-benefits"


class TestSummary:
    def test_nothing_found(self) -> None:
        assert summary(report()) == "Checked 131 elements in 9 files: no findings."

    def test_one_of_each(self) -> None:
        made = report(*(finding(severity=each) for each in Severity), elements=1, files=1)
        assert summary(made) == "Checked 1 element in 1 file: 1 error, 1 warning, 1 for information."

    def test_what_is_held_back_and_the_time(self) -> None:
        made = report(FINDING, held=3, seconds=0.3123)
        assert summary(made) == (
            "Checked 131 elements in 9 files: 1 error.  --all shows 3 more that only follow from the above.  0.3 s"
        )

    def test_many_findings_name_the_shorter_format(self) -> None:
        assert "--format concise" in summary(report(*[FINDING] * 21))

    def test_numbers_are_grouped(self) -> None:
        assert counted(10_000, "element") == "10,000 elements"

"""Formats that programs read."""

import json

import jsonschema
import pytest

from tests.report.samples import FINDING, finding, report
from tomkit.checks.check import Severity
from tomkit.report.catalogue import FORMATS
from tomkit.report.look import Look
from tomkit.report.schema import findings_schema
from tomkit.source.text import Span

LINE = "north/voice.yaml:5:9: error[TOM101] unknown-reference: no front door is called 'revenue-and-benefits'"


def told(name: str, *findings, **changes) -> str:
    return FORMATS[name].render(report(*findings, **changes), Look())


class TestConcise:
    def test_a_line_each_and_nothing_else(self) -> None:
        said = told("concise", FINDING, finding(help=""), folder="north")
        assert said.splitlines() == [
            f"{LINE}; did you mean 'revenues-and-benefits'?",
            LINE,
        ]

    def test_nothing_found_says_nothing(self) -> None:
        assert told("concise") == ""


class TestJson:
    def test_it_is_as_its_schema_says(self) -> None:
        findings = [*(finding(severity=each) for each in Severity), finding(element=None, held=True)]
        jsonschema.validate(json.loads(told("json", *findings, held=2)), findings_schema())

    def test_the_schema_is_one(self) -> None:
        jsonschema.Draft7Validator.check_schema(findings_schema())

    def test_places_are_seen_from_the_folder_of_the_model(self) -> None:
        data = json.loads(told("json", FINDING, folder="models/north", separator="\\"))
        assert data["folder"] == "models/north"
        assert data["findings"][0]["file"] == "voice.yaml"
        assert data["findings"][0]["related"][0]["line"] == 18

    def test_numbers_are_those_of_what_is_told(self) -> None:
        data = json.loads(told("json", FINDING, finding(severity=Severity.INFO), held=4))
        assert (data["counts"], data["held"]) == ({"error": 1, "warning": 0, "info": 1}, 4)


class TestGithub:
    @pytest.mark.parametrize(("severity", "level"), [*zip(Severity, ("notice", "warning", "error"), strict=True)])
    def test_severities_have_levels(self, severity: Severity, level: str) -> None:
        assert told("github", finding(severity=severity)).startswith(f"::{level} file=voice.yaml,line=5,")

    def test_the_whole_command(self) -> None:
        assert told("github", FINDING, home="models/north") == (
            "::error file=models/north/voice.yaml,line=5,endLine=5,col=9,endColumn=29,title=TOM101 unknown-reference"
            "::no front door is called 'revenue-and-benefits'%0Adid you mean 'revenues-and-benefits'?\n"
        )

    def test_several_lines_have_no_columns(self) -> None:
        assert "line=2,endLine=4,title=" in told("github", finding(span=Span("voice.yaml", 2, 3, 4, 9)))

    def test_everything_that_means_something_is_encoded(self) -> None:
        made = finding(message="100%\r\n::error::x", span=Span("a,b:c\n%.yaml", 1, 1, 1, 2))
        said = told("github", made)
        assert "file=a%2Cb%3Ac\\x0a%25.yaml,line=1" in said
        assert "::100%25\\x0d\\x0a::error::x%0A" in said
        assert said.count("\n") == 1

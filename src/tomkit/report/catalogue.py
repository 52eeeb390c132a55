"""Every format in which findings can be told."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from tomkit.report import concise, github, json_report, text
from tomkit.report.look import Look
from tomkit.report.report import Report

__all__ = ["FORMATS", "Format"]


class Format(NamedTuple):
    """One way of telling findings."""

    render: Callable[[Report, Look], str]
    summary: str
    machine: bool = False
    """Whether a program reads it: then it is written in UTF-8, exactly as rendered."""


FORMATS: Mapping[str, Format] = {
    "text": Format(text.render, "every finding with the lines it is about (the default)"),
    "concise": Format(concise.render, "a line a finding"),
    "json": Format(json_report.render, "for programs; schemas/findings.schema.json describes it", machine=True),
    "github": Format(github.render, "annotations in GitHub Actions (recognised there)", machine=True),
}

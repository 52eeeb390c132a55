"""Findings as JSON, as `schemas/findings.schema.json` describes."""

from typing import Any

from tomkit.checks.check import Finding, Severity
from tomkit.report.look import Look
from tomkit.report.report import Report
from tomkit.source.json_text import dumps
from tomkit.source.text import Span, visible

__all__ = ["render"]


def render(report: Report, look: Look) -> str:  # noqa: ARG001 - JSON looks the same everywhere
    """Return the report as JSON. Files are named from the model's folder, with forward slashes."""
    return dumps(_data(report))


def _data(report: Report) -> dict[str, Any]:
    return {
        "tomkit": 1,
        "folder": visible(report.folder) or ".",
        "state": visible(report.state),
        "elements": report.elements,
        "files": report.files,
        "counts": {each.word: report.count(each) for each in reversed(Severity)},
        "held": report.held,
        "findings": [_finding(each) for each in report.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "slug": finding.slug,
        "severity": finding.severity.word,
        "message": visible(finding.message),
        "help": visible(finding.help),
        **_place(finding.span),
        "element": visible(str(finding.element)) if finding.element is not None else None,
        "others": [visible(str(each)) for each in finding.others],
        "path": [visible(each) if isinstance(each, str) else each for each in finding.path],
        "state": visible(finding.state),
        "held": finding.held,
        "related": [{"message": visible(words), **_place(span)} for words, span in finding.related],
    }


def _place(span: Span) -> dict[str, Any]:
    return {
        "file": visible(span.file),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }

"""Findings as annotations on a pull request at GitHub."""

from tomkit.checks.check import Finding, Severity
from tomkit.report.look import Look
from tomkit.report.report import Report
from tomkit.source.text import visible

__all__ = ["render"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, look: Look) -> str:  # noqa: ARG001 - a machine reads this
    """Return one workflow command a finding; files are named from the root of the repository."""
    return "".join(f"{_command(each, report)}\n" for each in report.findings)


def _command(finding: Finding, report: Report) -> str:
    span = finding.span
    properties = {
        "file": report.address(span.file),
        "line": span.line,
        "endLine": span.end_line,
        **_columns(finding),
        "title": f"{finding.code} {finding.slug}",
    }
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    help = f"\n{visible(finding.help)}" if finding.help else ""
    return f"::{_LEVELS[finding.severity]} {said}::{_message(visible(finding.message) + help)}"


def _columns(finding: Finding) -> dict[str, int]:
    """Return the columns, of which GitHub takes those of a single line only."""
    span = finding.span
    return {"col": span.column, "endColumn": span.end_column} if span.line == span.end_line else {}


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(visible(text)).replace(":", "%3A").replace(",", "%2C")

"""Findings on a line each, for search tools, editors and quick looks."""

from tomkit.checks.check import Finding
from tomkit.report.letters import shown
from tomkit.report.look import Look
from tomkit.report.report import Report

__all__ = ["render"]


def render(report: Report, look: Look) -> str:  # noqa: ARG001 - one line each, however wide
    """Return `file:line:column: severity[code] slug: message; help`, a line each and nothing else."""
    return "".join(f"{_line(each, report)}\n" for each in report.findings)


def _line(finding: Finding, report: Report) -> str:
    span = finding.span
    said = f"{finding.message}; {finding.help}" if finding.help else finding.message
    place = f"{report.place(span.file)}:{span.line}:{span.column}"
    return shown(f"{place}: {finding.severity.word}[{finding.code}] {finding.slug}: {said}")

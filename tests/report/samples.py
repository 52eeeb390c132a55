"""Reports made by hand."""

from dataclasses import replace
from typing import Any

from tomkit.checks.check import Finding, Severity
from tomkit.kinds.ref import Ref
from tomkit.report.report import Report
from tomkit.source.text import Span

VOICE = b"front_doors:\n  desk:\n    name: Desk\n    from: customer-service-centre\n    to: revenue-and-benefits\n"

FINDING = Finding(
    code="TOM101",
    slug="unknown-reference",
    severity=Severity.ERROR,
    message="no front door is called 'revenue-and-benefits'",
    span=Span("voice.yaml", 5, 9, 5, 29),
    help="did you mean 'revenues-and-benefits'?",
    element=Ref("hand_offs", "desk"),
    path=("to",),
    related=(("defined here", Span("voice.yaml", 18, 3, 18, 9)),),
)


def finding(**changes: Any) -> Finding:
    """Return the sample finding with other values."""
    return replace(FINDING, **changes)


def report(*findings: Finding, source: bytes = VOICE, **changes: Any) -> Report:
    """Return a report of findings in `voice.yaml`."""
    made = Report(findings, 0, elements=131, files=9, state="as-written", sources={"voice.yaml": source})
    return replace(made, **changes)

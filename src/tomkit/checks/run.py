"""Asking every check, and making findings of what they say: the only place where findings are made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tomkit.checks.check import Breach, Check, Finding, Severity
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.model.states import TO_BE
from tomkit.source.text import Span

__all__ = ["run"]

_ROOT = Span("tom.yaml", 1, 1, 1, 1)


def run(model: Model, checks: Sequence[Check], state: str | None = None) -> tuple[Finding, ...]:
    """Return what `checks` find, by file and line; findings that only follow from others are marked as held.

    Without `state` the model is read as written and, where it changes over time, also as it is to be: what the
    changes newly break is told with its state. With `state` it is read in that state alone.
    """
    findings = list(_of_files(model, checks))
    if state is not None:
        findings += _of_state(model.at(state), checks)
    else:
        findings += _of_state(model, checks)
        if _changes(model):
            findings += _new(findings, _of_state(model.at(TO_BE), checks))
    return tuple(sorted(_held(model, findings, checks), key=_place))


def _of_files(model: Model, checks: Iterable[Check]) -> Iterator[Finding]:
    for each in checks:
        if each.of == "file":
            yield from _findings(model, each)


def _of_state(model: Model, checks: Iterable[Check]) -> list[Finding]:
    return [finding for each in checks if each.of == "state" for finding in _findings(model, each)]


def _findings(model: Model, check: Check) -> Iterator[Finding]:
    severity = check.severity_at(model.root.level)
    for breach in check.judge(model):
        yield _finding(model, check, severity, breach)


def _finding(model: Model, check: Check, severity: Severity, breach: Breach) -> Finding:
    element = breach.element
    span = breach.span or (model.where(element, breach.path) if element is not None else None) or _ROOT
    return Finding(
        code=check.code,
        slug=check.slug,
        severity=severity,
        message=breach.message,
        span=span,
        help=breach.help,
        element=element.ref if element is not None else None,
        path=breach.path,
        state=model.state,
        related=breach.related,
    )


def _changes(model: Model) -> bool:
    return any(each.changes or each.introduced_by or each.retired_by for each in model.written.values())


def _new(before: Iterable[Finding], after: Iterable[Finding]) -> Iterator[Finding]:
    """Return the findings of a later state that the model as written did not have."""
    seen = {(each.code, each.element, each.message) for each in before}
    return (each for each in after if (each.code, each.element, each.message) not in seen)


def _held(model: Model, findings: Iterable[Finding], checks: Iterable[Check]) -> Iterator[Finding]:
    """Mark what only follows from another fault: an absence in what could not be read, a field told already."""
    absences = {each.code for each in checks if each.absence}
    files = {each.code for each in checks if each.of == "file"}
    faulty, fields = _faults(model)
    for each in findings:
        follows = each.code not in files and (
            (each.code in absences and (bool(model.unread) or each.element in faulty))
            or (each.element, each.path[:1]) in fields
        )
        yield _marked(each) if follows else each


def _faults(model: Model) -> tuple[set[Ref[Any] | None], set[tuple[Ref[Any] | None, tuple[Any, ...]]]]:
    """Return the elements, and the fields of elements, that structure faults were found in."""
    routes = [(Ref(str(each.path[0]), str(each.path[1])), each.path[2:3]) for each in model.problems if len(each.path) > 1]
    return {ref for ref, _ in routes}, {(ref, field) for ref, field in routes if field}


def _marked(finding: Finding) -> Finding:
    return replace(finding, held=True)


def _place(finding: Finding) -> tuple[str, int, int, str, str]:
    span = finding.span
    return (span.file, span.line, span.column, finding.code, finding.message)

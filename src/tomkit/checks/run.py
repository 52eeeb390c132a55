"""Asking every check, and making findings of what they say: the only place where findings are made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from tomkit.checks.check import Breach, Check, Finding, Severity
from tomkit.checks.held import held
from tomkit.checks.lives import tomorrow
from tomkit.kinds.ref import Ref
from tomkit.model.collector import no_collection
from tomkit.model.model import Model
from tomkit.model.states import AS_IS, AS_WRITTEN
from tomkit.source.text import Span

__all__ = ["run"]

ROOT = "tom.yaml"


def run(model: Model, checks: Sequence[Check], state: str | None = None) -> tuple[Finding, ...]:
    """Return what `checks` find, by file and line; findings that only follow from others are marked as held.

    Without `state` the model is read as written and, where it changes over time, also as it is to be: what the
    changes newly break is told with its state; `as-written` means the same. With another `state` it is read in that
    state alone. Raises UnknownState.
    """
    with no_collection():
        findings = list(_asked(model, checks, "text", "file"))
        if state is not None and state != AS_WRITTEN:
            findings += _asked(model.at(state), checks, "model", "state")
        else:
            findings += _asked(model, checks, "model")
            findings += _through_time(model, checks)
        mine = (each for each in findings if each.span.file not in model.book.shipped)
        return tuple(sorted(held(model, mine, checks), key=_place))


def _through_time(model: Model, checks: Sequence[Check]) -> Iterator[Finding]:
    """Ask of the model as it is, and of what it is to be."""
    if not any(each.changes or each.introduced_by or each.retired_by for each in model.written.values()):
        yield from _asked(model, checks, "state")
        return
    now = [replace(each, state=model.state) for each in _asked(model.at(AS_IS), checks, "state")]
    yield from now
    yield from _new(now, _asked(tomorrow(model), checks, "state"))


def _asked(model: Model, checks: Iterable[Check], *scopes: str) -> Iterator[Finding]:
    for each in checks:
        if each.of in scopes:
            severity = each.severity_at(model.root.level)
            for breach in each.judge(model):
                yield _finding(model, each, severity, breach)


def _finding(model: Model, check: Check, severity: Severity, breach: Breach) -> Finding:
    element = breach.element
    return Finding(
        code=check.code,
        slug=check.slug,
        severity=severity,
        message=breach.message,
        span=breach.span or _span(model, breach),
        help=breach.help,
        element=element.ref if element is not None else None,
        path=breach.path,
        state=model.state,
        related=breach.related,
        others=tuple(each.ref for each in breach.others),
    )


def _span(model: Model, breach: Breach) -> Span:
    """Return where a breach stands: in its element, or else in `tom.yaml`."""
    where = model.where(breach.element, breach.path) if breach.element is not None else None
    return where or model.book.key(ROOT, breach.path if breach.element is None else ())


def _new(before: Sequence[Finding], after: Iterable[Finding]) -> Iterator[Finding]:
    """Return the findings of a later state that an earlier one did not have, alone or, mostly, among others."""
    seen = {(each.code, each.element, each.message) for each in before}
    told = {(each.code, ref) for each in before for ref in _about(each)}
    grouped = {(each.code, ref) for each in before if each.others for ref in _about(each)}
    for each in after:
        known = told if each.others else grouped
        repeated = sum((each.code, ref) in known for ref in _about(each))
        if (each.code, each.element, each.message) not in seen and 2 * repeated <= len(_about(each)):
            yield each


def _about(finding: Finding) -> tuple[Ref[Any] | None, ...]:
    return (finding.element, *finding.others)


def _place(finding: Finding) -> tuple[str, int, int, str, str, str]:
    span = finding.span
    return (span.file, span.line, span.column, finding.code, finding.message, finding.state)

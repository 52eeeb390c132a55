"""What a site is drawn from: the public part of a model, what the checks found in it, and where pages stand."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from tomkit.checks.check import Finding, Severity
from tomkit.kinds.base import Element
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.publish.addresses import Addresses

__all__ = ["NOT_PUBLISHED", "Site"]

NOT_PUBLISHED = "not published"
"""What stands in the place of an element that is kept internal."""


@dataclass(frozen=True)
class Site:
    """The public part of a model, its findings worst first, and the addresses of its pages."""

    model: Model
    findings: tuple[Finding, ...] = ()
    addresses: Addresses = field(default_factory=Addresses)
    internal: frozenset[Ref[Any]] = frozenset()
    """The elements that are left out, and of which nothing may be shown."""

    @classmethod
    def of(cls, model: Model, findings: Iterable[Finding], addresses: Addresses, *, internal: bool = False) -> "Site":
        """Return the site of a model; with `internal`, of all of it."""
        hidden = frozenset() if internal else frozenset(ref for ref, each in model.written.items() if each.internal)
        told = _public(findings, model, hidden)
        return cls(_without(model, hidden), tuple(sorted(told, key=_worst_first)), addresses, hidden)

    def kinds(self) -> dict[type[Element], tuple[Element, ...]]:
        """Return every kind of which the model has elements, in reading order, with them."""
        grouped: dict[type[Element], list[Element]] = defaultdict(list)
        for each in self.model:
            grouped[type(each)].append(each)
        return {kind: tuple(each) for kind, each in grouped.items()}

    def about(self, ref: Ref[Any]) -> tuple[Finding, ...]:
        """Return what was found about an element, worst first."""
        return self._by_element.get(ref, ())

    @cached_property
    def _by_element(self) -> Mapping[Ref[Any], tuple[Finding, ...]]:
        grouped: dict[Ref[Any], list[Finding]] = defaultdict(list)
        for each in self.findings:
            if each.element is not None:
                grouped[each.element].append(each)
        return {ref: tuple(each) for ref, each in grouped.items()}

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(each.severity == severity for each in self.findings)


def _without(model: Model, hidden: frozenset[Ref[Any]]) -> Model:
    if not hidden:
        return model
    kept = {ref: each for ref, each in model.elements.items() if ref not in hidden}
    written = {ref: each for ref, each in model.written.items() if ref not in hidden}
    return replace(model, elements=kept, written=written)


def _public(findings: Iterable[Finding], model: Model, hidden: frozenset[Ref[Any]]) -> Iterable[Finding]:
    """Return the findings that may be shown, in which nothing speaks of what is hidden."""
    secret = _secret(model, hidden)
    for each in findings:
        if not each.held and each.element not in hidden:
            yield each if secret is None else _masked(each, secret)


def _secret(model: Model, hidden: frozenset[Ref[Any]]) -> re.Pattern[str] | None:
    words = {word for ref in hidden for word in (ref.id, model.written[ref].name)}
    told = "|".join(re.escape(each) for each in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{told})(?![\w-])") if words else None


def _masked(finding: Finding, secret: re.Pattern[str]) -> Finding:
    mask = f"({NOT_PUBLISHED})"
    related = tuple((secret.sub(mask, words), span) for words, span in finding.related)
    return replace(
        finding, message=secret.sub(mask, finding.message), help=secret.sub(mask, finding.help), related=related
    )


def _worst_first(finding: Finding) -> tuple[int, str, str, int, int, str]:
    span = finding.span
    return (-finding.severity, finding.code, span.file, span.line, span.column, finding.message)

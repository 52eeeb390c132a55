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
from tomkit.model.difference import Difference, differences
from tomkit.model.model import Model
from tomkit.model.states import AS_IS, AS_WRITTEN, TO_BE
from tomkit.pictures.catalogue import VIEWS, View, draw
from tomkit.website.addresses import Addresses
from tomkit.website.redact import NOT_PUBLISHED, mask, redacted
from tomkit.website.redact import internal as kept_internal

__all__ = ["Site"]


@dataclass(frozen=True)
class Site:
    """The public part of a model, its findings worst first, and the addresses of its pages."""

    model: Model
    findings: tuple[Finding, ...] = ()
    addresses: Addresses = field(default_factory=Addresses)
    differences: tuple[Difference, ...] = ()
    """What is different between now, or the state that is shown, and the target."""

    @classmethod
    def of(cls, model: Model, findings: Iterable[Finding], addresses: Addresses, *, internal: bool = False) -> "Site":
        """Return the site of a model; with `internal`, of all of it."""
        hidden = frozenset() if internal else kept_internal(model)
        told = _public(findings, model, hidden)
        between = (redacted(model.at(state), hidden) for state in (_start(model), TO_BE))
        return cls(redacted(model, hidden), tuple(sorted(told, key=_worst_first)), addresses, differences(*between))

    @cached_property
    def views(self) -> tuple[View, ...]:
        """Return the views that have something to show for this model."""
        return tuple(each for each in VIEWS if not draw(self.model, each.name).empty)

    def kinds(self) -> dict[type[Element], tuple[Element, ...]]:
        """Return every kind of which the model has elements, in reading order, with them."""
        grouped: dict[type[Element], list[Element]] = defaultdict(list)
        for each in self.model:
            grouped[type(each)].append(each)
        return {kind: tuple(each) for kind, each in grouped.items()}

    def own(self) -> tuple[Element, ...]:
        """Return the elements that the model itself holds, without those that come with tomkit."""
        book = self.model.book
        return tuple(each for each in self.model if book.entries[each.ref].file not in book.shipped)

    def about(self, ref: Ref[Any]) -> tuple[Finding, ...]:
        """Return what was found about an element, worst first."""
        return self._by_element.get(ref, ())

    @cached_property
    def _by_element(self) -> Mapping[Ref[Any], tuple[Finding, ...]]:
        grouped: dict[Ref[Any], list[Finding]] = defaultdict(list)
        for each in self.findings:
            for ref in dict.fromkeys((each.element, *each.others)):
                if ref is not None:
                    grouped[ref].append(each)
        return {ref: tuple(each) for ref, each in grouped.items()}

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(each.severity == severity for each in self.findings)


def _public(findings: Iterable[Finding], model: Model, hidden: frozenset[Ref[Any]]) -> Iterable[Finding]:
    """Return the findings that may be shown, in which nothing speaks of what is hidden."""
    secret = mask(model, hidden)
    for each in findings:
        about = [ref for ref in (each.element, *each.others) if ref not in hidden]
        if not each.held and about:
            others = tuple(ref for ref in about[1:] if ref is not None)
            shown = replace(each, element=about[0], others=others)
            yield shown if secret is None else _masked(shown, secret)


def _start(model: Model) -> str:
    """Return the state from which the way to the target is told."""
    return AS_IS if model.state in (AS_WRITTEN, TO_BE) else model.state


def _masked(finding: Finding, secret: re.Pattern[str]) -> Finding:
    words = f"({NOT_PUBLISHED})"
    related = tuple((secret.sub(words, said), span) for said, span in finding.related)
    message, help = secret.sub(words, finding.message), secret.sub(words, finding.help)
    return replace(finding, message=message, help=help, related=related)


def _worst_first(finding: Finding) -> tuple[int, str, str, int, int, str]:
    span = finding.span
    return (-finding.severity, finding.code, span.file, span.line, span.column, finding.message)

"""One mistake, one finding: what only follows from another fault is held back until that one is mended."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from tomkit.checks.check import Absence, Check, Finding, Severity
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.source.text import Path, Span

__all__ = ["held"]

ROOT = "tom.yaml"


def held(model: Model, findings: Iterable[Finding], checks: Iterable[Check]) -> Iterator[Finding]:
    """Return the findings, with those marked that only follow from another fault."""
    every = list(findings)
    files = {each.code for each in checks if each.of == "file"}
    absences = {each.code: each.absence for each in checks if each.absence}
    faults = _Faults.of(model, every)
    for each in every:
        follows = each.code not in files and faults.explain(model, each, absences.get(each.code, ""))
        yield replace(each, held=True) if follows else each


@dataclass(frozen=True, slots=True)
class _Faults:
    """What could not be read or found, and may therefore be the cause of other findings."""

    elements: frozenset[Ref[Any] | None]
    """Elements with a fault in their structure."""
    fields: frozenset[tuple[Ref[Any] | None, Path]]
    """Fields with such a fault, each with the element in which it stands."""
    meant: frozenset[Span]
    """The places of elements that a broken reference was probably meant for."""
    incomplete: bool
    """Whether a part of the model was not read at all."""

    @classmethod
    def of(cls, model: Model, findings: Iterable[Finding]) -> "_Faults":
        routes = [(Ref(str(e.path[0]), str(e.path[1])), e.path[2:3]) for e in model.problems if len(e.path) > 1]
        errors = (each for each in findings if each.severity == Severity.ERROR)
        return cls(
            elements=frozenset(ref for ref, _ in routes),
            fields=frozenset((ref, field) for ref, field in routes if field),
            meant=frozenset(span for each in errors for _, span in each.related),
            incomplete=_incomplete(model),
        )

    def explain(self, model: Model, finding: Finding, absence: Absence) -> bool:
        """Say whether a finding only follows from one of these faults."""
        if (finding.element, finding.path[:1]) in self.fields:
            return True
        match absence:
            case "field":
                return finding.element in self.elements and not finding.others
            case "reference":
                return self.incomplete and not finding.related
            case "mention":
                return self.incomplete or bool(model.broken) or finding.span in self.meant
            case _:
                return False


def _incomplete(model: Model) -> bool:
    """Say whether a file, a profile or the root of the model could not be read."""
    if model.unread:
        return True
    return any(
        each.span.file not in model.book.files or (each.span.file == ROOT and each.path[:1] in ((), ("profiles",)))
        for each in model.problems
    )

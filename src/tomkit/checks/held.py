"""One mistake, one finding: what only follows from another fault is held back until that one is mended."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple, TypeAlias

from tomkit.checks.check import Absence, Check, Finding, Severity
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.source.text import Path, Span

__all__ = ["held"]

ROOT = "tom.yaml"

_Whose: TypeAlias = Ref[Any] | None


def held(model: Model, findings: Iterable[Finding], checks: Iterable[Check]) -> Iterator[Finding]:
    """Return the findings, with those marked that only follow from another fault."""
    every = list(findings)
    by_code = {each.code: each for each in checks}
    faults = _Faults.of(model, every, by_code)
    for each in every:
        yield replace(each, held=True) if faults.explain(each, by_code[each.code]) else each


class _Faults(NamedTuple):
    """What could not be read or found, and may therefore be the cause of other findings."""

    torn: frozenset[_Whose]
    """Elements of which some text could not be read as YAML."""
    lost: frozenset[tuple[_Whose, Path]]
    """The fields in which that text stands, each with its element."""
    elements: frozenset[_Whose]
    """Elements with a fault in their structure."""
    fields: frozenset[tuple[_Whose, Path]]
    """Fields with such a fault, each with the element in which it stands."""
    misspelt: frozenset[tuple[_Whose, str]]
    """What the misspelt fields of an element were meant to be."""
    meant: frozenset[Span]
    """The places of elements that a broken reference was probably meant for."""
    incomplete: bool
    """Whether a part of the model was not read at all."""
    broken: bool
    """Whether an element could not be read."""

    @classmethod
    def of(cls, model: Model, findings: Iterable[Finding], checks: dict[str, Check]) -> "_Faults":
        """Gather the faults of a model."""
        errors = [each for each in findings if each.severity == Severity.ERROR]
        scopes = {code: each.of for code, each in checks.items()}
        lost = frozenset((_whose(each), _field(each)) for each in errors if scopes[each.code] == "text")
        return cls(
            torn=frozenset(whose for whose, _ in lost) - {None},
            lost=lost,
            elements=frozenset(Ref(str(each.path[0]), str(each.path[1])) for each in model.problems if each.path[1:]),
            fields=frozenset(
                (Ref(str(each.path[0]), str(each.path[1])), each.path[2:3]) for each in model.problems if each.path[2:]
            ),
            misspelt=frozenset((_whose(each), each.help) for each in errors if scopes[each.code] == "file"),
            meant=frozenset(span for each in errors for _, span in each.related),
            incomplete=_incomplete(model),
            broken=bool(model.broken),
        )

    def explain(self, finding: Finding, check: Check) -> bool:
        """Say whether a finding only follows from one of these faults."""
        match check.of:
            case "text":
                return False
            case "file":
                whose = _whose(finding)
                if check.slug == "missing-field":
                    return whose in self.torn or (whose, _meant(finding)) in self.misspelt
                return whose is not None and (whose, _field(finding)) in self.lost
            case _:
                return (finding.element, finding.path[:1]) in self.fields or self._absent(finding, check.absence)

    def _absent(self, finding: Finding, absence: Absence) -> bool:
        """Say whether what was not found may be there all the same."""
        match absence:
            case "field":
                return finding.element in self.elements and not finding.others
            case "reference":
                return self.incomplete and not finding.related
            case "mention":
                return self.incomplete or self.broken or finding.span in self.meant
            case _:
                return False


def _whose(finding: Finding) -> _Whose:
    """Return the element in which a finding stands, read or not."""
    if finding.element is not None:
        return finding.element
    return Ref(str(finding.path[0]), str(finding.path[1])) if finding.path[1:] else None


def _field(finding: Finding) -> Path:
    """Return the field in which a finding stands; empty for one about the element as a whole."""
    return finding.path[:1] if finding.element is not None else finding.path[2:3]


def _meant(missing: Finding) -> str:
    """Return the fix of the misspelt field that a missing one was probably meant by."""
    return f"did you mean '{missing.path[-1] if missing.path else ''}'?"


def _incomplete(model: Model) -> bool:
    """Say whether a file, a profile or the root of the model could not be read."""
    if model.unread:
        return True
    return any(
        each.span.file not in model.book.files or (each.span.file == ROOT and each.path[:1] in {(), ("profiles",)})
        for each in model.problems
    )

"""What was checked and what was found: all that any format needs to know."""

import posixpath
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from tomkit.checks.check import Finding, Severity
from tomkit.model.model import Model

__all__ = ["Report"]


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one run, and the model they were found in."""

    findings: tuple[Finding, ...]
    """What is told, by file and line."""
    held: int
    """How many more only follow from these, and are held back."""
    elements: int
    """How many elements the model holds, without those of its profiles."""
    files: int
    """How many YAML files they stand in."""
    state: str
    """The state that was asked for, or `as-written`."""
    sources: Mapping[str, bytes] = field(default_factory=dict, repr=False)
    """The text of every file."""
    shipped: frozenset[str] = frozenset()
    """Files that come with tomkit: they stand in no folder."""
    folder: str = ""
    """The model's folder as seen from where the reader stands; empty when that is the same."""
    home: str = ""
    """The model's folder as seen from the root of its repository."""
    separator: str = "/"
    """What the reader's machine puts between folders."""
    seconds: float | None = None
    """How long it took; None where that would only make two runs differ."""

    @classmethod
    def of(cls, model: Model, findings: Iterable[Finding], *, everything: bool = False, state: str = "") -> "Report":
        """Return the report on a model as written; with `everything`, held findings are told too."""
        found = tuple(findings)
        told = found if everything else tuple(each for each in found if not each.held)
        entries = model.book.entries.values()
        return cls(
            findings=told,
            held=len(found) - len(told),
            elements=sum(each.file not in model.book.shipped for each in entries),
            files=sum(each.endswith((".yaml", ".yml")) and each not in model.book.shipped for each in model.book.files),
            state=state or model.state,
            sources=model.book.files,
            shipped=model.book.shipped,
        )

    def count(self, severity: Severity) -> int:
        """Return how many of the findings told are this severe."""
        return sum(each.severity == severity for each in self.findings)

    def place(self, file: str) -> str:
        """Return a file's name as the reader would type it."""
        if file in self.shipped:
            return file
        return posixpath.join(self.folder, file).replace("/", self.separator)

    def address(self, file: str) -> str:
        """Return a file's path from the root of the repository, with forward slashes."""
        return file if file in self.shipped else posixpath.join(self.home, file)

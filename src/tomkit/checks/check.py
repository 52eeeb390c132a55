"""What a check is: a function with a code, whose docstring is its page and whose page's examples are its tests."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from inspect import cleandoc
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, TypeAlias

from tomkit.kinds.base import Element, Maturity
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.source.text import Path, Span

__all__ = ["FAMILIES", "Absence", "Breach", "Check", "Example", "Finding", "Judge", "Scope", "Severity", "check"]

FAMILIES: Mapping[str, str] = MappingProxyType(
    {
        "0": "Structure",
        "1": "References",
        "2": "Hand-offs and front doors",
        "3": "Ownership and governance",
        "4": "Coverage",
        "5": "Risks, assumptions, issues and dependencies",
        "6": "Roadmap",
        "7": "Time and change",
        "8": "Benefits and measures",
        "9": "Wording, evidence and privacy",
    }
)
"""The families of checks, by the first digit of their codes."""

Scope: TypeAlias = Literal["text", "file", "model", "state"]
"""What a check is asked of: the text of the files; their elements and fields; the model as written, with its whole
course of time; the model as it is, and as it is to be."""

Absence: TypeAlias = Literal["", "field", "reference", "mention"]
"""What a check concludes from not finding: a field of the element, the target of a reference, a mention by others.

Each is undone by a different fault elsewhere: a field that could not be read, a file, an element."""


class Severity(IntEnum):
    """How bad a finding is: it informs, it warns, or it fails the run."""

    INFO = 0
    WARNING = 1
    ERROR = 2

    @property
    def word(self) -> str:
        """The severity's word for people: `warning`."""
        return self.name.lower()


class Breach(NamedTuple):
    """What a check found: a sentence about an element, or about a place where no element stands.

    `path` leads into the element as it was written; `help` is the fix; `related` are other places with a few
    words each; `others` are further elements of which the same is true. Without an element, `path` leads into
    `tom.yaml`.
    """

    message: str
    element: Element | None = None
    path: Path = ()
    span: Span | None = None
    help: str = ""
    related: tuple[tuple[str, Span], ...] = ()
    others: tuple[Element, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A breach as people and machines get to see it: the one kind of bad news, made in one place.

    `element` and `path` say what it is about, and `others` of which elements the same is true. `state` is
    `as-written`, unless it was found in another state only.
    """

    code: str
    slug: str
    severity: Severity
    message: str
    span: Span
    help: str = ""
    element: Ref[Any] | None = None
    path: Path = ()
    state: str = "as-written"
    related: tuple[tuple[str, Span], ...] = ()
    others: tuple[Ref[Any], ...] = ()
    held: bool = False
    """Whether it only follows from another fault, and is held back until that one is mended."""

    def __str__(self) -> str:
        """Return the finding on one line."""
        return f"{self.span}: {self.severity.word}[{self.code}] {self.slug}: {self.message}"


Judge: TypeAlias = Callable[[Model], Iterable[Breach]]
"""A check's own function: what it finds in a model."""


class Example(NamedTuple):
    """A model in a check's page: its files, and the lines (file, line) at which the check must speak."""

    files: Mapping[str, str]
    marks: tuple[tuple[str, int], ...]


class Check(NamedTuple):
    """One question that is asked of every model.

    A check without `from_maturity` always has its severity. One with it only informs below that maturity, has
    its severity at it, and is one step more severe above it.
    """

    code: str
    severity: Severity
    judge: Judge
    from_maturity: Maturity | None = None
    of: Scope = "state"
    """What it is asked of: text, file, the model with its course of time, or each of its states."""
    absence: Absence = ""
    """What it concludes from not finding, so that a fault elsewhere may be the cause."""

    @property
    def slug(self) -> str:
        """The check's name for people: `hand-off-unowned`."""
        return self.judge.__name__.replace("_", "-")

    @property
    def family(self) -> str:
        """The family it belongs to, in words: `Hand-offs and front doors`."""
        return FAMILIES[self.code[3]]

    @property
    def page(self) -> str:
        """The check's page, in Markdown."""
        return cleandoc(self.judge.__doc__ or "")

    @property
    def title(self) -> str:
        """The page's first sentence."""
        return self.page.partition("\n")[0].rstrip(".")

    @property
    def bad(self) -> tuple[Example, ...]:
        """The page's examples in which the check must find something."""
        return _examples(self.page, "bad", self.code)

    @property
    def good(self) -> tuple[Example, ...]:
        """The page's examples in which it must find nothing."""
        return _examples(self.page, "good", self.code)

    def severity_at(self, maturity: Maturity) -> Severity:
        """Return how severe its findings are in a model of this maturity."""
        if self.from_maturity is None or maturity == self.from_maturity:
            return self.severity
        return Severity.INFO if maturity < self.from_maturity else Severity(min(self.severity + 1, Severity.ERROR))


def check(
    code: str,
    severity: Severity,
    *,
    from_maturity: Maturity | None = None,
    of: Scope = "state",
    absence: Absence = "",
) -> Callable[[Judge], Check]:
    """Make a check of a function `Model → breaches`. It registers nothing: catalogue.py lists the checks."""
    return lambda judge: Check(code, severity, judge, from_maturity, of, absence)


_FENCE = r"(?ms)^```yaml (bad|good)\n(.*?)^```"
_FILE = r"\A# ([\w./-]+\.(?:yaml|yml|md))\Z"


def _examples(page: str, which: str, code: str) -> tuple[Example, ...]:
    return tuple(_example(text, code) for kind, text in re.findall(_FENCE, page) if kind == which)


def _example(text: str, code: str) -> Example:
    """Read an example: `# name.yaml` on a line of its own begins a file, `# TOM201` marks a line."""
    files: dict[str, list[str]] = {}
    marks = []
    current = "model.yaml"
    for line in text.splitlines():
        if begun := re.match(_FILE, line):
            current = begun[1]
            continue
        files.setdefault(current, []).append(line)
        if line.endswith(f"# {code}"):
            marks.append((current, len(files[current])))
    return Example({name: "\n".join(lines) + "\n" for name, lines in files.items()}, tuple(marks))

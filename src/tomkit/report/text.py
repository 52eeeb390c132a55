"""Findings for people: what is wrong, where, and how to mend it."""

from collections.abc import Iterator

from tomkit.checks.check import Finding, Severity
from tomkit.report.letters import cells, folded
from tomkit.report.look import Look
from tomkit.report.report import Report
from tomkit.report.snippet import Snippet, snippet

__all__ = ["counted", "render", "summary"]

_GAP = " " * 5
_MANY = 20
_COUNTED = {
    Severity.ERROR: ("1 error", "{} errors"),
    Severity.WARNING: ("1 warning", "{} warnings"),
    Severity.INFO: ("1 for information", "{} for information"),
}


def render(report: Report, look: Look) -> str:
    """Return every finding with the lines it is about, and a summary line."""
    blocks = ["\n".join(_block(each, report, look)) for each in report.findings]
    return "\n\n".join([*blocks, "\n".join(folded(summary(report), look.width, "  "))]) + "\n"


def summary(report: Report) -> str:
    """Return one line that says what was checked and what came of it."""
    elements = counted(report.elements, "element")
    parts = [f"Checked {elements} in {counted(report.files, 'file')}: {_outcome(report)}."]
    if report.held:
        parts.append(
            f"--all shows {report.held} more that only follow{'s' if report.held == 1 else ''} from the above."
        )
    if len(report.findings) > _MANY:
        parts.append("--format concise tells each on one line.")
    if report.seconds is not None:
        parts.append(f"{report.seconds:.1f} s")
    return "  ".join(parts)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: `1 file`, `1,204 files`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _outcome(report: Report) -> str:
    numbers = ((severity, report.count(severity)) for severity in _COUNTED)
    said = [_COUNTED[severity][number != 1].format(f"{number:,}") for severity, number in numbers if number]
    return ", ".join(said) or "no findings"


def _block(finding: Finding, report: Report, look: Look) -> Iterator[str]:
    """Give the lines that tell one finding."""
    pad = " " * (len(str(finding.span.line)) + 1)
    tone = finding.severity.word
    yield from _headline(finding, look)
    span = finding.span
    place = f"{look.shown(report.place(span.file))}:{span.line}:{span.column}"
    yield f"{pad}{look.paint('-->', 'faint')} {place}"
    extract = snippet(report.sources.get(span.file, b""), span, look)
    aside = "" if extract is None else _aside(finding, extract, pad, look)
    if extract is not None:
        yield from _extract(extract, aside, pad, tone, look)
    yield from _notes(finding, report, pad, look, help="" if aside else finding.help)


def _headline(finding: Finding, look: Look) -> list[str]:
    label = f"{finding.severity.word}[{finding.code}]"
    first, *more = folded(f"{label} {finding.slug}: {look.shown(finding.message)}", look.width, "  ")
    rest = first.removeprefix(label)
    return [
        look.paint(label, finding.severity.word) + look.paint(rest, "strong"),
        *(look.paint(m, "strong") for m in more),
    ]


def _aside(finding: Finding, extract: Snippet, pad: str, look: Look) -> str:
    """Return the fix where it fits behind the carets."""
    help = look.shown(finding.help)
    taken = len(pad) + 3 + extract.offset + extract.carets + 1
    return help if taken + cells(help) <= look.width else ""


def _extract(extract: Snippet, aside: str, pad: str, tone: str, look: Look) -> Iterator[str]:
    bar = look.paint(f"{pad} |", "faint")
    yield bar
    for number, text in extract.lines:
        margin = look.paint(f" {number:>{len(pad) - 1}} |", "faint")
        yield f"{margin} {text}" if text else margin
    carets = look.paint(" ".join(filter(None, ("^" * extract.carets, aside))), tone)
    yield f"{bar} {' ' * extract.offset}{carets}"
    yield bar


def _notes(finding: Finding, report: Report, pad: str, look: Look, help: str) -> Iterator[str]:
    """Give the fix where it did not fit, the related places, the state, and where to read more."""
    notes = [f"help: {look.shown(help)}"] if help else []
    notes += [_related(words, report.place(span.file), span.line, look) for words, span in finding.related]
    if finding.state not in ("as-written", report.state):
        notes.append(f"in the state {look.shown(finding.state)}")
    more = f"tomkit explain {finding.code}"
    if notes and len(pad) + 3 + cells(notes[-1]) + len(_GAP + more) <= look.width:
        notes[-1] += _GAP + more
    else:
        notes.append(more)
    sign = look.paint(f"{pad} =", "faint")
    for note in notes:
        first, *rest = folded(note, look.width - len(pad) - 3)
        yield f"{sign} {first}"
        yield from (f"{pad}   {each}" for each in rest)


def _related(words: str, place: str, line: int, look: Look) -> str:
    """Say where something else stands that matters: `first written here` becomes `first written at x.yaml:3`."""
    said = look.shown(words)
    joint = f"{said.removesuffix(' here')} at" if said.endswith(" here") else f"{said}:"
    return f"{joint} {look.shown(place)}:{line}"

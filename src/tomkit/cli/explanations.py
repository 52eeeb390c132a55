"""What checks, kinds and fields mean, as pages of a terminal."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from tomkit.checks.check import Check
from tomkit.cli.takes import part, takes
from tomkit.kinds.base import Element, Maturity, Record
from tomkit.kinds.catalogue import KINDS
from tomkit.kinds.fields import FieldSpec, docs, fields
from tomkit.kinds.root import Root
from tomkit.report.letters import folded
from tomkit.report.look import Look

__all__ = ["of_check", "of_field", "of_kind", "of_root", "overview"]

_FENCE = re.compile(r"^```(?:yaml)?\s*(bad|good)?$")


def overview(checks: Iterable[Check], look: Look) -> str:
    """Return every check and every kind, a line each."""
    lines = []
    for family, of_family in groupby(checks, lambda each: each.family):
        lines += ["", look.paint(f"Checks: {family.replace('_', ' ')}", "strong")]
        for each in of_family:
            lines += folded(f"  {each.code}  {each.title}", look.width, " " * 10)
    for chapter in dict.fromkeys(each.__kind__.chapter for each in KINDS):
        lines += ["", look.paint(f"Kinds: {chapter}", "strong")]
        for kind in (each for each in KINDS if each.__kind__.chapter == chapter):
            lines += folded(f"  {kind.__kind__.collection:<16}{_first(kind.__doc__)}", look.width, " " * 18)
    return (
        "\n".join(lines[1:])
        + "\n\nSay 'tomkit explain CODE', 'tomkit explain KIND' or 'tomkit explain tom.yaml' for more.\n"
    )


def of_check(check: Check, look: Look) -> str:
    """Return the page of a check."""
    head = look.paint(f"{check.code} {check.slug}", "strong")
    return "\n".join([head, f"{_severity(check)}.", "", *_page(check.page, look)]) + "\n"


def of_kind(kind: type[Element], look: Look) -> str:
    """Return what a kind is, and its fields."""
    said = kind.__kind__
    lines = [look.paint(f"{said.one} ({said.collection})", "strong"), ""]
    lines += _prose(re.sub(r"\n +", "\n", (kind.__doc__ or "").strip()), look)
    for title, own in (("Fields of its own", True), ("Fields that every element has", False)):
        lines += ["", look.paint(title, "strong")]
        lines += [line for each in fields(kind) if each.own == own for line in _row(kind, each, look)]
    lines += ["", look.paint("Written like this", "strong"), *_written(kind)]
    more = f"Say 'tomkit explain {said.word}.{_example(kind)}' for more about a field."
    return "\n".join([*lines, "", *folded(more, look.width)]) + "\n"


def of_root(look: Look) -> str:
    """Return what `tom.yaml` says, and its fields."""
    lines = [look.paint("tom.yaml", "strong"), "", *_prose(Root.__doc__ or "", look), ""]
    return "\n".join([*lines, *(line for each in fields(Root) for line in _row(Root, each, look))]) + "\n"


def of_field(kind: type[Element], name: str, look: Look) -> str:
    """Return what a field of a kind means and takes."""
    spec = next(each for each in fields(kind) if each.name == name)
    lines = [look.paint(f"{kind.__kind__.word}.{name}", "strong"), ""]
    lines += _prose(docs(kind).get(spec.attribute, ""), look)
    inner = part(spec)
    needed = "It must be there." if spec.required else "It may be left out."
    lines += ["", *folded(f"It takes {takes(spec)}. {needed}", look.width)]
    if inner is not None:
        lines += ["", *(line for each in fields(inner) for line in _row(inner, each, look))]
    return "\n".join(lines) + "\n"


def _written(kind: type[Element]) -> Iterator[str]:
    """Give the least that an element of a kind says."""
    yield f"  {kind.__kind__.collection}:"
    yield "    an-id-of-your-own:"
    for each in fields(kind):
        if each.required:
            yield f"      {each.name}: {each.choices[0] if each.choices else '...'}"


def _severity(check: Check) -> str:
    words = {each.name.lower(): check.severity_at(each).word for each in Maturity}
    if len(set(words.values())) == 1:
        return f"Severity: {check.severity.word}"
    return f"Severity by maturity: {', '.join(f'{maturity} {word}' for maturity, word in words.items())}"


def _page(page: str, look: Look) -> Iterator[str]:
    """Give the lines of a page; its examples are indented and headed."""
    paragraph: list[str] = []
    fenced = False
    for line in [*page.split("\n"), ""]:
        begun = _FENCE.match(line)
        if begun:
            yield from _prose("\n".join(paragraph), look)
            paragraph = []
            fenced = not fenced
            if fenced:
                yield look.paint({"bad": "Found here:", "good": "Fine:"}.get(begun[1] or "", "Example:"), "strong")
            else:
                yield ""
        elif fenced:
            yield f"    {line}".rstrip()
        elif line.strip():
            paragraph.append(line)
        else:
            yield from (_prose("\n".join(paragraph), look))
            yield from ([""] if paragraph else [])
            paragraph = []


def _prose(text: str, look: Look) -> list[str]:
    """Return paragraphs broken into lines."""
    blocks = [" ".join(block.split()) for block in text.split("\n\n")]
    lines = [line for block in blocks if block for line in ("", *folded(look.shown(block), look.width))]
    return lines[1:]


def _row(kind: type[Record], spec: FieldSpec, look: Look) -> list[str]:
    needed = "required; " if spec.required else ""
    meant = " ".join(docs(kind).get(spec.attribute, "").split())
    return folded(f"  {spec.name:<16}  {meant} ({needed}{takes(spec, brief=True)})", look.width, " " * 20)


def _example(kind: type[Element]) -> str:
    return next((each.name for each in fields(kind) if each.own), "name")


def _first(text: str | None) -> str:
    return (text or "").strip().partition("\n")[0]

"""One element as a page of a terminal."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from tomkit.checks.check import Finding
from tomkit.cli.opening import place
from tomkit.exchange.values import Public
from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.fields import fields
from tomkit.kinds.ref import Ref
from tomkit.model.links import Link
from tomkit.model.model import Model
from tomkit.report.letters import cells, folded
from tomkit.report.look import Look

__all__ = ["page"]

_TIME = ("introduced_by", "retired_by", "replaced_by")


def page(model: Model, it: Element, findings: Iterable[Finding], folder: str, look: Look) -> str:
    """Return all there is to know about an element; `folder` is the model's, as seen from here."""
    said = Public.of(model, internal=True).fields(it)
    sections = (
        ("", list(_head(model, it, folder, look))),
        ("", list(_fields(it, said, look))),
        ("What changes", list(_changes(model, it, said, look))),
        ("Refers to", list(_links(model, model.out_of(it), "target", look))),
        ("Referred to by", list(_links(model, model.into(it), "source", look))),
        ("Findings", [line for each in findings for line in _finding(each, folder, look)]),
    )
    return "\n".join(_section(title, lines, look) for title, lines in sections if lines)


def _section(title: str, lines: list[str], look: Look) -> str:
    return "".join(f"{line}\n" for line in ([look.paint(title, "strong")] if title else []) + lines)


def _head(model: Model, it: Element, folder: str, look: Look) -> Iterator[str]:
    kind = it.__kind__
    yield from (look.paint(line, "strong") for line in folded(look.shown(it.name), look.width))
    yield f"{kind.one} {kind.word}/{it.id}"
    yield look.shown(place(model, it, folder))
    span = model.where(it)
    if span and span.file in model.book.shipped:
        profile = span.file.partition(":")[0]
        yield f"It comes with the profile {profile}; an element of the same id in your model overrides it."
    elif it.ref in model.book.overridden:
        yield "It overrides the element of the same id that comes with a profile."


def _fields(it: Element, said: dict[str, Any], look: Look) -> Iterator[str]:
    shown = [each for each in fields(type(it)) if each.name in said and each.name not in ("name", "changes", *_TIME)]
    size = max((len(each.label) for each in shown), default=0)
    for each in shown:
        first, *more = _value(said[each.name], look.width - size - 4, look)
        yield f"  {each.label:<{size}}  {first}"
        yield from (f"  {'':<{size}}  {line}" for line in more)


def _value(value: Any, width: int, look: Look) -> list[str]:
    """Return a value in lines of at most `width` columns."""
    if isinstance(value, list) and (len(value) != 1 or isinstance(value[0], dict | list)):
        short = ", ".join(map(str, value))
        if not any(isinstance(each, dict | list) for each in value) and cells(short) <= width and "\n" not in short:
            return [look.shown(short)]
        return [line for each in value for line in _item(each, width, look)]
    if isinstance(value, list):
        return _value(value[0], width, look)
    if isinstance(value, dict):
        return [line for name, each in value.items() for line in _named(name, each, width, look)]
    text = str(value).lower() if isinstance(value, bool) else str(value)
    return [line for part in text.split("\n") for line in folded(look.shown(part), width)]


def _item(value: Any, width: int, look: Look) -> list[str]:
    first, *more = _value(value, width - 2, look)
    return [f"- {first}", *(f"  {each}" for each in more)]


def _named(name: str, value: Any, width: int, look: Look) -> list[str]:
    first, *more = _value(value, width - cells(name) - 2, look)
    return [f"{look.shown(name)}: {first}", *(f"  {each}" for each in more)]


def _changes(model: Model, it: Element, said: dict[str, Any], look: Look) -> Iterator[str]:
    for name in (each for each in _TIME if each in said):
        yield look.shown(f"  {name.replace('_', ' ')} {said[name]}{_when(model, getattr(it, name))}")
    for change, written in zip(it.changes, said.get("changes", ()), strict=False):
        by = f"by {written['by']}{_when(model, change.by)}" if "by" in written else "by nobody"
        yield look.shown(f"  {by}")
        rest = {name: value for name, value in written.items() if name != "by"}
        yield from (f"    {line}" for line in _value(rest, look.width - 4, look))


def _when(model: Model, project: Ref[Any] | None) -> str:
    end = model.timeline.finishes.get(project) if project is not None else None
    return f" (finishes {end:%Y-%m-%d})" if end else ""


def _links(model: Model, links: Iterable[Link], end: str, look: Look) -> Iterator[str]:
    rows = sorted({(_word(getattr(each, end)), each.field, _name(model, getattr(each, end))) for each in links})
    size = max((cells(word) for word, _, _ in rows), default=0)
    by_field = max((cells(field) for _, field, _ in rows), default=0)
    for word, field, name in rows:
        yield look.shown(f"  {word:<{size}}  {field:<{by_field}}  {name}").rstrip()


def _word(ref: Ref[Any]) -> str:
    return f"{BY_COLLECTION[ref.kind].__kind__.word}/{ref.id}" if ref.kind in BY_COLLECTION else ref.id


def _name(model: Model, ref: Ref[Any]) -> str:
    found = model.get(ref)
    return found.name if found is not None else ""


def _finding(finding: Finding, folder: str, look: Look) -> Iterator[str]:
    label = f"{finding.severity.word}[{finding.code}]"
    where = f"{Path(folder) / finding.span.file}:{finding.span.line}"
    lines = folded(look.shown(f"{label} {finding.message} ({where})"), look.width - 2, "    ")
    first = look.paint(label, finding.severity.word) + lines[0].removeprefix(label)
    yield from (f"  {line}" for line in (first, *lines[1:]))

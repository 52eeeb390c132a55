"""When things begin and end: the life of every element, and of every reference that it makes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from tomkit.checks.once import once
from tomkit.kinds.base import Change, Element
from tomkit.kinds.change import Project
from tomkit.kinds.ref import Ref
from tomkit.model.links import Link, links_of
from tomkit.model.model import Model
from tomkit.model.states import AS_WRITTEN, altered, in_order, origin, touched
from tomkit.model.typed import Reader

__all__ = ["ALWAYS", "FOREVER", "UNDATED", "Life", "Use", "Version", "delivery", "life", "moment", "uses", "versions"]

ALWAYS = date.min
"""The beginning of what exists already."""

UNDATED = date.max.replace(day=30)
"""The delivery of a project of which no one knows when: after all others, and before the model is as it is to be."""

FOREVER = date.max
"""The end of what stays."""


class Life(NamedTuple):
    """From the day on which something begins to the day on which it has ended."""

    begins: date
    ends: date


_WHOLE = Life(ALWAYS, FOREVER)


class Version(NamedTuple):
    """An element as it is for a part of its life, with the changes made to it by then."""

    element: Element
    life: Life


class Use(NamedTuple):
    """A reference, and for how long it is made; the path leads to it in the element as it was written."""

    link: Link
    life: Life


def moment(model: Model, project: Ref[Any] | None) -> date:
    """Return the day on which a project has delivered; UNDATED where no one knows."""
    return (model.timeline.finishes.get(project) if project else None) or UNDATED


def life(model: Model, element: Element) -> Life:
    """Return when an element begins and when it has ended."""
    if element.introduced_by is None and element.retired_by is None:
        return _WHOLE
    begins = moment(model, element.introduced_by) if element.introduced_by else ALWAYS
    return Life(begins, moment(model, element.retired_by) if element.retired_by else FOREVER)


def delivery(model: Model, ref: Ref[Any] | None) -> str:
    """Return a project in words, with the time at which it delivers: `'CRM' (Oct to Dec 2022)`."""
    project = model.written.get(ref) if ref is not None else None
    if not isinstance(project, Project):
        return f"'{ref.id}'" if ref is not None and not ref.unknown else "an unknown project"
    return f"'{project.name}' ({project.ends.label})" if project.ends else f"'{project.name}'"


def versions(model: Model, element: Element) -> Iterator[Version]:
    """Return an element as written and as each of its changes leaves it, with the time for which it is so.

    The later ones are without their list of changes.
    """
    begins, end = life(model, element)
    entry, done, current = model.book.entries[element.ref], list[Change](), element
    for _, change in in_order(element, model.timeline):
        at = max(moment(model, change.by), begins)
        if begins < min(at, end):
            yield Version(current, Life(begins, min(at, end)))
        done.append(change)
        fields = {name: value for name, value in altered(entry, done).items() if name != "changes"}
        current, begins = Reader(model.book, model.book.known).element(replace(entry, fields=fields)) or current, at
    if begins < end:
        yield Version(current, Life(begins, end))


@once
def uses(model: Model) -> tuple[Use, ...]:
    """Return every reference of a model as written through the whole of time, or of a state at that time."""
    return tuple(_uses(model))


def _uses(model: Model) -> Iterator[Use]:
    written = model.state == AS_WRITTEN
    last, span, changing = None, _WHOLE, False
    for link in model.links:
        if link.source is not last:
            last = link.source
            source = model.elements[last]
            span, changing = life(model, source), bool(written and source.changes)
            if changing:
                yield from _changing(model, source)
        if not changing:
            yield Use(link, span)


def _changing(model: Model, element: Element) -> Iterator[Use]:
    """Return the references of an element that changes, each with the time for which it is made."""
    moving = {name for change in element.changes for _, name in touched(change)}
    whole = life(model, element)
    found: dict[tuple[str, Ref[Any]], Use] = {}
    for version in versions(model, element):
        for link in links_of((version.element,)):
            if link.field in moving:
                key = (link.field, link.target)
                first = found[key] if key in found else _first(model, element, link, version.life)
                found[key] = Use(first.link, Life(first.life.begins, version.life.ends))
    for link in model.out_of(element):
        if link.field not in moving:
            yield Use(link, whole)
        else:
            found.setdefault((link.field, link.target), Use(link, Life(whole.begins, whole.begins)))
    yield from found.values()


def _first(model: Model, element: Element, link: Link, span: Life) -> Use:
    """Return a reference of a changed element with the path at which it was written."""
    path = origin(element, link.path, model.timeline, lambda project: moment(model, project) <= span.begins)
    return Use(link._replace(path=path), span)

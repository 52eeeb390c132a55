"""When things begin and end: the life of every element, and of every reference that it makes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from tomkit.checks.once import once
from tomkit.kinds.base import Change, Element
from tomkit.kinds.change import Project
from tomkit.kinds.ref import Ref
from tomkit.model.book import Entry
from tomkit.model.links import Link, links_of
from tomkit.model.model import Model
from tomkit.model.states import AS_WRITTEN, TO_BE, altered, in_order, origin, touched
from tomkit.model.typed import Reader

__all__ = [
    "ALWAYS", "FOREVER", "UNDATED", "Life", "Use", "Version", "delivery", "life", "moment", "tomorrow", "uses",
    "versions",
]  # fmt: skip

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


@once
def tomorrow(model: Model) -> Model:
    """Return the model as it is to be."""
    return model.at(TO_BE)


def versions(model: Model, element: Element) -> Iterator[Version]:
    """Return an element as written and as each of its changes leaves it, with the time for which it is so."""
    begins, end = life(model, element)
    entry, done, current = model.book.entries[element.ref], list[Change](), element
    for _, change in in_order(element, model.timeline):
        at = max(moment(model, change.by), begins)
        if begins < min(at, end):
            yield Version(current, Life(begins, min(at, end)))
        done.append(change)
        last = tomorrow(model).get(element.ref) if len(done) == len(element.changes) else None
        current, begins = last or _altered(model, entry, done) or current, at
    if begins < end:
        yield Version(current, Life(begins, end))


def _altered(model: Model, entry: Entry, changes: Iterable[Change]) -> Element | None:
    fields = {name: value for name, value in altered(entry, changes).items() if name != "changes"}
    return Reader(model.book, model.book.known).element(replace(entry, fields=fields))


def uses(model: Model, links: Iterable[Link], wanted: Callable[[Link], bool]) -> Iterator[Use]:
    """Return the references that are `wanted`: as written through the whole of time, or of a state at that time.

    `links` are those of the model that come into question; elements that change are looked at in any case.
    """
    moving = _moving(model)
    yield from (use for each in moving.values() for use in each if wanted(use.link))
    for link in links:
        if wanted(link) and link.source not in moving:
            yield Use(link, life(model, model.elements[link.source]))


@once
def _moving(model: Model) -> Mapping[Ref[Any], tuple[Use, ...]]:
    """Return the references of the elements that change."""
    changed = [each for each in model if each.changes] if model.state == AS_WRITTEN else []
    return {each.ref: tuple(_changing(model, each)) for each in changed}


def _changing(model: Model, element: Element) -> Iterator[Use]:
    """Return the references of an element that changes, each with the time for which it is made."""
    moving = {name for change in element.changes for _, name in touched(change)}
    whole = life(model, element)
    found: dict[tuple[str, Ref[Any]], Use] = {}
    links = model.out_of(element)
    for version in versions(model, element):
        as_written = version.element is element
        for link in links if as_written else links_of((version.element,)):
            if link.field in moving:
                key = (link.field, link.target)
                first = found.get(key) or Use(
                    link if as_written else _first(model, element, link, version.life), version.life
                )
                found[key] = Use(first.link, Life(first.life.begins, version.life.ends))
    for link in links:
        if link.field not in moving:
            yield Use(link, whole)
        else:
            found.setdefault((link.field, link.target), Use(link, Life(whole.begins, whole.begins)))
    yield from found.values()


def _first(model: Model, element: Element, link: Link, span: Life) -> Link:
    """Return a reference of a changed element with the path at which it was written."""
    path = origin(element, link.path, model.timeline, lambda project: moment(model, project) <= span.begins)
    return link._replace(path=path)

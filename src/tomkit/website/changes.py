"""What changes about an element, and who delivers it; and what a project delivers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from tomkit.kinds.base import Change, Element
from tomkit.kinds.change import Project
from tomkit.kinds.fields import FieldSpec, fields
from tomkit.kinds.ref import Ref
from tomkit.model.states import in_order, touched
from tomkit.website.figures import figure
from tomkit.website.page import Page
from tomkit.website.safe import html, text
from tomkit.website.typed import typed
from tomkit.website.values import brief, folded, items, label, loose

__all__ = ["DELIVERED", "Row", "changes", "deliverer", "delivers", "why"]

_VERBS = {"set": "becomes", "add": "gains", "remove": "loses"}


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that will be different: what of which element, how, by which project, and why."""

    what: Markup
    how: Markup
    by: Markup
    why: Markup | str = ""


def changes(page: Page, element: Element) -> list[Row]:
    """Return what will be different about an element, in the order in which it comes."""
    return [*_life(page, element), *_changed(page, element)]


def delivers(page: Page, project: Ref[Any]) -> list[tuple[Element, Row]]:
    """Return what a project brings about, element by element."""
    found = (page.site.model[link.source] for link in page.site.model.into(project) if link.field in DELIVERED)
    unique = {element.ref: element for element in found}
    return [(element, row) for element in unique.values() for row in _by(page, element, project)]


DELIVERED = ("introduced_by", "retired_by", "changes")
"""The fields in which an element names the project that delivers it, ends it or changes it."""


def _by(page: Page, element: Element, project: Ref[Any]) -> Iterator[Row]:
    if element.introduced_by == project:
        yield _begins(page, element)
    if element.retired_by == project:
        yield _ends(page, element)
    for _, change in in_order(element, page.site.model.timeline):
        if change.by == project:
            yield from _rows(page, element, change)


def _life(page: Page, element: Element) -> Iterator[Row]:
    if element.introduced_by is not None:
        yield _begins(page, element)
    if element.retired_by is not None or element.replaced_by is not None:
        yield _ends(page, element)


def _begins(page: Page, element: Element) -> Row:
    return Row(Markup("All of it"), Markup("begins"), deliverer(page, element.introduced_by))


def _ends(page: Page, element: Element) -> Row:
    successor = html("ends; {} takes over", page.link(element.replaced_by)) if element.replaced_by else Markup("ends")
    return Row(Markup("All of it"), successor, deliverer(page, element.retired_by))


def _changed(page: Page, element: Element) -> Iterator[Row]:
    for _, change in in_order(element, page.site.model.timeline):
        yield from _rows(page, element, change)


def _rows(page: Page, element: Element, change: Change) -> Iterator[Row]:
    specs = {spec.name: spec for spec in fields(type(element))}
    by = deliverer(page, change.by)
    if not any(touched(change)):
        note = page.line(change.note) if change.note else Markup("–")
        yield Row(Markup("In general"), note, by, why(page, change, note=False))
        return
    reason = why(page, change)
    for verb, name in touched(change):
        if name in specs:
            value = _value(page, specs[name], getattr(change, verb)[name])
            yield Row(text(label(specs[name])), html("{} {}", _VERBS[verb], value), by, reason)


def _value(page: Page, spec: FieldSpec, value: Any) -> Markup:
    """Return a value as it was written in a change, with references resolved as the field would."""
    if (read := typed(page.site.model, spec, value)) is not None:
        return folded([brief(page, each) for each in read]) if isinstance(read, tuple) else text(figure(read))
    if spec.kinds is None:
        return loose(page, spec, value)
    known = page.site.model.book.known
    written = value if isinstance(value, list | tuple) else [value]
    return items([page.link(Ref.parse(str(each), spec.kinds, known)) for each in written], beside=True)


def deliverer(page: Page, project: Ref[Project] | None) -> Markup:
    """Return the project that delivers something and when it has; that nobody does is said."""
    if project is None:
        return html('<span class="tk-gap">nobody yet</span>')
    finish = getattr(page.site.model.get(project), "ends", None)
    when = html(' <span class="tk-muted tk-small">{}</span>', finish.label) if finish else Markup()
    return page.link(project) + when


def why(page: Page, change: Change, *, note: bool = True, sources: bool = True) -> Markup:
    """Return what asks for a change, what the source says about it and where; nothing where nothing is said."""
    said = [page.link(change.because)] if change.because else []
    said += [page.line(change.note)] if change.note and note else []
    if sources:
        said += [html('<span class="tk-muted tk-small">{}</span>', page.source(each)) for each in change.sources]
    return items(said) if said else Markup()

"""The index page of a kind: all its elements in a table that can be sorted and filtered."""

from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from markupsafe import Markup

from tomkit.kinds.base import Element, Part
from tomkit.kinds.evidence import Evidence
from tomkit.kinds.fields import FieldSpec, fields
from tomkit.kinds.ref import Ref
from tomkit.website import words
from tomkit.website.page import Page
from tomkit.website.render import render
from tomkit.website.safe import fill, html
from tomkit.website.site import Site
from tomkit.website.told import COLUMNS
from tomkit.website.values import filled, label, shown

__all__ = ["kind_page"]

_COLUMNS = 4

Titled: TypeAlias = tuple[str, Callable[[Page, Any], Markup]]
"""A column: its title, and what stands in it for an element."""

_MANY = 3


def kind_page(site: Site, cls: type[Element], elements: tuple[Element, ...]) -> str:
    """Return the index page of a kind, as Markdown."""
    kind = cls.__kind__
    page = Page(site, site.addresses.kind(kind.collection))
    columns = [*_chosen(cls, elements)]
    evidence = cls is Evidence
    return render(
        "kind",
        title=kind.many,
        chapter=words.CHAPTERS.get(kind.chapter, kind.chapter.capitalize()),
        trail=words.trail(page, model=True),
        lead=words.one_sentence(cls),
        headers=[kind.one, *(title for title, _ in columns), "Findings"],
        rows=[_row(page, each, columns) for each in elements],
        coverage=words.coverage(page, site) if evidence else [],
        resting=sum(bool(each.sources) for each in site.own()),
        all=len(site.own()),
    )


def _chosen(cls: type[Element], elements: tuple[Element, ...]) -> Iterator[Titled]:
    """Yield the columns of a kind's index: those it is known to need, or else its short fields."""
    used = {spec.name for each in elements for spec, _ in filled(each)}
    specs = {spec.name: spec for spec in fields(cls)}
    for column in COLUMNS.get(cls) or _columns(cls, elements):
        if isinstance(column, tuple):
            yield column
        elif isinstance(column, FieldSpec):
            yield _titled(column)
        elif column in used:
            yield _titled(specs[column])


def _titled(spec: FieldSpec) -> Titled:
    return label(spec), lambda page, element: _cell(page, spec, getattr(element, spec.attribute))


def _columns(cls: type[Element], elements: tuple[Element, ...]) -> list[FieldSpec]:
    """Return the fields worth a column: short, declared by the kind, and filled in some element."""
    used = {spec.name for each in elements for spec, _ in filled(each)}
    short = [each for each in fields(cls) if each.own and each.name in used and _short(each)]
    return sorted(short, key=_wordy)[:_COLUMNS]


def _wordy(spec: FieldSpec) -> bool:
    """Return whether a field keeps a source's words beside a value of ours; those come last."""
    return spec.name.endswith("_text")


def _short(spec: FieldSpec) -> bool:
    return not spec.markdown and spec.name not in ("url", "plan", "letter")


def _row(page: Page, element: Element, columns: list[Titled]) -> list[Markup]:
    return [
        html("{}{}", _mark(element), page.link(element.ref)),
        *(cell(page, element) for _, cell in columns),
        _found(page, element.ref),
    ]


def _mark(element: Element) -> Markup:
    letter = getattr(element, "letter", None)
    return html('<span class="tk-mark">{}</span> ', letter) if letter else Markup()


def _cell(page: Page, spec: FieldSpec, value: Any) -> Markup:
    if value is None or value in ((), {}, ""):
        return Markup("–")
    if isinstance(value, tuple) and (len(value) > _MANY or isinstance(value[0], Part)):
        return html("{}", len(value))
    if isinstance(value, tuple):
        return fill(", ", [shown(page, spec, (each,)) for each in value])
    if isinstance(value, Part):
        return Markup("yes")
    return page.link(value) if isinstance(value, Ref) else shown(page, spec, value)


def _found(page: Page, ref: Ref[Any]) -> Markup:
    found = page.site.about(ref)
    if not found:
        return Markup("–")
    worst = found[0].severity.word
    symbol = {"error": "✕", "warning": "!", "info": "i"}[worst]
    told = html('<span class="tk-hidden"> findings, the worst: {}</span>', worst)
    tag = '<span class="tk-tag tk-tag--{}"><span aria-hidden="true">{}</span> {}{}</span>'
    return html(tag, worst, symbol, len(found), told)

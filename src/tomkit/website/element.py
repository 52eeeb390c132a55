"""The page of one element: what it says, what refers to it, what changes, what was found, where it was read."""

from collections import defaultdict
from typing import Any

from markupsafe import Markup

from tomkit.kinds.base import Element
from tomkit.kinds.change import Project
from tomkit.kinds.ref import Ref
from tomkit.website import words
from tomkit.website.changes import DELIVERED, changes, delivers
from tomkit.website.page import Page
from tomkit.website.pictures import picture
from tomkit.website.render import render
from tomkit.website.safe import fill, html, text, title
from tomkit.website.site import Site
from tomkit.website.told import told
from tomkit.website.values import filled, label, said, shown

__all__ = ["element_page"]

_ELSEWHERE = {
    "name", "description", "sources", "open_questions", "internal", "tags", "order", "renamed_from", "introduced_by",
    "retired_by", "replaced_by", "changes",
}  # fmt: skip
_NEAR = 6


def element_page(site: Site, element: Element) -> str:
    """Return the page of an element, as Markdown."""
    page = Page(site, site.addresses.element(element.ref))
    kind = element.__kind__
    return render(
        "element",
        title=Markup(title(element.name)),  # noqa: S704
        trail=[*words.trail(page, model=True), (kind.many, page.to_kind(kind.collection))],
        kind=kind.one,
        status=_status(element),
        lead=page.prose(element.description) if element.description else "",
        rows=_rows(page, element),
        changes=[(row.what, row.how, row.by, row.why or "–") for row in changes(page, element)],
        delivers=_delivers(page, element),
        referred=_referred(page, element),
        findings=[words.finding(page, each) for each in site.about(element.ref)],
        questions=[page.line(each) for each in element.open_questions],
        sources=[page.source(each) for each in element.sources],
        details=_details(page, element),
        picture=_picture(page, element),
        near=_near(page, element),
    )


def _rows(page: Page, element: Element) -> list[tuple[str, Markup]]:
    better = told(page, element)
    rows = (
        better[spec.name] if spec.name in better else (label(spec), shown(page, spec, value))
        for spec, value in filled(element)
        if spec.name not in _ELSEWHERE
    )
    return [row for row in rows if row is not None]


def _status(element: Element) -> list[tuple[str, str]]:
    found = [("+", "to come")] if element.introduced_by else []
    found += [("×", "to end")] if element.retired_by else []
    found += [("Δ", "to change")] if element.changes else []
    return [*found, ("●", "internal")] if element.internal else found


def _delivers(page: Page, element: Element) -> list[tuple[Markup, ...]]:
    if not isinstance(element, Project):
        return []
    return [(page.link(each.ref, kind=True), row.what, row.how) for each, row in delivers(page, element.ref)]


def _referred(page: Page, element: Element) -> list[tuple[str, str, list[Markup]]]:
    """Return who refers to an element: by kind, then by the field in which the reference stands."""
    grouped: dict[tuple[str, str], dict[Ref[Any], Markup]] = defaultdict(dict)
    shown_already = DELIVERED if isinstance(element, Project) else ()
    for link in page.site.model.into(element):
        if link.field in shown_already:
            continue
        many = page.site.model[link.source].__kind__.many
        grouped[many, said(link.field).lower()][link.source] = page.link(link.source)
    return [(many, f"· {field}", [*links.values()]) for (many, field), links in grouped.items()]


def _details(page: Page, element: Element) -> list[tuple[str, Markup]]:
    span = page.site.model.where(element)
    rows = [("Id", html("<code>{}</code>", f"{element.__kind__.word}/{element.id}"))]
    rows += [("Tags", text(", ".join(element.tags)))] if element.tags else []
    rows += [("Former ids", text(", ".join(element.renamed_from)))] if element.renamed_from else []
    if span is None:
        return rows
    shipped = span.file in page.site.model.book.shipped
    where = "comes with tomkit" if shipped else f"{span.file}, line {span.line}"
    return [*rows, ("Written in", text(where))]


def _picture(page: Page, element: Element) -> Markup:
    """Return the picture of one element, such as a journey step by step, where there is a view that draws one."""
    views = (each for each in page.site.views if each.subjects is type(element))
    return fill("", [picture(page, f"{each.name}:{element.id}") for each in views])


def _near(page: Page, element: Element) -> dict[str, Any] | None:
    """Return a few of an element's neighbours: what refers to it, what it refers to, others of its kind."""
    model = page.site.model
    before = _few(page, [link.source for link in model.into(element)])
    after = _few(page, [link.target for link in model.out_of(element) if link.target in model])
    siblings = _few(page, _siblings(page.site, element), kind=False)
    if not (before or after or siblings):
        return None
    kind = element.__kind__
    return {"before": before, "after": after, "siblings": siblings, "many": kind.many.lower(), "hue": kind.hue}


def _siblings(site: Site, element: Element) -> list[Ref[Any]]:
    """Return the neighbours of an element in its kind's reading order."""
    refs = [each.ref for each in site.kinds()[type(element)]]
    at = refs.index(element.ref)
    return [*refs[max(0, at - _NEAR // 2) : at], *refs[at + 1 : at + 1 + _NEAR // 2]]


def _few(page: Page, refs: list[Ref[Any]], *, kind: bool = True) -> list[Markup]:
    unique = [*dict.fromkeys(refs)]
    links = [page.link(each, kind=kind) for each in unique[:_NEAR]]
    left = len(unique) - _NEAR
    return [*links, fill("", [html('<span class="tk-muted">and {} more</span>', left)])] if left > 0 else links

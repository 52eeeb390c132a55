"""What is different between now and the target: added, changed field by field, retired, by whom, and by nobody."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any, TypeAlias

from markupsafe import Markup

from tomkit.kinds.base import Change, Element
from tomkit.kinds.change import Project
from tomkit.kinds.ref import Ref
from tomkit.model.difference import Altered, Difference, gaps
from tomkit.model.states import touched
from tomkit.website.before_after import before_after
from tomkit.website.changes import deliverer, why
from tomkit.website.page import Page
from tomkit.website.plan import funding, lead, runs
from tomkit.website.safe import fill, html, text
from tomkit.website.values import items, label
from tomkit.website.words import one_sentence_of

__all__ = ["brief", "sections"]

Section: TypeAlias = dict[str, Any]
_NOTHING = Markup("–")


def brief(differences: Iterable[Difference]) -> str:
    """Return how many differences there are of each sort: `13 added, 76 changed, 15 retired`."""
    counted = Counter(each.what for each in differences)
    return ", ".join(f"{counted[what]} {what}" for what in ("added", "changed", "retired") if counted[what])


def sections(page: Page) -> list[Section]:
    """Return the tables that say the same as the picture, and more."""
    found = page.site.differences
    added, changed, retired = ([each for each in found if each.what == what] for what in _WHATS)
    tables = [
        ("by-project", "Who delivers it", _PROJECT, _projects(page, found)),
        ("nobody", "Delivered by nobody", ["Element", "What happens", "In what"], [*_orphans(page, found)]),
        ("added", "Added", ["Element", "What it is", "Delivered by", "What it closes"], _added(page, added)),
        ("changed", "Changed", ["Element", "What", "Now", "Then", "Delivered by", "Why"], [*_changed(page, changed)]),
        ("retired", "Retired", ["Element", "What takes over", "Ended by"], _retired(page, retired)),
    ]
    return [_section(*each) for each in tables if each[3] or each[0] == "nobody"]


_WHATS = ("added", "changed", "retired")
_PROJECT = ["Project", "Lead", "Runs", "Paid for by", "What it brings", "For the sake of", "Gaps it closes"]
_ALL_DELIVERED = "Every difference is delivered by a project."


def _section(name: str, title: str, headers: list[str], rows: Sequence[tuple[Markup, ...]]) -> Section:
    none = "" if rows else _ALL_DELIVERED
    return {
        "id": name, "title": title, "headers": headers, "rows": rows, "filter": f"Filter {title.lower()}", "none": none,
    }  # fmt: skip


def _projects(page: Page, found: Sequence[Difference]) -> list[tuple[Markup, ...]]:
    model = page.site.model
    named = {each for one in found for each in one.by if each is not None}
    projects = [each for each in model.written.values() if isinstance(each, Project) and each.ref in named]
    projects.sort(key=lambda each: each.ends.end if each.ends else date.max)
    return [_project(page, each, [one for one in found if each.ref in one.by]) for each in projects]


def _project(page: Page, project: Project, mine: Sequence[Difference]) -> tuple[Markup, ...]:
    model = page.site.model
    because = [each.because for one in mine for each in _changes(one, project.ref) if each.because is not None]
    closed = [gap.told_by for one in mine for gap in gaps(model, one.element)]
    return (
        page.link(project.ref) if project.ref in model else text(project.name),
        lead(page, project),
        runs(project),
        funding(project),
        text(brief(mine)),
        _several(page, because),
        _several(page, closed),
    )


def _changes(one: Difference, project: Ref[Any]) -> Iterator[Change]:
    return (each for each in one.changes if each.by == project)


def _several(page: Page, refs: Iterable[Ref[Any]]) -> Markup:
    links = [page.link(each) for each in dict.fromkeys(refs)]
    return fill(", ", links) or _NOTHING


def _orphans(page: Page, found: Sequence[Difference]) -> Iterator[tuple[Markup, ...]]:
    for each in found:
        if None in each.by:
            fields = [label(one.field) for one in each.fields if None in one.by] or ["all of it"]
            in_what = ", ".join(fields) if each.what == "changed" else "all of it"
            yield (_named(page, each.element), text(each.what), text(in_what))


def _added(page: Page, found: Sequence[Difference]) -> list[tuple[Markup, ...]]:
    return [
        (_named(page, each.element), one_sentence_of(page, each.element), _by(page, each.by), _closes(page, each))
        for each in found
    ]


def _closes(page: Page, each: Difference) -> Markup:
    told = [html("{}: {}", page.link(gap.told_by), page.line(gap.text)) for gap in gaps(page.site.model, each.element)]
    return items(told) if told else _NOTHING


def _changed(page: Page, found: Sequence[Difference]) -> Iterator[tuple[Markup, ...]]:
    for each in found:
        for altered in each.fields:
            now, then = before_after(page, altered)
            reasons = [change for change in each.changes if _touches(change, altered)]
            cells = (text(label(altered.field)), now, then, _by(page, altered.by), _reasons(page, reasons))
            yield (_named(page, each.element), *cells)
        for change in each.changes:
            if not any(touched(change)):
                note = page.line(change.note) if change.note else _NOTHING
                told = why(page, change, note=False, sources=False) or _NOTHING
                yield (_named(page, each.element), text("In general"), _NOTHING, note, deliverer(page, change.by), told)


def _touches(change: Change, altered: Altered) -> bool:
    return altered.field.name in {name for _, name in touched(change)}


def _reasons(page: Page, changes: Sequence[Change]) -> Markup:
    told = [each for each in dict.fromkeys(why(page, change, sources=False) for change in changes) if each]
    return fill("", told) or _NOTHING


def _retired(page: Page, found: Sequence[Difference]) -> list[tuple[Markup, ...]]:
    return [(_named(page, each.element), _successor(page, each.element), _by(page, each.by)) for each in found]


def _successor(page: Page, element: Element) -> Markup:
    ref = element.replaced_by
    later = page.site.model.written.get(ref) if ref is not None else None
    if later is not None:
        return _named(page, later)
    return page.link(ref) if ref is not None else html('<span class="tk-muted">nothing is named</span>')


def _by(page: Page, by: Iterable[Ref[Any] | None]) -> Markup:
    return items([deliverer(page, each) for each in by])


def _named(page: Page, element: Element) -> Markup:
    """Return an element's name, as a link where it has a page in the state that the site shows."""
    if element.ref in page.site.model:
        return page.link(element.ref, kind=True)
    return html('{} <span class="tk-muted tk-small">{}</span>', element.name, element.__kind__.one.lower())

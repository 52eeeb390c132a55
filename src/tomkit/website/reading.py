"""The pages that tell what is wrong, what is open, and how much to trust: findings, questions, about, accessibility."""

from collections import Counter, defaultdict
from typing import Any

from markupsafe import Markup

from tomkit.checks.check import Finding, Severity
from tomkit.kinds.base import Kind
from tomkit.kinds.ref import Ref
from tomkit.website import words
from tomkit.website.page import Page
from tomkit.website.render import render
from tomkit.website.safe import fill, html, lines, text
from tomkit.website.site import Site
from tomkit.website.values import items, said

__all__ = ["about_page", "accessibility_page", "findings_page", "questions_page"]

_FEW = 5
_TITLES = {Severity.ERROR: "Errors", Severity.WARNING: "Warnings", Severity.INFO: "Notes"}
_MATURITY = {
    "outline": "This model is an outline: a first transcription, in which gaps are expected and only noted.",
    "design": "This model is a design: what a design must settle and this one does not is told as a warning.",
    "baselined": "This model is baselined: it claims to be complete, so its gaps count as errors.",
}


def findings_page(site: Site) -> str:
    """Return all findings, worst first and check by check, as Markdown."""
    page = Page(site, site.addresses.page("findings"))
    return render(
        "findings",
        trail=words.trail(page),
        counts=words.counts(site),
        maturity=_MATURITY[site.model.root.maturity],
        summary=_summary(page),
        groups=[_severity(page, each) for each in sorted(Severity, reverse=True) if site.count(each)],
    )


def questions_page(site: Site) -> str:
    """Return what the authors ask and what they do not know, as Markdown."""
    page = Page(site, site.addresses.page("open-questions"))
    asked = ((each, question) for each in site.model for question in each.open_questions)
    questions = [(page.link(each.ref, kind=True), page.line(question)) for each, question in asked]
    return render("questions", trail=words.trail(page), questions=questions, unknown=_unknown(page))


def about_page(site: Site) -> str:
    """Return whose model it is, how finished, in which state and from what, as Markdown."""
    page = Page(site, site.addresses.page("about"))
    root = site.model.root
    return render(
        "about",
        trail=words.trail(page),
        description=page.prose(root.description) if root.description else "",
        rows=_about(page),
        findings=page.to("findings"),
        coverage=words.coverage(page, site),
    )


def accessibility_page(site: Site) -> str:
    """Return the accessibility statement, as Markdown."""
    page = Page(site, site.addresses.page("accessibility"))
    root = site.model.root
    owners = [page.link(each) for each in root.owners]
    return render(
        "accessibility",
        trail=words.trail(page),
        name=root.name,
        owners=words.joined(owners) if owners else "its owners",
        contact=lines(root.contact) if root.contact else "",
    )


def _severity(page: Page, severity: Severity) -> dict[str, Any]:
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for each in page.site.findings:
        if each.severity == severity:
            grouped[each.code].append(each)
    return {
        "title": _TITLES[severity],
        "word": severity.word,
        "checks": [_check(page, code, found) for code, found in grouped.items()],
    }


def _summary(page: Page) -> list[tuple[Markup, ...]]:
    """Return every check that found something, worst first: its code, its title, how bad and how often."""
    counted = Counter((each.severity, each.code, each.slug) for each in page.site.findings)
    return [
        (
            html('<a href="{}">{}</a>', words.anchor(code), code),
            text(_title(code, slug)),
            html('<span data-sort="{}">{}</span>', -severity, words.tag(severity)),
            text(count),
        )
        for (severity, code, slug), count in counted.items()
    ]


def _title(code: str, slug: str) -> str:
    return words.titles().get(code, said(slug.replace("-", "_")))


def _check(page: Page, code: str, found: list[Finding]) -> dict[str, Any]:
    why, _, more = words.reasons().get(code, "").partition("\n\n")
    return {
        "id": words.anchor(code)[1:],
        "code": code,
        "title": _title(code, found[0].slug),
        "why": page.prose(why),
        "more": page.prose(more) if more else "",
        "count": words.counted(len(found), "finding", "findings"),
        "rows": [_row(page, each) for each in found],
    }


def _row(page: Page, each: Finding) -> tuple[Markup, ...]:
    told = words.finding(page, each)
    if each.others:
        return (_shared(page, each), told.message, told.help or Markup("–"), Markup("beside each"))
    element = page.link(each.element) if each.element is not None else Markup("The model")
    return (element, told.message, told.help or Markup("–"), html("<code>{}</code>", told.place))


def _shared(page: Page, each: Finding) -> Markup:
    """Return every element that a finding is about, each with its place."""
    refs = [ref for ref in (each.element, *each.others) if ref is not None]
    listed = items([html("{} {}", page.link(ref), _place(page, each, ref)) for ref in refs])
    if len(refs) <= _FEW:
        return listed
    return html('<details class="tk-more"><summary>{} elements</summary>{}</details>', len(refs), listed)


def _place(page: Page, each: Finding, ref: Ref[Any]) -> Markup:
    span = each.span if ref == each.element else page.site.model.where(ref, each.path)
    return html('<code class="tk-small">{}:{}</code>', span.file, span.line) if span else Markup()


def _unknown(page: Page) -> list[tuple[Markup, ...]]:
    gaps = [link for link in page.site.model.links if link.target.unknown]
    return [(page.link(each.source), text(_kind(page, each.source)), text(said(each.field))) for each in gaps]


def _kind(page: Page, ref: Ref[Any]) -> str:
    kind: Kind = page.site.model[ref].__kind__
    return kind.one


def _about(page: Page) -> list[tuple[str, Markup]]:
    from tomkit import __version__

    model, root = page.site.model, page.site.model.root
    return [
        ("Name", text(root.name)),
        ("Whose it is", words.joined([page.link(each) for each in root.owners]) if root.owners else Markup("not said")),
        ("Maturity", text(f"{said(root.maturity)}. {_MATURITY[root.maturity]}")),
        ("State shown", text(_STATES.get(model.state, f"The model as it is in {model.state}."))),
        ("Built on", text(", ".join(root.profiles) or "no profile")),
        ("Sources", fill("; ", [page.source(each) for each in root.sources]) if root.sources else Markup("none named")),
        ("Contact", lines(root.contact) if root.contact else Markup("not said")),
        ("Made with", text(f"tomkit {__version__}")),
    ]


_STATES = {
    "as-written": "The model as written: as things are now, with everything that will change beside it.",
    "as-is": "The model as things are now, before any project has delivered.",
    "to-be": "The model as things are to be, once every project has delivered.",
}

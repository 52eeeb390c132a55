"""Who leads a project, when it runs and how it is paid for; what is missing is said."""

from markupsafe import Markup

from tomkit.kinds.change import Project
from tomkit.kinds.values.labels import span_label
from tomkit.website.page import Page
from tomkit.website.safe import html, text
from tomkit.website.values import chosen

__all__ = ["funding", "lead", "runs"]


def lead(page: Page, project: Project) -> Markup:
    """Return who leads a project."""
    if project.lead:
        return page.link(project.lead)
    return text(project.lead_text) if project.lead_text else _lacking("no lead named")


def runs(project: Project) -> Markup:
    """Return when a project runs, in an order that a table can be sorted by."""
    start, end = project.begins or project.ends, project.ends or project.begins
    if start is None or end is None:
        return _lacking("no dates named")
    return html('<span data-sort="{}">{}</span>', start.start.isoformat(), span_label(start.start, end.end))


def funding(project: Project) -> Markup:
    """Return how a project is paid for: in the source's words where there are any."""
    if project.funding_text:
        return text(project.funding_text)
    return chosen("funding", project.funding) if project.funding else _lacking("no funding named")


def _lacking(words: str) -> Markup:
    return html('<span class="tk-gap">{}</span>', words)

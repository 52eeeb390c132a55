"""The pages of the pictures; the roadmap's also tells what each project delivers and when."""

from typing import Any

from markupsafe import Markup

from tomkit.kinds.change import Milestone, Project
from tomkit.kinds.values.labels import span_label
from tomkit.pictures.catalogue import View
from tomkit.website import words
from tomkit.website.changes import delivers
from tomkit.website.page import Page
from tomkit.website.pictures import VIEWS, address, picture
from tomkit.website.render import render
from tomkit.website.safe import fill, html, text
from tomkit.website.site import Site

__all__ = ["view_pages"]


def view_pages(site: Site) -> dict[str, str]:
    """Return the page of every picture by its path."""
    return {site.addresses.page(address(view.name)): _page(site, view) for view in VIEWS}


def _page(site: Site, view: View) -> str:
    page = Page(site, site.addresses.page(address(view.name)))
    return render(
        "picture",
        title=view.title,
        trail=_trail(page, view),
        lead=view.question,
        picture=picture(page, view.name),
        more=_roadmap(page) if view.name == "roadmap" else [],
    )


def _trail(page: Page, view: View) -> list[tuple[str, str]]:
    pictures = [("Pictures", page.to("pictures/index"))] if "/" in address(view.name) else []
    return [*words.trail(page), *pictures]


def _roadmap(page: Page) -> list[dict[str, Any]]:
    model = page.site.model
    projects = [_project(page, each) for each in model.all(Project)]
    milestones = [_milestone(page, each) for each in model.all(Milestone)]
    tables = [
        ("projects", "Projects", ["Project", "Workstream", "Lead", "Runs", "Delivers"], projects),
        ("milestones", "Milestones", ["Milestone", "When", "Project"], milestones),
    ]
    return [
        {"id": name, "title": title, "headers": headers, "rows": rows, "filter": f"Filter {title.lower()}"}
        for name, title, headers, rows in tables
        if rows
    ]


def _project(page: Page, project: Project) -> tuple[Markup, ...]:
    lead = page.link(project.lead) if project.lead else text(project.lead_text or "–")
    found = delivers(page, project.ref)
    changed = fill(", ", [*dict.fromkeys(page.link(each.ref) for each, _ in found)])
    return (page.link(project.ref), page.link(project.workstream), lead, _runs(project), changed or Markup("–"))


def _runs(project: Project) -> Markup:
    start, end = project.begins, project.ends
    if start is None or end is None:
        return Markup("–")
    return html('<span data-sort="{}">{}</span>', start.start.isoformat(), span_label(start.start, end.end))


def _milestone(page: Page, milestone: Milestone) -> tuple[Markup, ...]:
    when = milestone.date_text or (milestone.date.label if milestone.date else "–")
    project = page.link(milestone.project) if milestone.project else Markup("–")
    return (page.link(milestone.ref), text(when), project)

"""The pages of the pictures; the roadmap's also tells what each project delivers and when."""

from collections.abc import Callable, Mapping
from typing import Any

from markupsafe import Markup

from tomkit.kinds.change import Milestone, Project
from tomkit.pictures.catalogue import View
from tomkit.website import words
from tomkit.website.changes import delivers
from tomkit.website.gap import sections
from tomkit.website.page import Page
from tomkit.website.pictures import address, picture, title
from tomkit.website.plan import funding, lead, runs
from tomkit.website.render import render
from tomkit.website.safe import fill, text
from tomkit.website.site import Site

__all__ = ["view_pages"]


def view_pages(site: Site) -> dict[str, str]:
    """Return the page of every picture by its path."""
    return {site.addresses.page(address(view.name)): _page(site, view) for view in site.views}


def _page(site: Site, view: View) -> str:
    page = Page(site, site.addresses.page(address(view.name)))
    return render(
        "picture",
        title=title(view),
        trail=_trail(page, view),
        lead=view.question,
        picture=picture(page, view.name),
        more=_MORE[view.name](page) if view.name in _MORE else [],
    )


def _trail(page: Page, view: View) -> list[tuple[str, str]]:
    pictures = [("Pictures", page.to("pictures/index"))] if "/" in address(view.name) else []
    return [*words.trail(page), *pictures]


def _roadmap(page: Page) -> list[dict[str, Any]]:
    model = page.site.model
    projects = [_project(page, each) for each in model.all(Project)]
    milestones = [_milestone(page, each) for each in model.all(Milestone)]
    tables = [
        ("projects", "Projects", ["Project", "Workstream", "Lead", "Runs", "Paid for by", "Delivers"], projects),
        ("milestones", "Milestones", ["Milestone", "When", "Project"], milestones),
    ]
    return [
        {"id": name, "title": title, "headers": headers, "rows": rows, "filter": f"Filter {title.lower()}", "none": ""}
        for name, title, headers, rows in tables
        if rows
    ]


def _project(page: Page, project: Project) -> tuple[Markup, ...]:
    found = delivers(page, project.ref)
    changed = fill(", ", [*dict.fromkeys(page.link(each.ref) for each, _ in found)])
    return (
        page.link(project.ref),
        page.link(project.workstream),
        lead(page, project),
        runs(project),
        funding(project),
        changed or Markup("–"),
    )


def _milestone(page: Page, milestone: Milestone) -> tuple[Markup, ...]:
    when = milestone.date_text or (milestone.date.label if milestone.date else "–")
    project = page.link(milestone.project) if milestone.project else Markup("–")
    return (page.link(milestone.ref), text(when), project)


_MORE: Mapping[str, Callable[[Page], list[dict[str, Any]]]] = {"roadmap": _roadmap, "gap": sections}
"""The views under whose picture more is told, and how."""

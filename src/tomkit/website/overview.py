"""The pages that show the way: home, the model kind by kind, the pictures."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from tomkit.kinds.access import FrontDoor
from tomkit.kinds.base import Element
from tomkit.kinds.change import Project
from tomkit.kinds.enablers import System
from tomkit.kinds.hand_offs import HandOff
from tomkit.kinds.organisation import Organisation
from tomkit.kinds.purpose import Principle
from tomkit.kinds.services import Service
from tomkit.pictures.catalogue import View
from tomkit.website import words
from tomkit.website.gap import brief
from tomkit.website.page import Page
from tomkit.website.pictures import FIRST, address, grouped, hue, picture, title
from tomkit.website.render import render
from tomkit.website.safe import html
from tomkit.website.site import Site

__all__ = ["Card", "home_page", "model_page", "pictures_page"]

_COUNTED: tuple[type[Element], ...] = (Service, FrontDoor, HandOff, Principle, Project, System, Organisation)
_NUMBERS = 6
_WORST = 3
_LEADING = ("gap", "roadmap", "hand-offs", "journey")


@dataclass(frozen=True, slots=True)
class Card:
    """A link with a few words under it, in the colour of what it leads to."""

    name: str
    href: str
    text: str = ""
    count: str = ""
    hue: str = "navy"


def home_page(site: Site) -> str:
    """Return the first page, as Markdown."""
    page = Page(site, site.addresses.page("index"))
    root = site.model.root
    return render(
        "home",
        title="Home" if not site.addresses.prefix else root.name,
        name=root.name,
        owners=words.joined([page.link(each) for each in root.owners]),
        vision=page.prose(root.vision) if root.vision else "",
        numbers=_numbers(page),
        picture=picture(page, FIRST),
        counts=words.counts(site),
        worst=_worst(page),
        findings=page.to("findings"),
        next=[*_ways(page)],
    )


def model_page(site: Site) -> str:
    """Return the page that lists every kind by chapter, as Markdown."""
    page = Page(site, site.addresses.page("model/index"))
    chapters: dict[str, list[Card]] = defaultdict(list)
    for cls, elements in site.kinds().items():
        chapters[cls.__kind__.chapter].append(_kind_card(page, cls, elements))
    named = [({"id": each, "title": words.CHAPTERS.get(each, each)}, cards) for each, cards in chapters.items()]
    return render("model", trail=words.trail(page), chapters=named)


def pictures_page(site: Site) -> str:
    """Return the page that leads to every picture, as Markdown."""
    page = Page(site, site.addresses.page("pictures/index"))
    groups = [(question, [_picture_card(page, each) for each in views]) for question, views in grouped(site.views)]
    return render("pictures", trail=words.trail(page), groups=groups)


def _numbers(page: Page) -> list[dict[str, Any]]:
    found = Counter(type(each) for each in page.site.own())
    told = [cls for cls in _COUNTED if found[cls] > 1]
    told += [cls for cls, count in found.most_common() if cls not in told and count > 1]
    return [
        {"name": cls.__kind__.many, "count": found[cls], "href": page.to_kind(cls.__kind__.collection)}
        for cls in told[:_NUMBERS]
    ]


def _worst(page: Page) -> list[Markup]:
    """Return the checks that found most, as links to what they found."""
    found = Counter((-each.severity, each.code) for each in page.site.findings)
    titles = words.titles()
    most = sorted(found.items(), key=lambda each: (each[0][0], -each[1], each[0][1]))[:_WORST]
    return [
        html('<a href="{}">{}</a>: {}', page.to("findings") + words.anchor(code), titles.get(code, code), count)
        for (_, code), count in most
    ]


def _ways(page: Page) -> list[Card]:
    asked = f"{sum(len(each.open_questions) for each in page.site.model)} asked"
    held = f"{len(page.site.model)} elements"
    pictures = words.counted(len(page.site.views), "picture", "pictures")
    leading = [each for name in _LEADING for each in page.site.views if each.name == name]
    return [
        *(_picture_card(page, each) for each in leading),
        Card("Pictures", page.to("pictures/index"), "The model drawn in several ways, each with a table.", pictures),
        Card("The model", page.to("model/index"), "Everything it holds, kind by kind.", held),
        Card("Findings", page.to("findings"), "Gaps and contradictions, with places and fixes.", hue="red"),
        Card("Open questions", page.to("open-questions"), "What the authors have not settled.", asked, "orange"),
        Card("About this model", page.to("about"), "Whose it is, how finished it is, how to read it.", hue="grey"),
    ]


def _picture_card(page: Page, view: View) -> Card:
    count = brief(page.site.differences) if view.name == "gap" else ""
    return Card(title(view), page.to(address(view.name)), view.question, count, hue(view.name))


def _kind_card(page: Page, cls: type[Element], elements: tuple[Element, ...]) -> Card:
    kind = cls.__kind__
    count = words.counted(len(elements), kind.one.lower(), kind.many.lower())
    return Card(kind.many, page.to_kind(kind.collection), words.one_sentence(cls), count, kind.hue)

"""The few words that several pages share: counts, severities, chapters."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from markupsafe import Markup

from tomkit.checks.check import Check, Finding, Severity
from tomkit.kinds.base import Element
from tomkit.website.page import Page
from tomkit.website.safe import fill, html, text
from tomkit.website.site import Site

__all__ = [
    "CHAPTERS", "Told", "anchor", "counted", "counts", "coverage", "finding",
    "joined", "one_sentence", "one_sentence_of", "reasons", "tag",
    "titles", "trail",
]  # fmt: skip

CHAPTERS = {
    "organisation": "Who",
    "purpose": "Why",
    "people": "For whom",
    "access": "How people reach us",
    "services": "What we do",
    "enablers": "With what",
    "performance": "How well",
    "raid": "What could go wrong",
    "change": "How we get there",
    "evidence": "On what evidence",
}
"""The chapters of the language, as a reader asks for them."""

_FENCE = re.compile(r"^```.*?^```\s*?$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_TAGS = {Severity.ERROR: ("✕", "Error"), Severity.WARNING: ("!", "Warning"), Severity.INFO: ("i", "Note")}
_NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("note", "notes"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as a page shows it."""

    code: str
    severity: str
    message: Markup
    help: Markup
    place: str
    href: str
    shared: str = ""
    """Of how many elements the same is true, where that is more than one."""


def finding(page: Page, each: Finding) -> Told:
    """Return a finding for a page, linked to its check among all findings."""
    message = each.message if each.state == "as-written" else f"{each.message} ({each.state})"
    place = f"{each.span.file}:{each.span.line}"
    href = page.to("findings") + anchor(each.code)
    shared = f"Found in {1 + len(each.others)} elements" if each.others else ""
    return Told(each.code, each.severity.word, _sentence(message), _sentence(each.help), place, href, shared)


def joined(links: list[Markup]) -> Markup:
    """Return links as a sentence has them: `one, two and three`."""
    return fill(", ", links[:-1]) + Markup(" and ") + links[-1] if len(links) > 1 else fill("", links)


def trail(page: Page, *, model: bool = False) -> list[tuple[str, str]]:
    """Return the way to a page: home and, for what the model holds, the page of all kinds."""
    return [("Home", page.to("index")), *([("The model", page.to("model/index"))] if model else [])]


def anchor(code: str) -> str:
    """Return the fragment of a check on the findings page."""
    return f"#{code.lower()}"


def _sentence(words: str) -> Markup:
    """Return words with a capital letter and an end, as a sentence has them, and `code` between backticks as code."""
    stripped = words.strip()
    if not stripped:
        return Markup()
    ended = stripped[:1].upper() + stripped[1:] + ("" if stripped[-1] in ".?!" else ".")
    pieces = _CODE.split(ended)
    return fill("", [html("<code>{}</code>", each) if at % 2 else text(each) for at, each in enumerate(pieces)])


def tag(severity: Severity) -> Markup:
    """Return a severity as a tag: a word and a symbol."""
    symbol, word = _TAGS[severity]
    template = '<span class="tk-tag tk-tag--{}"><span aria-hidden="true">{}</span> {}</span>'
    return html(template, severity.word, symbol, word)


def counts(site: Site) -> list[tuple[str, str]]:
    """Return how many findings there are of each severity, worst first: ("warning", "14 warnings")."""
    found = ((severity, site.count(severity)) for severity in sorted(Severity, reverse=True))
    return [(severity.word, counted(number, *_NOUNS[severity])) for severity, number in found if number]


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun: `1 service`, `24 services`."""
    return f"{number:,} {one if number == 1 else many}"


@cache
def titles() -> Mapping[str, str]:
    """Return what each check says when it speaks, by code."""
    return {each.code: each.title for each in _checks()}


@cache
def reasons() -> Mapping[str, str]:
    """Return why each check is made, in Markdown: its page without title and examples."""
    return {each.code: _FENCE.sub("", each.page.partition("\n")[2]).strip() for each in _checks()}


def _checks() -> tuple[Check, ...]:
    from tomkit.checks.catalogue import CHECKS

    return tuple(CHECKS)


def one_sentence(cls: type[Element]) -> str:
    """Return the first sentence of a kind's own description."""
    return " ".join((cls.__doc__ or "").strip().partition("\n\n")[0].split())


def one_sentence_of(page: Page, element: Element) -> Markup:
    """Return the first paragraph of an element's description, or a dash."""
    first = (element.description or "").strip().partition("\n\n")[0]
    return page.line(first) if first else Markup("–")


def coverage(page: Page, site: Site) -> list[tuple[object, ...]]:
    """Return, kind by kind, how many elements there are and how many name a source."""
    grouped: dict[type[Element], list[Element]] = defaultdict(list)
    for each in site.own():
        grouped[type(each)].append(each)
    return [_covered(page, kind, elements) for kind, elements in grouped.items()]


def _covered(page: Page, kind: type[Element], every: list[Element]) -> tuple[object, ...]:
    sourced = sum(bool(each.sources) for each in every)
    link = html('<a href="{}">{}</a>', page.to_kind(kind.__kind__.collection), kind.__kind__.many)
    return (link, len(every), sourced, f"{100 * sourced // len(every)}%")

"""Markdown that a user wrote, as HTML in which nothing runs and every `[[link]]` leads to an element's page."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias
from xml.etree import ElementTree as ET

from markupsafe import Markup

from tomkit.source.text import visible
from tomkit.website.safe import lines, url

if TYPE_CHECKING:
    import markdown

__all__ = ["LINK", "Resolve", "one_line", "prose"]

LINK = r"\[\[([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{1,500}))?\]\]"
"""`[[garden-waste]]` or `[[service/garden-waste|the green bin]]`."""

Resolve: TypeAlias = Callable[[str], tuple[str | None, str, str]]
"""What a `[[reference]]` leads to: an address (None for a dead link), the words to show where it has none of its own,
and what to say of a dead one."""

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "dl", "dt", "em", "h3", "h4", "h5", "h6", "hr", "i",
    "li", "ol", "p", "pre", "s", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_SCHEMES = {"http", "https", "mailto", "tel"}
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_PRE = re.compile(r"<pre>.*?</pre>", re.DOTALL)
_PARAGRAPH = re.compile(r"\A<p>((?:(?!</?p>).)*)</p>\Z", re.DOTALL)
_DEPTH = 3


def prose(source: str, resolve: Resolve) -> Markup:
    """Return Markdown as safe HTML of one line; its headings start at the third level."""
    import nh3

    cleaned = nh3.clean(
        _rendered(_CONTROL.sub(lambda match: visible(match[0]), source), resolve),
        tags=_TAGS,
        attributes={"a": {"href"}, "th": {"scope"}},
        allowed_classes={"span": {"tk-gap"}},
        attribute_filter=lambda _tag, name, value: url(value) if name == "href" else value,
        url_schemes=_SCHEMES,
        link_rel="noopener noreferrer",
    )
    return Markup(_framed(_flat(cleaned)))  # noqa: S704


def one_line(source: str, resolve: Resolve) -> Markup:
    """Return Markdown as safe HTML without a paragraph around it where it is a single one."""
    rendered = prose(source, resolve)
    match = _PARAGRAPH.match(rendered)
    return Markup(match[1]) if match else rendered  # noqa: S704


def _rendered(source: str, resolve: Resolve) -> str:
    import markdown

    try:
        return markdown.markdown(source, extensions=["tables", "sane_lists", "fenced_code", _extension(resolve)])
    except RecursionError:
        return f"<p>{lines(source)}</p>"


def _extension(resolve: Resolve) -> "markdown.Extension":
    from markdown import Extension, Markdown
    from markdown.inlinepatterns import InlineProcessor
    from markdown.treeprocessors import Treeprocessor

    class Links(InlineProcessor):
        """Turns `[[references]]` into links."""

        def handleMatch(self, m: re.Match[str], data: str) -> tuple[ET.Element, int, int]:  # type: ignore[override] # noqa: ARG002, N802
            return _link(m, resolve), m.start(0), m.end(0)

    class Headings(Treeprocessor):
        """Moves headings below those of the page."""

        def run(self, root: ET.Element) -> None:
            for each in root.iter():
                if re.fullmatch("h[1-6]", each.tag):
                    each.tag = f"h{min(6, int(each.tag[1]) + _DEPTH - 1)}"

    class Ours(Extension):
        """The two of them."""

        def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
            md.inlinePatterns.register(Links(LINK, md), "tomkit-links", 185)
            md.treeprocessors.register(Headings(md), "tomkit-headings", 5)

    return Ours()


def _link(match: re.Match[str], resolve: Resolve) -> ET.Element:
    from markdown.util import AtomicString

    address, words, mark = resolve(match[1].strip())
    shown = ET.Element("a", {"href": address}) if address else ET.Element("span", {"class": "tk-gap"})
    said = (match[2] or "").strip() or words
    shown.text = AtomicString(f"{said} ({mark})".strip() if mark else said)
    return shown


def _flat(rendered: str) -> str:
    """Put the whole on one line, so that no Markdown around it can take a part of it for its own."""
    kept = _PRE.sub(lambda match: match[0].replace("\n", "&#10;"), rendered)
    return kept.strip().replace(">\n<", "><").replace("\n", " ").replace("{", "&#123;").replace("[", "&#91;")


def _framed(rendered: str) -> str:
    """Let a wide table scroll by itself instead of the page."""
    opened = '<div class="tk-scroll" role="group" aria-label="Table"><table class="tk-table">'
    return rendered.replace("<table>", opened).replace("</table>", "</table></div>")

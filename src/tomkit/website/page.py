"""One page being written: how it names, links and shows what belongs to the model."""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import BY_COLLECTION, WORDS
from tomkit.kinds.ref import Ref, Source
from tomkit.website.prose import one_line, prose
from tomkit.website.redact import NOT_PUBLISHED
from tomkit.website.safe import html
from tomkit.website.site import Site

__all__ = ["Page"]


@dataclass(frozen=True, slots=True)
class Page:
    """The page at `path`, such as `services/garden-waste.md`; everything it returns is safe HTML for that place."""

    site: Site
    path: str

    def to(self, name: str) -> str:
        """Return the link to one of our own pages: `findings`."""
        return self.site.addresses.href(self.path, self.site.addresses.page(name))

    def to_kind(self, collection: str) -> str:
        """Return the link to a kind's index page."""
        return self.site.addresses.href(self.path, self.site.addresses.kind(collection))

    def address(self, ref: Ref[Any]) -> str | None:
        """Return the link to an element's page; None when it has none."""
        if ref not in self.site.model:
            return None
        return self.site.addresses.href(self.path, self.site.addresses.element(ref))

    def address_of(self, ref: str) -> str | None:
        """Return the link to the page of the element `services/garden-waste`, as pictures name it."""
        kind, _, name = ref.partition("/")
        return self.address(Ref(kind, name))

    def link(self, ref: Ref[Any], *, kind: bool = False) -> Markup:
        """Return an element's name as a link; with `kind`, followed by what it is. Absence is said in words."""
        element = self.site.model.get(ref)
        if element is None:
            return html('<span class="tk-gap">{}</span>', self._absence(ref))
        shown = html('<a href="{}">{}</a>', self.address(ref), element.name)
        return shown + html(' <span class="tk-muted tk-small">{}</span>', word(element)) if kind else shown

    def source(self, source: Source) -> Markup:
        """Return a source as a link to its evidence, and the place in it."""
        return self.link(source.evidence) + (html(", {}", source.place) if source.place else Markup())

    def prose(self, markdown: str) -> Markup:
        """Return Markdown as HTML in paragraphs."""
        return prose(markdown, self._resolve)

    def line(self, markdown: str) -> Markup:
        """Return Markdown as HTML, without a paragraph where one line is all there is."""
        return one_line(markdown, self._resolve)

    def _absence(self, ref: Ref[Any]) -> str:
        if ref.unknown:
            return "not known yet"
        if ref.id == NOT_PUBLISHED:
            return NOT_PUBLISHED
        known = ref in self.site.model.written
        return f"{ref.id} ({'not there in this state' if known else 'not in the model'})"

    def _resolve(self, words: str) -> tuple[str | None, str, str]:
        ref = self._mentioned(words)
        element = self.site.model.get(ref)
        if element is not None:
            return self.address(ref), element.name, ""
        several = len(self.site.model.book.known.homes(words, ())) > 1
        return None, words, "several are called this" if several else "no such element"

    def _mentioned(self, words: str) -> Ref[Any]:
        kind, slash, name = words.rpartition("/")
        if slash:
            return Ref(WORDS.get(kind, kind), name)
        known = self.site.model.book.known
        return known.resolve("", name, ()) if known.homes(name, ()) else Ref("", name)


def word(element: Element) -> str:
    """Return what an element is, in the middle of a sentence: `service`."""
    return BY_COLLECTION[element.ref.kind].__kind__.one.lower()

"""The way through a site: a few entries at the top, below them the kinds; large kinds are reached by their index."""

from typing import TypeAlias

from tomkit.kinds.base import Element
from tomkit.kinds.evidence import Evidence
from tomkit.website.pictures import address
from tomkit.website.site import Site

__all__ = ["Entry", "nav"]

Entry: TypeAlias = "str | tuple[str, list[Entry]]"
"""A page by its path, or a title with entries of its own."""

_LARGE = 30


def nav(site: Site) -> list[Entry]:
    """Return the navigation, in reading order; pages name themselves."""
    page, kinds = site.addresses.page, site.kinds()
    addresses = [address(each.name) for each in site.views]
    pictures = [page(each) for each in addresses if "/" in each]
    evidence = kinds.pop(Evidence, ())
    return [
        page("index"),
        ("Pictures", [page("pictures/index"), *pictures]),
        ("The model", [page("model/index"), *(_kind(site, cls, each) for cls, each in kinds.items())]),
        *(page(each) for each in sorted(addresses) if "/" not in each),
        page("findings"),
        page("open-questions"),
        *([_kind(site, Evidence, evidence)] if evidence else []),
        ("About", [page("about"), page("accessibility")]),
    ]


def _kind(site: Site, cls: type[Element], elements: tuple[Element, ...]) -> Entry:
    index = site.addresses.kind(cls.__kind__.collection)
    if len(elements) > _LARGE:
        return index
    return (cls.__kind__.many, [index, *(site.addresses.element(each.ref) for each in elements)])

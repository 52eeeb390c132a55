"""A whole site as values: the path of every page and what stands on it. Nothing is written here."""

from collections.abc import Iterable, Mapping

from tomkit.checks.check import Finding
from tomkit.model.model import Model
from tomkit.website.addresses import Addresses
from tomkit.website.element import element_page
from tomkit.website.kind import kind_page
from tomkit.website.overview import home_page, model_page, pictures_page
from tomkit.website.reading import about_page, accessibility_page, findings_page, questions_page
from tomkit.website.site import Site
from tomkit.website.views import view_pages

__all__ = ["pages", "pages_of"]


def pages(
    model: Model, findings: Iterable[Finding], addresses: Addresses | None = None, *, internal: bool = False
) -> Mapping[str, str]:
    """Return the Markdown of every page by its path in the docs folder; the same model gives the same pages.

    Elements marked `internal` are left out, and nothing of theirs is shown, unless `internal` is true.
    """
    return pages_of(Site.of(model, findings, addresses or Addresses(), internal=internal))


def pages_of(site: Site) -> Mapping[str, str]:
    """Return the Markdown of every page of a site by its path."""
    at = site.addresses
    return {
        at.page("index"): home_page(site),
        at.page("pictures/index"): pictures_page(site),
        **view_pages(site),
        at.page("model/index"): model_page(site),
        at.page("findings"): findings_page(site),
        at.page("open-questions"): questions_page(site),
        at.page("about"): about_page(site),
        at.page("accessibility"): accessibility_page(site),
        **{at.kind(cls.__kind__.collection): kind_page(site, cls, each) for cls, each in site.kinds().items()},
        **{at.element(each.ref): element_page(site, each) for each in site.model},
    }

"""References: every word that means another element must find it, once, and at the right time."""

from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.ref import UNKNOWN
from tomkit.model.links import Link
from tomkit.model.model import Model
from tomkit.source.text import nearest

__all__ = ["ambiguous_reference", "unknown_reference"]


@check("TOM101", Severity.ERROR)
def unknown_reference(model: Model) -> Iterator[Breach]:
    """A reference means nothing that the model holds.

    A reference that finds nothing is most often a slip of the pen, sometimes an element that someone deleted.
    Either way a reader cannot tell who is meant, and every page, picture and check that follows the reference
    is wrong.

    How to fix: correct the id, write the missing element, or write `unknown` to record that it is a gap.

    ```yaml bad
    teams:
      customer-services: {name: Customer services}
    services:
      garden-waste:
        name: Garden waste
        owner: customer-servces  # TOM101
    ```
    ```yaml good
    teams:
      customer-services: {name: Customer services}
    services:
      garden-waste:
        name: Garden waste
        owner: customer-services
      bulky-waste:
        name: Bulky waste
        owner: unknown
    ```
    """
    for link in model.links:
        if link.target not in model.written and not link.target.unknown and not _homes(model, link):
            yield _dangling(model, link)


def _homes(model: Model, link: Link) -> tuple[str, ...]:
    """Return the kinds that hold the id which a link names without its kind, or that tried to."""
    if link.target.kind:
        return (link.target.kind,) if link.target in model.broken else ()
    kinds = link.kinds or tuple(BY_COLLECTION)
    return tuple(kind for kind in kinds if link.target.id in model.book.known.ids.get(kind, ()))


def _dangling(model: Model, link: Link) -> Breach:
    kinds = (link.target.kind,) if link.target.kind else link.kinds
    places = {name: kind for kind in kinds or BY_COLLECTION for name in model.book.known.ids.get(kind, ())}
    meant = nearest(link.target.id, places)
    message = f"no {_words(kinds)} is called '{link.target.id}'"
    if meant is None:
        help = f"write it down under `{kinds[0]}:`, or write `{UNKNOWN}`" if kinds else ""
        return Breach(message, model[link.source], link.path, help=help)
    there = model.where(model[link.source].ref.__class__(places[meant], meant))
    related = ((f"'{meant}' is defined here", there),) if there else ()
    return Breach(message, model[link.source], link.path, help=f"did you mean '{meant}'?", related=related)


def _words(kinds: tuple[str, ...]) -> str:
    words = [BY_COLLECTION[each].__kind__.one.lower() for each in kinds if each in BY_COLLECTION]
    return " or ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words) or "element"

"""References: every word that means another element must find it, once, and of a kind that fits."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.guess import guesses
from tomkit.checks.lives import uses
from tomkit.checks.once import once
from tomkit.checks.say import either, named
from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import BY_COLLECTION, WORDS
from tomkit.kinds.ref import UNKNOWN, Ref
from tomkit.model.links import Link
from tomkit.model.model import Model
from tomkit.source.text import Path, nearest

__all__ = ["ambiguous_reference", "unknown_reference", "wrong_kind"]


class _Mention(NamedTuple):
    """A reference and where it stands; without an element, in `tom.yaml`."""

    element: Element | None
    path: Path
    target: Ref[Any]
    kinds: tuple[str, ...]


@check("TOM101", Severity.ERROR, of="model", absence="reference")
def unknown_reference(model: Model) -> Iterator[Breach]:
    """A reference means nothing that the model holds.

    A reference that finds nothing is most often a slip of the pen, sometimes an element that someone deleted.
    Either way a reader cannot tell who is meant, and every page, picture and check that follows the reference
    is wrong. Sources count too: `sources: [strategy#3.1]` needs evidence called `strategy`.

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
    for each in _doubtful(model):
        if each.target not in model.written and not _homes(model, each) and _elsewhere(model, each) is None:
            yield _dangling(model, each)


@check("TOM102", Severity.ERROR, of="model")
def ambiguous_reference(model: Model) -> Iterator[Breach]:
    """A reference can mean elements of several kinds.

    A council has a service, a team and a project called `housing`. Where a field takes several kinds, a bare id
    that more than one of them holds leaves open which is meant.

    How to fix: write the kind in front of the id, such as `team/housing`.

    ```yaml bad
    teams:
      housing: {name: Housing team}
    roles:
      housing: {name: Head of housing}
    services:
      housing-advice:
        name: Housing advice
        owner: housing  # TOM102
    ```
    ```yaml good
    teams:
      housing: {name: Housing team}
    roles:
      housing: {name: Head of housing}
    services:
      housing-advice:
        name: Housing advice
        owner: team/housing
    ```
    """
    for each in _doubtful(model):
        homes = _homes(model, each)
        if not each.target.kind and len(homes) > 1:
            name = each.target.id
            words = [f"'{BY_COLLECTION[home].__kind__.word}/{name}'" for home in homes]
            known = [(BY_COLLECTION[home].__kind__.one, model.where(Ref[Any](home, name))) for home in homes]
            related = tuple((f"{kind} '{name}' is defined here", span) for kind, span in known if span is not None)
            message = f"'{name}' can mean {either(words)}"
            yield Breach(message, each.element, each.path, help=f"write {either(words)}", related=related)


@check("TOM103", Severity.ERROR, of="model")
def wrong_kind(model: Model) -> Iterator[Breach]:
    """A reference names an element of a kind that cannot stand there.

    A service is owned by a team, a role or an organisation; a project cannot own it. The element exists, but
    the sentence that it makes with this field means nothing.

    How to fix: name an element of a kind that the field takes; `tomkit explain KIND.FIELD` says which.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      crm: {name: CRM, workstream: enablers}
    services:
      garden-waste:
        name: Garden waste
        owner: project/crm  # TOM103
    ```
    ```yaml good
    teams:
      waste: {name: Waste team}
    services:
      garden-waste:
        name: Garden waste
        owner: waste
    ```
    """
    for each in _doubtful(model):
        if (other := _elsewhere(model, each)) is not None:
            field = next(str(step) for step in reversed(each.path) if isinstance(step, str))
            message = f"'{field}' takes {_a(_kinds(each.kinds))}, and '{each.target.id}' is {named(other)}"
            there = model.where(other)
            related = ((f"'{other.id}' is defined here", there),) if there else ()
            yield Breach(message, each.element, each.path, help=f"name {_a(_kinds(each.kinds))}", related=related)


@once
def _doubtful(model: Model) -> tuple[_Mention, ...]:
    """Return the references that do not plainly find an element of a kind that their field takes."""
    written = model.written

    def doubtful(link: Link) -> bool:
        return link.target not in written or bool(link.kinds and link.target.kind not in link.kinds)

    every = [_Mention(model.elements[link.source], *link[1:]) for link, _ in uses(model, model.links, doubtful)]
    return tuple(each for each in (*_of_root(model), *every) if not each.target.unknown)


def _of_root(model: Model) -> Iterator[_Mention]:
    """Return the references of `tom.yaml` that find nothing."""
    owners = ((("owners", index), each, ("organisations",)) for index, each in enumerate(model.root.owners))
    sources = ((("sources", index), each.evidence, each.kinds) for index, each in enumerate(model.root.sources))
    for path, target, kinds in (*owners, *sources):
        if target not in model.written or target.kind not in kinds:
            yield _Mention(None, path, target, kinds)


def _homes(model: Model, mention: _Mention) -> tuple[str, ...]:
    """Return the kinds that hold the id which a reference names without its kind, or that tried to."""
    target = mention.target
    if target.kind:
        return (target.kind,) if target in model.broken else ()
    kinds = mention.kinds or tuple(BY_COLLECTION)
    known = model.book.known.homes(target.id, kinds)
    return known or tuple(kind for kind in kinds if Ref(kind, target.id) in model.broken)


def _elsewhere(model: Model, mention: _Mention) -> Element | None:
    """Return the element that a reference names although its field takes other kinds."""
    target, kinds = mention.target, mention.kinds
    if not kinds:
        return None
    if target in model.written:
        return model.written[target] if target.kind not in kinds else None
    if target.kind and target.kind not in kinds:
        return None
    others = model.book.known.homes(target.id, ())
    if not others or _homes(model, mention) or guesses(model).meant(target.id, kinds) is not None:
        return None
    return model.written.get(model.book.known.resolve(others[0], target.id, ()))


def _dangling(model: Model, mention: _Mention) -> Breach:
    target = mention.target
    if target.kind and target.kind not in BY_COLLECTION:
        meant = nearest(target.kind, WORDS)
        help = f"did you mean '{meant}/{target.id}'?" if meant else f"the kinds are {', '.join(BY_COLLECTION)}"
        return Breach(f"there is no kind called '{target.kind}'", mention.element, mention.path, help=help)
    kinds = (target.kind,) if target.kind else mention.kinds
    message = f"no {_kinds(kinds)} is called '{target.id}'"
    near = guesses(model).meant(target.id, kinds)
    if near is None:
        help = f"write it down under `{kinds[0]}:`, or write `{UNKNOWN}`" if kinds else ""
        return Breach(message, mention.element, mention.path, help=help)
    there = model.where(near)
    related = ((f"'{near.id}' is defined here", there),) if there else ()
    return Breach(message, mention.element, mention.path, help=f"did you mean '{near.id}'?", related=related)


def _kinds(kinds: tuple[str, ...]) -> str:
    return either(BY_COLLECTION[each].__kind__.one.lower() for each in kinds if each in BY_COLLECTION) or "element"


def _a(noun: str) -> str:
    return f"an {noun}" if noun[:1] in "aeiou" else f"a {noun}"

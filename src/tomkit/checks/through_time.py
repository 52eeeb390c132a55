"""References through time: nothing is used before it is there, or after it has gone."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.lives import Life, delivery, life, uses
from tomkit.checks.once import once
from tomkit.checks.say import called, named
from tomkit.kinds.base import Element, Maturity
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.ref import Ref
from tomkit.model.links import Link
from tomkit.model.model import Model
from tomkit.model.states import AS_WRITTEN

__all__ = ["used_after_retirement", "used_before_introduction"]

_WORKING = {"organisation", "access", "services", "enablers"}
"""The chapters whose references say how work is done; others speak about it, also in the past."""

_OF_TIME = {"introduced_by", "retired_by", "replaced_by", "by", "because", "sources", "predecessors"}
"""Fields that speak of the course of time, or of the past."""


class _Gap(NamedTuple):
    """A reference to something that is not there for a while."""

    link: Link
    source: Element
    target: Element
    early: bool


@check("TOM106", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def used_after_retirement(model: Model) -> Iterator[Breach]:
    """Something is still used when a project has retired it.

    The day the old switchboard closes, whatever still leads there leads nowhere: residents ring a dead number
    while the plan says that all is well. It is asked at the moment at which each project delivers, not only at
    the end of the programme.

    How to fix: write under `changes` what is used from then on, and which project makes the change; or retire
    what uses it too; or let the thing live on.

    False alarm: where two projects without dates are meant to deliver together, no order is assumed and nothing
    is said.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      voice: {name: Voice services, workstream: enablers, finish: 2023-Q4}
    front_doors:
      switchboard: {name: Main switchboard, kind: switchboard, retired_by: voice}
    services:
      garden-waste:
        name: Garden waste
        front_doors: [switchboard]  # TOM106
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      voice: {name: Voice services, workstream: enablers, finish: 2023-Q4}
    front_doors:
      switchboard: {name: Main switchboard, kind: switchboard, retired_by: voice, replaced_by: hub}
      hub: {name: Contact hub, kind: contact_centre, introduced_by: voice}
    services:
      garden-waste:
        name: Garden waste
        front_doors: [switchboard]
        changes:
          - by: voice
            set: {front_doors: [hub]}
    ```
    """
    for each in _gaps(model):
        if not each.early:
            project = delivery(model, each.target.retired_by)
            message = f"{called(each.source)} still uses {named(each.target)} once {project} has retired it"
            yield Breach(message, each.source, each.link.path, help=_instead(model, each), related=_place(model, each))


@check("TOM107", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def used_before_introduction(model: Model) -> Iterator[Breach]:
    """Something is used before a project has introduced it.

    A service that is offered at a hub which opens next year cannot be reached there today. Either the picture of
    today already shows tomorrow, or the projects are in the wrong order.

    How to fix: write the use under `changes`, with the project that brings it about; or take `introduced_by` out
    of what exists already.

    ```yaml bad
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      voice: {name: Voice services, workstream: enablers, finish: 2023-Q4}
    front_doors:
      hub: {name: Contact hub, kind: contact_centre, introduced_by: voice}
    services:
      garden-waste:
        name: Garden waste
        front_doors: [hub]  # TOM107
    ```
    ```yaml good
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      voice: {name: Voice services, workstream: enablers, finish: 2023-Q4}
    front_doors:
      hub: {name: Contact hub, kind: contact_centre, introduced_by: voice}
    services:
      garden-waste:
        name: Garden waste
        changes:
          - by: voice
            set: {front_doors: [hub]}
    ```
    """
    for each in _gaps(model):
        if each.early:
            project = delivery(model, each.target.introduced_by)
            message = f"{called(each.source)} uses {named(each.target)} before {project} has introduced it"
            help = f"write under `changes` of {called(each.source)} from when on it uses this"
            yield Breach(message, each.source, each.link.path, help=help, related=_place(model, each))


@once
def _gaps(model: Model) -> tuple[_Gap, ...]:
    """Return every reference that stands for some time without its target."""
    return tuple(_found(model))


def _found(model: Model) -> Iterator[_Gap]:
    passing = {ref: life(model, each) for ref, each in model.written.items() if each.introduced_by or each.retired_by}
    if not passing:
        return
    seen: set[tuple[Ref[Any], str, Ref[Any], bool]] = set()
    leading = (link for ref in passing for link in model.into(ref))
    for link, span in uses(model, leading, lambda link: link.target in passing and _works(link)):
        for early in _missing(model, link, span, passing[link.target]):
            key = (link.source, link.field, link.target, early)
            if key not in seen:
                seen.add(key)
                yield _Gap(link, model.written[link.source], model.written[link.target], early)


def _works(link: Link) -> bool:
    """Say whether a reference says how work is done; those inside a change do so from then on."""
    field = link.path[2] if link.path[0] == "changes" else link.path[0]
    return BY_COLLECTION[link.source.kind].__kind__.chapter in _WORKING and field not in _OF_TIME


def _missing(model: Model, link: Link, use: Life, target: Life) -> Iterator[bool]:
    """Return True where the target is not there yet, False where it is there no longer."""
    if target.ends <= target.begins:
        return
    if model.state != AS_WRITTEN:
        if link.target not in model.elements:
            retired = model.written[link.target].retired_by
            yield not (retired is not None and model.timeline.delivered(model.state)(retired))
        return
    if use.begins < min(use.ends, target.begins):
        yield True
    if use.ends > max(use.begins, target.ends):
        yield False


def _instead(model: Model, gap: _Gap) -> str:
    replacement = model.written.get(gap.target.replaced_by) if gap.target.replaced_by else None
    if replacement is None:
        return f"write under `changes` of {called(gap.source)} what it uses instead; no replacement is named"
    return f"write under `changes` of {called(gap.source)} that it uses {named(replacement)} instead"


def _place(model: Model, gap: _Gap) -> tuple[tuple[str, Any], ...]:
    field = "introduced_by" if gap.early else "retired_by"
    span = model.where(gap.target, (field,))
    return ((f"{gap.target.name} is {'introduced' if gap.early else 'retired'} here", span),) if span else ()

"""Every kind of the language, in the order in which people read about them."""

import sys
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, TypeVar

from tomkit.kinds import (
    access,
    base,
    change,
    enablers,
    evidence,
    hand_offs,
    organisation,
    people,
    performance,
    purpose,
    raid,
    services,
)  # fmt: skip
from tomkit.kinds.base import Element, Part, Record

__all__ = ["BY_COLLECTION", "KINDS", "WORDS", "parts", "ready"]

R = TypeVar("R", bound=Record)

KINDS: tuple[type[Element], ...] = (
    organisation.Organisation,
    organisation.Team,
    organisation.Role,
    organisation.Function,
    organisation.Stakeholder,
    purpose.Driver,
    purpose.Objective,
    purpose.Principle,
    purpose.Standard,
    purpose.Strategy,
    purpose.Dimension,
    purpose.Comparator,
    purpose.Statement,
    people.Persona,
    people.Need,
    people.Journey,
    access.Channel,
    access.FrontDoor,
    services.ServiceGroup,
    services.Category,
    services.Service,
    services.Process,
    hand_offs.HandOff,
    enablers.Capability,
    enablers.System,
    enablers.Requirement,
    performance.Measure,
    performance.Outcome,
    performance.Benefit,
    performance.Cost,
    raid.Risk,
    raid.Assumption,
    raid.Issue,
    raid.Dependency,
    raid.Constraint,
    change.Workstream,
    change.Project,
    change.Milestone,
    change.Action,
    change.Decision,
    change.Board,
    change.Stage,
    change.Deliverable,
    change.ScopeItem,
    change.Option,
    change.Plateau,
    change.Activity,
    change.Involvement,
    evidence.Evidence,
    evidence.DataProcessing,
)

BY_COLLECTION: Mapping[str, type[Element]] = MappingProxyType({each.__kind__.collection: each for each in KINDS})
"""The class of each collection: `services` → `Service`."""

WORDS: Mapping[str, str] = MappingProxyType(
    {
        word: each.__kind__.collection
        for each in KINDS
        for word in (each.__kind__.collection, each.__kind__.word, each.__kind__.slug)
    }
)
"""Every way to name a kind (`services`, `service`, `hand-offs`) and the collection it means."""

_NAMES: Mapping[str, Any] = {"Element": Element} | {each.__name__: each for each in KINDS}


def ready(cls: type[R]) -> type[R]:
    """Return `cls` with its validator built; chapters name each other's kinds, so it is built on first use."""
    _build(base.Change)
    _build(cls)
    return cls


@cache
def _build(cls: type[Record]) -> None:
    cls.model_rebuild(_types_namespace={**vars(base), **vars(sys.modules[cls.__module__]), **_NAMES})


@cache
def parts() -> tuple[type[Part], ...]:
    """Return every class of parts that the kinds are made of, each after what it is made from."""
    found = [Part]
    for each in found:
        found.extend(each.__subclasses__())
    return tuple(found[1:])

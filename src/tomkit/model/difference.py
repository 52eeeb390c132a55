"""How two states of a model differ: what is added, changed and retired, field by field, and who delivers it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias

from tomkit.kinds.base import Change, Element
from tomkit.kinds.change import Project
from tomkit.kinds.enablers import Capability, Requirement, System
from tomkit.kinds.fields import FieldSpec, fields
from tomkit.kinds.purpose import Statement
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.model.states import AS_WRITTEN, in_order, touched

__all__ = ["Altered", "Difference", "Gap", "What", "deliverer", "differences", "gaps"]

What: TypeAlias = Literal["added", "changed", "retired"]
"""What happens to an element between two states."""

Deliverer: TypeAlias = "Ref[Project] | None"
"""The project that delivers something; None when nobody does."""

_TIME = ("introduced_by", "retired_by", "replaced_by", "changes")


@dataclass(frozen=True, slots=True)
class Altered:
    """A field that has another value: before, afterwards, and who delivers that."""

    field: FieldSpec
    before: Any
    after: Any
    by: tuple[Deliverer, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What happens to one element between two states.

    `element` is as it will be; something retired is as it was. `by` names who delivers it, each once, None for
    what nobody delivers. `fields` are the fields that have another value; `changes` are the changes made in
    between, in the order in which they take effect, also those that only say in a note what will be different.
    """

    what: What
    element: Element
    by: tuple[Deliverer, ...]
    fields: tuple[Altered, ...] = ()
    changes: tuple[Change, ...] = ()


class Gap(NamedTuple):
    """What is missing as long as something stays as it is: in whose words it is told, and the words in Markdown."""

    told_by: Ref[Any]
    text: str


def differences(before: Model, after: Model) -> tuple[Difference, ...]:
    """Return how one state of a model differs from another state of the same model, in reading order."""
    moved = _moved(before, after)
    found = (_difference(before, after, ref, moved) for ref in before.written)
    return tuple(each for each in found if each is not None)


def deliverer(model: Model, project: Ref[Any] | None) -> Deliverer:
    """Return the project if there is one of that name in the model, in whichever state; None when nobody delivers."""
    hidden = project is not None and not project.kind and not project.unknown
    return project if hidden or project in model.written else None


def gaps(model: Model, element: Element) -> Iterator[Gap]:
    """Yield what the model says is missing as long as `element` has not come, or not changed."""
    for each in model.all(Capability):
        if each.gap and (each.ref == element.ref or (isinstance(element, System) and element.ref in each.systems)):
            yield Gap(each.ref, each.gap)
    for wanted in model.all(Requirement):
        if element.ref in (wanted.ref, wanted.capability):
            yield Gap(wanted.ref, wanted.statement)
    for said in model.all(Statement):
        if said.kind == "gap" and element.ref in said.about:
            yield Gap(said.ref, said.statement)


_Moved: TypeAlias = Callable[[Ref[Any] | None], bool]
"""The question whether a project has delivered in one of two states only."""


def _moved(before: Model, after: Model) -> _Moved:
    was, will = (_delivered(each) for each in (before, after))
    return lambda project: was(project) != will(project)


def _delivered(model: Model) -> _Moved:
    if model.state == AS_WRITTEN:
        return lambda _: False
    return model.timeline.delivered(model.state)


def _difference(before: Model, after: Model, ref: Ref[Any], moved: _Moved) -> Difference | None:
    old, new = before.get(ref), after.get(ref)
    if old is not None and new is not None:
        return _changed(before, old, new, moved)
    if new is not None:
        return Difference("added", new, (_mover(before, new, moved),))
    return Difference("retired", old, (_mover(before, old, moved),)) if old is not None else None


def _mover(model: Model, element: Element, moved: _Moved) -> Deliverer:
    """Return the project whose work makes an element come or go between the two states."""
    ends = (each for each in (element.introduced_by, element.retired_by) if each is not None and moved(each))
    return deliverer(model, next(ends, None))


def _changed(model: Model, old: Element, new: Element, moved: _Moved) -> Difference | None:
    order = in_order(model.written[new.ref], model.timeline)
    made = tuple(change for _, change in order if moved(change.by))
    if not made:
        return None
    by = tuple(dict.fromkeys(deliverer(model, each.by) for each in made))
    return Difference("changed", new, by, tuple(_altered(model, old, new, made)), made)


def _altered(model: Model, old: Element, new: Element, made: tuple[Change, ...]) -> Iterator[Altered]:
    for spec in fields(type(new)):
        before, after = getattr(old, spec.attribute), getattr(new, spec.attribute)
        if before != after and spec.name not in _TIME:
            by = (deliverer(model, each.by) for each in made if spec.name in {name for _, name in touched(each)})
            yield Altered(spec, before, after, tuple(dict.fromkeys(by)))

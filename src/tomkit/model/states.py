"""One model, many states: what exists, and what is different, once some projects have delivered."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeAlias

from tomkit.kinds.base import Change, Element
from tomkit.kinds.change import Option, Plateau, Project
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.period import Period
from tomkit.model.book import Entry
from tomkit.source.text import Path, nearest

__all__ = [
    "AS_IS", "AS_WRITTEN", "TO_BE", "Timeline", "UnknownState", "altered", "in_order", "lives", "origin", "touched",
]  # fmt: skip

Delivered: TypeAlias = Callable[[Ref[Any] | None], bool]
"""The question whether a project has delivered."""

AS_WRITTEN = "as-written"
AS_IS = "as-is"
TO_BE = "to-be"


class UnknownState(ValueError):
    """A state was asked for that a model cannot have; the message says which there are."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """When each project has delivered (None: no date is known), and the states that have a name of their own."""

    finishes: Mapping[Ref[Any], date | None]
    plateaus: Mapping[str, Period]
    options: Mapping[str, frozenset[Ref[Any]]]

    @classmethod
    def of(cls, elements: Iterable[Element]) -> "Timeline":
        """Read the timeline from the projects, plateaus and options among `elements`."""
        every = tuple(elements)
        return cls(
            {each.ref: each.ends.end if each.ends else None for each in every if isinstance(each, Project)},
            {each.id: each.period for each in every if isinstance(each, Plateau)},
            {each.id: frozenset(each.projects) for each in every if isinstance(each, Option)},
        )

    @property
    def names(self) -> tuple[str, ...]:
        """The states that have a name."""
        return (AS_WRITTEN, AS_IS, TO_BE, *self.plateaus, *self.options)

    def delivered(self, state: str) -> Delivered:
        """Return the question "has this project delivered?" for a state; raises UnknownState."""
        if state == AS_IS:
            return lambda _: False
        if state == TO_BE:
            return lambda _: True
        if state in self.options:
            return self.options[state].__contains__
        last = (self.plateaus.get(state) or self._period(state)).end
        return lambda project: (end := self.finishes.get(project) if project else None) is not None and end <= last

    def _period(self, state: str) -> Period:
        try:
            return Period.parse(state)
        except ValueError as error:
            meant = nearest(state, self.names)
            hint = f"did you mean '{meant}'?" if meant else f"say {', '.join(self.names)}, or a date such as 2023-Q3"
            message = f"there is no state called '{state}'; {hint}"
            raise UnknownState(message) from error

    def order(self, change: Change) -> tuple[date, str]:
        """Return when a change takes effect, for sorting; undated ones come last."""
        end = self.finishes.get(change.by) if change.by else None
        return (end or date.max, str(change.by or ""))


def lives(element: Element, delivered: Delivered) -> bool:
    """Return whether an element exists once the projects that `delivered` says have delivered."""
    begun = element.introduced_by is None or delivered(element.introduced_by)
    return begun and not (element.retired_by is not None and delivered(element.retired_by))


def in_order(element: Element, timeline: Timeline) -> list[tuple[int, Change]]:
    """Return an element's changes, each with its place in the list, in the order in which they take effect."""
    return sorted(enumerate(element.changes), key=lambda each: timeline.order(each[1]))


def altered(entry: Entry, changes: Iterable[Change]) -> dict[str, Any]:
    """Return the fields of an entry once `changes` have been made, one after the other."""
    fields = dict(entry.fields)
    for change in changes:
        fields |= change.set
        for name, items in change.add.items():
            fields[name] = [*_items(fields.get(name)), *(e for e in _items(items) if e not in _items(fields.get(name)))]
        for name, items in change.remove.items():
            fields[name] = [each for each in _items(fields.get(name)) if each not in _items(items)]
    return fields


def touched(change: Change) -> Iterator[tuple[str, str]]:
    """Return each verb and field of a change: ("set", "front_doors")."""
    for verb in ("set", "add", "remove"):
        for name in getattr(change, verb):
            yield verb, name


def origin(element: Element, path: Path, timeline: Timeline, delivered: Delivered) -> Path:
    """Return where in the element as written the value at `path` comes from, once some changes have been made."""
    for index, change in reversed(in_order(element, timeline)):
        for verb, name in touched(change):
            if path[:1] == (name,) and delivered(change.by):
                inner = path[1:] if verb == "set" else ()
                return ("changes", index, verb, name, *inner)
    return path


def _items(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple) else [value]

"""Changes over time, tried out as they were written: a change to what there is not is told at its place."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from tomkit.kinds.base import Element
from tomkit.kinds.fields import fields
from tomkit.kinds.ref import Ref
from tomkit.model.book import Entry
from tomkit.model.states import Timeline, altered, in_order, touched
from tomkit.model.typed import Reader
from tomkit.source.text import Problem, nearest

__all__ = ["read_changes"]


def read_changes(reader: Reader, elements: Mapping[Ref[Any], Element]) -> None:
    """Try every change in the order in which it takes effect, and remember what is wrong with it."""
    timeline = None
    for element in elements.values():
        if element.changes:
            timeline = timeline or Timeline.of(elements.values())
            _read_change(reader, element, timeline)


def _read_change(reader: Reader, element: Element, timeline: Timeline) -> None:
    entry = reader.book.entries[element.ref]
    done = []
    for index, change in in_order(element, timeline):
        faults = list(_unknown_fields(reader, entry, index, element))
        reader.problems.extend(faults)
        if faults:
            continue
        done.append(change)
        try:
            reader.validated(entry, altered(entry, done))
        except ValidationError as error:
            reader.problems.extend(_within_change(reader, entry, index, element, error))
            done.pop()


def _unknown_fields(reader: Reader, entry: Entry, index: int, element: Element) -> Iterator[Problem]:
    names = {each.name for each in fields(type(element))}
    many = {each.name for each in fields(type(element)) if each.many}
    one = element.__kind__.one.lower()
    for verb, name in touched(element.changes[index]):
        path = ("changes", index, verb, name, "[key]")
        if name not in names:
            meant = nearest(name, names)
            help = f"did you mean '{meant}'?" if meant else f"its fields are {', '.join(sorted(names))}"
            yield reader.book.problem(entry, path, "unknown-key", f"no {one} has a field called '{name}'", help)
        elif verb != "set" and name not in many:
            help = f"write `set: {{{name}: …}}`"
            yield reader.book.problem(entry, path, "list-wanted", f"'{name}' holds one value, not a list", help)


def _within_change(
    reader: Reader, entry: Entry, index: int, element: Element, error: ValidationError
) -> Iterator[Problem]:
    """Return the faults of a change at the place in the change where the value was written."""
    where = {name: verb for verb, name in touched(element.changes[index])}
    for each in reader.told(entry, error):
        name = str(each.path[2])
        if name in where:
            inner = each.path[3:] if where[name] == "set" else ()
            path = ("changes", index, where[name], name, *inner)
            yield reader.book.problem(entry, path, each.rule, each.message, each.help)

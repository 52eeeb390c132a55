"""Links in prose, and references that lead in a circle."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.guess import guesses
from tomkit.checks.say import called, joined, kind_of
from tomkit.checks.texts import known, pages, place, said
from tomkit.kinds.catalogue import BY_COLLECTION, KINDS
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.source.text import Span

__all__ = ["circle", "dead_link"]

_LINK = re.compile(r"\[\[([^\[\]|\n]{1,200})(?:\|[^\[\]\n]{1,500})?\]\]")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)

_UPWARDS: Mapping[str, tuple[str, str]] = {
    "part_of": ("is part of", "take one of these out of the others"),
    "reports_to": ("reports to", "decide which of these boards stands above the others"),
    "depends_on": ("depends on", "decide which of these projects comes first"),
    "replaced_by": ("is replaced by", "decide which of these stays in the end"),
}
"""The fields that may not lead back to where they began, with their words and the fix."""


@check("TOM104", Severity.WARNING, of="model", absence="reference")
def dead_link(model: Model) -> Iterator[Breach]:
    """A link in a text leads to no element.

    Readers of the site meet a name that they cannot follow. `[[garden-waste]]` in a description, in any other
    Markdown field or on a page must be the id of an element; where several kinds hold the id, the kind goes first.

    How to fix: correct the id, put the kind in front (`[[service/garden-waste]]`), or write plain words.

    False alarm: text between backticks is not looked at, so that you can write about links.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        description: Collected with [[bulky-wate]].  # TOM104
      bulky-waste: {name: Bulky waste}
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
        description: Collected with [[bulky-waste]] and [[service/bulky-waste|large items]].
      bulky-waste: {name: Bulky waste}
    ```
    """
    for each in said(model, _LINK):
        if each.markdown:
            for name, at in _linked(each.text):
                if problem := _wrong(model, name):
                    yield Breach(problem[0], each.element, each.path, place(model, each, at), problem[1])
    for file, text in pages(model):
        for name, at in _linked(text):
            if problem := _wrong(model, name):
                before = text[:at].split("\n")
                span = Span(file, len(before), len(before[-1]) + 1, len(before), len(before[-1]) + len(name) + 5)
                yield Breach(problem[0], span=span, help=problem[1])


def _linked(text: str) -> Iterator[tuple[str, int]]:
    """Return what a text links to, and where; code does not count."""
    if "[[" in text:
        shown = _CODE.sub(lambda match: " " * len(match[0]), text)
        yield from ((match[1].strip(), match.start()) for match in _LINK.finditer(shown))


def _wrong(model: Model, name: str) -> tuple[str, str] | None:
    """Return what is wrong with a link, and how to mend it."""
    homes = known(model, name)
    if len(homes) == 1:
        return None
    if homes:
        words = [f"[[{BY_COLLECTION[each.kind].__kind__.word}/{each.id}]]" for each in homes]
        return f"the link '[[{name}]]' can lead to several elements", f"write {joined(words, 'or')}"
    meant = guesses(model).meant(name.rpartition("/")[2])
    help = f"did you mean '[[{meant.id}]]'?" if meant else "correct the id, or write plain words"
    return f"the link '[[{name}]]' leads to no element", help


@check("TOM105", Severity.ERROR)
def circle(model: Model) -> Iterator[Breach]:
    """Elements lead to one another in a circle.

    A team that is part of itself, two boards that report to each other, projects that wait for one another:
    none of these has a top or a first, so no one can say who answers in the end, or what can begin.

    How to fix: take one of the references out, the one that points the wrong way.

    ```yaml bad
    teams:
      customer-services:
        name: Customer services
        part_of: contact-centre
      contact-centre:
        name: Contact centre
        part_of: customer-services  # TOM105
    ```
    ```yaml good
    teams:
      customer-services: {name: Customer services}
      contact-centre:
        name: Contact centre
        part_of: customer-services
    ```
    """
    for field, (words, help) in _UPWARDS.items():
        for ring in _rings(_steps(model, field)):
            first = model.elements[ring[0]]
            names = [called(model.elements[each]) for each in ring]
            led = getattr(first, field)
            path = (field, led.index(ring[1 % len(ring)])) if isinstance(led, tuple) else (field,)
            if len(ring) == 1:
                message = f"the {kind_of(type(first))} {names[0]} {words} itself"
            else:
                message = f"{names[0]} {words} {f', which {words} '.join([*names[1:], names[0]])}"
            yield Breach(message, first, path, help=help if len(ring) > 1 else "take this reference out")


def _steps(model: Model, field: str) -> dict[Ref[Any], list[Ref[Any]]]:
    """Return where each element leads by a field."""
    kinds = [kind for kind in KINDS if field in kind.model_fields]
    steps = ((each, led) for kind in kinds for each in model.all(kind) if (led := getattr(each, field)))
    return {each.ref: [ref for ref in _led(led) if ref in model.elements] for each, led in steps}


def _led(value: Ref[Any] | tuple[Ref[Any], ...]) -> tuple[Ref[Any], ...]:
    return value if isinstance(value, tuple) else (value,)


def _rings(steps: Mapping[Ref[Any], list[Ref[Any]]]) -> Iterator[list[Ref[Any]]]:
    """Return the circles in a graph that have no element in common."""
    done: set[Ref[Any]] = set()
    told: set[Ref[Any]] = set()
    for start in steps:
        way: list[Ref[Any]] = []
        places: dict[Ref[Any], int] = {}
        ahead = [(start, 0)]
        while ahead:
            here, depth = ahead.pop()
            while len(way) > depth:
                left = way.pop()
                del places[left]
                done.add(left)
            if here in places:
                ring = way[places[here] :]
                if told.isdisjoint(ring):
                    told.update(ring)
                    yield ring
            elif here not in done:
                places[here] = len(way)
                way.append(here)
                ahead += [(each, len(way)) for each in reversed(steps.get(here, ()))]
        done.update(way)

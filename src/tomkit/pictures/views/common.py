"""What several views say in the same way: states, names, owners, text without its marks."""

import re
from collections.abc import Iterable
from typing import Any, Final, TypeVar

from tomkit.kinds.base import Element
from tomkit.kinds.change import Option, Plateau
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.period import Period
from tomkit.model.model import Model
from tomkit.pictures.diagram import Heading, KeyEntry, Words

__all__ = ["counted", "heading", "name_of", "named", "nobody", "ordered", "own", "prose", "ref_of", "words"]

E = TypeVar("E", bound=Element)

_STATES: Final = {"as-written": "as written", "as-is": "as it is", "to-be": "as it is to be"}
_REFERENCE: Final = re.compile(r"\[\[([^\]|]+)(?:\|([^\]]+))?\]\]")
_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_EMPHASIS: Final = re.compile(r"(?<![\w*])(\*{1,3}|_{1,3}|`+)(?=\S)(.+?)(?<=\S)\1(?![\w*])")
_START: Final = re.compile(r"^\s*(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)", re.MULTILINE)
_LAST: Final = 10**6


def heading(model: Model, title: str, *more: str, key: tuple[KeyEntry, ...] = ()) -> Heading:
    """Return a view's heading: whose model it shows, in which state, from which sources, and what else."""
    owners = " and ".join(name_of(model, owner) for owner in model.root.owners) or model.root.name
    evidence = dict.fromkeys(name_of(model, source.evidence) for source in model.root.sources)
    source = (f"source: {', '.join(evidence)}",) if evidence else ()
    return Heading(title, " · ".join((owners, _state(model), *source, *more)), key)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: `1 hand-off`, `2 hand-offs`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def ordered(elements: Iterable[E]) -> tuple[E, ...]:
    """Return elements in the order they were given (`order`, then `letter`), the rest as they were read."""
    return tuple(sorted(elements, key=_place))


def own(model: Model, kind: type[E]) -> tuple[E, ...]:
    """Return the elements of a kind that are the model's: it wrote them, or something that it wrote refers to them.

    What only a profile brought is not what a council says of itself.
    """
    return tuple(
        each
        for each in ordered(model.all(kind))
        if _wrote(model, each.ref) or any(_wrote(model, link.source) for link in model.into(each))
    )


def ref_of(ref: Ref[Any] | Element | None) -> str:
    """Return an element's reference as pictures carry it: `services/garden-waste`; empty for none."""
    found = ref.ref if isinstance(ref, Element) else ref
    return "" if found is None or found.unknown else str(found)


def name_of(model: Model, ref: Ref[Any] | None) -> str:
    """Return the name of what a reference means; `unknown` for a gap, the id where nothing is called so."""
    if ref is None:
        return ""
    element = model.get(ref) or model.written.get(ref)
    return element.name if element is not None else ref.id


def nobody(ref: Ref[Any] | None) -> bool:
    """Return whether a reference names no one: it is absent, or a recorded gap."""
    return ref is None or ref.unknown


def named(model: Model, ref: Ref[Any] | None) -> Words:
    """Return the name of what a reference means, with the reference itself."""
    return Words(name_of(model, ref), ref_of(ref))


def words(element: Element) -> Words:
    """Return an element's name, with its reference."""
    return Words(element.name, ref_of(element))


def prose(model: Model, text: str | None) -> str:
    """Return Markdown as plain words: links by their names, without emphasis and marks of lists."""
    if not text:
        return ""
    linked = _REFERENCE.sub(lambda match: match[2] or _meant(model, match[1]), text)
    return _EMPHASIS.sub(r"\2", _LINK.sub(r"\1", _START.sub("", linked)))


def _wrote(model: Model, ref: Ref[Any]) -> bool:
    entry = model.book.entries.get(ref)
    return entry is not None and entry.file not in model.book.shipped


def _meant(model: Model, written: str) -> str:
    """Return the name of the element that prose refers to, or what was written where there is none."""
    ref = Ref.parse(written, (), model.book.known)
    return name_of(model, ref) if ref in model.written else written


def _state(model: Model) -> str:
    """Say in words which state is shown: now, to be, an option, a plateau or a date."""
    state = model.state
    if state in _STATES:
        return _STATES[state]
    states = (each for each in model.written.values() if isinstance(each, Plateau | Option))
    found = next((each for each in states if each.id == state), None)
    if isinstance(found, Option):
        return f"option: {found.name}"
    if found is not None:
        return f"at {found.name}, {found.period.label}"
    return f"as planned by the end of {Period.parse(state).label}"


def _place(element: Element) -> tuple[int, str]:
    letter = getattr(element, "letter", None)
    return (element.order.value if element.order else _LAST, str(letter or "").casefold())

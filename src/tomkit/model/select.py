"""Choosing elements by a line of text, the same on the command line, in Python and in YAML."""

from collections.abc import Callable, Iterable, Mapping
from fnmatch import fnmatchcase
from typing import Any, Protocol

from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import WORDS
from tomkit.kinds.ref import Ref
from tomkit.model.links import Link
from tomkit.source.text import nearest

__all__ = ["BadSelector", "select"]


class BadSelector(ValueError):
    """A selector that cannot be read; the message says why and what was probably meant."""


class _Graph(Protocol):
    """What selecting needs of a model."""

    @property
    def elements(self) -> Mapping[Ref[Any], Element]:
        """Every element by its reference."""

    def into(self, element: Ref[Any]) -> Iterable[Link]:
        """Return the references to an element."""

    def out_of(self, element: Ref[Any]) -> Iterable[Link]:
        """Return the references an element makes."""


def select(graph: _Graph, selector: str) -> tuple[Element, ...]:
    """Return the elements that every term of `selector` names, in reading order.

    Terms stand side by side and narrow each other: `kind:services owner:housing`. Alternatives are joined by
    commas: `kind:services,teams`. A bare term is an id, `*` stands for anything: `garden-*`, `service/garden-*`.
    `+crm` adds everything that `crm` rests on, `crm+` everything that rests on it. Raises BadSelector.
    """
    chosen = [_term(graph, term) for term in selector.split()]
    return tuple(each for ref, each in graph.elements.items() if all(ref in refs for refs in chosen))


def _term(graph: _Graph, term: str) -> set[Ref[Any]]:
    word, colon, value = term.partition(":")
    if not colon:
        return _by_id(graph, term)
    if word not in _ASKS:
        meant = nearest(word, _ASKS)
        hint = f"did you mean '{meant}:'?" if meant else f"say {', '.join(f'{each}:' for each in _ASKS)} or an id"
        message = f"'{word}:' selects nothing; {hint}"
        raise BadSelector(message)
    asks = [_ASKS[word](each) for each in value.split(",")]
    return {ref for ref, element in graph.elements.items() if any(ask(element) for ask in asks)}


def _by_id(graph: _Graph, term: str) -> set[Ref[Any]]:
    found = {ref for ref in graph.elements if _fits(ref, term.strip("+"))}
    if not found and "*" not in term:
        _complain(graph, term.strip("+"))
    above = _reach(found, lambda ref: (each.target for each in graph.out_of(ref))) if term.startswith("+") else set()
    below = _reach(found, lambda ref: (each.source for each in graph.into(ref))) if term.endswith("+") else set()
    return found | above | below


def _fits(ref: Ref[Any], pattern: str) -> bool:
    word, slash, name = pattern.rpartition("/")
    return (not slash or WORDS.get(word) == ref.kind) and fnmatchcase(ref.id, name)


def _complain(graph: _Graph, name: str) -> None:
    meant = nearest(name.rpartition("/")[2], {ref.id for ref in graph.elements})
    message = f"nothing is called '{name}'; " + (f"did you mean '{meant}'?" if meant else "try a `*` for any letters")
    raise BadSelector(message)


def _reach(start: set[Ref[Any]], step: Callable[[Ref[Any]], Iterable[Ref[Any]]]) -> set[Ref[Any]]:
    seen, ahead = set(start), list(start)
    while ahead:
        new = [each for each in step(ahead.pop()) if each not in seen]
        seen.update(new)
        ahead.extend(new)
    return seen


def _kind(word: str) -> Callable[[Element], bool]:
    collection = WORDS.get(word)
    if collection is None:
        meant = nearest(word, WORDS)
        hint = f"did you mean '{meant}'?" if meant else "say `tomkit explain` for the list of kinds"
        message = f"there is no kind called '{word}'; {hint}"
        raise BadSelector(message)
    return lambda element: element.__kind__.collection == collection


def _tag(word: str) -> Callable[[Element], bool]:
    return lambda element: any(fnmatchcase(tag, word) for tag in element.tags)


def _owner(word: str) -> Callable[[Element], bool]:
    return lambda element: any(_fits(each, word) for each in _owners(element))


def _owners(element: Element) -> list[Ref[Any]]:
    found = (getattr(element, each, None) for each in ("owner", "lead"))
    return [each for each in found if isinstance(each, Ref)]


_ASKS: Mapping[str, Callable[[str], Callable[[Element], bool]]] = {"kind": _kind, "tag": _tag, "owner": _owner}

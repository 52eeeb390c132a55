"""Words for findings: names, lists and numbers, and one finding for what is the same everywhere."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar

from tomkit.checks.check import Breach
from tomkit.checks.once import once
from tomkit.kinds.base import Element
from tomkit.model.model import Model
from tomkit.source.text import Path

__all__ = [
    "SEVERAL", "Shared", "called", "counted", "either", "gaps", "joined", "kind_of", "lacking_words", "named", "own",
    "quoted", "some", "together",
]  # fmt: skip

E = TypeVar("E", bound=Element)

SEVERAL = 4
"""From how many elements of a kind on a gap that all of them share is told once."""

_SHOWN = 3
_LONG = 60
_RELATED = 10


class Shared(NamedTuple):
    """How a gap is told that most elements of a kind have: what none of them has, or what most of them have not.

    `Shared("has an owner", "have no owner", so=", so no one answers")`; `where` narrows the kind.
    """

    none: str
    most: str
    help: str
    so: str = ""
    where: str = ""

    def said(self, lacking: Sequence[Element], every: Sequence[Element]) -> str:
        """Return the sentence."""
        kinds = f"{counted(len(every), type(every[0]))}{self.where}"
        if len(lacking) == len(every):
            return f"none of the {kinds} {self.none}{self.so}"
        return f"{len(lacking)} of the {kinds} {self.most}{self.so}: {some(lacking)}"


def called(element: Element) -> str:
    """Return an element's name for a sentence: `'Garden waste'`."""
    return quoted(element.name)


def quoted(text: str) -> str:
    """Return a text of the model for a sentence: on one line, cut where it is long, between quotation marks."""
    line = " ".join(text.split())
    return f"'{line if len(line) <= _LONG else line[: _LONG - 1].rstrip() + '…'}'"


def named(element: Element) -> str:
    """Return an element's kind and name: `the front door 'Main switchboard'`."""
    return f"the {kind_of(type(element))} {called(element)}"


def kind_of(kind: type[Element], number: int = 1) -> str:
    """Return the word for one or several elements of a kind: `hand-off`, `hand-offs`."""
    return (kind.__kind__.one if number == 1 else kind.__kind__.many).lower()


def counted(number: int, kind: type[Element]) -> str:
    """Return a number of elements: `3 hand-offs`, `1 service`."""
    return f"{number} {kind_of(kind, number)}"


def joined(words: Iterable[str], last: str = "and") -> str:
    """Return `a, b and c`."""
    *first, end = list(words) or [""]
    return f"{', '.join(first)} {last} {end}" if first else end


def either(words: Iterable[str]) -> str:
    """Return `a, b or c`."""
    return joined(words, "or")


def some(elements: Sequence[Element]) -> str:
    """Return the first names and how many more there are: `'A', 'B', 'C' and 4 more`."""
    names = [called(each) for each in elements[:_SHOWN]]
    more = len(elements) - _SHOWN
    return joined([*names, f"{more} more"] if more > 0 else names)


def own(model: Model, kind: type[E]) -> tuple[E, ...]:
    """Return the elements of a kind that the model wrote itself, rather than a profile that comes with tomkit."""
    every = model.all(kind)
    if kind not in _shared(model):
        return every
    entries, shipped = model.book.entries, model.book.shipped
    return tuple(each for each in every if entries[each.ref].file not in shipped)


@once
def _shared(model: Model) -> frozenset[type[Element]]:
    """Return the kinds of which a profile brings elements."""
    shipped = model.book.shipped
    return frozenset(each.cls for each in model.book.entries.values() if each.file in shipped)


def gaps(
    model: Model, lacking: Sequence[E], every: Sequence[E], each: Callable[[E], Breach], shared: Shared
) -> Iterator[Breach]:
    """Tell of every element that lacks something; in one finding where most of its kind (four or more) lack it."""
    if len(lacking) >= SEVERAL and 2 * len(lacking) > len(every):
        yield together(model, lacking, shared.said(lacking, every), shared.help)
    else:
        yield from map(each, lacking)


def together(model: Model, elements: Sequence[Element], message: str, help: str = "", path: Path = ()) -> Breach:
    """Return one breach about several elements: it stands at the first, and some of the others are related."""
    first, *others = elements
    spans = ((each.name, model.where(each, path)) for each in others[:_RELATED])
    related = tuple((name, span) for name, span in spans if span is not None)
    return Breach(message, first, path, help=help, related=related, others=tuple(others))


def lacking_words(model: Model, every: Sequence[E], wants: Callable[[E], Mapping[str, Any]]) -> Iterator[Breach]:
    """Tell of each element what it lacks; in one finding, where several lack the same."""
    groups: dict[tuple[str, ...], list[E]] = defaultdict(list)
    for each in every:
        groups[tuple(word for word, there in wants(each).items() if not there)].append(each)
    groups.pop((), None)
    for words, elements in groups.items():
        without, help = joined(f"no {_bare(word)}" for word in words), f"add {joined(words)}"
        if len(elements) >= SEVERAL:
            of = f"{len(elements)} of the {counted(len(every), type(every[0]))}"
            yield together(model, elements, f"{of} have {without}: {some(elements)}", help)
        else:
            yield from (Breach(f"{named(each)} has {without}", each, help=help) for each in elements)


def _bare(words: str) -> str:
    """Return words without the article before them."""
    article, _, rest = words.partition(" ")
    return rest if article in {"a", "an", "the"} else words

"""A model without what it keeps internal: not there, and not named by anything that is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from tomkit.kinds.base import Change, Element, Part
from tomkit.kinds.ref import Known, Ref, Source
from tomkit.kinds.root import Root
from tomkit.model.model import Model
from tomkit.website.prose import LINK

__all__ = ["NOT_PUBLISHED", "internal", "mask", "redacted"]

NOT_PUBLISHED = "not published"
"""What stands in the place of an element that is kept internal."""

_ABSENT: Ref[Any] = Ref("", NOT_PUBLISHED)
_LINK = re.compile(LINK)

T = TypeVar("T", Element, Part, Root)


def internal(model: Model) -> frozenset[Ref[Any]]:
    """Return the elements that a model keeps internal, in whichever state."""
    return frozenset(ref for ref, each in model.written.items() if each.internal)


def redacted(model: Model, hidden: frozenset[Ref[Any]]) -> Model:
    """Return the model without the elements in `hidden`; every reference to one says only that it is absent."""
    if not hidden:
        return model
    ink = _Ink(hidden, model.book.known)
    kept = {ref: ink.over(each) for ref, each in model.elements.items() if ref not in hidden}
    written = {ref: ink.over(each) for ref, each in model.written.items() if ref not in hidden}
    return replace(model, root=ink.over(model.root), elements=kept, written=written)


def mask(model: Model, hidden: frozenset[Ref[Any]]) -> re.Pattern[str] | None:
    """Return a pattern of the ids and names of what is hidden, for sentences that were made of them."""
    words = {word for ref in hidden for word in (ref.id, model.written[ref].name)}
    told = "|".join(re.escape(each) for each in sorted(words, key=lambda each: (-len(each), each)))
    return re.compile(rf"(?<![\w-])(?:{told})(?![\w-])") if words else None


@dataclass(frozen=True, slots=True)
class _Ink:
    """What is hidden, and how bare ids are read."""

    hidden: frozenset[Ref[Any]]
    known: Known

    def over(self, thing: T) -> T:
        """Return an element, part or root with every reference to something hidden blotted out."""
        values = {name: getattr(thing, name) for name in type(thing).model_fields}
        changed = {name: self._value(value) for name, value in values.items()}
        if isinstance(thing, Change):
            changed |= {name: self._raw(values[name]) for name in ("set", "add", "remove")}
        new = {name: value for name, value in changed.items() if value != values[name]}
        return thing.model_copy(update=new) if new else thing

    def _value(self, value: Any) -> Any:
        if isinstance(value, Ref):
            return _ABSENT if value in self.hidden else value
        if isinstance(value, Source):
            return Source(_ABSENT) if value.evidence in self.hidden else value
        if isinstance(value, str):
            return _LINK.sub(self._link, value)
        return self._many(value)

    def _many(self, value: Any) -> Any:
        if isinstance(value, Part):
            return self.over(value)
        if isinstance(value, tuple):
            return tuple(self._value(each) for each in value)
        if isinstance(value, Mapping):
            return {key: self._value(each) for key, each in value.items()}
        return value

    def _link(self, link: re.Match[str]) -> str:
        if not self._names(link[1].strip()):
            return link[0]
        return f"{link[2]} ({NOT_PUBLISHED})" if link[2] else f"({NOT_PUBLISHED})"

    def _raw(self, value: Any) -> Any:
        """Blot out ids in what a change sets, where nothing says yet which words are references."""
        if isinstance(value, Mapping):
            return {key: self._raw(each) for key, each in value.items()}
        if isinstance(value, list | tuple):
            return [self._raw(each) for each in value]
        if isinstance(value, str):
            return NOT_PUBLISHED if self._names(value.partition("#")[0].strip()) else self._value(value)
        return value

    def _names(self, words: str) -> bool:
        """Return whether words are a reference to something hidden: `kind/id`, or an id of theirs alone."""
        kind, slash, name = words.rpartition("/")
        if slash:
            return Ref(self.known.words.get(kind, kind), name) in self.hidden
        homes = self.known.homes(name, ())
        return bool(homes) and all(Ref(home, self.known.ids[home][name]) in self.hidden for home in homes)

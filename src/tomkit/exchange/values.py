"""The values of fields as JSON has them: as they were written, defaults left out, nothing of what is internal."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tomkit.kinds.base import Change, Element, Record
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.fields import FieldSpec, fields
from tomkit.kinds.ref import Known, Ref, Source
from tomkit.kinds.values.written import Written
from tomkit.model.model import Model

__all__ = ["NOT_PUBLIC", "Public"]

NOT_PUBLIC = "(not published)"
"""What stands in prose where it links to something internal."""

_NUMBER = re.compile(r"\A(?:0|[1-9][0-9]{0,14})(?:\.[0-9]{1,6})?\Z", re.ASCII)
_PROSE_LINK = re.compile(r"\[\[([^\]|]+)(?:\|[^\]]*)?\]\]")


@dataclass(frozen=True, slots=True)
class Public:
    """What of a model may be told."""

    known: Known
    hidden: frozenset[Ref[Any]]
    """Elements of which nothing may be told, their ids included."""

    @classmethod
    def of(cls, model: Model, *, internal: bool) -> "Public":
        """Return what of a model may be told; everything when `internal`."""
        hidden = frozenset() if internal else frozenset(ref for ref, each in model.written.items() if each.internal)
        return cls(model.book.known, hidden)

    def __contains__(self, ref: object) -> bool:
        """Return whether what `ref` means may be told."""
        return ref not in self.hidden

    def fields(self, it: Element) -> dict[str, Any]:
        """Return what was written about an element, by the words of YAML and in reading order."""
        return self._filled(it, type(it))

    def _filled(self, thing: Record, kind: type[Record]) -> dict[str, Any]:
        pairs = ((spec, getattr(thing, spec.attribute)) for spec in fields(type(thing)))
        return {spec.name: self.value(spec, value, kind) for spec, value in pairs if _said(thing, spec, value)}

    def value(self, spec: FieldSpec, value: Any, kind: type[Record] = Record) -> Any:
        """Return the value of one field; `kind` is the element's class, which says what the values in changes are."""
        if isinstance(value, list | tuple):
            return [self.value(spec, each, kind) for each in value]
        if isinstance(value, Record):
            return self._change(value, kind) if isinstance(value, Change) else self._filled(value, kind)
        if isinstance(value, Mapping):
            return {str(key): self.value(spec, each, kind) for key, each in value.items()}
        if isinstance(value, Ref):
            return self._ref(value, spec.kinds or ())
        if isinstance(value, Source):
            return str(value) if value.evidence in self else None
        return self._plain(spec, value)

    def _change(self, change: Change, kind: type[Record]) -> dict[str, Any]:
        """Return a change; its values stand as they were written, so references in them are looked up here."""
        said = self._filled(change, kind)
        specs = {each.name: each for each in fields(kind)}
        for verb in said.keys() & {"set", "add", "remove"}:
            touched = getattr(change, verb)
            said[verb] = {name: self._raw(specs.get(name), value) for name, value in touched.items()}
        return said

    def _raw(self, spec: FieldSpec | None, value: Any) -> Any:
        if isinstance(value, list | tuple):
            return [self._raw(spec, each) for each in value]
        if isinstance(value, Mapping):
            return {name: self._raw(spec, each) for name, each in value.items()}
        if not isinstance(value, str):
            return value
        if spec is not None and spec.kinds is not None and Ref.parse(value, spec.kinds, self.known) in self.hidden:
            return None
        return self._prose(value)

    def _ref(self, ref: Ref[Any], kinds: tuple[str, ...]) -> str | None:
        """Return a reference as one would write it; null where it leads to what is internal."""
        if ref in self.hidden:
            return None
        alone = len(kinds) == 1 or not ref.kind or len(self.known.homes(ref.id, kinds)) == 1
        return ref.id if alone else f"{BY_COLLECTION[ref.kind].__kind__.word}/{ref.id}"

    def _plain(self, spec: FieldSpec, value: Any) -> Any:
        if isinstance(value, Written):
            return _number(value) if value.number else value.text
        if isinstance(value, str):
            return self._prose(value) if spec.markdown else value
        return value

    def _prose(self, text: str) -> str:
        """Return Markdown without the links that lead to what is internal."""
        if not self.hidden:
            return text
        ids = {ref.id for ref in self.hidden}
        return _PROSE_LINK.sub(lambda link: NOT_PUBLIC if link[1].rpartition("/")[2].strip() in ids else link[0], text)


def _said(thing: Record, spec: FieldSpec, value: Any) -> bool:
    info = type(thing).model_fields[spec.attribute]
    return bool(spec.required or value != info.get_default(call_default_factory=True))


def _number(value: Written) -> int | float | str:
    """Return a plain number as one, and anything a person wrote more richly (`12,000`, `18%`) as it stands."""
    if not _NUMBER.match(value.text):
        return value.text
    return float(value.text) if "." in value.text else int(value.text)

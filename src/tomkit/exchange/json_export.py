"""A model as plain data: every element, and every reference from one to another."""

from typing import Any

from tomkit.exchange.values import Public
from tomkit.kinds.base import Element
from tomkit.model.links import Link
from tomkit.model.model import Model

__all__ = ["element", "export"]


def export(model: Model, *, internal: bool = False) -> dict[str, Any]:
    """Return a model as data for JSON, in the state it is in, sorted, as `schemas/export.schema.json` describes.

    What the model keeps internal is left out unless `internal`; where something refers to it stands null.
    """
    public = Public.of(model, internal=internal)
    return {
        "tomkit": 1,
        "state": model.state,
        "elements": [
            element(model, each, public) for each in sorted(model, key=lambda each: each.ref) if each.ref in public
        ],
        "links": _links(model, public),
    }


def element(model: Model, it: Element, public: Public) -> dict[str, Any]:
    """Return one element as data: its kind, its id, what was written about it and where."""
    span = model.where(it)
    return {
        "kind": it.__kind__.collection,
        "id": it.id,
        "fields": public.fields(it),
        "where": f"{span.file}:{span.line}" if span else "",
    }


def _links(model: Model, public: Public) -> list[dict[str, str]]:
    wanted = {_link(each) for each in model.links if each.source in public and each.target in public}
    return [{"from": source, "field": field, "to": target} for source, field, target in sorted(wanted)]


def _link(link: Link) -> tuple[str, str, str]:
    return str(link.source), link.field, str(link.target)

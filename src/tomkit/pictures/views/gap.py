"""The gap: what is added, changed and retired between a state and the target, and which project does it."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from tomkit.kinds.base import Element
from tomkit.kinds.change import Project
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.pictures.diagram import Band, Blank, Box, Diagram, Emphasis, Hue, KeyEntry, Page
from tomkit.pictures.views.common import counted, heading, name_of, nobody, ordered, prose, ref_of
from tomkit.pictures.views.facts import listed

__all__ = ["gap"]

_TITLE: Final = "Gap to the target"
_EMPTY: Final = "This model changes nothing between its states: all that it says is true now and stays so."
_SIGNS: Final[dict[str, tuple[str, Hue, Emphasis]]] = {
    "added": ("+", "green", "tint"),
    "changed": ("±", "blue", "tint"),
    "retired": ("−", "grey", "plain"),
}


class _Difference(NamedTuple):
    """One thing that will be different, what happens to it, the project that does it, and in what way."""

    element: Element
    what: str
    by: Ref[Any] | None
    how: str = ""


def gap(model: Model) -> Diagram:
    """Return a band for each project with what it adds, changes and retires, and one for what nobody delivers.

    What has been delivered in the model's state is left out; as it is to be, the whole way from now is shown.
    """
    differences = tuple(_differences(model))
    if not differences:
        return Blank(heading(model, _TITLE), _EMPTY)
    bands = (*_projects(model, differences), *_orphans(model, differences))
    touched = {each.element.ref for each in differences}
    told = [f"{sum(each.what == what for each in differences)} {what}" for what in _SIGNS]
    above = heading(model, _TITLE, ", ".join((f"{len(model.written) - len(touched)} kept", *told)), key=_key(bands))
    return Page(above, tuple(bands), listed(bands))


def _key(bands: tuple[Band, ...]) -> tuple[KeyEntry, ...]:
    signs = tuple(KeyEntry(what, hue, emphasis, mark=mark) for what, (mark, hue, emphasis) in _SIGNS.items())
    orphaned = any(box.emphasis == "warning" for band in bands for box in band.boxes)
    return (*signs, KeyEntry("delivered by nobody", "red", "warning", mark="!")) if orphaned else signs


def _differences(model: Model) -> Iterator[_Difference]:
    start = model.state if model.state not in ("as-written", "to-be") else "as-is"
    delivered = model.timeline.delivered(start)
    for each in model.written.values():
        if each.introduced_by is not None and not delivered(each.introduced_by):
            yield _Difference(each, "added", each.introduced_by)
        for change in each.changes:
            if not delivered(change.by):
                yield _Difference(each, "changed", change.by, _how(model, change))
        if each.retired_by is not None and not delivered(each.retired_by):
            after = "" if nobody(each.replaced_by) else f"replaced by {name_of(model, each.replaced_by)}"
            yield _Difference(each, "retired", each.retired_by, after)


def _how(model: Model, change: Any) -> str:
    fields = dict.fromkeys(name for part in (change.set, change.add, change.remove) for name in part)
    said = ", ".join(name.replace("_", " ") for name in fields)
    because = "" if nobody(change.because) else f"because of {name_of(model, change.because)}"
    return " · ".join(part for part in (said, because) if part) or prose(model, change.note)


def _projects(model: Model, differences: tuple[_Difference, ...]) -> Iterator[Band]:
    projects = ordered(each for each in model.written.values() if isinstance(each, Project))
    for project in projects:
        mine = [each for each in differences if each.by == project.ref]
        if mine:
            boxes = tuple(_box(each) for what in _SIGNS for each in mine if each.what == what)
            ends = f", done by {project.ends.label}" if project.ends else ", no end named"
            yield Band(project.name, boxes, "blue", counted(len(mine), "difference") + ends)


def _orphans(model: Model, differences: tuple[_Difference, ...]) -> Iterator[Band]:
    """Yield a band for what will be different although no project is said to do it."""
    boxes = tuple(_box(each, orphan=True) for each in differences if each.by is None or each.by not in model.written)
    if boxes:
        yield Band("Nobody delivers", boxes, "red", f"{counted(len(boxes), 'difference')} without a project")


def _box(each: _Difference, *, orphan: bool = False) -> Box:
    mark, hue, emphasis = _SIGNS[each.what]
    kind = type(each.element).__kind__.one
    note = " · ".join(part for part in (kind, each.what if orphan else "", each.how) if part)
    return Box(
        each.element.name,
        note,
        ref_of(each.element),
        hue,
        "warning" if orphan else emphasis,
        f"! {mark}" if orphan else mark,
    )

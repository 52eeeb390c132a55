"""The benefits map: which project brings which capability, outcome and benefit, and which objective that serves."""

from collections.abc import Iterator
from typing import Any, Final

from tomkit.kinds.base import Element
from tomkit.kinds.change import Project
from tomkit.kinds.enablers import Capability
from tomkit.kinds.performance import Benefit, Outcome
from tomkit.kinds.purpose import Objective
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.pictures.diagram import Arrow, Blank, Box, Diagram, Frame, Hue, KeyEntry, Network, Table, Words
from tomkit.pictures.views.common import counted, heading, name_of, nobody, ordered, ref_of, words

__all__ = ["benefits"]

_TITLE: Final = "Benefits map"
_EMPTY: Final = "This model names no benefits and no outcomes in this state, so there is nothing to trace."
_LANES: Final[tuple[tuple[type[Element], str, Hue], ...]] = (
    (Project, "Projects", "blue"),
    (Capability, "Capabilities", "yellow"),
    (Outcome, "Outcomes", "teal"),
    (Benefit, "Benefits", "green"),
    (Objective, "Objectives", "navy"),
)
_ALWAYS: Final = (Outcome, Benefit)


def benefits(model: Model) -> Diagram:
    """Return lanes from projects to objectives, and lines wherever one leads straight to another.

    Outcomes and benefits are all there; of the others, those that lead to them or follow from them.
    """
    if not any(model.all(kind) for kind in _ALWAYS):
        return Blank(heading(model, _TITLE), _EMPTY)
    lines = _direct(tuple(dict.fromkeys(_lines(model))))
    joined = {ref for line in lines for ref in line}
    lanes = tuple(frame for kind, title, hue in _LANES if (frame := _frame(model, kind, title, hue, joined)).boxes)
    drawn = {box.key: frame.hue for frame in lanes for box in frame.boxes}
    arrows = tuple(
        Arrow(str(source), str(target), drawn[str(source)])
        for source, target in lines
        if str(source) in drawn and str(target) in drawn
    )
    above = heading(model, _TITLE, *_told(model, lines), key=_key(lanes))
    return Network(above, tuple((frame,) for frame in lanes), arrows, _facts(model, lanes, lines))


def _lines(model: Model) -> Iterator[tuple[Ref[Any], Ref[Any]]]:
    """Yield each pair of which one leads to the other."""
    for capability in model.all(Capability):
        for project in (capability.introduced_by, *(each.by for each in capability.changes)):
            if project is not None:
                yield project, capability.ref
    for outcome in model.all(Outcome):
        yield from ((each, outcome.ref) for each in (*outcome.capabilities, *outcome.delivered_by))
        yield from ((outcome.ref, each) for each in outcome.objectives)
    for benefit in model.all(Benefit):
        yield from ((each, benefit.ref) for each in (*benefit.outcomes, *benefit.delivered_by))
        yield from ((benefit.ref, each) for each in benefit.objectives)


def _direct(lines: tuple[tuple[Ref[Any], Ref[Any]], ...]) -> tuple[tuple[Ref[Any], Ref[Any]], ...]:
    """Leave out a line where a longer way says the same: what goes through a capability or an outcome."""
    after: dict[Ref[Any], set[Ref[Any]]] = {}
    for source, target in lines:
        after.setdefault(source, set()).add(target)
    return tuple((source, target) for source, target in lines if not _around(after, source, target))


def _around(after: dict[Ref[Any], set[Ref[Any]]], source: Ref[Any], target: Ref[Any]) -> bool:
    """Say whether a way leads from one to the other through a third."""
    seen: set[Ref[Any]] = {target}
    ahead = list(after[source] - seen)
    while ahead:
        here = ahead.pop()
        if target in after.get(here, ()):
            return True
        seen.add(here)
        ahead += after.get(here, set()) - seen
    return False


def _frame(model: Model, kind: type[Element], title: str, hue: Hue, joined: set[Ref[Any]]) -> Frame:
    held = (each for each in ordered(model.all(kind)) if kind in _ALWAYS or each.ref in joined)
    return Frame(tuple(_box(model, each, hue) for each in held), title, hue)


def _box(model: Model, element: Element, hue: Hue) -> Box:
    owner: Ref[Any] | None = getattr(element, "owner", None)
    note = "" if nobody(owner) else name_of(model, owner)
    if isinstance(element, Benefit):
        seen = counted(len(element.measures), "measure") if element.measures else "no measure"
        kind = "disbenefit" if element.disbenefit else ""
        note = " · ".join(part for part in (kind, note or "! no owner", seen) if part)
        hue = "orange" if element.disbenefit else hue
    return Box(element.name, note, ref_of(element), hue, "plain", key=str(element.ref))


def _told(model: Model, lines: tuple[tuple[Ref[Any], Ref[Any]], ...]) -> Iterator[str]:
    held = model.all(Benefit)
    yield counted(len(held), "benefit")
    led, serving = {target for _, target in lines}, {source for source, _ in lines}
    for known, said in ((led, "that nothing delivers"), (serving, "without an objective")):
        missing = sum(each.ref not in known for each in held)
        if missing:
            yield f"{missing} {said}"


def _key(lanes: tuple[Frame, ...]) -> tuple[KeyEntry, ...]:
    bad = any(box.hue == "orange" for frame in lanes for box in frame.boxes)
    return (KeyEntry("disbenefit: an effect perceived as bad", "orange", "plain"),) if bad else ()


def _facts(model: Model, lanes: tuple[Frame, ...], lines: tuple[tuple[Ref[Any], Ref[Any]], ...]) -> Table:
    rows = []
    for frame in lanes:
        for box in frame.boxes:
            after = [target for source, target in lines if str(source) == box.key]
            told = (Words(frame.title), Words(box.title, box.ref), Words(box.note))
            found = [words(element) for ref in after if (element := model.get(ref))]
            rows += [(*told, each) for each in found or [Words("")]]
    return Table(("Kind", "Name", "Detail", "Leads to"), tuple(rows))

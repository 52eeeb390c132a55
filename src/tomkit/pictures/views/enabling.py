"""The lower bands of the model on a page: what it needs, how it comes about, and who decides."""

from typing import Final

from tomkit.kinds.base import Element
from tomkit.kinds.change import Board, Project, Workstream
from tomkit.kinds.enablers import Capability, System
from tomkit.kinds.organisation import Role
from tomkit.model.model import Model
from tomkit.pictures.diagram import Band, Box
from tomkit.pictures.views.common import name_of, nobody, ordered, ref_of

__all__ = ["enablers", "governance", "roadmap", "years"]

_MOST_ROLES: Final = 12


def enablers(model: Model) -> Band:
    """Return capabilities and systems, with where they stand."""
    capabilities = [_enabler(model, each, _maturity(each)) for each in ordered(model.all(Capability))]
    systems = [_enabler(model, each, _supplied(model, each)) for each in ordered(model.all(System))]
    return Band("Enablers", (*capabilities, *systems), "yellow")


def roadmap(model: Model) -> Band:
    """Return workstreams with the number of their projects and the years these take."""
    boxes = []
    for at, each in enumerate(ordered(model.all(Workstream)), 1):
        projects = tuple(project for project in model.all(Project) if project.workstream == each.ref)
        count = f"{len(projects)} project{'' if len(projects) == 1 else 's'}"
        note = " · ".join(part for part in (count, years(projects)) if part)
        mark = str(each.order.value) if each.order else str(at)
        boxes.append(Box(each.name, note, ref_of(each), "blue", "strong", mark))
    return Band("Roadmap", tuple(boxes), "blue")


def governance(model: Model) -> Band:
    """Return boards and roles; where there are many roles, only those that sit on a board."""
    boards = [Box(each.name, _chaired(model, each), ref_of(each), "navy") for each in ordered(model.all(Board))]
    roles = [Box(each.name, "Role", ref_of(each), "navy", "plain") for each in _seats(model)]
    return Band("Governance", (*boards, *roles), "navy")


def _seats(model: Model) -> tuple[Role, ...]:
    roles = ordered(model.all(Role))
    if len(roles) <= _MOST_ROLES:
        return roles
    seated = {ref for board in model.all(Board) for ref in (board.chair, *board.members)}
    return tuple(each for each in roles if each.ref in seated)


def years(projects: tuple[Project, ...]) -> str:
    """Return the years that projects take: `2022 to 2024`; empty without dates."""
    periods = [period for each in projects for period in (each.begins, each.ends) if period]
    if not periods:
        return ""
    first, last = min(each.start.year for each in periods), max(each.end.year for each in periods)
    return str(first) if first == last else f"{first} to {last}"


def _enabler(model: Model, element: Element, note: str) -> Box:
    planned = element.introduced_by is not None and model.state == "as-written"
    told = " · ".join(part for part in (note, "planned" if planned else "") if part)
    return Box(element.name, told, ref_of(element), "yellow", "tint" if isinstance(element, Capability) else "plain")


def _maturity(capability: Capability) -> str:
    now, target = capability.maturity_now, capability.maturity_target
    if now and target:
        return f"Capability, maturity {now} → {target}"
    return "Capability" + (f", maturity {now}" if now else f", maturity to be {target}" if target else "")


def _supplied(model: Model, system: System) -> str:
    return "System" + ("" if nobody(system.supplier) else f" by {name_of(model, system.supplier)}")


def _chaired(model: Model, board: Board) -> str:
    return "Board" if nobody(board.chair) else f"Chair: {name_of(model, board.chair)}"

"""A council that does not exist: models of any size, valid and cross-linked, the same for the same seed.

The first fifty elements are the council (organisations, principles, workstreams, evidence …); every further fifty
are a service area with its teams, front doors, hand-offs, services, projects and risks, in a file of its own.
"""

from collections.abc import Mapping

from benchmarks import elements
from benchmarks.area import Area, Maker
from benchmarks.writing import Fields, written

__all__ = ["AREA", "model"]

AREA = 50
"""How many elements a file holds."""

_ROOT = "tomkit: 1\nname: Council of {count} elements\nowners: [organisation-0-0]\nprofiles: [uk-council]\n"


def model(size: int) -> Mapping[str, str]:
    """Return the files of a model of `size` elements: a multiple of fifty, and at least a hundred."""
    areas = size // AREA
    files = {f"area-{number:03}.yaml": written(_file(number, areas)) for number in range(areas)}
    return {"tom.yaml": _ROOT.format(count=size), **files}


def _file(number: int, areas: int) -> Fields:
    area = Area(number, areas)
    return {kind: area.collection(kind, count, fields) for kind, count, fields in (_AREA if number else _COUNCIL)}


_COUNCIL: tuple[tuple[str, int, Maker], ...] = (
    ("organisations", 6, elements.organisation),
    ("teams", 6, elements.team),
    ("roles", 3, elements.role),
    ("boards", 2, elements.board),
    ("drivers", 3, elements.owned),
    ("objectives", 3, elements.owned),
    ("principles", elements.PRINCIPLES, elements.principle),
    ("strategies", 3, elements.strategy),
    ("comparators", 1, elements.comparator),
    ("statements", 3, elements.statement),
    ("systems", 7, elements.system),
    ("workstreams", elements.WORKSTREAMS, elements.workstream),
    ("evidence", 4, elements.evidence),
)

_AREA: tuple[tuple[str, int, Maker], ...] = (
    ("teams", 3, elements.team),
    ("roles", 1, elements.role),
    ("needs", 2, elements.need),
    ("front_doors", 4, elements.front_door),
    ("hand_offs", 5, elements.hand_off),
    ("service_groups", 1, elements.owned),
    ("services", 13, elements.service),
    ("capabilities", 2, elements.capability),
    ("systems", 2, elements.system),
    ("requirements", 3, elements.requirement),
    ("risks", 3, elements.risk),
    ("assumptions", 1, elements.assumption),
    ("issues", 1, elements.issue),
    ("dependencies", 1, elements.dependency),
    ("projects", 3, elements.project),
    ("milestones", 1, elements.milestone),
    ("actions", 2, elements.action),
    ("decisions", 1, elements.decision),
    ("evidence", 1, elements.evidence),
)

"""A council that does not exist: models of any size, valid and cross-linked, the same for the same seed.

The first fifty elements are the council (organisations, principles, workstreams, evidence …); every further fifty
are a service area with its teams, front doors, hand-offs, services, projects and risks, in a file of its own.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random

from benchmarks.words import paragraph, sentence, task, title
from benchmarks.writing import Fields, Value, written

__all__ = ["AREA", "model"]

AREA = 50
"""How many elements a file holds."""

_SEED = 20221101
_PRINCIPLES = 6
_WORKSTREAMS = 3
_ROOT = "tomkit: 1\nname: Council of {count} elements\nowners: [organisation-0-0]\nprofiles: [uk-council]\n"


def model(elements: int) -> Mapping[str, str]:
    """Return the files of a model of `elements` elements, which must be a multiple of fifty and at least a hundred."""
    areas = elements // AREA
    files = {f"area-{number:03}.yaml": written(_file(number, areas)) for number in range(areas)}
    return {"tom.yaml": _ROOT.format(count=elements), **files}


def _file(number: int, areas: int) -> Fields:
    area = _Area(number, areas, Random(_SEED + number))
    return {kind: area.collection(kind, count, fields) for kind, count, fields in (_AREA if number else _COUNCIL)}


class _Area:
    """A service area while it is being made up."""

    def __init__(self, number: int, areas: int, random: Random) -> None:
        self.number = number
        self.areas = areas
        self.random = random

    def collection(self, kind: str, count: int, fields: "_Maker") -> Fields:
        """Return `count` elements of a kind, by id."""
        word = re.sub("ies$", "y", kind).removesuffix("s").replace("_", "-")
        ids = {index: f"{word}-{self.number}-{index}" for index in range(count)}
        return {name: {**self.shared(index), **fields(self, index)} for index, name in ids.items()}

    def shared(self, index: int) -> Fields:
        """Return what every element says of itself."""
        name = f"{title(self.random)} {self.number}.{index}"
        place = f"evidence-{self.here()}-0#{self.random.randint(1, 9)}.{self.random.randint(1, 9)}"
        return {"name": name, "description": paragraph(self.random), "sources": [place]}

    def here(self) -> int:
        """Return the area's number; the council's own things come from the first area."""
        return self.number or 1

    def one(self, word: str, count: int) -> str:
        """Return the id of one of the area's `count` elements of a kind."""
        return f"{word}-{self.here()}-{self.random.randrange(count)}"

    def council(self, word: str, count: int) -> str:
        """Return the id of one of the council's `count` elements of a kind."""
        return f"{word}-0-{self.random.randrange(count)}"

    def anywhere(self, word: str, count: int) -> str:
        """Return the id of an element of a kind in any area."""
        return f"{word}-{self.random.randrange(1, self.areas)}-{self.random.randrange(count)}"

    def period(self) -> str:
        """Return a quarter of the programme's three years."""
        return f"{self.random.randint(2022, 2024)}-Q{self.random.randint(1, 4)}"


_Maker = Callable[[_Area, int], Fields]


def _organisation(area: _Area, index: int) -> Fields:
    kind = ("district", "district", "county", "company", "charity", "partnership")[index]
    return {"type": kind, "population": f"{area.random.randint(90, 160)},000", "url": "https://www.example.org/"}


def _team(area: _Area, index: int) -> Fields:
    above: Fields = {"part_of": f"team-{area.number}-0"} if index else {}
    return {"organisation": area.council("organisation", 6), "kind": "service", **above, "responsibilities": _lines(area)}


def _role(area: _Area, _index: int) -> Fields:
    return {"team": f"team-{area.number}-0", "responsibilities": _lines(area)}


def _board(area: _Area, index: int) -> Fields:
    return {"chair": f"role-0-{index}", "members": [area.one("team", 3), area.council("organisation", 6)]}


def _owned(area: _Area, _index: int) -> Fields:
    return {"owner": area.one("team", 3)}


def _principle(area: _Area, index: int) -> Fields:
    return {"letter": "ABCDEF"[index], "statement": sentence(area.random), "rationale": paragraph(area.random)}


def _strategy(area: _Area, _index: int) -> Fields:
    return {**_owned(area, 0), "status": "adopted", "position": sentence(area.random)}


def _comparator(area: _Area, _index: int) -> Fields:
    return {"organisation": "organisation-0-2", "reason": sentence(area.random), "findings": _lines(area)}


def _statement(area: _Area, _index: int) -> Fields:
    return {"kind": "strategic", "statement": sentence(area.random), "about": [f"service/{area.anywhere('service', 13)}"]}


def _need(area: _Area, _index: int) -> Fields:
    return {"as_a": "resident", "i_need": sentence(area.random), "so_that": "I can get on with my day"}


def _system(area: _Area, _index: int) -> Fields:
    return {"kind": "case_management", "lifecycle": "live", "supplier": "organisation-0-3", **_owned(area, 0)}


def _workstream(area: _Area, _index: int) -> Fields:
    return {"lead": area.council("role", 3), "purpose": sentence(area.random)}


def _evidence(area: _Area, _index: int) -> Fields:
    return {"kind": "interview", "date": area.period(), "quote": sentence(area.random)}


def _front_door(area: _Area, index: int) -> Fields:
    project = f"project-{area.number}-0"
    kind, channels, time = (
        ("contact_centre", ["phone", "email"], {}),
        ("portal", ["web", "webchat"], {}),
        ("office", ["face-to-face", "post"], {"retired_by": project, "replaced_by": f"front-door-{area.number}-3"}),
        ("hub", ["face-to-face", "kiosk"], {"introduced_by": project}),
    )[index]
    runs = {"operator": area.council("organisation", 6), "platform": area.one("system", 2)}
    return {"kind": kind, "channels": channels, **runs, **_owned(area, 0), **time}


def _hand_off(area: _Area, index: int) -> Fields:
    sides: Fields = {"from": f"front-door-{area.number}-{index % 2}", "to": f"team/{area.anywhere('team', 3)}"}
    told: Fields = {"trigger": sentence(area.random), "promise": sentence(area.random), "information": _lines(area)}
    measured: Fields = {"method": "case", "volume": f"{area.random.randint(200, 9000)}", "success_rate": "82%"}
    promised: Fields = {"sla": {"target": "90%", "within": "2 working days"}}
    return {**sides, "services": [area.one("service", 13)], **told, **_owned(area, 0), **measured, **promised}


def _service(area: _Area, index: int) -> Fields:
    doors = [f"front-door-{area.number}-{door}" for door in ((0, 1), (1,), (0, 2))[index % 3]]
    changes: Fields = {"changes": [_moved(area)]} if index % 3 == 2 else {}
    return {
        **_owned(area, 0),
        "group": f"service-group-{area.number}-0",
        "category": ("registered", "information", "facilitated", "simple-transaction", "advocacy")[index % 5],
        "front_doors": doors,
        "customers": ["residents", "businesses"],
        "needs": [area.one("need", 2)],
        "principles": [_assessed(area, (index + step) % _PRINCIPLES) for step in range(3)],
        "statutory": ("true", "false")[index % 2],
        "systems": [area.one("system", 2)],
        **changes,
    }


def _moved(area: _Area) -> Fields:
    doors = [f"front-door-{area.number}-0", f"front-door-{area.number}-3"]
    because = f"principle/{area.council('principle', _PRINCIPLES)}"
    return {"by": f"project-{area.number}-0", "set": {"front_doors": doors}, "because": because}


def _raised(area: _Area, project: int) -> Fields:
    return {"by": f"project-{area.number}-{project}", "note": sentence(area.random)}


def _assessed(area: _Area, index: int) -> Fields:
    status = area.random.choice(("met", "partly", "not_met"))
    return {"principle": f"principle-0-{index}", "status": status, "note": sentence(area.random)}


def _capability(area: _Area, _index: int) -> Fields:
    levels: Fields = {"maturity_now": "2", "maturity_target": "4"}
    return {**_owned(area, 0), **levels, "systems": [area.one("system", 2)], "changes": [_raised(area, 1)]}


def _requirement(area: _Area, index: int) -> Fields:
    serves: Fields = {"need": f"need-{area.number}-{index % 2}", "capability": f"capability-{area.number}-{index % 2}"}
    return {"statement": task(area.random), **serves, "priority": "should", "changes": [_raised(area, 2)]}


def _risk(area: _Area, index: int) -> Fields:
    done: Value = [{"action": sentence(area.random), "owner": area.one("team", 3), "due": area.period()}]
    story: Fields = {"cause": sentence(area.random), "risk": sentence(area.random), "effect": sentence(area.random)}
    judged: Fields = {"likelihood": "3", "impact": "4", "response": "reduce", "mitigations": done, "status": "open"}
    affects = [f"service/{area.anywhere('service', 13)}", f"workstream/workstream-0-{index}"]
    return {**story, **judged, **_owned(area, 0), "affects": affects, "reviewed": area.period()}


def _assumption(area: _Area, _index: int) -> Fields:
    return {**_owned(area, 0), "validate_by": area.period(), "if_false": area.one("risk", 3), "status": "open"}


def _issue(area: _Area, _index: int) -> Fields:
    return {"severity": "high", **_owned(area, 0), "action": sentence(area.random), "due": area.period(), "status": "open"}


def _dependency(area: _Area, _index: int) -> Fields:
    sides: Fields = {"giver": area.anywhere("team", 3), "receiver": area.one("team", 3)}
    return {"on": f"project/{area.anywhere('project', 3)}", "needed_by": area.period(), **sides, "agreed": "true"}


def _project(area: _Area, index: int) -> Fields:
    year = 2022 + index % 3
    plan: Fields = {f"{year}-Q1": "Discovery", f"{year}-Q2": "Design and approve", f"{year}-Q3": "Complete"}
    after: Fields = {"depends_on": [f"project-{area.number}-{index - 1}"]} if index else {}
    paid: Fields = {"funding": "invest_to_save", "status": "planned"}
    led: Fields = {"workstream": area.council("workstream", _WORKSTREAMS), "lead": f"role-{area.number}-0"}
    return {**led, "plan": plan, **paid, **after}


def _milestone(area: _Area, _index: int) -> Fields:
    return {"date": "2022-Q4", "project": f"project-{area.number}-0"}


def _action(area: _Area, _index: int) -> Fields:
    return {"action": task(area.random), **_owned(area, 0), "project": area.one("project", 3), "status": "open"}


def _decision(area: _Area, _index: int) -> Fields:
    return {"decision": sentence(area.random), "owner": area.council("board", 2), "status": "taken", "by": area.period()}


def _lines(area: _Area) -> Value:
    return [f"Answer for {title(area.random)}", f"Keep {title(area.random)} up to date"]


_COUNCIL: tuple[tuple[str, int, _Maker], ...] = (
    ("organisations", 6, _organisation), ("teams", 6, _team), ("roles", 3, _role), ("boards", 2, _board),
    ("drivers", 3, _owned), ("objectives", 3, _owned), ("principles", _PRINCIPLES, _principle),
    ("strategies", 3, _strategy), ("comparators", 1, _comparator), ("statements", 3, _statement), ("systems", 7, _system), ("workstreams", _WORKSTREAMS, _workstream), ("evidence", 4, _evidence),
)  # fmt: skip

_AREA: tuple[tuple[str, int, _Maker], ...] = (
    ("teams", 3, _team), ("roles", 1, _role), ("needs", 2, _need), ("front_doors", 4, _front_door),
    ("hand_offs", 5, _hand_off), ("service_groups", 1, _owned), ("services", 13, _service),
    ("capabilities", 2, _capability), ("systems", 2, _system), ("requirements", 3, _requirement), ("risks", 3, _risk),
    ("assumptions", 1, _assumption), ("issues", 1, _issue), ("dependencies", 1, _dependency),
    ("projects", 3, _project), ("milestones", 1, _milestone), ("actions", 2, _action), ("decisions", 1, _decision),
    ("evidence", 1, _evidence),
)  # fmt: skip

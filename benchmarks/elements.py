"""What the elements of each kind say: fields, references and text, made up but valid."""

# ruff: noqa: D103 - the name of each function is that of the kind whose fields it makes up

from benchmarks.area import Area
from benchmarks.words import paragraph, sentence, task, title
from benchmarks.writing import Fields, Value

PRINCIPLES = 6
WORKSTREAMS = 3


def organisation(area: Area, index: int) -> Fields:
    kind = ("district", "district", "county", "company", "charity", "partnership")[index]
    return {"type": kind, "population": f"{area.random.randint(90, 160)},000", "url": "https://www.example.org/"}


def team(area: Area, index: int) -> Fields:
    above: Fields = {"part_of": f"team-{area.number}-0"} if index else {}
    return {
        "organisation": area.council("organisation", 6),
        "kind": "service",
        **above,
        "responsibilities": lines(area),
    }


def role(area: Area, _index: int) -> Fields:
    return {"team": f"team-{area.number}-0", "responsibilities": lines(area)}


def board(area: Area, index: int) -> Fields:
    return {"chair": f"role-0-{index}", "members": [area.one("team", 3), area.council("organisation", 6)]}


def owned(area: Area, _index: int) -> Fields:
    return {"owner": area.one("team", 3)}


def principle(area: Area, index: int) -> Fields:
    return {"letter": "ABCDEF"[index], "statement": sentence(area.random), "rationale": paragraph(area.random)}


def strategy(area: Area, _index: int) -> Fields:
    return {**owned(area, 0), "status": "adopted", "position": sentence(area.random)}


def comparator(area: Area, _index: int) -> Fields:
    return {"organisation": "organisation-0-2", "reason": sentence(area.random), "findings": lines(area)}


def statement(area: Area, _index: int) -> Fields:
    return {
        "kind": "strategic",
        "statement": sentence(area.random),
        "about": [f"service/{area.anywhere('service', 13)}"],
    }


def need(area: Area, _index: int) -> Fields:
    return {"as_a": "resident", "i_need": sentence(area.random), "so_that": "I can get on with my day"}


def system(area: Area, _index: int) -> Fields:
    return {"kind": "case_management", "lifecycle": "live", "supplier": "organisation-0-3", **owned(area, 0)}


def workstream(area: Area, _index: int) -> Fields:
    return {"lead": area.council("role", 3), "purpose": sentence(area.random)}


def evidence(area: Area, _index: int) -> Fields:
    return {"kind": "interview", "date": area.period(), "quote": sentence(area.random)}


def front_door(area: Area, index: int) -> Fields:
    project = f"project-{area.number}-0"
    kind, channels, time = (
        ("contact_centre", ["phone", "email"], {}),
        ("portal", ["web", "webchat"], {}),
        ("office", ["face-to-face", "post"], {"retired_by": project, "replaced_by": f"front-door-{area.number}-3"}),
        ("hub", ["face-to-face", "kiosk"], {"introduced_by": project}),
    )[index]
    runs = {"operator": area.council("organisation", 6), "platform": area.one("system", 2)}
    return {"kind": kind, "channels": channels, **runs, **owned(area, 0), **time}


def hand_off(area: Area, index: int) -> Fields:
    sides: Fields = {"from": f"front-door-{area.number}-{index % 2}", "to": f"team/{area.anywhere('team', 3)}"}
    told: Fields = {"trigger": sentence(area.random), "promise": sentence(area.random), "information": lines(area)}
    measured: Fields = {"method": "case", "volume": f"{area.random.randint(200, 9000)}", "success_rate": "82%"}
    promised: Fields = {"sla": {"target": "90%", "within": "2 working days"}}
    return {**sides, "services": [area.one("service", 13)], **told, **owned(area, 0), **measured, **promised}


def service(area: Area, index: int) -> Fields:
    doors = [f"front-door-{area.number}-{door}" for door in ((0, 1), (1,), (0, 2))[index % 3]]
    changes: Fields = {"changes": [moved(area)]} if index % 3 == 2 else {}
    return {
        **owned(area, 0),
        "group": f"service-group-{area.number}-0",
        "category": ("registered", "information", "facilitated", "simple-transaction", "advocacy")[index % 5],
        "front_doors": doors,
        "customers": ["residents", "businesses"],
        "needs": [area.one("need", 2)],
        "principles": [assessed(area, (index + step) % PRINCIPLES) for step in range(3)],
        "statutory": ("true", "false")[index % 2],
        "systems": [area.one("system", 2)],
        **changes,
    }


def moved(area: Area) -> Fields:
    doors = [f"front-door-{area.number}-0", f"front-door-{area.number}-3"]
    because = f"principle/{area.council('principle', PRINCIPLES)}"
    return {"by": f"project-{area.number}-0", "set": {"front_doors": doors}, "because": because}


def raised(area: Area, project: int) -> Fields:
    return {"by": f"project-{area.number}-{project}", "note": sentence(area.random)}


def assessed(area: Area, index: int) -> Fields:
    status = area.random.choice(("met", "partly", "not_met"))
    return {"principle": f"principle-0-{index}", "status": status}


def capability(area: Area, _index: int) -> Fields:
    levels: Fields = {"maturity_now": "2", "maturity_target": "4"}
    return {**owned(area, 0), **levels, "systems": [area.one("system", 2)], "changes": [raised(area, 1)]}


def requirement(area: Area, index: int) -> Fields:
    serves: Fields = {"need": f"need-{area.number}-{index % 2}", "capability": f"capability-{area.number}-{index % 2}"}
    return {"statement": task(area.random), **serves, "priority": "should", "changes": [raised(area, 2)]}


def risk(area: Area, index: int) -> Fields:
    done: Value = [{"action": sentence(area.random), "owner": area.one("team", 3), "due": area.period()}]
    story: Fields = {"cause": sentence(area.random), "risk": sentence(area.random), "effect": sentence(area.random)}
    judged: Fields = {"likelihood": "3", "impact": "4", "response": "reduce", "mitigations": done, "status": "open"}
    affects = [f"service/{area.anywhere('service', 13)}", f"workstream/workstream-0-{index}"]
    return {**story, **judged, **owned(area, 0), "affects": affects, "reviewed": area.period()}


def assumption(area: Area, _index: int) -> Fields:
    return {**owned(area, 0), "validate_by": area.period(), "if_false": area.one("risk", 3), "status": "open"}


def issue(area: Area, _index: int) -> Fields:
    return {
        "severity": "high",
        **owned(area, 0),
        "action": sentence(area.random),
        "due": area.period(),
        "status": "open",
    }


def dependency(area: Area, _index: int) -> Fields:
    sides: Fields = {"giver": area.anywhere("team", 3), "receiver": area.one("team", 3)}
    return {"on": f"project/{area.anywhere('project', 3)}", "needed_by": area.period(), **sides, "agreed": "true"}


def project(area: Area, index: int) -> Fields:
    year = 2022 + index % 3
    plan: Fields = {f"{year}-Q1": "Discovery", f"{year}-Q2": "Design and approve", f"{year}-Q3": "Complete"}
    after: Fields = {"depends_on": [f"project-{area.number}-{index - 1}"]} if index else {}
    paid: Fields = {"funding": "invest_to_save", "status": "planned"}
    led: Fields = {"workstream": area.council("workstream", WORKSTREAMS), "lead": f"role-{area.number}-0"}
    return {**led, "plan": plan, **paid, **after}


def milestone(area: Area, _index: int) -> Fields:
    return {"date": "2022-Q4", "project": f"project-{area.number}-0"}


def action(area: Area, _index: int) -> Fields:
    return {"action": task(area.random), **owned(area, 0), "project": area.one("project", 3), "status": "open"}


def decision(area: Area, _index: int) -> Fields:
    return {
        "decision": sentence(area.random),
        "owner": area.council("board", 2),
        "status": "taken",
        "by": area.period(),
    }


def lines(area: Area) -> Value:
    return [f"Answer for {title(area.random)}", f"Keep {title(area.random)} up to date"]

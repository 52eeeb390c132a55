"""The Islington model holds what the case study says, and its figures."""

from collections import Counter
from pathlib import Path

import pytest

from tomkit import (
    Benefit,
    Comparator,
    Decision,
    Deliverable,
    Dimension,
    Driver,
    Evidence,
    Measure,
    Milestone,
    Objective,
    Organisation,
    Outcome,
    Principle,
    Project,
    Risk,
    ScopeItem,
    Severity,
    Stage,
    Workstream,
    load,
    validate,
)

FOLDER = Path(__file__).parents[2] / "models/examples/islington"
MODEL = load(FOLDER)
FINDINGS = validate(MODEL)


def _get(kind, name):
    return next(each for each in MODEL.all(kind) if each.id == name)


def _own(kind):
    return [each for each in MODEL.all(kind) if MODEL.where(each).file not in MODEL.book.shipped]


def _ids(refs):
    return [each.id for each in refs]


def _orders(elements):
    return [each.order.value for each in elements]


def _informed(ref):
    """Return everything that `ref` informed, directly or through something else."""
    found = set()
    waiting = [ref]
    while waiting:
        for each in getattr(MODEL[waiting.pop()], "informs", ()):
            if each not in found:
                found.add(each)
                waiting.append(each)
    return {each.id for each in found}


def _of(slug):
    return [each for each in FINDINGS if each.slug == slug]


def _only(slug):
    (finding,) = _of(slug)
    return finding


def test_nothing_is_wrong_with_how_it_is_written():
    assert MODEL.problems == ()


def test_every_element_says_where_it_was_read():
    own = [each for each in MODEL if MODEL.where(each).file not in MODEL.book.shipped]
    documents = {"islington-case-study", "register-of-areas"}
    assert [each.ref for each in own if not each.sources and each.id not in documents] == []


def test_every_file_says_at_its_head_what_it_transcribes():
    heads = {each.relative_to(FOLDER).as_posix(): each.read_text(encoding="utf-8") for each in FOLDER.rglob("*.yaml")}
    assert [name for name, text in heads.items() if not text.startswith("# ")] == []


def test_client_supplier_and_the_year_of_the_reset():
    (programme,) = MODEL.all(Workstream)
    assert programme.name == "Resident Experience Transformation Programme"
    (project,) = MODEL.all(Project)
    client = MODEL[project.client]
    assert (client.gss, client.type) == ("E09000019", "london_borough")
    assert _ids(project.suppliers) == ["31ten"]
    assert _get(Organisation, "31ten").type == "company"
    (reset,) = MODEL.all(Milestone)
    assert str(reset.date) == "2023"


def test_the_driver_names_three_causes():
    (driver,) = MODEL.all(Driver)
    for cause in ("growing complexity of resident needs", "historic lack of investment", "increasing strain"):
        assert cause in driver.description
    assert len(MODEL.all(Objective)) == 1


def test_four_commissioned_outputs():
    assert [(each.side, each.kind, each.id) for each in MODEL.all(ScopeItem)] == [
        ("in", "deliverable", "future-operating-model"),
        ("in", "deliverable", "business-case"),
        ("in", "deliverable", "roadmap"),
        ("in", "deliverable", "approval-of-funding"),
    ]
    assert [_ids(each.about) for each in MODEL.all(ScopeItem)] == [
        ["target-operating-model"],
        ["strategic-business-case"],
        ["implementation-plan"],
        [],
    ]


def test_three_phases_with_eight_activities():
    assert [(each.name, len(each.activities)) for each in MODEL.all(Stage)] == [
        ("Phase 1", 4),
        ("Phase 2", 2),
        ("Phase 3", 2),
    ]


def test_six_outcomes():
    assert _orders(MODEL.all(Outcome)) == [1, 2, 3, 4, 5, 6]
    assert {each.status for each in MODEL.all(Outcome)} == {"achieved"}


def test_research_activities_are_typed():
    kinds = Counter(each.kind for each in MODEL.all(Evidence) if each.order)
    assert kinds == {
        "interview": 2,
        "mystery_shopping": 2,
        "data": 1,
        "comparator": 1,
        "testing": 2,
        "engagement": 1,
    }


def test_mystery_shopping_by_channel():
    visits = [each for each in MODEL.all(Evidence) if each.kind == "mystery_shopping"]
    assert [_ids(each.channels) for each in visits] == [["phone"], ["web"]]


def test_interviews_were_with_residents_and_frontline_officers():
    interviews = [each for each in MODEL.all(Evidence) if each.kind == "interview"]
    assert [_ids(each.participants) for each in interviews] == [["residents"], ["frontline-officers"]]


def test_five_comparators_have_no_names():
    assert [each.id for each in MODEL.all(Organisation) if each.unnamed] == [
        f"local-authority-{number}" for number in range(1, 6)
    ]
    assert [MODEL[each.organisation].unnamed for each in MODEL.all(Comparator)] == [True] * 5
    assert len(_get(Evidence, "comparator-research").participants) == 5


def test_comparison_on_five_sides():
    sides = ["approach", "strategy", "structure", "technology", "operations"]
    assert [each.id for each in _own(Dimension)] == sides
    assert [_ids(each.dimensions) for each in MODEL.all(Comparator)] == [sides] * 5


def test_thirteen_deliverables_by_phase_and_kind():
    assert [(MODEL[each.stage].name[-1], each.kind, each.id) for each in MODEL.all(Deliverable)] == [
        ("1", "analysis", "opportunity-areas"),
        ("1", "persona_set", "personas"),
        ("1", "journey_set", "journey-maps"),
        ("1", "model", "cost-to-serve-model"),
        ("1", "analysis", "comparative-research"),
        ("1", "report", "initial-findings-report"),
        ("2", "design", "recommendations"),
        ("3", "vision", "programme-vision"),
        ("3", "principles", "design-principles"),
        ("3", "design", "target-operating-model"),
        ("3", "case", "strategic-business-case"),
        ("3", "plan", "implementation-plan"),
        ("3", "plan", "next-steps"),
    ]


@pytest.mark.parametrize(
    "research",
    [
        "resident-interviews",
        "mystery-shopping-by-telephone",
        "mystery-shopping-online",
        "frontline-officer-interviews",
        "management-information",
        "comparator-research",
    ],
)
def test_research_informed_the_report_and_through_it_vision_principles_model_and_case(research):
    chain = {
        "initial-findings-report",
        "programme-vision",
        "design-principles",
        "target-operating-model",
        "strategic-business-case",
        "implementation-plan",
        "next-steps",
    }
    assert chain <= _informed(_get(Evidence, research).ref)


def test_the_model_informed_the_case_and_the_plan():
    assert _ids(_get(Deliverable, "target-operating-model").informs) == [
        "strategic-business-case",
        "implementation-plan",
        "next-steps",
    ]


def test_findings_were_tested_with_team_board_and_all_services_in_scope():
    assert _ids(_get(Deliverable, "initial-findings-report").tested_with) == [
        "resident-experience-project-team",
        "resident-experience-board",
        "services-in-scope",
    ]
    assert _ids(_get(Deliverable, "recommendations").tested_with) == ["wider-stakeholders"]


def test_benefits_are_quantitative_and_qualitative_and_have_no_values():
    assert [each.type for each in MODEL.all(Benefit)] == ["quantitative", "qualitative"]
    assert [(each.measures, each.profile) for each in MODEL.all(Benefit)] == [((), {})] * 2
    assert MODEL.all(Measure) == ()


@pytest.mark.parametrize("kind", [Principle, Risk, Decision])
def test_what_the_document_announces_or_leaves_out_is_not_made_up(kind):
    assert MODEL.all(kind) == ()


@pytest.mark.parametrize("state", ["as-written", "as-is", "to-be"])
def test_a_faithful_transcription_of_a_thin_document_has_no_errors(state):
    assert MODEL.root.maturity == "outline"
    assert [str(each) for each in validate(MODEL.at(state)) if each.severity is Severity.ERROR] == []


def test_the_assignment_has_no_owner_no_dates_and_no_money():
    assert "no lead, no dates and no funding" in _only("project-bare").message
    assert "no one is named to lead" in _only("workstream-unled").message


def test_the_document_contains_none_of_what_it_hands_over():
    assert len(_of("evidence-incomplete")) == 5
    assert any("benefits" in each.message for each in _of("evidence-incomplete"))


def test_nothing_could_go_wrong():
    assert "names no risk" in _only("raid-missing").message


def test_only_gaps_of_the_document_are_warnings():
    warned = {each.slug for each in FINDINGS if each.severity is Severity.WARNING}
    assert warned == {"project-bare", "benefit-unmeasured", "benefit-unowned"}

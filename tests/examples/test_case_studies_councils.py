"""The models of the councils' case studies hold what each case says, and its figures."""

from pathlib import Path

from tests.examples.asking import get as _get
from tests.examples.asking import ids as _ids
from tests.examples.asking import of_kind as _of_kind
from tests.examples.asking import owner as _owner
from tests.examples.asking import statements as _statements
from tomkit import (
    Benefit,
    Capability,
    Constraint,
    Deliverable,
    HandOff,
    Measure,
    Milestone,
    Objective,
    Organisation,
    Outcome,
    Persona,
    Process,
    Project,
    Requirement,
    Service,
    Stage,
    Strategy,
    System,
    Team,
    load,
)

HOME = Path(__file__).parents[2] / "models/examples"
SOUTHEND, HARROW, PETERBOROUGH = (load(HOME / name) for name in ("southend", "harrow", "peterborough"))


# Southend-on-Sea


def test_southend_serves_more_than_a_quarter_of_a_million():
    owner = _owner(SOUTHEND)
    assert (owner.population, owner.population_low.value) == (None, 250_000)
    assert "well over a quarter of a million" in owner.description


def test_southend_replaces_a_crm_at_the_end_of_its_life():
    old = _get(SOUTHEND, System, "first-generation-crm")
    assert (old.kind, old.lifecycle, old.replaced_by.id) == ("crm", "end_of_life", "new-crm")
    before, after = (_ids(SOUTHEND.at(state).all(System)) for state in ("as-is", "to-be"))
    assert before == ["first-generation-crm", "back-office-systems", "service-systems"]
    assert after == ["new-crm", "customer-account", "integrations", "back-office-systems", "service-systems"]


def test_southend_integrates_with_back_office_and_service_systems():
    for name in ("new-crm", "integrations"):
        assert _ids(_get(SOUTHEND, System, name).integrates) == ["back-office-systems", "service-systems"]
    assert _get(SOUTHEND, System, "customer-account").kind == "portal"


def test_southend_was_delivered_on_time_and_on_budget():
    (project,) = SOUTHEND.all(Project)
    assert (project.status, project.on_time, project.on_budget) == ("complete", True, True)


def test_southend_six_steps_in_sequence():
    assert [(each.order.value, each.id) for each in SOUTHEND.all(Stage)] == [
        (1, "design-principles"),
        (2, "end-to-end-processes"),
        (3, "requirements"),
        (4, "procurement"),
        (5, "planning"),
        (6, "handover"),
    ]
    assert _ids(_get(SOUTHEND, Deliverable, "requirements").informs) == [
        "solution-design",
        "procurement",
        "channel-shift",
    ]


def test_southend_wants_channel_shift_and_builds_a_team_of_its_own():
    assert _ids(SOUTHEND.all(Objective)) == ["channel-shift"]
    assert _ids(SOUTHEND.all(Capability)) == ["programme-delivery"]
    assert _get(SOUTHEND, Team, "programme-team").kind == "programme"
    assert [each.result.text for each in SOUTHEND.all(Measure)] == [
        "high levels of resident sign-up",
        "reduced face-to-face and phone contact",
    ]
    assert len(SOUTHEND.all(Benefit)) == 2


# Harrow


def test_harrow_supports_a_group_of_one_and_a_half_million_who_isolate_for_twelve_weeks():
    (persona,) = HARROW.all(Persona)
    assert persona.size.value == 1_500_000
    isolation = _get(HARROW, Constraint, "self-isolation")
    assert (isolation.at_least.amount, isolation.at_least.unit) == (12, "weeks")
    assert isolation.affects == (persona.ref,)


def test_harrow_purpose_over_three_horizons():
    (purpose,) = _statements(HARROW, "purpose")
    assert purpose.horizons == ("short_term", "medium_term", "long_term")


def test_harrow_hands_over_along_its_supply_chain():
    assert [(each.from_.id, str(each.to), each.implied) for each in HARROW.all(HandOff)] == [
        ("community-hub", "teams/council-services", True),
        ("community-hub", "organisations/voluntary-organisations", True),
        ("community-hub", "organisations/distribution-hubs", True),
    ]
    assert [each.id for each in HARROW.all(Organisation) if each.unnamed] == [
        "voluntary-organisations",
        "distribution-hubs",
    ]


def test_harrow_works_outwards_as_well_as_inwards():
    assert {each.id: each.direction for each in HARROW.all(Process)} == {
        "outbound-contact": "outbound",
        "requests-for-support": "inbound",
        "continuous-improvement": None,
        "risk-management": None,
    }


def test_harrow_in_a_day_in_six_days_in_three_weeks():
    assert [(each.id, str(each.after)) for each in HARROW.all(Milestone)] == [
        ("plan-in-place", "1 day"),
        ("seven-things-established", "6 days"),
        ("hub-delivered", "3 weeks"),
    ]
    (stage,) = HARROW.all(Stage)
    assert len(stage.outputs) == 7


def test_harrow_reports_daily_weekly_and_to_cabinet():
    reports = [each for each in HARROW.all(Deliverable) if each.kind == "report"]
    assert [(each.cadence, each.audience) for each in reports] == [
        ("daily", "The executive teams"),
        ("weekly", "The executive teams"),
        (None, "Cabinet"),
    ]


def test_harrow_has_procedures_roles_a_resource_model_and_governance_for_an_emergency():
    assert _of_kind(HARROW, "procedures", "model") == ["standard-operating-procedures", "resource-model"]
    assert "self-isolating workforce" in _get(HARROW, Deliverable, "resource-model").description
    assert _get(HARROW, Deliverable, "roles-and-responsibilities").status == "done"
    assert "emergency-governance" in _ids(HARROW.all(Requirement))
    assert _ids(HARROW.all(Capability)) == ["impact-assessment", "quick-decisions"]


def test_harrow_five_outcomes():
    assert [each.order.value for each in HARROW.all(Outcome)] == [1, 2, 3, 4, 5]


# Peterborough


def test_peterborough_financial_plan():
    assert [each.id for each in PETERBOROUGH.all(Strategy)] == ["medium-term-financial-plan"]


def test_peterborough_saves_over_ten_million_pounds():
    low = _get(PETERBOROUGH, Measure, "savings").result.low
    assert (low.value, low.dimension) == (10_000_000, "GBP")
    assert _get(PETERBOROUGH, Team, "people-and-communities").kind == "directorate"


def test_peterborough_joint_services_and_a_trading_company():
    joint = _get(PETERBOROUGH, Service, "joint-services")
    assert (joint.delivery, joint.provider.id) == ("shared_service", "peterborough-and-cambridgeshire")
    assert _get(PETERBOROUGH, Organisation, "cambridgeshire").gss == "E10000003"
    after = PETERBOROUGH.at("to-be")
    environment = _get(after, Service, "environmental-services")
    assert (environment.delivery, environment.provider.id) == ("trading_company", "trading-company")
    assert "trading-company" not in _ids(PETERBOROUGH.at("as-is").all(Organisation))


def test_peterborough_four_outcomes():
    assert _ids(PETERBOROUGH.all(Outcome)) == ["savings", "upskilled-staff", "transparency", "trading-company"]

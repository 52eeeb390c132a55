"""The models of the six case studies hold what each case says: councils, landlords and a university."""

from collections import Counter
from pathlib import Path

import pytest

from tomkit import (
    Benefit,
    Board,
    Capability,
    Constraint,
    Decision,
    Deliverable,
    Driver,
    Evidence,
    FrontDoor,
    Function,
    HandOff,
    Measure,
    Milestone,
    Objective,
    Organisation,
    Outcome,
    Persona,
    Principle,
    Process,
    Project,
    Requirement,
    Risk,
    Service,
    Severity,
    Stage,
    Statement,
    Strategy,
    System,
    Team,
    load,
    validate,
)

HOME = Path(__file__).parents[2] / "models/examples"
NAMES = ("southend", "harrow", "genesis", "orbit", "peterborough", "anglia-ruskin")
MODELS = {name: load(HOME / name) for name in NAMES}
FINDINGS = {name: validate(model) for name, model in MODELS.items()}
SOUTHEND, HARROW, GENESIS, ORBIT, PETERBOROUGH, ANGLIA_RUSKIN = MODELS.values()
REGISTER = "register-of-areas"

each_case = pytest.mark.parametrize("name", NAMES)


def _get(model, kind, name):
    return next(each for each in model.all(kind) if each.id == name)


def _ids(elements):
    return [each.id for each in elements]


def _statements(model, kind):
    return [each for each in model.all(Statement) if each.kind == kind]


def _owner(model):
    (owner,) = model.root.owners
    return model[owner]


def _told(name, slug):
    return [each.message for each in FINDINGS[name] if each.slug == slug]


def _of_kind(model, *kinds):
    return _ids(each for each in model.all(Deliverable) if each.kind in kinds)


# Every case


@each_case
def test_nothing_is_wrong_with_how_it_is_written(name):
    assert MODELS[name].problems == ()


@each_case
def test_every_element_says_where_it_was_read(name):
    model = MODELS[name]
    own = [each for each in model if model.where(each).file not in model.book.shipped]
    documents = {f"{name}-case-study", REGISTER}
    assert [each.ref for each in own if not each.sources and each.id not in documents] == []


@each_case
def test_every_file_says_at_its_head_what_it_transcribes(name):
    heads = {each.name: each.read_text(encoding="utf-8") for each in (HOME / name).rglob("*.yaml")}
    assert [file for file, text in heads.items() if not text.startswith("# ")] == []


@pytest.mark.parametrize("state", ["as-written", "as-is", "to-be"])
@each_case
def test_a_faithful_transcription_of_a_thin_document_has_no_errors(name, state):
    assert MODELS[name].root.maturity == "outline"
    found = validate(MODELS[name].at(state))
    assert [str(each) for each in found if each.severity is Severity.ERROR] == []
    assert found


def test_they_are_not_all_councils():
    owners = {name: (_owner(model).type, _owner(model).gss) for name, model in MODELS.items()}
    assert owners == {
        "southend": ("unitary", "E06000033"),
        "harrow": ("london_borough", "E09000015"),
        "genesis": ("housing_association", None),
        "orbit": ("housing_association", None),
        "peterborough": ("unitary", "E06000031"),
        "anglia-ruskin": ("university", None),
    }


def test_each_uses_the_words_of_its_sector():
    assert {name: model.root.profiles for name, model in MODELS.items()} == {
        "southend": ("uk-council",),
        "harrow": ("uk-council",),
        "genesis": ("housing-association",),
        "orbit": ("housing-association",),
        "peterborough": ("uk-council",),
        "anglia-ruskin": (),
    }


@each_case
def test_a_case_has_a_challenge_a_headline_a_response_and_outcomes(name):
    kinds = Counter(each.kind for each in MODELS[name].all(Statement))
    assert (kinds["challenge"], kinds["headline"]) == (1, 1)
    assert kinds["response"]
    assert MODELS[name].all(Outcome)
    assert len(MODELS[name].all(Driver)) == 1


@each_case
def test_statements_stand_in_the_order_of_the_document(name):
    found = MODELS[name].all(Statement)
    assert [each.order.value for each in found] == list(range(1, len(found) + 1))


def test_headlines_word_for_word():
    assert {name: _statements(model, "headline")[0].statement for name, model in MODELS.items()} == {
        "southend": "A Tight Ship",
        "harrow": "Getting a Community Hub designed, approved and delivered in just 3 Weeks",
        "genesis": "Designed and embedded a new operating model and supported staff to own the change",
        "orbit": "£10 million of savings identified and delivered",
        "peterborough": "£10 million of savings identified and delivered",
        "anglia-ruskin": (
            "Together, we developed a Vision for the transformed University and agreed a high-level operating model"
        ),
    }


def test_quotes_are_said_by_a_role_of_an_organisation():
    quotes = [(model, each) for model in MODELS.values() for each in model.all(Evidence) if each.kind == "quote"]
    said = [(model[each.said_by].name, model[each.said_by].organisation.id, each.quote[:8]) for model, each in quotes]
    assert said == [
        ("Head of Customer Services", "southend", "4OC with"),
        ("Head of Customer Services and Business Services", "harrow", "The 4OC "),
    ]


@each_case
def test_the_supplier_worked_for_the_owner(name):
    model = MODELS[name]
    for project in model.all(Project):
        assert (project.client, _ids(project.suppliers)) == (_owner(model).ref, ["4oc"])


@each_case
def test_nothing_is_made_up_that_the_documents_do_not_list(name):
    assert MODELS[name].all(Principle) == ()
    assert MODELS[name].all(Risk) == ()


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


# Genesis


def test_genesis_170000_residents_and_the_merger():
    assert _owner(GENESIS).population.value == 170_000
    assert _ids(_get(GENESIS, Organisation, "notting-hill-genesis").predecessors) == ["genesis", "notting-hill"]


def test_genesis_four_objectives():
    assert [each.order.value for each in GENESIS.all(Objective)] == [1, 2, 3, 4]


def test_genesis_structure_vision_and_performance_framework():
    assert _of_kind(GENESIS, "vision", "framework") == ["directorate-vision-and-plan", "performance-framework"]
    assert _get(GENESIS, Deliverable, "organisational-structure").kind == "design"
    assert [(each.status, each.owner.id) for each in GENESIS.all(Decision)] == [("taken", "senior-team")]


def test_genesis_four_metrics():
    texts = {each.id: each.result.text for each in GENESIS.all(Measure)}
    assert texts == {
        "sickness-and-turnover": "Sickness and staff turnover levels at a record low",
        "projected-savings": "On course to deliver the projected savings in year one.",
        "customer-satisfaction": "Improvements in customer satisfaction from 76% to 83%",
        "stress": "A significant reduction in stress levels",
    }
    assert _get(GENESIS, Outcome, "savings-in-year-one").status == "on_course"


def test_genesis_satisfaction_rose_from_76_to_83_percent():
    satisfaction = _get(GENESIS, Measure, "customer-satisfaction")
    assert (str(satisfaction.baseline), str(satisfaction.result.value)) == ("76%", "83%")


def test_genesis_stress_was_assessed_before_and_after():
    assert _get(GENESIS, Measure, "stress").method == (
        "Stress risk assessments undertaken before and after the project"
    )
    assert _ids(_get(GENESIS, Evidence, "stress-risk-assessments").informs) == ["stress"]


# Orbit


def test_orbit_two_aims_for_its_shared_service_centre():
    assert [each.order.value for each in ORBIT.all(Objective)] == [1, 2]
    assert [each.kind for each in ORBIT.all(Function)] == ["shared_services"]


def test_orbit_four_deliverables():
    assert [(each.kind, each.id) for each in ORBIT.all(Deliverable)] == [
        ("model", "engagement-model"),
        ("catalogue", "service-catalogue"),
        ("case", "cost-benefit-analysis"),
        ("plan", "implementation-plan"),
    ]
    assert "cost, risk and benefits" in _get(ORBIT, Deliverable, "cost-benefit-analysis").description


def test_orbit_moves_from_the_phone_to_digital():
    channels = [
        _ids(_get(ORBIT.at(state), FrontDoor, "shared-service-centre").channels) for state in ("as-is", "to-be")
    ]
    assert channels == [["phone"], ["phone", "web"]]
    assert str(_get(ORBIT, Measure, "digital-transactions").result.value) == "51%"


def test_orbit_from_47th_into_the_top_25_in_two_years():
    place = _get(ORBIT, Measure, "place-in-listing")
    assert (place.baseline.value, place.result.high.value, place.result.value) == (47, 25, None)
    assert (str(place.result.after), place.polarity) == ("2 years", "lower")


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


# Anglia Ruskin


def test_anglia_ruskin_three_items_of_response():
    items = [each for each in _statements(ANGLIA_RUSKIN, "response") if "response item" in each.tags]
    assert [_ids(each.about) for each in items] == [["vision"], ["design-principles"], ["transformation-approach"]]


def test_anglia_ruskin_deliverables():
    assert [(each.kind, each.id) for each in ANGLIA_RUSKIN.all(Deliverable)] == [
        ("vision", "vision"),
        ("principles", "design-principles"),
        ("framework", "transformation-approach"),
        ("analysis", "financial-baseline"),
        ("report", "narrative"),
        ("design", "high-level-operating-model"),
        ("raid_log", "raid-log"),
        ("report", "lessons-learned"),
    ]


def test_anglia_ruskin_closes_out_with_lessons_learned():
    (stage,) = ANGLIA_RUSKIN.all(Stage)
    assert stage.name == "Handover and Closeout"
    assert _get(ANGLIA_RUSKIN, Deliverable, "lessons-learned").stage == stage.ref
    assert _ids(ANGLIA_RUSKIN.all(Board)) == ["transformation-leadership-team"]


# What is found


def test_two_cases_claim_ten_million_and_only_one_bears_it_out():
    orbit, peterborough = (_statements(model, "headline")[0] for model in (ORBIT, PETERBOROUGH))
    assert orbit.statement == peterborough.statement
    assert (orbit.about, _ids(peterborough.about)) == ((), ["savings", "savings"])
    assert orbit.open_questions
    assert any("£10 million" in each for each in _told("orbit", "evidence-incomplete"))


def test_a_raid_log_is_mentioned_without_its_contents():
    assert _of_kind(ANGLIA_RUSKIN, "raid_log") == ["raid-log"]
    assert any("the contents of the RAID log" in each for each in _told("anglia-ruskin", "evidence-incomplete"))
    assert any("names no risk" in each for each in _told("anglia-ruskin", "raid-missing"))


@pytest.mark.parametrize("name", ["southend", "harrow", "genesis", "orbit", "peterborough"])
def test_changes_have_no_dates(name):
    assert any("has no dates" in each for each in _told(name, "change-undated"))


def test_harrow_hand_offs_have_no_owner_and_no_time():
    assert len(_told("harrow", "hand-off-unowned")) == 3
    assert len(_told("harrow", "hand-off-across-without-time")) == 2


def test_only_gaps_of_the_documents_are_warnings():
    warned = {
        name: {each.slug for each in found if each.severity is Severity.WARNING} for name, found in FINDINGS.items()
    }
    assert warned == {
        "southend": {"change-undated"},
        "harrow": {"change-undated", "hand-off-unowned", "hand-off-across-without-time", "service-unowned"},
        "genesis": {"change-undated"},
        "orbit": {"change-undated"},
        "peterborough": {"change-undated", "service-unowned"},
        "anglia-ruskin": set(),
    }

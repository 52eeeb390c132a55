"""The models of two landlords and a university hold what their case studies say, and its figures."""

from pathlib import Path

from tests.examples.asking import get as _get
from tests.examples.asking import ids as _ids
from tests.examples.asking import of_kind as _of_kind
from tests.examples.asking import owner as _owner
from tests.examples.asking import statements as _statements
from tomkit import (
    Board,
    Decision,
    Deliverable,
    Evidence,
    FrontDoor,
    Function,
    Measure,
    Objective,
    Organisation,
    Outcome,
    Stage,
    load,
)

HOME = Path(__file__).parents[2] / "models/examples"
GENESIS, ORBIT, ANGLIA_RUSKIN = (load(HOME / name) for name in ("genesis", "orbit", "anglia-ruskin"))


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

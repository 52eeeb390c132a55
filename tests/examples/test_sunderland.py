"""The Sunderland model holds what the presentation says, and its figures."""

from collections import Counter
from pathlib import Path

from tomkit import (
    Benefit,
    Board,
    Deliverable,
    Dimension,
    Driver,
    Evidence,
    Function,
    HandOff,
    Milestone,
    Principle,
    Severity,
    Stakeholder,
    Statement,
    load,
    validate,
)

FOLDER = Path(__file__).parents[2] / "models/examples/sunderland"
MODEL = load(FOLDER)
FINDINGS = validate(MODEL)
OWN = [each for each in MODEL if MODEL.where(each).file not in MODEL.book.shipped]


def _get(kind, name):
    return next(each for each in MODEL.all(kind) if each.id == name)


def _only(slug):
    (finding,) = (each for each in FINDINGS if each.slug == slug)
    return finding


def _statements(kind):
    return [each for each in MODEL.all(Statement) if each.kind == kind]


def test_nothing_is_wrong_with_how_it_is_written():
    assert MODEL.problems == ()


def test_every_element_says_where_it_was_read():
    assert [each.ref for each in OWN if not each.sources and not isinstance(each, Evidence)] == []


def test_every_file_says_at_its_head_what_it_transcribes():
    heads = {each.name: each.read_text(encoding="utf-8") for each in FOLDER.rglob("*.yaml")}
    assert [name for name, text in heads.items() if not text.startswith("# ")] == []


def test_the_council_and_its_maturity():
    (owner,) = (MODEL[each] for each in MODEL.root.owners)
    assert (owner.name, owner.type, owner.gss) == ("Sunderland City Council", "metropolitan_borough", "E08000024")
    assert MODEL.root.maturity == "outline"


def test_four_drivers():
    assert [each.order.value for each in MODEL.all(Driver)] == [1, 2, 3, 4]
    assert "over the last 3-5 years" in MODEL.all(Driver)[0].description
    assert "two years to plan and manage significant change" in MODEL.all(Driver)[3].description


def test_seven_elements_of_the_framework():
    assert [each.name for each in OWN if isinstance(each, Dimension)] == [
        "People",
        "Functions and structure",
        "Processes",
        "ICT",
        "Costs",
        "Performance Management",
        "Business Ownership",
    ]


def test_statements_by_kind():
    assert Counter(each.kind for each in MODEL.all(Statement)) == {"strategic": 4, "rationale": 7, "example": 5}
    assert sorted(each.order.value for each in MODEL.all(Statement)) == list(range(1, 17))


def test_a_strategic_statement_on_each_function():
    about = [ref.id for each in _statements("strategic") for ref in each.about]
    assert about == [each.id for each in MODEL.all(Function)]


def test_five_core_principles_and_three_of_service_delivery():
    assert [each.scope for each in MODEL.all(Principle)] == [None] * 5 + ["Service Delivery Model"] * 3
    assert MODEL.all(Principle)[3].statement == "Delivering 'seamlessly' with providers working together"


def test_four_functions_and_what_they_answer_for():
    assert [(each.id, each.kind, len(each.responsibilities)) for each in MODEL.all(Function)] == [
        ("customer-service-network", "front_office", 1),
        ("service-directorates", "service_delivery", 6),
        ("strategic-services", "strategic", 4),
        ("shared-service-centre", "shared_services", 4),
    ]
    assert _get(Function, "shared-service-centre").rules == ("Service Level Agreement (SLA) managed",)


def test_three_rules_and_an_exception_of_the_customer_service_network():
    network = _get(Function, "customer-service-network")
    assert (len(network.rules), len(network.exceptions)) == (3, 1)
    assert "make a commitment about the level and timing of the service" in network.rules[2]
    assert "once a case worker is in place" in network.exceptions[0]
    assert "directly with the service provider" in network.exceptions[0]


def test_directorates_commission_the_network():
    commissions = {each.id: [ref.id for ref in each.commissions] for each in MODEL.all(Function) if each.commissions}
    assert commissions == {"service-directorates": ["customer-service-network"]}


def test_the_network_hands_off_to_service_delivery():
    (hand_off,) = MODEL.all(HandOff)
    assert (hand_off.from_.id, hand_off.to.id) == ("customer-service-network", "service-directorates")
    assert hand_off.promise == "a commitment about the level and timing of the service that the customer can expect"
    assert hand_off.sla is None


def test_five_examples_name_the_channels():
    assert [[ref.id for ref in each.about] for each in _statements("example")] == [
        ["phone"],
        ["face-to-face"],
        ["web", "sms"],
        ["service-directorates"],
        [],
    ]


def test_five_benefits_on_four_lines():
    lines = [str(source) for each in MODEL.all(Benefit) for source in each.sources]
    assert [line.rpartition("-")[2] for line in lines] == ["1", "2", "2", "3", "4"]
    assert [each.id for each in MODEL.all(Benefit) if each.measures] == []


def test_six_milestones_with_their_months_as_written():
    assert [(str(each.date), each.date_text) for each in MODEL.all(Milestone)] == [
        ("2009-06..2009-07", "June and July 2009"),
        ("2009-06", "June 2009"),
        ("2009-07..2009-09", "July-September 2009"),
        ("2009-09", "September 2009"),
        ("2009-09", "September 2009"),
        ("2009-10..2009-11", "October/November"),
    ]


def test_what_the_timescales_produce():
    assert [(each.id, each.kind) for each in MODEL.all(Deliverable)] == [
        ("cabinet-report", "report"),
        ("forensic-baseline", None),
        ("benefits-plan", "plan"),
        ("business-case", "case"),
        ("deployment-plan", "plan"),
    ]
    assert _get(Deliverable, "forensic-baseline").techniques == ("Value Chain Analysis",)


def test_who_takes_part():
    assert [each.id for each in MODEL.all(Board)] == ["cabinet", "emt"]
    assert [each.kind for each in MODEL.all(Stakeholder)] == ["members", "residents", "role"]


def test_no_finding_is_an_error():
    assert [str(each) for each in FINDINGS if each.severity is Severity.ERROR] == []


def test_the_hand_off_has_no_owner_and_no_service_level():
    assert _only("hand-off-unowned").element.id == "network-to-service-delivery"
    assert _only("hand-off-without-sla").element.id == "network-to-service-delivery"


def test_any_more_is_an_open_question_twice():
    asked = [each.id for each in MODEL if any(text.startswith("Any more?") for text in each.open_questions)]
    assert asked == ["customer-service-network", "service-directorates"]
    finding = _only("open-questions")
    assert finding.message.startswith("7 questions")
    assert "Customer Service Network" in finding.message

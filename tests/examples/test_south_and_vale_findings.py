"""Validating the South and Vale model tells the gaps of the strategy itself."""

from collections import Counter
from pathlib import Path

import pytest

from tomkit import Severity, load, validate

MODEL = load(Path(__file__).parents[2] / "models/examples/south-and-vale")
FINDINGS = validate(MODEL)


def _of(slug):
    return [each for each in FINDINGS if each.slug == slug]


def _about(slug):
    return [each.element.id for each in _of(slug)]


def _only(slug):
    (finding,) = _of(slug)
    return finding


@pytest.mark.parametrize("state", ["as-written", "as-is", "to-be", "2022-Q4", "2023-Q4"])
def test_a_faithful_transcription_of_a_thin_document_has_no_errors(state):
    found = validate(MODEL.at(state))
    assert [str(each) for each in found if each.severity is Severity.ERROR] == []
    assert found


def test_every_finding_has_a_place_in_the_model():
    assert [str(each) for each in FINDINGS if not each.span.file.endswith(".yaml") or each.span.line < 1] == []


def test_hand_offs_have_no_owner():
    assert _only("hand-off-unowned").severity is Severity.WARNING
    assert "none of the 6 hand-offs" in _only("hand-off-unowned").message


def test_hand_offs_between_organisations_have_no_agreed_time():
    assert "none of the 4 hand-offs" in _only("hand-off-across-without-time").message
    assert "email-to-main-channels" in _about("hand-off-without-sla")


def test_all_hand_offs_but_one_are_implied():
    assert "5 of 6 hand-offs are implied" in _only("hand-off-implied").message


def test_services_have_no_owner_and_no_category():
    assert "none of the 15 services" in _only("service-unowned").message
    assert "none of the 15 services" in _only("service-uncategorised").message


def test_no_category_contradicts_its_standard():
    assert _of("standard-contradicts-category") == []
    assert _of("category-without-standard") == []


def test_principles_are_not_traced_to_services():
    assert "5 of the 6 principles" in _only("principle-unused").message
    assert "the 15 services against the 6 principles" in _only("service-unassessed").message


def test_two_actions_ask_for_the_same():
    finding = _only("action-twice")
    assert finding.element.id == "establish-single-view-by-apis"
    assert "Establish a single view through a CRM" in finding.message


def test_actions_without_a_row_in_the_roadmap():
    assert _about("action-untraced") == [
        "integrate-principles-into-property-strategy",
        "establish-enterprise-architecture",
        "engage-partners-with-principles",
        "embed-principles",
        "apply-pandemic-lessons",
    ]


def test_a_workstream_of_ten_projects_is_not_declared():
    finding = _only("workstream-undeclared")
    assert finding.element.id == "service-review"
    assert "10 projects" in finding.message


@pytest.mark.parametrize("slug", ["project-bare", "placeholder"])
def test_two_rows_are_to_be_confirmed(slug):
    assert _about(slug) == ["democracy", "communications"]


def test_thirteen_projects_are_led_by_an_unnamed_service_owner():
    assert "13 projects are led by 'Service owner'" in _only("project-led-by-no-one-named").message


def test_two_labels_vary_in_their_capitals():
    quoted = {each.message.split("'")[1] for each in _of("label-variants")}
    assert quoted == {"implement", "Service Owner"}


def test_blank_quarters_count_as_work_in_progress():
    assert "15 blank quarters" in _only("plan-gap").message


def test_three_projects_end_beyond_the_horizon():
    assert sorted(_about("project-beyond-horizon")) == ["it-and-digital", "land-searches", "revenues-and-benefits"]


def test_one_row_has_the_words_of_another():
    finding = _only("plan-copied")
    assert (finding.element.id, "Revenues & Benefits" in finding.message) == ("it-and-digital", True)


def test_three_projects_are_complete_and_go_on():
    assert sorted(_about("complete-but-continuing")) == [
        "contact-centre-and-voice-services",
        "once-and-done-digital-by-default",
        "our-points-of-presence",
    ]


def test_what_no_project_brings_about():
    assert _about("change-without-project") == ["new-headquarters", "points-of-presence-architecture"]


def test_two_figures_are_missing_from_the_document():
    assert _about("evidence-incomplete") == ["south-vale-strategy"] * 2


def test_four_decisions_are_open_and_nobody_is_said_to_take_them():
    assert "4 decisions" in _only("decision-open").message
    assert "4 decisions" in _only("decision-unowned").message


def test_only_gaps_of_the_document_are_warnings():
    assert Counter(each.slug for each in FINDINGS if each.severity is Severity.WARNING) == {
        "action-untraced": 5,
        "project-beyond-horizon": 3,
        "change-without-project": 2,
        "project-bare": 2,
        "placeholder": 2,
        "hand-off-unowned": 1,
        "hand-off-across-without-time": 1,
        "project-led-by-no-one-named": 1,
        "workstream-undeclared": 1,
        "decision-unowned": 1,
        "service-unowned": 1,
    }

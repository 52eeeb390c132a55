"""The Luton model holds what the project brief says, and its figures."""

from collections import Counter
from pathlib import Path

import pytest

from tomkit import (
    Assumption,
    Benefit,
    Capability,
    Constraint,
    DataProcessing,
    Decision,
    Deliverable,
    Dependency,
    Evidence,
    Involvement,
    Measure,
    Organisation,
    Process,
    Project,
    Risk,
    Role,
    ScopeItem,
    Severity,
    Stage,
    Stakeholder,
    Statement,
    load,
    load_text,
    validate,
)

FOLDER = Path(__file__).parents[2] / "models/examples/luton"
TEXTS = {each.relative_to(FOLDER).as_posix(): each.read_text(encoding="utf-8") for each in FOLDER.rglob("*.yaml")}
MODEL = load(FOLDER)
FINDINGS = validate(MODEL)


def _get(kind, name):
    return next(each for each in MODEL.all(kind) if each.id == name)


def _ids(refs):
    return [each.id for each in refs]


def _statements(kind):
    return [each for each in MODEL.all(Statement) if each.kind == kind]


def _scope(part_of):
    return [each for each in MODEL.all(ScopeItem) if each.part_of and each.part_of.id == part_of]


def _rows(letter):
    return [each.order.value for each in MODEL.all(Stakeholder) if letter in each.raci]


def _only(slug):
    (finding,) = (each for each in FINDINGS if each.slug == slug)
    return finding


def _questions(word):
    return [each.id for each in MODEL if any(word in question for question in each.open_questions)]


def test_nothing_is_wrong_with_how_it_is_written():
    assert MODEL.problems == ()


def test_every_element_says_where_it_was_read():
    own = [each for each in MODEL if MODEL.where(each).file not in MODEL.book.shipped]
    assert [each.ref for each in own if not each.sources and not isinstance(each, Evidence)] == []


def test_every_file_says_at_its_head_what_it_transcribes():
    assert [name for name, text in TEXTS.items() if not text.startswith("# ")] == []


def test_the_council_and_its_maturity():
    (owner,) = (MODEL[each] for each in MODEL.root.owners)
    assert (owner.name, owner.type, owner.gss) == ("Luton Borough Council", "unitary", "E06000032")
    assert MODEL.root.maturity == "outline"


def test_how_the_project_is_run():
    project = _get(Project, "customer-access-tom")
    assert (project.approach, project.methodology) == ("Agile", "Adapted PRINCE2")
    assert (str(project.start), str(project.finish), project.lead.id) == ("2024-02", "2024-04-26", "project-lead")


def test_two_projects_share_the_brief():
    (joint,) = _statements("rationale")
    assert _ids(joint.about) == _ids(each.ref for each in MODEL.all(Project))
    assert _ids(joint.about) == ["customer-access-tom", "crm-and-technology-options-appraisal"]


def test_four_points_of_background_and_three_of_purpose():
    assert [each.order.value for each in _statements("pain_point")] == [1, 2, 3, 4]
    assert [each.order.value for each in _statements("purpose")] == [5, 6, 7]
    assert len(MODEL.all(Statement)) == 8


def test_what_is_missing_today_is_a_gap_of_a_capability():
    gaps = {each.id: each.gap for each in MODEL.all(Capability)}
    assert "multiple access points" in gaps["joined-up-access"]
    assert "No single view" in gaps["single-view-of-the-customer"]
    assert "no adopted central CRM" in gaps["process-flows-and-case-notes"]
    assert len(gaps) == 6
    assert all(gaps.values())


def test_scope_in():
    assert Counter(each.side for each in MODEL.all(ScopeItem)) == {"in": 19, "out": 6}
    assert len(_scope("as-is-analysis")) == 3
    assert len(_scope("tom-development")) == 9
    assert [(each.kind, each.statement) for each in _scope("tom-savings-potential")] == [
        ("data", "Failure Demand information"),
        ("data", "High volume transactional services"),
        ("data", "Call duration data"),
        ("data", "After call handling duration data"),
        ("data", "Time spent by back-office processing"),
    ]


def test_scope_out():
    out = [each for each in MODEL.all(ScopeItem) if each.side == "out"]
    assert [each.statement for each in out if each.kind == "service_area"] == ["MASH"]
    assert [each.statement for each in out if each.kind != "service_area"] == [
        "Recommendations on specific new technologies",
        "Data Strategy",
        "Business Case",
        "Implementation of the TOM",
        "Detailed task breakdown of all FTE involved in customer contact",
    ]


def test_four_stages_and_what_they_do():
    stages = [(str(each.period), len(each.activities), len(each.outputs)) for each in MODEL.all(Stage)]
    assert stages == [("2024-02", 4, 0), ("2024-03", 5, 3), ("2024-04", 4, 2), ("2024-04-26", 0, 0)]
    assert [activities + outputs for _, activities, outputs in stages] == [4, 8, 6, 0]


def test_the_phase_ends_with_three_statements_and_a_decision():
    end = MODEL.all(Stage)[-1]
    assert len(end.statements) == 3
    (decision,) = MODEL.all(Decision)
    assert end.decision == decision.ref
    assert (decision.owner.id, str(decision.by), decision.status) == ("project-sponsor", "2024-04-26", "needed")
    assert decision.decision == end.statements[2]


def test_each_deliverable_has_a_stage_but_two():
    assert len(MODEL.all(Deliverable)) == 12
    assert [each.id for each in MODEL.all(Deliverable) if each.stage is None] == ["roadmap", "system-requirements"]


def test_four_treatments_of_processes():
    assert [each.treatment for each in MODEL.all(Process)] == ["eliminate", "automate", "assist", "holistic"]


def test_dependency_constraints_and_assumption():
    (dependency,) = MODEL.all(Dependency)
    assert dependency.description.startswith("Insourcing of Technology services from Capita")
    assert len(MODEL.all(Constraint)) == 4
    assert "has a fallback BCP" in _get(Constraint, "fallback-bcp").description
    (assumption,) = MODEL.all(Assumption)
    assert assumption.description == "Asset Map will form part of phase 3, helping to build technical requirements."


def test_five_risks_and_their_scores():
    rated = [(int(each.likelihood), int(each.impact)) for each in MODEL.all(Risk)]
    assert rated == [(2, 3), (3, 5), (1, 3), (1, 3), (2, 2)]
    assert [likelihood * impact for likelihood, impact in rated] == [6, 15, 3, 3, 4]
    assert all(each.cause and each.risk and each.effect for each in MODEL.all(Risk))


def test_nine_benefits():
    assert [each.order.value for each in MODEL.all(Benefit)] == list(range(1, 10))
    assert [each.phase for each in MODEL.all(Benefit)] == ["in_scope"] * 3 + ["after"] * 6
    assert [each.attribution for each in MODEL.all(Benefit)] == ["fully", "partly", "fully"] + ["partly"] * 6
    assert Counter(each.attribution_text for each in MODEL.all(Benefit)) == {"Fully": 2, "Partly": 6, "Partly.": 1}
    assert all(each.description and each.outcome_text and each.measures for each in MODEL.all(Benefit))


def test_measurements_as_the_brief_words_them():
    assert [len(each.measures_text) for each in MODEL.all(Benefit)] == [1, 1, 1, 3, 2, 2, 3, 2, 1]
    streamlined = _get(Benefit, "streamlined-processes")
    assert streamlined.measures_text[0].count(",") == 2
    assert len(streamlined.measures) == 4


@pytest.mark.parametrize(
    ("measure", "benefits"),
    [
        (
            "first-contact-resolution",
            ["improved-access-channels", "reduce-failure-demand", "streamlined-processes"],
        ),
        ("positive-customer-feedback", ["improved-access-channels", "improved-resident-experience"]),
        ("staff-satisfaction-with-processes", ["streamlined-processes", "improved-staff-productivity"]),
    ],
)
def test_measures_that_show_several_benefits(measure, benefits):
    served = [each.id for each in MODEL.all(Benefit) if measure in _ids(each.measures)]
    assert served == benefits


def test_no_measure_has_a_figure_a_target_or_an_owner():
    measures = MODEL.all(Measure)
    assert len(measures) == 20
    assert [each.id for each in measures if each.baseline or each.target or each.actuals or each.owner] == []
    assert [each.id for each in MODEL.all(Benefit) if each.owner] == []


def test_28_rows_of_stakeholders_and_their_letters():
    assert [each.order.value for each in MODEL.all(Stakeholder)] == list(range(1, 29))
    assert _rows("accountable") == [1, 2]
    assert _rows("responsible") == [3, 4, 5]
    assert _rows("consulted") == list(range(6, 29))
    assert _rows("informed") == [6, 7, 8, 9, 10, 11]
    assert sum(len(each.raci) for each in MODEL.all(Stakeholder)) == 34


def test_roles_that_the_rows_stand_for():
    assert _ids(_get(Stakeholder, "project-lead-and-project-manager").represents) == ["project-lead", "project-manager"]
    assert [each.id for each in MODEL.all(Role)] == [
        "project-sponsor",
        "project-lead",
        "project-manager",
        "subject-matter-expert",
    ]


def test_kinds_of_stakeholders():
    assert Counter(each.kind for each in MODEL.all(Stakeholder)) == {
        "role": 6,
        "team": 7,
        "forum": 3,
        "organisation": 7,
        "residents": 2,
        "supplier": 1,
        "members": 1,
        None: 1,
    }
    assert len(_get(Stakeholder, "advice-partners").represents) == 4


def test_rows_whose_person_or_meaning_stays_open():
    unnamed = [each.order.value for each in MODEL.all(Stakeholder) if each.unnamed]
    assert unnamed == [4, 6, 7, 8, 14]


def test_ten_departments():
    rows = [(each.team.id, each.level, each.level_text) for each in MODEL.all(Involvement)]
    assert rows[:3] == [("hr", "none", "No"), ("legal", "none", "No"), ("finance", "none", "No")]
    assert [level for _, level, _ in rows[3:]] == ["medium"] * 7
    assert {each.project.id for each in MODEL.all(Involvement)} == {"customer-access-tom"}


def test_data_processing():
    (data,) = MODEL.all(DataProcessing)
    assert (data.controller.id, data.processor.id, data.special_category) == ("luton", "human-engine", True)
    assert data.subject_matter.startswith("Personal data relating to staff and service users")
    assert data.subjects == ("Staff", "members of the public", "businesses")


def test_the_one_address_on_the_web():
    addresses = [(each.id, each.url) for each in MODEL.all(Organisation) if each.url]
    assert addresses == [("cvs-beds", "https://www.cvsbeds.org.uk/about/")]


def test_no_contact_details_of_people():
    assert [name for name, text in TEXTS.items() if "@" in text] == []
    assert [str(each) for each in FINDINGS if each.slug in {"contact-details", "personal-name"}] == []


def test_an_e_mail_address_in_a_row_would_be_told():
    file = "organisation/stakeholders.yaml"
    leaking = TEXTS[file].replace("with an e-mail address", "a.person@example.org")
    found = [each for each in validate(load_text(TEXTS | {file: leaking})) if each.slug == "contact-details"]
    assert [(each.element.id, each.span.file) for each in found] == [("age-concern", file)]


def test_no_finding_is_an_error():
    assert [str(each) for each in FINDINGS if each.severity is Severity.ERROR] == []


def test_risks_have_no_owner_response_or_mitigation():
    assert "5 of the 5 risks have no owner, no response and no mitigation" in _only("risk-unmanaged").message


def test_the_assumption_has_no_owner_and_no_date():
    assert "no owner and no date by which it is tested" in _only("assumption-untested").message


def test_the_dependency_has_no_date():
    assert "no date by which it is needed" in _only("dependency-loose").message


def test_dis_benefits_and_the_signature_are_missing():
    told = [each.message for each in FINDINGS if each.slug == "evidence-incomplete"]
    assert len(told) == 2
    assert "Dis-benefits" in told[0]
    assert "Signature" in told[1]


def test_contradictions_of_the_brief_are_open_questions():
    assert _questions("top 10/15") == ["savings-potential"]
    assert _questions("business case") == ["out-business-case"]
    assert _questions("already housed") == ["housing-already-housed"]
    assert _questions("both accountable") == ["project-board"]
    assert _only("open-questions").message.startswith("23 questions")

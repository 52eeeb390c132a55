"""The six case studies have one form, whatever sort of body they speak of, and their gaps are told."""

from collections import Counter
from pathlib import Path

import pytest

from tests.examples.asking import ids as _ids
from tests.examples.asking import of_kind as _of_kind
from tests.examples.asking import owner as _owner
from tests.examples.asking import statements as _statements
from tomkit import Driver, Evidence, Outcome, Principle, Project, Risk, Severity, Statement, load, validate

HOME = Path(__file__).parents[2] / "models/examples"
NAMES = ("southend", "harrow", "genesis", "orbit", "peterborough", "anglia-ruskin")
MODELS = {name: load(HOME / name) for name in NAMES}
FINDINGS = {name: validate(model) for name, model in MODELS.items()}
REGISTER = "register-of-areas"

each_case = pytest.mark.parametrize("name", NAMES)


def _told(name, slug):
    return [each.message for each in FINDINGS[name] if each.slug == slug]


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


# What is found


def test_two_cases_claim_ten_million_and_only_one_bears_it_out():
    orbit, peterborough = (_statements(model, "headline")[0] for model in (MODELS["orbit"], MODELS["peterborough"]))
    assert orbit.statement == peterborough.statement
    assert (orbit.about, _ids(peterborough.about)) == ((), ["savings", "savings"])
    assert orbit.open_questions
    assert any("£10 million" in each for each in _told("orbit", "evidence-incomplete"))


def test_a_raid_log_is_mentioned_without_its_contents():
    assert _of_kind(MODELS["anglia-ruskin"], "raid_log") == ["raid-log"]
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
        "southend": {"change-undated", "benefit-unmeasured", "benefit-unowned"},
        "harrow": {
            "change-undated", "hand-off-unowned", "hand-off-across-without-time", "service-unowned", "raid-log-empty",
        },
        "genesis": {"change-undated"},
        "orbit": {"change-undated", "headline-unsupported"},
        "peterborough": {
            "change-undated", "service-unowned", "raid-log-empty", "benefit-unmeasured", "benefit-unowned",
        },
        "anglia-ruskin": {"raid-log-empty", "benefit-unmeasured", "benefit-unowned"},
    }  # fmt: skip

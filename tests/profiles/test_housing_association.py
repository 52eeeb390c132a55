"""A landlord's words load clean: tomkit is not welded to councils."""

import pytest

from tomkit import Category, Channel, Dimension, Service, Standard, load_text, validate
from tomkit.kinds.catalogue import BY_COLLECTION

ROOT = "tomkit: 1\nname: A landlord\nprofiles: [housing-association]\n"
MODEL = load_text({"tom.yaml": ROOT})


def test_it_loads_clean():
    assert MODEL.problems == ()


def test_channels_and_whether_staff_are_at_the_other_end():
    assert {each.id: (each.mode, each.assisted) for each in MODEL.all(Channel)} == {
        "phone": ("voice", True),
        "home-visit": ("face_to_face", True),
        "face-to-face": ("face_to_face", True),
        "web": ("web", False),
        "mobile-app": ("mobile_app", False),
        "webchat": ("webchat", True),
        "email": ("email", True),
        "post": ("post", True),
        "sms": ("sms", False),
        "social-media": ("social", True),
    }


def test_categories_have_letters_and_standards():
    assert {each.id: (each.letter, MODEL[each.standard].id) for each in MODEL.all(Category)} == {
        "emergency-repair": ("a", "made-safe"),
        "routine-repair": ("b", "fixed-first-visit"),
        "planned-work": ("c", "as-agreed"),
        "rent-and-charges": ("d", "once-and-done"),
        "lettings": ("e", "one-case-owner"),
        "tenancy": ("f", "one-case-owner"),
        "neighbourhood": ("g", "one-case-owner"),
        "home-ownership": ("h", "as-agreed"),
        "complaint": ("i", "put-right"),
        "information": ("j", "once-and-done"),
    }


def test_every_standard_is_asked_of_a_category_and_says_what_the_customer_gets():
    standards = MODEL.all(Standard)
    assert {each.ref for each in standards} == {each.standard for each in MODEL.all(Category)}
    assert all(each.statement and each.outcome for each in standards)


def test_dimensions_cover_kinds_that_there_are_and_each_kind_once():
    covered = [word for each in MODEL.all(Dimension) for word in each.covers]
    assert set(covered) <= BY_COLLECTION.keys()
    assert len(covered) == len(set(covered))


def test_its_dimensions_cover_what_those_of_a_council_cover():
    council = load_text({"tom.yaml": ROOT.replace("housing-association", "uk-council")})
    landlords, councils = (
        {word for each in model.all(Dimension) for word in each.covers} for model in (MODEL, council)
    )
    assert landlords == councils


@pytest.mark.parametrize("kind", [Channel, Category, Standard, Dimension])
def test_every_definition_is_described(kind):
    assert [each.id for each in MODEL.all(kind) if not (each.description or getattr(each, "statement", None))] == []


def test_the_risk_matrix_is_four_by_four_and_a_severe_impact_is_always_acted_on():
    matrix = MODEL.root.risk_matrix
    assert (len(matrix.likelihood), len(matrix.impact)) == (4, 4)
    assert [(each.name, each.from_.value) for each in matrix.zones] == [
        ("Watch", 1),
        ("Manage", 4),
        ("Act", 8),
        ("Escalate", 12),
    ]
    assert matrix.zones[2].cells == ("1x4",)


def test_a_landlords_service_is_held_to_the_standard_of_its_category():
    service = (
        "services:\n  leaks: {name: Leaks, category: routine-repair, standard: made-safe, channels: [home-visit]}\n"
    )
    model = load_text({"tom.yaml": ROOT, "services.yaml": service})
    assert model.problems == ()
    assert [each.name for each in model.all(Service)] == ["Leaks"]
    assert "standard-contradicts-category" in {each.slug for each in validate(model)}


def test_two_profiles_may_be_named_and_the_later_one_counts():
    both = load_text({"tom.yaml": ROOT.replace("[housing-association]", "[uk-council, housing-association]")})
    assert both.problems == ()
    assert {"kiosk", "home-visit"} <= {each.id for each in both.all(Channel)}
    assert next(each.name for each in both.all(Channel) if each.id == "web") == "Web and customer account"

"""The words that UK councils share load clean, and every model that names the profile has them."""

import pytest

from tomkit import Category, Channel, Dimension, Standard, load_text
from tomkit.kinds.catalogue import BY_COLLECTION

ROOT = "tomkit: 1\nname: A council\nprofiles: [uk-council]\n"
MODEL = load_text({"tom.yaml": ROOT})


def test_it_loads_clean():
    assert MODEL.problems == ()


def test_channels_and_whether_staff_are_at_the_other_end():
    assert {each.id: (each.mode, each.assisted) for each in MODEL.all(Channel)} == {
        "phone": ("voice", True),
        "face-to-face": ("face_to_face", True),
        "web": ("web", False),
        "mobile-app": ("mobile_app", False),
        "webchat": ("webchat", True),
        "email": ("email", True),
        "post": ("post", True),
        "sms": ("sms", False),
        "social-media": ("social", True),
        "kiosk": ("kiosk", False),
        "smart-speaker": ("smart_speaker", False),
    }


def test_categories_have_letters_and_standards():
    standards = {each.letter: MODEL[each.standard].id for each in MODEL.all(Category)}
    assert standards == {
        "a": "once-and-done",
        "b": "once-and-done",
        "c": "right-first-time",
        "d": "right-first-time",
        "e": "once-and-done",
    }


def test_standards_say_what_they_ask_and_what_the_customer_gets():
    assert [each.id for each in MODEL.all(Standard)] == ["once-and-done", "right-first-time"]
    assert all(each.statement and each.outcome for each in MODEL.all(Standard))


def test_dimensions_spell_polism_and_cover_kinds_that_there_are():
    dimensions = MODEL.all(Dimension)
    assert "".join(each.letter for each in dimensions) == "POLISM"
    assert {word for each in dimensions for word in each.covers} <= BY_COLLECTION.keys()


@pytest.mark.parametrize("kind", [Channel, Category, Standard, Dimension])
def test_every_definition_is_described(kind):
    assert [each.id for each in MODEL.all(kind) if not (each.description or getattr(each, "statement", None))] == []


def test_a_model_may_say_it_in_its_own_words():
    own = "channels:\n  phone:\n    name: Telephone\n    mode: voice\n    hours: 9 to 5\n"
    model = load_text({"tom.yaml": ROOT, "access.yaml": own})
    phone = next(each for each in model.all(Channel) if each.id == "phone")
    assert (phone.name, phone.hours, phone.assisted) == ("Telephone", "9 to 5", False)
    assert phone.ref in model.book.overridden


def test_without_the_profile_a_model_has_none_of_it():
    assert len(load_text({"tom.yaml": "tomkit: 1\nname: A council\n"})) == 0

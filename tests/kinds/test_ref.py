import pickle

import pytest

from tomkit.kinds.catalogue import WORDS
from tomkit.kinds.ref import Known, Ref, Source

IDS = {"teams": {"housing": "housing", "old": "new", "new": "new"}, "roles": {"housing": "housing", "lead": "lead"}}


@pytest.mark.parametrize(
    ("text", "kinds", "kind", "name"),
    [
        ("housing", ("teams",), "teams", "housing"),
        ("housing", ("roles", "teams"), "", "housing"),
        ("lead", ("roles", "teams"), "roles", "lead"),
        ("role/housing", ("roles", "teams"), "roles", "housing"),
        ("roles/housing", (), "roles", "housing"),
        ("old", ("teams",), "teams", "new"),
        ("team/old", (), "teams", "new"),
        ("nobody", ("roles", "teams"), "", "nobody"),
        ("unknown", ("teams",), "", "unknown"),
        (" lead ", ("roles",), "roles", "lead"),
        ("nonsense/lead", ("roles",), "nonsense", "lead"),
    ],
)
def test_a_reference_finds_its_kind(text, kinds, kind, name):
    assert Ref.parse(text, kinds, Known(IDS, WORDS)) == Ref(kind, name)


def test_a_field_for_any_kind_prefers_the_elements_own():
    assert Ref.parse("housing", (), Known(IDS, WORDS, "roles")) == Ref("roles", "housing")
    assert Ref.parse("housing", (), Known(IDS, WORDS, "services")) == Ref("", "housing")


def test_a_reference_is_frozen_ordered_and_survives_pickling():
    ref = Ref("teams", "housing")
    with pytest.raises(AttributeError, match="frozen"):
        ref.id = "other"
    assert sorted([Ref("teams", "b"), Ref("roles", "c"), Ref("teams", "a")]) == [
        Ref("roles", "c"),
        Ref("teams", "a"),
        Ref("teams", "b"),
    ]
    assert pickle.loads(pickle.dumps(ref)) == ref  # noqa: S301 - our own bytes
    assert (str(ref), str(Ref("", "unknown"))) == ("teams/housing", "unknown")


@pytest.mark.parametrize(
    ("text", "name", "place"), [("report", "report", ""), ("report#3.1", "report", "3.1"), ("a#b#c", "a", "b#c")]
)
def test_a_source_is_evidence_and_a_place_in_it(text, name, place):
    source = Source.parse(text)
    assert (source.evidence, source.place, str(source)) == (Ref("evidence", name), place, text)

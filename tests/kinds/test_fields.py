import pytest

from tomkit import HandOff, Ref, Service
from tomkit.kinds.base import Change, Element
from tomkit.kinds.catalogue import KINDS, ready
from tomkit.kinds.fields import docs, fields, mentions
from tomkit.kinds.root import Root
from tomkit.kinds.words import ID_PATTERN


@pytest.mark.parametrize("cls", [*KINDS, Root, Change], ids=lambda each: each.__name__)
def test_every_kind_and_field_says_what_it_is(cls):
    assert cls.__doc__
    assert cls.__doc__ != Element.__doc__ or cls is Element
    undocumented = [each.name for each in fields(cls) if not docs(cls).get(each.attribute)]
    assert undocumented == []


def test_collections_words_and_names_are_unique():
    for word in ("collection", "word", "slug", "one", "many"):
        values = [getattr(each.__kind__, word) for each in KINDS]
        assert len(set(values)) == len(values), word


def test_a_field_knows_its_words_and_the_kinds_it_takes():
    specs = {each.name: each for each in fields(HandOff)}
    assert specs["from"].required
    assert specs["from"].attribute == "from_"
    assert specs["from"].kinds == ("front_doors", "functions", "organisations", "roles", "teams")
    assert specs["services"].many
    assert specs["method"].choices[:2] == ("warm_transfer", "cold_transfer")
    assert specs["promise"].markdown
    assert not specs["name"].markdown
    assert specs["owner"].label == "Owner"
    assert [each.name for each in fields(HandOff)][:2] == ["name", "description"]


def test_every_reference_is_found_wherever_it_stands():
    service = ready(Service).model_validate(
        {
            "id": "waste",
            "name": "Waste",
            "sources": ["report#2"],
            "owner": "team/waste",
            "front_doors": ["web"],
            "principles": [{"principle": "open", "status": "met"}],
            "changes": [{"by": "crm", "because": "principle/open", "sources": ["report"]}],
        }
    )
    assert {(path, str(ref)) for path, ref, _ in mentions(service)} == {
        (("sources", 0), "evidence/report"),
        (("owner",), "team/waste"),
        (("front_doors", 0), "front_doors/web"),
        (("principles", 0, "principle"), "principles/open"),
        (("changes", 0, "by"), "projects/crm"),
        (("changes", 0, "because"), "principle/open"),
        (("changes", 0, "sources", 0), "evidence/report"),
    }
    assert Ref("teams", "x") not in {ref for _, ref, _ in mentions(service)}


def test_no_field_is_called_like_the_key():
    assert all(each.name != "id" for cls in KINDS for each in fields(cls))
    assert ID_PATTERN.startswith("^")

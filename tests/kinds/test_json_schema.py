import pytest
from jsonschema import Draft7Validator

from tomkit.kinds.catalogue import KINDS
from tomkit.kinds.fields import fields
from tomkit.kinds.json_schema import model_schema


@pytest.fixture(scope="module")
def schema():
    return model_schema()


def errors(schema, document):
    return [list(each.absolute_path) for each in Draft7Validator(schema).iter_errors(document)]


def test_the_schema_is_one(schema):
    Draft7Validator.check_schema(schema)


def test_every_kind_and_field_is_in_it_with_its_meaning(schema):
    for cls in KINDS:
        assert cls.__kind__.collection in schema["properties"]
        told = schema["$defs"][cls.__name__]
        assert set(told["properties"]) == {each.name for each in fields(cls)}
        assert all(each.get("description") for each in told["properties"].values())


@pytest.mark.parametrize(
    "document",
    [
        {"tomkit": 1, "name": "Test", "profiles": ["uk-council"], "maturity": "outline"},
        {"services": {"a": {"name": 2023, "tags": ["x", 1], "owner": "team/b", "lgsl": 524, "statutory": True}}},
        {"projects": {"p": {"name": "P", "workstream": "w", "plan": {"2022-Q1": "Go"}}}},
        {"hand_offs": {"h": {"name": "H", "from": "a", "to": "unknown"}}},
    ],
)
def test_what_is_right_passes(schema, document):
    assert errors(schema, document) == []


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({"servces": {}}, []),
        ({"services": {"A b": {"name": "A"}}}, ["services"]),
        ({"services": {"unknown": {"name": "A"}}}, ["services"]),
        ({"services": {"a": {"onwer": "x", "name": "A"}}}, ["services", "a"]),
        ({"services": {"a": {}}}, ["services", "a"]),
        ({"services": {"a": {"name": "A", "owner": "Two words"}}}, ["services", "a", "owner"]),
        ({"services": {"a": {"name": "A", "tags": "x"}}}, ["services", "a", "tags"]),
        ({"services": {"a": {"name": "A", "phase": "x"}}}, ["services", "a", "phase"]),
        (
            {"projects": {"p": {"name": "P", "workstream": "w", "plan": {"2022-Q5": "Go"}}}},
            ["projects", "p", "plan"],
        ),
        ({"maturity": "done"}, ["maturity"]),
    ],
)
def test_what_is_wrong_fails_at_its_place(schema, document, place):
    assert errors(schema, document) == [place]


def test_a_models_own_ids_are_offered_and_no_others_refused():
    schema = model_schema({"teams": {"housing": "Housing team"}, "roles": {}})
    owner = schema["$defs"]["Service"]["properties"]["owner"]
    assert {"$ref": "#/$defs/id-of-teams"} in owner["anyOf"]
    assert schema["$defs"]["id-of-teams"]["enum"] == ["housing"]
    assert schema["$defs"]["id-of-teams"]["enumDescriptions"] == ["Housing team"]
    assert errors(schema, {"services": {"a": {"name": "A", "owner": "newer-than-the-schema"}}}) == []

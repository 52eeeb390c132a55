"""What is generated and committed is what would be generated today."""

import json
from pathlib import Path

import jsonschema
import pytest

from tomkit.schemas import schemas

SCHEMAS = Path(__file__).parents[1] / "schemas"


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_fresh(name: str) -> None:
    written = (SCHEMAS / name).read_text(encoding="utf-8")
    assert written == schemas()[name], "run `python -m tomkit.schemas schemas`"


def test_there_are_no_others() -> None:
    assert {each.name for each in SCHEMAS.iterdir()} == set(schemas())


@pytest.mark.parametrize("name", schemas())
def test_a_schema_is_a_schema(name: str) -> None:
    jsonschema.Draft7Validator.check_schema(json.loads(schemas()[name]))

"""Completion and hover in a real yaml-language-server, with the schemas that tomkit writes."""

import json
import os

import pytest

import tomkit
from tests.editors.language_server import LanguageServer, program
from tomkit.kinds.json_schema import model_schema

TEXT = """\
# yaml-language-server: $schema=model.schema.json
teams:
  housing-team: {name: The housing team}
services:
  garden-waste:
    name: Garden waste
    owner: housing-team
    phase: live
    fro
  bulky-waste:
    name: Bulky waste
    owner: written-after-the-schema
"""


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    if program() is None:
        if os.environ.get("CI"):
            pytest.fail("yaml-language-server is not installed")
        pytest.skip("yaml-language-server is not installed: npm install yaml-language-server")
    folder = tmp_path_factory.mktemp("editor")
    model = tomkit.load_text({"tom.yaml": "tomkit: 1\nname: T\n", "m.yaml": TEXT.replace("    fro\n", "")})
    names = {"teams": {each.id: each.name for each in model.all(tomkit.Team)}}
    (folder / "model.schema.json").write_text(json.dumps(model_schema(names)), encoding="utf-8")
    with LanguageServer(folder) as running:
        yield running


def test_fields_are_offered_with_their_meaning(server):
    server.open("m1.yaml", TEXT)
    offered = server.completions(8, 7)
    assert offered["front_doors"] == "Where people reach it."


def test_words_of_a_field_are_offered(server):
    server.open("m2.yaml", TEXT)
    assert {"discovery", "alpha", "live"} <= set(server.completions(7, 11))


def test_the_ids_of_this_very_model_are_offered_with_their_names(server):
    server.open("m3.yaml", TEXT)
    assert server.completions(6, 11)["housing-team"] == "The housing team"


def test_a_field_says_what_it_means_on_hover(server):
    server.open("m4.yaml", TEXT)
    assert "Who answers for the service as a whole." in server.hover(6, 6)
    assert "The housing team" in server.hover(6, 6)


def test_an_id_newer_than_the_schema_is_no_error(server):
    server.open("m5.yaml", TEXT.replace("    fro\n", ""))
    assert server.diagnostics() == []


def test_a_slip_is_told_in_the_editor_too(server):
    server.open("m6.yaml", TEXT.replace("    fro\n", "    onwer: housing-team\n"))
    assert any("onwer" in each for each in server.diagnostics())

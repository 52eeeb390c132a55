"""Every rule of the reader and the loader is told by exactly one check."""

import ast
import re
from pathlib import Path

import pytest

import tomkit
from tomkit.checks.catalogue import CHECKS
from tomkit.checks.problems import RULES
from tomkit.checks.run import run
from tomkit.model.loader import load_files
from tomkit.source.files import Files
from tomkit.source.text import Problem, Span

SOURCES = sorted(each for room in ("source", "model") for each in (Path(tomkit.__file__).parent / room).glob("*.py"))
NOT_RULES = {"as-is", "as-written", "to-be", "utf-8"}
SLUG = re.compile(r"[a-z]+(-[a-z0-9]+)+")


def slugs() -> set[str]:
    """Return every word in the code of the reader and the loader that looks like a rule."""
    trees = (ast.parse(each.read_text()) for each in SOURCES)
    words = (node.value for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {each for each in words if isinstance(each, str) and SLUG.fullmatch(each)} - NOT_RULES


FOUND = sorted(slugs() | {rule for rules in RULES.values() for rule in rules})


@pytest.mark.parametrize("rule", FOUND)
def test_one_check_tells_a_rule(rule: str):
    model = tomkit.load_text({"tom.yaml": "tomkit: 1\nname: Test\n"})
    problem = Problem(rule, "something is wrong", Span("tom.yaml", 1, 1, 1, 2))
    told = run(type(model)(model.root, model.elements, model.book, (problem,)), CHECKS)
    assert [each.message for each in told] == ["something is wrong"]


def test_the_rules_that_checks_name_are_rules():
    code = "".join(each.read_text() for each in SOURCES)
    for rules in RULES.values():
        for rule in rules:
            assert f'"{rule}"' in code


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path):
    (tmp_path / "tom.yaml").write_text("tomkit: 1\nname: Test\n")
    (tmp_path / "services.yaml.txt").write_text("services: {}\n")
    told = run(load_files(Files.read(tmp_path)), CHECKS)
    assert [(each.code, each.span.file) for each in told] == [("TOM001", "services.yaml.txt")]

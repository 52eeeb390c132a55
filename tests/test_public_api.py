"""The public face: every name is there, typed, and costs nothing until it is used."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import tomkit
from tomkit.kinds.catalogue import KINDS

HEAVY = ("graphviz", "pygraphviz", "mkdocs", "jinja2", "nh3", "markdown", "jsonschema", "ruamel", "click")


def _promised():
    tree = ast.parse(Path(tomkit.__file__).read_text(encoding="utf-8"))
    imports = [
        each for each in ast.walk(tree) if isinstance(each, ast.ImportFrom) and each.module.startswith("tomkit.")
    ]
    return sorted({alias.name for each in imports for alias in each.names if alias.asname})


@pytest.mark.parametrize("name", _promised())
def test_every_name_that_type_checkers_see_is_there(name):
    assert getattr(tomkit, name).__name__ == name


def test_every_kind_is_among_them():
    assert {each.__name__ for each in KINDS} <= set(_promised())


def test_a_name_that_is_not_there_says_so():
    with pytest.raises(AttributeError, match="Srvice"):
        _ = tomkit.Srvice


def _loaded(script):
    code = f"import sys\n{script}\nprint(*sorted(sys.modules))"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(out.stdout.split())


def test_importing_tomkit_imports_nothing_heavy():
    assert _loaded("import tomkit").isdisjoint({*HEAVY, "pydantic", "yaml"})


def test_validating_imports_neither_renderer_nor_site():
    script = "import tomkit\ntomkit.validate(tomkit.load_text({'tom.yaml': 'tomkit: 1\\nname: T\\n'}))"
    assert _loaded(script).isdisjoint(HEAVY)


def test_navigation_is_typed(tmp_path):
    script = tmp_path / "typed.py"
    script.write_text(
        "import tomkit\n"
        "tom = tomkit.load('.')\n"
        "for door in tom.all(tomkit.FrontDoor):\n"
        "    assert door.operator is not None\n"
        "    reveal_type(tom[door.operator])\n"
        "for each in tom.all(tomkit.HandOff):\n"
        "    assert each.owner is not None\n"
        "    reveal_type(tom[each.owner])\n",
        encoding="utf-8",
    )
    cache = f"--cache-dir={tmp_path / 'cache'}"
    out = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", cache, str(script)], capture_output=True, text=True, check=False
    )
    assert 'Revealed type is "tomkit.kinds.organisation.Organisation"' in out.stdout, out.stdout + out.stderr
    names = ("Team", "Role", "Organisation")
    union = " | ".join(f"tomkit.kinds.organisation.{name}" for name in names)
    assert f'Revealed type is "{union}"' in out.stdout, out.stdout


@pytest.mark.parametrize("name", ["draw", "export", "load", "publish", "validate"])
def test_no_package_takes_the_name_of_a_function(name):
    assert not (Path(tomkit.__file__).parent / name).exists(), f"importing tomkit.{name} would hide tomkit.{name}()"

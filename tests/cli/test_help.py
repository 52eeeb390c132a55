import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import tomkit
from tests.cli.process import environment
from tomkit.cli.front import COMMANDS, page

HEAVY = {"click", "pydantic", "yaml", "jinja2", "graphviz", "pygraphviz", "mkdocs", "nh3", "jsonschema", "ruamel"}


def imported(code: str) -> set[str]:
    """Return the top-level modules that a piece of Python imports."""
    asked = f"{code}\nimport sys; print(' '.join({{name.partition('.')[0] for name in sys.modules}}), file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", asked], env=environment(), capture_output=True, check=True, text=True)
    return set(done.stderr.split())


@pytest.mark.parametrize("args", [[], ["--help"], ["-h"], ["help"], ["--version"]])
def test_the_front_page_imports_nothing_heavy(args: list[str]) -> None:
    assert not imported(f"from tomkit.cli.main import main; main({args})") & HEAVY


def test_the_help_of_a_command_imports_click_alone() -> None:
    assert imported("from tomkit.cli.main import main; main(['validate', '--help'])") & HEAVY == {"click"}


def test_validate_imports_neither_the_website_nor_the_pictures(tmp_path: Path) -> None:
    (tmp_path / "tom.yaml").write_text("name: North\n")
    unwanted = HEAVY - {"click", "pydantic", "yaml"}
    code = f"from tomkit.cli.main import main; main(['validate', {str(tmp_path)!r}])"
    assert not imported(code) & unwanted


def test_the_version_is_told(run) -> None:
    assert run("--version").out == f"tomkit {tomkit.__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_in_its_help_what_the_front_page_says(run, command: str) -> None:
    told = run(command, "--help")
    assert told.code == 0
    said = import_module(f"tomkit.cli.{command}").command.help.partition("\n")[0]
    assert said == f"{COMMANDS[command]}."
    assert said in " ".join(told.out.split())


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_every_command_fits_80_columns(run, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert max(map(len, run(command, "--help").out.splitlines())) <= 80


@pytest.mark.parametrize("command", ["validate", "draw", "list", "show", "export", "schema", "build"])
def test_commands_that_read_a_model_take_it_and_its_state(run, command: str) -> None:
    said = run(command, "--help").out
    assert "[MODEL]" in said
    assert "--state" in said


@pytest.mark.parametrize("width", [40, 80])
def test_the_front_page_fits_and_names_every_command(width: int) -> None:
    said = page(width)
    assert max(map(len, said.splitlines())) <= width
    assert all(f"  {each} " in said for each in COMMANDS)

"""A hostile model, through every command that tells of it: nothing it holds steers what reads the output."""

import json
import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.conftest import written
from tests.cli.test_terminal import in_terminal

STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
COMMAND = re.compile(r"##\[|##vso\[|^\s*::", re.MULTILINE)
PIECES = [
    "\u202e",
    "\u2066",
    "\u200f",
    "::error::",
    "##[add-mask]",
    "##vso[task.complete]",
    "%0A",
    "<script>",
    "=1+1",
    " ",
    "a",
]
TEXT = st.lists(st.sampled_from(PIECES) | st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8)

TYPED = [
    "validate", "validate --format concise", "list teams", "list teams --format csv", "show evil", "show harmless",
    "list tag:x",
]  # fmt: skip


def hostile(folder: Path, text: str) -> Path:
    """Write a model that holds `text` wherever text may stand."""
    said = json.dumps(text, ensure_ascii=False)
    team = f"{{name: {said}, description: {said}, tags: [x, {said}], x: {{{said}: {said}}}, organisation: {said}}}"
    teams = f"teams:\n  evil: {team}\n  harmless: {{name: H, part_of: evil}}\n"
    return written(
        folder, {"tom.yaml": f"tomkit: 1\nname: {said}\n", "teams.yaml": teams, "bad.yaml": f"{said}: {{}}\n"}
    )


@given(TEXT.map("".join))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_nothing_steers_and_nothing_commands(run, text: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hostile(Path(folder), text)
        for typed in TYPED:
            told = run(*typed.split(" "), folder)
            assert told.code in (0, 1), typed
            for said in (told.out, told.err):
                assert not STEERING.search(said), typed
                assert not COMMAND.search(said), typed


@pytest.mark.parametrize("text", ["\u202e[31m", "::error::x", "a\u2066b"])
def test_a_terminal_in_colour_gets_no_other_signs(tmp_path: Path, text: str) -> None:
    hostile(tmp_path, text)
    said = in_terminal("validate", cwd=tmp_path, TERM="xterm").decode().replace("\r\n", "\n")
    assert not STEERING.search(re.sub(r"\x1b\[[0-9;]*m", "", said))


@pytest.mark.parametrize("name", ["\u202egnp.yaml", "a\nb.yaml", "::error::.yaml", "##[x].yaml", "a,b:c%.yaml"])
def test_hostile_file_names_do_neither(run, model: Path, name: str) -> None:
    (model / name).write_text("teams:\n  x: {nme: X}\n")
    for form in ("text", "concise", "github"):
        said = run("validate", "--format", form).out
        assert not STEERING.search(said)
        assert form == "github" or not COMMAND.search(said)

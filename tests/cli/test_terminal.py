"""Plain where colour, width or letters are missing."""

import itertools
import json
import os
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import FILES, written
from tests.cli.process import environment, tomkit

HOSTILE = "services:\n  a: {name: '→ 東京 café', owner: '東京'}\n"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return written(tmp_path / "faulty", {**FILES, "more.yaml": HOSTILE})


def in_terminal(*args: str, cwd: Path, **extra: str) -> bytes:
    """Run tomkit with a terminal to write to, and return what arrives there."""
    pty = pytest.importorskip("pty", reason="this system has no such terminals")
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(cwd)
        os.execve(sys.executable, [sys.executable, "-m", "tomkit", *args], environment(**extra))  # noqa: S606 - a child of our own
    said = b""
    try:
        while more := os.read(terminal, 65536):
            said += more
    except OSError:
        pass
    os.waitpid(pid, 0)
    os.close(terminal)
    return said


def test_a_terminal_gets_colour_and_the_time(faulty: Path) -> None:
    said = in_terminal("validate", cwd=faulty, TERM="xterm")
    assert b"\x1b[31m" in said
    assert said.rstrip().endswith(b" s")


@pytest.mark.parametrize("extra", [{"NO_COLOR": "1", "TERM": "xterm"}, {"TERM": "dumb"}])
def test_a_terminal_without_colour_gets_none(faulty: Path, extra: dict[str, str]) -> None:
    assert b"\x1b" not in in_terminal("validate", cwd=faulty, **extra)


def test_40_columns_are_enough(faulty: Path) -> None:
    said = in_terminal("validate", cwd=faulty, TERM="dumb", COLUMNS="40").decode()
    long = [line for line in said.splitlines() if len(line) > 40]
    assert long == []


def test_a_pipe_gets_whole_lines_without_colour_and_time(faulty: Path) -> None:
    done = tomkit("validate", cwd=faulty)
    assert b"\x1b" not in done.stdout
    assert b"no organisation, role or team is called 'customer-servces'\n" in done.stdout
    assert not done.stdout.rstrip().endswith(b" s")


@pytest.mark.parametrize("encoding", ["cp1252", "ascii", "cp437"])
def test_letters_that_the_reader_lacks_are_escapes_and_carets_stay_in_place(faulty: Path, encoding: str) -> None:
    done = tomkit("validate", cwd=faulty, PYTHONUTF8="0", PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    lines = done.stdout.decode(encoding).splitlines()
    pairs = [pair for pair in itertools.pairwise(lines) if "owner" in pair[0]]
    marked = ["".join(part for part, sign in zip(*pair, strict=False) if sign == "^") for pair in pairs]
    assert r"'\u6771\u4eac'" in marked


def test_json_is_ascii_where_the_stream_is_not_utf_8(faulty: Path) -> None:
    done = tomkit("export", "json", cwd=faulty, PYTHONUTF8="0", PYTHONIOENCODING="cp1252")
    names = [each["fields"]["name"] for each in json.loads(done.stdout.decode("ascii"))["elements"]]
    assert "→ 東京 café" in names


def test_two_runs_give_the_same_bytes(faulty: Path) -> None:
    assert tomkit("validate", cwd=faulty).stdout == tomkit("validate", cwd=faulty).stdout


def test_backslashes_in_paths_are_taken_everywhere(faulty: Path) -> None:
    (faulty / "inner").mkdir()
    written(faulty / "inner" / "model", FILES)
    assert tomkit("validate", "inner\\model", cwd=faulty).returncode == 1

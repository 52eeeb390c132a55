"""Whole terminals: what a user types, what comes back, and the exit code, word for word.

TOMKIT_GOLDEN=write writes the files anew; read the difference before you keep it.
"""

import os
import shlex
from pathlib import Path

import pytest

from tests.cli.conftest import FILES, written
from tests.cli.process import tomkit

GOLDEN = Path(__file__).parent / "golden"

MISTAKES = {
    **FILES,
    "mistakes.yaml": (
        "services:\n"
        "  parks:\n"
        "    name: Parks\n"
        "    onwer: waste\n"
        "  trees:\n"
        "    name: 'Trees, hedges, verges and every other green thing that the council looks after, in a name far too "
        "long for one line'\n"
        "    owner: nobody\n"
        "    front_doors: [revenue-and-benefits]\n"
        "front_door:\n"
        "  desk: {name: Desk}\n"
        "teams:\n"
        "  waste: {name: Waste again}\n"
        "channels:\n"
        "  phone: {name: Phone, mode: voice}\n"
        "front_doors:\n"
        "  revenues-and-benefits: {name: Revenues, kind: contact_centre, channels: [phone], owner: waste}\n"
    ),
}

SESSIONS = {
    "first-steps": (
        {},
        ["--version", "validate", "init my-model", "validate my-model", "list services my-model",
         "show garden-waste my-model", "init my-model"],
    ),
    "mistakes": (MISTAKES, ["validate", "validate --all --fail-on never --format concise"]),
    "formats": (FILES, ["validate --format json", "validate --format github", "validate --format text --format sheet"]),
    "narrow": (MISTAKES, ["validate"]),
    "front-page": ({}, [""]),
    "help": ({}, ["validate --help", "draw --help", "list --help"]),
    "explain": ({}, ["explain unknown-reference", "explain hand-off.owner", "explain tom1"]),
}  # fmt: skip


@pytest.mark.parametrize("name", SESSIONS)
def test_the_terminal_shows(name: str, tmp_path: Path) -> None:
    files, typed = SESSIONS[name]
    home = written(tmp_path / "home", files)
    columns = {"COLUMNS": "40"} if name == "narrow" else {}
    told = "\n".join(_told(each, home, columns) for each in typed)
    golden = GOLDEN / f"{name}.txt"
    if os.environ.get("TOMKIT_GOLDEN") == "write":
        golden.write_text(told, encoding="utf-8", newline="\n")
    assert told == golden.read_text(encoding="utf-8")


def _told(typed: str, home: Path, columns: dict[str, str]) -> str:
    done = tomkit(*shlex.split(typed), cwd=home, **columns)
    said = (done.stdout + done.stderr).decode().replace("\r\n", "\n").replace(str(home), "HOME")
    return f"$ {f'tomkit {typed}'.strip()}\n{said}[exit {done.returncode}]\n"

"""A model on disk, and the command line run inside this process."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tomkit.cli.main import main

FILES = {
    "tom.yaml": "tomkit: 1\nname: North\nmaturity: outline\n",
    "who.yaml": "teams:\n  customer-services: {name: Customer services}\n  waste: {name: Waste}\n",
    "services.yaml": (
        "services:\n"
        "  garden-waste:\n"
        "    name: Garden waste\n"
        "    owner: customer-servces\n"
        "  bulky-waste:\n"
        "    name: Bulky waste\n"
        "    owner: waste\n"
    ),
}


class Told(NamedTuple):
    """What a command said."""

    code: int
    out: str
    err: str


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder in which the user stands."""
    for name in ("GITHUB_ACTIONS", "NO_COLOR", "COLUMNS", "TOMKIT_DEBUG"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def model(here: Path) -> Path:
    """A small model with one mistake, in the folder in which the user stands."""
    return written(here, FILES)


@pytest.fixture
def run(here: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Told]:  # noqa: ARG001 - it runs there
    """Run the command line in the folder in which the user stands; return its exit code and what it said."""

    def told(*args: str) -> Told:
        capsys.readouterr()
        code = main(args)
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return told


def written(folder: Path, files: dict[str, str]) -> Path:
    """Write files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder

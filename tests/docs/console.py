"""The commands in the documentation, run as a reader runs them.

A block of the kind `console` holds commands after `$` and what they print; a line `…` stands for any lines. A block
with a title, such as `yaml title="services.yaml"`, is a file that the reader writes. The comment
`<!-- model: docs/examples/kinds -->` puts a copy of that model where the reader is. `python -m tests.docs.console`
writes what is printed now into the pages.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HOME = Path(__file__).parents[2]

_BLOCK = re.compile(r'^```(?P<kind>[\w-]+)(?: title="(?P<title>[^"]+)")?\n(?P<text>.*?)^```$', re.MULTILINE | re.DOTALL)
_MODEL = re.compile(r"<!-- model: (?P<model>\S+) -->")
_ANY = "…"


def pages() -> tuple[Path, ...]:
    """Return every page that has commands to run."""
    written = (HOME / "README.md", *sorted((HOME / "docs").rglob("*.md")))
    return tuple(each for each in written if "```console" in each.read_text(encoding="utf-8"))


def as_run(page: Path, folder: Path) -> str:
    """Return the text of a page with what its commands print now; it is run in an empty folder."""
    text = page.read_text(encoding="utf-8")
    reader = _Reader(folder)
    made, end = [], 0
    for step in _steps(text):
        made.append(text[end : step.start()])
        made.append(reader.does(step))
        end = step.end()
    return "".join((*made, text[end:]))


def _steps(text: str) -> Iterator[re.Match[str]]:
    found = [*_BLOCK.finditer(text), *_MODEL.finditer(text)]
    yield from sorted(found, key=lambda each: each.start())


class _Reader:
    """Someone who follows a page from top to bottom."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def does(self, step: re.Match[str]) -> str:
        """Do what a step says and return it with what was printed."""
        parts = step.groupdict()
        if "model" in parts:
            shutil.copytree(HOME / parts["model"], self.folder, dirs_exist_ok=True)
        elif parts["kind"] == "console":
            return "```console\n" + "".join(self._session(parts["text"])) + "```"
        elif parts["title"] and "." in parts["title"]:
            (self.folder / parts["title"]).write_text(parts["text"], encoding="utf-8")
        return step[0]

    def _session(self, text: str) -> Iterator[str]:
        for part in re.split(r"^(?=\$ )", text, flags=re.MULTILINE)[1:]:
            command, _, said = part.partition("\n")
            now = self._run(command.removeprefix("$ "))
            yield f"{command}\n{said if _fits(said, now) else now}"

    def _run(self, command: str) -> str:
        words = shlex.split(command)
        if words[0] == "cd":
            self.folder = self.folder / words[1]
            return ""
        program = {"tomkit": (sys.executable, "-m", "tomkit"), "python": (sys.executable,)}.get(words[0], (words[0],))
        plain = {"COLUMNS": "88", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1"}
        kept = {name: value for name, value in os.environ.items() if name not in {"GITHUB_ACTIONS", "CI"}}
        done = subprocess.run(
            (*program, *words[1:]), cwd=self.folder, env=kept | plain, text=True, encoding="utf-8", check=False,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        )  # fmt: skip
        return "".join(f"{line.rstrip()}\n" for line in done.stdout.rstrip().splitlines())


def _fits(said: str, now: str) -> bool:
    """Tell whether what a page shows is what was printed, where `…` stands for any lines."""
    pattern = "".join(r"(?:.*\n)*?" if line == _ANY else re.escape(f"{line}\n") for line in said.splitlines())
    return re.fullmatch(pattern, now) is not None


def main() -> None:
    """Write what is printed now into every page."""
    for page in pages():
        with tempfile.TemporaryDirectory() as folder:
            page.write_text(as_run(page, Path(folder)), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

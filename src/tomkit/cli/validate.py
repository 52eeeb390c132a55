"""`tomkit validate`."""

import os
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from tomkit.cli.params import Word, model_argument, state_option
from tomkit.cli.stop import Stop, did_you_mean

if TYPE_CHECKING:
    from tomkit.model.model import Model
    from tomkit.report.report import Report

__all__ = ["command"]

_NEVER = "never"


@click.command(
    epilog="Exit code: 0 clean, 1 findings at or above --fail-on, 2 the model could not be read in full.",
)
@model_argument
@state_option
@click.option(
    "--format",
    "formats",
    multiple=True,
    metavar="FORMAT[=FILE]",
    help="Tell the findings as text, concise, json or github; to FILE, if one is named. Several at once are fine.",
)
@click.option(
    "--fail-on",
    type=Word("info", "warning", "error", _NEVER),
    default="error",
    show_default=True,
    help="How bad a finding must be to make the exit code 1.",
)
@click.option("--all", "everything", is_flag=True, help="Show also what only follows from other findings.")
def command(model: str | None, state: str | None, formats: tuple[str, ...], fail_on: str, everything: bool) -> int:
    """Check a model: what is wrong, where, and how to mend it.

    MODEL is a folder with a tom.yaml; left out, the nearest one from here upwards.

    \b
    Examples:
      tomkit validate
      tomkit validate models/north --state to-be
      tomkit validate --format text --format json=findings.json
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.cli import opening
    from tomkit.cli.faults import unreadable

    begun = perf_counter()
    wanted = [_format(each) for each in formats] or _usual()
    root = opening.found(model)
    loaded = opening.load(root)
    report = _report(loaded, root, state, everything=everything)
    _tell(replace(report, seconds=_seconds(begun)), wanted)
    if unreadable(loaded):
        return Stop.exit_code
    return int(_fails(report, fail_on))


def _format(given: str) -> tuple[str, str]:
    """Read `FORMAT[=FILE]`."""
    from tomkit.report.catalogue import FORMATS

    name, _, file = given.partition("=")
    if name not in FORMATS:
        raise Stop(f"there is no format '{name}'; {did_you_mean(name, tuple(FORMATS), 'the formats are')}")
    return name, file


def _usual() -> list[tuple[str, str]]:
    """Return the formats for when none is asked for: on GitHub annotations too."""
    return [("github", ""), ("text", "")] if os.environ.get("GITHUB_ACTIONS") == "true" else [("text", "")]


def _report(model: "Model", root: Path, state: str | None, *, everything: bool) -> "Report":
    from tomkit.api import validate
    from tomkit.cli import opening
    from tomkit.report.report import Report

    opening.in_state(model, state)
    findings = validate(model, state, held=True)
    made = Report.of(model, findings, everything=everything, state=state or "")
    folder = opening.place_of(root).replace(os.sep, "/")
    return replace(made, folder=folder, home=_home(root), separator=os.sep)


def _home(root: Path) -> str:
    """Return the model's folder as seen from the root of its repository, with forward slashes."""
    whole = root.resolve()
    tops = (each for each in (whole, *whole.parents) if (each / ".git").exists())
    top = next(tops, Path.cwd())
    seen = whole.relative_to(top).as_posix() if whole.is_relative_to(top) else "."
    return "" if seen == "." else seen


def _seconds(begun: float) -> float | None:
    from tomkit.cli.terminal import interactive

    return perf_counter() - begun if interactive() else None


def _tell(report: "Report", wanted: list[tuple[str, str]]) -> None:
    from tomkit.cli import terminal
    from tomkit.report.catalogue import FORMATS
    from tomkit.report.look import Look

    for name, file in wanted:
        kind = FORMATS[name]
        if file:
            from tomkit.cli.writing import write

            text = kind.render(replace(report, seconds=None), Look(terminal.UNFOLDED))
            write(file, (text if kind.machine else terminal.plain_text(text)).encode())
        elif kind.machine:
            text = kind.render(report, Look())
            (terminal.json_text if name == "json" else terminal.machine)(text)
        else:
            terminal.say(kind.render(report, terminal.look(terminal.UNFOLDED)))


def _fails(report: "Report", fail_on: str) -> bool:
    from tomkit.checks.check import Severity

    return fail_on != _NEVER and any(each.severity >= Severity[fail_on.upper()] for each in report.findings)

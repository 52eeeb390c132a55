"""What the faults of a model mean for a command that makes something of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from tomkit.cli.stop import Stop

if TYPE_CHECKING:
    from tomkit.checks.check import Finding
    from tomkit.model.model import Model

__all__ = ["exit_code", "unreadable"]

_SHOWN = 3


def unreadable(model: "Model") -> bool:
    """Return whether a part of the model could not be read at all."""
    from tomkit.checks.problems import RULES

    rules = {*RULES["not-readable"], *RULES["unknown-profile"]}
    return any(each.rule in rules for each in model.problems)


def exit_code(model: "Model", root: Path) -> int:
    """Return 0 for a model that was read in full; otherwise say on standard error what is wrong with it.

    What a command makes of such a model lacks something, so scripts get to know: 2 when a part could not be read
    at all, 1 when something could not be taken as it is written.
    """
    from tomkit.cli.opening import place_of
    from tomkit.cli.terminal import note

    errors = _errors(model) if model.problems else []
    lines = [f"{Path(place_of(root)) / each.span.file}:{each.span.line}: {each.message}" for each in errors[:_SHOWN]]
    if errors:
        more = f" and {len(errors) - _SHOWN} more" if len(errors) > _SHOWN else ""
        note("\n".join([*lines, f"Something may be missing because of this{more}; see 'tomkit validate'."]) + "\n")
    return Stop.exit_code if unreadable(model) else int(bool(errors))


def _errors(model: "Model") -> "list[Finding]":
    """Return the errors of the files as text."""
    from tomkit.checks.catalogue import CHECKS
    from tomkit.checks.check import Severity
    from tomkit.checks.run import run

    findings = run(model, [each for each in CHECKS if each.of == "file"])
    return [each for each in findings if each.severity == Severity.ERROR]

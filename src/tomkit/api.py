"""The whole pipeline on one screen: load, validate, draw, publish, export."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from tomkit.model.loader import load, load_text

if TYPE_CHECKING:
    from tomkit.checks.check import Finding
    from tomkit.model.model import Model
    from tomkit.pictures.picture import Picture

__all__ = ["draw", "export", "load", "load_text", "publish", "validate"]


def validate(model: "Model", state: str | None = None, *, held: bool = False) -> "tuple[Finding, ...]":
    """Return what the checks find in a model, by file and line.

    Without `state` the model is read as written and as it is to be; with one, in that state alone. `held` adds
    what only follows from other findings. Raises UnknownState.
    """
    from tomkit.checks.catalogue import CHECKS
    from tomkit.checks.run import run

    findings = run(model, CHECKS, state)
    return findings if held else tuple(each for each in findings if not each.held)


def draw(model: "Model", view: str) -> "Picture":
    """Return a picture of a model: `draw(model, "hand-offs").save("hand-offs.svg")`.

    Raises UnknownView, with the nearest name, when there is no such view.
    """
    from tomkit.pictures.catalogue import draw as drawn

    return drawn(model, view)


def publish(model: "Model", folder: str | Path) -> Path:
    """Build the model's site into `folder` and return its first page; an older site there is replaced whole."""
    from tomkit.website.mkdocs import build

    return build(model, Path(folder))


def export(model: "Model") -> dict[str, Any]:
    """Return a model as plain data: elements and links, sorted, as `schemas/export.schema.json` describes."""
    from tomkit.exchange.json_export import export as exported

    return exported(model)

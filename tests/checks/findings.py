"""What the checks say of an example model."""

from functools import cache
from pathlib import Path

import tomkit
from tomkit.checks.check import Severity

__all__ = ["errors", "found", "told"]

EXAMPLES = Path(__file__).parents[2] / "models" / "examples"


@cache
def found(model: str) -> tuple[tomkit.Finding, ...]:
    """Return the findings of an example model."""
    return tomkit.validate(tomkit.load(EXAMPLES / model))


def told(model: str, slug: str, words: str) -> bool:
    """Say whether a check tells of `words` in an example model."""
    return any(each.slug == slug and words in each.message for each in found(model))


def errors(model: str) -> list[str]:
    """Return the errors of an example model; a faithful transcription has none."""
    return [str(each) for each in found(model) if each.severity == Severity.ERROR]

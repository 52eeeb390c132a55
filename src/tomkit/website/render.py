"""Templates filled in, with everything that is not ours made inert on the way."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tomkit.website.safe import text

if TYPE_CHECKING:
    from jinja2 import Environment

__all__ = ["render"]

_TEMPLATES = Path(__file__).parent / "templates"


def render(template: str, **values: object) -> str:
    """Return a template filled in; whatever is not `Markup` becomes plain text."""
    return _environment().get_template(f"{template}.md.jinja").render(**values)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        finalize=text,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

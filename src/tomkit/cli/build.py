"""`tomkit build`."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tomkit.cli.params import model_argument, state_option
from tomkit.cli.stop import Stop

if TYPE_CHECKING:
    from tomkit.checks.check import Finding
    from tomkit.model.model import Model

__all__ = ["command"]


@click.command()
@model_argument
@state_option
@click.option("--output", "-o", metavar="FOLDER", default="site", show_default=True, help="Build the site in FOLDER.")
@click.option("--internal", is_flag=True, help="Publish also what the model keeps internal.")
def command(model: str | None, state: str | None, output: str, internal: bool) -> int:
    """Build the website of a model.

    The site works from a folder, without a server and without the internet: open its index.html. An older site
    in FOLDER is replaced; a folder that holds anything else is left alone.

    \b
    Examples:
      tomkit build
      tomkit build models/north --output north-site
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.api import validate
    from tomkit.cli import faults, opening, terminal
    from tomkit.report.text import counted

    root = opening.found(model)
    loaded = opening.load(root)
    shown = opening.in_state(loaded, state)
    findings = validate(loaded, state)
    if terminal.interactive():
        terminal.note(f"Building the site of {counted(len(shown), 'element')} ...\n")
    first = _built(shown, output, findings, internal=internal)
    said = counted(len(findings), "finding") if findings else "no findings"
    terminal.say(f"Built {first} with {said}. Open it in your browser.\n")
    return faults.exit_code(loaded, root)


def _built(model: "Model", output: str, findings: "tuple[Finding, ...]", *, internal: bool) -> Path:
    from tomkit.website.mkdocs import NotBuilt, build

    try:
        build(model, Path(output), findings=findings, internal=internal)
    except NotBuilt as error:
        raise Stop(f"the site could not be built: {str(error).removesuffix('.')}") from None
    except OSError as error:
        raise Stop(f"'{output}' cannot be written: {(error.strerror or 'no reason given').lower()}") from None
    return Path(output) / "index.html"

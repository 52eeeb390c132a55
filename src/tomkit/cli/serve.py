"""`tomkit serve`."""

import click

from tomkit.cli.params import model_argument
from tomkit.cli.stop import Stop

__all__ = ["command"]

_INTERRUPTED = 130


@click.command()
@model_argument
@click.option(
    "--port",
    metavar="PORT",
    type=click.IntRange(1, 65535),
    default=8000,
    show_default=True,
    help="Listen at this port.",
)
@click.option("--open", "browse", is_flag=True, help="Open the site in your browser.")
def command(model: str | None, port: int, browse: bool) -> int:
    """Show the website while you write, and keep it fresh.

    The site is for this machine only, and shows also what the model keeps internal. It is built anew whenever a
    file of the model is saved. Ctrl+C ends it.

    \b
    Examples:
      tomkit serve
      tomkit serve models/north --port 8080
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.cli import opening, terminal

    root = opening.found(model)
    opening.load(root)
    from tomkit.website.mkdocs import NotBuilt, serve

    try:
        serve(root, port=port, say=lambda line: terminal.note(f"{line}\n"), browse=browse)
    except NotBuilt as error:
        raise Stop(f"the site could not be built: {str(error).removesuffix('.')}") from None
    except OSError as error:
        why = (error.strerror or "no reason given").lower()
        raise Stop(f"the site cannot be served at port {port}: {why}; try --port {port % 65535 + 1}") from None
    return _INTERRUPTED

"""`tomkit export`."""

import click

from tomkit.cli.params import model_argument, output_option, state_option
from tomkit.cli.stop import Stop, did_you_mean

__all__ = ["command"]

_FORMATS = ("json",)


@click.command()
@click.argument("format", metavar="FORMAT", required=False)
@model_argument
@state_option
@output_option("the export")
@click.option("--internal", is_flag=True, help="Export also what the model keeps internal.")
def command(format: str | None, model: str | None, state: str | None, output: str | None, internal: bool) -> int:
    """Write a model for other programs.

    FORMAT is json: every element with its fields and its place, and every reference between them, always in
    the same order. What the model marks as internal is left out.

    \b
    Examples:
      tomkit export json --output model.json
      tomkit export json models/north --state to-be
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.cli import faults, opening, terminal
    from tomkit.cli.writing import write

    if format is None:
        raise Stop(f"name a format; there are {', '.join(_FORMATS)}")
    if format not in _FORMATS:
        raise Stop(f"there is no export format '{format}'; {did_you_mean(format, _FORMATS, 'the formats are')}")
    from tomkit.exchange.json_export import export
    from tomkit.source.json_text import dumps

    root = opening.found(model)
    loaded = opening.load(root)
    text = dumps(export(opening.in_state(loaded, state), internal=internal))
    if output and output != "-":
        write(output, text.encode(), "Wrote")
    else:
        terminal.json_text(text)
    return faults.exit_code(loaded, root)

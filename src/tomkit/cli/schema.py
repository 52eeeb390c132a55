"""`tomkit schema`."""

from typing import TYPE_CHECKING

import click

from tomkit.cli.params import model_argument, output_option, state_option
from tomkit.cli.stop import Stop

if TYPE_CHECKING:
    from tomkit.model.model import Model

__all__ = ["command"]


@click.command()
@model_argument
@state_option
@output_option("the schema")
@click.option("--plain", is_flag=True, help="Write the schema of the language alone, without the ids of a model.")
def command(model: str | None, state: str | None, output: str | None, plain: bool) -> int:
    """Write a JSON Schema, so that your editor helps you write.

    With a model, the schema knows its ids: an editor offers them with their names wherever an element is
    referred to. An id that is newer than the schema is no mistake.

    \b
    In VS Code, install the extension "YAML" by Red Hat, run
      tomkit schema --output tom.schema.json
    and put this line at the top of a file of the model:
      # yaml-language-server: $schema=./tom.schema.json
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.cli import terminal
    from tomkit.cli.writing import write
    from tomkit.kinds.json_schema import model_schema
    from tomkit.source.json_text import dumps

    text = dumps(model_schema(None if plain else _names(model, state)))
    if output and output != "-":
        write(output, text.encode(), "Wrote")
    else:
        terminal.json_text(text)
    return 0


def _names(given: str | None, state: str | None) -> dict[str, dict[str, str]] | None:
    """Return the ids and names of the model; None where there is no model around and none was named."""
    from tomkit.cli import opening

    try:
        root = opening.found(given)
    except Stop:
        if given is not None or state is not None:
            raise
        return None
    return _by_collection(opening.in_state(opening.load(root), state))


def _by_collection(model: "Model") -> dict[str, dict[str, str]]:
    names: dict[str, dict[str, str]] = {}
    for each in model:
        names.setdefault(each.__kind__.collection, {})[each.id] = each.name
    return names

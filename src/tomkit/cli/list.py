"""`tomkit list`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from tomkit.cli.params import Word, model_argument, output_option, state_option
from tomkit.cli.stop import Stop

if TYPE_CHECKING:
    from tomkit.kinds.base import Element
    from tomkit.model.model import Model

__all__ = ["command"]


@click.command()
@click.argument("what", metavar="KIND|SELECTOR", required=False)
@model_argument
@state_option
@click.option(
    "--format",
    "form",
    type=Word("table", "json", "csv"),
    default="table",
    show_default=True,
    help="Show a table, or write JSON, or CSV for a sheet.",
)
@output_option("the list")
def command(what: str | None, model: str | None, state: str | None, form: str, output: str | None) -> int:
    """List elements of a kind, or those that a selector means.

    A selector is made of terms that narrow each other: kind:services tag:waste owner:housing, an id with * for
    any letters, +id for an element and all it rests on, id+ for an element and all that rests on it. Without
    either, the kinds are listed.

    \b
    Examples:
      tomkit list services
      tomkit list "kind:services,teams tag:waste" --state to-be
      tomkit list front-doors --format csv --output front-doors.csv
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.cli import faults, opening, terminal
    from tomkit.cli.tables import RENDERERS, Listing
    from tomkit.cli.writing import write

    root = opening.found(model)
    loaded = opening.load(root)
    shown = opening.in_state(loaded, state)
    listing = Listing(shown, _selected(shown, what), opening.place_of(root), overview=what is None)
    text = RENDERERS[form](listing)
    if output and output != "-":
        write(output, text.encode("utf-8-sig" if form == "csv" else "utf-8"), "Wrote")
    elif form == "json":
        terminal.json_text(text)
    else:
        terminal.say(text)
    return faults.exit_code(loaded, root)


def _selected(model: "Model", what: str | None) -> "Sequence[Element]":
    """Return the elements of a kind, or those that a selector means. Raises Stop."""
    from tomkit.cli.naming import collection
    from tomkit.kinds.catalogue import BY_COLLECTION
    from tomkit.model.select import BadSelector

    if what is None:
        return tuple(model)
    if kind := collection(what):
        return model.all(BY_COLLECTION[kind])
    _check_word(model, what)
    try:
        return model.select(what)
    except BadSelector as error:
        raise Stop(str(error)) from None


def _check_word(model: "Model", what: str) -> None:
    """Refuse a plain word that is neither a kind nor an id, with the likely one of either."""
    from tomkit.cli.naming import KIND_WORDS
    from tomkit.kinds.catalogue import BY_COLLECTION
    from tomkit.source.text import nearest

    if not what.strip() or any(each in what for each in " :*+/") or any(each.id == what for each in model):
        if what.strip():
            return
        raise Stop("an empty selector selects nothing; name a kind, such as services")
    meant = nearest(what, KIND_WORDS) or nearest(what, {each.id for each in model})
    hint = f"did you mean '{meant}'?" if meant else f"the kinds are {', '.join(BY_COLLECTION)}"
    raise Stop(f"there is no kind and no element called '{what}'; {hint}")

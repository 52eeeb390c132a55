"""`tomkit list`."""

from collections.abc import Sequence
from pathlib import Path
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
@click.option(
    "--changed",
    metavar="STATE..STATE",
    help="List what differs between two states, such as as-is..to-be: added, changed, retired, and by whom.",
)
@output_option("the list")
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    what: str | None, model: str | None, state: str | None, form: str, changed: str | None, output: str | None
) -> int:
    """List elements of a kind, or those that a selector means.

    A selector is made of terms that narrow each other: kind:services tag:waste owner:housing, an id with * for
    any letters, +id for an element and all it rests on, id+ for an element and all that rests on it. Without
    either, the kinds are listed.

    \b
    Examples:
      tomkit list services
      tomkit list "kind:services,teams tag:waste" --state to-be
      tomkit list front-doors --format csv --output front-doors.csv
      tomkit list --changed as-is..to-be
      tomkit list services --changed as-is..2027-Q1 --format csv
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.cli import faults, opening, terminal
    from tomkit.cli.writing import write

    what, model = _told_apart(what, model)
    root = opening.found(model)
    loaded = opening.load(root)
    text = (
        _listed(loaded, root, what, state, form)
        if changed is None
        else _changed(loaded, root, what, state, form, changed)
    )
    if output and output != "-":
        write(output, text.encode("utf-8-sig" if form == "csv" else "utf-8"), "Wrote")
    elif form == "json":
        terminal.json_text(text)
    else:
        terminal.say(text)
    return faults.exit_code(loaded, root)


def _told_apart(what: str | None, model: str | None) -> tuple[str | None, str | None]:
    """Return what to list and the model: a folder that holds a model, named alone, is the model."""
    if what is not None and model is None and (Path(what) / "tom.yaml").is_file():
        return None, what
    return what, model


def _listed(loaded: "Model", root: Path, what: str | None, state: str | None, form: str) -> str:
    from tomkit.cli import opening
    from tomkit.cli.tables import RENDERERS, Listing

    shown = opening.in_state(loaded, state)
    listing = Listing(shown, _selected(shown, what), opening.place_of(root), overview=what is None)
    return RENDERERS[form](listing)


def _changed(  # noqa: PLR0913, PLR0917
    loaded: "Model", root: Path, what: str | None, state: str | None, form: str, changed: str
) -> str:
    """Return what differs between two states, of all elements or of those that `what` means. Raises Stop."""
    from tomkit.cli import opening
    from tomkit.cli.changed import RENDERERS, Changed
    from tomkit.model.difference import differences

    if state is not None:
        raise Stop("--changed names both states itself; leave --state out")
    states = _states(changed)
    before, after = (opening.in_state(loaded, each) for each in states)
    wanted = None if what is None else {each.ref for each in _selected(loaded, what)}
    found = [each for each in differences(before, after) if wanted is None or each.element.ref in wanted]
    return RENDERERS[form](Changed(loaded, states, found, opening.place_of(root)))


def _states(changed: str) -> tuple[str, str]:
    """Return the two states of `as-is..to-be`. Raises Stop."""
    before, dots, after = changed.partition("..")
    if not (before.strip() and dots and after.strip()):
        only = before.strip() or after.strip().strip(".") or "to-be"
        other = f"as-is..{only}" if only != "as-is" else "as-is..to-be"
        raise Stop(f"--changed takes two states with two dots between them; did you mean '{other}'?")
    return before.strip(), after.strip()


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

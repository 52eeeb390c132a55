"""`tomkit show`."""

from typing import TYPE_CHECKING, Any

import click

from tomkit.cli.params import model_argument, state_option
from tomkit.cli.stop import Stop

if TYPE_CHECKING:
    from tomkit.kinds.ref import Ref
    from tomkit.model.model import Model

__all__ = ["command"]


@click.command()
@click.argument("id", metavar="ID")
@model_argument
@state_option
def command(id: str, model: str | None, state: str | None) -> int:
    """Show all there is to know about one element.

    What it says and where, what it refers to, what refers to it, what will change about it, and what the checks
    found. ID is an id, or kind/id where several kinds have the same one.

    \b
    Examples:
      tomkit show garden-waste
      tomkit show team/housing --state to-be
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.api import validate
    from tomkit.cli import faults, opening, terminal
    from tomkit.cli.element_page import page

    root = opening.found(model)
    loaded = opening.load(root)
    shown = opening.in_state(loaded, state)
    ref = _found(loaded, id)
    if ref not in shown:
        raise Stop(f"'{ref}' does not exist in the state {shown.state}")
    findings = [each for each in validate(loaded, state) if ref in (each.element, *each.others)]
    terminal.say(page(shown, shown[ref], findings, opening.place_of(root), terminal.look()))
    return faults.exit_code(loaded, root)


def _found(model: "Model", name: str) -> "Ref[Any]":
    """Return the element that an id means. Raises Stop, with the likely ones, for none and for several."""
    from tomkit.cli.naming import KIND_WORDS, collection
    from tomkit.kinds.catalogue import BY_COLLECTION
    from tomkit.kinds.ref import Ref
    from tomkit.source.text import nearest

    word, slash, bare = name.strip().rpartition("/")
    kind = collection(word) if slash else None
    if slash and kind is None:
        meant = nearest(word, KIND_WORDS)
        raise Stop(f"there is no kind called '{word}'" + (f"; did you mean '{meant}/{bare}'?" if meant else ""))
    known = model.book.known
    homes = known.homes(bare, (kind,) if kind else ())
    refs: list[Ref[Any]] = [Ref(home, known.ids[home][bare]) for home in homes]
    if len(refs) > 1:
        said = " or ".join(f"'{BY_COLLECTION[each.kind].__kind__.word}/{each.id}'" for each in refs)
        raise Stop(f"several elements are called '{bare}'; say {said}")
    if not refs or refs[0] not in model.written:
        raise Stop(_unknown(model, name, bare))
    return refs[0]


def _unknown(model: "Model", name: str, bare: str) -> str:
    from tomkit.source.text import nearest

    broken = any(ref.id == bare for ref in model.broken)
    if broken:
        return f"'{name}' is written so that it cannot be read; 'tomkit validate' says why"
    meant = nearest(bare, {ref.id for ref in model.written})
    return f"nothing is called '{name}'; " + (
        f"did you mean '{meant}'?" if meant else "'tomkit list' says what there is"
    )

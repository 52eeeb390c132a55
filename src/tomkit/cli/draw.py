"""`tomkit draw`."""

from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from tomkit.cli.params import Word, model_argument, state_option
from tomkit.cli.stop import Stop

if TYPE_CHECKING:
    from tomkit.pictures.picture import Picture
    from tomkit.pictures.svg import Format, Renderer

__all__ = ["command"]

_FORMATS = ("svg", "png", "pdf", "dot")


@click.command()
@click.argument("view", metavar="VIEW", required=False)
@model_argument
@state_option
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    help="Draw into FILE (- for standard output); left out, into a file of the view's name.",
)
@click.option("--format", "form", type=Word(*_FORMATS), help="Draw in this format; left out, FILE's ending decides.")
@click.option(
    "--renderer",
    type=Word("library", "dot"),
    default="library",
    show_default=True,
    help="Draw with the Graphviz that came with tomkit, or with the program dot of this machine.",
)
def command(  # noqa: PLR0913, PLR0917 - one for each thing that can be asked for
    view: str | None, model: str | None, state: str | None, output: str | None, form: str | None, renderer: str
) -> int:
    """Draw a view of a model as a picture.

    VIEW is a picture's name, such as hand-offs or roadmap; 'tomkit draw' alone lists them all and says what
    each of them answers. 'journey' takes the id of a journey: journey:blue-badge.

    \b
    Examples:
      tomkit draw hand-offs
      tomkit draw roadmap --output roadmap.pdf
      tomkit draw model-on-a-page models/north --state to-be --format png
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.cli import faults, opening, terminal
    from tomkit.cli.writing import write
    from tomkit.pictures.catalogue import UnknownView, draw
    from tomkit.pictures.catalogue import view as known

    if view is None:
        terminal.say(_views())
        return 0
    try:
        known(view)
    except UnknownView as error:
        said = str(error)
        raise Stop(said[:1].lower() + said[1:]) from None
    form = form or _ending(output)
    root = opening.found(model)
    loaded = opening.load(root)
    data = _drawn(draw(opening.in_state(loaded, state), view), form, cast("Renderer", renderer))
    if output == "-":
        terminal.binary(data)
    else:
        write(output or f"{view.replace(':', '-')}.{form}", data, "Drew")
    return faults.exit_code(loaded, root)


def _views() -> str:
    from tomkit.pictures.catalogue import VIEWS

    return "".join(f"{each.name:<20}{each.question}\n" for each in VIEWS)


def _ending(output: str | None) -> str:
    """Return the format that a file's ending asks for."""
    if output is None or output == "-":
        return "svg"
    suffix = Path(output).suffix.lower().removeprefix(".")
    if suffix in _FORMATS:
        return suffix
    endings = ", ".join(f".{each}" for each in _FORMATS)
    raise Stop(f"'{output}' does not say what to draw; end it with one of {endings}, or add --format")


def _drawn(picture: "Picture", form: str, renderer: "Renderer") -> bytes:
    from tomkit.pictures.svg import NoRenderer

    if form == "dot":
        return picture.dot.encode()
    try:
        return picture.bytes(cast("Format", form), renderer)
    except NoRenderer as error:
        raise Stop(str(error).removesuffix(".")) from None

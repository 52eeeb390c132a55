"""The parameters that commands share, and words that are suggested when they are misspelt."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from tomkit.cli.stop import Stop, did_you_mean

__all__ = ["Word", "model_argument", "output_option", "state_option"]


_Command = TypeVar("_Command", bound=Callable[..., Any])

if TYPE_CHECKING:
    _Type = click.ParamType[str]
else:
    _Type = click.ParamType


class Word(_Type):
    """One of a few words."""

    name = "word"

    def __init__(self, *choices: str) -> None:
        """Take one of `choices`."""
        self.choices = choices

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002
        """Return the word; raises Stop, with the likely one, for any other."""
        word = str(value)
        if word in self.choices:
            return word
        asked = param.opts[-1] if param else "this"
        raise Stop(f"{asked} has no '{word}'; {did_you_mean(word, self.choices, 'say one of')}")

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002
        """Return the words as help shows them."""
        return "|".join(self.choices)


model_argument = click.argument("model", required=False, metavar="[MODEL]")
"""The folder of a model; left out, the nearest from here upwards."""

state_option = click.option(
    "--state",
    metavar="STATE",
    help="Read the model in this state: as-is, to-be, or a date such as 2023-Q3.",
)


def output_option(what: str) -> Callable[[_Command], _Command]:
    """Return the option that says where to write `what`."""
    return click.option("--output", "-o", metavar="FILE", help=f"Write {what} to FILE rather than to the screen.")

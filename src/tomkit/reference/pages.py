"""Every reference page, by its place below `docs/reference/`."""

from collections.abc import Mapping, Sequence

from tomkit.checks.check import Check
from tomkit.pictures.catalogue import VIEWS
from tomkit.reference.checks import check_pages
from tomkit.reference.kinds import kind_pages
from tomkit.reference.markdown import code, fence, table, titled

__all__ = ["pages"]


def pages(checks: Sequence[Check], examples: Mapping[str, str], commands: Mapping[str, str]) -> dict[str, str]:
    """Return path → Markdown.

    `examples` has YAML for kinds, by collection; `commands` has the help text of each command, by its name, with
    that of `tomkit` itself under the empty name.
    """
    return {**kind_pages(examples), **check_pages(checks), "views.md": _views(), "commands.md": _commands(commands)}


def _views() -> str:
    said = "The pictures that `tomkit draw` makes of any model, in any state, as SVG, PNG, PDF or DOT."
    rows = ((code(each.name), each.title, each.question) for each in VIEWS)
    return titled("Views", said, table(("Name", "Title", "The question it answers"), rows))


def _commands(commands: Mapping[str, str]) -> str:
    own = {name: text for name, text in commands.items() if name}
    told = (f"## tomkit {name}\n\n{fence('text', text)}" for name, text in own.items())
    said = "Every command says the same in the terminal: `tomkit COMMAND --help`."
    return titled("Commands", said, fence("text", commands.get("", "")), *told)

"""The front page of the command line, and the table of its commands. Imports nothing: it must be there at once."""

from collections.abc import Mapping

__all__ = ["COMMANDS", "page"]

_GROUPS: Mapping[str, Mapping[str, str]] = {
    "Write": {
        "init": "Make a small model to begin with",
        "validate": "Check a model: what is wrong, where, and how to mend it",
        "explain": "Say what a check, a kind or a field means",
    },
    "Look": {
        "list": "List elements of a kind, or those that a selector means",
        "show": "Show all there is to know about one element",
        "draw": "Draw a view of a model as a picture",
    },
    "Share": {
        "build": "Build the website of a model",
        "serve": "Show the website while you write, and keep it fresh",
        "export": "Write a model for other programs",
        "schema": "Write a JSON Schema, so that your editor helps you write",
    },
    "Help": {
        "doctor": "See whether everything that tomkit needs is here and works",
    },
}

COMMANDS: Mapping[str, str] = {name: said for group in _GROUPS.values() for name, said in group.items()}
"""Every command, with what it does in one line."""

_HEAD = "tomkit: operating models as code"
_USAGE = "Usage: tomkit COMMAND [OPTIONS]"
_NOTES = (
    "MODEL is a folder with a tom.yaml; left out, the nearest one from here upwards.",
    "'tomkit COMMAND --help' tells more about a command.",
    "'tomkit init my-model' is a good beginning.",
)


def page(width: int = 80) -> str:
    """Return the front page in lines of at most `width` columns, as far as words allow."""
    indent = max(map(len, COMMANDS)) + 4
    lines = [_HEAD, "", _USAGE]
    for title, commands in _GROUPS.items():
        lines += ["", f"{title}:"]
        for name, said in commands.items():
            lines += _folded(f"  {name:<{indent - 4}}  {said}", width, indent)
    lines.append("")
    for note in _NOTES:
        lines += _folded(note, width, 0)
    return "\n".join(lines) + "\n"


def _folded(line: str, width: int, indent: int) -> list[str]:
    """Break a line that is too long; what follows its first line is indented."""
    lines = []
    while len(line) > width and (cut := line.rfind(" ", indent + 1, width + 1)) > indent:
        lines.append(line[:cut])
        line = " " * indent + line[cut + 1 :]
    return [*lines, line]

"""Where output goes: the one place through which every character leaves for a screen, a pipe or a file."""

import errno
import os
import re
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, BinaryIO, TextIO

import click

if TYPE_CHECKING:
    from tomkit.report.look import Look

__all__ = [
    "UNFOLDED",
    "binary",
    "complain",
    "interactive",
    "json_text",
    "look",
    "machine",
    "note",
    "plain_text",
    "say",
    "width",
]

_TONES: Mapping[str, tuple[str | None, bool]] = {
    "error": ("red", True),
    "warning": ("yellow", True),
    "info": ("cyan", True),
    "faint": ("blue", False),
    "strong": (None, True),
}
"""The colour of each tone, and whether it is bold."""

_COLOUR = re.compile(r"(\x1b\[[0-9;]*m)")
_PIPE = 100
_WIDEST = 120
UNFOLDED = 100_000
"""A width in which nothing is broken into lines: what goes down a pipe is searched, not read."""
_NARROWEST = 30
_GONE = (errno.EPIPE, errno.EINVAL, errno.ESHUTDOWN)


def width(pipe: int = _PIPE) -> int:
    """Return how many columns a line may have: those of the terminal, or of COLUMNS, or `pipe` in a pipe."""
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size(1).columns)
    except (ValueError, OSError):
        return pipe
    return max(_NARROWEST, min(columns, _WIDEST))


def interactive() -> bool:
    """Return whether a person is watching the output."""
    return sys.stdout is not None and sys.stdout.isatty()


def look(pipe: int = _PIPE) -> "Look":
    """Return how a report may look on standard output; in a pipe its lines may have `pipe` columns."""
    from tomkit.report.look import Look, plain

    colour = interactive() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    paint: Callable[[str, str], str] = _painted if colour else plain
    return Look(width(pipe), paint, _encoding(sys.stdout))


def say(text: str) -> None:
    """Write lines for people to standard output."""
    _write(sys.stdout, text)


def note(text: str) -> None:
    """Write lines for people to standard error, where they do not get into the result."""
    with suppress(click.ClickException):
        _write(sys.stderr, text)


def complain(sentence: str, *more: str) -> None:
    """Say on standard error why a command could not run."""
    from tomkit.report.letters import folded, shown

    lines = [*folded(f"error: {shown(sentence)}", width(UNFOLDED), "  "), *more]
    note("".join(f"{line}\n" for line in lines))


def machine(text: str) -> None:
    """Write text for programs to standard output, in UTF-8 and exactly as it is."""
    binary(text.encode(errors="backslashreplace"))


def binary(data: bytes) -> None:
    """Write bytes to standard output."""
    if sys.stdout is not None:
        sys.stdout.flush()
        _send(sys.stdout.buffer, data)


def json_text(text: str) -> None:
    """Write JSON to standard output: in UTF-8, or in ASCII where the reader expects something else."""
    from tomkit.source.json_text import ascii_only

    machine(text if _encoding(sys.stdout) in ("utf-8", "utf8") else ascii_only(text))


def plain_text(text: str) -> str:
    """Return lines for people with nothing left in them that could steer a terminal or a CI service."""
    from tomkit.report.letters import guarded
    from tomkit.source.text import visible

    return "\n".join(guarded(visible(line)) for line in text.split("\n"))


def _plain_but_colours(text: str) -> str:
    """Return lines for a terminal with nothing left in them that could steer it, but for our own colours."""
    parts = _COLOUR.split(text)
    return "".join(part if _COLOUR.fullmatch(part) else plain_text(part) for part in parts)


def _write(stream: TextIO | None, text: str) -> None:
    from tomkit.report.letters import encodable

    if stream is None:
        return
    safe = encodable(_plain_but_colours(text) if stream.isatty() else plain_text(text), _encoding(stream))
    try:
        click.echo(safe, file=stream, nl=False)
        stream.flush()
    except (OSError, ValueError) as error:
        _gone(stream, error)


def _send(stream: BinaryIO, data: bytes) -> None:
    try:
        stream.write(data)
        stream.flush()
    except (OSError, ValueError) as error:
        _gone(sys.stdout, error)


def _gone(stream: TextIO, error: Exception) -> None:
    """Go on quietly when the reader has gone away (`| head`); say so when the disk is full."""
    if isinstance(error, OSError) and error.errno not in _GONE:
        raise click.ClickException(f"the output cannot be written: {(error.strerror or 'no reason given').lower()}")
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _painted(text: str, tone: str) -> str:
    colour, bold = _TONES[tone]
    return click.style(text, fg=colour, bold=bold or None)


def _encoding(stream: TextIO | None) -> str:
    return (getattr(stream, "encoding", None) or "ascii").lower()

"""The entry point: runs a command and turns whatever happens into an exit code and, at most, a plain sentence.

0 clean · 1 findings at or above `--fail-on` · 2 could not run · 3 a fault of tomkit's own · 130 interrupted.
"""

import os
import sys
from collections.abc import Sequence

import tomkit
from tomkit.cli.front import page

__all__ = ["main"]

_CANNOT = 2
_FAULT = 3
_INTERRUPTED = 130


def main(args: Sequence[str] | None = None) -> int:
    """Run `tomkit` with `args` (those of the process when None) and return its exit code."""
    given = list(sys.argv[1:] if args is None else args)
    if len(given) > 1 and given[0] == "help":
        given = [*given[1:], "--help"]
    try:
        code = _quick(given) if given in _QUICK else _run(given)
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except Exception as fault:  # noqa: BLE001 - the last line of defence: a person never meets a traceback
        code = _fault(fault)
    return _flushed(code)


_QUICK: tuple[list[str], ...] = ([], ["--help"], ["-h"], ["help"], ["--version"])


def _quick(given: list[str]) -> int:
    """Answer what needs no command, before anything is imported."""
    if sys.stdout is None:
        return 0
    try:
        sys.stdout.write(f"tomkit {tomkit.__version__}\n" if given == ["--version"] else page(_columns()))
        sys.stdout.flush()
    except BrokenPipeError:
        return 0
    except OSError:
        return _CANNOT
    return 0


def _columns() -> int:
    try:
        return min(int(os.environ.get("COLUMNS") or os.get_terminal_size(1).columns), 100)
    except (ValueError, OSError):
        return 80


def _run(given: list[str]) -> int:
    # what other programs plug into pydantic has no say in how a model is read, and looking for it takes time
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from tomkit.cli.group import run

    return run(given)


def _fault(fault: Exception) -> int:
    """Tell of a fault of tomkit's own."""
    if os.environ.get("TOMKIT_DEBUG"):
        raise fault
    name = type(fault).__name__
    said = " ".join(ascii(str(fault))[1:-1].split())[:200]
    sys.stderr.write(
        f"error: tomkit {tomkit.__version__} has failed, through no fault of yours ({name}: {said})\n"
        "Your files are as they were. To report it, set TOMKIT_DEBUG=1, run the same command again and send "
        "what it prints to whoever looks after tomkit for you.\n"
    )
    return _FAULT


def _flushed(code: int) -> int:
    """Send off what is still waiting; a reader who has gone away (`| head`) is no fault."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except (OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code

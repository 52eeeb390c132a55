"""DOT to pictures: the only module that runs Graphviz.

pygraphviz brings Graphviz along and draws in this process; it is not safe in threads, so one lock guards it.
A `dot` installed on the machine draws only when asked for by name.
"""

import os
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from threading import Lock
from typing import Final, Literal, TypeAlias

__all__ = ["FORMATS", "Format", "NoRenderer", "Renderer", "render", "version"]

Format: TypeAlias = Literal["svg", "png", "pdf"]
"""What a picture can be drawn as."""

Renderer: TypeAlias = Literal["library", "dot"]
"""Who draws: the library inside this process, or the program `dot` of this machine."""

FORMATS: Final[tuple[Format, ...]] = ("svg", "png", "pdf")
_DENSITY: Final = {"png": ("-Gdpi=144",)}
_LOCK: Final = Lock()


class NoRenderer(Exception):
    """Nothing on this machine can draw. The message says what to install."""


def render(dot: str, form: Format = "svg", renderer: Renderer = "library") -> bytes:
    """Draw DOT text; raise `NoRenderer` when the renderer is not there or refuses."""
    return _with_program(dot, form) if renderer == "dot" else _with_library(dot, form)


def version() -> str:
    """Return the version of the Graphviz that the library brings along: `14.1.5`."""
    import pygraphviz

    parts = (getattr(pygraphviz, f"GRAPHVIZ_{part}_VERSION", "?") for part in ("MAJOR", "MINOR", "PATCH"))
    return ".".join(map(str, parts))


def _with_library(dot: str, form: Format) -> bytes:
    try:
        import pygraphviz
    except ImportError as error:
        message = (
            "Pictures cannot be drawn because the package pygraphviz is not installed; "
            "run 'pip install pygraphviz', or install Graphviz and use '--renderer dot'."
        )
        raise NoRenderer(message) from error
    with _LOCK, _heard() as said:
        graph = pygraphviz.AGraph(string=dot)
        try:
            drawn = bytes(graph.draw(format=form, prog="dot", args=" ".join(_DENSITY.get(form, ()))))
        finally:
            graph.close()
        return _accepted(drawn, said())


def _with_program(dot: str, form: Format) -> bytes:
    command = ["dot", f"-T{form}", *_DENSITY.get(form, ())]
    try:
        done = subprocess.run(command, input=dot.encode(), capture_output=True, check=False)  # noqa: S603
    except OSError as error:
        message = (
            "Pictures cannot be drawn because no program called 'dot' is installed; "
            "install Graphviz from https://graphviz.org/download/, or leave out '--renderer dot'."
        )
        raise NoRenderer(message) from error
    return _accepted(b"" if done.returncode else done.stdout, done.stderr)


def _accepted(drawn: bytes, said: bytes) -> bytes:
    """Return a drawing about which Graphviz had no complaint: it draws on after errors, and draws nonsense."""
    errors = [line for line in said.decode(errors="replace").splitlines() if line.startswith("Error")]
    if errors or not drawn:
        raise NoRenderer(f"Graphviz could not draw the picture: {' '.join(errors[:1]) or 'it gave no reason'}")
    return drawn


@contextmanager
def _heard() -> Iterator[Callable[[], bytes]]:
    """Catch what the library writes to the process's standard error, which it does even when all is well."""
    with TemporaryFile() as said:

        def words() -> bytes:
            said.seek(0)
            return said.read()

        try:
            kept = os.dup(2)
        except OSError:
            yield words
            return
        os.dup2(said.fileno(), 2)
        try:
            yield words
        finally:
            os.dup2(kept, 2)
            os.close(kept)

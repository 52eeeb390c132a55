"""Finding and reading the model that a command is about."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from tomkit.cli.stop import Stop

if TYPE_CHECKING:
    from tomkit.kinds.base import Element
    from tomkit.model.model import Model

__all__ = ["found", "in_state", "load", "place", "place_of"]

_ROOT = "tom.yaml"
_STATES = ("as-written", "as-is", "to-be")
_LOOKED_AT = 2_000
_DEEP = 4


def found(given: str | None) -> Path:
    """Return the folder of the model that was named, or of the nearest from here upwards. Raises Stop."""
    from tomkit.source.files import NoModel, find_root

    try:
        if given is None:
            return find_root(Path())
        return _named(given)
    except NoModel as error:
        raise Stop(f"{error}{_hint(Path())}") from None


def _named(given: str) -> Path:
    """Return the folder that `given` names: the folder itself or its `tom.yaml`, with slashes of either kind."""
    from tomkit.source.files import find_root

    path = Path(given)
    if not os.path.lexists(path) and "\\" in given:
        path = Path(given.replace("\\", "/"))
    root = find_root(path)
    home = path.parent if path.name == _ROOT else path
    if not os.path.lexists(home / _ROOT):
        near = place_of(root) or "."
        raise Stop(f"no model here: '{given}' holds no '{_ROOT}'; the nearest model is in '{near}'")
    return root


def load(root: Path) -> "Model":
    """Return the model in a folder, as written. Raises Stop."""
    from tomkit.api import load as loaded
    from tomkit.source.files import NoModel

    try:
        return loaded(root)
    except NoModel as error:
        raise Stop(str(error)) from None


def in_state(model: "Model", state: str | None) -> "Model":
    """Return the model in a state, as written when None. Raises Stop, with the likely word, for no state."""
    if state is None:
        return model
    with _known_state(state):
        return model.at(state)


@contextmanager
def _known_state(state: str) -> Iterator[None]:
    from tomkit.model.states import UnknownState
    from tomkit.source.text import nearest

    try:
        yield
    except UnknownState as error:
        meant = nearest(state, _STATES)
        said = f"there is no state called '{state}'; did you mean '{meant}'?" if meant else str(error)
        raise Stop(said) from None


def place_of(root: Path) -> str:
    """Return a folder as seen from here; empty when it is here."""
    try:
        seen = os.path.relpath(root)
    except ValueError:
        return str(root)
    return "" if seen == "." else seen


def place(model: "Model", element: "Element", folder: str) -> str:
    """Return where an element was written, as seen from here; `folder` is the model's."""
    span = model.where(element)
    if span is None:
        return ""
    file = span.file if span.file in model.book.shipped else str(Path(folder) / span.file)
    return f"{file}:{span.line}"


def _hint(start: Path) -> str:
    """Name models below `start`: people run commands at the top of a repository."""
    near = list(islice(_below(start), 3))
    if not near:
        return "; 'tomkit init' makes one"
    return f"; there is one in {' and in '.join(repr(each) for each in near)}"


def _below(start: Path) -> Iterator[str]:
    """Give the folders below `start` that hold a model, after a quick look."""
    for folder, folders, files in islice(os.walk(start), _LOOKED_AT):
        folders[:] = sorted(each for each in folders if not each.startswith((".", "node_modules", "venv")))
        if folder.count(os.sep) >= _DEEP:
            folders.clear()
        if _ROOT in files:
            folders.clear()
            yield os.path.relpath(folder, start)

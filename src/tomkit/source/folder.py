"""Which files of a folder belong to a model."""

import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tomkit.source.text import Problem, Span, visible

__all__ = ["ROOT_FILE", "NoModel", "Place", "find_root", "link_out", "outside", "places", "top", "why"]

ROOT_FILE = "tom.yaml"
BUILT = frozenset({"site", "build", "dist", "node_modules", ".venv", "venv", "__pycache__"})
"""Folders that hold what a program made."""

OTHERS = frozenset({"mkdocs.yml", "mkdocs.yaml", "azure-pipelines.yml", "azure-pipelines.yaml"})
"""Files that belong to the tools which build and publish a model, not to the model."""

_NEAR = ("tom.yml", "tom.yaml.txt", "tom.yml.txt", "tom.yaml.yaml", "tom.yaml.yml", ROOT_FILE)
_VIRTUAL = "pyvenv.cfg"


class NoModel(Exception):
    """There is no model at the place named; the message is one plain sentence."""


class Place(NamedTuple):
    """A file that belongs to a model: its path below the root, with forward slashes, and where it is."""

    name: str
    path: Path


def find_root(start: Path) -> Path:
    """Return the nearest folder, from `start` upwards, that holds a `tom.yaml`.

    `start` may be the root file itself. Raises NoModel where there is none.
    """
    home = Path(os.path.abspath(start))  # noqa: PTH100 - resolve() would leave the path the user stands in
    if not os.path.exists(home):  # noqa: PTH110 - Path.exists() raises where a folder above is closed
        raise NoModel(f"there is no folder '{visible(str(start))}'")
    folders = (home, *home.parents) if os.path.isdir(home) else tuple(home.parents)  # noqa: PTH112 - as above
    for folder in folders:
        if os.path.lexists(folder / ROOT_FILE):
            return folder
    raise NoModel(_why_not(folders, start))


def places(root: Path) -> tuple[tuple[Place, ...], tuple[Problem, ...]]:
    """Return the files of the model in `root`, ordered by name, and what kept others from being looked at.

    Raises NoModel when `root` is no folder or cannot be listed.
    """
    found: list[Place] = []
    problems: list[Problem] = []
    home = os.path.realpath(root)
    waiting = [Place("", root)]
    while waiting:
        here = waiting.pop()
        try:
            entries = _listed(here.path, top=not here.name)
        except OSError as error:
            problems.append(_closed(here, error))
            continue
        for entry in filter(_wanted, entries):
            place = Place(f"{here.name}{entry.name}", Path(entry.path))
            if not _is_folder(entry):
                found.append(place)
            elif not outside(home, entry.path):
                waiting += [Place(f"{place.name}/", place.path)] if _is_own(entry) else []
            else:
                problems.append(link_out(place.name))
    return tuple(sorted(found)), tuple(problems)


def outside(home: str, path: str | Path) -> bool:
    """Tell whether `path`, all links followed, leaves the folder `home`."""
    return not Path(os.path.realpath(path)).is_relative_to(home)


def link_out(name: str) -> Problem:
    """Tell of a link that leads out of the model's folder."""
    shown = visible(name)
    message = f"'{shown}' is a link to a place outside the model, which tomkit does not read"
    return Problem("link-out", message, top(shown), "put what it links to into the model's folder")


def top(name: str) -> Span:
    """Return the place that stands for a file as a whole: its very beginning."""
    return Span(name, 1, 1, 1, 1)


def why(error: OSError) -> str:
    """Say in a few words why the machine refused."""
    if isinstance(error, PermissionError):
        return "permission denied"
    return visible(error.strerror or type(error).__name__).lower()


def _listed(folder: Path, *, top: bool) -> list[os.DirEntry[str]]:
    """List a folder; the insides of a Python environment count as nothing."""
    with os.scandir(folder) as entries:
        listed = list(entries)
    return listed if top or all(each.name != _VIRTUAL for each in listed) else []


def _wanted(entry: os.DirEntry[str]) -> bool:
    """Tell whether the model reads this file, looks into this folder, or has to say why it does not."""
    name = entry.name.casefold()
    if name.startswith(".") or name in BUILT or name in OTHERS:
        return False
    return name.endswith((".yaml", ".yml", ".md", ".yaml.txt", ".yml.txt")) or _is_folder(entry)


def _is_folder(entry: os.DirEntry[str]) -> bool:
    """Tell a folder, or a link to one, from a file."""
    with suppress(OSError):
        return entry.is_dir()
    return False


def _is_own(entry: os.DirEntry[str]) -> bool:
    """Tell a folder from a link to one inside the model, which is found without the link (and may be a circle)."""
    return os.path.realpath(entry.path) == os.path.join(os.path.realpath(os.path.dirname(entry.path)), entry.name)  # noqa: PTH118, PTH120 - strings all the way


def _closed(place: Place, error: OSError) -> Problem:
    """Tell of a folder that cannot be listed."""
    if not place.name:
        raise NoModel(f"the folder '{visible(str(place.path))}' cannot be read: {why(error)}") from error
    name = place.name.rstrip("/")
    message = f"the folder '{visible(name)}' cannot be read: {why(error)}"
    return Problem("unreadable-folder", message, top(visible(name)), "allow yourself to read it, or move it away")


def _why_not(folders: tuple[Path, ...], start: Path) -> str:
    """Say that no model was found; name a file that was probably meant to be its root."""
    for folder in folders:
        near = sorted(name for name in _names(folder) if name.casefold() in _NEAR)
        if near:
            found = visible(near[0])
            return f"no model here: its root file must be called '{ROOT_FILE}'; rename '{found}' to '{ROOT_FILE}'"
    return f"no model here: neither '{visible(str(start))}' nor any folder above it holds a '{ROOT_FILE}'"


def _names(folder: Path) -> list[str]:
    """List the names in a folder, none where it cannot be read."""
    with suppress(OSError):
        return os.listdir(folder)  # noqa: PTH208 - names alone, which iterdir would wrap
    return []

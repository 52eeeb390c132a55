"""Definitions that come with tomkit, read as if the model had written them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from tomkit.model.book import Book
from tomkit.model.collect import Collected, collect
from tomkit.model.root_file import ROOT
from tomkit.source.text import Problem, nearest
from tomkit.source.yaml import read

__all__ = ["names", "read_profiles"]

_HOME = Path(__file__).parents[1] / "profiles"


def names() -> tuple[str, ...]:
    """Return the profiles that come with tomkit."""
    return tuple(sorted(each.name for each in _HOME.iterdir() if each.is_dir() and not each.name.startswith("_")))


def read_profiles(root: Mapping[str, Any], book: Book) -> tuple[Collected, Mapping[str, Any], list[Problem]]:
    """Return the entries of the profiles that `tom.yaml` names, what they say where it is silent, and what is wrong.

    Where two profiles speak of the same thing, the one that is named later counts.
    """
    wanted = root.get("profiles")
    named = [str(name) for name in wanted] if isinstance(wanted, list) else []
    there = [name for name in named if name in names()]
    files = {file: data for name in there for file, data in _files(name)}
    defaults = {key: value for file, data in files.items() if _is_root(file) for key, value in _fields(file, data)}
    found = collect({file: data for file, data in files.items() if not _is_root(file)})
    return found, defaults, [_unknown(book, index, name) for index, name in enumerate(named) if name not in there]


def _files(name: str) -> Iterator[tuple[str, bytes]]:
    """Return a profile's files, under names that cannot be those of a model's: `uk-council:channels.yaml`."""
    for each in sorted((_HOME / name).glob("*.yaml")):
        yield f"{name}:{each.name}", each.read_bytes()


def _is_root(file: str) -> bool:
    return file.endswith(f":{ROOT}")


def _fields(file: str, data: bytes) -> Iterator[tuple[str, Any]]:
    fields = read(file, data).data
    if isinstance(fields, dict):
        yield from fields.items()


def _unknown(book: Book, index: int, name: str) -> Problem:
    meant = nearest(name, names())
    help = f"did you mean '{meant}'?" if meant else f"the profiles are {', '.join(names())}"
    span = book.value(ROOT, ("profiles", index))
    return Problem("unknown-profile", f"there is no profile called '{name}'", span, help, ("profiles", index))

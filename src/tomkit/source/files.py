"""The files of a model, read safely: nothing from outside its folder, nothing that is no file, nothing too big."""

import os
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Self

from tomkit.source.folder import NoModel, Place, find_root, link_out, outside, places, top, why
from tomkit.source.text import Problem, visible

__all__ = ["FILE_BYTES", "MODEL_BYTES", "MODEL_FILES", "Files", "NoModel", "find_root"]

MEBIBYTE = 1024 * 1024
FILE_BYTES = 8 * MEBIBYTE
MODEL_BYTES = 64 * MEBIBYTE
MODEL_FILES = 5_000

_CAREFULLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""Follow no link put there meanwhile, and do not wait for ever at a pipe."""


@dataclass(frozen=True, slots=True)
class Files(Mapping[str, bytes]):
    """The text of a model, before anybody has looked into it.

    Maps the path of each file below the root, with forward slashes and in the order of these paths, to its
    bytes: YAML files, and Markdown files, which hold descriptions and pages. `problems` tells of the files that
    belong to the model and could not be taken.
    """

    content: Mapping[str, bytes] = field(repr=False)
    problems: tuple[Problem, ...] = ()

    @classmethod
    def read(cls, root: Path) -> Self:
        """Read every file of the model in the folder `root`. Raises NoModel when there is no such folder."""
        if not os.path.isdir(root):  # noqa: PTH112 - Path.is_dir() raises where a folder above is closed
            raise NoModel(f"there is no folder '{visible(str(root))}'")
        found, problems = places(root)
        content, told = _taken(root, found)
        return cls(MappingProxyType(content), (*problems, *told))

    @classmethod
    def of(cls, texts: Mapping[str, str | bytes]) -> Self:
        """Make the files of a model from texts at hand, in UTF-8."""
        held = {name: text.encode() if isinstance(text, str) else text for name, text in texts.items()}
        return cls(MappingProxyType(dict(sorted(held.items()))))

    def __getitem__(self, name: str) -> bytes:
        """Return the bytes of one file. Raises KeyError when the model holds no such file."""
        return self.content[name]

    def __iter__(self) -> Iterator[str]:
        """Go through the names, in order."""
        return iter(self.content)

    def __len__(self) -> int:
        """Count the files."""
        return len(self.content)


def _taken(root: Path, found: tuple[Place, ...]) -> tuple[dict[str, bytes], list[Problem]]:
    """Read the files one by one until a limit of the whole model is reached."""
    content: dict[str, bytes] = {}
    problems: list[Problem] = []
    home = os.path.realpath(root)
    total = 0
    for count, place in enumerate(found):
        if count == MODEL_FILES:
            problems.append(_too_many(place))
            break
        read = _one(home, place)
        total += len(read) if isinstance(read, bytes) else 0
        if total > MODEL_BYTES:
            problems.append(_too_much(place))
            break
        if isinstance(read, Problem):
            problems.append(read)
        else:
            content[place.name] = read
    return content, problems


def _one(home: str, place: Place) -> bytes | Problem:
    """Read one file, or say why not."""
    shown = visible(place.name)
    if shown != place.name:
        return Problem(
            "unprintable-file-name",
            f"the name of the file '{shown}' holds characters that cannot be shown",
            top(shown),
            "rename the file with letters, digits and hyphens",
        )
    if place.name.casefold().endswith(".txt"):
        return _text_file(place.name)
    if outside(home, place.path):
        return link_out(place.name)
    try:
        return _bytes(os.path.realpath(place.path), place.name)
    except OSError as error:
        message = f"'{shown}' cannot be read: {why(error)}"
        return Problem("unreadable-file", message, top(shown), "check that the file exists and that you may read it")


def _bytes(target: str, name: str) -> bytes | Problem:
    """Read a regular file up to the limit. Raises OSError."""
    with open(target, "rb", opener=_opened) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            message = f"'{name}' is not a file but a device or a pipe, which tomkit does not read"
            return Problem("not-a-file", message, top(name), "put an ordinary file in its place")
        data = file.read(FILE_BYTES + 1)
    if len(data) > FILE_BYTES:
        message = f"'{name}' is larger than {FILE_BYTES // MEBIBYTE} MiB, the limit for a file"
        return Problem("file-too-big", message, top(name), "split it into several files")
    return data


def _opened(path: str, flags: int) -> int:
    """Open a file for reading, carefully."""
    return os.open(path, flags | _CAREFULLY)


def _text_file(name: str) -> Problem:
    """Tell of a file that Windows has given a second ending, which it does not show."""
    meant = name[: -len(".txt")].rpartition("/")[2]
    message = f"'{name}' is not read, because its name ends in .txt"
    fix = f"rename it to '{meant}' (in Windows Explorer, first switch on View, Show, File name extensions)"
    return Problem("yaml-named-txt", message, top(name), fix)


def _too_many(place: Place) -> Problem:
    """Tell that the rest of the files is not read."""
    message = f"the model has more than {MODEL_FILES:,} files, the limit; those from here on are not read"
    return Problem("too-many-files", message, top(visible(place.name)), "put more elements into one file")


def _too_much(place: Place) -> Problem:
    """Tell that the rest of the text is not read."""
    limit = MODEL_BYTES // MEBIBYTE
    message = f"the model is larger than {limit} MiB, the limit; the files from here on are not read"
    return Problem("model-too-big", message, top(visible(place.name)), "keep data of this size outside the model")

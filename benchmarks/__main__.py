"""Print what tomkit costs beside its peers, each result with its goal.

Every number is the median of several rounds in which both sides run in turn on the same data, with their modules
compiled before: CPU seconds and peak memory of whole processes, unless a line says otherwise. Ratios hold from
machine to machine; seconds do not. Needs Linux or macOS, and `pip install -e ".[dev]"`.
"""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.goals import PROCESSES
from benchmarks.inside import INSIDE
from benchmarks.places import Places, write
from benchmarks.row import HEAD, Row

_SIZES = (100, 1_000, 10_000)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print the table; return 1 when a goal is missed."""
    options = _options(arguments)
    if options.write:
        write(*options.write)
        return 0
    with tempfile.TemporaryDirectory() as folder:
        places = Places(Path(folder))
        places.prepare(_SIZES)
        print(HEAD)
        missed = sum(not _shown(each) for each in _rows(places, options))
    return 1 if missed else 0


def _rows(places: Places, options: argparse.Namespace) -> Iterator[Row]:
    for each in PROCESSES:
        if options.only in each.work:
            yield from each.rows(places, options.rounds)
    for work, rows in INSIDE.items():
        if options.only in work:
            yield from rows(places, options.rounds)


def _shown(row: Row) -> bool:
    print(row, flush=True)
    return row.met


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="how often each side runs (default 5)")
    parser.add_argument("--only", default="", metavar="TEXT", help="measure only the lines that contain this text")
    parser.add_argument("--write", type=_model, metavar="FOLDER=SIZE", help="only write a model of that many elements")
    return parser.parse_args(arguments)


def _model(text: str) -> tuple[Path, int]:
    folder, _, size = text.rpartition("=")
    return Path(folder), int(size)


if __name__ == "__main__":
    raise SystemExit(main())

"""The loader alone: tomkit's reading of YAML beside PyYAML's quick safe loader, in one process, file by file.

`python -m benchmarks.reading FOLDER ROUNDS` prints the median CPU seconds of both. The garbage collector rests for
both, as it does while tomkit loads.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from time import process_time

import yaml

from tomkit.source.yaml import read

__all__ = ["main"]


def main(folder: str, rounds: int) -> None:
    """Read every file below `folder` both ways and print the two medians."""
    files = [(each.name, each.read_bytes()) for each in sorted(Path(folder).glob("*.yaml"))]
    gc.disable()
    costs = [(_cost(_ours, files), _cost(_theirs, files)) for _ in range(rounds + 1)][1:]
    print(median(ours for ours, _ in costs), median(theirs for _, theirs in costs))


def _cost(reading: Callable[[str, bytes], object], files: Sequence[tuple[str, bytes]]) -> float:
    start = process_time()
    for name, data in files:
        reading(name, data)
    taken = process_time() - start
    gc.collect()
    return taken


def _ours(name: str, data: bytes) -> object:
    return read(name, data)


def _theirs(_name: str, data: bytes) -> object:
    return yaml.load(data, yaml.CSafeLoader)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

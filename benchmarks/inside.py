"""What is measured inside one process, or only of tomkit: the loader alone, a changed file, a site."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import run
from benchmarks.places import Places
from benchmarks.row import Row

__all__ = ["INSIDE"]

_LOADER = 2.0
_CHANGE = 5.0
_SITE_SECONDS = 60.0
_SITE_MEGABYTES = 60.0


def _loader(places: Places, rounds: int) -> Iterator[Row]:
    """Compare the reading of YAML alone: how many times as fast as PyYAML's quick safe loader."""
    ours, theirs = _asked(places, "benchmarks.reading", 1_000, rounds)
    times = theirs / ours
    goal = f">= {_LOADER:.1f}x"
    peer = "PyYAML CSafeLoader"
    yield Row("loader alone", f"{ours:.3f} s", f"{theirs:.3f} s", peer, f"{times:.1f}x", goal, times >= _LOADER)


def _changed_file(places: Places, rounds: int) -> Iterator[Row]:
    """Measure one changed file of fifty elements, with the model in memory."""
    (seconds,) = _asked(places, "benchmarks.changing", 1_000, rounds)
    taken = f"{seconds * 1000:.1f} ms"
    yield Row("one file of 50 changed", taken, "", "", taken, f"<= {_CHANGE:.0f} ms", seconds * 1000 <= _CHANGE)


def _site(places: Places, _rounds: int) -> Iterator[Row]:
    """Build the site of 1,000 elements once, and weigh it."""
    folder = places.folder / "site"
    cost = run((places.program("tomkit"), "build", str(places.model(1_000)), "--output", str(folder)))
    taken, goal = f"{cost.seconds:.1f} s", f"<= {_SITE_SECONDS:.0f} s"
    yield Row("site of 1,000 elements", taken, "", "", taken, goal, cost.seconds <= _SITE_SECONDS)
    megabytes = _megabytes(folder)
    size, goal = f"{megabytes:.0f} MB", f"<= {_SITE_MEGABYTES:.0f} MB"
    yield Row("site of 1,000 elements, on disk", size, "", "", size, goal, megabytes <= _SITE_MEGABYTES)


INSIDE = {"loader alone": _loader, "one file of 50 changed": _changed_file, "site of 1,000 elements": _site}
"""The measurements, by the work they measure."""


def _asked(places: Places, module: str, elements: int, rounds: int) -> tuple[float, ...]:
    """Run a module of the benchmark in a process of its own and return the numbers that it prints."""
    command = (places.python, "-m", module, str(places.model(elements)), str(rounds))
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    return tuple(float(each) for each in said.stdout.split())


def _megabytes(folder: Path) -> float:
    return sum((Path(home) / name).stat().st_size for home, _, names in os.walk(folder) for name in names) / 1e6

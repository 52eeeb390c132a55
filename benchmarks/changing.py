"""One file of fifty elements changed while the model is in memory: how long until the faults of that file are known.

The file is read anew, its elements are made against the ids in memory, and the checks of structure and of references
are asked about them: what an editor shows while someone types. `python -m benchmarks.changing FOLDER ROUNDS` prints
the median CPU seconds.
"""

import gc
import re
import sys
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from time import process_time

import tomkit
from tomkit.checks.catalogue import CHECKS
from tomkit.checks.run import run
from tomkit.model.collect import collect, known
from tomkit.model.typed import Reader

__all__ = ["main"]

_FILE = "area-001.yaml"
_ASKED = tuple(each for each in CHECKS if each.code < "TOM105")


def main(folder: str, rounds: int) -> None:
    """Change a file of the model in `folder` in several ways and print how long each took, as a median."""
    model = tomkit.load(folder)
    text = model.book.files[_FILE].decode()
    owners = [each.span() for each in re.finditer(r"(?<=owner: )\S+", text)]
    broken = [f"{text[:start]}nobody-{round}{text[end:]}" for round, (start, end) in enumerate(owners)]
    gc.disable()
    costs = [_cost(model, each.encode()) for each in broken[: rounds * 5 + 1]][1:]
    print(median(costs))


def _cost(model: tomkit.Model, data: bytes) -> float:
    start = process_time()
    findings = _again(model, data)
    taken = process_time() - start
    gc.collect()
    if [each.code for each in findings] != ["TOM101"]:
        raise AssertionError(findings)
    return taken


def _again(model: tomkit.Model, data: bytes) -> Sequence[tomkit.Finding]:
    """Return the findings of the changed file."""
    found = collect({_FILE: data})
    others = {ref: entry for ref, entry in model.book.entries.items() if entry.file != _FILE}
    entries = {**others, **found.entries}
    files = {**model.book.files, _FILE: data}
    book = replace(model.book, files=files, entries=entries, known=known(entries), _marks={})
    reader = Reader(book, book.known)
    made = {ref: element for ref, entry in found.entries.items() if (element := reader.element(entry)) is not None}
    problems = (*found.problems, *reader.problems)
    changed = replace(model, elements=made, written={**model.written, **made}, book=book, problems=problems)
    return run(changed, _ASKED, changed.state)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

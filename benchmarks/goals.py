"""What is measured as whole processes, beside what, and how it should come out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from benchmarks.measure import Cost, in_turn
from benchmarks.places import Places
from benchmarks.row import Row

__all__ = ["PROCESSES", "Process"]

_Command = Callable[[Places], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Process:
    """One line of the table: our command, the peer's, the largest ratio and the largest memory (MiB) allowed."""

    work: str
    ours: _Command
    peer: str
    theirs: _Command
    ratio: float
    mebibytes: float = 0

    def rows(self, places: Places, rounds: int) -> Iterator[Row]:
        """Measure both sides in turn and return what came out."""
        ours, theirs = in_turn((self.ours(places), self.theirs(places)), rounds)
        yield self._speed(ours, theirs)
        if self.mebibytes:
            yield self._memory(ours, theirs)

    def _speed(self, ours: Cost, theirs: Cost) -> Row:
        ratio = ours.seconds / theirs.seconds
        result, goal = f"{ratio:.2f}x", f"<= {self.ratio:.2f}x"
        return Row(
            self.work, f"{ours.seconds:.3f} s", f"{theirs.seconds:.3f} s", self.peer, result, goal, ratio <= self.ratio
        )

    def _memory(self, ours: Cost, theirs: Cost) -> Row:
        held, beside = f"{ours.mebibytes:.0f} MiB", f"{theirs.mebibytes:.0f} MiB"
        met = ours.mebibytes <= self.mebibytes
        return Row(f"{self.work}, memory", held, beside, self.peer, held, f"<= {self.mebibytes:.0f} MiB", met)


def _validate(elements: int) -> _Command:
    return lambda at: (at.program("tomkit"), "validate", str(at.model(elements)))


def _check_jsonschema(elements: int) -> _Command:
    return lambda at: (at.program("check-jsonschema"), "--schemafile", str(at.schema), *at.files(elements))


def _python(code: str) -> _Command:
    return lambda at: (at.python, "-c", code)


def _tomkit(option: str) -> _Command:
    return lambda at: (at.program("tomkit"), option)


_PEER = "check-jsonschema"
_PYDANTIC = "from pydantic import BaseModel, TypeAdapter"

PROCESSES = (
    Process("validate 1,000 elements", _validate(1_000), _PEER, _check_jsonschema(1_000), 0.20),
    Process("validate 10,000 elements", _validate(10_000), _PEER, _check_jsonschema(10_000), 0.15, mebibytes=160),
    Process("validate 100 elements", _validate(100), "import pydantic", _python(_PYDANTIC), 2.5),
    Process("--help", _tomkit("--help"), "python -c pass", _python("pass"), 4),
    Process("--version", _tomkit("--version"), "python -c pass", _python("pass"), 4),
)
"""The table of whole processes."""

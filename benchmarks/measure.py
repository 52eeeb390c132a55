"""What a whole process costs: CPU seconds and peak memory, as the system's own accounts say."""

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

__all__ = ["Cost", "Failed", "in_turn", "run"]

_MEBIBYTE = 1024 * 1024


class Failed(RuntimeError):
    """A command that was to be measured did not end well; the message is what it said."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    seconds: float
    """CPU seconds, of the user and of the system, children included."""
    mebibytes: float
    """The largest memory held at once."""


def run(command: Sequence[str]) -> Cost:
    """Run a command to its end and return its cost; raises Failed when it ends with anything but 0."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=_environment())
    said = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        last = said.decode(errors="replace")[-800:]
        raise Failed(f"{' '.join(command[:4])} … ended with {process.returncode}:\n{last}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / _MEBIBYTE)


def in_turn(commands: Sequence[Sequence[str]], rounds: int) -> tuple[Cost, ...]:
    """Run commands in turn, `rounds` times after one that does not count; return each one's median cost."""
    for command in commands:
        run(command)
    costs = [[run(command) for command in commands] for _ in range(rounds)]
    return tuple(_middle([each[place] for each in costs]) for place in range(len(commands)))


def _middle(costs: Sequence[Cost]) -> Cost:
    return Cost(median(each.seconds for each in costs), median(each.mebibytes for each in costs))


def _environment() -> dict[str, str]:
    """Return the environment in which Python keeps the bytecode it makes, as it does for everyone else."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

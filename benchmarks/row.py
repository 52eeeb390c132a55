"""A line of the table: what was measured, beside what, and whether the goal was met."""

from dataclasses import dataclass

__all__ = ["HEAD", "Row"]

HEAD = f"{'work':<40} {'tomkit':>10} {'peer':>10}  {'beside':<20} {'result':>10} {'goal':>10}"


@dataclass(frozen=True, slots=True)
class Row:
    """One result and its goal, as text, and whether the one meets the other."""

    work: str
    ours: str
    theirs: str
    peer: str
    result: str
    goal: str
    met: bool

    def __str__(self) -> str:
        """Return the line as the table shows it."""
        verdict = "met" if self.met else "MISSED"
        numbers = f"{self.ours:>10} {self.theirs:>10}  {self.peer:<20} {self.result:>10} {self.goal:>10}"
        return f"{self.work:<40} {numbers}  {verdict}"

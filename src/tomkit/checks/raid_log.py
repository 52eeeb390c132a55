"""The register as such: risks on the grid, looked at lately, and written down at all."""

import re
from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, gaps, joined, own, quoted
from tomkit.kinds.base import Maturity
from tomkit.kinds.change import Deliverable
from tomkit.kinds.evidence import Evidence
from tomkit.kinds.raid import Assumption, Dependency, Issue, Rating, Risk
from tomkit.model.model import Model
from tomkit.source.text import Path

__all__ = ["raid_log_empty", "risk_off_matrix", "risk_undated"]

_REGISTER = re.compile(r"\b(?:RAID|risks?)\b")


@check("TOM506", Severity.ERROR, of="state")
def risk_off_matrix(model: Model) -> Iterator[Breach]:
    """A risk lies outside the risk matrix.

    A likelihood of 7 on a grid of five has no place in the heat map, no zone and no action: the risk vanishes from
    the very picture that is made to show it. The matrix stands in `tom.yaml` or comes with a profile.

    How to fix: write a number that the matrix has; or, where your organisation uses another grid, write it under
    `risk_matrix` in `tom.yaml`.

    ```yaml bad
    # tom.yaml
    tomkit: 1
    name: Example
    profiles: [uk-council]
    # model.yaml
    risks:
      take-up:
        name: Low take-up
        risk: Residents do not use the new channel.
        likelihood: 7  # TOM506
        impact: 4
    ```
    ```yaml good
    # tom.yaml
    tomkit: 1
    name: Example
    profiles: [uk-council]
    # model.yaml
    risks:
      take-up: {name: Low take-up, risk: Residents do not use the new channel., likelihood: 5, impact: 4}
    ```
    """
    matrix = model.root.risk_matrix
    if matrix is None:
        return
    labels = {"likelihood": matrix.likelihood, "impact": matrix.impact}
    for each in own(model, Risk):
        for path, score in _scores(each):
            words = labels[str(path[-1])]
            if int(score) > len(words):
                message = f"{path[-1]} {score} is off the risk matrix, which goes from 1 to {len(words)}"
                numbered = joined((f"{number} ({word})" for number, word in enumerate(words, 1)), "or")
                yield Breach(message, each, path, help=f"write {numbered}")


def _scores(risk: Risk) -> Iterator[tuple[Path, str]]:
    """Return how likely and how bad a risk is said to be, now, at first and as it is to become."""
    rated: tuple[tuple[Path, Risk | Rating | None], ...]
    rated = (((), risk), (("residual",), risk.residual), (("target",), risk.target))
    for path, rating in rated:
        for name in ("likelihood", "impact") if rating is not None else ():
            if (score := getattr(rating, name)) is not None:
                yield (*path, name), score


@check("TOM507", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def risk_undated(model: Model) -> Iterator[Breach]:
    """A risk says neither when it was raised nor when it was last looked at.

    A register is alive as long as someone goes through it. Without dates nobody sees that a risk has stood there,
    untouched, since the first workshop.

    How to fix: write when it was raised under `raised`, and after each look `reviewed`.

    ```yaml bad
    risks:
      take-up:  # TOM507
        name: Low take-up
        risk: Residents do not use the new channel.
    ```
    ```yaml good
    risks:
      take-up: {name: Low take-up, risk: Residents do not use the new channel., reviewed: 2026-03}
    ```
    """
    every = [each for each in own(model, Risk) if each.status != "closed"]
    lacking = [each for each in every if each.raised is None and each.reviewed is None]

    def one(risk: Risk) -> Breach:
        message = f"the risk {called(risk)} says neither when it was raised nor when it was reviewed"
        return Breach(message, risk, help="add `raised:` or `reviewed:`")

    help = "add `reviewed:` to each"
    none, most = "says when it was raised or reviewed", "say neither when they were raised nor when they were reviewed"
    return gaps(model, lacking, every, one, Shared(none, most, help))


@check("TOM508", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="mention", of="model")
def raid_log_empty(model: Model) -> Iterator[Breach]:
    """A register of risks is spoken of, and what stands in it is not told.

    "A RAID log was kept" sounds like control. Whoever reads the model cannot tell what could go wrong, nor whether
    anybody does something about it.

    How to fix: ask for the register, and write down its risks, assumptions, issues and dependencies.

    False alarm: a register that may not be published. Write its risks down with `internal: true`.

    ```yaml bad
    deliverables:
      raid-log:  # TOM508
        name: RAID log
        kind: raid_log
    ```
    ```yaml good
    deliverables:
      raid-log: {name: RAID log, kind: raid_log}
    risks:
      data: {name: Poor data, risk: The data are worse than thought.}
    ```
    """
    if any(own(model, kind) for kind in (Risk, Assumption, Issue, Dependency)):
        return
    help = "ask for it, and write down what could go wrong under `risks:`"
    logs = [each for each in own(model, Deliverable) if each.kind == "raid_log"]
    for log in logs:
        yield Breach(f"{called(log)} is spoken of, and the model holds nothing of what stands in it", log, help=help)
    for each in () if logs else own(model, Evidence):
        for index, what in enumerate(each.missing):
            if _REGISTER.search(what):
                message = f"{called(each)} speaks of risks, and the model holds none: {quoted(what)}"
                yield Breach(message, each, ("missing", index), help=help)

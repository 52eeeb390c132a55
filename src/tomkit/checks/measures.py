"""Measures: figures that can be compared, with someone who answers for them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, counted, gaps, joined, lacking_words, own, together
from tomkit.checks.units import dimension, figures, misfit
from tomkit.kinds.base import Maturity
from tomkit.kinds.performance import Benefit, Measure, Outcome
from tomkit.kinds.ref import UNKNOWN, Ref
from tomkit.model.model import Model

__all__ = ["measure_bare", "measure_shared", "measure_unclear", "outcome_unmeasured", "wrong_unit"]

_SHOWN = 5


@check("TOM810", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def measure_bare(model: Model) -> Iterator[Breach]:
    """A measure has no baseline, no target or no owner.

    Without a figure from before, nothing can be shown to have changed; without a target, anything counts as
    success; without an owner, nobody takes the figure at all. Such a measure is not SMART: specific, measurable,
    achievable, relevant and bound to a time.

    How to fix: add what is named. Take the baseline before the change: afterwards it is too late.

    False alarm: a measure with a `result` tells what has been reached already, and needs no target.

    ```yaml bad
    measures:
      repeat-calls: {name: Repeat calls, unit: calls, polarity: lower}  # TOM810
    ```
    ```yaml good
    roles:
      head: {name: Head of customer services}
    measures:
      repeat-calls:
        name: Repeat calls
        unit: calls
        polarity: lower
        baseline: 1,200
        target: 600
        owner: head
    ```
    """
    return lacking_words(model, own(model, Measure), _bare)


def _bare(measure: Measure) -> Mapping[str, Any]:
    return {
        "a baseline": measure.baseline or measure.actuals,
        "a target": measure.target or measure.result,
        "an owner": measure.owner is not None and not measure.owner.unknown,
    }


@check("TOM811", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def measure_unclear(model: Model) -> Iterator[Breach]:
    """A measure does not say what it is counted in, or which way is better.

    "Satisfaction" can be a percentage, a score or a number of letters, and two people who take it bring two
    figures. Whether more calls are good depends on what one wants of them: a picture cannot colour what does not say
    it.

    How to fix: write the unit (`%`, `£`, `calls`, `minutes`, `score`), and `polarity: higher` or `lower`.

    ```yaml bad
    measures:
      satisfaction: {name: Satisfaction, unit: unknown}  # TOM811
    ```
    ```yaml good
    measures:
      satisfaction: {name: Satisfaction, unit: "%", polarity: higher}
    ```
    """
    return lacking_words(model, own(model, Measure), _unclear)


def _unclear(measure: Measure) -> Mapping[str, Any]:
    return {"a unit": measure.unit.casefold() != UNKNOWN, "a polarity": measure.polarity}


@check("TOM812", Severity.ERROR)
def wrong_unit(model: Model) -> Iterator[Breach]:
    """A figure does not fit the unit of its measure.

    `17` under the unit `%` may be 17% or seventeen times the whole; `£8.62` under `minutes` is another measure's
    figure. A time line through figures of different kinds says nothing.

    How to fix: write the figure in the measure's unit (a percentage for `%`, money for `£`, a number or a length of
    time for minutes, hours and days), or correct `unit`.

    ```yaml bad
    measures:
      resolved-at-once:
        name: Resolved at the first contact
        unit: "%"
        baseline: 17  # TOM812
        target: 80%
    ```
    ```yaml good
    measures:
      resolved-at-once: {name: Resolved at the first contact, unit: "%", baseline: 17%, target: 80%}
      waiting: {name: Waiting, unit: minutes, baseline: 4m30s, target: 2}
    ```
    """
    for measure in own(model, Measure):
        every = figures(measure)
        wrong = [(each, problem) for each in every if (problem := misfit(measure.unit, each.reading))]
        for each, (message, help) in wrong:
            yield Breach(message, measure, each.path, help=help)
        for each in every[1:] if not wrong else ():
            if dimension(each.reading) != dimension(every[0].reading) and not _lengths(each.reading, every[0].reading):
                message = f"'{each.reading.text}' and '{every[0].reading.text}' of {called(measure)} cannot be compared"
                yield Breach(message, measure, each.path, help="write both in the measure's unit")


def _lengths(*readings: Any) -> bool:
    """Say whether figures are numbers and lengths of time, which may stand beside each other."""
    return {dimension(each) for each in readings} == {"number", "time"}


@check("TOM813", Severity.INFO, of="model")
def measure_shared(model: Model) -> Iterator[Breach]:
    """One measure is to show several benefits.

    When it moves, each of the benefits will claim the movement, and none can be told apart from the others. They
    are told in one finding.

    How to fix: say under `attribution_share` of each benefit how much of it the change brings about, or give each a
    measure of its own.

    ```yaml bad
    measures:
      satisfaction: {name: Satisfaction, unit: "%"}  # TOM813
    benefits:
      quicker: {name: Quicker answers, measures: [satisfaction]}
      clearer: {name: Clearer letters, measures: [satisfaction]}
    ```
    ```yaml good
    measures:
      satisfaction: {name: Satisfaction, unit: "%"}
    benefits:
      quicker: {name: Quicker answers, measures: [satisfaction], attribution_share: 40%}
      clearer: {name: Clearer letters, measures: [satisfaction], attribution_share: 20%}
    ```
    """
    counts = _serving(model)
    shared = sorted((each for each in own(model, Measure) if counts[each.ref] > 1), key=lambda each: -counts[each.ref])
    if shared:
        shown = [f"{called(each)} ({counts[each.ref]})" for each in shared[:_SHOWN]]
        more = [f"{len(shared) - _SHOWN} more"] if len(shared) > _SHOWN else []
        verb = "serves" if len(shared) == 1 else "serve"
        of = f"{len(shared)} of {counted(len(own(model, Measure)), Measure)}"
        message = f"{of} {verb} several benefits: {joined([*shown, *more])}"
        yield together(model, shared, message, "say under `attribution_share` how much each benefit claims")


def _serving(model: Model) -> Counter[Ref[Any]]:
    """Count the benefits that each measure is to show, unless all of them say how much of it they claim."""
    every: Counter[Ref[Any]] = Counter()
    shares: Counter[Ref[Any]] = Counter()
    for each in own(model, Benefit):
        for ref in dict.fromkeys(each.measures):
            every[ref] += 1
            shares[ref] += each.attribution_share is not None
    return Counter({ref: number for ref, number in every.items() if shares[ref] < number})


@check("TOM814", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def outcome_unmeasured(model: Model) -> Iterator[Breach]:
    """An outcome has no measure.

    What is to be different for people is told in a sentence, and no figure would show it. "Achieved" then is the
    word of whoever writes the report.

    How to fix: name the measures that show it under `measures`.

    ```yaml bad
    outcomes:
      asked-once:  # TOM814
        name: Asked once
        statement: People tell the council something once, and it happens.
    ```
    ```yaml good
    measures:
      repeat-calls: {name: Repeat calls, unit: calls}
    outcomes:
      asked-once:
        name: Asked once
        statement: People tell the council something once, and it happens.
        measures: [repeat-calls]
    ```
    """
    every = own(model, Outcome)
    lacking = [each for each in every if all(ref.unknown for ref in each.measures)]
    claimed = sum(each.status == "achieved" for each in lacking)
    so = f", and {'all' if claimed == len(every) else claimed} are said to be achieved" if claimed else ""

    def one(outcome: Outcome) -> Breach:
        said = ", and is said to be achieved" if outcome.status == "achieved" else ""
        return Breach(f"the outcome {called(outcome)} has no measure{said}", outcome, help="add `measures:`")

    help = "name what shows each under `measures`"
    return gaps(model, lacking, every, one, Shared("has a measure", "have no measure", help, so))

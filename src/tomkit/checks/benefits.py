"""Benefits: each is seen by a measure, answered for by someone, brought about by something, and claimed once."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from tomkit.checks.alike import alike, telling
from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import Shared, called, counted, gaps, joined, named, own, some, together
from tomkit.kinds.base import Maturity
from tomkit.kinds.performance import Benefit
from tomkit.model.model import Model

__all__ = [
    "attribution_contradicts", "benefit_twice", "benefit_unmeasured", "benefit_unowned", "benefit_untraced",
    "disbenefits_untold",
]  # fmt: skip

_STEM = 5
"""How many letters of a word tell it apart, whatever its ending: `reduce`, `reduced`, `reducing`."""


@check("TOM801", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def benefit_unmeasured(model: Model) -> Iterator[Breach]:
    """A benefit has no measure.

    A benefit is an improvement that can be measured, in the words of Managing Successful Programmes. Without a
    measure nobody will ever know whether it came, and the business case cannot be held to it.

    How to fix: name the measures under `measures`; `measures_text` keeps how the source words them.

    False alarm: a benefit that can only be told in people's words. Measure how many tell it: a survey has a figure.

    ```yaml bad
    benefits:
      fewer-calls:  # TOM801
        name: Fewer repeat calls
    ```
    ```yaml good
    measures:
      repeat-calls: {name: Repeat calls, unit: calls}
    benefits:
      fewer-calls: {name: Fewer repeat calls, measures: [repeat-calls]}
    ```
    """
    every = own(model, Benefit)
    lacking = [each for each in every if all(ref.unknown for ref in each.measures) and not each.measures_text]

    def one(benefit: Benefit) -> Breach:
        message = f"the benefit {called(benefit)} has no measure, so no one will know whether it came"
        return Breach(message, benefit, help="name what shows it under `measures`")

    so, help = ", so no one will know whether they came", "name what shows each under `measures`"
    return gaps(model, lacking, every, one, Shared("has a measure", "have no measure", help, so))


@check("TOM802", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def benefit_unowned(model: Model) -> Iterator[Breach]:
    """A benefit has no owner.

    Projects end when they have delivered, and benefits come afterwards: where no one in the business answers for
    a benefit, no one makes it happen, and no one notices when it does not come.

    How to fix: name who answers for realising it under `owner`: whoever's budget or service gains.

    ```yaml bad
    benefits:
      fewer-calls:  # TOM802
        name: Fewer repeat calls
        measures_text: [Repeat calls a month]
    ```
    ```yaml good
    roles:
      head: {name: Head of customer services}
    benefits:
      fewer-calls: {name: Fewer repeat calls, owner: head, measures_text: [Repeat calls a month]}
    ```
    """
    every = own(model, Benefit)
    lacking = [each for each in every if each.owner is None or each.owner.unknown]

    def one(benefit: Benefit) -> Breach:
        message = f"the benefit {called(benefit)} has no owner, so no one answers for realising it"
        return Breach(message, benefit, ("owner",) if benefit.owner else (), help="add `owner:`")

    so, help = ", so no one answers for realising them", "name under `owner` who answers for each"
    return gaps(model, lacking, every, one, Shared("has an owner", "have no owner", help, so))


@check("TOM803", Severity.WARNING, from_maturity=Maturity.DESIGN, absence="field", of="model")
def benefit_untraced(model: Model) -> Iterator[Breach]:
    """A benefit says neither what brings it about nor what it is good for.

    A benefit that no project makes possible is a hope; one that serves no objective is a surprise. Tracing them is
    how a board sees which project it can stop, and what it loses then.

    How to fix: name the projects under `delivered_by` and the objectives under `objectives`. A benefit that comes
    from an outcome may leave both to the outcome.

    ```yaml bad
    benefits:
      fewer-calls:  # TOM803
        name: Fewer repeat calls
    ```
    ```yaml good
    objectives:
      right-first-time: {name: Right first time}
    workstreams:
      enablers: {name: Enabling front doors}
    projects:
      crm: {name: CRM, workstream: enablers}
    benefits:
      fewer-calls: {name: Fewer repeat calls, delivered_by: [crm], objectives: [right-first-time]}
    ```
    """
    for words, elements in _untraced(model).items():
        lacking = joined((f"no {word}" for word in words), "and")
        if len(elements) == 1:
            message = f"{named(elements[0])} names {lacking}"
        else:
            message = (
                f"{len(elements)} of {counted(len(own(model, Benefit)), Benefit)} name {lacking}: {some(elements)}"
            )
        fields = joined(f"`{_TRACES[word]}`" for word in words)
        yield together(model, elements, message, f"write under {fields} what brings it about and what it serves")


_TRACES = {"enabling project": "delivered_by", "objective": "objectives"}


def _untraced(model: Model) -> dict[tuple[str, ...], list[Benefit]]:
    """Return the benefits by what they do not name."""
    found: dict[tuple[str, ...], list[Benefit]] = defaultdict(list)
    for each in own(model, Benefit):
        sources = [each, *(outcome for ref in each.outcomes if (outcome := model.get(ref)) is not None)]
        missing = (word for word, field in _TRACES.items() if not any(getattr(one, field) for one in sources))
        found[tuple(missing)].append(each)
    found.pop((), None)
    return found


@check("TOM804", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def benefit_twice(model: Model) -> Iterator[Breach]:
    """Two benefits claim much the same.

    The same saving in two business cases is counted twice and comes once. It is the commonest way in which a
    programme promises more than a budget holds.

    How to fix: join the two, or say in their names what makes them different.

    False alarm: two shares of one improvement. Then write under `attribution_share` how much each claims.

    ```yaml bad
    benefits:
      fewer-calls: {name: Reduced repeat calls}
      less-calling:
        name: Reduce the repeat calls  # TOM804
    ```
    ```yaml good
    benefits:
      fewer-calls: {name: Reduced repeat calls}
      fewer-visits: {name: Reduced second visits}
    ```
    """
    every = own(model, Benefit)
    described = alike([(each, each.description) for each in every if each.description])
    pairs = {(first.id, second.id): (first, second) for first, second in (*_named_alike(every), *described)}
    for first, second in pairs.values():
        if first.attribution_share is None or second.attribution_share is None:
            there = model.where(first, ("name",))
            related = ((first.name, there),) if there else ()
            message = f"{called(second)} claims much the same as {called(first)}, so it may be counted twice"
            yield Breach(message, second, ("name",), help="join the two, or say what is different", related=related)


def _named_alike(every: Sequence[Benefit]) -> Iterator[tuple[Benefit, Benefit]]:
    """Return the pairs whose names differ by small words and endings only; the same name twice is TOM904's."""
    first: dict[frozenset[str], Benefit] = {}
    for each in every:
        stems = frozenset(word[:_STEM] for word in telling(each.name))
        other = first.setdefault(stems, each)
        if other is not each and len(stems) > 1 and other.name.casefold() != each.name.casefold():
            yield other, each


@check("TOM805", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def attribution_contradicts(model: Model) -> Iterator[Breach]:
    """The shares of benefits do not add up.

    A change that brings a benefit about "fully" brings about all of it, one that does so "partly" does not; and
    savings that rest on the very same measures cannot together be more than the whole of what these show.

    How to fix: correct the share, or the word; divide what several benefits claim between them.

    False alarm: benefits of different types, such as money and time, may rest on one measure; these are not summed.

    ```yaml bad
    benefits:
      fewer-calls:
        name: Fewer repeat calls
        attribution: fully
        attribution_share: 60%  # TOM805
    ```
    ```yaml good
    benefits:
      fewer-calls: {name: Fewer repeat calls, attribution: partly, attribution_share: 60%}
    ```
    """
    for each in own(model, Benefit):
        share = each.attribution_share
        if share is not None and each.attribution is not None and (each.attribution == "fully") != (share.value == 1):
            message = f"{called(each)} is brought about {each.attribution}, and {share.text} of it is"
            yield Breach(message, each, ("attribution_share",), help="correct the share, or the word")
    for claims in _same_money(model):
        total = sum((each.attribution_share.value for each in claims if each.attribution_share), Decimal())
        if total > 1:
            message = f"{some(claims)} rest on the same measures, and claim {total:.0%} of what these show"
            yield together(model, claims, message, "divide the whole between them", ("attribution_share",))


def _same_money(model: Model) -> Iterator[list[Benefit]]:
    """Return the benefits in money that rest on the very same measures."""
    groups: dict[frozenset[object], list[Benefit]] = defaultdict(list)
    for each in own(model, Benefit):
        if each.type == "cashable" and each.measures and not each.disbenefit:
            groups[frozenset(each.measures)].append(each)
    yield from (each for each in groups.values() if len(each) > 1)


@check("TOM806", Severity.INFO, of="model", absence="field")
def disbenefits_untold(model: Model) -> Iterator[Breach]:
    """Benefits are listed, and nothing that anyone loses.

    Every change costs somebody something: a counter closes, a team is smaller, a journey is longer for those who
    are offline. What is not written down is found out by those whom it hits, and is told for the whole model.

    How to fix: ask who is worse off, and write it down as a benefit with `disbenefit: true`.

    ```yaml bad
    benefits:
      fewer-calls: {name: Fewer repeat calls}  # TOM806
    ```
    ```yaml good
    benefits:
      fewer-calls: {name: Fewer repeat calls}
      longer-ways: {name: Longer ways for people in the villages, disbenefit: true}
    ```
    """
    every = own(model, Benefit)
    if every and not any(each.disbenefit for each in every):
        message = f"the model lists {counted(len(every), Benefit)}, and nothing that anyone loses"
        yield together(model, every, message, "ask who is worse off, and write it down with `disbenefit: true`")

"""The words of a plan: what its cells say, what they leave blank, and what they say twice."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import called, joined, own, quoted, some, together
from tomkit.kinds.base import Maturity
from tomkit.kinds.change import Project
from tomkit.kinds.values.period import Period
from tomkit.model.model import Model
from tomkit.source.text import Path

__all__ = ["complete_but_continuing", "label_variants", "plan_copied", "plan_gap"]

_DONE = {"complete", "completed", "done", "closed", "finished"}
_WORDS = 3
"""From how many words on a label is telling enough to give a copy away."""


@check("TOM607", Severity.WARNING, from_maturity=Maturity.DESIGN, of="model")
def complete_but_continuing(model: Model) -> Iterator[Breach]:
    """A project is complete, and goes on.

    A cell says "Complete", and later cells plan more work under the same name. What was delivered at the first
    completion, and what is still to come, cannot be told apart, nor can their benefits.

    How to fix: make each round a project of its own with what it delivers, or say in the earlier cell what is
    complete.

    False alarm: a programme in yearly rounds, each with its own end. Then the rounds deserve names.

    ```yaml bad
    workstreams:
      bridging: {name: Bridging the gap}
    projects:
      once-and-done:
        name: Once and done
        workstream: bridging
        plan:
          2022-Q4: Complete  # TOM607
          2023-Q1: Customer feedback on new services
    ```
    ```yaml good
    workstreams:
      bridging: {name: Bridging the gap}
    projects:
      once-and-done:
        name: Once and done
        workstream: bridging
        plan:
          2022-Q4: First services complete
          2023-Q1: Customer feedback on new services
          2023-Q4: Complete
    ```
    """
    for each in own(model, Project):
        if each.plan:
            last = max(each.plan)
            ends = [period for period in sorted(each.plan) if period < last and _plain(each.plan[period]) in _DONE]
            if ends:
                when = joined(period.label for period in ends)
                message = f"{called(each)} is complete in {when}, and is planned on until {last.label}"
                yield Breach(message, each, ("plan", ends[0].text), help="name what is complete, or split the project")


@check("TOM608", Severity.INFO, of="model")
def plan_gap(model: Model) -> Iterator[Breach]:
    """Cells between two others of a plan are blank.

    A quarter without a word between "Implement" and "Complete" is taken as work in progress: in the road map the
    bar goes through, and the project delivers at its last cell. All such projects are told in one finding.

    How to fix: nothing, where that is meant; otherwise write into the blank cells what happens then.

    ```yaml bad
    workstreams:
      redesign: {name: Service redesign}
    projects:
      housing:
        name: Housing
        workstream: redesign
        plan:  # TOM608
          2022-Q2: Implement
          2022-Q4: Complete
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    projects:
      housing:
        name: Housing
        workstream: redesign
        plan:
          2022-Q2: Implement
          2022-Q3: Implement
          2022-Q4: Complete
    ```
    """
    holed = [each for each in own(model, Project) if _holes(each)]
    if holed:
        number = sum(_holes(each) for each in holed)
        cells = "1 blank quarter is" if number == 1 else f"{number} blank quarters are"
        plans = f"the plan of {some(holed)}" if len(holed) == 1 else f"{len(holed)} plans: {some(holed)}"
        message = f"{cells} read as work in progress, in {plans}"
        yield together(model, holed, message, "write what happens then, where that is not meant", ("plan",))


def _holes(project: Project) -> int:
    """Count the quarters between the first and the last cell of a plan in which nothing is said."""
    if len(project.plan) < 2:  # noqa: PLR2004 - between two cells
        return 0
    said = {quarter for each in project.plan for quarter in range(_quarter(each.start), _quarter(each.end) + 1)}
    return max(said) - min(said) + 1 - len(said)


def _quarter(day: date) -> int:
    """Return the number of a day's quarter, counted through the years."""
    return day.year * 4 + (day.month - 1) // 3


class _Word(NamedTuple):
    """A word of the source, and where it stands."""

    text: str
    project: Project
    path: Path


@check("TOM609", Severity.INFO, of="model")
def label_variants(model: Model) -> Iterator[Breach]:
    """The same word is written in several ways.

    "implement" and "Implement", "Service owner" and "Service Owner": people read one thing, and everything that
    counts or groups by the word sees two. Each word is told once, at its rarer spelling.

    How to fix: in a transcription, nothing: it keeps the source's words. In a plan of your own, decide on one.

    ```yaml bad
    workstreams:
      redesign: {name: Service redesign}
    projects:
      housing:
        name: Housing
        workstream: redesign
        plan: {2022-Q2: Implement, 2022-Q4: Complete}
      leisure:
        name: Leisure
        workstream: redesign
        plan: {2022-Q3: Implement}
      garden-waste:
        name: Garden waste
        workstream: redesign
        plan: {2022-Q2: implement}  # TOM609
    ```
    ```yaml good
    workstreams:
      redesign: {name: Service redesign}
    projects:
      housing:
        name: Housing
        workstream: redesign
        plan: {2022-Q2: Implement, 2022-Q4: Complete}
    ```
    """
    groups: dict[tuple[str, str], list[_Word]] = defaultdict(list)
    for each in own(model, Project):
        for word in _words(each):
            groups[str(word.path[0]), _plain(word.text)].append(word)
    for words in groups.values():
        spellings = Counter(word.text for word in words)
        if len(spellings) > 1:
            usual, *others = (text for text, _ in spellings.most_common())
            first = next(word for word in words if word.text == others[-1])
            also = joined(f"{quoted(text)}{_times(spellings[text])}" for text in others)
            message = f"{also} is elsewhere written {quoted(usual)}{_times(spellings[usual])}"
            yield Breach(message, first.project, first.path, help="decide on one spelling, unless the source is quoted")


def _times(number: int) -> str:
    return f" ({number} times)" if number > 1 else ""


def _words(project: Project) -> Iterator[_Word]:
    for period, label in project.plan.items():
        yield _Word(label, project, ("plan", period.text))
    for name in ("lead_text", "funding_text"):
        text = getattr(project, name)
        if text is not None:
            yield _Word(text, project, (name,))


@check("TOM610", Severity.INFO, of="model")
def plan_copied(model: Model) -> Iterator[Breach]:
    """Two projects of different workstreams have the same plan, word for word.

    A row that was copied and not rewritten promises what belongs to another project. It shows where a label that
    nobody else uses stands in both.

    How to fix: ask whether the later row is meant; if it is, say what is different about it.

    False alarm: one piece of work that two workstreams share. Then it is one project.

    ```yaml bad
    workstreams:
      review: {name: Service review}
      redesign: {name: Service redesign}
    projects:
      benefits:
        name: Revenues and benefits
        workstream: review
        plan: {2024-Q1: Future service model definition, 2024-Q2: Service redesign}
      it:
        name: IT and digital
        workstream: redesign
        plan: {2024-Q1: Future service model definition, 2024-Q2: Service redesign}  # TOM610
    ```
    ```yaml good
    workstreams:
      review: {name: Service review}
      redesign: {name: Service redesign}
    projects:
      benefits:
        name: Revenues and benefits
        workstream: review
        plan: {2024-Q1: Future service model definition, 2024-Q2: Service redesign}
      it:
        name: IT and digital
        workstream: redesign
        plan: {2024-Q1: Digital service definition, 2024-Q2: Service redesign}
    ```
    """
    same: dict[tuple[tuple[Period, str], ...], list[Project]] = defaultdict(list)
    used = Counter(label for each in own(model, Project) for label in {_plain(text) for text in each.plan.values()})
    for each in own(model, Project):
        same[tuple(sorted((period, _plain(text)) for period, text in each.plan.items()))].append(each)
    for plan, projects in same.items():
        telling = [text for _, text in plan if used[text] == len(projects) and len(text.split()) >= _WORDS]
        first, *others = projects
        for each in others:
            if telling and each.workstream != first.workstream:
                where = model.where(first, ("plan",))
                related = ((first.name, where),) if where else ()
                message = f"{called(each)} has the plan of {called(first)}, word for word"
                yield Breach(message, each, ("plan",), help="ask whether the row was copied", related=related)


def _plain(text: str) -> str:
    """Return a word without what writers vary: case, white space and the stop at its end."""
    return " ".join(text.casefold().split()).rstrip(".")

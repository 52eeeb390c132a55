"""Evidence: where facts were read, what a source leaves out, and what its authors ask."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import called, counted, own, quoted, some, together
from tomkit.kinds.base import Element, Maturity
from tomkit.kinds.catalogue import KINDS
from tomkit.kinds.evidence import Evidence
from tomkit.kinds.purpose import Statement
from tomkit.model.model import Model

__all__ = ["evidence_incomplete", "headline_unsupported", "open_questions", "question_empty", "unsourced"]

_EMPTY = (
    r"(?i)\A\W*(?:any(?:thing| more| others?)?(?: else| more)?\s*\?|(?:TBC|TBA|TBD|TODO|FIXME|XXX+|\?+)\W*\Z|"
    r"(?:others?|more)\s*\?)"
)
"""How a question begins that asks nothing."""


@check("TOM905", Severity.INFO, of="model")
def unsourced(model: Model) -> Iterator[Breach]:
    """Elements name no source in a model that rests on evidence.

    Where most of a model can be traced to a page, a reader takes the rest for granted as well. What was read
    nowhere is somebody's opinion, and should be seen as one. Each kind is told in one finding.

    How to fix: name the evidence and the place in it under `sources`.

    False alarm: a model that transcribes no document. Where fewer than half of the elements name a source, nothing
    is said.

    ```yaml bad
    evidence:
      strategy: {name: The strategy}
    services:
      garden-waste: {name: Garden waste, sources: ["strategy#3.1"]}
      bulky-waste: {name: Bulky waste}  # TOM905
    ```
    ```yaml good
    evidence:
      strategy: {name: The strategy}
    services:
      garden-waste: {name: Garden waste, sources: ["strategy#3.1"]}
      bulky-waste: {name: Bulky waste, sources: ["strategy#3.2"]}
    ```
    """
    every = [each for kind in KINDS if kind is not Evidence for each in own(model, kind)]
    bare = [each for each in every if not each.sources]
    if not own(model, Evidence) or len(bare) * 2 > len(every):
        return
    kinds: dict[type[Element], list[Element]] = defaultdict(list)
    for each in bare:
        kinds[type(each)].append(each)
    for kind, elements in kinds.items():
        verb = "names" if len(elements) == 1 else "name"
        of = f"{len(elements)} of {counted(len(own(model, kind)), kind)}"
        yield together(model, elements, f"{of} {verb} no source: {some(elements)}", "name it under `sources`")


@check("TOM906", Severity.INFO, of="model")
def evidence_incomplete(model: Model) -> Iterator[Breach]:
    """A source refers to something that it does not contain.

    A picture that is "illustrated below" and is not there, an annex that was never attached: what it would have
    said is missing from the model too.

    How to fix: ask the authors for it; then take it out of `missing`.

    ```yaml bad
    evidence:
      strategy:
        name: The strategy
        missing: ["9.2.1: the picture of the governance structure"]  # TOM906
    ```
    ```yaml good
    evidence:
      strategy:
        name: The strategy
    ```
    """
    for each in own(model, Evidence):
        for index, what in enumerate(each.missing):
            message = f"{called(each)} refers to something that it does not contain: {' '.join(what.split())}"
            yield Breach(message, each, ("missing", index), help="ask the authors for it")


@check("TOM907", Severity.INFO, of="model")
def open_questions(model: Model) -> Iterator[Breach]:
    """The authors have left questions open.

    They are counted here once, so that a board sees how many; the site lists them.

    How to fix: settle them, and take them out of `open_questions`.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        open_questions: [Any more?]  # TOM907
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
    ```
    """
    asked = [each for each in model if each.open_questions]
    number = sum(len(each.open_questions) for each in asked)
    if asked:
        questions = "1 question is" if number == 1 else f"{number} questions are"
        message = f"{questions} left open: about {some(asked)}"
        yield together(model, asked, message, "settle them, or keep them for the next board", ("open_questions",))


@check("TOM908", Severity.WARNING, from_maturity=Maturity.DESIGN, of="model")
def question_empty(model: Model) -> Iterator[Breach]:
    """An open question is a placeholder: it asks nothing that someone could answer.

    "Any more?" at the end of a list says that its authors were not sure to have finished. Nobody can settle it, so
    it stays for ever.

    How to fix: ask what is really open ("Which benefits do residents see?"), or take it out.

    False alarm: in a transcription it keeps the source's words; ask the authors whether the list is complete.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        open_questions: [Any more?]  # TOM908
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
        open_questions: ["Are there any more rounds in winter?"]
    ```
    """
    for each in model:
        for index, question in enumerate(each.open_questions):
            if re.search(_EMPTY, question):
                message = f"{called(each)} keeps a placeholder as an open question: {quoted(question)}"
                yield Breach(message, each, ("open_questions", index), help="ask what is really open")


@check("TOM909", Severity.WARNING, from_maturity=Maturity.OUTLINE, absence="field", of="model")
def headline_unsupported(model: Model) -> Iterator[Breach]:
    """A headline rests on nothing in the model.

    "£10 million of savings" stands in large letters, and no benefit, outcome, measure or piece of work bears it
    out. Readers remember headlines, and quote them in the next business case.

    How to fix: name under `about` what it rests on; where there is nothing, ask its authors, or leave it out.

    ```yaml bad
    statements:
      headline:  # TOM909
        name: £10 million of savings
        kind: headline
        statement: £10 million of savings identified and delivered
    ```
    ```yaml good
    benefits:
      savings: {name: Savings in the first year, profile: {2023/24: £10m}}
    statements:
      headline:
        name: £10 million of savings
        kind: headline
        statement: £10 million of savings identified and delivered
        about: [benefit/savings]
    ```
    """
    for each in own(model, Statement):
        if each.kind == "headline" and all(ref.unknown for ref in each.about):
            message = f"the headline {called(each)} rests on nothing in the model"
            yield Breach(message, each, help="name under `about` what bears it out, or ask its authors")

"""Wording and privacy: what a public text must not hold."""

import re
from collections import defaultdict
from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.say import called, kind_of, own, quoted
from tomkit.checks.texts import Said, place, said
from tomkit.kinds.access import FrontDoor
from tomkit.kinds.base import Element, Maturity
from tomkit.kinds.catalogue import KINDS
from tomkit.kinds.organisation import Organisation
from tomkit.model.model import Model

__all__ = ["contact_details", "personal_name", "placeholder", "same_name"]

_PLACEHOLDER = (
    r"\b(?:TBC|TBA|TBD|TODO|FIXME|XXX+)\b|\?\?\?|\blorem\s+ipsum\b|\b[Aa]ny\s+more\?|\[(?:insert|add)\b[^\]]{0,80}\]"
)
_HOLDING = tuple(
    map(
        re.compile,
        ("TB[CAD]", "TODO", "FIXME", "XXX", r"\?\?\?", "lorem", r"any\s+more\?", r"Any\s+more\?", r"\[(?:ins|add)"),
    )
)
"""What every placeholder has in it, for a quick look."""

_QUOTES = {"quote", "open_questions", "sources", "statement", "action", "missing"}
"""Fields in which the source speaks, or which are about gaps anyway."""

_QUOTED = r"“[^”]{1,300}”|‘[^’]{1,300}’"
"""What a text quotes from a source."""

_EMAIL = r"\b([A-Za-z0-9._%+-]{1,64})@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)\b"
_SHARED = (
    r"(?i)(?:[a-z]+[._-])*(?:info|enquir(?:y|ies)|contact(?:us|centre)?|customer(?:s|services?)?|services?|help(?:desk)?|support|"
    r"admin|no-?reply|feedback|complaints?|press|office|team|dpo|foi|hello|mail|council|digital|web(?:site)?|housing|planning|"
    r"benefits?|revenues?|waste|tax|licensing|elections?|accessibility|data[._-]?protection)(?:[._-][a-z]+)*"
)
_PHONE = r"(?<![\w.#/-])(?:\+44[ -]?(?:\(0\))?|\(?0)(?:\d[ )-]{0,2}){9,10}(?![\w-])"
_FREE = r"\A(?:\+44[ -]?|\(?0)(?:3|80)"
"""Numbers of organisations rather than people: 03 and 080."""

_POSTCODE = r"\b[A-Z]{1,2}\d[A-Z\d]?\s+\d[ABD-HJLNP-UW-Z]{2}\b"
_REACHING = tuple(map(re.compile, (r"@[A-Za-z0-9]", r"0[\d )-]{9}", r"\+44", r"[A-Z]\d[A-Z\d]?\s+\d[A-Z]{2}\b")))
"""What every e-mail address, phone number or postcode has in it, for a quick look."""

_NO_TEXT = {"sources", "renamed_from", "url", "gss", "register_id"}
_TITLES = tuple(map(re.compile, (r"M(?:rs?|s|x|iss)\b", r"Dr\b", r"Cllr\b", r"Sir\b", r"Dame\b")))
_TITLED = r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Sir|Dame)\.?\s+(?:[A-Z]\.?\s+)?[A-Z][a-z]+(?:[- '’][A-Z][a-z]+)*"


@check("TOM901", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def placeholder(model: Model) -> Iterator[Breach]:
    """A text holds a place for words that never came.

    "TBC", "TODO" and "Any more?" are notes of the authors to themselves. On a published page they say that
    nobody has finished.

    How to fix: write what is meant, leave it out, or put the question under `open_questions`, where the site
    lists it.

    False alarm: what a source says word for word is not looked at: between “curly quotes”, and under `statement`,
    `action` and `quote`.

    ```yaml bad
    services:
      democracy:
        name: Democracy TBC  # TOM901
    ```
    ```yaml good
    services:
      democracy:
        name: Democracy
        open_questions: [Is democracy part of the programme?]
    ```
    """
    seen = set()
    for each in said(model, *_HOLDING):
        if each.element is not None and each.element.ref in seen:
            continue
        found = re.search(_PLACEHOLDER, re.sub(_QUOTED, lambda match: " " * len(match[0]), each.text))
        if found and not any(step in _QUOTES for step in each.path):
            seen.add(each.element.ref if each.element is not None else None)
            message = f"{_holder(each)} holds the placeholder {quoted(found[0])}"
            help = "write what is meant, or put the question under `open_questions`"
            yield Breach(message, each.element, each.path, place(model, each, found.start()), help)


@check("TOM902", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def contact_details(model: Model) -> Iterator[Breach]:
    """A public text holds a person's contact details.

    An e-mail address, a phone number or a postcode that leads to one person is personal data. It was written for
    a meeting, and would be published to the world and kept by search engines.

    How to fix: write the role or the team instead; mark the element `internal: true` where it must hold them.

    False alarm: a shared mailbox such as `customer.services@…`, numbers that begin with 03 or 080, and postcodes of
    front doors and organisations are not looked at.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        description: Ask a.person@example.org for the figures.  # TOM902
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
        description: Ask the waste team (waste@example.org, 0300 123 4567) for the figures.
    ```
    """
    for each in _public(model, *_REACHING):
        found = _details(each)
        if found is not None:
            what, at = found
            message = f"{_holder(each)} holds {what}, which would be published"
            yield Breach(message, each.element, each.path, place(model, each, at), "name the role or the team instead")


@check("TOM903", Severity.WARNING, from_maturity=Maturity.OUTLINE, of="model")
def personal_name(model: Model) -> Iterator[Breach]:
    """A public text names a person.

    An operating model that names people goes stale with the next appointment, and publishes personal data. Roles
    stay.

    How to fix: write the role ("the lead Cabinet Member"), or mark the element `internal: true`.

    False alarm: a street, a building or a prize that carries a person's name and title.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        description: Mrs Example leads the team.  # TOM903
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
        description: The waste manager leads the team.
    ```
    """
    for each in _public(model, *_TITLES):
        found = re.search(_TITLED, each.text)
        if found:
            span = place(model, each, found.start())
            message = f"{_holder(each)} seems to name a person: {quoted(found[0])}"
            yield Breach(message, each.element, each.path, span, "write the role instead")


@check("TOM904", Severity.WARNING, of="state")
def same_name(model: Model) -> Iterator[Breach]:
    """Two elements of one kind have the same name.

    In pictures, lists and links they cannot be told apart, so one will be taken for the other.

    How to fix: say in the names what makes them different, or join the two.

    ```yaml bad
    services:
      housing: {name: Housing}
      housing-advice: {name: Housing}  # TOM904
    ```
    ```yaml good
    services:
      housing: {name: Housing}
      housing-advice: {name: Housing advice}
    ```
    """
    for kind in KINDS:
        alike: dict[str, list[Element]] = defaultdict(list)
        for each in own(model, kind):
            alike[" ".join(each.name.casefold().split())].append(each)
        for first, *others in alike.values():
            there = model.where(first, ("name",)) if others else None
            for each in others:
                message = f"two {kind_of(kind, 2)} are called {called(each)}: '{first.id}' and '{each.id}'"
                related = ((f"'{first.id}' is called so here", there),) if there else ()
                help = "say in the names what makes them different"
                yield Breach(message, each, ("name",), help=help, related=related)


def _public(model: Model, *patterns: re.Pattern[str]) -> Iterator[Said]:
    """Return the texts in which one of `patterns` is found and that a public site shows."""
    for each in said(model, *patterns):
        if (each.element is None or not each.element.internal) and each.path[0] not in _NO_TEXT:
            yield each


def _details(text: Said) -> tuple[str, int] | None:
    """Return what kind of contact details a text holds, and where."""
    for found in re.finditer(_EMAIL, text.text):
        if not re.fullmatch(_SHARED, found[1]):
            return "a person's e-mail address", found.start()
    for found in re.finditer(_PHONE, text.text):
        if not re.match(_FREE, found[0]):
            return "a phone number", found.start()
    if not isinstance(text.element, FrontDoor | Organisation) and (postcode := re.search(_POSTCODE, text.text)):
        return "a postcode", postcode.start()
    return None


def _holder(text: Said) -> str:
    """Return what holds a text: `the description of 'Garden waste'`."""
    field = next(str(step) for step in reversed(text.path) if isinstance(step, str))
    words = field.replace("_", " ")
    return f"the {words} of {called(text.element)}" if text.element is not None else f"the {words} of the model"

"""Structure, second half: what is wrong with elements and their fields. Always an error, or nearly."""

from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.problems import told
from tomkit.model.model import Model

__all__ = [
    "bad_id", "duplicate_id", "empty_value", "missing_field", "two_descriptions", "unknown_field", "unknown_kind",
    "unknown_profile", "wrong_shape", "wrong_value",
]  # fmt: skip


@check("TOM005", Severity.ERROR, of="file")
def duplicate_id(model: Model) -> Iterator[Breach]:
    """The same id is written twice in one kind.

    Which of the two a reference means cannot be known, so only the first is read. Ids are unique within a kind,
    in whichever files they stand; a service and a team may share one.

    How to fix: give one of them another id, or join the two.

    ```yaml bad
    services:
      housing: {name: Housing}
    # more.yaml
    services:
      housing: {name: Housing advice}  # TOM005
    ```
    ```yaml good
    services:
      housing: {name: Housing}
    # more.yaml
    services:
      housing-advice: {name: Housing advice}
    ```
    """
    return told(model, "duplicate-id")


@check("TOM006", Severity.ERROR, of="file")
def unknown_kind(model: Model) -> Iterator[Breach]:
    """There is no kind of that name.

    The words at the left margin of a file are kinds: `services`, `teams`, `hand_offs`. Under any other word
    nothing is read, and what refers to it finds nothing.

    How to fix: write the kind as `tomkit explain` lists it; data of your own go under `x:` of an element.

    ```yaml bad
    service:  # TOM006
      garden-waste: {name: Garden waste}
    ```
    ```yaml good
    services:
      garden-waste: {name: Garden waste}
    ```
    """
    return told(model, "unknown-kind")


@check("TOM007", Severity.ERROR, of="file")
def bad_id(model: Model) -> Iterator[Breach]:
    """An id is not written as ids are.

    Ids stand in addresses, links and references, so they are made of lower-case letters, digits and hyphens.
    The word `unknown` records a gap and can be nobody's id.

    How to fix: write the id as the finding suggests, and the name as you like under `name:`.

    ```yaml bad
    services:
      Garden Waste: {name: Garden waste}  # TOM007
    ```
    ```yaml good
    services:
      garden-waste: {name: Garden waste}
    ```
    """
    return told(model, "bad-id")


@check("TOM008", Severity.ERROR, of="file")
def unknown_field(model: Model) -> Iterator[Breach]:
    """An element, or `tom.yaml`, has a field that it cannot have.

    Nobody reads what stands there: not the site, not the pictures, not the other checks. Mostly it is a slip of
    the pen, and the field that was meant counts as missing.

    How to fix: correct the word; data of your own go under `x:`.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        ownr: unknown  # TOM008
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
        owner: unknown
        x: {cost_code: W12}
    ```
    """
    return told(model, "unknown-field")


@check("TOM009", Severity.ERROR, of="file")
def missing_field(model: Model) -> Iterator[Breach]:
    """An element lacks a field without which it means nothing.

    Every element has a name; a hand-off passes from someone to someone; a principle states something.

    How to fix: add the field. Where it is a reference that the source leaves open, write `unknown`.

    ```yaml bad
    principles:
      once-and-done:  # TOM009
        name: Once and done
    ```
    ```yaml good
    principles:
      once-and-done:
        name: Once and done
        statement: The customer asks once.
    ```
    """
    return told(model, "missing-field")


@check("TOM010", Severity.ERROR, of="file")
def wrong_shape(model: Model) -> Iterator[Breach]:
    """A list stands where one value is meant, or the other way round.

    Each field has one shape, so that everyone can rely on it: a list is a list, even with one entry.

    How to fix: put the one value in square brackets, or write the fields on lines of their own, indented.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        front_doors: website  # TOM010
    ```
    ```yaml good
    front_doors:
      website: {name: Website, kind: website}
    services:
      garden-waste:
        name: Garden waste
        front_doors: [website]
    ```
    """
    return told(model, "wrong-shape")


@check("TOM011", Severity.ERROR, of="file")
def wrong_value(model: Model) -> Iterator[Breach]:
    """A value is not one that the field can hold.

    Numbers, dates, money and fixed words are written so that everyone reads the same in them: `2023-Q3`, `18%`,
    `£1.75m`. Anything else would be left out of sums, time lines and pictures without a word.

    How to fix: write it as the finding says; the source's own words can mostly stand beside it, in `…_text`.

    ```yaml bad
    projects:
      crm:
        name: CRM
        workstream: unknown
        finish: Q3 2023  # TOM011
    ```
    ```yaml good
    projects:
      crm:
        name: CRM
        workstream: unknown
        finish: 2023-Q3
    ```
    """
    return told(model, "wrong-value")


@check("TOM012", Severity.ERROR, of="file")
def unknown_profile(model: Model) -> Iterator[Breach]:
    """No profile of that name comes with tomkit.

    A profile brings definitions that many models share, such as the channels of UK councils. Without it,
    whatever refers to them finds nothing.

    How to fix: correct the name; the finding lists the profiles that there are.

    ```yaml bad
    # tom.yaml
    tomkit: 1
    name: Example
    profiles: [uk-councl]  # TOM012
    ```
    ```yaml good
    # tom.yaml
    tomkit: 1
    name: Example
    profiles: [uk-council]
    ```
    """
    return told(model, "unknown-profile")


@check("TOM014", Severity.WARNING, of="file")
def empty_value(model: Model) -> Iterator[Breach]:
    """A field is there and says nothing.

    A reader cannot tell whether the answer is unknown, still to come, or was lost.

    How to fix: write the value, take the line out, or write `unknown` where the field is a reference.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        owner:  # TOM014
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
        owner: unknown
    ```
    """
    return told(model, "empty-value")


@check("TOM015", Severity.WARNING, of="file")
def two_descriptions(model: Model) -> Iterator[Breach]:
    """An element is described twice, in its file and in a file of its own.

    Only the description beside the other fields is read; the Markdown file goes unread and grows stale.

    How to fix: keep one of the two.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        description: Green bins.  # TOM015
    # garden-waste.md
    Brown bins.
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
    # garden-waste.md
    Brown bins.
    ```
    """
    return told(model, "two-descriptions")

"""Structure, first half: what is wrong with the files as text. Always an error, or nearly."""

from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.checks.problems import told
from tomkit.model.model import Model

__all__ = ["duplicate_key", "misread_text", "not_readable", "not_text", "not_yaml", "refused_yaml"]


@check("TOM001", Severity.ERROR, of="text")
def not_readable(model: Model) -> Iterator[Breach]:
    """A file of the model cannot be read.

    What it says is missing from everything: from the site, from the pictures, from every other check. It may be
    closed to you, larger than a file of a model may be, a link that leads out of the model's folder, or carry a
    second ending that Windows hides (`services.yaml.txt`).

    How to fix: each of these says its own fix; most often the file must be renamed, moved or split.
    """
    return told(model, "not-readable")


@check("TOM002", Severity.ERROR, of="text")
def not_yaml(model: Model) -> Iterator[Breach]:
    """A line cannot be read the way it is written.

    YAML takes its meaning from spaces, colons, dashes and quotes. A tab for indentation, a colon without a space
    after it, a quote that never ends: the reader cannot know what was meant, and guesses nothing.

    How to fix: the finding says what stands in the way; putting quotes around a text is right in most cases.

    ```yaml bad
    services:
      garden-waste:
        name:Garden waste  # TOM002
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
        description: "Bins: brown and green"
    ```
    """
    return told(model, "not-yaml")


@check("TOM003", Severity.ERROR, of="text")
def refused_yaml(model: Model) -> Iterator[Breach]:
    """A sign has a meaning in YAML that a model has no use for.

    Anchors, aliases, tags, merge keys and second documents make a file say things that do not stand where one
    reads them. A text that begins with `*`, `&` or `!` is taken for one of these.

    How to fix: put quotes around the text, or write out what is meant.

    ```yaml bad
    services:
      garden-waste:
        name: *Garden waste*  # TOM003
    ```
    ```yaml good
    services:
      garden-waste:
        name: "*Garden waste*"
    ```
    """
    return told(model, "refused-yaml")


@check("TOM004", Severity.ERROR, of="text")
def duplicate_key(model: Model) -> Iterator[Breach]:
    """The same field is written twice.

    Only the first is read: which of the two its writer believes in cannot be known.

    How to fix: keep one of the two.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste
        name: Green bins  # TOM004
    ```
    ```yaml good
    services:
      garden-waste:
        name: Garden waste
    ```
    """
    return told(model, "duplicate-key")


@check("TOM013", Severity.WARNING, of="text")
def misread_text(model: Model) -> Iterator[Breach]:
    """A text is read otherwise than it looks.

    A `#` after a space begins a comment, so the rest of the line is lost. Curly quotes, which Word puts in, are
    part of the text and do not enclose it.

    How to fix: put straight quotes around the whole text.

    False alarm: a comment is meant. Write a space after its `#`, and nothing is said.

    ```yaml bad
    services:
      garden-waste:
        name: Garden waste #2  # TOM013
    ```
    ```yaml good
    services:
      garden-waste:
        name: "Garden waste #2"  # one of two
    ```
    """
    return told(model, "misread-text")


@check("TOM016", Severity.ERROR, of="text")
def not_text(model: Model) -> Iterator[Breach]:
    r"""A file holds characters that are no text.

    Files saved in an old Windows encoding show `Â£` for `£` on other machines; invisible control characters,
    which come with text pasted from elsewhere, can hide or forge what a reader sees.

    How to fix: save the file as UTF-8, and delete the character that is pointed at.

    ```yaml bad
    services:
      garden-waste:
        name: "Garden \x07 waste"  # TOM016
    ```
    ```yaml good
    services:
      garden-waste:
        name: "Garden waste: £50 a year"
    ```
    """
    return told(model, "not-text")

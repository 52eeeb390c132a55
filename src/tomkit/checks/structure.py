"""Structure: what is wrong with the files as text, and with fields as fields. Always an error, or nearly."""

from collections.abc import Iterator

from tomkit.checks.check import Breach, Severity, check
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model

__all__ = [
    "bad_id", "duplicate_id", "duplicate_key", "empty_value", "misread_text", "missing_field", "not_readable",
    "not_yaml", "refused_yaml", "two_descriptions", "unknown_field", "unknown_kind", "unknown_profile", "wrong_shape",
    "wrong_value",
]  # fmt: skip


def _told(model: Model, *rules: str) -> Iterator[Breach]:
    """Return the loader's problems under these rules."""
    for each in model.problems:
        if each.rule in rules:
            ref = Ref(str(each.path[0]), str(each.path[1])) if len(each.path) > 1 else None
            yield Breach(each.message, model.written.get(ref) if ref else None, (), each.span, each.help, each.related)


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
    return _told(model, "duplicate-id")

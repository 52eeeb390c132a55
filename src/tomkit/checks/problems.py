"""Which check tells which of the reader's and the loader's problems: every rule by exactly one."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from tomkit.checks.check import Breach
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model

__all__ = ["RULES", "told"]

RULES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "not-readable": (
            "unreadable-file", "unreadable-folder", "not-a-file", "link-out", "unprintable-file-name", "yaml-named-txt",
            "file-too-big", "model-too-big", "too-many-files",
        ),
        "refused-yaml": (
            "alias", "anchor", "tag", "directive", "several-documents", "merge-key", "empty-key", "key-not-text",
            "too-deep", "too-many-values",
        ),
        "duplicate-key": ("duplicate-key",),
        "duplicate-id": ("duplicate-id",),
        "unknown-kind": ("unknown-kind",),
        "bad-id": ("bad-id", "reserved-id"),
        "unknown-field": ("unknown-key",),
        "missing-field": ("missing-field",),
        "wrong-shape": (
            "list-wanted", "text-wanted", "fields-wanted", "list-for-mapping", "not-a-collection", "not-a-root",
        ),
        "wrong-value": ("unknown-word", "wrong-form", "wrong-value"),
        "unknown-profile": ("unknown-profile",),
        "misread-text": ("text-cut-by-hash", "curly-quotes"),
        "empty-value": ("empty-value",),
        "two-descriptions": ("two-descriptions",),
        "not-text": ("not-utf-8", "control-character", "lone-surrogate"),
    }
)  # fmt: skip
"""The rules that each check tells, by its slug; `not-yaml` tells whatever else there is."""

_NAMED = frozenset(rule for rules in RULES.values() for rule in rules)


def told(model: Model, slug: str) -> Iterator[Breach]:
    """Return the problems that the check `slug` tells."""
    rules = RULES.get(slug, ())
    for each in model.problems:
        if each.rule in rules or (not rules and each.rule not in _NAMED):
            ref = Ref[Any](str(each.path[0]), str(each.path[1])) if len(each.path) > 1 else None
            element = model.written.get(ref) if ref else None
            path = each.path[2:] if element is not None else each.path
            yield Breach(each.message, element, path, each.span, each.help, each.related)

"""The names that people type for kinds."""

from tomkit.kinds.catalogue import WORDS

__all__ = ["KIND_WORDS", "collection"]

KIND_WORDS = (
    *WORDS,
    *(word.replace("_", "-") for word in WORDS if "_" in word and word.replace("_", "-") not in WORDS),
)
"""Every word that means a kind: services, service, hand-offs, hand_offs, hand-off, hand_off."""


def collection(word: str) -> str | None:
    """Return the collection that a word means, in either number, case and spelling; None for no kind."""
    plain = word.strip().lower().replace(" ", "_")
    return WORDS.get(plain) or WORDS.get(plain.replace("-", "_"))

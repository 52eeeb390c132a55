"""On what evidence: documents, interviews, data, and what they informed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.period import Period
from tomkit.kinds.words import Markdown, Text, Url

if TYPE_CHECKING:
    from tomkit.kinds.organisation import Role

__all__ = ["Evidence"]


class Evidence(Element):
    """What a statement or a number rests on: a document, an interview, a data set, a workshop."""

    __kind__ = Kind("evidence", "Evidence", "Evidence", "evidence", "grey")

    kind: Literal[
        "document", "interview", "mystery_shopping", "data", "survey", "workshop", "comparator", "quote"
    ] | None = None  # fmt: skip
    """What sort of evidence it is."""
    date: Period | None = None
    """When it was published or gathered."""
    url: Url | None = None
    """Where it can be read."""
    informs: tuple[Ref[Element], ...] = ()
    """What was decided or written because of it."""
    tested_with: tuple[Ref[Element], ...] = ()
    """With whom it was tested."""
    quote: Markdown | None = None
    """What was said, word for word."""
    said_by: Ref[Role] | None = None
    """The role of who said it, never a name."""
    missing: tuple[Text, ...] = ()
    """What the source refers to and does not contain, such as a figure."""

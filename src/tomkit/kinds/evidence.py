"""On what evidence: documents, interviews, data, what they informed, and whose data is used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.ref import Ref
from tomkit.kinds.values.period import Period
from tomkit.kinds.words import Flag, Markdown, Text, Url

if TYPE_CHECKING:
    from tomkit.kinds.access import Channel
    from tomkit.kinds.change import Board
    from tomkit.kinds.organisation import Function, Organisation, Role, Stakeholder, Team
    from tomkit.kinds.people import Persona

__all__ = ["DataProcessing", "Evidence"]


class Evidence(Element):
    """What a statement or a number rests on: a document, an interview, a data set, a workshop."""

    __kind__ = Kind("evidence", "Evidence", "Evidence", "evidence", "grey")

    kind: Literal[
        "document", "interview", "mystery_shopping", "data", "survey", "workshop", "engagement", "testing",
        "comparator", "quote",
    ] | None = None  # fmt: skip
    """What sort of evidence it is."""
    date: Period | None = None
    """When it was published or gathered."""
    url: Url | None = None
    """Where it can be read."""
    participants: tuple[Ref[Organisation | Team | Role | Function | Stakeholder | Board | Persona], ...] = ()
    """Who was asked, watched or engaged: a group or a body, never a person."""
    channels: tuple[Ref[Channel], ...] = ()
    """The channels that were tried, for mystery shopping."""
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


class DataProcessing(Element):
    """What personal data is used for a purpose, by whom and on whose behalf, in the words of the UK GDPR."""

    __kind__ = Kind("data_processing", "Data processing", "Data processing", "evidence", "grey")

    controller: Ref[Organisation] | None = None
    """Who decides why and how the data is used."""
    processor: Ref[Organisation] | None = None
    """Who uses it on the controller's behalf."""
    subject_matter: Markdown | None = None
    """What the processing is about, as the contract words it (Article 28(3) of the UK GDPR)."""
    purpose: Markdown | None = None
    """What it is used for."""
    subjects: tuple[Text, ...] = ()
    """Whose data it is, a line each."""
    categories: tuple[Text, ...] = ()
    """What sorts of data, a line each."""
    special_category: Flag | None = None
    """Whether any of it is special category data."""
    lawful_basis: Text | None = None
    """The lawful basis, as the source words it."""
    retention: Text | None = None
    """How long it is kept, as the source words it."""

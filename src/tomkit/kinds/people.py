"""For whom: what residents and businesses need."""

from __future__ import annotations

from tomkit.kinds.base import Element, Kind
from tomkit.kinds.words import Text

__all__ = ["Need"]


class Need(Element):
    """Something residents or businesses come for, in their words rather than the organisation's."""

    __kind__ = Kind("needs", "Need", "Needs", "people", "green")

    as_a: Text | None = None
    """Who needs it: "As a …"."""
    i_need: Text | None = None
    """What they need: "I need …"."""
    so_that: Text | None = None
    """What it is for: "so that …"."""

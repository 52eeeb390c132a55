"""The root file of a model: `tom.yaml`."""

from collections.abc import Mapping
from typing import Any, Literal

from pydantic import Field

from tomkit.kinds.base import Maturity, Record
from tomkit.kinds.organisation import Organisation
from tomkit.kinds.raid import RiskMatrix
from tomkit.kinds.ref import Ref, Source
from tomkit.kinds.words import Markdown, Text, Url

__all__ = ["Root"]


class Root(Record):
    """What `tom.yaml` says about the model as a whole."""

    tomkit: Literal["1"]
    """The version of the language; this tomkit reads version 1."""
    name: Text
    """What the model is called."""
    owners: tuple[Ref[Organisation], ...] = ()
    """The organisations whose model this is; sovereign bodies may share one."""
    maturity: Literal["outline", "design", "baselined"] = "outline"
    """How finished the model claims to be: an outline's gaps are told, a baselined model's gaps fail."""
    profiles: tuple[Text, ...] = ()
    """Sets of definitions that come with tomkit: `uk-council`."""
    vision: Markdown | None = None
    """What the operating model is for, in a sentence or two."""
    description: Markdown | None = None
    """What the model covers and where it comes from."""
    contact: Text | None = None
    """How readers of the site reach its owners: a team or a form, never a person."""
    url: Url | None = None
    """The address at which the site is published."""
    risk_matrix: RiskMatrix | None = None
    """The grid on which risks are placed, where it differs from the profile's."""
    sources: tuple[Source, ...] = ()
    """Where the vision and the description were read."""
    x: Mapping[str, Any] = Field(default_factory=dict)
    """Data of your own that tomkit keeps and does not read."""

    @property
    def level(self) -> Maturity:
        """The maturity as an ordered value."""
        return Maturity[self.maturity.upper()]

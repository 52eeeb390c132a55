"""What every element is and has: Kind, Part, Element and the four words of time."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic.fields import FieldInfo
from pydantic_core import CoreSchema, core_schema

from tomkit.kinds.ref import Ref, Source
from tomkit.kinds.values.count import Count
from tomkit.kinds.values.period import Period
from tomkit.kinds.words import Flag, Id, Markdown, Text

if TYPE_CHECKING:
    from tomkit.kinds.change import Project
    from tomkit.kinds.purpose import Driver, Objective, Principle

__all__ = ["Change", "Element", "Hue", "Kind", "Maturity", "Part", "Quality", "Record"]

Hue = Literal["navy", "blue", "purple", "green", "teal", "orange", "yellow", "red", "grey"]
"""The colour family in which a kind is drawn."""

Quality = Literal["measured", "estimated", "illustrative"]
"""How good a figure is."""


class Maturity(IntEnum):
    """How finished a model claims to be; completeness checks bite from the maturity they declare."""

    OUTLINE = 0
    DESIGN = 1
    BASELINED = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """What tomkit knows of a kind as such: its word in YAML, its words for people, its chapter and colour."""

    collection: str
    one: str
    many: str
    chapter: str
    hue: Hue = "grey"

    @property
    def word(self) -> str:
        """The kind's word in `kind/id`: `hand_off` for the collection `hand_offs`."""
        return self.one.lower().replace("-", "_").replace(" ", "_")

    @property
    def slug(self) -> str:
        """The kind's word in addresses and on the command line: `hand-offs`."""
        return self.collection.replace("_", "-")


class Record(BaseModel):
    """A frozen value with declared fields; what is not declared is refused."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", defer_build=True, populate_by_name=True, protected_namespaces=()
    )


class Part(Record):
    """A group of fields inside an element, such as one principle that a service was assessed against."""


class Change(Part):
    """What will be different about an element, and the project that makes it so."""

    by: "Ref[Project] | None" = None
    """The project that delivers the change; without one nobody does."""
    set: Mapping[str, Any] = Field(default_factory=dict)
    """Fields that get a new value: `{front_doors: [web, contact-hub]}`."""
    add: Mapping[str, Any] = Field(default_factory=dict)
    """Items that a list field gains: `{channels: [webchat]}`."""
    remove: Mapping[str, Any] = Field(default_factory=dict)
    """Items that a list field loses: `{channels: [post]}`."""
    because: "Ref[Principle | Driver | Objective] | None" = None
    """The principle, driver or objective that asks for the change."""
    note: Markdown | None = None
    """What the source says about the change, in a sentence."""
    sources: tuple[Source, ...] = ()
    """Where the change was announced."""


class Element(Record):
    """What every element of a model has, whatever its kind."""

    __kind__: ClassVar[Kind]

    id: Id
    """The key under which the element stands: lower-case words joined by hyphens, unique within its kind."""
    name: Text
    """What people call it."""
    description: Markdown | None = None
    """What it is, in a paragraph or two; may stand in a Markdown file `<id>.md` beside the YAML file."""
    order: Count | None = None
    """Its place among its kind, where the source numbers or lists them."""
    tags: tuple[Text, ...] = ()
    """Words of your own to select and group by."""
    sources: tuple[Source, ...] = ()
    """Where this was read: an evidence id and a place in it, such as `strategy#3.1.3`."""
    quality: Quality | None = None
    """How good the figures in it are: measured, estimated, or there to illustrate."""
    as_of: Period | None = None
    """The time at which its figures were true."""
    internal: Flag = False
    """Left out of a public site and of public exports."""
    open_questions: tuple[Markdown, ...] = ()
    """What the authors have not settled yet; listed on the site."""
    renamed_from: tuple[Id, ...] = ()
    """Former ids, so that links, waivers and comparisons stay alive."""
    x: Mapping[str, Any] = Field(default_factory=dict)
    """Data of your own that tomkit keeps and does not read."""
    introduced_by: "Ref[Project] | None" = None
    """The project that brings this about: it does not exist before."""
    retired_by: "Ref[Project] | None" = None
    """The project that ends this: it does not exist afterwards."""
    replaced_by: "Ref[Element] | None" = None
    """What takes over when this is retired."""
    changes: tuple[Change, ...] = ()
    """What will be different, and which project delivers it."""

    @property
    def ref(self) -> Ref[Self]:
        """The reference that means this element."""
        return Ref(self.__kind__.collection, self.id)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Work out the fields that all elements share once, rather than for each of the kinds."""
        shared = Element.model_fields if cls is not Element else {}
        for name in shared if len(_SHARED) < len(shared) else ():
            _SHARED[name] = _field(cls.model_fields[name], handler)
        own = {name: _field(info, handler) for name, info in cls.model_fields.items() if name not in shared}
        fields = core_schema.model_fields_schema({**_SHARED, **own} if shared else own, model_name=cls.__name__)
        return core_schema.model_schema(cls, fields, config=_STRICT, frozen=True)


_STRICT = core_schema.CoreConfig(extra_fields_behavior="forbid", validate_by_name=True, validate_by_alias=True)
_SHARED: dict[str, core_schema.ModelField] = {}


def _field(info: FieldInfo, handler: GetCoreSchemaHandler) -> core_schema.ModelField:
    """Return how one field is validated."""
    annotation = Annotated[info.annotation, *info.metadata] if info.metadata else info.annotation
    schema = handler.generate_schema(annotation)
    if info.default_factory is not None:
        schema = core_schema.with_default_schema(schema, default_factory=info.default_factory)
    elif not info.is_required():
        schema = core_schema.with_default_schema(schema, default=info.default)
    return core_schema.model_field(schema, validation_alias=info.alias, serialization_alias=info.alias)

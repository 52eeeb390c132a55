"""How one element refers to another, and to the evidence it rests on."""

from collections.abc import Mapping
from functools import partial
from types import UnionType
from typing import Any, ClassVar, Generic, Self, TypeVar, Union, get_args, get_origin

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

__all__ = ["UNKNOWN", "Known", "Ref", "Source"]

E = TypeVar("E", covariant=True)  # noqa: PLC0105 - read as "Ref[E]" everywhere, a suffix would only be noise

UNKNOWN = "unknown"
REF_PATTERN = r"^([a-z_]+/)?[a-z0-9]+(-[a-z0-9]+)*$"
SOURCE_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(#.+)?$"


class Known:
    """The ids that a model holds, by collection: what a bare reference is resolved against.

    `own` is the collection of the element being read; a field that takes any kind prefers it.
    """

    __slots__ = ("ids", "own", "words")

    def __init__(self, ids: Mapping[str, Mapping[str, str]], words: Mapping[str, str], own: str = "") -> None:
        """Hold `ids` (collection → id or former id → id now) and `words` (kind word → collection)."""
        self.ids = ids
        self.words = words
        self.own = own

    def homes(self, name: str, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Return the collections among `kinds` (all, when empty) that hold the id `name`."""
        return tuple(kind for kind in kinds or self.ids if name in self.ids.get(kind, ()))

    def resolve(self, kind: str, name: str, kinds: tuple[str, ...]) -> "Ref[Any]":
        """Return the reference that `kind/name` (or a bare `name`) means in a field that takes `kinds`."""
        kind = self.words.get(kind, kind) or self._only(name, kinds)
        return Ref(kind, self.ids.get(kind, {}).get(name, name))

    def _only(self, name: str, kinds: tuple[str, ...]) -> str:
        if len(kinds) == 1:
            return kinds[0]
        homes = self.homes(name, kinds)
        if self.own in homes and not kinds:
            return self.own
        return homes[0] if len(homes) == 1 else ""


class Ref(Generic[E]):
    """A reference to an element: the collection it stands in and its id.

    `kind` is the collection's name (`services`) or empty where a bare id fits none or several of the kinds
    that the field takes. `Ref("", "unknown")` is a recorded gap. In YAML: `customer-services`,
    `team/customer-services` or `unknown`.
    """

    __slots__ = ("_hash", "id", "kind")
    id: str
    kind: str

    def __init__(self, kind: str, id: str) -> None:
        """Refer to the element `id` of the collection `kind`."""
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "_hash", hash((kind, id)))

    @property
    def unknown(self) -> bool:
        """Whether this is a recorded gap: `owner: unknown`."""
        return self.id == UNKNOWN

    def __setattr__(self, name: str, value: object) -> None:
        message = f"a Ref is frozen: cannot set {name}"
        raise AttributeError(message)

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        return (Ref, (self.kind, self.id))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ref) and self.id == other.id and self.kind == other.kind

    def __lt__(self, other: "Ref[Any]") -> bool:
        return (self.kind, self.id) < (other.kind, other.id)

    def __hash__(self) -> int:
        return self._hash  # type: ignore[attr-defined,no-any-return]

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}" if self.kind else self.id

    def __repr__(self) -> str:
        return f"Ref({self.kind!r}, {self.id!r})"

    @classmethod
    def parse(cls, text: str, kinds: tuple[str, ...] = (), known: Known | None = None) -> "Ref[Any]":
        """Read `id` or `kind/id`; with `known`, a bare id finds its kind among `kinds`."""
        kind, slash, name = text.strip().rpartition("/")
        if name == UNKNOWN and not slash:
            return UNKNOWN_REF
        if known is not None:
            return known.resolve(kind, name, kinds)
        return Ref(kind or (kinds[0] if len(kinds) == 1 else ""), name)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        kinds = collections(source)
        return core_schema.with_info_plain_validator_function(
            partial(_validate, kinds),
            serialization=core_schema.plain_serializer_function_ser_schema(str),
            metadata={"tomkit_ref": kinds},
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        kinds = list(schema.get("metadata", {}).get("tomkit_ref", ()))
        return {"type": ["string", "integer", "boolean"], "pattern": REF_PATTERN, "minimum": 0, "x-tomkit-ref": kinds}


UNKNOWN_REF: Ref[Any] = Ref("", UNKNOWN)


def collections(annotation: Any) -> tuple[str, ...]:
    """Return the collections that `Ref[Team | Role]` may refer to; empty means any."""
    args = get_args(annotation)
    classes = get_args(args[0]) if args and get_origin(args[0]) in (Union, UnionType) else args
    return tuple(sorted(each.__kind__.collection for each in classes if hasattr(each, "__kind__")))


def _validate(kinds: tuple[str, ...], value: object, info: ValidationInfo) -> Ref[Any]:
    if isinstance(value, Ref):
        return value
    if not isinstance(value, str):
        message = "is not a reference; write the id of an element, such as customer-services"
        raise ValueError(message)  # noqa: TRY004 - pydantic takes ValueError for what a user wrote
    return Ref.parse(value, kinds, info.context)


class Source:
    """Where a fact was read: an evidence id and, optionally, the place in it.

    In YAML: `south-vale-strategy#3.1.3`.
    """

    __slots__ = ("evidence", "place")
    evidence: Ref[Any]
    place: str
    kinds: ClassVar[tuple[str, ...]] = ("evidence",)

    def __init__(self, evidence: Ref[Any], place: str = "") -> None:
        """Point at `place` (a section, page or row; may be empty) of a piece of evidence."""
        object.__setattr__(self, "evidence", evidence)
        object.__setattr__(self, "place", place)

    def __setattr__(self, name: str, value: object) -> None:
        message = f"a Source is frozen: cannot set {name}"
        raise AttributeError(message)

    def __reduce__(self) -> tuple[type, tuple[Ref[Any], str]]:
        return (Source, (self.evidence, self.place))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Source) and (self.evidence, self.place) == (other.evidence, other.place)

    def __hash__(self) -> int:
        return hash((self.evidence, self.place))

    def __str__(self) -> str:
        return f"{self.evidence.id}#{self.place}" if self.place else self.evidence.id

    def __repr__(self) -> str:
        return f"Source({self.evidence!r}, {self.place!r})"

    @classmethod
    def parse(cls, text: str, known: Known | None = None) -> Self:
        """Read `evidence-id` or `evidence-id#place`."""
        name, _, place = text.strip().partition("#")
        return cls(Ref.parse(name, cls.kinds, known), place.strip())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            _validate_source,
            serialization=core_schema.plain_serializer_function_ser_schema(str),
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": ["string", "integer", "boolean"],
            "pattern": SOURCE_PATTERN,
            "minimum": 0,
            "x-tomkit-source": ["evidence"],
        }


def _validate_source(value: object, info: ValidationInfo) -> Source:
    if isinstance(value, Source):
        return value
    if not isinstance(value, str):
        message = "is not a source; write an evidence id and a place in it, such as strategy#3.1"
        raise ValueError(message)  # noqa: TRY004 - pydantic takes ValueError for what a user wrote
    return Source.parse(value, info.context)

"""What every value that a council writes has: its text, its place in an order and one form."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, total_ordering
from typing import TYPE_CHECKING, Any, ClassVar, Self

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

__all__ = ["DECIMAL", "FEW_DIGITS", "GROUPED", "WHOLE", "Written", "anchored", "grouped", "quoted"]

DIGITS = 18
"""The most digits that a number may be written with."""

FEW_DIGITS = rf"(?!(?:[^0-9]*[0-9]){{{DIGITS + 1}}})"
"""A look ahead for patterns: what follows has no more digits than a number may have."""

WHOLE = r"(?:0|[1-9][0-9]*)"
"""A whole number."""

GROUPED = rf"(?:[1-9][0-9]{{0,2}}(?:,[0-9]{{3}})+|{WHOLE})"
"""A whole number, with or without commas between thousands."""

DECIMAL = rf"{WHOLE}(?:\.[0-9]+)?"
"""A number with or without a fraction."""

_QUOTED = 40
_GUESSED = 60


@total_ordering
class Written:
    """A frozen value that is read from text and keeps that text.

    Values are equal when they mean the same, however they are written: `90s` and `1m30s`. They are ordered
    where an order makes sense; comparing pounds with euros, or weeks with working days, is a TypeError.
    """

    __slots__ = ("text",)
    text: str
    """What was written, without the white space around it."""

    noun: ClassVar[str]
    """What the value is, for sentences: `an amount of money`."""
    advice: ClassVar[str]
    """How it is written, for sentences: `write £ and a number, such as £1.75m`."""
    form: ClassVar[str]
    """The pattern of the text, in what Python's and JavaScript's regular expressions share; not anchored."""
    examples: ClassVar[tuple[str, ...]]
    """Good ways of writing it."""
    number: ClassVar[Mapping[str, Any]] = {}
    """JSON Schema of the plain numbers that are taken as well; empty when a number alone says too little."""

    def __init__(self, text: str) -> None:
        """Read `text`; a ValueError says in one sentence what was read, what is wanted and an example."""
        object.__setattr__(self, "text", text.strip())
        for name, value in self._read(self.text).items():
            object.__setattr__(self, name, value)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `text`; a ValueError says in one sentence what was read, what is wanted and an example."""
        return cls(text)

    @classmethod
    def _read(cls, text: str) -> Mapping[str, object]:
        """Return the value's fields; raise a ValueError for what is not one."""
        raise NotImplementedError

    @classmethod
    def _match(cls, form: str, text: str) -> re.Match[str]:
        match = anchored(form).match(text)
        if match is None:
            raise ValueError(cls._refusal(text))
        if sum(map(str.isdigit, text)) > DIGITS:
            raise ValueError(f"{quoted(text)} has more than {DIGITS} digits; {cls.advice}")
        return match

    @classmethod
    def _refusal(cls, text: str) -> str:
        """Return the sentence for `text`, which has not the form of the value."""
        if meant := cls._meant(text) if len(text) <= _GUESSED else "":
            return f"{quoted(text)} is not how {cls.noun} is written; write {meant}"
        return f"{quoted(text)} is not {cls.noun}; {cls.advice}"

    @classmethod
    def _meant(cls, text: str) -> str:  # noqa: ARG003 - each kind of value guesses in its own way
        """Return the right way to write what `text` probably means, nothing when no one can know."""
        return ""

    def _key(self) -> tuple[str, Any]:
        """Return what is measured and its size; different measures are never equal and have no order."""
        raise NotImplementedError

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{self!r} is frozen: cannot set {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{self!r} is frozen: cannot delete {name}")

    def __reduce__(self) -> tuple[type, tuple[str]]:
        return (type(self), (self.text,))

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Written) else NotImplemented

    def __lt__(self, other: "Written") -> bool:
        if not isinstance(other, Written) or self._key()[0] != other._key()[0]:
            return NotImplemented
        return bool(self._key()[1] < other._key()[1])

    def __hash__(self) -> int:
        return hash(self._key())

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.text!r})"

    @classmethod
    def _take(cls, value: object) -> Self:
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls(value)
        if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
            return cls(_plain(value))
        raise ValueError(f"{_described(value)} is not {cls.noun}; {cls.advice}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        return core_schema.no_info_plain_validator_function(
            cls._take, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> dict[str, Any]:
        return cls.json_schema()

    @classmethod
    def json_schema(cls) -> dict[str, Any]:
        """Return the JSON Schema of what may be written: everything it refuses, reading refuses too."""
        kinds = ["string", self_type] if (self_type := cls.number.get("type")) else "string"
        return {
            **cls.number,
            "type": kinds,
            "pattern": rf"^\s*(?:{cls.form})\s*$",
            "description": f"{cls.advice[0].upper()}{cls.advice[1:]}",
            "examples": list(cls.examples),
        }


@cache
def anchored(form: str) -> re.Pattern[str]:
    """Compile `form` so that it matches a whole text, and ASCII only."""
    return re.compile(rf"\A(?:{form})\Z", re.ASCII)


def quoted(text: str) -> str:
    """Return `text` in quotation marks for a sentence, cut where it is long."""
    return f"'{text}'" if len(text) <= _QUOTED else f"'{text[: _QUOTED - 1]}…'"


def grouped(text: str) -> str:
    """Return the whole number `text` with its commas between thousands: `1,2000` becomes `12,000`."""
    return f"{int(text.replace(',', '')):,}"


def _plain(number: float | Decimal) -> str:
    """Return a number as a person writes it: no exponent, no `.0`."""
    exact = Decimal(number) if isinstance(number, int) else Decimal(str(number))
    if not exact.is_finite() or abs(exact.adjusted()) > DIGITS:
        return str(exact)
    return format(exact.normalize() + 0 if isinstance(number, float) else exact, "f")


def _described(value: object) -> str:
    """Return what `value` is, for a sentence."""
    names = {bool: str(value).lower(), type(None): "nothing", list: "a list", dict: "a mapping"}
    return names.get(type(value), f"a {type(value).__name__}")

"""A field's value now and then, side by side: of long lists only what differs."""

from typing import Any

from markupsafe import Markup

from tomkit.kinds.base import Part
from tomkit.kinds.fields import FieldSpec
from tomkit.kinds.fields import fields as specs_of
from tomkit.model.difference import Altered
from tomkit.website.page import Page
from tomkit.website.safe import html
from tomkit.website.values import brief, folded, shown

__all__ = ["before_after"]

_NOTHING = Markup("–")


def before_after(page: Page, altered: Altered) -> tuple[Markup, Markup]:
    """Return a field's value before and afterwards, as HTML."""
    before, after = altered.before, altered.after
    if _parts(before) or _parts(after):
        return _told(page, before, after), _told(page, after, before)
    return _value(page, altered.field, before), _value(page, altered.field, after)


def _value(page: Page, spec: FieldSpec, value: Any) -> Markup:
    empty = value is None or value in ((), "", {})
    return _NOTHING if empty else shown(page, spec, value)


def _parts(value: Any) -> tuple[Part, ...]:
    if isinstance(value, Part):
        return (value,)
    return tuple(each for each in value if isinstance(each, Part)) if isinstance(value, tuple) else ()


def _told(page: Page, value: Any, other: Any) -> Markup:
    """Return the parts that the other value has not, and of each what its counterpart there does not say."""
    others = _parts(other)
    told = [brief(page, each, _counterpart(each, others)) for each in _parts(value) if each not in others]
    return folded(told) if told else html('<span class="tk-muted">{}</span>', "as it is" if _parts(value) else "–")


def _counterpart(part: Part, others: tuple[Part, ...]) -> Part | None:
    """Return the part of the same name: the one that begins with the same value, or the only one."""
    named = [each for each in others if _first(each) == _first(part)]
    return named[0] if named else others[0] if len(others) == 1 and not _names(part) else None


def _names(part: Part) -> bool:
    """Return whether the first field of a part says which it is: those that hold references do."""
    return specs_of(type(part))[0].kinds is not None


def _first(part: Part) -> Any:
    return getattr(part, specs_of(type(part))[0].attribute)

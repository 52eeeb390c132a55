"""How the value of a field is shown: by its type, whatever the kind."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from tomkit.kinds.base import Element, Part
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.fields import FieldSpec, fields
from tomkit.kinds.ref import Ref, Source
from tomkit.kinds.values.written import Written
from tomkit.website.figures import figure
from tomkit.website.page import Page
from tomkit.website.safe import fill, html, lines, text, url

__all__ = ["brief", "chosen", "facts", "filled", "folded", "items", "label", "said", "shown"]

_FACT = "<div><dt>{}</dt><dd>{}</dd></div>"
_LABELS = {"quality": "How good its figures are", "as_of": "Figures as of", "for": "What it pays for"}
_CHOICES = {
    ("funding", "bau"): "Business as usual",
    ("funding", "none"): "No money of its own",
    ("polarity", "higher"): "Higher is better",
    ("polarity", "lower"): "Lower is better",
    ("quality", "illustrative"): "Illustrative only",
    ("feeling", "-2"): "−2, very bad",
    ("feeling", "-1"): "−1, bad",
    ("feeling", "0"): "0, neither good nor bad",
    ("feeling", "1"): "+1, good",
    ("feeling", "+1"): "+1, good",
    ("feeling", "2"): "+2, very good",
    ("feeling", "+2"): "+2, very good",
    ("state", "as_is"): "As it is today",
    ("state", "to_be"): "As it is to be",
    ("side", "in"): "In scope",
    ("side", "out"): "Out of scope",
    ("priority", "wont"): "Won’t have this time",
}
_NOTES = ("quality", "as_of", "sources")
_FOLDED = 3
_ACRONYMS = {"bau", "fte", "gss", "lgsl", "sla", "sms", "url", "id"}


def label(spec: FieldSpec) -> str:
    """Return a field's name for people: `front_doors` → `Front doors`, `sla` → `SLA`."""
    if spec.name == "x":
        return "Data of its own"
    if spec.name in _LABELS:
        return _LABELS[spec.name]
    stem = spec.name.removesuffix("_text")
    return said(spec.name) if stem == spec.name or not stem else f"{said(stem)}, in the source’s words"


def said(word: str) -> str:
    """Return a word of the language for people: `not_started` → `Not started`, `bau` → `BAU`."""
    if word.lower() in _ACRONYMS:
        return word.upper()
    spaced = word.replace("_", " ")
    return spaced[:1].upper() + spaced[1:]


def chosen(field: str, word: str) -> Markup:
    """Return one of a field's own words for people: `bau` → `Business as usual`."""
    return text(_CHOICES.get((field, word)) or said(word))


def filled(thing: Element | Part) -> list[tuple[FieldSpec, Any]]:
    """Return the fields of an element or part that say something, with their values."""
    defaults = {name: info.get_default(call_default_factory=True) for name, info in type(thing).model_fields.items()}
    pairs = ((spec, getattr(thing, spec.attribute)) for spec in fields(type(thing)))
    return [(spec, value) for spec, value in pairs if spec.required or _says(value, defaults[spec.attribute])]


def _says(value: Any, default: Any) -> bool:
    return value != default and (bool(value) or value is False)


def facts(page: Page, thing: Element | Part) -> Markup:
    """Return the fields of a part as a list of names and values."""
    rows = [html(_FACT, label(spec), shown(page, spec, value)) for spec, value in filled(thing)]
    return html('<dl class="tk-facts">{}</dl>', fill("", rows))


def shown(page: Page, spec: FieldSpec, value: Any) -> Markup:
    """Return the value of a field as HTML."""
    if isinstance(value, tuple) and value and isinstance(value[0], Part):
        return _parts(page, value)
    if isinstance(value, tuple):
        return items([_one(page, spec, each) for each in value], beside=bool(spec.choices))
    return _one(page, spec, value)


def items(shown: list[Markup], *, beside: bool = False) -> Markup:
    """Return several values one below another; side by side where they are words of a list of choices."""
    if len(shown) == 1:
        return shown[0]
    if beside:
        return fill(", ", shown)
    return html('<ul class="tk-plain">{}</ul>', fill("", [html("<li>{}</li>", each) for each in shown]))


def _one(page: Page, spec: FieldSpec, value: Any) -> Markup:
    if isinstance(value, Ref):
        return page.link(value, kind=spec.kinds is not None and len(spec.kinds) != 1)
    if isinstance(value, Source):
        return page.source(value)
    if isinstance(value, Part):
        return facts(page, value)
    if isinstance(value, Mapping):
        return _mapping(page, spec, value)
    return _plain(page, spec, value)


def _plain(page: Page, spec: FieldSpec, value: Any) -> Markup:
    if isinstance(value, bool):
        return text("Yes" if value else "No")
    if isinstance(value, Written):
        return text(figure(value))
    if spec.choices or (spec.name, str(value)) in _CHOICES:
        return chosen(spec.name, str(value))
    return page.line(str(value)) if spec.markdown else _words(page, spec, str(value))


def _words(page: Page, spec: FieldSpec, value: str) -> Markup:
    if spec.attribute == "url":
        return web(value)
    if spec.name == "covers" and value in BY_COLLECTION:
        return _kind(page, value)
    return lines(value)


def web(address: str) -> Markup:
    """Return a web address as a link where it is one that may be followed."""
    safe = url(address)
    return html('<a href="{}" rel="noopener noreferrer">{}</a>', safe, address) if safe else text(address)


def _kind(page: Page, collection: str) -> Markup:
    """Return the word for a kind, as a link where the model has elements of it."""
    cls = BY_COLLECTION[collection]
    if cls not in page.site.kinds():
        return text(cls.__kind__.many)
    return html('<a href="{}">{}</a>', page.to_kind(collection), cls.__kind__.many)


def _mapping(page: Page, spec: FieldSpec, value: Mapping[Any, Any]) -> Markup:
    """Return a mapping (`plan`, `x`) as names and values."""
    rows = [html(_FACT, _key(key), loose(page, spec, each)) for key, each in value.items()]
    return html('<dl class="tk-facts tk-facts--tight">{}</dl>', fill("", rows))


def _key(key: object) -> str:
    return figure(key) if isinstance(key, Written) else said(str(key))


def loose(page: Page, spec: FieldSpec, value: Any) -> Markup:
    """Return a value of no known type, such as data under `x`."""
    if isinstance(value, Mapping):
        return _mapping(page, spec, value)
    if isinstance(value, list | tuple):
        return items([loose(page, spec, each) for each in value])
    return Markup("–") if value is None else _plain(page, spec, value)


def _parts(page: Page, parts: tuple[Part, ...]) -> Markup:
    """Return parts of one shape as a table, with a column for each field that any of them fills."""
    used = {spec.name for part in parts for spec, _ in filled(part)}
    common = [spec for spec in fields(type(parts[0])) if spec.name in used and _common(spec, parts)]
    columns = [spec for spec in fields(type(parts[0])) if spec.name in used and spec not in common]
    head = fill("", [html('<th scope="col">{}</th>', label(spec)) for spec in columns])
    rows = [html("<tr>{}</tr>", fill("", [_cell(page, spec, part) for spec in columns])) for part in parts]
    body = html("<thead><tr>{}</tr></thead><tbody>{}</tbody>", head, fill("", rows))
    wide = " tk-scroll--wide" if len(columns) > _WIDE else ""
    table = '<div class="tk-scroll{}" role="group" aria-label="Table"><table class="tk-table">{}</table></div>{}'
    return html(table, wide, body, _note(page, common, parts[0]))


def _common(spec: FieldSpec, parts: tuple[Part, ...]) -> bool:
    """Return whether a field says of every row how good its figures are, and the same of each."""
    return spec.name in _NOTES and len({getattr(part, spec.attribute) for part in parts}) == 1


def _note(page: Page, common: list[FieldSpec], part: Part) -> Markup:
    """Return what is true of every row of a table, below it."""
    if not common:
        return Markup()
    told = [html("{}: {}", label(spec), shown(page, spec, getattr(part, spec.attribute))) for spec in common]
    return html('<p class="tk-muted tk-small">{}</p>', fill(" · ", told))


def brief(page: Page, part: Part, other: Part | None = None) -> Markup:
    """Return a part in a line: what it refers to, then its other fields; of two, only those in which they differ."""
    told = [(spec, value) for spec, value in filled(part) if _tells(spec, value, other)]
    heads = [shown(page, spec, value) for spec, value in told if spec.kinds is not None]
    rest = [html("{} {}", label(spec).lower(), shown(page, spec, value)) for spec, value in told if spec.kinds is None]
    return fill(": ", [each for each in (fill(", ", heads), fill("; ", rest)) if each])


def _tells(spec: FieldSpec, value: Any, other: Part | None) -> bool:
    if spec.name in _NOTES:
        return False
    return other is None or spec.kinds is not None or getattr(other, spec.attribute) != value


def folded(lines: list[Markup]) -> Markup:
    """Return several values one below another; more than a few of them folded away."""
    if len(lines) <= _FOLDED:
        return items(lines)
    return html('<details class="tk-more"><summary>{} entries</summary>{}</details>', len(lines), items(lines))


_WIDE = 4


def _cell(page: Page, spec: FieldSpec, part: Part) -> Markup:
    value = getattr(part, spec.attribute)
    return html("<td>{}</td>", shown(page, spec, value) if value or value is False else "–")

"""Elements as a table, as CSV and as JSON."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tomkit.cli import terminal
from tomkit.cli.opening import place
from tomkit.exchange.json_export import element
from tomkit.exchange.values import Public
from tomkit.kinds.base import Element
from tomkit.kinds.catalogue import BY_COLLECTION
from tomkit.kinds.ref import Ref
from tomkit.model.model import Model
from tomkit.report.letters import cells, shown
from tomkit.source.json_text import dumps
from tomkit.source.text import visible

__all__ = ["RENDERERS", "Listing", "columns", "sheet_cell"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_GAP = "  "


class Listing(NamedTuple):
    """The elements to list, and the model they belong to."""

    model: Model
    elements: Sequence[Element]
    folder: str
    """The model's folder, as seen from here."""
    overview: bool = False
    """Whether a table should say how many there are of each kind, rather than which."""


def columns(rows: Sequence[Sequence[str]], width: int) -> str:
    """Return rows as columns that line up; the first row is a heading. Long last cells are cut at `width`."""
    sizes = [max(cells(row[at]) for row in rows) for at in range(len(rows[0]))] if rows else []
    lines = (_GAP.join(_padded(cell, size) for cell, size in zip(row, sizes, strict=True)).rstrip() for row in rows)
    return "".join(f"{_cut(line, width)}\n" for line in lines)


def _table(listing: Listing) -> str:
    if listing.overview:
        return _overview(listing.elements)
    several = len({type(each) for each in listing.elements}) > 1
    owned = any(_owner(each) is not None for each in listing.elements)
    heading = ("ID", "NAME", *(("OWNER",) if owned else ()), "WHERE")
    rows = [_row(listing, each, several=several, owned=owned) for each in listing.elements]
    width = terminal.width() if terminal.interactive() else 10_000
    return columns([heading, *rows], width) if rows else "Nothing.\n"


def _overview(elements: Iterable[Element]) -> str:
    counts = Counter(each.__kind__.collection for each in elements)
    rows = [(each.__kind__.slug, str(counts[name])) for name, each in BY_COLLECTION.items() if counts[name]]
    return columns([("KIND", "HOW MANY"), *rows], terminal.width())


def _row(listing: Listing, each: Element, *, several: bool, owned: bool) -> tuple[str, ...]:
    name = f"{each.__kind__.word}/{each.id}" if several else each.id
    owner = _owner(each)
    row = (
        name,
        each.name,
        *((str(owner.id if owner else ""),) if owned else ()),
        place(listing.model, each, listing.folder),
    )
    return tuple(shown(cell) for cell in row)


def _owner(each: Element) -> Ref[Any] | None:
    found = getattr(each, "owner", None) or getattr(each, "lead", None)
    return found if isinstance(found, Ref) else None


def _padded(cell: str, size: int) -> str:
    return cell + " " * (size - cells(cell))


def _cut(line: str, width: int) -> str:
    if cells(line) <= width:
        return line
    while cells(line) > width - 3:
        line = line[:-1]
    return f"{line}..."


def _json(listing: Listing) -> str:
    return dumps(_data(listing))


def _data(listing: Listing) -> list[dict[str, Any]]:
    public = Public.of(listing.model, internal=True)
    return [element(listing.model, each, public) for each in listing.elements]


def _csv(listing: Listing) -> str:
    rows = _data(listing)
    names = list(dict.fromkeys(name for row in rows for name in row["fields"]))
    file = io.StringIO()
    out = csv.writer(file, lineterminator="\n")
    out.writerow(["collection", "id", *names, "where"])
    for row in rows:
        fields = [sheet_cell(row["fields"].get(name)) for name in names]
        out.writerow([row["kind"], row["id"], *fields, sheet_cell(row["where"])])
    return file.getvalue()


def sheet_cell(value: Any) -> str:
    """Return a value for a sheet: as text that no sheet takes for a formula."""
    text = visible(_flat(value)).replace("\\x0a", " ")
    return f"'{text}" if text.startswith(_FORMULA) else text


def _flat(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list) and not any(isinstance(each, Mapping | list) for each in value):
        return "; ".join(_flat(each) for each in value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else str(value)


RENDERERS: Mapping[str, Callable[[Listing], str]] = {"table": _table, "json": _json, "csv": _csv}
"""How a list can be written."""

"""The difference of two states of a model as a table, as CSV and as JSON: the same facts in each."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tomkit.cli import terminal
from tomkit.cli.opening import place
from tomkit.cli.tables import columns, sheet_cell
from tomkit.exchange.values import Public
from tomkit.kinds.change import Project
from tomkit.kinds.ref import Ref
from tomkit.model.difference import Altered, Difference, gaps
from tomkit.model.model import Model
from tomkit.report.letters import shown
from tomkit.source.json_text import dumps

__all__ = ["RENDERERS", "Changed"]


class Changed(NamedTuple):
    """What differs between two states of a model."""

    model: Model
    """The model as written."""
    states: tuple[str, str]
    found: Sequence[Difference]
    folder: str
    """The model's folder, as seen from here."""


def _data(changed: Changed) -> dict[str, Any]:
    """Return everything there is to tell, as JSON has it."""
    return {
        "from": changed.states[0],
        "to": changed.states[1],
        "differences": [_difference(changed, each) for each in changed.found],
    }


def _difference(changed: Changed, each: Difference) -> dict[str, Any]:
    model, element = changed.model, each.element
    return {
        "change": each.what,
        "kind": element.__kind__.collection,
        "id": element.id,
        "name": element.name,
        "by": [_project(model, ref) for ref in each.by],
        "closes": [{"told_by": str(gap.told_by), "text": gap.text} for gap in gaps(model, element)],
        "because": [*dict.fromkeys(str(one.because) for one in each.changes if one.because)],
        "notes": [one.note for one in each.changes if one.note],
        "replaced_by": str(element.replaced_by) if each.what == "retired" and element.replaced_by else None,
        "fields": [_field(model, one) for one in each.fields],
        "where": place(model, element, changed.folder),
    }


def _project(model: Model, ref: Ref[Project] | None) -> dict[str, Any] | None:
    """Return who delivers, with what a project must have; null where nobody does."""
    project = model.written.get(ref) if ref is not None else None
    if not isinstance(project, Project):
        return None
    start, finish = project.begins, project.ends
    return {
        "project": project.id,
        "name": project.name,
        "lead": str(project.lead) if project.lead else project.lead_text,
        "start": start.start.isoformat() if start else None,
        "finish": finish.end.isoformat() if finish else None,
        "funding": project.funding_text or project.funding,
    }


def _field(model: Model, altered: Altered) -> dict[str, Any]:
    public = Public.of(model, internal=True)
    return {
        "field": altered.field.name,
        "before": public.value(altered.field, altered.before),
        "after": public.value(altered.field, altered.after),
        "by": [ref.id if ref else None for ref in altered.by],
    }


_HEADING = (
    "change", "collection", "id", "name", "field", "before", "after", "project", "lead", "start", "finish", "funding",
    "because", "closes", "note", "replaced_by", "where",
)  # fmt: skip


def _rows(changed: Changed) -> Iterator[Mapping[str, Any]]:
    """Yield a row for each field of each difference and each project that delivers it."""
    for each in _data(changed)["differences"]:
        whole = {
            **each,
            "collection": each["kind"],
            "closes": [gap["text"] for gap in each["closes"]],
            "note": each["notes"],
        }
        projects = {(one or {}).get("project"): one or {} for one in each["by"]}
        for field in (*each["fields"], *_rest(each, projects)):
            for by in field["by"]:
                yield {**whole, **field, "project": None, **projects.get(by, {}), "name": each["name"]}


def _rest(each: Mapping[str, Any], projects: Iterable[str | None]) -> list[dict[str, Any]]:
    """Return a row without a field for those who deliver something that no field shows: all of it, or what is noted."""
    shown = {by for field in each["fields"] for by in field["by"]}
    left = [by for by in projects if by not in shown]
    return [{"field": None, "before": None, "after": None, "by": left}] if left else []


def _csv(changed: Changed) -> str:
    file = io.StringIO()
    out = csv.writer(file, lineterminator="\n")
    out.writerow(_HEADING)
    for row in _rows(changed):
        out.writerow([sheet_cell(row.get(name)) for name in _HEADING])
    return file.getvalue()


def _table(changed: Changed) -> str:
    width = terminal.width() if terminal.interactive() else 10_000
    titles = ("change", "id", "field", "before", "after", "project", "lead", "finish", "funding")
    rows = [_line(row, titles) for row in _rows(changed)]
    before, after = changed.states
    if not rows:
        return f"Nothing differs between {before} and {after}.\n"
    heading = tuple(title.upper() for title in titles)
    return columns([heading, *rows], width) + _summary(changed)


def _line(row: Mapping[str, Any], titles: Sequence[str]) -> tuple[str, ...]:
    after = row["after"] if row["field"] else row["note"] or row["replaced_by"]
    told = {**row, "id": f"{row['collection']}/{row['id']}", "project": row["project"] or "nobody", "after": after}
    return tuple(_short(sheet_cell(told.get(name))) for name in titles)


_LONGEST = 40


def _short(text: str) -> str:
    plain = shown(text.removeprefix("'"))
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 3]}..."


def _summary(changed: Changed) -> str:
    counts = [f"{sum(each.what == what for each in changed.found)} {what}" for what in ("added", "changed", "retired")]
    orphans = sum(None in each.by for each in changed.found)
    nobody = f"; {orphans} delivered by nobody" if orphans else ""
    return f"\nFrom {changed.states[0]} to {changed.states[1]}: {', '.join(counts)}{nobody}.\n"


def _json(changed: Changed) -> str:
    return dumps(_data(changed))


RENDERERS: Mapping[str, Callable[[Changed], str]] = {"table": _table, "json": _json, "csv": _csv}
"""How a difference can be written."""

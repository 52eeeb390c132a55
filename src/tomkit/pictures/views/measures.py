"""Measures against their targets: where each began, how it went, where it stands and where it is to go."""

from decimal import Decimal
from typing import Final

from tomkit.kinds.performance import Measure
from tomkit.kinds.values.reading import Reading
from tomkit.model.model import Model
from tomkit.pictures.diagram import Blank, Box, Cell, Column, Diagram, Emphasis, Grid, Hue, KeyEntry, Row, Section
from tomkit.pictures.views.common import counted, heading, name_of, nobody, own, ref_of
from tomkit.pictures.views.facts import tabled

__all__ = ["measures"]

_TITLE: Final = "Measures"
_EMPTY: Final = "This model names no measures, so nothing says how well it goes."
_COLUMNS: Final = ("Baseline", "Trend", "Latest", "Target")
_STEPS: Final = "▁▂▃▄▅▆▇█"
_MOST: Final = 12
_STANDINGS: Final[dict[str, tuple[Hue, Emphasis, str]]] = {
    "reached": ("green", "strong", "✓"),
    "better": ("green", "tint", "↗"),
    "no better": ("red", "warning", "!"),
    "not judged": ("grey", "plain", ""),
}


def measures(model: Model) -> Diagram:
    """Return measures with baseline, trend of the last twelve figures, latest figure and target."""
    held = own(model, Measure)
    if not held:
        return Blank(heading(model, _TITLE), _EMPTY)
    columns = tuple(Column(title) for title in _COLUMNS)
    sections = (Section(tuple(_row(model, each) for each in held)),)
    silent = sum(not each.actuals and each.result is None for each in held)
    told = f"{counted(len(held), 'measure')}{f', {silent} without a figure' if silent else ''}"
    key = tuple(KeyEntry(_said(text), hue, emphasis, mark=mark) for text, (hue, emphasis, mark) in _STANDINGS.items())
    return Grid(
        heading(model, _TITLE, told, key=key), columns, sections, tabled(sections, columns, "Measure"), "Measure"
    )


def _said(standing: str) -> str:
    return {"reached": "target reached", "better": "better than the baseline", "no better": "no better"}.get(
        standing, standing
    )


def _row(model: Model, each: Measure) -> Row:
    owner = "no owner named" if nobody(each.owner) else name_of(model, each.owner)
    wanted = {"higher": "higher is better", "lower": "lower is better"}.get(each.polarity or "", "")
    note = " · ".join(part for part in (each.unit, wanted, owner) if part)
    cells = (_figure(each.baseline, 0), _trend(each), _latest(each), _figure(each.target, 3))
    return Row(Box(each.name, note, ref_of(each), "green"), tuple(cell for cell in cells if cell))


def _figure(reading: Reading | None, column: int) -> Cell | None:
    return Cell(Box(reading.text, hue="blue", emphasis="plain"), column) if reading else None


def _trend(each: Measure) -> Cell | None:
    """Return a row of little bars, one for each of the last figures that can be compared."""
    last = sorted(each.actuals.items(), key=lambda item: item[0].start)[-_MOST:]
    known = [(period, reading.value) for period, reading in last if reading.value is not None]
    if len(known) < 2:  # noqa: PLR2004 - one figure is no trend
        return None
    figures = [value for _, value in known]
    low, high = min(figures), max(figures)
    bars = "".join(_STEPS[_step(value, low, high)] for value in figures)
    return Cell(Box(bars, f"{known[0][0].label} to {known[-1][0].label}", hue="blue"), 1)


def _step(value: Decimal, low: Decimal, high: Decimal) -> int:
    return int((value - low) / (high - low) * (len(_STEPS) - 1)) if high > low else 0


def _latest(each: Measure) -> Cell | None:
    """Return the last figure, or the result where it has no date; and how it stands."""
    dated = max(each.actuals.items(), key=lambda item: item[0].end, default=None)
    if dated is None and each.result is None:
        return Cell(Box("no figure", emphasis="quiet"), 2)
    reading = dated[1] if dated else each.result.value if each.result else None
    note = dated[0].label if dated else (each.result.text or "") if each.result else ""
    hue, emphasis, mark = _STANDINGS[_standing(each, reading)]
    return Cell(
        Box(
            reading.text if reading else note or "told in words",
            note if reading else "",
            hue=hue,
            emphasis=emphasis,
            mark=mark,
        ),
        2,
    )


def _standing(each: Measure, reading: Reading | None) -> str:
    if reading is None or each.polarity is None:
        return "not judged"
    if _compared(reading, each.target, each.polarity) in (0, 1):
        return "reached"
    found = _compared(reading, each.baseline, each.polarity)
    return "not judged" if found is None else "better" if found > 0 else "no better"


def _compared(reading: Reading, other: Reading | None, polarity: str) -> int | None:
    """Return 1 where a figure is better than another, 0 where equal, -1 where worse; None where neither can be said."""
    if other is None or reading.value is None or other.value is None or reading.dimension != other.dimension:
        return None
    sign = 1 if polarity == "higher" else -1
    return sign * ((reading.value > other.value) - (reading.value < other.value))

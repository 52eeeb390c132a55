"""How a measure goes, in a sentence and as a list of figures."""

from decimal import Decimal

from markupsafe import Markup

from tomkit.kinds.performance import Measure
from tomkit.kinds.values.period import Period
from tomkit.kinds.values.reading import Reading
from tomkit.website.figures import figure
from tomkit.website.page import Page
from tomkit.website.safe import fill, html

__all__ = ["latest", "readings", "trend"]

_BARS = "▁▂▃▄▅▆▇█"
_MOST = 24
_FEW = 4


def trend(measure: Measure) -> Markup:
    """Return how a measure has gone, `From 45% in January 2025 to 48% in December 2025: better`, and what is left."""
    known = _known(measure)
    if not known:
        return Markup()
    first, last = known[0], known[-1]
    if len(known) == 1 or first[1].dimension != last[1].dimension:
        said = html("{} in {}", figure(last[1]), last[0].label)
    else:
        path = (figure(first[1]), first[0].label, figure(last[1]), last[0].label)
        said = html("From {} in {} to {} in {}: {}", *path, _verdict(measure, first[1], last[1]))
    return html("<p>{}.{}</p>{}", said, _left(measure, last[1]), _drawn(known))


def readings(measure: Measure) -> Markup:
    """Return every figure with its period; many are folded away."""
    rows = [html("<div><dt>{}</dt><dd>{}</dd></div>", *_row(each)) for each in sorted(measure.actuals.items())]
    listed = html('<dl class="tk-facts tk-facts--tight">{}</dl>', fill("", rows))
    if len(rows) <= _FEW:
        return listed
    return html('<details class="tk-more"><summary>All {} figures</summary>{}</details>', len(rows), listed)


def latest(_: Page, measure: Measure) -> Markup:
    """Return the last figure and when it was taken."""
    if not measure.actuals:
        return html('<span class="tk-muted">no figure yet</span>')
    period, reading = max(measure.actuals.items())
    return html('{} <span class="tk-muted tk-small">{}</span>', figure(reading), period.label)


def _row(item: tuple[Period, Reading]) -> tuple[str, str]:
    return item[0].label, figure(item[1])


def _known(measure: Measure) -> list[tuple[Period, Reading]]:
    return [(period, reading) for period, reading in sorted(measure.actuals.items()) if reading.value is not None]


def _verdict(measure: Measure, first: Reading, last: Reading) -> str:
    moved = _value(last) - _value(first)
    if not moved:
        return "no change"
    if measure.polarity is None:
        return "up" if moved > 0 else "down"
    return "better" if (moved > 0) == (measure.polarity == "higher") else "worse"


def _left(measure: Measure, last: Reading) -> str:
    """Return whether the target is reached, where that can be said."""
    target = measure.target
    if target is None or target.value is None or target.dimension != last.dimension or measure.polarity is None:
        return ""
    gap = _value(last) - target.value
    reached = gap >= 0 if measure.polarity == "higher" else gap <= 0
    return f" The target of {figure(target)} is {'reached' if reached else 'not reached yet'}."


def _value(reading: Reading) -> Decimal:
    return reading.value if reading.value is not None else Decimal(0)


def _drawn(known: list[tuple[Period, Reading]]) -> Markup:
    """Return little bars for those who see; the sentence above says the same."""
    figures = [_value(reading) for _, reading in known[-_MOST:]]
    low, high = min(figures), max(figures)
    if len(figures) <= _FEW or low == high:
        return Markup()
    steps = [int((each - low) / (high - low) * (len(_BARS) - 1)) for each in figures]
    return html('<p class="tk-bars" aria-hidden="true">{}</p>', "".join(_BARS[each] for each in steps))

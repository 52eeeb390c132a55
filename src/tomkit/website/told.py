"""What a page says better than field by field: how a risk is rated, how a measure goes."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from markupsafe import Markup

from tomkit.kinds.base import Element
from tomkit.kinds.performance import Measure
from tomkit.kinds.raid import Risk
from tomkit.website.page import Page
from tomkit.website.ratings import now, rated, rating
from tomkit.website.trend import latest, readings, trend

__all__ = ["COLUMNS", "told"]

Row: TypeAlias = tuple[str, Markup]
Column: TypeAlias = "str | tuple[str, Callable[[Page, Any], Markup]]"


def told(page: Page, element: Element) -> Mapping[str, Row | None]:
    """Return rows that stand in the place of fields, by field; None where a field is told in another's place."""
    if isinstance(element, Risk):
        return _risk(page, element)
    if isinstance(element, Measure) and element.actuals:
        return {"actuals": ("Figures so far", trend(element) + readings(element))}
    return {}


def _risk(page: Page, risk: Risk) -> dict[str, Row | None]:
    rows: dict[str, Row | None] = {}
    if rated(risk.likelihood, risk.impact):
        rows["likelihood"] = ("Before anything is done", rating(page, risk.likelihood, risk.impact))
        rows["impact"] = None
    if risk.residual:
        rows["residual"] = ("With what is done", rating(page, risk.residual.likelihood, risk.residual.impact))
    if risk.target:
        rows["target"] = ("What it is to become", rating(page, risk.target.likelihood, risk.target.impact))
    return rows


COLUMNS: Mapping[type[Element], tuple[Column, ...]] = {
    Risk: (("Score now", now), "response", "owner", "status"),
    Measure: ("baseline", ("Latest", latest), "target", "owner"),
}
"""The columns of a kind's index, where the first few short fields would not say what matters: fields by name, or a
title with what stands below it."""

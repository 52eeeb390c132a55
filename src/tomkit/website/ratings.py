"""How likely and how bad a risk is, in the words and zones of the model's own matrix."""

from markupsafe import Markup

from tomkit.kinds.raid import Risk
from tomkit.pictures.views.matrix import Area, Matrix, matrix
from tomkit.website.page import Page
from tomkit.website.safe import html

__all__ = ["now", "rated", "rating"]


def rated(likelihood: str | None, impact: str | None) -> bool:
    """Return whether a risk is placed on the matrix."""
    return likelihood is not None and impact is not None


def rating(page: Page, likelihood: str | None, impact: str | None) -> Markup:
    """Return a rating in full: `Score 15, Act now: likelihood 3 of 5 (Possible), impact 5 of 5 (Critical)`."""
    if likelihood is None or impact is None:
        return Markup("–")
    grid = matrix(page.site.model.root.risk_matrix)
    area = grid.zone(int(likelihood), int(impact))
    scales = (("likelihood", likelihood, grid.likelihood), ("impact", impact, grid.impact))
    said = ", ".join(_step(*each) for each in scales)
    done = html('<br><span class="tk-muted tk-small">{}</span>', area.action) if area.action else Markup()
    return html("{}<br>{}{}", _score(grid, likelihood, impact), said[:1].upper() + said[1:], done)


def now(page: Page, risk: Risk) -> Markup:
    """Return the score of a risk as things stand, sortable."""
    likelihood, impact = (
        (risk.residual.likelihood, risk.residual.impact) if risk.residual else (risk.likelihood, risk.impact)
    )
    if likelihood is None or impact is None:
        return html('<span class="tk-muted">not rated</span>')
    score = _score(matrix(page.site.model.root.risk_matrix), likelihood, impact)
    return html('<span data-sort="{}">{}</span>', int(likelihood) * int(impact), score)


def _step(name: str, level: str, labels: tuple[str, ...]) -> str:
    at = int(level)
    said = labels[at - 1] if 0 < at <= len(labels) else ""
    return f"{name} {level} of {len(labels)}{f' ({said})' if said and said != level else ''}"


def _score(grid: Matrix, likelihood: str, impact: str) -> Markup:
    area: Area = grid.zone(int(likelihood), int(impact))
    score = int(likelihood) * int(impact)
    if not grid.zones:
        return html("<strong>Score {}</strong>", score)
    template = '<strong>Score {}</strong> <span class="tk-zone" style="--tk-fill: var(--tom-{}-tint)">{}</span>'
    return html(template, score, area.hue, area.name)

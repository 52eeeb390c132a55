"""The grid on which a council places its risks, and the zone of each of its fields."""

from typing import Final, NamedTuple

from tomkit.kinds.raid import RiskMatrix, Zone
from tomkit.pictures.diagram import Hue

__all__ = ["Area", "Matrix", "matrix"]


class Area(NamedTuple):
    """A zone as pictures show it."""

    name: str
    hue: Hue
    action: str = ""


class Matrix(NamedTuple):
    """Labels of likelihood and impact from 1 up, zones from the mildest to the worst."""

    likelihood: tuple[str, ...]
    impact: tuple[str, ...]
    zones: tuple[Area, ...]
    bounds: tuple[Zone, ...]

    def zone(self, likelihood: int, impact: int) -> Area:
        """Return the zone of a field: one that names it, or else the worst that its score reaches."""
        named = [at for at, each in enumerate(self.bounds) if f"{likelihood}x{impact}" in each.cells]
        score = likelihood * impact
        reached = [at for at, each in enumerate(self.bounds) if each.from_ is not None and each.from_.value <= score]
        at = (named or reached or [-1])[-1]
        return self.zones[at] if at >= 0 else _NO_ZONE


def matrix(written: RiskMatrix | None) -> Matrix:
    """Return a council's matrix; five by five without zones where it wrote none."""
    if written is None:
        return Matrix(_FIVE, _FIVE, (), ())
    zones = tuple(Area(each.name, each.hue, each.action or "") for each in written.zones)
    return Matrix(written.likelihood or _FIVE, written.impact or _FIVE, zones, written.zones)


_NO_ZONE: Final = Area("no zone", "grey")
_FIVE: Final = ("1", "2", "3", "4", "5")

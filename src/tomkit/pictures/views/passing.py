"""Hand-offs as pictures tell of them: numbered, with their owner, how they travel and what is promised."""

from typing import Final, NamedTuple

from tomkit.kinds.hand_offs import HandOff
from tomkit.model.model import Model
from tomkit.pictures.views.common import nobody, ordered, prose

__all__ = ["Passed", "passed"]

_METHODS: Final = {
    "warm_transfer": "warm transfer",
    "cold_transfer": "cold transfer",
    "referral": "referral",
    "case": "case",
    "email": "email",
    "rekey": "typed again",
}


class Passed(NamedTuple):
    """A hand-off with its number in all pictures, and what is to be said of it."""

    mark: str
    hand_off: HandOff
    owned: bool
    promise: str

    @property
    def way(self) -> str:
        """How the request travels: `warm transfer`; empty where that is not written."""
        return _METHODS.get(self.hand_off.method or "", "")


def passed(model: Model) -> tuple[Passed, ...]:
    """Return every hand-off, numbered in its order: `H1`."""
    return tuple(
        Passed(f"H{number}", each, not nobody(each.owner), _promise(model, each))
        for number, each in enumerate(ordered(model.all(HandOff)), 1)
    )


def _promise(model: Model, hand_off: HandOff) -> str:
    """Return what the sides agreed, or what the resident is told; empty when neither is written."""
    told = prose(model, hand_off.promise)
    sla = hand_off.sla
    if sla is None:
        return told
    time = f"within {sla.within}" if sla.within else ""
    return sla.text or " ".join(part for part in (str(sla.target or ""), time) if part) or told

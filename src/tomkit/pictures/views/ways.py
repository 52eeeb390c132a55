"""The ways in which people engage with a council, and the front doors that belong to each."""

from collections.abc import Iterable
from typing import Final, NamedTuple

from tomkit.kinds.access import FrontDoor
from tomkit.model.model import Model
from tomkit.pictures.diagram import Hue
from tomkit.pictures.views.common import ordered

__all__ = ["WAYS", "Way", "by_way", "hue_of", "way_of"]


class Way(NamedTuple):
    """A way of engaging: its title, its colour, and the modes of channel and kinds of front door it covers."""

    title: str
    hue: Hue
    modes: frozenset[str]
    kinds: frozenset[str]


WAYS: Final = (
    Way(
        "Voice",
        "purple",
        frozenset(("voice", "smart_speaker")),
        frozenset(("contact_centre", "switchboard")),
    ),
    Way(
        "Points of presence",
        "green",
        frozenset(("face_to_face", "kiosk")),
        frozenset(
            (
                "building",
                "office",
                "hub",
                "library",
                "kiosk",
                "notice_board",
                "street_furniture",
                "connected_device",
                "partner_site",
            )
        ),
    ),
    Way(
        "Digital",
        "teal",
        frozenset(("web", "mobile_app", "webchat", "social", "sms")),
        frozenset(("website", "portal", "form", "app", "social_media")),
    ),
    Way("Traditional", "grey", frozenset(("email", "post")), frozenset(("mailbox", "post_room"))),
)
"""Voice, points of presence, digital and the traditional ways, in the order in which pictures show them."""

_OTHER: Final = Way("Other front doors", "navy", frozenset(), frozenset())


def way_of(model: Model, door: FrontDoor) -> Way:
    """Return the way a front door belongs to: that of its first channel, or else of its kind."""
    modes = [channel.mode for ref in door.channels if (channel := model.get(ref))]
    ways = [way for mode in modes for way in WAYS if mode in way.modes]
    return next(iter(ways), None) or next((way for way in WAYS if door.kind in way.kinds), _OTHER)


def by_way(model: Model, doors: Iterable[FrontDoor]) -> tuple[tuple[Way, tuple[FrontDoor, ...]], ...]:
    """Return front doors by their way, ways without any left out."""
    held = [(way_of(model, door), door) for door in ordered(doors)]
    groups = ((way, tuple(door for each, door in held if each is way)) for way in (*WAYS, _OTHER))
    return tuple((way, group) for way, group in groups if group)


def hue_of(mode: str) -> Hue:
    """Return the colour of the way to which a mode of channel belongs."""
    return next((way.hue for way in WAYS if mode in way.modes), _OTHER.hue)

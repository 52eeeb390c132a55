"""The colours of every picture, light and dark, named by what they are for.

A family has four: `strong` carries white text, `ink` is for coloured words, `mid` for borders and lines,
`tint` carries text. Each light colour occurs once, so that a drawing made in light colours can be turned into
names (`var(--tom-blue-tint, #e8f1fc)`) and follow a page into its dark scheme.
"""

from types import MappingProxyType
from typing import Final, NamedTuple

from tomkit.pictures.diagram import Emphasis, Hue

__all__ = ["DARK", "FAMILIES", "LIGHT", "SHARED", "Coat", "Family", "coat", "css", "themed"]


class Family(NamedTuple):
    """The four colours of one concept, as `#rrggbb`."""

    strong: str
    ink: str
    mid: str
    tint: str


class Shared(NamedTuple):
    """The colours that belong to no concept: the ground, the words on it, and the words on strong colours."""

    paper: str
    ink: str
    muted: str
    line: str
    on_strong: str
    on_strong_muted: str


class Coat(NamedTuple):
    """What a box wears: its ground, border, title and note, as light colours."""

    ground: str
    border: str
    title: str
    note: str


class Scheme(NamedTuple):
    """All colours of a scheme."""

    shared: Shared
    families: MappingProxyType[Hue, Family]


LIGHT: Final = Scheme(
    Shared("#ffffff", "#14171a", "#4b5157", "#c4c9ce", "#fefefe", "#edf0f3"),
    MappingProxyType(
        {
            "navy": Family("#12305c", "#12305d", "#6587ba", "#e4ecf8"),
            "blue": Family("#1d5b96", "#1d5b97", "#518dcc", "#e8f1fc"),
            "purple": Family("#4b2a8e", "#4b2a8f", "#8f7dce", "#f0eefd"),
            "green": Family("#006030", "#006031", "#4b9965", "#e2f6e7"),
            "teal": Family("#0f5f57", "#0f5f58", "#50968d", "#dff6f2"),
            "orange": Family("#8f3912", "#8f3913", "#bf6744", "#ffe3cc"),
            "yellow": Family("#6b4e00", "#6b4e01", "#a38544", "#faf1cb"),
            "red": Family("#912015", "#912016", "#cb6e60", "#ffebe8"),
            "grey": Family("#484f52", "#484f53", "#7d8c93", "#edf1f2"),
        }
    ),
)
"""The colours on white, which are also those of files and of print."""

DARK: Final = Scheme(
    Shared("#17191d", "#eceef0", "#b4bac1", "#41474e", "#ffffff", "#e6eaee"),
    MappingProxyType(
        {
            "navy": Family("#37609e", "#95bbf3", "#4d78b8", "#1a283e"),
            "blue": Family("#29629c", "#8ebdf1", "#417bb6", "#16293d"),
            "purple": Family("#65559b", "#bbb0ef", "#7c6cb4", "#28233c"),
            "green": Family("#196d3c", "#8ac89c", "#398755", "#152e1d"),
            "teal": Family("#026c63", "#6ecabe", "#09887d", "#052f2a"),
            "orange": Family("#954a2c", "#eda88e", "#b06244", "#3a2016"),
            "yellow": Family("#7a5a00", "#d4b574", "#967217", "#32260a"),
            "red": Family("#98483c", "#efa599", "#b25f52", "#3b1f1a"),
            "grey": Family("#5a6164", "#b3babe", "#70797d", "#25282a"),
        }
    ),
)
"""The same colours on a dark ground."""

SHARED: Final = LIGHT.shared
FAMILIES: Final = LIGHT.families


def coat(hue: Hue, emphasis: Emphasis) -> Coat:
    """Return what a box of this hue and emphasis wears."""
    family = FAMILIES["red" if emphasis == "warning" else hue]
    if emphasis == "strong":
        return Coat(family.strong, family.strong, SHARED.on_strong, SHARED.on_strong_muted)
    if emphasis == "quiet":
        return Coat(SHARED.paper, SHARED.paper, SHARED.muted, SHARED.muted)
    ground = SHARED.paper if emphasis == "plain" else family.tint
    if emphasis == "warning":
        return Coat(ground, family.ink, family.ink, SHARED.ink)
    return Coat(ground, family.mid, SHARED.ink, SHARED.muted)


def themed(colour: str) -> str:
    """Return a light colour by its name, with itself to fall back on: `var(--tom-paper, #ffffff)`."""
    name = _NAMES.get(colour)
    return f"var(--tom-{name}, {colour})" if name else colour


def css(dark: str = '[data-md-color-scheme="slate"]') -> str:
    """Return the colours as CSS custom properties: light for all, dark within the selector `dark`."""
    return f":root {{\n{_properties(LIGHT)}}}\n@media screen {{\n{dark} {{\n{_properties(DARK)}}}\n}}\n"


def named(scheme: Scheme) -> dict[str, str]:
    """Return every colour of a scheme by its name without prefix: `blue-tint`."""
    shared = {name.replace("_", "-"): colour for name, colour in scheme.shared._asdict().items()}
    families = {
        f"{hue}-{role}": colour for hue, family in scheme.families.items() for role, colour in family._asdict().items()
    }
    return shared | families


def _properties(scheme: Scheme) -> str:
    return "".join(f"  --tom-{name}: {colour};\n" for name, colour in named(scheme).items())


_NAMES: Final = {colour: name for name, colour in named(LIGHT).items()}

from itertools import product

import pytest

from tomkit.pictures.palette import DARK, FAMILIES, LIGHT, coat, css, named, themed

SCHEMES = pytest.mark.parametrize("scheme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Measure contrast as WCAG 2.2 does: 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@SCHEMES
def test_words_on_the_ground(scheme):
    assert contrast(scheme.shared.ink, scheme.shared.paper) >= 7
    assert contrast(scheme.shared.muted, scheme.shared.paper) >= 4.5


@SCHEMES
@pytest.mark.parametrize("hue", FAMILIES)
def test_words_on_every_colour(scheme, hue):
    shared, family = scheme.shared, scheme.families[hue]
    assert contrast(shared.on_strong, family.strong) >= 4.5
    assert contrast(shared.on_strong_muted, family.strong) >= 4.5
    assert contrast(shared.ink, family.tint) >= 7
    assert contrast(shared.muted, family.tint) >= 4.5
    assert contrast(family.ink, family.tint) >= 4.5
    assert contrast(family.ink, shared.paper) >= 4.5


@SCHEMES
@pytest.mark.parametrize("hue", FAMILIES)
def test_borders_and_lines_stand_out(scheme, hue):
    family = scheme.families[hue]
    for ground in (scheme.shared.paper, family.tint):
        assert contrast(family.mid, ground) >= 3


def test_every_box_can_be_read():
    for hue, emphasis in product(FAMILIES, ("strong", "tint", "plain", "warning")):
        worn = coat(hue, emphasis)
        assert contrast(worn.title, worn.ground) >= 4.5
        assert contrast(worn.note, worn.ground) >= 4.5


def test_a_light_colour_has_one_name():
    colours = list(named(LIGHT).values())
    assert len(colours) == len(set(colours))


def test_dark_names_the_same_colours():
    assert named(DARK).keys() == named(LIGHT).keys()


def test_themed_colours_fall_back_on_themselves():
    assert themed(FAMILIES["blue"].tint) == f"var(--tom-blue-tint, {FAMILIES['blue'].tint})"
    assert themed("none") == "none"


def test_css_names_every_colour_twice():
    style = css()
    for name in named(LIGHT):
        assert style.count(f"--tom-{name}:") == 2
    assert '[data-md-color-scheme="slate"]' in style

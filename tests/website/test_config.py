import yaml as pyyaml
from hypothesis import given
from hypothesis import strategies as st

from tomkit.website.addresses import Addresses
from tomkit.website.config import settings, yaml
from tomkit.website.nav import nav
from tomkit.website.site import Site

WORDS = st.text(st.characters(min_codepoint=32, max_codepoint=0xD7FF, exclude_categories=["Cc", "Cs"]))
VALUES = st.recursive(
    WORDS | st.booleans() | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(WORDS, VALUES, min_size=1, max_size=4))
def test_settings_are_yaml(value):
    assert pyyaml.safe_load(yaml(value)) == value


def test_nothing_is_asked_of_other_hosts(model):
    told = settings(Site.of(model(), (), Addresses()))
    assert told["theme"]["font"] is False
    assert "offline" in told["plugins"]
    assert any("iframe-worker" in each for each in told["extra"]["polyfills"])
    assert "://" not in yaml(told)


def test_a_hostile_name_is_inert_in_the_settings(model):
    told = settings(Site.of(model(root='tomkit: 1\nname: "</title><script>x</script>\\""\n'), (), Addresses()))
    assert not set(told["site_name"]) & set("<>\"'")


def test_large_kinds_stay_out_of_the_navigation(model):
    teams = "\n".join(f"  team-{number}: {{name: Team {number}}}" for number in range(31))
    roles = "\n".join(f"  role-{number}: {{name: Role {number}}}" for number in range(30))
    entries = str(nav(Site.of(model(f"teams:\n{teams}\nroles:\n{roles}\n"), (), Addresses())))
    assert "teams/index.md" in entries
    assert "team-1.md" not in entries
    assert "role-1.md" in entries

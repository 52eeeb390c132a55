"""Definitions that come with tomkit, read as if the model had written them."""

from collections.abc import Mapping
from pathlib import Path

__all__ = ["names", "read_profile"]

_HOME = Path(__file__).parents[1] / "profiles"


def names() -> tuple[str, ...]:
    """Return the profiles that come with tomkit."""
    return tuple(sorted(each.name for each in _HOME.iterdir() if each.is_dir() and not each.name.startswith("_")))


def read_profile(name: str) -> Mapping[str, bytes]:
    """Return the files of a profile, under names that cannot be those of a model's: `uk-council:channels.yaml`."""
    return {f"{name}:{each.name}": each.read_bytes() for each in sorted((_HOME / name).glob("*.yaml"))}

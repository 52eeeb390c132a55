"""The folder that mkdocs, or one of its successors, builds a site from: `mkdocs.yml`, `docs/` and `theme/`."""

from collections.abc import Iterable, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from tomkit.checks.check import Finding
from tomkit.model.model import Model
from tomkit.website.addresses import Addresses
from tomkit.website.config import ASSETS, settings, yaml
from tomkit.website.pages import pages_of
from tomkit.website.site import Site

__all__ = ["assets", "contents", "write"]


def contents(model: Model, findings: Iterable[Finding], *, internal: bool = False) -> Mapping[str, bytes]:
    """Return every file of the folder by its path; the same model gives the same bytes."""
    site = Site.of(model, findings, Addresses(), internal=internal)
    return {
        "mkdocs.yml": yaml(settings(site)).encode(),
        **{f"docs/{path}": page.encode() for path, page in pages_of(site).items()},
        **{f"docs/{ASSETS}/{name}": data for name, data in assets().items()},
        **{f"theme/{name}": data for name, data in _tree(files("tomkit.website") / "theme").items()},
    }


def assets() -> Mapping[str, bytes]:
    """Return our styles, scripts and mark by name."""
    from tomkit.pictures.html import stylesheet
    from tomkit.pictures.palette import css

    return {
        "palette.css": css().encode(),
        "look.css": stylesheet().encode(),
        **_tree(files("tomkit.website") / "assets"),
    }


def write(model: Model, findings: Iterable[Finding], folder: Path, *, internal: bool = False) -> None:
    """Write the folder; raises OSError when it cannot be written."""
    for path, data in contents(model, findings, internal=internal).items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def _tree(folder: Traversable, prefix: str = "") -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    for each in sorted(folder.iterdir(), key=lambda each: each.name):
        if each.is_dir():
            found |= _tree(each, f"{prefix}{each.name}/")
        else:
            found[f"{prefix}{each.name}"] = each.read_bytes()
    return found

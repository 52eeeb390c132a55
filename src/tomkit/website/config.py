"""What mkdocs is told: its settings as plain data, and as the text of `mkdocs.yml`."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from tomkit.website.nav import Entry, nav
from tomkit.website.safe import title
from tomkit.website.site import Site

__all__ = ["ASSETS", "SCRIPTS", "STYLES", "settings", "yaml"]

ASSETS = "assets/tomkit"
"""The folder of our styles and scripts in the docs folder."""

STYLES = ("palette.css", "look.css", "tom.css")
"""The styles that our pages need on any site, in the order in which they build on each other."""

SCRIPTS = ("tom.js",)
"""The scripts that our pages need on any site."""

_PLAIN = re.compile(r"(?!(?:true|false|null|yes|no|on|off|y|n)\Z)[a-z]+(?:_[a-z]+)*")
_SEPARATOR = r"""[\s\-,:;!=\[\]()"/]+|\.(?!\d)|&[lg]t;"""
_FEATURES = ["navigation.tabs", "navigation.prune", "navigation.indexes", "search.highlight", "toc.follow"]


def settings(site: Site) -> dict[str, Any]:
    """Return the settings of a site that stands alone, works from a folder and asks no other host for anything."""
    root = site.model.root
    return {
        "site_name": title(root.name),
        "use_directory_urls": False,
        "strict": True,
        "theme": _theme(),
        "plugins": [{"search": {"lang": "en", "separator": _SEPARATOR}}, "offline"],
        "markdown_extensions": [{"toc": {"permalink": False}}],
        "validation": {"nav": {"omitted_files": "ignore"}},
        "extra": {"generator": False, "polyfills": [f"{ASSETS}/iframe-worker.js"]},
        "extra_css": [f"{ASSETS}/{name}" for name in (*STYLES, "theme.css")],
        "extra_javascript": [f"{ASSETS}/{name}" for name in SCRIPTS],
        "nav": [_entry(each) for each in nav(site)],
    }


def yaml(value: Any, indent: int = 0) -> str:
    """Return settings as YAML: mappings and lists in blocks, every other value as JSON writes it."""
    pad = "  " * indent
    if isinstance(value, Mapping) and value:
        return "".join(f"{pad}{_key(key)}:{_below(each, indent)}" for key, each in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        return "".join(f"{pad}-{_below(each, indent)}" for each in value)
    return f"{pad}{json.dumps(value, ensure_ascii=False)}\n"


def _theme() -> dict[str, Any]:
    return {
        "name": "material",
        "custom_dir": "theme",
        "language": "en-GB",
        "font": False,
        "favicon": f"{ASSETS}/mark.svg",
        "icon": {"logo": "tomkit/mark"},
        "features": _FEATURES,
        "palette": [
            _scheme("light", "default", "weather-night", "Switch to dark mode"),
            _scheme("dark", "slate", "weather-sunny", "Switch to light mode"),
        ],
    }


def _scheme(media: str, scheme: str, icon: str, name: str) -> dict[str, Any]:
    return {
        "media": f"(prefers-color-scheme: {media})",
        "scheme": scheme,
        "primary": "custom",
        "accent": "custom",
        "toggle": {"icon": f"material/{icon}", "name": name},
    }


def _entry(entry: Entry) -> Any:
    if isinstance(entry, str):
        return entry
    name, entries = entry
    return {title(name): [_entry(each) for each in entries]}


def _key(key: str) -> str:
    return key if _PLAIN.fullmatch(key) else json.dumps(key, ensure_ascii=False)


def _below(value: Any, indent: int) -> str:
    nested = isinstance(value, Mapping | Sequence) and not isinstance(value, str) and value
    return f"\n{yaml(value, indent + 1)}" if nested else f" {yaml(value)}"

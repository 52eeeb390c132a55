"""Where every page stands, and how one page links to another."""

import hashlib
from dataclasses import dataclass
from posixpath import relpath
from typing import Any

from tomkit.kinds.ref import Ref

__all__ = ["Addresses"]

_RESERVED = {"index", "con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Addresses:
    """Paths of pages in the docs folder, and links between them as the built site will have them.

    `prefix` is the folder in which all pages stand (`operating-model/`, or empty). With `folders` a page `a/b.md`
    is served as `a/b/`, as mkdocs does when `use_directory_urls` is on; otherwise as `a/b.html`.
    """

    prefix: str = ""
    folders: bool = False

    def page(self, name: str) -> str:
        """Return the path of one of our own pages: `findings` → `findings.md`."""
        return f"{self.prefix}{name}.md"

    def kind(self, collection: str) -> str:
        """Return the path of a kind's index page."""
        return self.page(f"{collection.replace('_', '-')}/index")

    def element(self, ref: Ref[Any]) -> str:
        """Return the path of an element's page."""
        return self.page(f"{ref.kind.replace('_', '-')}/{_file_name(ref.id)}")

    def href(self, start: str, target: str) -> str:
        """Return the link from the page at `start` to the page at `target`, both paths such as `services/index.md`."""
        here, there = self._served(start), self._served(target)
        base = here if self.folders else here.rpartition("/")[0]
        return relpath(there or ".", base or ".") + ("/" if self.folders else "")

    def _served(self, path: str) -> str:
        stem = path.removesuffix(".md")
        if not self.folders:
            return f"{stem}.html"
        return "" if stem == "index" else stem.removesuffix("/index")


def _file_name(name: str) -> str:
    """Return a file name that every system takes and no other element has: ids never end in a hyphen."""
    if name in _RESERVED:
        return f"{name}-"
    if len(name) > _LONGEST:
        return f"{name[:_LONGEST]}-{hashlib.sha256(name.encode()).hexdigest()[:8]}-"
    return name

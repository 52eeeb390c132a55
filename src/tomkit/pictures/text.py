"""Text on its way into a picture: shown as it is, and harmless whatever it holds."""

import re
from typing import Final
from urllib.parse import quote, urlsplit

from tomkit.source.text import visible

__all__ = ["address", "shown"]

_SPACE: Final = re.compile(r"[ \t\r\n]+")
_NO_CHARACTER: Final = re.compile("[\ufffe\uffff]")
_SCHEMES: Final = ("", "http", "https", "mailto", "tel")
_KEPT: Final = "/:?#[]@!$&()*+,;=%~"


def shown(text: str) -> str:
    r"""Return `text` on one line, every control character written out (`\x1b`), so that XML can hold it."""
    return _NO_CHARACTER.sub(_escaped, visible(_SPACE.sub(" ", text).strip()))


def address(url: str | None) -> str | None:
    """Return `url` percent-encoded, or None when it is empty or not of the web, mail, telephone or this site."""
    if not url:
        return None
    safe = quote(_SPACE.sub("", url), safe=_KEPT)
    try:
        scheme = urlsplit(safe).scheme
    except ValueError:
        return None
    return safe if scheme in _SCHEMES else None


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"

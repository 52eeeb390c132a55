"""Values as JSON text: the same bytes every time, and no character in it that steers anything."""

import re
from typing import Any

__all__ = ["ascii_only", "dumps"]

_STEERING = re.compile("[\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]")
_WIDE = re.compile(r"[^\x00-\x7f]")


def dumps(value: Any) -> str:
    """Return `value` as indented JSON that ends in a line feed; keys stay in their order.

    What a terminal or a reader's eye could be misled by is written as an escape, so that the text is harmless
    and still says exactly what `value` holds.
    """
    import json

    return _STEERING.sub(_escape, json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def ascii_only(text: str) -> str:
    """Return JSON text with everything beyond ASCII as escapes, for streams that are not UTF-8."""
    return _WIDE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    import json

    return json.dumps(match[0])[1:-1]

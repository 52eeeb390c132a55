"""How a report may look where it is read: how wide, in which letters, with or without colour."""

from collections.abc import Callable
from dataclasses import dataclass

from tomkit.report.letters import encodable, shown

__all__ = ["Look", "plain"]


def plain(text: str, tone: str) -> str:  # noqa: ARG001 - the other painters need to know the tone
    """Paint nothing."""
    return text


@dataclass(frozen=True, slots=True)
class Look:
    """What the reader's terminal, file or log can show."""

    width: int = 100
    """Columns of a line."""
    paint: Callable[[str, str], str] = plain
    """Colours a text in a tone: `error`, `warning`, `info`, `faint` or `strong`."""
    encoding: str = "utf-8"
    """The letters it has."""

    @property
    def ellipsis(self) -> str:
        """What stands where a line is cut."""
        return encodable("…", self.encoding)

    def shown(self, text: str) -> str:
        """Return a text of the model as it can be shown here: no controls, no letters that it does not have."""
        return shown(text, self.encoding)

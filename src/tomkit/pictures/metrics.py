"""How wide words are, and where a line of them has to end.

Widths are the advance widths of Helvetica in thousandths of the font size; Arial and Liberation Sans share
them, so text measured here fits wherever the picture is shown.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["fit", "width", "wrap"]

_REGULAR: Final = {
    191: "'",
    222: "ijlł‘’",
    260: "|¦",
    278: " !,./:;I[\\]ft·ÌÍÎÏìíîï\xa0",
    333: "()-`r¡¨²³´¸¹“”",
    334: "{}",
    350: "•",
    355: '"',
    389: "*ºª°",
    469: "^",
    500: "Jcksvxyzçýÿšžŷ",
    556: "#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöùúûüþŁ–€±÷≥≤¯¶",
    584: "+<=>~¬×−µ",
    611: "FTZ¿ßøŽ",
    667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞŠŸŶ",
    722: "CDHNRUwÇÐÑÙÚÛÜŵ",
    737: "©®",
    778: "GOQÒÓÔÕÖØ",
    834: "Mm¼½¾",
    889: "%æ",
    944: "WœŴ",
    1015: "@ÆŒ—…™→←",
}
_BOLD: Final = {
    238: "'",
    278: " ,./I\\ijl·ÌÍÎÏìíîïł‘’|¦\xa0",
    333: "!()-:;[]`ft¡¨²³´¸¹",
    350: "•",
    389: "*r{}ºª°",
    474: '"',
    500: "zž“”",
    556: "#$0123456789J_aceksvxy¢£¤¥§«¶»àáâãäåçèéêëýÿšŷ–€±÷≥≤¯",
    584: "+<=>^~¬×−µ",
    611: "?FLTZbdghnopqu¿ßðñòóôõöøùúûüþŁŽ",
    667: "EPSVXYÈÉÊËÝÞŠŸŶ",
    722: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ",
    737: "©®",
    778: "GOQwÒÓÔÕÖØŵ",
    834: "M¼½¾",
    889: "%mæ",
    975: "@WœŴ",
    1000: "ÆŒ—…™→←",
}
_TABLES: Final = tuple(
    {letter: units for units, letters in table.items() for letter in letters} for table in (_REGULAR, _BOLD)
)
_OTHER: Final = 620
_WIDE: Final = 1000
_BREAKS: Final = re.compile(r"(?<=[-/_.@:&?=–—])(?=\w)")
_ELLIPSIS: Final = "…"


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide `text` is in points, set on one line at `size` points."""
    return sum(_advance(letter, bold) for letter in text) * size / 1000


def wrap(text: str, room: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """Break `text` into lines of at most `room` points.

    Breaks at spaces; a word that is too long by itself breaks after a hyphen, slash or point in it, or where
    the line ends. Nothing is left out: the lines joined hold every letter of the text.
    """
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        candidate = f"{line} {word}" if line else word
        if width(candidate, size, bold=bold) <= room:
            line = candidate
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, room, size, bold)
        lines.extend(full)
    return (*lines, line)


def fit(text: str, room: float, size: float, lines: int, *, bold: bool = False) -> tuple[str, ...]:
    """Wrap `text` like `wrap`, but end it with an ellipsis after so many lines."""
    wrapped = wrap(text, room, size, bold=bold)
    if len(wrapped) <= lines:
        return wrapped
    last = wrapped[lines - 1]
    while last and width(last + _ELLIPSIS, size, bold=bold) > room:
        last = last[:-1]
    return (*wrapped[: lines - 1], last.rstrip(" ,;:.") + _ELLIPSIS)


@lru_cache(maxsize=4096)
def _advance(letter: str, bold: bool) -> int:
    """Return one letter's width in thousandths; letters outside the table are guessed by their script."""
    units = _TABLES[bold].get(letter)
    if units is not None:
        return units
    if unicodedata.combining(letter):
        return 0
    return _WIDE if unicodedata.east_asian_width(letter) in "WF" else _OTHER


def _broken(word: str, room: float, size: float, bold: bool) -> list[str]:
    """Break one word into pieces that fit; the last is where the next word goes on."""
    pieces, piece = [], ""
    for part in _BREAKS.split(word):
        if width(piece + part, size, bold=bold) <= room:
            piece += part
            continue
        if piece:
            pieces.append(piece)
        *full, piece = _chopped(part, room, size, bold)
        pieces.extend(full)
    return [*pieces, piece]


def _chopped(part: str, room: float, size: float, bold: bool) -> list[str]:
    """Break letters into pieces that fit, at least one letter each."""
    pieces, piece = [], ""
    for letter in part:
        if piece and width(piece + letter, size, bold=bold) > room:
            pieces.append(piece)
            piece = ""
        piece += letter
    return [*pieces, piece]

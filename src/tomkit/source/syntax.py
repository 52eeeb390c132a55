"""Why a parser could not go on, said in words of the person who wrote the file.

A parser knows the place where it gave up and the kind of thing it was reading. What went wrong is mostly seen in
the text: so each explanation looks at the lines around that place, and the first that fits is told.
"""

from collections.abc import Callable

from tomkit.source import layout, quotes
from tomkit.source.sheet import Sheet
from tomkit.source.text import Problem
from tomkit.source.wreck import Wreck

__all__ = ["explained"]

EXPLANATIONS: tuple[Callable[[Sheet, Wreck], Problem | None], ...] = (
    quotes.backslash,
    quotes.unclosed,
    quotes.text_after_quotes,
    quotes.sign,
    quotes.bracket_text,
    layout.hash_in_brackets,
    layout.unclosed_bracket,
    layout.no_key,
    layout.no_space,
    layout.text_not_indented,
    layout.list_on_key_line,
    layout.list_entry,
    layout.colon,
    layout.missing_colon,
    layout.second_document,
    layout.wrong_indentation,
)
"""From the surest to the vaguest."""


def explained(sheet: Sheet, wreck: Wreck) -> Problem:
    """Return the one problem that explains why a file cannot be read."""
    tries = (explanation(sheet, wreck) for explanation in EXPLANATIONS)
    return next((problem for problem in tries if problem), _unreadable(sheet, wreck))


def _unreadable(sheet: Sheet, wreck: Wreck) -> Problem:
    """Tell where it went wrong, when nobody knows why."""
    line = min(wreck.line, len(sheet.lines) - 1)
    column = min(wreck.column, len(sheet.line(line)))
    message = "this line cannot be read together with the lines above it"
    fix = "compare its indentation, quotes, brackets and colons with the lines around it"
    return Problem("unreadable-yaml", message, sheet.span(line, column), fix)

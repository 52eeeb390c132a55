"""The quick reading: no places, no mistakes. At the first thing that is not plainly right it gives up.

What `lurking` (`mistakes.py`) has looked for in the text is not looked for again here.
"""

from typing import Any

from tomkit.source.limits import DEPTH, NODES
from tomkit.source.mistakes import CURLY, SWALLOWED
from tomkit.source.steps import Steps
from tomkit.source.tree import Value

__all__ = ["Unclear", "built"]


class Unclear(Exception):
    """The quick reading has met something that the careful one has to look at."""


def built(steps: Steps) -> Value:
    """Build the tree of a file in which everything is plainly right. Raises Unclear where something is not."""
    steps.get()
    start = steps.get()
    if type(start) is steps.stream_end:
        return None
    if start.explicit:
        raise Unclear
    value = _value(steps)
    steps.get()
    if type(steps.get()) is not steps.stream_end:
        raise Unclear
    return value


def _value(steps: Steps) -> Value:  # noqa: C901, PLR0915 - the hot loop: one more call a value costs a tenth
    """Build the value that comes next."""
    get, scalar, mapping, mapping_end, sequence, sequence_end = steps[:6]
    nodes = 1

    def fields(depth: int) -> dict[str, Value]:
        nonlocal nodes
        found: dict[str, Value] = {}
        for _ in range(NODES):
            key = get()
            if type(key) is not scalar:
                break
            word = key.value
            if word in found:
                raise Unclear
            event = get()
            kind = type(event)
            if kind is scalar:
                value = event.value
                if not value or event.end_mark.line != key.start_mark.line:
                    value = _checked(event, word)
                found[word] = value
            else:
                found[word] = below(kind, depth)
        if type(key) is not mapping_end or "" in found or "<<" in found:
            raise Unclear
        nodes += 2 * len(found)
        return found

    def items(depth: int) -> list[Value]:
        nonlocal nodes
        found: list[Value] = []
        for _ in range(NODES):
            event = get()
            kind = type(event)
            if kind is scalar:
                value = event.value
                if not value or event.end_mark.line != event.start_mark.line:
                    value = _checked(event, "")
                found.append(value)
            elif kind is sequence_end:
                break
            else:
                found.append(below(kind, depth))
        nodes += len(found)
        if kind is not sequence_end or nodes > NODES:
            raise Unclear
        return found

    def below(kind: type[Any], depth: int) -> Value:
        if depth == DEPTH:
            raise Unclear
        if kind is mapping:
            return fields(depth + 1)
        if kind is sequence:
            return items(depth + 1)
        raise Unclear

    event = get()
    value = _checked(event, "") if type(event) is scalar else below(type(event), 0)
    if nodes > NODES:
        raise Unclear
    return value


def _checked(event: Any, word: str) -> str | None:
    """Return a scalar that is not just a few characters on the line of its key, when it is right all the same."""
    value: str = event.value
    if not event.style:
        if SWALLOWED.search(value) or CURLY.fullmatch(value) or (not value and ":" in word):
            raise Unclear
        return value or None
    if event.start_mark.line != event.end_mark.line if event.style in "'\"" else not value:
        raise Unclear
    return value

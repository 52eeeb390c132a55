"""YAML as tomkit takes it: strict, every scalar as it was written, every refusal in a plain sentence with a place.

A file is read twice at most. The quick reading (`quick.py`) keeps no places and knows no mistakes: at the first
thing that is not plainly right it gives up, and the careful reading (`careful.py`) finds out what is the matter.

Two parsers tell of a document step by step: libyaml, in the PyYAML wheel, and ruamel.yaml, in pure Python, where
libyaml is missing and as its measure in tests.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from tomkit.source.careful import Parser, Reading
from tomkit.source.decode import decoded, line_at, suspicious
from tomkit.source.events import Broken, Event
from tomkit.source.marks import Marks
from tomkit.source.mistakes import lurking
from tomkit.source.quick import Unclear, built
from tomkit.source.steps import Steps
from tomkit.source.tree import Tree, Value

__all__ = ["Marks", "Tree", "Value", "libyaml", "line_at", "marks", "read", "ruamel"]

_KINDS = {
    "ScalarEvent": "scalar",
    "MappingStartEvent": "mapping",
    "SequenceStartEvent": "sequence",
    "MappingEndEvent": "end",
    "SequenceEndEvent": "end",
    "AliasEvent": "alias",
    "DocumentStartEvent": "document",
}


def read(file: str, data: bytes) -> Tree:
    """Return what a YAML file says. `file` is its path below the model's root.

    Never raises for what is in the file: what cannot be taken stands in the problems of the tree, in the order of
    their places. A file whose text breaks off has no data; otherwise all that can be saved is there, and of a key
    written twice the first one counts.
    """
    try:
        return Tree(_quick(data))
    except Unclear:
        reading = _careful(file, data, _fastest())
        return Tree(reading.data, reading.problems)


def marks(file: str, data: bytes) -> Marks:
    """Read a YAML file again and return where everything in it stands, as far as it can be read."""
    text, problem = decoded(file, data)
    if problem or suspicious(data, text) or lurking(text):
        text = _careful(file, data, _fastest()).text
    steps, broken = _steps(text)
    return Marks(file, steps, broken=broken)


def libyaml(text: str) -> Iterator[Event]:
    """Go through the events of a text with libyaml. Raises Broken, and ImportError where it is not installed."""
    from yaml import YAMLError
    from yaml._yaml import CParser

    try:
        parser = CParser(text)
        while event := parser.get_event():
            if kind := _KINDS.get(type(event).__name__):
                yield _event(kind, event)
    except YAMLError as error:
        raise _broken(error) from None


def ruamel(text: str) -> Iterator[Event]:
    """Go through the events of a text with ruamel.yaml, in pure Python. Raises Broken."""
    from ruamel.yaml import YAML
    from ruamel.yaml.error import YAMLError

    try:
        for event in YAML(typ="safe", pure=True).parse(text):
            if kind := _KINDS.get(type(event).__name__):
                yield _event(kind, event)
    except YAMLError as error:
        raise _broken(error) from None


def _quick(data: bytes) -> Value:
    """Return what a file says in which everything is plainly right. Raises Unclear."""
    text, problem = decoded("", data)
    if problem or suspicious(data, text) or lurking(text):
        raise Unclear
    steps, broken = _steps(data)
    try:
        return built(steps)
    except broken:
        raise Unclear from None


def _steps(text: str | bytes) -> tuple[Steps, type[Exception]]:
    """Return the fastest parser's own steps through a text, and what it raises where it cannot go on."""
    events: Any
    try:
        from yaml import YAMLError, events
        from yaml._yaml import CParser
    except ImportError:
        return _ruamel_steps(text.decode() if isinstance(text, bytes) else text)
    return _told_apart(CParser(text).get_event, events), YAMLError


def _ruamel_steps(text: str) -> tuple[Steps, type[Exception]]:
    """Return the steps of ruamel.yaml through a text, and what it raises."""
    from ruamel.yaml import YAML, events
    from ruamel.yaml.error import YAMLError

    return _told_apart(YAML(typ="safe", pure=True).parse(text).__next__, events), YAMLError


def _told_apart(get: Callable[[], Any], events: Any) -> Steps:
    """Put together what gets the next step and the classes of a parser's steps."""
    return Steps(
        get,
        events.ScalarEvent,
        events.MappingStartEvent,
        events.MappingEndEvent,
        events.SequenceStartEvent,
        events.SequenceEndEvent,
        events.StreamEndEvent,
    )


@cache
def _fastest() -> Parser:
    """Return the fastest parser that is installed."""
    try:
        import yaml._yaml  # noqa: F401 - to know that it is there
    except ImportError:
        return ruamel
    return libyaml


def _careful(file: str, data: bytes, parser: Parser) -> Reading:
    """Read a file carefully."""
    text, problem = decoded(file, data)
    return Reading.of(file, text, parser, problem)


def _event(kind: str, event: Any) -> Event:
    """Keep what tomkit needs of a parser's event."""
    start, end = event.start_mark, event.end_mark
    anchor = getattr(event, "anchor", None) or ""
    value = anchor if kind == "alias" else getattr(event, "value", None) or ""
    return Event(
        kind=kind,
        style=_style(kind, event),
        value=value,
        anchor=anchor,
        tag=str(getattr(event, "tag", None) or ""),
        line=start.line,
        column=start.column,
        end_line=end.line,
        end_column=end.column,
    )


def _style(kind: str, event: Any) -> str:
    """Say in one sign how something was written."""
    if kind == "document":
        return "---" if event.explicit else ""
    if kind == "scalar":
        return event.style or ""
    return "[" if getattr(event, "flow_style", False) else ""


def _broken(error: Any) -> Broken:
    """Keep what tomkit needs of a parser's complaint."""
    mark, began = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    reason = f"{getattr(error, 'context', None) or ''}: {getattr(error, 'problem', None) or error}"
    place = (mark.line, mark.column) if mark else (0, 0)
    return Broken(reason.lower(), place, (began.line, began.column) if began else None)

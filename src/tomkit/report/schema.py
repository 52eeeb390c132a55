"""The shape of findings as JSON."""

from typing import Any

from tomkit.checks.check import Severity

__all__ = ["findings_schema"]

_PLACE: dict[str, Any] = {
    "file": {"type": "string", "description": "The file, seen from the model's folder, with forward slashes."},
    "line": {"type": "integer", "minimum": 1},
    "column": {"type": "integer", "minimum": 1, "description": "Counted in characters from 1."},
    "end_line": {"type": "integer", "minimum": 1},
    "end_column": {"type": "integer", "minimum": 1, "description": "The first column that no longer belongs to it."},
}
_COUNT = {"type": "integer", "minimum": 0}


def findings_schema() -> dict[str, Any]:
    """Return the JSON Schema of what `tomkit validate --format json` writes."""
    severities = [each.word for each in reversed(Severity)]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "tomkit findings",
        "description": "What `tomkit validate --format json` writes: what was checked and what was found.",
        **_object(
            {
                "tomkit": {"const": 1, "description": "The version of this format."},
                "folder": {"type": "string", "description": "The model's folder, seen from where tomkit ran."},
                "state": {"type": "string", "description": "The state that was asked for, or as-written."},
                "elements": {**_COUNT, "description": "How many elements the model holds, profiles left out."},
                "files": {**_COUNT, "description": "How many YAML files they stand in."},
                "counts": _object(dict.fromkeys(severities, _COUNT)),
                "held": {
                    **_COUNT,
                    "description": "How many findings more only follow from these (`--all` tells them).",
                },
                "findings": {"type": "array", "items": _finding(severities)},
            }
        ),
    }


def _finding(severities: list[str]) -> dict[str, Any]:
    related = _object({"message": {"type": "string"}, **_PLACE})
    return _object(
        {
            "code": {"type": "string", "pattern": "^[A-Z]+[0-9]+$", "description": "See `tomkit explain CODE`."},
            "slug": {"type": "string"},
            "severity": {"enum": severities},
            "message": {"type": "string", "description": "What is wrong, in a plain sentence."},
            "help": {"type": "string", "description": "How to mend it; may be empty."},
            **_PLACE,
            "element": {"type": ["string", "null"], "description": "The element it is about: services/garden-waste."},
            "others": {"type": "array", "items": {"type": "string"}, "description": "More elements it is about."},
            "path": {"type": "array", "items": {"type": ["string", "integer"]}, "description": "The route into it."},
            "state": {"type": "string", "description": "The state of the model in which it was found."},
            "held": {"type": "boolean", "description": "Whether it only follows from another finding."},
            "related": {"type": "array", "items": related, "description": "Other places that matter."},
        }
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }

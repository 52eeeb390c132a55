"""Texts that are stored beside the tests and must not change unnoticed."""

from pathlib import Path

import pytest


def as_stored(path: Path, text: str) -> None:
    """Compare with a stored text; to renew it, delete the file and run the tests twice."""
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
        pytest.fail(f"{path.name} was not there and has been written: look at it, then run again")
    assert text == path.read_text(encoding="utf-8")

"""What several tests share: models made of text."""

from collections.abc import Callable
from textwrap import dedent

import pytest

import tomkit

ROOT = "tomkit: 1\nname: Test\n"


@pytest.fixture
def model() -> Callable[..., tomkit.Model]:
    """Make a model of one text, of texts by file name, or of both."""

    def make(text: str = "", root: str = ROOT, **files: str) -> tomkit.Model:
        named = {f"{name}.yaml": dedent(body) for name, body in files.items()}
        return tomkit.load_text({"tom.yaml": root, "model.yaml": dedent(text), **named})

    return make

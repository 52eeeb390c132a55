"""The tour shows real fragments: each stands in the file that it names, line for line."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOUR = (ROOT / "docs" / "language-tour.md").read_text(encoding="utf-8")
FRAGMENTS = re.findall(r'^```yaml title="([^"]+)"\n([a-z_]+:)\n(.*?)\n```$', TOUR, re.MULTILINE | re.DOTALL)


def test_every_chapter_has_its_fragment():
    assert len(FRAGMENTS) == TOUR.count("```yaml") == TOUR.count("\n## ") == 10


@pytest.mark.parametrize(("file", "collection", "text"), FRAGMENTS, ids=[each[0] for each in FRAGMENTS])
def test_a_fragment_is_real(file, collection, text):
    written = (ROOT / "models" / "examples" / file).read_text(encoding="utf-8")
    assert text in written
    assert f"\n{collection}\n" in written

"""tomkit's own documentation builds without a warning and asks no other host for anything."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.console import HOME

_ASKED = re.compile(r'<(?:script|img|iframe|source)\b[^>]*\bsrc="(https?:[^"]+)"|<link\b[^>]*\bhref="(https?:[^"]+)"')


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("docs")
    command = (sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(target))
    env = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=HOME, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return target


@pytest.mark.slow
def test_the_documentation_builds_without_a_warning(site: Path) -> None:
    assert (site / "tutorial.html").is_file()
    assert (site / "reference" / "kinds" / "services.html").is_file()


@pytest.mark.slow
def test_the_documentation_asks_no_other_host(site: Path) -> None:
    asked = {found for page in site.rglob("*.html") for found in _ASKED.findall(page.read_text(encoding="utf-8"))}

    assert asked == set()


@pytest.mark.slow
def test_the_search_works_from_a_folder(site: Path) -> None:
    assert (site / "assets" / "iframe-worker.js").is_file()
    assert "assets/iframe-worker.js" in (site / "index.html").read_text(encoding="utf-8")

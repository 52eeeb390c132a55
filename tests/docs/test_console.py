"""Every command in the documentation prints what the page says it prints."""

from pathlib import Path

import pytest

from tests.docs.console import HOME, as_run, pages


@pytest.mark.slow
@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(HOME).as_posix())
def test_what_a_page_shows_is_what_is_printed(page: Path, tmp_path: Path) -> None:
    assert as_run(page, tmp_path) == page.read_text(encoding="utf-8"), "`make reference` writes it anew"


def test_a_session_that_differs_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ tomkit --version\ntomkit 0\n```\n", encoding="utf-8")
    (tmp_path / "empty").mkdir()

    assert "tomkit 0\n" not in as_run(page, tmp_path / "empty")


def test_dots_stand_for_any_lines(tmp_path: Path) -> None:
    text = "```console\n$ tomkit --help\n…\nUsage: tomkit COMMAND [OPTIONS]\n…\n```\n"
    page = tmp_path / "page.md"
    page.write_text(text, encoding="utf-8")
    (tmp_path / "empty").mkdir()

    assert as_run(page, tmp_path / "empty") == text

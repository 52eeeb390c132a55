"""Real builds with the real mkdocs."""

import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from urllib.request import urlopen

import pytest

from tomkit.model.loader import load
from tomkit.website import mkdocs
from tomkit.website.mkdocs import NotBuilt, build

HERE = Path(__file__).parent
SMALL = HERE / "models" / "small"
EXAMPLE = HERE.parents[1] / "models" / "examples" / "south-and-vale"

pytestmark = pytest.mark.slow


class Document(HTMLParser):
    """The ids of a page and what it links to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):  # noqa: ARG002
        named = dict(attrs)
        self.ids += [named["id"]] if named.get("id") else []
        self.links += [named[name] for name in ("href", "src") if named.get(name)]


@pytest.fixture(scope="module")
def small(tmp_path_factory) -> Path:
    return build(load(SMALL), tmp_path_factory.mktemp("small") / "site").parent


@pytest.fixture(scope="module")
def example(tmp_path_factory) -> Path:
    return build(load(EXAMPLE), tmp_path_factory.mktemp("example") / "site").parent


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def broken(site: Path) -> Iterator[str]:
    """Yield every link of a built site that leads nowhere in it."""
    documents = {path: Document(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    for path, document in documents.items():
        for link in document.links:
            place, _, fragment = link.partition("#")
            if re.match(r"(https?|mailto|tel|data):", link):
                continue
            target = (path.parent / unquote(place)).resolve() if place else path
            absent = fragment and target.suffix == ".html" and fragment not in documents[target].ids
            if not target.is_file() or absent:
                yield f"{path.relative_to(site)}: {link}"


@pytest.mark.parametrize("site", ["small", "example"])
def test_every_link_leads_somewhere(site, request):
    assert [*broken(request.getfixturevalue(site))] == []


@pytest.mark.parametrize("site", ["small", "example"])
def test_ids_are_unique_on_a_page(site, request):
    for path in request.getfixturevalue(site).rglob("*.html"):
        ids = Document(path.read_text(encoding="utf-8")).ids
        assert sorted(set(ids)) == sorted(ids), path


def test_no_page_of_ours_loads_anything_from_elsewhere(small):
    for path in small.rglob("*.html"):
        assert not re.search(r"""(?:src=|<link[^>]* href=)["'](?:https?:)?//""", path.read_text(encoding="utf-8")), path


def test_pages_are_in_british_english(small):
    assert '<html lang="en-GB"' in (small / "index.html").read_text(encoding="utf-8")


def test_two_builds_are_the_same_byte_for_byte(small, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert contents(build(load(SMALL), tmp_path / "site").parent) == contents(small)


def test_a_build_takes_the_place_of_an_older_one(tmp_path):
    target = tmp_path / "site"
    build(load(SMALL), target)
    (target / "left-over.html").write_text("old")
    build(load(SMALL), target)
    assert not (target / "left-over.html").exists()
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_a_failed_build_leaves_the_last_good_site(tmp_path, monkeypatch):
    target = tmp_path / "site"
    build(load(SMALL), target)
    before = contents(target)
    wrong = mkdocs.write

    def write(model, findings, folder, **more):
        wrong(model, findings, folder, **more)
        (folder / "docs" / "broken.md").write_text("[nowhere](nowhere.md)")

    monkeypatch.setattr(mkdocs, "write", write)
    with pytest.raises(NotBuilt, match=r"nowhere\.md"):
        build(load(SMALL), target)
    assert contents(target) == before
    assert [each.name for each in tmp_path.iterdir()] == ["site"]


def test_a_folder_with_other_files_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(NotBuilt, match="holds other files"):
        build(load(SMALL), tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_is_no_place_for_a_site(tmp_path):
    (tmp_path / "site").write_text("mine")
    with pytest.raises(NotBuilt, match="is a file"):
        build(load(SMALL), tmp_path / "site")


@pytest.mark.parametrize("folders", ["true", "false"])
def test_a_council_adds_the_pages_to_a_site_of_its_own(tmp_path, folders):
    from mkdocs.commands.build import build as build_with_mkdocs
    from mkdocs.config import load_config

    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Our own docs\n\n[The model](operating-model/index.md)\n")
    (tmp_path / "mkdocs.yml").write_text(
        f"site_name: Ours\nstrict: true\nuse_directory_urls: {folders}\ntheme: {{name: material, font: false}}\n"
        f"plugins:\n  - tomkit:\n      model: {SMALL}\n"
    )
    config = load_config(str(tmp_path / "mkdocs.yml"))
    build_with_mkdocs(config)
    site = tmp_path / "site" / "operating-model"
    page = "services/garden-waste/index.html" if folders == "true" else "services/garden-waste.html"
    assert "Garden waste" in (site / page).read_text(encoding="utf-8")
    assert (site / "assets" / "tomkit" / "tom.css").is_file()
    assert str(SMALL) in config.watch
    ours = [each for each in broken_folders(tmp_path / "site") if "404" not in each]
    assert ours == []


def broken_folders(site: Path) -> Iterator[str]:
    for path in site.rglob("*.html"):
        for link in Document(path.read_text(encoding="utf-8")).links:
            place = link.partition("#")[0]
            if not place or re.match(r"(https?|mailto|tel|data):", link):
                continue
            target = (path.parent / unquote(place)).resolve()
            if not target.is_file() and not (target / "index.html").is_file():
                yield f"{path.relative_to(site)}: {link}"


def test_a_site_is_served_and_built_anew_when_the_model_changes(tmp_path):
    root, port = tmp_path / "model", free_port()
    shutil.copytree(SMALL, root)
    code = f"from pathlib import Path; from tomkit.website.mkdocs import serve; serve(Path({str(root)!r}), port={port})"
    address = f"http://127.0.0.1:{port}/services/garden-waste.html"
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            assert f"http://127.0.0.1:{port}/" in server.stdout.readline()
            until(lambda: "Garden waste" in fetched(address))
            text = (root / "model.yaml").read_text(encoding="utf-8")
            (root / "model.yaml").write_text(text.replace("name: Garden waste", "name: Green bins"), encoding="utf-8")
            until(lambda: "Green bins" in fetched(address))
        finally:
            server.send_signal(signal.SIGINT)
        assert server.wait(30) == 0


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetched(address: str) -> str:
    try:
        with urlopen(address) as answer:  # noqa: S310 - this machine's own
            return str(answer.read().decode())
    except OSError:
        return ""


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.2)

"""A real browser on real sites, which may ask nothing of any other host."""

import os
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request, Route, sync_playwright

from tomkit.model.loader import load, load_text
from tomkit.model.model import Model
from tomkit.website.mkdocs import build

MODELS = Path(__file__).parents[2] / "models" / "examples"
SMALL = Path(__file__).parents[1] / "website" / "models" / "small"

PATIENCE = 300
"""Seconds that a test waits for a site that another process builds."""

Open = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip with a plain message where no Chromium is installed; on a build machine its absence is a failure."""
    missing = chromium() is None and os.environ.get("CI") != "true"
    skip = pytest.mark.skip(reason="no Chromium is installed; on Debian and Ubuntu: apt-get install chromium")
    for item in items:
        if Path(item.fspath).parent == Path(__file__).parent:
            item.add_marker(pytest.mark.browser)
            if missing:
                item.add_marker(skip)


def chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open a page of a built site; nothing outside may be asked for, no script may fail or speak."""
    contexts, outside, said = [], [], []

    def guard(route: Route, request: Request) -> None:
        if request.url.startswith(("file:", "data:", "blob:", "http://127.0.0.1:", "http://localhost:")):
            route.continue_()
        else:
            outside.append(request.url)
            route.abort()

    def opened(site: Path, path: str = "index.html", *, scheme: str = "light", width: int = 1280, **more: Any) -> Page:
        context = browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 800}, reduced_motion="reduce", **more
        )
        contexts.append(context)
        context.route("**/*", guard)
        page = context.new_page()
        page.on("pageerror", lambda error: said.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (said.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.goto((site / path).as_uri())
        page.wait_for_selector("html.js")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert outside == []
    assert said == []


@pytest.fixture(scope="session")
def small_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_once(tmp_path_factory, "small", lambda: load(SMALL))


@pytest.fixture(scope="session")
def south_and_vale(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_once(tmp_path_factory, "south-and-vale", lambda: load(MODELS / "south-and-vale"))


@pytest.fixture(scope="session")
def millbrook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_once(tmp_path_factory, "millbrook", lambda: load(MODELS / "millbrook"))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built_once(tmp_path_factory, "hostile", lambda: load_text(hostile()))


def built_once(factory: pytest.TempPathFactory, name: str, model: Callable[[], Model]) -> Path:
    """Return a site that the first of all test processes to want it builds, while the others wait."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    site, failed = shared / f"site-of-{name}", shared / f"{name}-was-not-built"
    try:
        (shared / f"{name}-is-being-built").mkdir()
    except FileExistsError:
        end = time.monotonic() + PATIENCE
        while not site.exists():
            assert time.monotonic() < end
            assert not failed.exists(), "another process could not build this site; its own error says why"
            time.sleep(0.2)
        return site
    try:
        return build(model(), site).parent
    except Exception:
        failed.mkdir()
        raise


ATTACK = (
    "</title></script><script>alert(1)</script><img src=x onerror=alert(2)>"
    """'" onmouseover="alert(3)" <svg/onload=alert(4)>"""
)


def hostile() -> dict[str, str]:
    """Return a model in which every text tries to run, to break out or to be taken for markup."""
    import json

    said = json.dumps(ATTACK)
    prose = json.dumps(
        f"{ATTACK}\n\n[click](javascript:alert(5)) [data](data:text/html,<script>alert(6)</script>)\n\n"
        "<a href='java&#10;script:alert(7)'>x</a> ![i](https://example.org/pixel.png)\n\n"
        "<iframe src='https://example.org/'></iframe><style>body{display:none}</style>\n\n"
        "{{ 7 * 7 }} {% raw %} --8<-- 'x'"
    )
    model = f"""
organisations:
  council: {{name: {said}, type: district, region: {said}}}
teams:
  team: {{name: {said}, organisation: council, responsibilities: [{said}]}}
principles:
  one: {{name: {said}, letter: A, statement: {prose}}}
front_doors:
  door: {{name: {said}, kind: website, owner: team, operator: council, accessibility: [{said}]}}
hand_offs:
  pass-on: {{name: {said}, from: door, to: team, services: [service]}}
services:
  service:
    name: {said}
    description: {prose}
    owner: team
    front_doors: [door]
    tags: [{said}]
    open_questions: [{prose}]
    sources: [{json.dumps("source#" + ATTACK)}]
    x: {{{said}: {said}}}
    changes: [{{by: project, set: {{name: {said}}}, note: {prose}}}]
workstreams:
  stream: {{name: {said}}}
projects:
  project: {{name: {said}, workstream: stream, lead_text: {said}, plan: {{2022-Q1: {said}}}}}
evidence:
  source: {{name: {said}, quote: {prose}}}
"""
    root = f"tomkit: 1\nname: {said}\nvision: {prose}\ncontact: {said}\nowners: [council]\n"
    return {"tom.yaml": root, "model.yaml": model}

"""The only module that knows mkdocs: building a site, serving it while it is written, a plugin for sites of others."""

import logging
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from mkdocs.commands.build import build as build_with_mkdocs
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel

from tomkit.checks.check import Finding
from tomkit.model.loader import load
from tomkit.model.model import Model
from tomkit.pictures.svg import NoRenderer
from tomkit.source.files import NoModel
from tomkit.website.addresses import Addresses
from tomkit.website.config import ASSETS, SCRIPTS, STYLES
from tomkit.website.folder import assets, write
from tomkit.website.pages import pages

__all__ = ["NotBuilt", "TomkitPlugin", "build", "serve"]

_UNWANTED = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What mkdocs makes for a site with an address of its own; its sitemap would tell the day of the build."""

_MARK = f"{ASSETS}/tom.js"
"""The file by which a site of ours is known."""


class NotBuilt(Exception):
    """The site could not be built; the message says why. What stood in its place is untouched."""


def build(model: Model, target: Path, *, findings: Iterable[Finding] | None = None, internal: bool = False) -> Path:
    """Build the site of a model into the folder `target` and return its first page.

    The site is built aside and then takes the place of an older one, so that a failed build changes nothing.
    `findings` saves asking the checks again; `internal` publishes also what the model keeps internal. Raises
    NotBuilt when `target` holds something else or mkdocs warns of anything, OSError when it cannot be written.
    """
    target = target.absolute()
    _check_place(target)
    with tempfile.TemporaryDirectory(prefix="tomkit-") as work:
        source = Path(work)
        _write(model, found(model) if findings is None else findings, source, internal=internal)
        _run(source / "mkdocs.yml", source / "site")
        target.parent.mkdir(parents=True, exist_ok=True)
        _take_place(source / "site", target)
    return target / "index.html"


def serve(
    root: Path, *, port: int = 8000, internal: bool = True, say: Callable[[str], None] = print, browse: bool = False
) -> None:
    """Show the site of the model in `root` on this machine only, and build it anew whenever a file there changes.

    A model that cannot be built leaves the last good site in view, and `say` is told why. Returns when interrupted.
    Raises NotBuilt or NoModel when the first build fails, OSError when the port is taken.
    """
    with tempfile.TemporaryDirectory(prefix="tomkit-") as work:
        site = Path(work) / "site"
        build(load(root), site, internal=internal)
        server = _Server(lambda: _again(root, site, say, internal=internal), site, port)
        server.watch(str(root))
        say(f"Serving {server.url}; press Ctrl+C to stop")
        with suppress(KeyboardInterrupt):
            server.serve(open_in_browser=browse)  # type: ignore[no-untyped-call]
        server.shutdown()


def found(model: Model) -> tuple[Finding, ...]:
    """Return what the checks find in a model."""
    from tomkit.checks.catalogue import CHECKS
    from tomkit.checks.run import run

    return run(model, CHECKS)


class _Settings(Config):  # type: ignore[no-untyped-call]
    """What a council writes under `- tomkit:` in its own `mkdocs.yml`."""

    model = config_options.Type(str, default="model")
    prefix = config_options.Type(str, default="operating-model")
    internal = config_options.Type(bool, default=False)


class TomkitPlugin(BasePlugin[_Settings]):  # type: ignore[no-untyped-call]
    """Adds the pages of a model to a site of one's own.

    `model` is the model's folder, seen from `mkdocs.yml`; `prefix` the folder of the site in which its pages
    stand; `internal: true` adds what the model keeps internal. The look stays the site's own.
    """

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Watch the model, and bring the styles and scripts of its pages along."""
        config.watch = [*config.watch, str(self._root(config))]
        config.extra_css = [*config.extra_css, *(f"{self._prefix}{ASSETS}/{name}" for name in STYLES)]
        wanted = [f"{self._prefix}{ASSETS}/{name}" for name in SCRIPTS]
        config.extra_javascript = [*config.extra_javascript, *wanted]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add the pages; in a navigation that mkdocs makes by itself, elements stay out of it."""
        try:
            model = load(self._root(config))
        except NoModel as error:
            raise PluginError(f"tomkit: {error}") from error
        addresses = Addresses(self._prefix, folders=config.use_directory_urls)
        for path, text in pages(model, found(model), addresses, internal=self.config.internal).items():
            files.append(File.generated(config, path, content=text, inclusion=self._inclusion(path, config)))
        for name, data in assets().items():
            files.append(File.generated(config, f"{self._prefix}{ASSETS}/{name}", content=data))
        return files

    @property
    def _prefix(self) -> str:
        prefix = self.config.prefix.strip("/")
        return f"{prefix}/" if prefix else ""

    def _root(self, config: MkDocsConfig) -> Path:
        return Path(config.config_file_path or ".").absolute().parent / self.config.model

    def _inclusion(self, path: str, config: MkDocsConfig) -> InclusionLevel:
        element = path.removeprefix(self._prefix).count("/") == 1 and not path.endswith("/index.md")
        return InclusionLevel.NOT_IN_NAV if element or config.nav is not None else InclusionLevel.INCLUDED


class _Server(LiveReloadServer):
    """mkdocs's own server, for this machine only."""

    def __init__(self, builder: Callable[[], None], site: Path, port: int) -> None:
        super().__init__(builder=builder, host="127.0.0.1", port=port, root=str(site), mount_path="/")


def _again(root: Path, site: Path, say: Callable[[str], None], *, internal: bool) -> None:
    try:
        build(load(root), site, internal=internal)
    except (NotBuilt, NoModel, OSError) as error:
        say(str(error))


def _write(model: Model, findings: Iterable[Finding], folder: Path, *, internal: bool) -> None:
    try:
        write(model, findings, folder, internal=internal)
    except NoRenderer as error:
        raise NotBuilt(str(error)) from error


def _run(settings: Path, target: Path) -> None:
    """Have mkdocs build; whatever it warns of is a reason not to publish."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    heard = _Heard()
    log = logging.getLogger("mkdocs")
    log.addHandler(heard)
    try:
        config = load_config(str(settings), site_dir=str(target))
        config.plugins.on_startup(command="build", dirty=False)
        build_with_mkdocs(config)
    except (MkDocsException, SystemExit) as error:
        raise NotBuilt("; ".join(heard.said) or str(error)) from error
    finally:
        log.removeHandler(heard)
    for name in _UNWANTED:
        (target / name).unlink(missing_ok=True)


class _Heard(logging.Handler):
    """Remembers what mkdocs warned of."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(record.getMessage())


def _check_place(target: Path) -> None:
    """Refuse to replace what is not a site of ours."""
    if target.is_dir() and any(target.iterdir()) and not (target / _MARK).is_file():
        message = f"{target} holds other files, and a site takes the place of all that is there; name an empty folder"
        raise NotBuilt(message)
    if target.exists() and not target.is_dir():
        raise NotBuilt(f"{target} is a file; name a folder for the site")


def _take_place(built: Path, target: Path) -> None:
    """Put a finished site in the place of an older one; at no moment does half a site stand there."""
    aside = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        shutil.copytree(built, aside / "new")
        if target.exists():
            target.rename(aside / "old")
        (aside / "new").rename(target)
    finally:
        shutil.rmtree(aside, ignore_errors=True)

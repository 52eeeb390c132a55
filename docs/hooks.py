"""What mkdocs does besides when it builds these pages: the search needs a script that ships with tomkit."""

# ruff: noqa: INP001 - mkdocs loads it by its path

from importlib.resources import files as resources

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

SCRIPT = "iframe-worker.js"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the script that lets the search work without a server and without another host."""
    script = (resources("tomkit.website") / "assets" / SCRIPT).read_bytes()
    files.append(File.generated(config, f"assets/{SCRIPT}", content=script))
    return files

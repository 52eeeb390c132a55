"""`tomkit init`."""

import json
import os
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

import click

from tomkit.cli.stop import Stop

__all__ = ["command"]

_FILES = ("organisation.yaml", "services.yaml", "roadmap.yaml", "tom.yaml")
"""The files of the first model; the root comes last, so that half a model is none."""


@click.command()
@click.argument("folder", default=".", metavar="[FOLDER]")
@click.option("--name", metavar="NAME", help="What the model is called; left out, it is named after its folder.")
def command(folder: str, name: str | None) -> int:
    """Make a small model to begin with.

    FOLDER is made if it is not there; left out, the files go into this folder. Nothing is overwritten.

    \b
    Examples:
      tomkit init my-model
      tomkit init my-model --name "Customer services 2028"
    """  # noqa: D301 - \b keeps click from joining the lines
    from tomkit.cli import terminal
    from tomkit.source.text import visible

    home = Path(folder)
    _check(home, folder)
    called = _name(home) if name is None else " ".join(name.split())
    if not called:
        raise Stop("a model needs a name; write it after --name")
    if visible(called) != called:
        raise Stop(f"the name '{called}' holds characters that cannot be shown")
    _write(home, called)
    terminal.say(f"Made a model in {_shown(home)}: {', '.join(sorted(_FILES))}\n\n{_next(home)}")
    return 0


def _check(home: Path, folder: str) -> None:
    """Refuse to write where something would be lost, or where a model would stand inside another."""
    from tomkit.source.files import NoModel, find_root

    if home.exists() and not home.is_dir():
        raise Stop(f"'{folder}' is a file; name a folder that is new or empty")
    taken = [each for each in _FILES if os.path.lexists(home / each)]
    if taken:
        raise Stop(f"'{home / taken[-1]}' is already there, and nothing is overwritten; name another folder")
    near = next(each for each in (home.absolute(), *home.absolute().parents) if each.exists())
    with suppress(NoModel):
        raise Stop(f"'{folder}' lies inside the model in '{find_root(near)}'; name a folder outside it")


def _name(home: Path) -> str:
    """Return a name for a model after its folder: `my-council` → `My council`."""
    words = " ".join(home.resolve().name.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:] or "My model"


def _write(home: Path, name: str) -> None:
    """Write all files or none."""
    made: list[Path] = []
    try:
        home.mkdir(parents=True, exist_ok=True)
        for each in _FILES:
            target = home / each
            with target.open("x", encoding="utf-8", newline="\n") as file:
                made.append(target)
                file.write(_text(each, name))
    except OSError as error:
        for done in made:
            done.unlink(missing_ok=True)
        raise Stop(f"'{home}' cannot be written: {(error.strerror or 'no reason given').lower()}") from None


def _text(file: str, name: str) -> str:
    text = files("tomkit.cli").joinpath("starter", file).read_text(encoding="utf-8")
    return text.replace("name: NAME\n", f"name: {json.dumps(name, ensure_ascii=False)}\n")


def _shown(home: Path) -> str:
    return "this folder" if home.resolve() == Path.cwd() else f"'{home}'"


def _next(home: Path) -> str:
    go = () if home.resolve() == Path.cwd() else ((f"cd {home}", ""),)
    steps = (*go, ("tomkit validate", "what is wrong or missing"), ("tomkit build", "the website, in site/index.html"))
    size = max(len(each) for each, _ in steps) + 2
    return "Next:\n" + "".join(f"  {each:<{size}}{said}".rstrip() + "\n" for each, said in steps)

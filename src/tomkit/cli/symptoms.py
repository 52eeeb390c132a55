"""What tomkit needs of a machine, tried out."""

import platform
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

import tomkit

__all__ = ["Symptom", "examine"]

_TEST = 'digraph { n1 [label="tomkit"]; n1 -> n2; }'
_OLDEST = (3, 11)


class Symptom(NamedTuple):
    """One thing that was looked at, and what came of it."""

    title: str
    well: bool
    said: str
    spare: bool = False
    """Whether tomkit does without it."""


def examine() -> tuple[Symptom, ...]:
    """Look at everything that tomkit needs, most important first."""
    return tuple(_tried(title, look) for title, look in _LOOKS)


def _tried(title: str, look: Callable[[], tuple[bool, str]]) -> Symptom:
    """Have a look; whatever goes wrong meanwhile is itself the answer."""
    spare = title in _SPARE
    try:
        return Symptom(title, *look(), spare=spare)
    except Exception as fault:  # noqa: BLE001 - a broken package fails in its own way, and that is the finding
        return Symptom(title, well=False, said=f"{type(fault).__name__}: {fault}", spare=spare)


def _python() -> tuple[bool, str]:
    said = f"{platform.python_version()} at {sys.executable}"
    return sys.version_info >= _OLDEST, said


def _tomkit() -> tuple[bool, str]:
    return True, f"{tomkit.__version__} on {platform.system()} {platform.machine()}"


def _models() -> tuple[bool, str]:
    """Load a model, and see whether the quick reader of YAML is there."""
    model = tomkit.load_text({"tom.yaml": "name: Test\n", "teams.yaml": "teams: {a: {name: A}}\n"})
    quick = "the quick reader" if _there("yaml._yaml") else "the slow reader, because PyYAML came without libyaml"
    return len(model) == 1, f"read with {quick}"


def _pictures() -> tuple[bool, str]:
    from tomkit.pictures.svg import FORMATS, NoRenderer, render, version

    try:
        sizes = {form: len(render(_TEST, form)) for form in FORMATS}
    except NoRenderer as error:
        return False, str(error)
    numbers = version()
    drawn = ", ".join(form.upper() for form, size in sizes.items() if size)
    return all(sizes.values()), f"Graphviz {numbers} inside pygraphviz {_version('pygraphviz')} drew a test as {drawn}"


def _website() -> tuple[bool, str]:
    for needed in ("mkdocs.commands.build", "material"):
        import_module(needed)
    return True, f"mkdocs {_version('mkdocs')} with Material {_version('mkdocs-material')}"


def _dot() -> tuple[bool, str]:
    program = shutil.which("dot")
    if program is None:
        return False, "not installed, and not needed: only --renderer dot would use it"
    done = subprocess.run([program, "-V"], capture_output=True, text=True, check=False, timeout=20)  # noqa: S603
    return done.returncode == 0, f"{(done.stderr or done.stdout).strip()}; used only with --renderer dot"


def _screen() -> tuple[bool, str]:
    encoding = getattr(sys.stdout, "encoding", None) or "unknown"
    well = encoding.lower().replace("-", "") == "utf8"
    return well, encoding if well else f"{encoding}; letters that it lacks are written as escapes"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "(version unknown)"


def _there(module: str) -> bool:
    from importlib.util import find_spec

    return find_spec(module) is not None


_LOOKS: tuple[tuple[str, Callable[[], tuple[bool, str]]], ...] = (
    ("Python", _python),
    ("tomkit", _tomkit),
    ("Models", _models),
    ("Pictures", _pictures),
    ("Website", _website),
    ("Program dot", _dot),
    ("Screen", _screen),
)

_SPARE = frozenset({"Program dot", "Screen"})

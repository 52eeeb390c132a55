"""Where the benchmark keeps its models and finds its programs."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks import council

__all__ = ["Places"]

_SCHEMA = "import json, sys; from tomkit.kinds.json_schema import model_schema; json.dump(model_schema(), sys.stdout)"
_HOMES = "import sysconfig, tomkit; print(sysconfig.get_path('purelib'), tomkit.__path__[0], sep='\\n')"


@dataclass(frozen=True, slots=True)
class Places:
    """A folder with models of several sizes, and the programs that are run on them."""

    folder: Path

    @property
    def python(self) -> str:
        """The Python in use."""
        return sys.executable

    @property
    def schema(self) -> Path:
        """The JSON Schema of the language, made by tomkit."""
        return self.folder / "model.schema.json"

    def program(self, name: str) -> str:
        """Return a command as it is installed beside this Python."""
        return str(Path(sys.executable).with_name(name))

    def model(self, elements: int) -> Path:
        """Return the folder of the model of that size."""
        return self.folder / f"council-of-{elements}"

    def files(self, elements: int) -> Sequence[str]:
        """Return the files of the model of that size."""
        return sorted(map(str, self.model(elements).glob("*.yaml")))

    def prepare(self, sizes: Sequence[int]) -> None:
        """Write the models and the schema, and compile every module that will run."""
        for each in sizes:
            write(self.model(each), each)
        self.schema.write_text(self._said(_SCHEMA), encoding="utf-8")
        subprocess.run([self.python, "-m", "compileall", "-q", *self._said(_HOMES).split("\n")[:2]], check=False)

    def _said(self, code: str) -> str:
        return subprocess.run([self.python, "-c", code], check=True, capture_output=True, text=True).stdout


def write(folder: Path, elements: int) -> None:
    """Write a model of that size into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in council.model(elements).items():
        (folder / name).write_text(text, encoding="utf-8")

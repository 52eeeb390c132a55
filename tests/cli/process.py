"""The command line as a process of its own, as users run it."""

import os
import subprocess
import sys
from pathlib import Path

_CLEARED = ("GITHUB_ACTIONS", "NO_COLOR", "COLUMNS", "TOMKIT_DEBUG", "PYTHONIOENCODING", "PYTHONUTF8")


def environment(**extra: str) -> dict[str, str]:
    """Return the environment of this process without what would change the output."""
    kept = {name: value for name, value in os.environ.items() if name not in _CLEARED}
    return {**kept, "PYTHONUTF8": "1", **extra}


def tomkit(*args: str, cwd: Path, **extra: str) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m tomkit` and return what came of it."""
    command = [sys.executable, "-m", "tomkit", *args]
    return subprocess.run(command, cwd=cwd, env=environment(**extra), capture_output=True, check=False, timeout=120)

"""Writing files: whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from tomkit.cli.stop import Stop
from tomkit.cli.terminal import note

__all__ = ["write"]


def write(name: str | Path, data: bytes, said: str = "") -> None:
    """Put `data` into a file, by way of a new file beside it, and say so on standard error in the word `said`.

    Raises Stop when it cannot be done.
    """
    target = Path(name)
    try:
        target = Path(os.path.realpath(target)) if target.is_symlink() else target
        if target.exists() and not target.is_file():
            _into(target, data)
        else:
            _beside(target, data)
    except OSError as error:
        raise Stop(f"'{name}' cannot be written: {(error.strerror or 'no reason given').lower()}") from None
    if said:
        note(f"{said} {name}\n")


def _into(target: Path, data: bytes) -> None:
    """Write to what is no ordinary file, such as /dev/stdout."""
    with target.open("wb") as file:
        file.write(data)


def _beside(target: Path, data: bytes) -> None:
    handle, made = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(made).chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        Path(made).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(made).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask

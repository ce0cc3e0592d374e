"""Files that are replaced whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from threading import get_ident

from reader.errors import FileUnwritable

_STREAMS = {"/dev/stdout": 1, "/dev/stderr": 2}


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` where `path` is; what was there stays as it was until all of it is on the disk.

    A device or pipe is written to, not replaced, and so is what /dev/stdout stands for. Raises FileUnwritable.
    """
    try:
        target = path.resolve()
        if stream := _STREAMS.get(path.as_posix()):
            # Opened by its name, a file behind it would be written from its start.
            with os.fdopen(os.dup(stream), "wb") as file:
                file.write(data)
        elif target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            _replace(target, data)
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links; a NUL in the name
        raise FileUnwritable(path=path, reason=_reason(error)) from error


def _replace(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{target.name[:40]}.{os.getpid()}-{get_ident()}.part")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Have the new name survive a loss of power, where the system lets a folder be opened (not Windows)."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _reason(error: Exception) -> str:
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error)).lower()

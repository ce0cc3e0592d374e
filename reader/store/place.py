"""Where a library lies, and which other files are libraries, told without opening one."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from reader.errors import FileUnwritable, LibraryUnreadable
from reader.store.connection import APPLICATION_ID, reason, side_file

ENDINGS: Final = ("-wal", "-shm", "-journal")
"""What SQLite adds to the name of a file for those that it keeps beside it."""

_MAGIC: Final = b"SQLite format 3\0"
_MEMORY: Final = ":memory:"


def library_file(name: Path | str) -> Path | None:
    """The file that a path or an address (`sqlite:///PATH`) names, None for a library in memory.

    Raises LibraryUnreadable for an address of anything else.
    """
    if isinstance(name, Path):
        return name
    if name == _MEMORY:
        return None
    return _addressed(name) if "://" in name else Path(name)


def is_library(path: Path) -> bool:
    """Whether the header of a file says that it is a library; raises OSError where it cannot be read."""
    header = _header(path)
    return header.startswith(_MAGIC) and header[68:72] == APPLICATION_ID.to_bytes(4, "big")


def refuse_library(out: Path, library_path: Path | None) -> None:
    """Raise FileUnwritable where a file to be written is a library, or what SQLite keeps beside one."""
    try:
        if any(same(out, own) for own in (_files(library_path) if library_path else ())):
            raise FileUnwritable(path=out, reason="it is the library itself")
        if any(_is_library_there(owner) for owner in _owners(out.resolve())):
            raise FileUnwritable(path=out, reason="it is a library")
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links; a NUL in the name
        raise FileUnwritable(path=out, reason=reason(error)) from error


def same(one: Path, other: Path) -> bool:
    """Whether two names stand for one file, also by a link, also before it is there."""
    if one.resolve() == other.resolve():
        return True
    try:
        return one.samefile(other)
    except OSError:
        return False  # at least one of them is not there, or is out of reach: writing will say so


def _header(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(100)


def _addressed(address: str) -> Path | None:
    from sqlalchemy import make_url  # costs more than the first paint, which knows paths only
    from sqlalchemy.exc import ArgumentError

    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise LibraryUnreadable(path=address) from error
    if url.get_backend_name() != "sqlite":
        raise LibraryUnreadable(path=address)
    return None if url.database in {None, "", _MEMORY} else Path(str(url.database))


def _files(library_path: Path) -> list[Path]:
    return [library_path, *(side_file(library_path, ending) for ending in ENDINGS)]


def _owners(path: Path) -> list[Path]:
    """The file itself, and the one that it would lie beside by its name."""
    names = [path.name.removesuffix(ending) for ending in ENDINGS if path.name.endswith(ending)]
    return [path, *(path.with_name(name) for name in names if name)]


def _is_library_there(path: Path) -> bool:
    try:
        # The header of one that is in use may still wait beside it.
        in_use = side_file(path).exists() and _header(path).startswith(_MAGIC)
        return in_use or (path.is_file() and is_library(path))
    except OSError:
        return False  # what cannot be read is said by the writing

"""Connections of the standard sqlite3 to a library file, and what its failures mean to a person."""

from __future__ import annotations

import errno
import os
import re
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, TypeVar

from reader.errors import (
    DiskFull,
    FileUnreadable,
    FileUnwritable,
    LibraryBusy,
    LibraryMissing,
    LibraryReadOnly,
    LibraryTooNew,
    LibraryUnreadable,
    LoneSurrogate,
    ReaderError,
)

APPLICATION_ID: Final = 0x43686964
"""Says in the file's header that it is a library: “Chid”."""

VERSION: Final = 4
"""The newest layout of the tables that is known here."""

# One statement, for another program may be making the tables just now.
_FORMAT: Final = """
    SELECT user_version, application_id, (SELECT count(*) FROM sqlite_master)
    FROM pragma_user_version, pragma_application_id
"""

_SMALLEST: Final = 512
"""No database has less bytes; SQLite takes a smaller file for an empty one."""

PATIENCE: Final = 10.0
"""The seconds in which another program's write is waited for."""

Run = Callable[[str, tuple[object, ...]], Iterable[Sequence[Any]]]
"""Runs one statement and gives its rows."""

Result = TypeVar("Result")


class Damaged(sqlite3.DatabaseError):
    """Stored rows that contradict one another or hold what was never written there."""


_KINDS: Final[dict[int, type[ReaderError]]] = {
    sqlite3.SQLITE_BUSY: LibraryBusy,
    sqlite3.SQLITE_LOCKED: LibraryBusy,
    sqlite3.SQLITE_PROTOCOL: LibraryBusy,
    sqlite3.SQLITE_READONLY: LibraryReadOnly,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CORRUPT: LibraryUnreadable,
    sqlite3.SQLITE_NOTADB: LibraryUnreadable,
    sqlite3.SQLITE_FORMAT: LibraryUnreadable,
}

_NO_ROOM: Final = {f"SQLITE_IOERR_{call}" for call in ("WRITE", "SHMOPEN", "SHMSIZE", "SHMMAP")}
"""Writes that find no room: those that SQLite does not call SQLITE_FULL."""

_BROKEN_LINKS: Final = {"SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_CONSTRAINT_TRIGGER"}
"""What a row refers to is looked up before it is written: where it is not there after all, an index is wrong."""

_OTHER_TABLES: Final = re.compile("no such (table|column|index)|has no column|foreign key mismatch|malformed")
"""What SQLite says of a statement where the tables are not those that were made."""


@contextmanager
def translated(path: object) -> Iterator[None]:
    """Raise sqlite3's failures as kinds of ReaderError about the library `path`; mistakes in statements stay."""
    try:
        yield
    except UnicodeEncodeError as error:
        raise LoneSurrogate from error
    except UnicodeDecodeError as error:  # from sqlite3, which puts the names of a damaged schema into its message
        raise LibraryUnreadable(path=path) from error
    except sqlite3.Error as error:
        kind = failure(error, path)
        if kind is None:
            raise
        raise kind from error


@contextmanager
def asking(missing: ReaderError) -> Iterator[None]:
    """Raise `missing` where half of a character is asked for: nothing is stored under such an id."""
    try:
        yield
    except UnicodeEncodeError:
        raise missing from None


@contextmanager
def understanding() -> Iterator[None]:
    """Take a stored value that has no meaning for damage to the file."""
    try:
        yield
    except UnicodeEncodeError:  # from a value that was asked for, not from one that was stored
        raise
    except (ValueError, LookupError, ArithmeticError, TypeError) as error:
        raise Damaged from error


def failure(error: sqlite3.Error, path: object) -> ReaderError | None:
    """What a failure of sqlite3 means to the user, None for a mistake of the program."""
    name: str | None = getattr(error, "sqlite_errorname", None)
    if name is None:
        # sqlite3 gives no code where stored bytes are not UTF-8.
        return LibraryUnreadable(path=path) if isinstance(error, Damaged) or "decode" in str(error) else None
    if name == "SQLITE_CANTOPEN" or name.startswith("SQLITE_IOERR_READ"):
        return FileUnreadable(path=path, reason=str(error))
    if name.startswith("SQLITE_IOERR") and name not in _NO_ROOM:
        return FileUnwritable(path=path, reason=str(error))
    kind = DiskFull if name in _NO_ROOM else _KINDS.get(error.sqlite_errorcode & 0xFF)
    if name in _BROKEN_LINKS or (name == "SQLITE_ERROR" and _OTHER_TABLES.search(str(error))):
        kind = LibraryUnreadable
    return None if kind is None else kind(path=path)


def patiently(action: Callable[[], Result], seconds: float = PATIENCE) -> Result:
    """What `action` gives, tried again while another connection is in the way: SQLite's own waiting has gaps."""
    until = time.monotonic() + seconds
    while True:
        try:
            return action()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)


def open_writable(path: Path, *, create: bool = False, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection that may write, every commit on the disk before it returns; no transaction is begun by itself."""
    connection = _connect(path, "rwc" if create else "rw", patience / 4)
    # macOS leaves what a plain fsync wrote in the drive's own cache; elsewhere this changes nothing.
    with _closed_on_failure(connection), translated(path):
        for pragma in ("foreign_keys=ON", "synchronous=FULL", "fullfsync=ON"):
            connection.execute(f"PRAGMA {pragma}")
        _read_header(connection)
    return connection


def open_read_only(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing, also to a file on a medium that cannot be written; raises LibraryMissing.

    Where the rights allow it is opened as a writer's, who alone clears the side files away when the last one closes.
    """
    if not size(path):
        raise LibraryMissing(path=path)
    if may_write(path) and may_write(path.parent):
        try:
            return _open_as_writer(path)
        except DiskFull:  # no room for the side files; without writes in them they are not needed
            if size(side_file(path)):
                raise
    return _open_sealed(path)


def version(connection: sqlite3.Connection, path: object, *, known: int = VERSION) -> int:
    """The layout of the tables, 0 for a file without any; raises LibraryUnreadable and LibraryTooNew."""
    with translated(path):
        found, application, tables = connection.execute(_FORMAT).fetchone()
    if not (found or application or tables):
        return 0
    if application != APPLICATION_ID or not found:
        raise LibraryUnreadable(path=path)
    if found > known:
        raise LibraryTooNew(path=path, found=found, known=known)
    return int(found)


def layout(run: Run) -> int:
    """The layout of the tables of a file that was let in: one on a medium that cannot be written may be older."""
    ((found,),) = run("PRAGMA user_version", ())
    return int(found)


def size(path: Path) -> int | None:
    """The bytes of a file, None where there is none; raises LibraryUnreadable for a folder."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError) as error:  # no right to look; a NUL in the name
        raise FileUnreadable(path=path, reason=reason(error)) from error
    if path.is_dir():
        raise LibraryUnreadable(path=path)
    return found.st_size


def may_write(path: Path) -> bool:
    """Whether the rights, and the medium, allow to write."""
    return _may(path, os.W_OK)


def reason(error: Exception) -> str:
    """Why the system refused, as the end of a sentence."""
    said = error.strerror if isinstance(error, OSError) else None
    return (said or str(error)).lower()


def side_file(path: Path, ending: str = "-wal") -> Path:
    """Where writes lie that are not yet in the library file itself; with `-shm`, their index."""
    return path.with_name(path.name + ending)


def _may(path: Path, how: int) -> bool:
    return os.access(path, how, effective_ids=os.access in os.supports_effective_ids)


def _open_as_writer(path: Path) -> sqlite3.Connection:
    connection = _connect(path, "rw", PATIENCE)
    with _closed_on_failure(connection), translated(path):
        connection.execute("PRAGMA query_only=ON")
        _read_header(connection)
    return connection


def _open_sealed(path: Path) -> sqlite3.Connection:
    # Without a place for an -shm file SQLite opens a library only as immutable, and then ignores what is in its -wal.
    waiting = size(side_file(path))
    connection = _connect(path, "ro" if waiting else "ro&immutable=1", PATIENCE)
    with _closed_on_failure(connection):
        try:
            with translated(path):
                _read_header(connection)
        except FileUnreadable as error:
            if waiting:
                raise LibraryReadOnly(path=path) from error
            raise
    return connection


def _connect(path: Path, mode: str, patience: float) -> sqlite3.Connection:
    found = size(path)
    if found is not None and not _may(path, os.R_OK):
        raise FileUnreadable(path=path, reason=os.strerror(errno.EACCES).lower())
    if 0 < (found or 0) < _SMALLEST:
        raise LibraryUnreadable(path=path)
    with translated(path):
        return sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            timeout=patience,
            isolation_level=None,
            check_same_thread=False,
        )


def _read_header(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA schema_version").fetchone()


@contextmanager
def _closed_on_failure(connection: sqlite3.Connection) -> Iterator[None]:
    try:
        yield
    except ReaderError:
        connection.close()
        raise

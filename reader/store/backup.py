"""Copies of a library that were checked before they count, and the way back."""

from __future__ import annotations

import errno
import glob
import os
import shutil
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from reader.errors import (
    DiskFull,
    FileUnwritable,
    LibraryBusy,
    LibraryMissing,
    LibraryReadOnly,
    LibraryUnreadable,
    ReaderError,
)
from reader.store.connection import (
    failure,
    may_write,
    open_read_only,
    open_writable,
    patiently,
    reason,
    side_file,
    size,
    translated,
    version,
)
from reader.store.moments import now
from reader.store.place import is_library, same
from reader.store.verify import examine
from reader.text.ids import new_id

KEEP: Final = 10

_STAMP: Final = "%Y%m%dT%H%M%S%fZ"
_PART: Final = ".chidu-part"
_STAMPED: Final = "[0-9]" * 8 + "T" + "[0-9]" * 12 + "Z"
_NO_ROOM: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG} if os.name == "posix" else {errno.ENOSPC}


def backup(library_path: Path, out: Path) -> None:
    """Put a checked copy of the library at `out`, also while others write; what was there is replaced at the end.

    Only a library or an empty file is replaced. Raises LibraryUnreadable where the library is not sound: then `out`
    stays as it was.
    """
    _copy(library_path, out, about=out)


def restore(file: Path, library_path: Path) -> Path | None:
    """Put the library kept in `file` at `library_path`; gives where the one that was there is kept, None for none.

    Raises LibraryUnreadable for a file that is not a sound library, LibraryTooNew, and LibraryBusy while
    anyone has the library open.
    """
    with _on_failure(library_path):
        size(library_path)  # raises for a folder
        library_path.parent.mkdir(parents=True, exist_ok=True)
        _refuse_itself(library_path, file)
        staged = library_path.with_name(f".{library_path.name[:40]}.{new_id()}.restored")
        _copy(file, staged, about=library_path)
        try:
            kept = _keep_replaced(library_path) if size(library_path) else None
            for ending in ("-wal", "-shm"):
                side_file(library_path, ending).unlink(missing_ok=True)
            staged.replace(library_path)
        finally:
            staged.unlink(missing_ok=True)
        _flush(library_path.parent)
        return kept


def keep_backup(library_path: Path, folder: Path, *, keep: int = KEEP) -> Path | None:
    """Add a backup named by its time to `folder`, drop all but the newest `keep`; None where nothing has changed."""
    with _on_failure(folder):
        folder.mkdir(parents=True, exist_ok=True)
        earlier = sorted(folder.glob(f"{glob.escape(library_path.name)}-{_STAMPED}.db"))
        content = _content(library_path)
        if content is None or (earlier and content == _content_if_readable(earlier[-1])):
            return None
        _clear(folder)
        made = folder / f"{library_path.name}-{_later_than(earlier)}.db"
        backup(library_path, made)
        for old in [*earlier, made][:-keep]:
            old.unlink(missing_ok=True)
        return made


def stamp(moment: datetime) -> str:
    """A time in UTC as part of a file's name; later ones sort later."""
    return moment.astimezone(UTC).strftime(_STAMP)


def _copy(library_path: Path, out: Path, *, about: Path) -> None:
    """A backup; `about` is the file that a failure to write it is told of."""
    with _on_failure(about), closing(open_read_only(library_path)) as connection:
        if not version(connection, library_path):
            raise LibraryMissing(path=library_path)
        _refuse(out, library_path)
        part = out.with_name(f".{out.name[:40]}.{new_id()}{_PART}")
        try:
            part.touch(exist_ok=False)
            with _attributed(library_path, about):
                connection.execute("PRAGMA query_only=OFF")
                connection.execute("VACUUM INTO ?", (part.absolute().as_uri(),))
            _check(part, library_path)
            _flush(part)
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
        _flush(out.parent)


@contextmanager
def _attributed(library_path: Path, out: Path) -> Iterator[None]:
    """Damage is in the library; whatever else fails in a copy is about where it goes."""
    try:
        yield
    except sqlite3.Error as error:
        about = library_path if isinstance(failure(error, out), LibraryUnreadable) else out
        raise failure(error, about) or error from error


def _check(part: Path, library_path: Path) -> None:
    with closing(open_read_only(part)) as copy, translated(library_path):
        if examine(copy.execute).problems:
            raise LibraryUnreadable(path=library_path)


def _refuse(out: Path, library_path: Path) -> None:
    _refuse_itself(out, library_path)
    found = _status(out)
    if found is None:
        return
    if stat.S_ISDIR(found.st_mode):
        raise FileUnwritable(path=out, reason="it is a folder")
    if not stat.S_ISREG(found.st_mode):
        raise FileUnwritable(path=out, reason="it is not a regular file")
    if _status(side_file(out)):
        raise FileUnwritable(path=out, reason="it is a library that is in use")
    if found.st_size and not is_library(out):
        raise FileUnwritable(path=out, reason="it is another file than a library")


def _refuse_itself(out: Path, library_path: Path) -> None:
    if same(out, library_path):
        raise FileUnwritable(path=out, reason="it is the library itself")


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None


def _keep_replaced(library_path: Path) -> Path:
    """A copy of the library as it stands, damaged or not, beside it."""
    _settle(library_path)
    kept = library_path.with_name(f"{library_path.stem}-replaced-{stamp(now())}{library_path.suffix}")
    for file, copy in ((library_path, kept), (side_file(library_path), side_file(kept))):
        if size(file):
            shutil.copyfile(file, copy)
            _flush(copy)
    _flush(kept.parent)
    return kept


def _settle(library_path: Path) -> None:
    """Bring all writes into the library file itself; raises LibraryBusy while anyone has it open."""
    if not may_write(library_path):
        raise LibraryReadOnly(path=library_path)
    try:
        with closing(open_writable(library_path, patience=1.0)) as connection, translated(library_path):
            (mode,) = patiently(lambda: connection.execute("PRAGMA journal_mode=DELETE").fetchone(), 1.0)
    except LibraryUnreadable:
        return  # Damaged: it is kept as it is.
    if mode != "delete":
        raise LibraryBusy(path=library_path)


def _clear(folder: Path) -> None:
    """Remove what a backup left half done when the power failed; a young one may still be in the making."""
    hour_ago = now().timestamp() - 3600
    for part in folder.glob(f".*{_PART}"):
        if part.stat().st_mtime < hour_ago:
            part.unlink(missing_ok=True)


def _content(library_path: Path) -> str | None:
    """The mark that every change of letters and notes renews."""
    with closing(open_read_only(library_path)) as connection, translated(library_path):
        if not version(connection, library_path):
            return None
        row = connection.execute("SELECT value FROM setting WHERE name = 'content'").fetchone()
    return row and str(row[0])


def _content_if_readable(path: Path) -> str | None:
    try:
        return _content(path)
    except ReaderError:
        return None  # A backup that has gone bad is followed by a good one.


def _later_than(earlier: list[Path]) -> str:
    """The time as a stamp, after the last one there is: a clock may have been set back."""
    moment = now()
    if earlier:
        last = datetime.strptime(earlier[-1].stem.rpartition("-")[2], _STAMP).replace(tzinfo=UTC)
        moment = max(moment, last + timedelta(microseconds=1))
    return stamp(moment)


def _flush(path: Path) -> None:
    """Have a file's content, or a folder's names, on the disk; Windows opens no folder for this."""
    if os.name == "nt" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


@contextmanager
def _on_failure(out: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:  # a loop of links; a NUL in the name
        if isinstance(error, OSError) and error.errno in _NO_ROOM:
            raise DiskFull(path=out) from error
        raise FileUnwritable(path=out, reason=reason(error)) from error

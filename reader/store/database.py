"""The engine of a library: one writer at a time, readers beside it, each with the session of one method."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import RLock
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, StaticPool, create_engine, event
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError, InvalidRequestError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from reader.errors import DiskFull, FileUnwritable, LibraryMissing, LibraryReadOnly, ReaderError
from reader.store.connection import (
    PATIENCE,
    Damaged,
    Run,
    may_write,
    open_read_only,
    open_writable,
    patiently,
    reason,
    size,
    translated,
    understanding,
    version,
)
from reader.store.schema import SettingRow
from reader.store.versions import create as create_tables
from reader.store.versions import upgrade
from reader.text.ids import new_id


class Database:
    """The file of a library, or one in memory where `path` is None.

    A file that may not be written is read, an older one as it is; every write to it then raises LibraryReadOnly, or
    DiskFull for one on a disk that took nothing more when it was opened.
    """

    def __init__(self, path: Path | None, *, create: bool = True, patience: float = PATIENCE) -> None:
        self.path = path
        self.changed = False
        self._name = str(path or ":memory:")
        self._lock = RLock()
        self._closed = False
        self._patience = patience
        self._refusal: type[ReaderError] = LibraryReadOnly
        self.read_only = path is not None and _is_sealed(path, create=create)
        try:
            self._start(create=create)
        except DiskFull:
            if self.read_only or path is None or not size(path):
                raise
            self.read_only, self._refusal, self._closed = True, DiskFull, False
            self._start(create=False)

    @contextmanager
    def write(self, *, content: bool = True) -> Iterator[Session]:
        """A session whose changes are on the disk when it ends, all or none.

        `content` is False for what is not worth a backup: the place of reading, what is derived.
        """
        with self._lock, self._session(self._writer) as session:
            if self.read_only:
                raise self._refusal(path=self._name)
            yield session
            if content:
                _mark(session)
        self.changed = self.changed or content

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that sees the library as it is now, whatever is written meanwhile."""
        if self.path is None:
            with self._lock, self._session(self._writer) as session, understanding():
                yield session
        else:
            with self._session(self._readers) as session, understanding():
                yield session

    @contextmanager
    def run(self) -> Iterator[Run]:
        """The same view for plain statements, which the first paint shares."""
        with self.read() as session:
            yield run_in(session)

    def data_version(self) -> int:
        """A number that changes when another connection than this writer has changed the file."""
        self._refuse_closed()
        with self._lock, translated(self._name):
            (number,) = self._driver.execute("PRAGMA data_version").fetchone()
        return int(number)

    def close(self) -> None:
        """Let go of the file; the last to do so brings all writes into it. Closing again does nothing."""
        with self._lock:
            self._closed = True
            self._readers.dispose()
            self._writer.dispose()
            self._driver.close()

    def _start(self, *, create: bool) -> None:
        path = self.path
        self._driver = self._connect(create=create)
        self._writer = self._engine("BEGIN IMMEDIATE", lambda: self._driver)
        self._readers = self._engine("BEGIN", lambda: open_read_only(path)) if path else self._writer
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    def _connect(self, *, create: bool) -> sqlite3.Connection:
        if self.path is None:
            driver = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
            driver.execute("PRAGMA foreign_keys=ON")
            return driver
        if self.read_only:
            return open_read_only(self.path)
        return open_writable(self.path, create=create, patience=self._patience)

    def _prepare(self) -> None:
        with translated(self._name), _unwrapped():
            found = version(self._driver, self._name)
            if self.read_only and not found:
                raise LibraryReadOnly(path=self._name)
            if not self.read_only:
                patiently(lambda: self._driver.execute("PRAGMA journal_mode=WAL"), self._patience)
                # From the first reading on this connection knows of the side files, and clears them away at the end.
                self._driver.execute("PRAGMA schema_version").fetchone()
            if not found:
                create_tables(self._writer, self._name)
            elif self.path and not self.read_only:
                upgrade(self._driver, self.path, found)

    def _engine(self, begin: str, connect: Callable[[], sqlite3.Connection]) -> Engine:
        pool = NullPool if begin == "BEGIN" else StaticPool
        engine = create_engine("sqlite://", creator=connect, poolclass=pool)

        def start(connection: Connection) -> None:
            driver: Any = connection.connection.driver_connection
            patiently(lambda: driver.execute(begin), self._patience)

        event.listen(engine, "begin", start)
        return engine

    @contextmanager
    def _session(self, engine: Engine) -> Iterator[Session]:
        self._refuse_closed()
        with translated(self._name), _unwrapped(), Session(engine) as session, session.begin():
            yield session

    def _refuse_closed(self) -> None:
        if self._closed:
            msg = "the library is closed"
            raise ValueError(msg)


def run_in(session: Session) -> Run:
    """Runs plain statements in the transaction of a session."""
    driver: Any = session.connection().connection.driver_connection
    run: Run = driver.execute
    return run


def _is_sealed(path: Path, *, create: bool) -> bool:
    """Whether an existing file can only be read; makes the folder of a new one."""
    if size(path):
        return not (may_write(path) and may_write(path.parent))
    if not create:
        raise LibraryMissing(path=path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileUnwritable(path=path, reason=reason(error)) from error
    if not may_write(path.parent):
        raise FileUnwritable(path=path, reason=os.strerror(errno.EACCES).lower())
    return False


def _mark(session: Session) -> None:
    """Renew the mark by which a backup tells whether the library has changed since."""
    mark = insert(SettingRow).values(name="content", value=new_id())
    session.execute(mark.on_conflict_do_update(index_elements=["name"], set_={"value": mark.excluded.value}))


@contextmanager
def _unwrapped() -> Iterator[None]:
    """Raise what sqlite3 raised, without SQLAlchemy's wrapping."""
    try:
        yield
    except DBAPIError as error:
        raise error.orig or error from error
    except (InvalidRequestError, StaleDataError) as error:  # two rows, or none, where an index says one
        raise Damaged from error

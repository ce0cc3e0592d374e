"""A library: the letters of a user with notes and history, in one file."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from reader.store import search
from reader.store.amendments import Amendments
from reader.store.database import Database
from reader.store.notes import Notes
from reader.store.overrides import Decisions
from reader.store.place import library_file
from reader.store.reading import Reading
from reader.store.rereading import Rereading
from reader.store.verify import Report, examine


class Library(Rereading, Amendments, Notes, Decisions, Reading):
    """Letters, what was put right in them, notes, decisions about words, and what is remembered of reading.

    Usable from any thread, by one writer at a time. What a method has written is on the disk when it returns. Only ids
    and frozen values go in and out.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    @classmethod
    def open(cls, path: Path | str, *, create: bool = True) -> Self:
        """The library in a file, named by its path or as `sqlite:///PATH`; `sqlite://` is one in memory.

        A missing or empty file is made a library unless `create` is False: then LibraryMissing is raised.
        A file that may not be written can be read.
        """
        return cls(Database(library_file(path), create=create))

    @property
    def path(self) -> Path | None:
        """The file, None for a library in memory."""
        return self._database.path

    @property
    def read_only(self) -> bool:
        """Whether every write is refused, because file or folder may not be written."""
        return self._database.read_only

    @property
    def changed(self) -> bool:
        """Whether letters or notes were written since it was opened; the place of reading does not count."""
        return self._database.changed

    def data_version(self) -> int:
        """A number that differs from the last one when another program has written."""
        return self._database.data_version()

    def search(self, query: str, *, limit: int = 50, scope: search.Scope = "all") -> search.Found:
        """Find words in either script in texts, titles and people, and in notes; the bin is left out."""
        with self._database.run() as run:
            return search.search(run, query, limit=limit, scope=scope)

    def verify(self) -> Report:
        """Check that all is as it was put in."""
        with self._database.run() as run:
            return examine(run)

    def close(self) -> None:
        """Let go of the file; nothing can be read or written after."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

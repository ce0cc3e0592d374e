"""The library that is open, for jobs on any worker; it is opened by the first that needs it."""

from __future__ import annotations

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.store import Library


class Shelf:
    """Holds one library; every method blocks and belongs on a worker."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = Lock()
        self._library: Library | None = None

    def library(self) -> Library:
        """The open library."""
        with self._lock:
            if self._library is None:
                from reader.store import Library

                self._library = Library.open(self.path)
            return self._library

    def replace(self, file: Path) -> None:
        """Put a backup in the library's place; it stays as it is where the backup is not sound."""
        from reader.store.backup import restore

        with self._lock:
            if self._library is not None:
                self._library.close()
                self._library = None
            restore(file, self.path)

    def close(self) -> None:
        """Close the library, and keep a backup beside it where it changed."""
        from reader.store.backup import keep_backup

        with self._lock:
            library, self._library = self._library, None
        if library is not None:
            writable = not library.read_only
            library.close()
            if writable:
                keep_backup(self.path, self.path.parent / "backups")

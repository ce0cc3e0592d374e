"""Letters put into a library several at a time, as each time is a wait for the disk; a result when they are on it."""

from __future__ import annotations

import time
from pathlib import Path

from reader.errors import ReaderError
from reader.store import Added, Addition, Library
from reader.tasks.result import ImportResult, ImportStatus, failed, held

_MOST_LETTERS, _MOST_CHARS = 32, 2_000_000
_LONGEST_S = 0.25
"""How long a letter that was read waits for others, in seconds."""

_Slot = ImportResult | tuple[Path, Addition]


class Shelving:
    """Keeps what was read in its order; every method gives the results that are certain now."""

    def __init__(self, library: Library, *, restoring: bool) -> None:
        self._library, self._restoring = library, restoring
        self._slots: list[_Slot] = []
        self._chars = 0
        self._since = time.monotonic()

    def put(self, path: Path, addition: Addition) -> list[ImportResult]:
        """Have a letter put in."""
        self._slots.append((path, addition))
        self._chars += len(addition.source.text)
        return self._due()

    def refuse(self, result: ImportResult) -> list[ImportResult]:
        """Take note of a file that gives no letter."""
        self._slots.append(result)
        return self._due()

    def flush(self) -> list[ImportResult]:
        """Put in all that waits."""
        slots, self._slots, self._chars = self._slots, [], 0
        self._since = time.monotonic()
        additions = [slot[1] for slot in slots if isinstance(slot, tuple)]
        added = iter(self._added(additions))
        return [self._result(*slot, next(added)) if isinstance(slot, tuple) else slot for slot in slots]

    def _due(self) -> list[ImportResult]:
        waited = time.monotonic() - self._since
        is_due = len(self._slots) >= _MOST_LETTERS or self._chars >= _MOST_CHARS or waited >= _LONGEST_S
        return self.flush() if is_due else []

    def _added(self, additions: list[Addition]) -> list[Added | ReaderError]:
        if not additions:
            return []
        try:
            return list(self._library.add_many(additions, restoring=self._restoring))
        except ReaderError as error:
            if len(additions) == 1:
                return [error]
        # One of them is to blame: the others go in without it.
        return [one for addition in additions for one in self._added([addition])]

    def _result(self, path: Path, addition: Addition, added: Added | ReaderError) -> ImportResult:
        if isinstance(added, ReaderError):
            return failed(path, added)
        summary = self._library.summary(added.id)
        return ImportResult(
            path=path,
            status=ImportStatus.DUPLICATE if added.duplicate else ImportStatus.IMPORTED,
            id=added.id,
            encoding=addition.source.encoding,
            title=summary.title,
            recognised=held(summary, remarks=len(addition.letter.remarks) if addition.letter else 0),
        )

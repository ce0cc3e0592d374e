"""What goes into the library and out of it: files, pasted texts, exports, backups; all of it on workers."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from reader.errors import ReaderError
from reader.script import Variant
from reader.ui.shelf import Shelf

if TYPE_CHECKING:
    from reader.letters import Source
    from reader.store import Added
    from reader.tasks import BookMode, Chosen, ImportResult
    from reader.ui.workspace import Workspace

T = TypeVar("T")
_BREATH_S = 0.0005

Report = Callable[[int, int, "ImportResult | None"], None]


class Traffic(QObject):
    """The work itself is in `reader.tasks`; the list of letters is read anew after what changes it."""

    def __init__(self, workspace: Workspace, shelf: Shelf) -> None:
        super().__init__(workspace)
        self._workspace, self._shelf = workspace, shelf
        self._running: set[Event] = set()

    def import_paths(
        self,
        paths: Sequence[Path],
        *,
        encoding: str | None = None,
        books: BookMode | None = None,
        chosen: Mapping[Path, Chosen] | None = None,
        restoring: bool = True,
        report: Report,
        cancelled: Event,
        done: Callable[[tuple[ImportResult, ...]], None],
    ) -> None:
        """Import files; `report` is called on the worker. `books` None has a person asked for each.

        Without `restoring`, what is in the bin stays there. `done` comes in any case, without a result where the
        library itself failed; letters that were reported are in it.
        """
        library = self._workspace.library

        def run() -> tuple[ImportResult, ...]:
            from reader.tasks import BookMode, import_files

            _put_aside()
            return import_files(
                library(),
                paths,
                encoding=encoding,
                books=books or BookMode.ASK,
                chosen=chosen,
                restoring=restoring,
                report=report,
                cancelled=lambda: _is_to_end(cancelled),
            )

        def finish(results: tuple[ImportResult, ...]) -> None:
            self._workspace.reload()
            done(results)

        self._submit(run, cancelled, finish)

    def look_through(
        self,
        paths: Sequence[Path],
        *,
        encoding: str | None = None,
        books: BookMode | None = None,
        report: Report,
        cancelled: Event,
        done: Callable[[tuple[ImportResult, ...]], None],
    ) -> None:
        """Read files without importing them; as `import_paths`."""

        def run() -> tuple[ImportResult, ...]:
            from reader.tasks import BookMode, look_through

            _put_aside()
            return look_through(
                paths,
                encoding=encoding,
                books=books or BookMode.ASK,
                report=report,
                cancelled=lambda: _is_to_end(cancelled),
            )

        self._submit(run, cancelled, done)

    def read_bytes(self, path: Path, done: Callable[[bytes], None], failed: Callable[[ReaderError], None]) -> None:
        """Have the bytes of a file read, or of what is in an archive or book."""
        from reader.tasks import bytes_at

        self._workspace.reads.submit(lambda: bytes_at(path), done, failed)

    def paste(
        self,
        text: str,
        markup: str,
        name: str,
        done: Callable[[Added], None],
        failed: Callable[[ReaderError], None],
    ) -> None:
        """Add a pasted text, from its `markup` where it has any; `done` gets what the library answers."""
        library = self._workspace.library

        def add() -> Added:
            return library().add(_pasted(text, markup, name))

        def finish(added: Added) -> None:
            self._workspace.reload()
            done(added)

        self._workspace.writes.submit(add, finish, failed)

    def reread(self, letter_id: str, encoding: str, done: Callable[[Added], None]) -> None:
        """Read the file of a letter anew in another encoding; its notes go with it, and the letter to the bin."""
        library = self._workspace.library

        def finish(added: Added) -> None:
            self._workspace.reload()
            done(added)

        self._workspace.writes.submit(lambda: library().reread(letter_id, encoding), finish)

    def read_source(self, letter_id: str, done: Callable[[Source], None]) -> None:
        """Have the file of a letter read."""
        library = self._workspace.library
        self._workspace.reads.submit(lambda: library().source(letter_id), done)

    def write_file(self, out: Path, data: bytes, done: Callable[[], None]) -> None:
        """Write bytes to a file, which is replaced whole or not at all; never to a library."""
        library = self._workspace.path

        def write() -> None:
            from reader.export import replace_file
            from reader.store.place import refuse_library

            refuse_library(out, library)
            replace_file(out, data)

        self._workspace.tasks.submit(write, lambda _: done())

    def export(self, letter_id: str, variant: Variant, out: Path, done: Callable[[], None]) -> None:
        """Write a letter with its notes as Markdown."""
        orthography, library = self._workspace.reading.orthography, self._workspace.library

        def write() -> None:
            from reader.export import Format
            from reader.tasks import export_letter

            export_letter(
                library(), letter_id, format=Format.MARKDOWN, variant=variant, out=out, orthography=orthography
            )

        self._workspace.tasks.submit(write, lambda _: done())

    def back_up(self, out: Path, done: Callable[[], None]) -> None:
        """Write a backup of the library."""
        from reader.store.backup import backup

        path = self._workspace.path
        self._workspace.tasks.submit(lambda: backup(path, out), lambda _: done())

    def restore_backup(self, file: Path, done: Callable[[], None]) -> None:
        """Put a backup in the library's place; what was open is closed first."""
        workspace = self._workspace
        workspace.reading.remember_now()

        def finish(_: None) -> None:
            workspace.reading.close()
            workspace.undo_stack.clear()
            workspace.reload()
            done()

        workspace.writes.submit(lambda: self._shelf.replace(file), finish)

    def run(self, job: Callable[[], T], cancelled: Event, done: Callable[[T | None], None]) -> None:
        """Do what takes a while; `done` comes in any case, with None where it failed."""
        self._running.add(cancelled)

        def finish(value: T | None) -> None:
            self._running.discard(cancelled)
            done(value)

        def fail(error: ReaderError) -> None:
            finish(None)
            self._workspace.failed.emit(error)

        self._workspace.tasks.submit(job, finish, fail)

    def cancel(self) -> None:
        """Have everything that takes a while end, an import after the letter that it is at."""
        for cancelled in self._running:
            cancelled.set()

    def _submit(
        self,
        run: Callable[[], tuple[ImportResult, ...]],
        cancelled: Event,
        done: Callable[[tuple[ImportResult, ...]], None],
    ) -> None:
        self._running.add(cancelled)

        def finish(results: tuple[ImportResult, ...]) -> None:
            self._running.discard(cancelled)
            done(results)

        def fail(error: ReaderError) -> None:
            finish(())
            self._workspace.failed.emit(error)

        self._workspace.tasks.submit(run, finish, fail)


def _is_to_end(cancelled: Event) -> bool:
    """Whether to end, asked between two letters.

    A thread that reads and writes file after file lets go of the interpreter for moments that are too short for the
    window to get hold of it.
    """
    time.sleep(_BREATH_S)
    return cancelled.is_set()


@cache
def _put_aside() -> None:
    """Leave what the program itself is made of out of every collection of garbage, which would stall the window."""
    gc.freeze()


def _pasted(text: str, markup: str, name: str) -> Source:
    from reader.letters import from_text
    from reader.letters.sources import from_rich_text

    if markup:
        # What another program puts into the clipboard beside the text may hold nothing, or nothing that can be read.
        with suppress(ReaderError):
            return from_rich_text(markup, name)
    return from_text(text, name)

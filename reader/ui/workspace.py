"""The library that is open, its letters, and what is done with them; panels meet it through signals and ids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.errors import LetterMissing, LibraryReadOnly, ReaderError
from reader.settings import Places, Settings
from reader.store.glance import Glance
from reader.store.summary import LetterSummary
from reader.ui.annotating import Annotating
from reader.ui.commands import MoveToBin
from reader.ui.reading import Reading
from reader.ui.shelf import Shelf
from reader.ui.traffic import Traffic
from reader.ui.workers import Worker

if TYPE_CHECKING:
    from reader.store import Found


class Workspace(QObject):
    """One library and the letter that is open in it.

    The library itself is opened on the worker, after the window has been painted from a glance at the file.
    """

    library_ready = Signal()
    library_changed = Signal()
    settings_changed = Signal()
    letter_gone = Signal(str)
    failed = Signal(object)

    def __init__(self, library_path: Path, places: Places, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path, self.places, self.settings = library_path, places, settings
        self.letters: tuple[LetterSummary, ...] = ()
        self._shelf = Shelf(library_path)
        self.library = self._shelf.library
        self._asked = 0
        self._version = 0
        self.ready = self._closed = False
        self.writes = Worker("writes", self)
        self.reads = Worker("reads", self)
        self.tasks = Worker("tasks", self)
        self.searches = Worker("searches", self)
        self.doubts = Worker("doubts", self)
        self.undo_stack = QUndoStack(self)
        self.reading = Reading(self.writes, self.reads, self.library, self)
        self.reading.follow(settings)
        self.annotating = Annotating(self.reading, self.writes, self.library, self.undo_stack, self)
        self.traffic = Traffic(self, self._shelf)
        for worker in self._workers:
            worker.failed.connect(self.failed)

    @property
    def closed(self) -> bool:
        """Whether the library was closed, and nothing is stored any more."""
        return self._closed

    @property
    def _workers(self) -> tuple[Worker, ...]:
        return self.writes, self.reads, self.tasks, self.searches, self.doubts

    @property
    def busy(self) -> bool:
        """Whether a worker has anything left to do, or the open letter is not all read yet."""
        return not self.reading.complete or any(worker.busy for worker in self._workers)

    def show_glance(self, glance: Glance) -> None:
        """Show what was read for the first paint."""
        self.letters = glance.letters
        self.reading.path = self.path
        self.library_changed.emit()
        if glance.opening is not None:
            self.reading.show_opening(glance.opening)

    def open_library(self, samples: Sequence[Path] = ()) -> None:
        """Open the library on the worker; `samples` are put in first."""
        if self._closed:
            return

        def start() -> bool:
            library = self.library()
            if samples:
                from reader.tasks import import_files

                import_files(library, samples)
            self._version = library.data_version()
            return library.read_only

        def ready(read_only: bool) -> None:
            self.ready = True
            self.reading.path = self.path
            if read_only:
                self.reading.keeps_place = False
                self.failed.emit(LibraryReadOnly(path=self.path))
            self.library_ready.emit()
            self.reload()
            if not read_only:
                self._renew()

        self.writes.submit(start, ready)

    def _renew(self) -> None:
        """Have letters in which an older parser looked read anew, so that the list shows what is known now."""

        def renew() -> int:
            library = self.library()
            outdated = library.outdated()
            for letter_id in outdated:
                if self._closed:
                    break
                with suppress(LetterMissing):  # deleted meanwhile
                    library.letter(letter_id)
            return len(outdated)

        self.tasks.submit(renew, lambda count: self.reload() if count else None)

    def reload(self, then: Callable[[], None] = lambda: None) -> None:
        """Read the list of letters anew."""
        self._asked += 1
        asked = self._asked

        def show(letters: tuple[LetterSummary, ...]) -> None:
            if asked == self._asked:
                self.letters = letters
                self.library_changed.emit()
                then()

        self.writes.submit(lambda: self.library().letters(), show)

    def notice(self) -> None:
        """Read anew what another program has written meanwhile."""
        if not self.ready or self._closed:
            return

        def look() -> bool:
            before, self._version = self._version, self.library().data_version()
            return before != self._version

        def show(changed: bool) -> None:
            if changed:
                self.reload(self._leave_what_is_gone)
                self.reading.read_annotations()

        self.writes.submit(look, show)

    def _leave_what_is_gone(self) -> None:
        """Close the open letter where another program has taken it out of the library."""
        reading = self.reading
        if reading.letter_id is not None and self.summary(reading.letter_id) is None:
            name = reading.page.letter.title if reading.page else None
            reading.close()
            self.letter_gone.emit(name or reading.name)

    def reload_one(self, letter_id: str) -> None:
        """Read anew what the list shows of one letter."""

        def show(summary: LetterSummary) -> None:
            self.letters = tuple(summary if letter.id == letter_id else letter for letter in self.letters)
            self.library_changed.emit()

        self.writes.submit(lambda: self.library().summary(letter_id), show)

    def summary(self, letter_id: str) -> LetterSummary | None:
        """What the list knows of a letter."""
        return next((letter for letter in self.letters if letter.id == letter_id), None)

    def bin_letters(self, ids: Sequence[str], *, text: str) -> None:
        """Move letters to the bin; `text` names the step for undo."""
        self.undo_stack.push(MoveToBin(self._move, tuple(ids), text, binned=True))

    def restore_letters(self, ids: Sequence[str], *, text: str) -> None:
        """Take letters out of the bin."""
        self.undo_stack.push(MoveToBin(self._move, tuple(ids), text, binned=False))

    def delete_for_good(self, ids: Sequence[str], done: Callable[[], None]) -> None:
        """Delete letters of the bin with their notes; the steps that could be undone before are forgotten."""

        def delete() -> None:
            for letter_id in ids:
                self.library().delete_for_good(letter_id)

        self.undo_stack.clear()
        self.writes.submit(delete, lambda _: done())

    def read_bin(self, show: Callable[[tuple[LetterSummary, ...]], None]) -> None:
        """Have the letters of the bin read."""
        self.writes.submit(lambda: self.library().letters(binned=True), show)

    def search(self, query: str, limit: int, show: Callable[[Found], None]) -> None:
        """Have the library searched."""
        self.searches.submit(lambda: self.library().search(query, limit=limit), show)

    def set(self, **changes: Any) -> None:
        """Change settings and store them."""
        settings = replace(self.settings, **changes)
        if settings == self.settings:
            return
        self.settings = settings
        self.reading.follow(settings)
        path = self.places.settings
        self.writes.submit(lambda: settings.save(path))
        self.settings_changed.emit()

    def flush(self) -> list[ReaderError]:
        """Wait until all that was to be stored is on the disk; what could not be."""
        self.reading.remember_now()
        return self.writes.drain()

    def close(self) -> list[ReaderError]:
        """Store what is pending, back up the library where it changed, close it; what went wrong."""
        if self._closed:
            return []
        self._closed = True
        self.reading.remember_now()
        self.reading.keeps_place = False
        self.undo_stack.clear()
        self.traffic.cancel()
        self.tasks.finish()
        self.searches.finish()
        self.doubts.finish()
        self.reads.finish()
        self.writes.submit(self._shelf.close)
        return self.writes.finish()

    def _move(self, ids: tuple[str, ...], binned: bool) -> None:
        def move() -> None:
            for letter_id in ids:
                if binned:
                    self.library().move_to_bin(letter_id)
                else:
                    self.library().restore(letter_id)

        def moved(_: None) -> None:
            if binned and self.reading.letter_id in ids:
                self.reading.close()
            self.reload()

        self.writes.submit(move, moved)

"""Imports that run one after the other in the background; what has come is told a few times a second."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from reader.tasks import BookMode, Chosen, ImportResult, ImportStatus
from reader.ui.workspace import Workspace

_TELL_MS, _RELOAD_MS = 100, 1_000


@dataclass(frozen=True, slots=True)
class Wish:
    """Files to import, or with `adds` False only to be looked through; `books` None has a person asked for each."""

    paths: tuple[Path, ...]
    encoding: str | None = None
    books: BookMode | None = None
    adds: bool = True
    chosen: Mapping[Path, Chosen] | None = None


class ImportRun(QObject):
    """Hands wishes to the workspace, each when the one before it is done."""

    came = Signal(int, int, object)
    """How many are done, how many are known of, and the results that are new."""
    ended = Signal(object)
    """All results of a wish; those that `came` has not told of yet are told before."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.running = False
        self._cancelled = Event()
        self._waiting: deque[Wish] = deque()
        self._reports: deque[tuple[int, int, ImportResult | None]] = deque()
        self._is_behind = False
        self._reloaded = QElapsedTimer()
        self._timer = QTimer(self, interval=_TELL_MS)
        self._timer.timeout.connect(self._tell)

    @property
    def cancelled(self) -> bool:
        """Whether the last import was cancelled."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """End after the letter that it is at; what waits is not begun."""
        self._waiting.clear()
        self._cancelled.set()

    def begin(self, wish: Wish) -> None:
        """Grant a wish, now or when those before it are done."""
        if self.running:
            self._waiting.append(wish)
            return
        self.running = True
        self._cancelled = Event()
        self._reloaded.start()
        self._timer.start()
        traffic = self._workspace.traffic
        if wish.adds:
            traffic.import_paths(
                wish.paths,
                encoding=wish.encoding,
                books=wish.books,
                chosen=wish.chosen,
                report=self._report,
                cancelled=self._cancelled,
                done=self._end,
            )
        else:
            traffic.look_through(
                wish.paths,
                encoding=wish.encoding,
                books=wish.books,
                report=self._report,
                cancelled=self._cancelled,
                done=self._end,
            )

    def _report(self, done: int, total: int, result: ImportResult | None) -> None:
        """On the worker: a signal for each letter would keep the window from anything else."""
        self._reports.append((done, total, result))

    def _tell(self) -> None:
        come = [self._reports.popleft() for _ in range(len(self._reports))]
        if not come:
            return
        done, total, _ = come[-1]
        results = [result for _, _, result in come if result is not None]
        self._is_behind |= any(result.status is ImportStatus.IMPORTED for result in results)
        self.came.emit(done, total, results)
        # A long list takes longer to read and show; it is done less often.
        if self._is_behind and self._reloaded.hasExpired(max(_RELOAD_MS, len(self._workspace.letters))):
            self._is_behind = False
            self._reloaded.start()
            self._workspace.reload()

    def _end(self, results: tuple[ImportResult, ...]) -> None:
        self._tell()
        self.running = self._is_behind = False
        self._timer.stop()
        self.ended.emit(results)
        if self._waiting:
            self.begin(self._waiting.popleft())

"""Work off the window's thread: jobs run one after the other, answers come back on the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from reader.errors import InternalError, ReaderError

if TYPE_CHECKING:
    from concurrent.futures import Future, ThreadPoolExecutor

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Worker(QObject):
    """One background thread with a queue; jobs keep their order."""

    failed = Signal(object)
    idle = Signal()
    _answered = Signal(object, object)

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._threads: ThreadPoolExecutor | None = None
        self._finished = False
        self._pending: set[Future[Any]] = set()
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether jobs are running or their answers are still to be delivered."""
        return bool(self._pending)

    def submit(
        self,
        job: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Callable[[ReaderError], None] | None = None,
    ) -> None:
        """Run `job` on the thread; `done` gets its value, `failed` its error, else the signal `failed` is sent.

        After `finish` no job is taken.
        """
        if self._finished:
            return
        if self._threads is None:
            from concurrent.futures import ThreadPoolExecutor  # not before the first job: the first paint needs none

            self._threads = ThreadPoolExecutor(max_workers=1, thread_name_prefix=self._name)
        future = self._threads.submit(job)
        self._pending.add(future)
        future.add_done_callback(lambda answer: self._answered.emit(answer, (done, failed)))

    def drain(self) -> list[ReaderError]:
        """Wait until every job so far has run; the errors of those whose answers were not delivered yet."""
        from concurrent.futures import wait

        waited = wait(self._pending).done
        return [_told(error) for future in waited if (error := future.exception()) is not None]

    def finish(self) -> list[ReaderError]:
        """As `drain`; no job is taken any more."""
        self._finished = True
        errors = self.drain()
        if self._threads is not None:
            self._threads.shutdown(wait=True)
        return errors

    def _deliver(self, future: Future[Any], receivers: tuple[Any, Any]) -> None:
        self._pending.discard(future)
        if self._finished:
            return
        done, failed = receivers
        error = future.exception()
        if error is None:
            if done is not None:
                done(future.result())
        else:
            (failed or self.failed.emit)(_told(error))
        if not self._pending:
            self.idle.emit()


def _told(error: BaseException) -> ReaderError:
    """The error as one that a person can be told about; an unforeseen one is logged whole."""
    if isinstance(error, ReaderError):
        return error
    _log.error("unforeseen error in a background job", exc_info=error)
    return InternalError(reason=f"{type(error).__name__}: {error}")

"""How smoothly the window's event loop turns: the time between two ticks of a timer, and what of it was spent at work.

On a machine that is busy with other things the times between ticks grow; the window's own work does not.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

TICK_MS = 5
LATE_MS = 50


class Ticks(QObject):
    """Notes how long each tick of a timer had to wait, and what the window's thread did meanwhile, in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append(1000 * (now - self._last))
        self.work.append(1000 * (worked - self._worked))
        self._last, self._worked = now, worked

    def clear(self) -> None:
        """Forget what was noted so far."""
        self.gaps.clear()
        self.work.clear()

    def told(self) -> str:
        """The longest gaps since they were cleared."""
        ordered = sorted(self.gaps)
        late = sum(gap > LATE_MS for gap in ordered)
        middle, work = ordered[len(ordered) // 2], max(self.work)
        return (
            f"longest {ordered[-1]:.0f} ms, 99.9 % below {ordered[int(len(ordered) * 0.999)]:.0f} ms, "
            f"median {middle:.1f} ms, above {LATE_MS} ms: {late} of {len(ordered)}; at work at most {work:.0f} ms"
        )


def until(done: Callable[[], bool]) -> None:
    """Run the event loop as the program does, which leaves the interpreter to the workers while it waits."""
    loop = QEventLoop()
    timer = QTimer(interval=20)
    timer.timeout.connect(lambda: loop.quit() if done() else None)
    timer.start()
    loop.exec()
    timer.stop()


def rest(milliseconds: int) -> None:
    """Run the event loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()

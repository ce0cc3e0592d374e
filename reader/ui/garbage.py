"""Garbage in cycles is collected on the window's thread alone, between events.

Python collects wherever one value too many is made. On a worker's thread that destroys objects of Qt where they must
not be; on the window's own it does so while Qt is in the middle of something and holds its locks, for ever.
"""

from __future__ import annotations

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 300
_YOUNG, _MIDDLE, _ALL = range(3)
_MIDDLE_AFTER = 10
_ALL_AFTER = 10
_LONG = 200
"""After so many young collections the middle one waits for no worker any more: a minute, when they never rest."""


class Garbage(QObject):
    """Collects for as long as its parent lives; Python itself does not collect any more.

    What was made last is looked through as soon as there is enough of it. What is older takes longer and waits until
    `busy` is False: a letter that is being read is all old and no garbage.
    """

    def __init__(self, parent: QObject, busy: Callable[[], bool]) -> None:
        super().__init__(parent)
        gc.disable()
        self._busy = busy
        self._young = self._middle = 0
        timer = QTimer(self, interval=_LOOK_EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    def collect(self) -> None:
        """Collect what is due, nothing where little was made since the last time."""
        if gc.get_count()[0] <= gc.get_threshold()[0]:
            return
        generation = self._due()
        gc.collect(generation)
        self._young = self._young + 1 if generation == _YOUNG else 0
        self._middle = 0 if generation == _ALL else self._middle + (generation == _MIDDLE)

    def _due(self) -> int:
        if self._young < _MIDDLE_AFTER or (self._young < _LONG and self._busy()):
            return _YOUNG
        return _ALL if self._middle >= _ALL_AFTER and not self._busy() else _MIDDLE

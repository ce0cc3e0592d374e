"""Tells where a page has come to rest, not every place it passes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance

_DELAY = 120


class Rest(QTimer):
    """Emits a place a moment after the last start, when it differs from the one told before."""

    def __init__(self, parent: QObject, place: Callable[[], int], told: SignalInstance) -> None:
        super().__init__(parent, singleShot=True, interval=_DELAY)
        self._place = place
        self._told = told
        self._last: int | None = None
        self.timeout.connect(self._tell)

    def forget(self) -> None:
        """Tell the next place even if it is the last one told."""
        self._last = None

    def _tell(self) -> None:
        place = self._place()
        if place != self._last:
            self._last = place
            self._told.emit(place)

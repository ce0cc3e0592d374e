"""A passage that is pointed out for a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from reader.text import Span
from reader.ui.letter_view.layers import Flash

_DURATION = 1_600
_HOLD = 0.4


class Flasher(QVariantAnimation):
    """Fades a flash out; where nothing may move, it stands still for as long and is gone.

    `moves` tells whether the page lets things move; the desktop is asked besides.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, moves: Callable[[], bool]) -> None:
        super().__init__(parent, startValue=1.0, endValue=0.0, duration=_DURATION)
        self.setKeyValueAt(_HOLD, 1.0)
        self._moves = moves
        self._span: Span | None = None
        self._still = QTimer(self, singleShot=True, interval=_DURATION)
        self._still.timeout.connect(self._end)
        self.valueChanged.connect(self.changed)
        self.finished.connect(self._end)

    @property
    def flash(self) -> Flash | None:
        """What is to be painted now."""
        if self._span is None:
            return None
        return Flash(self._span, 1.0 if self._still.isActive() else float(self.currentValue()))

    def point_out(self, span: Span) -> None:
        """Flash a passage."""
        from reader.ui.desktop import moves  # asking takes a while, and few starts flash

        self._halt()
        self._span = span
        if self._moves() and moves():
            self.start()
        else:
            self._still.start()
            self.changed.emit()

    def end(self) -> None:
        """Leave off at once."""
        self._halt()
        self._end()

    def _halt(self) -> None:
        self.stop()
        self._still.stop()

    def _end(self) -> None:
        self._span = None
        self.changed.emit()

"""A passage that is pointed out for a moment."""

from __future__ import annotations

from PySide6.QtCore import QVariantAnimation, Signal
from PySide6.QtWidgets import QWidget

from reader.text import Span
from reader.ui.letter_view.layers import Flash

_DURATION = 1_600
_HOLD = 0.4


class Flasher(QVariantAnimation):
    """Fades a flash out; without motion where the desktop asks for none."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, startValue=1.0, endValue=0.0, duration=_DURATION)
        self.setKeyValueAt(_HOLD, 1.0)
        self._widget = parent
        self._span: Span | None = None
        self.valueChanged.connect(self.changed)
        self.finished.connect(self._end)

    @property
    def flash(self) -> Flash | None:
        """What is to be painted now."""
        if self._span is None:
            return None
        from PySide6.QtWidgets import QStyle  # waking it takes a while, and few starts flash

        moves = self._widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self._widget) > 0
        return Flash(self._span, float(self.currentValue()) if moves else 1.0)

    def point_out(self, span: Span) -> None:
        """Flash a passage."""
        self.stop()
        self._span = span
        self.start()

    def end(self) -> None:
        """Leave off at once."""
        self.stop()
        self._end()

    def _end(self) -> None:
        self._span = None
        self.changed.emit()

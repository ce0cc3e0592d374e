"""What a page is painted on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget


class Ground(QWidget):
    """What the page is painted on; tells when the pointer leaves it."""

    left = Signal()

    def leaveEvent(self, event: QEvent) -> None:
        """Tell of it."""
        super().leaveEvent(event)
        self.left.emit()

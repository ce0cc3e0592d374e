"""What comes up over the letter and goes again, and does not keep the keyboard when it goes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid


class Overlay(QFrame):
    """Gives the keyboard back to what had it before."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._before: QWidget | None = None

    def setVisible(self, visible: bool) -> None:
        """Qt: remember who has the keyboard, or give it back."""
        has_it = QApplication.focusWidget()
        is_inside = has_it is not None and self.isAncestorOf(has_it)
        if visible and not is_inside:
            self._before = has_it
        elif not visible and is_inside and self._before is not None and isValid(self._before):
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        super().setVisible(visible)

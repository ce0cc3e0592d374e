"""What is searched, and the bar under it; the keys that walk through the hits from the text itself."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from reader.ui.find_bar import FindBar

_FORWARD = {Qt.Key.Key_N, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FindFrame(QWidget):
    """Takes a pane's place in its splitter and holds it, with a bar at its foot."""

    stepped = Signal(int)
    left = Signal()

    def __init__(self, pane: QWidget, bar: FindBar, panes: QSplitter) -> None:
        super().__init__()
        self._bar = bar
        sizes, place = panes.sizes(), panes.indexOf(pane)
        panes.replaceWidget(place, self)
        panes.setStretchFactor(place, 1)
        self.setMinimumWidth(pane.minimumWidth())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(pane, 1)
        column.addWidget(bar)
        pane.show()  # a widget that has gone from one frame to another is hidden
        self.show()
        panes.setSizes(sizes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: what the text has no use for: N and Enter go on, with Shift back, Escape closes the bar."""
        if not self._bar.isVisible():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _FORWARD and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

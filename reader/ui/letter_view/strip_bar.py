"""The scroll bar of a page: wide enough for an overview of the letter, which comes after the first paint."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QScrollBar

_THICKNESS = 16


class Overlay(Protocol):
    """What lies over a bar; it says whether it has taken an event."""

    def paint(self) -> None:
        """Paint over the bar."""

    def press(self, event: QMouseEvent) -> bool:
        """Take a click on what is shown."""
        ...

    def release(self, event: QMouseEvent) -> None:
        """Take the end of a click."""

    def explain(self, event: QHelpEvent) -> None:
        """Say what is under the pointer."""


class StripBar(QScrollBar):
    """A scroll bar of one thickness in every style."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.overlay: Overlay | None = None

    def sizeHint(self) -> QSize:
        """Qt: as thick as the overview needs."""
        hint = super().sizeHint()
        upright = self.orientation() is Qt.Orientation.Vertical
        return QSize(_THICKNESS, hint.height()) if upright else QSize(hint.width(), _THICKNESS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the bar, then what lies over it."""
        super().paintEvent(event)
        if self.overlay is not None:
            self.overlay.paint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a click on what is shown goes there."""
        if self.overlay is None or not self.overlay.press(event):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Qt: the end of a click or a drag."""
        super().mouseReleaseEvent(event)
        if self.overlay is not None:
            self.overlay.release(event)

    def event(self, event: QEvent) -> bool:
        """Qt: the tool tip says what is under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and self.overlay is not None:
            self.overlay.explain(event)
            return True
        return super().event(event)

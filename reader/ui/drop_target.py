"""Files and folders dropped anywhere on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QWidget

_MARGIN = 24


class DropTarget(QLabel):
    """Lies over the window while files are dragged over it, and says what a drop does."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, alignment=Qt.AlignmentFlag.AlignCenter)
        self.setObjectName("drop")
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        self.retranslate()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: take the drops of the window."""
        kinds = QEvent.Type
        if event.type() == kinds.DragLeave:
            self.hide()
        elif event.type() in (kinds.DragEnter, kinds.DragMove, kinds.Drop) and isinstance(event, QDropEvent):
            paths = _paths(event)
            if paths:
                event.acceptProposedAction()
                self._answer(event.type() == kinds.Drop, paths)
                return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put the text in the window's language."""
        self.setText(self.tr("Drop to add to the library"))

    def _answer(self, dropped: bool, paths: list[Path]) -> None:
        if dropped:
            self.hide()
            self.dropped.emit(paths)
        elif self.isHidden():
            self.setGeometry(self._window.rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN))
            self.show()
            self.raise_()


def _paths(event: QDropEvent) -> list[Path]:
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]

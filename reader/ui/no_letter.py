"""What stands in the middle of the window while no letter is open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class NoLetter(QWidget):
    """Says what goes here, with one button."""

    import_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._text.setObjectName("faint")
        self._button = QPushButton()
        self._button.clicked.connect(self.import_requested)
        middle = QVBoxLayout(self)
        middle.addStretch(2)
        middle.addWidget(self._text)
        middle.addSpacing(12)
        middle.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self._text.setText(
            self.tr("Choose a letter from the list, or drop files here.\n\nEverything stays on this computer.")
        )
        self._button.setText(self.tr("Add letters…"))

"""One sentence over the text, with an offer such as undo; it goes by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QUndoStack
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from reader.ui.assistive import announce
from reader.ui.overlay import Overlay

_STAYS_MS = 6_000
_MARGIN = 16


class MessageBar(Overlay):
    """Lies over the bottom of its parent; failures stay until they are put away."""

    def __init__(self, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setObjectName("message")
        self._text = QLabel(wordWrap=True)
        self._offer, self._close = QPushButton(), QPushButton("✕")
        self._act: Callable[[], None] | None = None
        self._steps: QUndoStack | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 10, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self._offer)
        row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._timer.timeout.connect(self.hide)
        self._close.clicked.connect(self.hide)
        self._offer.clicked.connect(self._accept)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """The sentence that is shown, or was last."""
        return self._text.text()

    def say(self, text: str, *, offer: str = "", act: Callable[[], None] | None = None, stay: bool = False) -> None:
        """Show a sentence; `act` is what the offer does, `stay` keeps it until it is put away."""
        self._watch(None)
        self._text.setText(text)
        self._act = act
        self._offer.setText(offer)
        self._offer.setVisible(bool(offer))
        self.setAccessibleName(text)
        is_new = self.isHidden()
        self.show()
        self.settle()
        self.raise_()
        self._put_in_the_way()
        announce(self, text, is_new=is_new)
        self._timer.stop()
        if not stay:
            self._timer.start()

    def undoable(self, steps: QUndoStack, text: str, offer: str) -> None:
        """Say what the last step has done and offer to undo it, as long as it is the last one."""
        self.say(text, offer=offer, act=steps.undo)
        self._watch(steps)

    def settle(self) -> None:
        """Lie over the bottom of the parent again, after it was resized."""
        area = self._desk.rect()
        width = min(620, area.width() - 2 * _MARGIN)
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.setGeometry((area.width() - width) // 2, area.height() - height - _MARGIN, width, height)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape puts the message away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language; a sentence that would go by itself goes, for it was said in the old one."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self._timer.isActive():
                self._timer.stop()
                self.hide()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self._close.setAccessibleName(self.tr("Put this message away"))

    def _put_in_the_way(self) -> None:
        """Let the Tab key come here next from where the keyboard is."""
        focused = QApplication.focusWidget()
        if focused is not None and focused.window() is self.window() and not self.isAncestorOf(focused):
            QWidget.setTabOrder(focused, self._offer)
            QWidget.setTabOrder(self._offer, self._close)

    def _accept(self) -> None:
        self._watch(None)
        self.hide()
        if self._act is not None:
            self._act()

    def _watch(self, steps: QUndoStack | None) -> None:
        if self._steps is not None:
            self._steps.indexChanged.disconnect(self._withdraw)
        self._steps = steps
        if steps is not None:
            steps.indexChanged.connect(self._withdraw)

    def _withdraw(self) -> None:
        self._watch(None)
        self.hide()

"""The choice of where a decision about a word is to hold."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from reader.script.override import Scope
from reader.ui.word_reason import scope_name


class ScopeBox(QComboBox):
    """Offers the scopes; what was chosen last stays chosen where it is offered."""

    def __init__(self) -> None:
        super().__init__()
        self._wished = Scope.LETTER
        self.activated.connect(self._remember)

    @property
    def scope(self) -> Scope:
        """The scope that is chosen."""
        return Scope(self.currentData())  # Qt gives back a plain string

    def offer(self, *, by_sender: bool) -> None:
        """Offer every scope, that of a sender only where the letter has one."""
        self.clear()
        for scope in Scope:
            if by_sender or scope is not Scope.SENDER:
                self.addItem(scope_name(scope), scope)
        known = self.findData(self._wished)
        self.setCurrentIndex(known if known >= 0 else self.findData(Scope.LETTER))

    def choose(self, scope: Scope) -> None:
        """Choose a scope."""
        self.setCurrentIndex(max(0, self.findData(scope)))
        self._remember()

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        for number in range(self.count()):
            self.setItemText(number, scope_name(Scope(self.itemData(number))))
        self.setAccessibleName(self.tr("Where the decision holds"))
        self.setToolTip(self.accessibleName())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: numbers are for what the box stands beside."""
        if Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _remember(self) -> None:
        self._wished = self.scope

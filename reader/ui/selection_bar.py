"""The small bar that comes up beside a selected passage."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from reader.annotations import Color
from reader.ui.actions import Actions
from reader.ui.icons import swatch
from reader.ui.names import color_name
from reader.ui.themes import Theme

_GAP = 8


class SelectionBar(QFrame):
    """Five colours, underline, note, copy; it never covers the passage."""

    color_chosen = Signal(object)

    def __init__(self, actions: Actions, theme: Theme, desk: QWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self.setObjectName("card")
        self._colors = {color: QToolButton(self) for color in Color}
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 4, 6, 4)
        row.setSpacing(2)
        for color, button in self._colors.items():
            button.setIconSize(QSize(20, 20))
            button.clicked.connect(lambda _=False, color=color: self.color_chosen.emit(color))
            row.addWidget(button)
        row.addSpacing(6)
        for name in ("underline", "note", "copy"):
            button = QToolButton(self)
            button.setDefaultAction(actions[name])
            button.setIconSize(QSize(20, 20))
            row.addWidget(button)
        self.set_theme(theme)
        self.retranslate()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        for color, button in self._colors.items():
            button.setIcon(swatch(theme.highlights[color], theme.faint))

    def show_beside(self, passage: QRect) -> None:
        """Come up above the passage, below it where there is no room; in the parent's coordinates."""
        area = self._desk.rect()
        self.adjustSize()
        size = self.sizeHint()
        y = passage.top() - size.height() - _GAP
        if y < area.top() + _GAP:
            y = passage.bottom() + _GAP
        y = min(max(y, area.top() + _GAP), area.bottom() - size.height() - _GAP)
        x = min(max(passage.center().x() - size.width() // 2, area.left() + _GAP), area.right() - size.width() - _GAP)
        self.move(QPoint(x, y))
        self.show()
        self.raise_()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("Mark the selected passage"))
        for number, (color, button) in enumerate(self._colors.items(), 1):
            name = self.tr("Highlight: {color}").format(color=color_name(color))
            button.setAccessibleName(name)
            button.setToolTip(f"{name} (Ctrl+{number})")
        for button in self.findChildren(QToolButton):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

"""The bar at the foot of the letter in which one types what is to be found, and reads how often it was."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QVBoxLayout, QWidget

from reader.ui.icons import icon
from reader.ui.themes import Theme

_FIELD_CHARACTERS = 6
_ICON = 20


class Tally(NamedTuple):
    """How a search went.

    `number` is that of the hit that is shown, counted from 0, None where none is; `total` how many there are.
    `is_done` is False while they are still being counted. `wrapped` tells that the hit was come to beyond an end of
    the letter.
    """

    number: int | None
    total: int
    is_done: bool = True
    wrapped: bool = False


class FindField(QLineEdit):
    """A field whose keys also walk through the hits, so that nobody has to leave it."""

    kept = Signal()
    stepped = Signal(int)
    left = Signal()

    def event(self, event: QEvent) -> bool:
        """Qt: Escape is ours before it is a shortcut of the window."""
        is_override = event.type() is QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the hit or goes on, with Shift back; arrows walk, Escape leaves."""
        key, shift = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not shift:
            self.kept.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up}:
            self.stepped.emit(-1)
        elif key == Qt.Key.Key_Down:
            self.stepped.emit(1)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class FindBar(QFrame):
    """Shows a field, how many hits there are and which of them is shown; it knows no letter."""

    words_changed = Signal(str)
    kept = Signal()
    step_requested = Signal(int)
    list_toggled = Signal(bool)
    left = Signal()

    def __init__(self, icons: Path, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._tally = Tally(None, 0)
        self.field = FindField()
        self.said = QLabel()
        self.previous, self.next, self.list, self.close_button = (QToolButton() for _ in range(4))
        self.list.setCheckable(True)
        self._buttons = (self.previous, self.next, self.list, self.close_button)
        self._column, self._row = QVBoxLayout(self), QHBoxLayout()
        self._arrange()
        self._connect()
        self.set_theme(theme)
        self.retranslate()

    @property
    def words(self) -> str:
        """What stands in the field."""
        return self.field.text()

    def report(self, tally: Tally) -> None:
        """Say how the search for what stands in the field went."""
        self._tally = tally
        text = self._said(tally) if self.words.strip() else ""
        self.said.setText(text)
        self.field.setAccessibleDescription(text)
        name = "wrong" if text and tally.is_done and not tally.total else "faint"
        if self.said.objectName() != name:
            self.said.setObjectName(name)
            self.said.style().polish(self.said)
        for button in (self.previous, self.next):
            button.setEnabled(bool(tally.total))
        self._fold()

    def set_theme(self, theme: Theme) -> None:
        """Draw the icons in another theme's ink."""
        for button, name in zip(self._buttons, ("up", "down", "list", "close"), strict=True):
            button.setIcon(icon(self._icons, name, theme.ink))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: where the bar is too narrow, what it says goes into a row of its own."""
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language, and type of another size."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.FontChange:
            self._size_field()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setAccessibleName(self.tr("Find in this letter"))
        self.field.setAccessibleName(self.tr("What to find in this letter"))
        self.field.setPlaceholderText(self.tr("Find in this letter, in either script"))
        names = (self.tr("Previous hit"), self.tr("Next hit"), self.tr("List of the hits"), self.tr("Close"))
        for button, name, keys in zip(self._buttons, names, ("Shift+F3", "F3", "", "Esc"), strict=True):
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({keys})" if keys else name)
        self.report(self._tally)

    def _said(self, tally: Tally) -> str:
        if tally.number is None and not tally.is_done:
            return self.tr("Searching…")
        if not tally.total:
            return self.tr("Not found")
        count = f"{tally.total:,}" if tally.is_done else f"{tally.total:,}…"
        if tally.number is None:
            return self.tr("Hits: {count}").format(count=count)
        said = self.tr("{number} of {count}").format(number=f"{tally.number + 1:,}", count=count)
        if not tally.wrapped:
            return said
        around = self.tr("from the end again") if tally.number else self.tr("from the start again")
        return f"{said} · {around}"

    def _arrange(self) -> None:
        self.setObjectName("find")
        self.said.setObjectName("faint")
        self._row.addWidget(self.field, 1)
        self._row.addWidget(self.said)
        for button in self._buttons:
            button.setAutoRaise(True)
            button.setIconSize(QSize(_ICON, _ICON))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._row.addWidget(button)
        self._row.setSpacing(6)
        self._column.addLayout(self._row)
        self._column.setContentsMargins(10, 6, 10, 6)
        self._column.setSpacing(2)
        self._size_field()

    def _connect(self) -> None:
        self.field.textChanged.connect(self.words_changed)
        self.field.kept.connect(self.kept)
        self.field.stepped.connect(self.step_requested)
        self.field.left.connect(self.left)
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.list.toggled.connect(self.list_toggled)
        self.close_button.clicked.connect(self.left)

    def _size_field(self) -> None:
        self.field.setMinimumWidth(_FIELD_CHARACTERS * self.field.fontMetrics().horizontalAdvance("字"))

    def _fold(self) -> None:
        """Put what is said beside the field, or under it where there is no room."""
        margins = self._column.contentsMargins()
        buttons = sum(button.sizeHint().width() + self._row.spacing() for button in self._buttons)
        needed = self.field.minimumWidth() + self.said.sizeHint().width() + buttons + 2 * self._row.spacing()
        room = self.width() - margins.left() - margins.right()
        layout: QBoxLayout = self._row if needed <= room or not self.said.text() else self._column
        if layout.indexOf(self.said) < 0:
            (self._column if layout is self._row else self._row).removeWidget(self.said)
            layout.insertWidget(1, self.said)

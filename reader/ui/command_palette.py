"""Every command by its name: type a part of it, Enter runs it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader.text.fold import fold
from reader.ui.actions import Actions

_ACTION = Qt.ItemDataRole.UserRole


class CommandPalette(QDialog):
    """Finds commands in either script."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("All commands"))
        self.resize(460, 420)
        self.box = QLineEdit(placeholderText=self.tr("Type a part of the command’s name"))
        self.box.setAccessibleName(self.tr("Command"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        for action in actions.all():
            if action.isEnabled():
                self._add(action)
        layout = QVBoxLayout(self)
        layout.addWidget(self.box)
        layout.addWidget(self.list, 1)
        self.box.textChanged.connect(self._narrow)
        self.box.returnPressed.connect(self._run)
        self.list.itemActivated.connect(lambda _: self._run())
        self.box.installEventFilter(self)
        self._narrow("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the arrows move in the list while the caret stays in the box."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _add(self, action: QAction) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        item = QListWidgetItem(f"{action.text()}    {keys}".rstrip())
        item.setData(_ACTION, action)
        self.list.addItem(item)

    def _narrow(self, text: str) -> None:
        wanted = fold(text.strip())
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(wanted not in fold(item.text()))
        first = next((row for row, item in enumerate(items) if not item.isHidden()), -1)
        self.list.setCurrentRow(first)

    def _step(self, by: int) -> None:
        row = self.list.currentRow() + by
        while 0 <= row < self.list.count() and self.list.item(row).isHidden():
            row += by
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _run(self) -> None:
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self.accept()
            item.data(_ACTION).trigger()

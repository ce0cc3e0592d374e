"""The list of all decisions about words: looked through, taken back, exchanged as an OpenCC user dictionary."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from reader.script.override import Override
from reader.ui.overrides_model import OverridesModel


class OverridesDialog(QDialog):
    """Lists decisions; what is to be done with them is asked of the window by signals."""

    revoke_requested = Signal(object)
    """The decisions to take back."""
    letter_requested = Signal(str, int)
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, title_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.model = OverridesModel(title_of, self)
        self.filter, self.table, self._empty = QLineEdit(clearButtonEnabled=True), QTableView(), QLabel(wordWrap=True)
        self.remove, self._import, self.export = QPushButton(), QPushButton(), QPushButton()
        self._close = QPushButton()
        self._arrange()
        self._connect()
        self.retranslate()
        self.resize(760, 460)

    def show_overrides(self, overrides: tuple[Override, ...]) -> None:
        """List these decisions."""
        self.model.show(overrides)
        self._settle()

    def selected(self) -> list[Override]:
        """The decisions that are selected."""
        return [self.model.row(index) for index in self.table.selectionModel().selectedRows()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete takes back what is selected, Enter opens its letter."""
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._remove()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.table.hasFocus():
            self._open()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("Decisions about words"))
        self.filter.setPlaceholderText(self.tr("Find a word, in either script"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.table.setAccessibleName(self.windowTitle())
        self.remove.setText(self.tr("Take back"))
        self._import.setText(self.tr("Import a dictionary…"))
        self.export.setText(self.tr("Export a dictionary…"))
        self._close.setText(self.tr("Close"))
        self._empty.setText(
            self.tr(
                "No decisions yet. Put the caret on a word and press F2 to choose how it is converted, "
                "to keep a name from conversion, or to correct the stored text."
            )
        )
        self._settle()

    def _settle(self) -> None:
        self._pages.setCurrentIndex(0 if self.model.count else 1)
        self.export.setEnabled(self.model.count > 0)
        self.remove.setEnabled(bool(self.table.selectionModel() and self.table.selectionModel().hasSelection()))

    def _remove(self) -> None:
        if found := self.selected():
            self.revoke_requested.emit(found)

    def _open(self) -> None:
        found = self.selected()
        if len(found) == 1 and found[0].letter_id is not None:
            span = found[0].span
            self.letter_requested.emit(found[0].letter_id, span.start if span else -1)

    def _arrange(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setObjectName("faint")
        self._empty.setMargin(60)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        buttons = QHBoxLayout()
        for button in (self.remove, self._import, self.export):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self._close.setAutoDefault(False)
        buttons.addWidget(self._close)
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addLayout(self._pages, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self.model.narrow)
        self.table.doubleClicked.connect(lambda _: self._open())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._settle())
        self.model.modelReset.connect(self._settle)
        self.remove.clicked.connect(self._remove)
        self._import.clicked.connect(self.import_requested)
        self.export.clicked.connect(self.export_requested)
        self._close.clicked.connect(self.close)

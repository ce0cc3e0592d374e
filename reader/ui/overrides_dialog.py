"""The list of all decisions about words: looked through, taken back, exchanged as an OpenCC user dictionary."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt, Signal
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
from reader.ui.flowing import Flowing
from reader.ui.overrides_model import OverridesModel

_SIZE, _MARGIN = QSize(60, 36), 4
_WIDTHS = (9, 9, 9, 0, 11)
"""Of the columns; all of these in em, 0 takes what is left."""

_HOLDS = _WIDTHS.index(0)


class OverridesDialog(QDialog):
    """Lists decisions; what is to be done with them is asked of the window by signals."""

    revoke_requested = Signal(object)
    """The decisions to take back."""
    letter_requested = Signal(str, int)
    """The letter of a decision, and its place, -1 for none."""
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, title_of: Callable[[str], str], parent: QWidget) -> None:
        super().__init__(parent)
        self.model = OverridesModel(title_of, self)
        self.filter, self.table = QLineEdit(clearButtonEnabled=True), QTableView()
        plain = Qt.TextFormat.PlainText
        self._empty, self._said = (QLabel(wordWrap=True, textFormat=plain) for _ in range(2))
        self.remove, self._import, self.export = QPushButton(), QPushButton(), QPushButton()
        self._close = QPushButton()
        self._arrange()
        self._connect()
        self.retranslate()
        self._size()

    def show_overrides(self, overrides: tuple[Override, ...]) -> None:
        """List these decisions; the place in the list is kept."""
        row = self.table.currentIndex().row()
        self.model.show(overrides)
        if row >= 0:
            # What was taken back leaves its place to the one after it.
            self.table.setCurrentIndex(self.model.index(min(row, self.model.rowCount() - 1), 0))
        self._settle()

    def say(self, text: str) -> None:
        """Say what became of a wish; it stays until the list is used again."""
        self._said.setText(text)
        self._said.setVisible(bool(text))

    def selected(self) -> list[Override]:
        """The decisions that are selected."""
        chosen = self.table.selectionModel().selection()
        # Ranges, as asking for the index of every row takes long where all of them are selected.
        parts = [chosen.at(number) for number in range(chosen.count())]
        return [row for part in parts for row in self.model.rows(part.top(), part.bottom())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Delete takes back what is selected, Enter opens its letter, Down goes from the filter to the list."""
        in_table = self.table.hasFocus()
        if event.key() == Qt.Key.Key_Delete and in_table:
            self._remove()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and in_table:
            self._open()
        elif event.key() == Qt.Key.Key_Down and self.filter.hasFocus() and self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
            self.table.setCurrentIndex(self.model.index(0, 0))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language and the size of type."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.FontChange:
            self._size()
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
        self.say("")
        self._settle()

    def _settle(self) -> None:
        """Show rows or why there are none, and allow what can be done."""
        self._pages.setCurrentIndex(0 if self.model.rowCount() else 1)
        self._empty.setText(self._nothing())
        self.export.setEnabled(self.model.count > 0)
        self.remove.setEnabled(self.table.selectionModel().hasSelection())

    def _nothing(self) -> str:
        if self.model.count:
            return self.tr("No decision has “{words}” in it.").format(words=self.filter.text().strip())
        return self.tr(
            "No decisions yet. Put the caret on a word and press F2 to choose how it is converted, "
            "to keep a name from conversion, or to correct the stored text."
        )

    def _remove(self) -> None:
        if found := self.selected():
            self.say("")
            self.revoke_requested.emit(found)

    def _open(self) -> None:
        found = self.selected()
        if len(found) == 1 and found[0].letter_id is not None:
            span = found[0].span
            self.letter_requested.emit(found[0].letter_id, span.start if span else -1)
        elif len(found) == 1:
            self.say(self.tr("This decision is about no single letter."))

    def _narrow(self, words: str) -> None:
        self.say("")
        self.model.narrow(words)

    def _size(self) -> None:
        """Follow the size of type; sizes that depend on what is in the cells would mean to look at every one."""
        em = self.fontInfo().pixelSize()
        self.resize((_SIZE * em).boundedTo(self.screen().availableSize()))
        self._empty.setMargin(_MARGIN * em)
        unit = self.width() // _SIZE.width()  # less than an em on a small screen
        for column, width in enumerate(_WIDTHS):
            if width:
                self.table.setColumnWidth(column, width * unit)
        self.table.verticalHeader().setDefaultSectionSize(2 * em + 6)

    def _arrange(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(_HOLDS, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setObjectName("faint")
        self._pages = QStackedLayout()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        buttons, foot = Flowing(6), QHBoxLayout()
        for button in (self.remove, self._import, self.export):
            buttons.addWidget(button)
        foot.addLayout(buttons, 1)
        foot.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        for button in (self.remove, self._import, self.export, self._close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addLayout(self._pages, 1)
        column.addWidget(self._said)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._narrow)
        self.table.doubleClicked.connect(lambda _: self._open())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._settle())
        self.model.modelReset.connect(self._settle)
        self.remove.clicked.connect(self._remove)
        self._import.clicked.connect(self.import_requested)
        self.export.clicked.connect(self.export_requested)
        self._close.clicked.connect(self.close)

"""The list of letters with its search box, its order, and the bin."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.settings import Sort
from reader.ui.library_delegate import LibraryDelegate
from reader.ui.library_model import LibraryModel, Row
from reader.ui.rows import RowList
from reader.ui.themes import Theme
from reader.ui.year_box import YearBox

_SEARCH_AFTER_MS = 180


class LibraryPanel(QWidget):
    """Shows rows, says what is wished for; it knows no library."""

    open_requested = Signal(str, object)
    search_requested = Signal(str)
    order_requested = Signal(object)
    import_requested = Signal()
    bin_requested = Signal(bool)
    restore_requested = Signal(list)
    delete_requested = Signal(list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = LibraryModel(self)
        self.search_box = QLineEdit(clearButtonEnabled=True)
        self.order_box = QComboBox()
        self.years = YearBox()
        self.bin_button = QToolButton()
        self.list = RowList()
        self.delegate = LibraryDelegate(theme, self.list)
        self._empty_text = QLabel(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self._empty_button = QPushButton()
        self._restore, self._delete = QPushButton(), QPushButton()
        self._bin_bar = QWidget()
        self._stack = QStackedWidget()
        self._timer = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._all: Sequence[Row] = ()
        self._order = Sort.DATE
        self._opening = ""
        self._in_bin = False
        self._open_next = False
        self._arrange()
        self._connect()
        self.retranslate()

    @property
    def in_bin(self) -> bool:
        """Whether the letters in the bin are shown."""
        return self._in_bin

    @property
    def query(self) -> str:
        """What stands in the search box."""
        return self.search_box.text().strip()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """Where the Tab key stops, in order."""
        head = (self.search_box, self.years, self.order_box, self.bin_button)
        return (*head, self.list, self._empty_button, self._restore, self._delete)

    def show_rows(self, rows: Sequence[Row], order: Sort) -> None:
        """Show rows and keep the open letter selected."""
        self._all, self._order = rows, order
        self.years.offer(rows)
        self.order_box.setCurrentIndex(list(Sort).index(order))
        self._narrow()
        self._say_empty()
        self.select(self._opening)
        if self._open_next:
            self._open_next = False
            if rows:
                self._open(self.model.index(0))

    def _narrow(self) -> None:
        """Show those of the rows that the year box lets through."""
        rows = self.years.narrowed(self._all)
        self.model.show(rows, self._order)
        self._stack.setCurrentIndex(0 if rows else 1)

    def show_bin(self, on: bool) -> None:
        """Show the bin's letters, or the library's."""
        self._in_bin = on
        self.search_box.setEnabled(not on)
        self.bin_button.setChecked(on)
        self._bin_bar.setVisible(on)
        self._say_empty()

    def select(self, letter_id: str | None) -> None:
        """Mark the open letter in the list."""
        self._opening = letter_id or ""
        index = self.model.find(letter_id)
        if index.isValid() and index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
        elif not index.isValid():
            self.list.setCurrentIndex(QModelIndex())

    def selected_ids(self) -> list[str]:
        """The letters that are selected."""
        return [self.model.row(index).letter.id for index in self.list.selectionModel().selectedIndexes()]

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.delegate.theme = theme
        self.list.redraw()

    def focus_search(self) -> None:
        """Put the caret into the search box."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.search_box.setPlaceholderText(self.tr("Search titles, people, text and notes"))
        self.search_box.setAccessibleName(self.tr("Search the library, in either script"))
        self.order_box.setAccessibleName(self.tr("Order of the letters"))
        self.order_box.setToolTip(self.order_box.accessibleName())
        self.years.retranslate()
        names = (self.tr("By date"), self.tr("By title"), self.tr("By last read"))
        for number, name in enumerate(names):
            self.order_box.setItemText(number, name)
        self.list.setAccessibleName(self.tr("Letters"))
        self.bin_button.setText(self.tr("Bin"))
        self.bin_button.setToolTip(self.tr("Letters that were deleted; they can be restored"))
        self._restore.setText(self.tr("Restore"))
        self._delete.setText(self.tr("Delete for good…"))
        self._say_empty()

    def _arrange(self) -> None:
        for order in Sort:
            self.order_box.addItem(str(order))
        self.list.show_model(self.model, self.delegate)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setUniformItemSizes(True)
        self.bin_button.setCheckable(True)
        self.bin_button.setObjectName("plain")
        self._empty_text.setObjectName("faint")
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._top())
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._bin_bar)

    def _top(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.addWidget(self.years, 1)
        head.addWidget(self.order_box, 1)
        head.addWidget(self.bin_button)
        top = QVBoxLayout()
        top.setContentsMargins(10, 8, 10, 8)
        top.setSpacing(8)
        top.addWidget(self.search_box)
        top.addLayout(head)
        bar = QHBoxLayout(self._bin_bar)
        bar.addWidget(self._restore)
        bar.addWidget(self._delete)
        self._bin_bar.hide()
        return top

    def _empty(self) -> QWidget:
        empty = QWidget()
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(24, 24, 24, 24)
        middle.addStretch(2)
        middle.addWidget(self._empty_text)
        middle.addWidget(self._empty_button, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(3)
        return empty

    def _connect(self) -> None:
        self.search_box.textChanged.connect(lambda _: self._timer.start())
        self.search_box.setAcceptDrops(False)
        self.search_box.returnPressed.connect(self._open_first)
        self._timer.timeout.connect(lambda: self.search_requested.emit(self.query))
        self.order_box.activated.connect(lambda number: self.order_requested.emit(list(Sort)[number]))
        self.years.changed.connect(self._narrow)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        self.list.selectionModel().currentChanged.connect(self._moved_to)
        self.bin_button.clicked.connect(self.bin_requested)
        self._empty_button.clicked.connect(self._empty_wish)
        self._restore.clicked.connect(lambda: self.restore_requested.emit(self.selected_ids()))
        self._delete.clicked.connect(lambda: self.delete_requested.emit(self.selected_ids()))

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self._in_bin:
            row = self.model.row(index)
            self._opening = row.letter.id
            self.open_requested.emit(row.letter.id, row.hit)

    def _moved_to(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and self.list.hasFocus() and self.model.row(index).letter.id != self._opening:
            self._open(index)

    def _open_first(self) -> None:
        self._timer.stop()
        self._open_next = bool(self.query)
        self.search_requested.emit(self.query)

    def _empty_wish(self) -> None:
        if self._in_bin:
            self.bin_requested.emit(False)
        elif self.query:
            self.search_box.clear()
        else:
            self.import_requested.emit()

    def _say_empty(self) -> None:
        if self.query and not self._in_bin:
            text, wish = self.tr("Nothing found for “{query}”.").format(query=self.query), self.tr("Clear the search")
        elif self._in_bin:
            text, wish = self.tr("The bin is empty."), self.tr("Back to the letters")
        else:
            text = self.tr(
                "Your letters will be listed here. Drop files or folders anywhere on this window, or add them."
            )
            wish = self.tr("Add letters…")
        self._empty_text.setText(text)
        self._empty_button.setText(wish)

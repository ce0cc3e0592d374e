"""The outline as a list that is narrowed by typing: Enter goes to a section."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from reader.page import Page
from reader.text import Span
from reader.text.fold import fold
from reader.ui.outline_panel import OutlineDelegate, OutlineModel
from reader.ui.rows import Index, RowList
from reader.ui.themes import Theme

_FIRST_WORDS = 40
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}


class SectionPalette(QDialog):
    """Finds sections in either script; `offset` is where the chosen one begins, None before one is chosen."""

    def __init__(self, page: Page, here: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Go to section"))
        self.resize(460, 420)
        self.offset: int | None = None
        self.model = OutlineModel(self)
        self.model.show(page)
        self.box = QLineEdit(placeholderText=self.tr("Type a part of the title"))
        self.box.setAccessibleName(self.tr("Section"))
        self.list = RowList()
        self.narrowed = _Narrowed([_words(page, number) for number in range(self.model.rowCount())], self)
        self.narrowed.setSourceModel(self.model)
        self.list.setModel(self.narrowed)
        self.list.setItemDelegate(OutlineDelegate(theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(self.tr("Outline"))
        self._rows = QStackedWidget()
        self._arrange()
        self._begin(self.narrowed.mapFromSource(self.model.at(here)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: the arrows move in the list while the caret stays in the box."""
        is_key = event.type() is QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and (step := _STEPS.get(event.key())):
            row = min(max(0, self.list.currentIndex().row() + step), self.narrowed.rowCount() - 1)
            self.list.setCurrentIndex(self.narrowed.index(row, 0))
            return True
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        nothing = QLabel(self.tr("No section has this in its title."), alignment=Qt.AlignmentFlag.AlignCenter)
        nothing.setObjectName("faint")
        self._rows.addWidget(self.list)
        self._rows.addWidget(nothing)
        layout = QVBoxLayout(self)
        layout.addWidget(self.box)
        layout.addWidget(self._rows, 1)
        self.box.textChanged.connect(self._narrow)
        self.box.returnPressed.connect(lambda: self._go(self.list.currentIndex()))
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.box.installEventFilter(self)

    def _begin(self, index: QModelIndex) -> None:
        self.list.setCurrentIndex(index if index.isValid() else self.narrowed.index(0, 0))
        self.list.scrollTo(self.list.currentIndex(), RowList.ScrollHint.PositionAtCenter)

    def _narrow(self, text: str) -> None:
        self.narrowed.narrow(text)
        self._rows.setCurrentIndex(0 if self.narrowed.rowCount() else 1)
        self.list.setCurrentIndex(self.narrowed.index(0, 0))

    def _go(self, index: QModelIndex) -> None:
        if index.isValid() and self.offset is None:
            self.offset = self.model.section(self.narrowed.mapToSource(index)).span.start
            self.accept()


class _Narrowed(QSortFilterProxyModel):
    """The sections in whose folded words something is found."""

    def __init__(self, words: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._words = words
        self._wanted = ""

    def narrow(self, text: str) -> None:
        """Leave those that hold a text."""
        self._wanted = fold(text.strip())
        self.invalidate()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        """Qt: whether a section is left."""
        return self._wanted in self._words[row]


def _words(page: Page, number: int) -> str:
    """What a section begins with as stored, folded: titles of thousands of sections are not converted at once."""
    section = page.letter.sections[number]
    start = max(section.span.start, page.start)
    end = min(max(section.heading_end, start + (0 if section.heading else _FIRST_WORDS)), section.span.end, page.end)
    return fold(page.stored(Span(start, max(start, end))))

"""The highlights and notes of the open letter in the order of the text; lost ones come last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QStackedLayout, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.text import Utf16Index
from reader.ui.mark_words import mark_words
from reader.ui.note_row import NoteRow
from reader.ui.rows import EmptyLabel, Index, RowList
from reader.ui.themes import Theme

_MARGIN = 12
_BAR = 10
_QUOTE_LINES, _NOTE_LINES = 2, 4


class NotesModel(QAbstractListModel):
    """Annotations by id; `made` gives the row of one when it is first drawn. `RowRole` gives the `NoteRow`."""

    RowRole = Qt.ItemDataRole.UserRole

    def __init__(self, made: Callable[[str], NoteRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._made = made
        self._ids: list[str] = []
        self._rows: dict[str, NoteRow] = {}

    def show(self, ids: Sequence[str]) -> None:
        """Show other annotations, or the same ones with other words."""
        self.beginResetModel()
        self._ids = list(ids)
        self._rows = {}
        self.endResetModel()

    def put(self, annotation_id: str, position: int) -> None:
        """Put one annotation in, or show it as it is now; `position` counts without it."""
        self._rows.pop(annotation_id, None)
        index = self.find(annotation_id)
        if index.isValid() and index.row() == position:
            self.dataChanged.emit(index, index)
            return
        self.take(annotation_id)
        self.beginInsertRows(QModelIndex(), position, position)
        self._ids.insert(position, annotation_id)
        self.endInsertRows()

    def take(self, annotation_id: str) -> None:
        """Take one row away where it is there."""
        index = self.find(annotation_id)
        if index.isValid():
            self.beginRemoveRows(QModelIndex(), index.row(), index.row())
            del self._ids[index.row()]
            self._rows.pop(annotation_id, None)
            self.endRemoveRows()

    def row(self, index: Index) -> NoteRow:
        """The row at an index."""
        key = self._ids[index.row()]
        known = self._rows.get(key)
        if known is None:
            known = self._rows[key] = self._made(key)
        return known

    def find(self, annotation_id: str) -> QModelIndex:
        """The index of an annotation, invalid where it is not listed."""
        if annotation_id not in self._ids:
            return QModelIndex()
        return self.index(self._ids.index(annotation_id))

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: the number of rows."""
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: quote and note for display, the `NoteRow` for the delegate."""
        if not index.isValid():
            return None
        row = self.row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.quote}\n{row.annotation.note}".strip()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(row)
        return row if role == self.RowRole else None

    def _said(self, row: NoteRow) -> str:
        """A row as a sentence: what others see by its colour, and under it."""
        note = row.annotation
        lost = self.tr("These words are not in the text any more.") if row.orphan else ""
        parts = (row.quote, mark_words(note.style, note.color), note.note, ", ".join(note.tags), lost)
        return ". ".join(part for part in parts if part)


class NotesDelegate(QStyledItemDelegate):
    """A bar in the highlight's colour, the quote, the note below it."""

    def __init__(self, theme: Theme, rows: RowList) -> None:
        super().__init__(rows)
        self.theme = theme
        self.orphan_text = ""
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the lines that are shown."""
        row: NoteRow = index.data(NotesModel.RowRole)
        # A list asks for sizes with an empty rectangle; its viewport tells how wide the row will be.
        width = max(80, self._rows.port.width() - 2 * _MARGIN - _BAR)
        height = self._height(row, option, width)
        return QSize(120, height + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row: NoteRow = index.data(NotesModel.RowRole)
        painter.save()
        selected = self._rows.is_selected(index)
        if selected or self._rows.is_hovered(index):
            painter.fillRect(option.rect, QColor(self.theme.chosen if selected else self.theme.window))
        area = option.rect.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        bar = QColor(self.theme.highlights[row.annotation.color])
        painter.fillRect(QRect(area.x(), area.y(), 4, area.height()), bar)
        area.adjust(_BAR, 0, 0, 0)
        y = self._text(painter, area, row.quote, _QUOTE_LINES, self.theme.faint, option)
        for text, lines, color in self._below(row):
            area.setTop(y + 4)
            y = self._text(painter, area, text, lines, color, option)
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        self._rows.frame_current(painter, option.rect, index, self.theme.accent)
        painter.restore()

    def _below(self, row: NoteRow) -> list[tuple[str, int, str]]:
        parts = [(row.annotation.note, _NOTE_LINES, self.theme.ink)]
        parts.append((" ".join(f"#{tag}" for tag in row.annotation.tags), 1, self.theme.faint))
        parts.append((self.orphan_text if row.orphan else "", 2, self.theme.accent))
        return [part for part in parts if part[0]]

    def _height(self, row: NoteRow, option: QStyleOptionViewItem, width: int) -> int:
        line = QFontMetrics(option.font).lineSpacing()
        height = len(_lines(row.quote, option, width, _QUOTE_LINES)) * line
        for text, lines, _ in self._below(row):
            height += 4 + len(_lines(text, option, width, lines)) * line
        return height

    def _text(
        self, painter: QPainter, area: QRect, text: str, most: int, color: str, option: QStyleOptionViewItem
    ) -> int:
        painter.setPen(QColor(color))
        painter.setFont(option.font)
        metrics = QFontMetrics(option.font)
        y = area.y()
        for line in _lines(text, option, area.width(), most):
            painter.drawText(area.x(), y + metrics.ascent(), line)
            y += metrics.lineSpacing()
        return y


class NotesPanel(QWidget):
    """The list of notes with its empty state."""

    jump_requested = Signal(str)
    edit_requested = Signal(str)
    erase_requested = Signal(str)

    def __init__(self, theme: Theme, made: Callable[[str], NoteRow], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = NotesModel(made, self)
        self.list = RowList()
        self.delegate = NotesDelegate(theme, self.list)
        self.list.show_model(self.model, self.delegate)
        self.list.setBatchSize(100)
        self.list.setResizeMode(RowList.ResizeMode.Adjust)
        self._empty = EmptyLabel()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.list.clicked.connect(lambda index: self.jump_requested.emit(self.model.row(index).annotation.id))
        self.list.activated.connect(lambda index: self.edit_requested.emit(self.model.row(index).annotation.id))
        self.list.installEventFilter(self)
        self.retranslate()
        self.show_empty()

    def show_empty(self) -> None:
        """Show the list, or what will be there where there are no rows."""
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def select(self, annotation_id: str) -> None:
        """Mark an annotation and bring it into sight."""
        index = self.model.find(annotation_id)
        if index.isValid():
            self.list.setCurrentIndex(index)

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.delegate.theme = theme
        self.list.redraw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: Delete takes the current annotation away."""
        if watched is self.list and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Delete:  # type: ignore[attr-defined]  # a key event, by its type
            index = self.list.currentIndex()
            if index.isValid():
                self.erase_requested.emit(self.model.row(index).annotation.id)
            return True
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: rows of another width have other heights."""
        super().resizeEvent(event)
        self.list.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.list.setAccessibleName(self.tr("Highlights and notes"))
        self.delegate.orphan_text = self.tr("These words are not in the text any more.")
        self.list.scheduleDelayedItemsLayout()
        self._empty.setText(self.tr("Select a passage and highlight it, or write a note: it will be listed here."))


def _lines(text: str, option: QStyleOptionViewItem, width: int, most: int) -> list[str]:
    """The first lines of a text at a width; the last one ends with … where there is more."""
    metrics = QFontMetrics(option.font)
    wrap = QTextOption()
    wrap.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    lines: list[str] = []
    for paragraph in text.split("\n")[: most + 1]:
        layout = QTextLayout(paragraph[:400], option.font)
        index = Utf16Index(paragraph)
        layout.setTextOption(wrap)
        layout.beginLayout()
        while len(lines) <= most and (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            start, end = line.textStart(), line.textStart() + line.textLength()
            lines.append(paragraph[index.points(start) : index.points(end)])
        layout.endLayout()
    if len(lines) > most:
        lines[most - 1] = metrics.elidedText(lines[most - 1] + "…………", Qt.TextElideMode.ElideRight, width)
    return lines[:most]

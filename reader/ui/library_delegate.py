"""How a letter is drawn in the list: title, people, date, script, notes."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from reader.ui.library_model import LibraryModel, Row, date_shown, script_badge
from reader.ui.rows import Index, RowList
from reader.ui.themes import Theme

_MARGIN = 12
_GAP = 4
Flag = Qt.AlignmentFlag


class LibraryDelegate(QStyledItemDelegate):
    """Three lines a letter: title, sender → recipient or what was found, date with badge and number of notes."""

    def __init__(self, theme: Theme, rows: RowList) -> None:
        super().__init__(rows)
        self.theme = theme
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Three lines of the font."""
        line = QFontMetrics(option.font).height()
        return QSize(160, 3 * line + 2 * _GAP + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; the selected one has the accent's bar at its edge."""
        row: Row = index.data(LibraryModel.RowRole)
        painter.save()
        self._ground(painter, option.rect, index)
        area = option.rect.adjusted(_MARGIN + 4, _MARGIN, -_MARGIN, -_MARGIN)
        line = QFontMetrics(option.font).height()
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        self._line(painter, QRect(area.x(), area.y(), area.width(), line), row.title, bold, self.theme.ink)
        y = area.y() + line + _GAP
        second, color = row.snippet or row.people, self.theme.ink
        if not second:
            second, color = row.letter.name, self.theme.faint
        self._line(painter, QRect(area.x(), y, area.width(), line), second, option.font, color)
        y += line + _GAP
        self._last_line(painter, QRect(area.x(), y, area.width(), line), option.font, row)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRect, index: Index) -> None:
        selected = self._rows.is_selected(index)
        if selected or self._rows.is_hovered(index):
            painter.fillRect(area, QColor(self.theme.chosen if selected else self.theme.window))
        if selected:
            painter.fillRect(QRect(area.x(), area.y(), 3, area.height()), QColor(self.theme.accent))
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        self._rows.frame_current(painter, area, index, self.theme.accent)

    def _line(self, painter: QPainter, area: QRect, text: str, font: QFont, color: str) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Flag.AlignLeft | Flag.AlignVCenter, shown)

    def _last_line(self, painter: QPainter, area: QRect, font: QFont, row: Row) -> None:
        """The date at the start, the script and the number of notes at the end; a long date is cut off there."""
        metrics = QFontMetrics(font)
        right = area.right()
        badge = script_badge(row.letter)
        if badge:
            side = metrics.height()
            box = QRect(right - side, area.y(), side, side)
            painter.setPen(QColor(self.theme.seal))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 3, 3)
            small = QFont(font)
            small.setPixelSize(max(8, side * 6 // 10))
            painter.setFont(small)
            painter.drawText(box, Flag.AlignCenter, badge)
            right = box.left() - 8
        if row.letter.annotations:
            count = f"✎ {row.letter.annotations}"
            width = metrics.horizontalAdvance(count)
            place = QRect(right - width, area.y(), width + 2, area.height())
            self._line(painter, place, count, font, self.theme.faint)
            right = place.left() - 8
        room = QRect(area.x(), area.y(), right - area.x(), area.height())
        self._line(painter, room, date_shown(row.letter), font, self.theme.faint)

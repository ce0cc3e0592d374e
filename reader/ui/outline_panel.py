"""The sections of the open letter; a click goes there, the current one follows the reading."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStackedLayout, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from reader.letters import Remark, RemarkKind, Section
from reader.page import Page
from reader.text import Span
from reader.ui.rows import EmptyLabel, Index, RowList
from reader.ui.themes import Theme

_FIRST_WORDS = 18
_INDENT = 16
_RING = 2.5


class OutlineModel(QAbstractListModel):
    """The sections in the order of the text; titles are converted when they are drawn."""

    LevelRole = Qt.ItemDataRole.UserRole
    RemarkRole = Qt.ItemDataRole.UserRole + 1

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._sections: tuple[Section, ...] = ()
        self._remarks: dict[int, Remark] = {}

    def show(self, page: Page | None) -> None:
        """Show the sections of a page."""
        sections = page.letter.sections if page else ()
        self._page = page
        remarks = page.letter.remarks if page else ()
        self._remarks = {remark.span.start: remark for remark in remarks}
        if sections == self._sections:
            return  # another variant: titles are asked for when they are drawn
        self.beginResetModel()
        self._sections = sections
        self.endResetModel()

    def section(self, index: Index) -> Section:
        """The section at an index."""
        return self._sections[index.row()]

    def at(self, offset: int) -> QModelIndex:
        """The last section that begins at or before `offset`, invalid before the first."""
        number = bisect_right(self._sections, offset, key=lambda section: section.span.start) - 1
        return self.index(number) if number >= 0 else QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: the number of sections."""
        return 0 if parent is not None and parent.isValid() else len(self._sections)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the title as shown; `LevelRole` gives the level."""
        if not index.isValid() or self._page is None:
            return None
        section = self._sections[index.row()]
        remark = self._remarks.get(section.span.start)
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(self._page, section)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            title = _title(self._page, section)
            told = f"{title}\n{self._said(remark)}" if remark else title
            is_below = role == Qt.ItemDataRole.AccessibleTextRole and section.level > 1
            return f"{told}\n" + self.tr("Level {level}").format(level=section.level) if is_below else told
        if role == self.RemarkRole:
            return remark is not None
        return section.level if role == self.LevelRole else None

    def _said(self, remark: Remark) -> str:
        if remark.kind is RemarkKind.REPEAT:
            return self.tr("This number comes twice; one would expect {expected} here.").format(
                expected=remark.expected
            )
        if not remark.after:
            return self.tr("The numbering begins here; one would expect {expected}.").format(expected=remark.expected)
        return self.tr("Numbers are left out: after {after} one would expect {expected}.").format(
            after=remark.after, expected=remark.expected
        )


class OutlineDelegate(QStyledItemDelegate):
    """Indents by level; the current section has a bar in the accent's colour."""

    def __init__(self, theme: Theme, rows: RowList) -> None:
        super().__init__(rows)
        self.theme = theme
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line with air."""
        return QSize(120, QFontMetrics(option.font).height() + 14)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a title."""
        painter.save()
        selected, hovered = self._rows.is_selected(index), self._rows.is_hovered(index)
        if selected or hovered:
            painter.fillRect(option.rect, QColor(self.theme.chosen if selected else self.theme.window))
        if selected:
            painter.fillRect(option.rect.adjusted(0, 0, 3 - option.rect.width(), 0), QColor(self.theme.accent))
        level = index.data(OutlineModel.LevelRole)
        area = option.rect.adjusted(14 + _INDENT * (level - 1), 0, -10, 0)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.ink if level == 1 or selected else self.theme.faint))
        text = str(index.data()).replace("\n", " ")
        text = QFontMetrics(option.font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        if index.data(OutlineModel.RemarkRole):
            # Quiet: a ring before the title, what it means is in the tool tip.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.theme.seal), 1.5))
            painter.drawEllipse(QPointF(area.left() - 7, area.center().y() + 0.5), _RING, _RING)
        self._rows.frame_current(painter, option.rect, index, self.theme.accent)
        painter.restore()


class OutlinePanel(QWidget):
    """The outline with its empty state."""

    section_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OutlineModel(self)
        self.list = RowList()
        self.delegate = OutlineDelegate(theme, self.list)
        self.list.show_model(self.model, self.delegate)
        self.list.setUniformItemSizes(True)
        self._empty = EmptyLabel()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self._has_page = False
        self.show_page(None)

    def show_page(self, page: Page | None) -> None:
        """Show the sections of a page."""
        self._has_page = page is not None
        self.model.show(page)
        self.list.redraw()
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        self.retranslate()

    def follow(self, offset: int) -> None:
        """Mark the section that is being read."""
        index = self.model.at(offset)
        if index != self.list.currentIndex():
            self.list.setCurrentIndex(index)
            if not index.isValid():
                self.list.clearSelection()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.delegate.theme = theme
        self.list.redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.list.setAccessibleName(self.tr("Outline"))
        if self._has_page:
            self._empty.setText(self.tr("This letter has no numbered or headed sections."))
        else:
            self._empty.setText(self.tr("The sections of the open letter will be listed here."))

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.section_requested.emit(self.model.section(index).span.start)


def _title(page: Page, section: Section) -> str:
    """Label and heading as shown; the first words where there is no heading."""
    start, end = section.span.start, section.heading_end
    if section.heading is None:
        end = min(section.span.end, max(end, start) + _FIRST_WORDS)
    end = min(end, page.end)
    if start < page.start or start >= end:
        return section.label + (section.heading or "")
    words = page.shown(Span(start, end)).strip()
    return words if section.heading else words.partition("\n")[0]

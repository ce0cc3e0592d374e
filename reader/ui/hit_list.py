"""The hits of a search in a letter, each with the words around it; a click goes there."""

from __future__ import annotations

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLabel, QStackedLayout, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from reader.page import Page
from reader.page.hits import Hits
from reader.text import Span
from reader.ui.rows import EmptyLabel, Index, RowList
from reader.ui.themes import Theme

_BEFORE, _AFTER = 10, 40
_MARGIN, _EDGE = 8, 14
_SECTION = 24
_BEFORE_HIT = 0.4


class Snippet(NamedTuple):
    """A hit as it is shown, with the words around it in its paragraph, and the section that it stands in."""

    before: str
    hit: str
    after: str
    section: str


class HitModel(QAbstractListModel):
    """The hits in the order of the text; their words are converted when they are drawn."""

    SnippetRole = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._hits = Hits()

    def show(self, page: Page | None, hits: Hits) -> None:
        """Show the hits in a page."""
        self.beginResetModel()
        self._page, self._hits = page, hits
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Qt: the number of hits."""
        return 0 if parent is not None and parent.isValid() else len(self._hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the words in one line; `SnippetRole` gives the `Snippet`."""
        page = self._page
        if not index.isValid() or page is None:
            return None
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, self.SnippetRole}:
            return None
        snippet = snippet_of(page, self._hits[index.row()])
        return snippet if role == self.SnippetRole else f"{snippet.before}{snippet.hit}{snippet.after}"


class HitDelegate(QStyledItemDelegate):
    """Two lines a hit: the words with the hit in bold on its ground, and the section."""

    def __init__(self, theme: Theme, rows: RowList) -> None:
        super().__init__(rows)
        self.theme = theme
        self.sectioned = True
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines with air, one where the letter has no sections."""
        return QSize(120, (1 + self.sectioned) * QFontMetrics(option.font).height() + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a hit; the one that is shown has the accent's bar at its edge."""
        snippet: Snippet = index.data(HitModel.SnippetRole)
        area = option.rect
        painter.save()
        selected = self._rows.is_selected(index)
        if selected or self._rows.is_hovered(index):
            painter.fillRect(area, QColor(self.theme.paper if selected else self.theme.window))
        if selected:
            painter.fillRect(QRect(area.x(), area.y(), 3, area.height()), QColor(self.theme.accent))
        painter.setPen(QPen(QColor(self.theme.line)))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        line = QFontMetrics(option.font).height()
        words = QRect(area.x() + _EDGE, area.y() + _MARGIN, area.width() - _EDGE - _MARGIN, line)
        self._draw_words(painter, words, option.font, snippet)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.faint))
        section = QFontMetrics(option.font).elidedText(snippet.section, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words.translated(0, line), Qt.AlignmentFlag.AlignVCenter, section)
        painter.restore()

    def _draw_words(self, painter: QPainter, area: QRect, font: QFont, snippet: Snippet) -> None:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.Bold)
        elide = QFontMetrics(font).elidedText
        before = elide(snippet.before, Qt.TextElideMode.ElideLeft, int(_BEFORE_HIT * area.width()))
        for text, face in ((before, font), (snippet.hit, bold), (snippet.after, font)):
            metrics = QFontMetrics(face)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
            width = metrics.horizontalAdvance(shown)
            painter.setFont(face)
            painter.setPen(QColor(self.theme.ink))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)
            if face is bold:
                # Told without colour, too: bold is not seen in every script and size.
                painter.fillRect(area.left(), area.bottom(), width, 2, QColor(self.theme.accent))
            area = area.adjusted(width, 0, 0, 0)
            if area.width() <= 0:
                return


class HitList(QWidget):
    """The list with its empty state."""

    hit_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = HitModel(self)
        self.list = RowList()
        self.delegate = HitDelegate(theme, self.list)
        self.list.show_model(self.model, self.delegate)
        self.list.setUniformItemSizes(True)
        self._empty = EmptyLabel()
        self._cut = QLabel(wordWrap=True)
        self._cut.setObjectName("faint")
        self._cut.setContentsMargins(_EDGE, _MARGIN, _EDGE, _MARGIN)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._cut)
        column.addWidget(self.list, 1)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(listed)
        self._stack.addWidget(self._empty)
        self.list.clicked.connect(lambda index: self.hit_chosen.emit(index.row()))
        self.list.activated.connect(lambda index: self.hit_chosen.emit(index.row()))
        self.show_hits(None, Hits(), None)
        self.retranslate()

    def show_hits(self, page: Page | None, hits: Hits, current: int | None) -> None:
        """Show the hits in a page, one of them as the current one."""
        self.delegate.sectioned = page is not None and bool(page.letter.sections)
        self.model.show(page, hits)
        self._stack.setCurrentIndex(0 if len(hits) else 1)
        self._cut.setText(self.tr("The {count} hits around this place:").format(count=f"{len(hits):,}"))
        self._cut.setVisible(hits.total > len(hits))
        self.point_to(current)

    def point_to(self, current: int | None) -> None:
        """Mark the hit that is shown in the letter."""
        index = self.model.index(current) if current is not None else QModelIndex()
        self.list.setCurrentIndex(index)
        if not index.isValid():
            self.list.clearSelection()

    def set_theme(self, theme: Theme) -> None:
        """Draw in another theme."""
        self.delegate.theme = theme
        self.list.redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Qt: follow the language."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Put every text in the window's language."""
        self.setWindowTitle(self.tr("Hits"))
        self.list.setAccessibleName(self.tr("Hits in this letter"))
        self._empty.setText(self.tr("What is found in this letter will be listed here, with the words around it."))


def snippet_of(page: Page, hit: Span) -> Snippet:
    """A hit as it is shown, cut so that it stands near the beginning."""
    paragraph = page.paragraph(page.at(hit.start))
    shown, text = paragraph.shown(hit), paragraph.text
    start = max(0, shown.start - _BEFORE)
    before = ("…" if start else "") + text[start : shown.start].lstrip()
    section = page.section_at(hit.start)
    title = page.shown(Span(section.span.start, section.heading_end)) if section else ""
    after = text[shown.end : shown.end + _AFTER]
    return Snippet(before, shown.of(text), after, title.strip().replace("\n", " ")[:_SECTION])

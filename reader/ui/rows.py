"""A list of rows that a delegate draws itself, which tells the delegate what is selected and under the mouse."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemDelegate, QLabel, QListView, QScrollBar, QWidget

Index = QModelIndex | QPersistentModelIndex
_BATCH = 1_000


class RowList(QListView):
    """A list view that is scrolled by pixels and lays out many rows little by little.

    Viewport and bar are made here: asked for its own ones, the binding would first make every kind of widget
    known to Python, and a delegate's `state` every kind of style element; a tenth of a start in all.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.port = QWidget()
        self.setViewport(self.port)
        self.setVerticalScrollBar(QScrollBar())
        self._hovered = self._awaited = QPersistentModelIndex()
        self.setMouseTracking(True)
        self.port.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(_BATCH)
        self.entered.connect(self._hover)
        self.viewportEntered.connect(lambda: self._hover(QModelIndex()))
        self.verticalScrollBar().rangeChanged.connect(self._go_on, Qt.ConnectionType.QueuedConnection)

    def show_model(self, model: QAbstractListModel, delegate: QAbstractItemDelegate) -> None:
        """Show a model, its rows as a delegate draws them."""
        self.setModel(model)
        self.setItemDelegate(delegate)
        model.modelReset.connect(lambda: self._hover(QModelIndex()))

    def scrollTo(self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible) -> None:
        """Qt: bring a row into the window, as soon as it has been laid out."""
        super().scrollTo(index, hint)
        waits = index.isValid() and self.visualRect(index).isEmpty()
        self._awaited = QPersistentModelIndex(index) if waits else QPersistentModelIndex()

    def is_selected(self, index: Index) -> bool:
        """Whether a row is selected."""
        return self.selectionModel().isSelected(index)

    def is_hovered(self, index: Index) -> bool:
        """Whether the mouse is over a row."""
        return self._hovered == index

    def frame_current(self, painter: QPainter, area: QRect, index: Index, color: str) -> None:
        """Draw a frame into the area of the current row while the keyboard is in the list."""
        if self.hasFocus() and index == self.currentIndex():
            painter.setPen(QPen(QColor(color), 1, Qt.PenStyle.DotLine))
            painter.drawRect(area.adjusted(4, 1, -2, -2))

    def redraw(self) -> None:
        """Draw every row anew."""
        self.port.update()

    def _go_on(self) -> None:
        if self._awaited.isValid():
            self.scrollTo(self._awaited, QListView.ScrollHint.PositionAtCenter)

    def _hover(self, index: QModelIndex) -> None:
        self._hovered = QPersistentModelIndex(index)
        self.port.update()


class EmptyLabel(QLabel):
    """What stands where a list has no rows: says what goes there."""

    def __init__(self) -> None:
        super().__init__(alignment=Qt.AlignmentFlag.AlignCenter, wordWrap=True)
        self.setObjectName("faint")
        self.setContentsMargins(24, 0, 24, 0)

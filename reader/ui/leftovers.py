"""The pill that comes up over a leftover of a page: it says of what kind it is, and one click keeps it."""

from __future__ import annotations

from bisect import bisect_right

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolButton

from reader.letters import Cruft
from reader.page import Page, Role
from reader.text import Span
from reader.ui.letter_view import LetterView
from reader.ui.names import cruft_name

_GAP = 14
_GRACE_MS = 600
"""How long the pill waits for the pointer to come to it over what is no leftover."""


class Leftovers(QObject):
    """Follows the pointer over one view."""

    keep_requested = Signal(object)
    """The stored span that is part of the letter after all."""

    def __init__(self, view: LetterView, parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._span: Span | None = None
        self.pill = QToolButton(view.viewport())
        self.pill.setObjectName("pill")
        self.pill.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.pill.setCursor(Qt.CursorShape.PointingHandCursor)
        self.pill.hide()
        self.pill.clicked.connect(self._keep)
        self._leaving = QTimer(self, singleShot=True, interval=_GRACE_MS)
        self._leaving.timeout.connect(self._left)
        view.viewport().installEventFilter(self)
        for moved in (view.scrolled, view.laid_out):
            moved.connect(self._leave)

    def at(self, point: QPointF) -> Span | None:
        """The stretch that is folded under a point, or the leftover there: a paragraph, or a piece of one."""
        page = self._view.page
        if page is None:
            return None
        fold = self._view.surface.fold_at(point)
        if fold is not None:
            return Span(page.span(fold.first).start, page.span(fold.end - 1).end)
        return self._paragraph_at(point, page) or self._piece_at(point, page)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: come and go with the pointer."""
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove and not event.buttons():
            self._hover(event.position())
        elif event.type() is QEvent.Type.MouseButtonPress:
            self._leave()
        elif event.type() is QEvent.Type.Leave and self._span is not None:
            self._leaving.start()
        return super().eventFilter(watched, event)

    def _hover(self, point: QPointF) -> None:
        page, span = self._view.page, self.at(point)
        if page is None or span is None:
            if self._span is not None and not self._leaving.isActive():
                self._leaving.start()
            return
        self._leaving.stop()
        if span != self._span:
            self._span = span
            self._show(page, span, point)

    def _paragraph_at(self, point: QPointF, page: Page) -> Span | None:
        """The leftover paragraph on whose line a point is, be it beyond its last character."""
        hit = self._view.surface.hit_at(point)
        if hit is None or page.role(hit.paragraph) is not Role.CRUFT:
            return None
        span = page.span(hit.paragraph)
        seen, at = self._view.rect_of(span), point.toPoint()
        if self._view.look.vertical:
            return span if seen.left() <= at.x() <= seen.right() else None
        return span if seen.top() <= at.y() <= seen.bottom() else None

    def _piece_at(self, point: QPointF, page: Page) -> Span | None:
        hit = self._view.surface.character_at(point)
        if hit is None:
            return None
        paragraph = page.paragraph(hit.paragraph)
        pieces = (paragraph.stored(piece) for piece in paragraph.cruft if piece.start <= hit.offset < piece.end)
        return next(pieces, None)

    def _show(self, page: Page, span: Span, point: QPointF) -> None:
        kinds = dict.fromkeys(cruft_name(one.kind) for one in _touching(page.letter.cruft, span))
        self.pill.setText(self.tr("{kinds} · keep").format(kinds=self.tr(", ").join(kinds)))
        self.pill.setToolTip(self.tr("Part of the letter after all: show it with the rest"))
        self.pill.adjustSize()
        self.pill.move(self._place(point))
        self.pill.show()

    def _place(self, point: QPointF) -> QPoint:
        """Beside the line that is pointed at, at the end of the window, where it covers no text."""
        area, size = self._view.viewport().rect().adjusted(_GAP, _GAP, -_GAP, -_GAP), self.pill.size()
        room = QRect(area.topLeft(), area.size() - size)
        if self._view.look.vertical:
            return QPoint(min(max(room.left(), int(point.x()) - size.width() // 2), room.right()), room.bottom())
        return QPoint(room.right(), min(max(room.top(), int(point.y()) - size.height() // 2), room.bottom()))

    def _keep(self) -> None:
        span = self._span
        self._leave()
        if span is not None:
            self.keep_requested.emit(span)

    def _left(self) -> None:
        """Go, unless the pointer has come to the pill meanwhile."""
        if self.pill.underMouse():
            self._leaving.start()
        else:
            self._leave()

    def _leave(self) -> None:
        self._leaving.stop()
        self._span = None
        self.pill.hide()


def _touching(leftovers: tuple[Cruft, ...], span: Span) -> list[Cruft]:
    end = bisect_right(leftovers, span.end - 1, key=lambda one: one.span.start)
    return [one for one in leftovers[:end] if one.span.overlaps(span)]

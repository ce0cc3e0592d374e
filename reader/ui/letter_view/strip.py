"""The overview of a letter on its scroll bar: a picture that is kept until something changes, clicks and tool tips.

Sections lie nearest to the page, marks in the middle, hits at the edge of the window; all of them by their form.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPixmap, QTransform
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar, QStyle, QStyleOptionSlider, QToolTip

from reader.text import Span
from reader.ui.letter_view.layers import Hits
from reader.ui.letter_view.overview import ROW, Item, Kind, Overview
from reader.ui.letter_view.strip_bar import StripBar
from reader.ui.letter_view.strip_painting import LANES, draw
from reader.ui.letter_view.surface import Surface

_REACH = 2
_STILL = 3
_TOLD, _WORDS, _AROUND = 4, 40, 10


class Shown(NamedTuple):
    """What lies over the page just now."""

    hits: Hits
    section: Span | None


class Strip(QObject):
    """Lies over the scroll bar of an area, whichever its page is moved by."""

    jump_requested = Signal(object)
    """The stored `Span` of what was clicked."""

    def __init__(
        self,
        area: QAbstractScrollArea,
        surface: Surface,
        shown: Callable[[], Shown],
        name_mark: Callable[[str], str],
    ) -> None:
        super().__init__(area)
        self._area, self._surface = area, surface
        self._shown, self._name_mark = shown, name_mark
        self._overview: Overview | None = None
        self._picture = QPixmap()
        self._state: tuple[object, ...] = ()
        self._drawn_length = 0.0
        self._pressed: QPoint | None = None
        for bar in (area.verticalScrollBar(), area.horizontalScrollBar()):
            if isinstance(bar, StripBar):
                bar.overlay = self
                bar.update()

    def forget(self) -> None:
        """Draw anew: marks or hits have changed."""
        self._state = ()
        self._bar.update()

    def follow(self) -> None:
        """Show which section is being read."""
        self._bar.update()

    def paint(self) -> None:
        """Paint over the bar."""
        overview = self._current()
        if overview is None:
            return
        groove, palette = self._groove(), self._surface.look.palette
        with QPainter(self._bar) as painter:
            painter.drawPixmap(groove.topLeft(), self._picture)
            painter.setTransform(self._transform(groove))
            if section := self._shown().section:
                start, end = overview.row_of(section.start), overview.row_of(section.end)
                painter.fillRect(QRect(ROW * start, 0, ROW * max(1, end - start), 2), QColor(palette.accent))

    def press(self, event: QMouseEvent) -> bool:
        """Go to what was clicked, or to that place; the handle is dragged as ever."""
        self._pressed = event.position().toPoint()
        if event.button() is not Qt.MouseButton.LeftButton or self._handle().contains(self._pressed):
            return False
        if item := self._item_at(self._pressed):
            self._pressed = None
            self.jump_requested.emit(item.span)
            return True
        along, length = self._along(self._pressed), max(1, self._length(self._groove()))
        bar = self._bar
        # In the middle of the window; the handle is then under the pointer, and can be dragged on.
        bar.setValue(round(along / length * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        return False

    def release(self, event: QMouseEvent) -> None:
        """A click on what lies over the handle goes there as well."""
        point, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if pressed is not None and (point - pressed).manhattanLength() < _STILL and (item := self._item_at(point)):
            self.jump_requested.emit(item.span)

    def explain(self, event: QHelpEvent) -> None:
        """Say what is under the pointer."""
        overview = self._current()
        found = overview.near(self._along(event.pos()) // ROW, _REACH) if overview else []
        lines = dict.fromkeys(line for item in found[:_TOLD] if (line := self._words(item)))
        QToolTip.showText(event.globalPos(), "\n".join(lines), self._bar)

    def _current(self) -> Overview | None:
        """The overview, made anew where the letter, its setting or the bar is another."""
        flow, groove = self._surface.flow, self._groove()
        pixels = self._length(groove)
        if flow is None or pixels < 1:
            return None
        ratio, shown = self._bar.devicePixelRatioF(), self._shown()
        state = (flow, len(flow.page.marks), shown.hits, groove, ratio, self._surface.look.palette)
        # Heights settle as the letter is read: what moves nothing by a pixel is let be.
        if state != self._state or abs(flow.length - self._drawn_length) * pixels > self._drawn_length:
            self._overview, self._state = Overview.of(flow, shown.hits, pixels), state
            self._drawn_length = flow.length
            self._picture = self._drawn(self._overview, groove, ratio)
        return self._overview

    def _drawn(self, overview: Overview, groove: QRect, ratio: float) -> QPixmap:
        picture = QPixmap(groove.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setTransform(self._transform(QRect(QPoint(0, 0), groove.size())))
            draw(painter, overview, self._surface.look.palette)
        return picture

    def _item_at(self, point: QPoint) -> Item | None:
        """What is under a point, of the lane under it before any other."""
        overview = self._current()
        found = overview.near(self._along(point) // ROW, _REACH) if overview else []
        groove = self._groove()
        across = point.y() - groove.top() if self._lies else point.x() - groove.left()
        return next((item for item in found if across in LANES[item.kind]), found[0] if found else None)

    def _words(self, item: Item) -> str:
        """The heading, the first words of a note, a hit with what stands around it."""
        flow = self._surface.flow
        if flow is None:
            return ""
        page, span = flow.page, item.span
        if item.kind is Kind.MARK:
            words = self._name_mark(item.key)
        elif item.kind is Kind.HIT:
            line = page.span(page.at(span.start))
            start, end = max(line.start, span.start - _AROUND), min(line.end, span.end + _AROUND)
            words = page.shown(Span(start, max(start, end)))
        else:
            words = page.shown(Span(span.start, min(span.end, page.end)))
        told = " ".join(words.split())
        return told if len(told) <= _WORDS else told[: _WORDS - 1] + "…"

    @property
    def _lies(self) -> bool:
        return self._surface.direction.vertical

    @property
    def _bar(self) -> QScrollBar:
        return self._area.horizontalScrollBar() if self._lies else self._area.verticalScrollBar()

    def _length(self, groove: QRect) -> int:
        return groove.width() if self._lies else groove.height()

    def _along(self, point: QPoint) -> int:
        """How far a point of the bar is from where the letter begins: above, or at the right."""
        groove = self._groove()
        return groove.right() - point.x() if self._lies else point.y() - groove.top()

    def _transform(self, groove: QRect) -> QTransform:
        """From rows, and places across them, to the bar."""
        if self._lies:
            return QTransform(-1, 0, 0, 1, groove.left() + groove.width(), groove.top())
        return QTransform(0, 1, 1, 0, groove.left(), groove.top())

    def _groove(self) -> QRect:
        return self._part(QStyle.SubControl.SC_ScrollBarGroove)

    def _handle(self) -> QRect:
        return self._part(QStyle.SubControl.SC_ScrollBarSlider)

    def _part(self, part: QStyle.SubControl) -> QRect:
        bar, option = self._bar, QStyleOptionSlider()
        bar.initStyleOption(option)
        return bar.style().subControlRect(QStyle.ComplexControl.CC_ScrollBar, option, part, bar)

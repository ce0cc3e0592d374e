"""Layers of the page that are no marks: hits, the section under the eye, the selection, what is pointed out.

Each is told by its form: hits stand in boxes, the current one in a thick one, a selection between two bars, what is
pointed out in a round frame, and a rule runs beside the section.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.text import Span
from reader.ui.letter_view.galley import Placed
from reader.ui.letter_view.look import Palette

_BOX_HALF = 0.57
_BOX_LINE, _CURRENT_LINE = 0.045, 0.11
_BAR = 0.09
_FRAME, _FRAME_LINE, _FRAME_ROUND = 0.1, 0.08, 0.22
_RULE_PLACE, _RULE, _HEADED_RULE = 0.9, 0.045, 0.15


class Flash(NamedTuple):
    """A passage that is pointed out for a moment; `strength` falls from 1 to 0."""

    span: Span
    strength: float


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """What a search has found, stored spans in the order of the text, and the one that the reader is at."""

    spans: Sequence[Span] = ()
    current: Span | None = None

    def on(self, stored: Span) -> Sequence[Span]:
        """Those that touch a span."""
        first = bisect_right(self.spans, stored.start, key=lambda span: span.end)
        return self.spans[first : bisect_left(self.spans, stored.end, first, key=lambda span: span.start)]


NO_HITS = Hits()


class LayerPainter:
    """Paints layers in the logical coordinates of a paragraph, in whole pixels."""

    def __init__(self, painter: QPainter, palette: Palette) -> None:
        self._painter = painter
        self._palette = palette

    def hits(self, placed: Placed, hits: Hits) -> None:
        """Boxes around what was found."""
        em = _em(placed)
        current, width = hits.current, _pixels(_BOX_LINE * em)
        for span in hits.on(placed.set.paragraph.span):
            if span != current:
                self._box(placed, span, width, self._palette.hit)
        if current is not None:
            self._box(placed, current, max(2, _pixels(_CURRENT_LINE * em)), self._palette.hit_current)

    def selection(self, placed: Placed, selection: Span) -> None:
        """A tint, and a bar at both ends."""
        boxes = list(_boxes(placed, selection))
        for box in boxes:
            self._painter.fillRect(_whole(box), QColor(self._palette.selection))
        paragraph, bar, accent = placed.set.paragraph.span, _pixels(_BAR * _em(placed)), QColor(self._palette.accent)
        if boxes and paragraph.start <= selection.start:
            first = _whole(boxes[0])
            self._painter.fillRect(QRectF(first.left() - bar, first.top(), bar, first.height()), accent)
        if boxes and selection.end <= paragraph.end:
            last = _whole(boxes[-1])
            self._painter.fillRect(QRectF(last.right(), last.top(), bar, last.height()), accent)

    def flash(self, placed: Placed, flash: Flash) -> None:
        """A tint in a round frame, as strong as the flash is by now."""
        em, ground, frame = _em(placed), QColor(self._palette.flash), QColor(self._palette.accent)
        ground.setAlphaF(ground.alphaF() * flash.strength)
        frame.setAlphaF(flash.strength)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.setPen(QPen(frame, max(1.5, _FRAME_LINE * em)))
        self._painter.setBrush(ground)
        grown = _FRAME * em
        for box in _boxes(placed, flash.span):
            self._painter.drawRoundedRect(
                box.adjusted(-grown, 0, grown, 0), _FRAME_ROUND * em, _FRAME_ROUND * em, Qt.SizeMode.AbsoluteSize
            )
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def section(self, placed: Placed, section: Span, margin: float) -> None:
        """A thin rule along the section, beside its heading a thick one; `margin` is the blank before the lines."""
        paragraph = placed.set.paragraph
        if not placed.set.lines or not section.overlaps(paragraph.span):
            return
        em, lines = _em(placed), placed.set.lines
        place = -round(min(_RULE_PLACE * em, margin / 2))
        headed = section.start >= paragraph.span.start
        start = lines[0].block if headed else 0.0
        end = placed.set.extent if section.end > paragraph.span.end else lines[-1].block + lines[-1].extent
        self._rule(place, start, end, _pixels(_RULE * em), self._palette.faint)
        if headed:
            last = placed.set.lines_of(paragraph.heading or Span(0, 1))[-1]
            self._rule(place, start, last.block + last.extent, _pixels(_HEADED_RULE * em), self._palette.accent)

    def _rule(self, place: float, start: float, end: float, width: float, color: str) -> None:
        self._painter.fillRect(QRectF(place - width // 2, start, width, end - start), QColor(color))

    def _box(self, placed: Placed, span: Span, width: float, ground: str) -> None:
        edge = QColor(self._palette.hit_line)
        half = _BOX_HALF * _em(placed)
        for found in _boxes(placed, span):
            middle = found.center().y()
            box = _whole(QRectF(found.x(), middle - half, found.width(), 2 * half))
            self._painter.fillRect(box, QColor(ground))
            for side in _sides(box, width):
                self._painter.fillRect(side, edge)


def _sides(box: QRectF, width: float) -> Iterator[QRectF]:
    """The sides of a box, inside it."""
    yield QRectF(box.left(), box.top(), box.width(), width)
    yield QRectF(box.left(), box.bottom() - width, box.width(), width)
    yield QRectF(box.left(), box.top() + width, width, box.height() - 2 * width)
    yield QRectF(box.right() - width, box.top() + width, width, box.height() - 2 * width)


def _boxes(placed: Placed, stored: Span) -> list[QRectF]:
    paragraph = placed.set.paragraph
    return placed.set.boxes(paragraph.shown(stored)) if stored.overlaps(paragraph.span) else []


def _em(placed: Placed) -> float:
    lines = placed.set.lines
    return lines[0].em if lines else 1.0


def _pixels(width: float) -> int:
    return max(1, round(width))


def _whole(box: QRectF) -> QRectF:
    """A box in whole pixels, so that what touches neither overlaps nor leaves a seam."""
    left, top = round(box.left()), round(box.top())
    return QRectF(left, top, round(box.right()) - left, round(box.bottom()) - top)

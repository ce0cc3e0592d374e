"""What is painted of a flow: paper, marks, signs, selection, text, caret."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.page import Mark, SignKind
from reader.text import Span
from reader.ui.letter_view import marks
from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.flow import Flow, Hit
from reader.ui.letter_view.galley import Placed
from reader.ui.letter_view.lines import SetLine
from reader.ui.letter_view.look import Look, Palette
from reader.ui.letter_view.signs import Ink, Inks

_CARET = 0.075
_CARET_HALF = 0.62


class Flash(NamedTuple):
    """A passage that is pointed out for a moment; `strength` falls from 1 to 0."""

    span: Span
    strength: float


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lies over the letter at one moment: selection, flash and caret, where there are any.

    `hovered` is the paragraph whose fold is under the pointer.
    """

    selection: Span | None = None
    flash: Flash | None = None
    caret: Hit | None = None
    hovered: int | None = None


class PagePainter:
    """Paints the visible part of a flow through a frame."""

    def __init__(self, painter: QPainter, look: Look, direction: Direction, frame: Frame) -> None:
        self._painter = painter
        self._palette = look.palette
        self._kinds = look.signs
        self._pens: dict[tuple[SignKind, float], QPen] = {}
        self._direction = direction
        self._frame = frame

    def paint(self, flow: Flow, inks: Inks, overlay: Overlay) -> None:
        """The visible paragraphs: what lies under their text first, then the text, notes and caret above it."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in flow.visible():
            on_it = flow.page.marks.on(placed.set.paragraph.index)
            self._turn(placed)
            self._paint_ground(placed, on_it, inks.of(placed.set, self._kinds), overlay)
            self._paint_text(placed, overlay.hovered)
            self._turn(placed)
            self._paint_dots(marks.dots(placed.set, on_it, self._palette))
            if overlay.caret and overlay.caret.paragraph == placed.set.paragraph.index:
                self._paint_caret(placed, overlay.caret)
        self._painter.resetTransform()

    def _paint_ground(self, placed: Placed, on_it: Sequence[Mark], signs: Sequence[Ink], overlay: Overlay) -> None:
        self._fill(marks.washes(placed.set, on_it, self._palette))
        self._stroke([ink for ink in signs if ink.kind is SignKind.DIFFERENT])
        self._paint_overlay(placed, overlay)
        self._fill(marks.underlines(placed.set, on_it, self._palette))
        self._stroke([ink for ink in signs if ink.kind is not SignKind.DIFFERENT])

    def _turn(self, placed: Placed) -> None:
        self._painter.setTransform(self._direction.transform(self._frame, placed.block))

    def _fill(self, fills: list[marks.Fill]) -> None:
        for box, color in fills:
            # Whole pixels, so that stretches that touch neither overlap nor leave a seam.
            left, right = round(box.left()), round(box.right())
            self._painter.fillRect(QRectF(left, box.top(), right - left, box.height()), color)

    def _stroke(self, inks: Sequence[Ink]) -> None:
        if not inks:
            return
        # Whole pixels here too: a hairline that is smoothed loses its contrast.
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for ink in inks:
            pen = self._pens.get((ink.kind, ink.width))
            if pen is None:
                pen = self._pens[ink.kind, ink.width] = ink.pen(self._palette)
            self._painter.strokePath(ink.path, pen)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_overlay(self, placed: Placed, overlay: Overlay) -> None:
        if overlay.selection:
            color = QColor(self._palette.selection)
            self._fill([marks.Fill(box, color) for box in _boxes(placed, overlay.selection)])
        if overlay.flash:
            color = QColor(self._palette.flash)
            color.setAlphaF(color.alphaF() * overlay.flash.strength)
            self._fill([marks.Fill(box, color) for box in _boxes(placed, overlay.flash.span)])

    def _paint_text(self, placed: Placed, hovered: int | None) -> None:
        is_hovered = placed.set.paragraph.index == hovered
        quiet = QColor(self._palette.link if is_hovered else self._palette.faint)
        lines = [line for line in placed.set.lines if self._is_seen(placed, line)]
        self._paint_lines(placed.set.fold, quiet, upright=False)
        self._paint_lines(lines, QColor(self._palette.ink), upright=False)
        if self._direction.vertical:
            self._painter.resetTransform()
            self._painter.translate(self._direction.unturned(self._frame, placed.block))
            self._paint_lines(placed.set.fold, quiet, upright=True)
            self._paint_lines(lines, QColor(self._palette.ink), upright=True)

    def _paint_lines(self, lines: Sequence[SetLine], ink: QColor, *, upright: bool) -> None:
        origin, faint = QPointF(), QColor(self._palette.faint)
        for line in lines:
            for stroke in line.strokes:
                if stroke.upright is upright:
                    self._painter.setPen(faint if stroke.faint else ink)
                    self._painter.drawGlyphRun(origin, stroke.run)

    def _is_seen(self, placed: Placed, line: SetLine) -> bool:
        start = placed.block + line.block
        return start + 1.5 * line.extent > 0 and start - 0.5 * line.extent < self._frame.extent

    def _paint_dots(self, found: list[marks.Dot]) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        for dot in found:
            self._painter.setBrush(dot.color)
            self._painter.drawEllipse(dot.center, dot.radius, dot.radius)

    def _paint_caret(self, placed: Placed, caret: Hit) -> None:
        box = caret_box(placed, caret)
        if box is not None:
            self._painter.setBackground(QColor(self._palette.accent))
            self._painter.eraseRect(box)


def caret_box(placed: Placed, hit: Hit) -> QRectF | None:
    """The logical box of a caret in its paragraph, None where the paragraph has no lines."""
    line = placed.set.line_of(hit.offset, upstream=hit.upstream)
    if line is None:
        return None
    width = max(1.0, line.em * _CARET)
    half = line.em * _CARET_HALF
    return QRectF(line.edge(hit.offset) - width / 2, line.block + line.extent / 2 - half, width, 2 * half)


def paint_focus(painter: QPainter, size: QRectF, palette: Palette) -> None:
    """The quiet frame of a page that was reached by keyboard."""
    color = QColor(palette.accent)
    color.setAlphaF(0.6)
    painter.setPen(QPen(color, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(size.adjusted(1, 1, -1, -1))


def _boxes(placed: Placed, stored: Span) -> list[QRectF]:
    paragraph = placed.set.paragraph
    if not stored.overlaps(paragraph.span):
        return []
    return placed.set.boxes(paragraph.shown(stored))

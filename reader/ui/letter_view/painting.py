"""What is painted of a flow: paper, marks, signs, selection, text, caret."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from reader.page import Mark, Page, SignKind
from reader.text import Span
from reader.ui.letter_view import marks
from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.flow import Flow, Hit
from reader.ui.letter_view.galley import Placed
from reader.ui.letter_view.interlinear import Interlinear, Wave, interlinear
from reader.ui.letter_view.layers import NO_HITS, Flash, Hits, LayerPainter
from reader.ui.letter_view.lines import SetLine, Stroke
from reader.ui.letter_view.look import Look, Palette
from reader.ui.letter_view.signs import Ink, Inks

_CARET = 0.075
_CARET_HALF = 0.62


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lies over the letter at one moment: selection, flash, caret, hits and current section, where there are any.

    `hovered` is the paragraph whose fold is under the pointer.
    """

    selection: Span | None = None
    flash: Flash | None = None
    caret: Hit | None = None
    hovered: int | None = None
    hits: Hits = NO_HITS
    section: Span | None = None


class Scene(Protocol):
    """Set paragraphs of one page where they are to be painted: a flow behind its window, a printed page."""

    page: Page

    def visible(self) -> Sequence[Placed]:
        """The paragraphs with their places, in order."""
        ...


class PagePainter:
    """Paints the visible part of a scene through a frame, in the coordinates that the painter has at first."""

    def __init__(self, painter: QPainter, look: Look, direction: Direction, frame: Frame) -> None:
        self._painter = painter
        self._base = painter.transform()
        self._palette = look.palette
        self._faces = look.faces
        self._kinds = look.signs
        self._reading_ink = _between(look.palette.ink, look.palette.faint)
        self._pens: dict[tuple[SignKind, float], QPen] = {}
        self._direction = direction
        self._frame = frame
        self._layers = LayerPainter(painter, look.palette)

    def paint(self, scene: Scene, inks: Inks, overlay: Overlay) -> None:
        """The visible paragraphs: what lies under their text first, then the text, notes and caret above it."""
        if self._palette.rule and isinstance(scene, Flow):
            from reader.ui.letter_view.ruling import paint_rules  # on letter paper alone

            paint_rules(self._painter, scene, self._direction, self._frame, QColor(self._palette.rule))
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for placed in scene.visible():
            on_it = scene.page.marks.on(placed.set.paragraph.index)
            self._turn(placed)
            seen = self._seen(placed)
            between = interlinear(placed.set, on_it, self._palette, vertical=self._direction.vertical, seen=seen)
            signs = inks.of(placed.set, self._kinds, vertical=self._direction.vertical)
            # Whole pixels: a line that is smoothed loses its contrast, and stretches that touch show a seam.
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            self._fill(marks.washes(placed.set, on_it, self._palette, seen=seen))
            self._paint_layers(placed, signs, overlay)
            self._fill(between.lines)
            self._stroke([ink for ink in signs if ink.kind is not SignKind.DIFFERENT])
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_waves(between.waves)
            self._paint_text(placed, overlay.hovered)
            self._turn(placed)
            self._paint_over(placed, between, on_it)
            if overlay.caret and overlay.caret.paragraph == placed.set.paragraph.index:
                self._paint_caret(placed, overlay.caret)
        self._painter.setTransform(self._base)

    def draw(self, stroke: Stroke) -> None:
        """Put the glyphs of a set line on the page: all text comes by here, in the pen's colour."""
        self._painter.drawGlyphRun(QPointF(), stroke.run)

    def _paint_layers(self, placed: Placed, signs: Sequence[Ink], overlay: Overlay) -> None:
        """What lies between the washes and the lines: the later, the shorter it stays."""
        self._stroke([ink for ink in signs if ink.kind is SignKind.DIFFERENT])
        if overlay.section:
            self._layers.section(placed, overlay.section, self._frame.margin)
        self._layers.hits(placed, overlay.hits)
        if overlay.selection:
            self._layers.selection(placed, overlay.selection)
        if overlay.flash:
            self._layers.flash(placed, overlay.flash)

    def _paint_over(self, placed: Placed, between: Interlinear, on_it: Sequence[Mark]) -> None:
        """What lies over the text."""
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._fill(between.strikes)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_dots(between.dots)
        self._paint_dots(marks.dots(placed.set, on_it, self._palette))

    def _seen(self, placed: Placed) -> Span:
        """The part of a paragraph's text that is in the window, with a line more at both ends."""
        lines = placed.set.lines
        first = bisect_left(lines, -placed.block, key=lambda line: line.block) - 2
        last = bisect_left(lines, self._frame.extent - placed.block, key=lambda line: line.block) + 1
        part = lines[max(0, first) : last]
        return Span(part[0].start, part[-1].end) if part else Span(0, 0)

    def _turn(self, placed: Placed) -> None:
        self._painter.setTransform(self._direction.transform(self._frame, placed.block) * self._base)

    def _fill(self, fills: list[marks.Fill]) -> None:
        for box, color in fills:
            # Whole pixels, so that stretches that touch neither overlap nor leave a seam.
            left, right = round(box.left()), round(box.right())
            self._painter.fillRect(QRectF(left, box.top(), right - left, box.height()), color)

    def _stroke(self, inks: Sequence[Ink]) -> None:
        for ink in inks:
            pen = self._pens.get((ink.kind, ink.width))
            if pen is None:
                pen = self._pens[ink.kind, ink.width] = ink.pen(self._palette)
            self._painter.strokePath(ink.path, pen)

    def _paint_waves(self, waves: list[Wave]) -> None:
        for wave in waves:
            for piece in wave.pieces():
                self._painter.fillPath(piece, wave.color)

    def _paint_text(self, placed: Placed, hovered: int | None) -> None:
        is_hovered = placed.set.paragraph.index == hovered
        quiet = QColor(self._palette.link if is_hovered else self._palette.faint)
        lines = [line for line in placed.set.lines if self._is_seen(placed, line)]
        self._paint_lines(placed.set.fold, quiet, upright=False)
        self._paint_lines(lines, QColor(self._palette.ink), upright=False)
        if self._direction.vertical:
            self._painter.setTransform(self._base)
            self._painter.translate(self._direction.unturned(self._frame, placed.block))
            self._paint_lines(placed.set.fold, quiet, upright=True)
            self._paint_lines(lines, QColor(self._palette.ink), upright=True)
        self._paint_missing(placed, [line for line in lines if line.missing])

    def _paint_lines(self, lines: Sequence[SetLine], ink: QColor, *, upright: bool) -> None:
        faint = QColor(self._palette.faint)
        for line in lines:
            for stroke in line.strokes:
                if stroke.upright is upright:
                    self._painter.setPen(faint if stroke.faint else ink)
                    self.draw(stroke)
            self._painter.setPen(self._reading_ink)
            for stroke in line.ruby:
                if stroke.upright is upright:
                    self.draw(stroke)

    def _paint_missing(self, placed: Placed, lines: Sequence[SetLine]) -> None:
        """The boxes of characters that no font has; they stand upright in either direction."""
        if not lines:
            return
        from reader.ui.letter_view.missing import BoxPainter  # rarely wanted

        turned = self._direction.transform(self._frame, placed.block)
        self._painter.setTransform(self._base)
        self._painter.setPen(QColor(self._palette.ink))
        boxes = BoxPainter(self._painter, self._faces)
        for line in lines:
            for offset in line.missing:
                box = turned.mapRect(line.square(offset))
                boxes.paint(box, placed.set.paragraph.text[offset])

    def _is_seen(self, placed: Placed, line: SetLine) -> bool:
        start = placed.block + line.block
        return start + 1.5 * line.extent > 0 and start - 0.5 * line.extent < self._frame.extent

    def _paint_dots(self, found: list[marks.Dot]) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        color = None
        for dot in found:
            if dot.color != color:
                color = dot.color
                self._painter.setBrush(color)
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


def _between(one: str, other: str) -> QColor:
    """The colour half way between two."""
    first, second = QColor(one), QColor(other)
    pairs = ((first.red(), second.red()), (first.green(), second.green()), (first.blue(), second.blue()))
    return QColor(*((a + b) // 2 for a, b in pairs))

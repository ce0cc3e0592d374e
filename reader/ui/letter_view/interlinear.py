"""Marks between the lines: underlines and waves, 專名號, 書名號 and 著重號; and what is struck through (CLREQ §5.1).

Lines lie below the characters, which turns to the left of a column; dots lie below a line and right of a column.
Marks of the writing are in ink and finer than those of the reader.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPainterPathStroker

from reader.annotations import Style
from reader.page import Mark
from reader.text import Span
from reader.ui.letter_view.lanes import LINE, Lanes
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.look import Palette
from reader.ui.letter_view.marks import Dot, Fill
from reader.ui.letter_view.ruby import RUBY_REACH

_NEAREST = 0.6
_BESIDE_RUBY = RUBY_REACH + 0.05
_LEAST_ROOM = 0.3
_INSET = 0.1
_HAIR = 0.01
_OVERLAP = 0.3
_DOT = 0.2
_STRIKE = 0.085
_STRIKE_STEP = 0.19


class Wave(NamedTuple):
    """A wavy line of so many halves of `reach` pixels, as outlines to be filled: of a wave, and of a half.

    One outline for a whole line would take ten times as long to fill.
    """

    start: QPointF
    reach: int
    halves: int
    outlines: tuple[QPainterPath, QPainterPath]
    color: QColor

    def pieces(self) -> Iterator[QPainterPath]:
        """The outlines at their places."""
        wave, half = self.outlines
        for number in range(0, self.halves - 1, 2):
            yield wave.translated(self.start.x() + number * self.reach, self.start.y())
        if self.halves % 2:
            yield half.translated(self.start.x() + (self.halves - 1) * self.reach, self.start.y())


class Interlinear(NamedTuple):
    """All that lies between the lines of a paragraph, and the lines through its characters."""

    lines: list[Fill]
    waves: list[Wave]
    dots: list[Dot]
    strikes: list[Fill]


class _Form(NamedTuple):
    """How a style is drawn, in em: how much room it takes with the gap after it, the width of its stroke.

    A wave swings through `swing` in half a period of `reach`.
    """

    depth: float
    width: float
    swing: float = 0.0
    reach: float = 0.0


# In the order in which they are given the nearest lanes.
_FORMS = {
    Style.EMPHASIS: _Form(0.27, _DOT),
    Style.PROPER_NAME: _Form(LINE, 0.08),
    Style.BOOK_TITLE: _Form(0.22, 0.06, swing=0.11, reach=0.2),
    Style.UNDERLINE: _Form(0.21, 0.13),
    Style.WAVE: _Form(0.3, 0.1, swing=0.15, reach=0.3),
}
_OF_THE_WRITING = frozenset({Style.EMPHASIS, Style.PROPER_NAME, Style.BOOK_TITLE})
_RANKS = {style: rank for rank, style in enumerate(_FORMS)}

Taken = tuple[Span, Mark, int]
"""A mark's span of the shown text, and the lane it lies in."""


def interlinear(
    placed: SetParagraph, marks: Sequence[Mark], palette: Palette, *, vertical: bool, seen: Span | None = None
) -> Interlinear:
    """What these marks draw between the lines of a paragraph; only in the lines of `seen`, a span of its text."""
    drawing = _Drawing(placed, palette, seen)
    drawing.beneath(beneath(marks, vertical=vertical))
    drawing.beside([mark for mark in marks if vertical and mark.style is Style.EMPHASIS])
    drawing.through([mark for mark in marks if mark.style is Style.STRIKE])
    return drawing.made


def lay(placed: SetParagraph, marks: Sequence[Mark]) -> tuple[list[Taken], Lanes]:
    """Marks of one side in their lanes."""
    lanes = Lanes()
    ranked = sorted(marks, key=lambda mark: _RANKS[mark.style])
    shown = ((placed.paragraph.shown(mark.span), mark) for mark in ranked)
    return [(span, mark, lanes.take(span, _FORMS[mark.style].depth)) for span, mark in shown if span], lanes


def beneath(marks: Sequence[Mark], *, vertical: bool) -> tuple[Mark, ...]:
    """Those that lie where the signs of a text lie, too."""
    styles = _RANKS.keys() - {Style.EMPHASIS} if vertical else _RANKS.keys()
    return tuple(mark for mark in marks if mark.style in styles)


def place(line: SetLine, lanes: Lanes, lane: int) -> float:
    """Where a lane under a line begins, counted across the lines."""
    room = max(_LEAST_ROOM, line.extent / line.em - _NEAREST - (RUBY_REACH if line.ruby_over else _NEAREST))
    return line.axis + line.em * (_NEAREST + lanes.above(lane, room))


class _Drawing:
    """Draws marks into the lines of one paragraph."""

    def __init__(self, placed: SetParagraph, palette: Palette, seen: Span | None) -> None:
        self.made = Interlinear([], [], [], [])
        self._placed = placed
        self._palette = palette
        self._seen = seen

    def beneath(self, marks: Sequence[Mark]) -> None:
        """Lines and dots below the characters, left of a column."""
        taken, lanes = lay(self._placed, marks)
        for span, mark, lane in taken:
            form, color = _FORMS[mark.style], self._color(mark)
            for line in self._lines(span):
                top, width = round(place(line, lanes, lane)), _pixels(form.width * line.em)
                first, last = _ends(line, span)
                if mark.style is Style.EMPHASIS:
                    self._dot(line, span, top)
                elif form.swing:
                    self.made.waves.append(_wave(form, line.em, QPointF(first, top), last - first, color))
                else:
                    self.made.lines.append(Fill(QRectF(first, top, last - first, width), color))

    def beside(self, marks: Sequence[Mark]) -> None:
        """Dots right of a column."""
        taken, lanes = lay(self._placed, marks)
        for span, _, lane in taken:
            for line in self._lines(span):
                # Dots of one mark stand in one row, beyond the readings where it has some.
                out = line.em * (_BESIDE_RUBY - _NEAREST) if line.is_read_over(span) else 0.0
                self._dot(line, span, round(2 * line.axis - place(line, lanes, lane) - out) - _size(line))

    def through(self, marks: Sequence[Mark]) -> None:
        """Lines through the middle of the characters, side by side where they overlap."""
        lanes = Lanes()
        for mark in marks:
            span = self._placed.paragraph.shown(mark.span)
            lane = lanes.take(span) if span else 0
            shift = (lane + 1) // 2 * (_STRIKE_STEP if lane % 2 else -_STRIKE_STEP)
            for line in self._lines(span):
                (first, last), width = _ends(line, span), _pixels(_STRIKE * line.em)
                top = round(line.axis + shift * line.em - width / 2)
                self.made.strikes.append(Fill(QRectF(first, top, last - first, width), self._color(mark)))

    def _dot(self, line: SetLine, span: Span, top: float) -> None:
        """A dot at each letter and number of a line, one at digits abreast, none at punctuation."""
        size, text = _size(line), self._placed.paragraph.text
        starts = sorted({offset for stroke in line.strokes for offset in stroke.offsets})
        for offset, end in pairwise([*starts, line.end]):
            first, last = line.edge(offset), line.edge(end)
            if offset in span and last - first > _HAIR and unicodedata.category(text[offset])[0] in "LN":
                left = round(first + (min(last - first, line.em) - size) / 2)
                center = QPointF(left + size / 2, top + size / 2)
                self.made.dots.append(Dot(center, size / 2, QColor(self._palette.ink)))

    def _lines(self, span: Span) -> Sequence[SetLine]:
        within = span if self._seen is None else span.within(self._seen)
        return self._placed.lines_of(within) if within else ()

    def _color(self, mark: Mark) -> QColor:
        ink = mark.style in _OF_THE_WRITING
        return QColor(self._palette.ink if ink else self._palette.hues[mark.color].line)


def _ends(line: SetLine, span: Span) -> tuple[int, int]:
    """Where a mark begins and ends in a line; a little short of its words, so that two names have two lines."""
    inset = max(1, round(_INSET * line.em))
    first = round(line.edge(span.start)) + (inset if span.start >= line.start else 0)
    last = round(line.edge(span.end)) - (inset if span.end <= line.end else 0)
    return first, max(first + 1, last)


def _wave(form: _Form, em: float, corner: QPointF, length: int, color: QColor) -> Wave:
    """Half waves of whole pixels, so that every crest looks like the last one, in the middle of the room."""
    width, reach, swing = _pixels(form.width * em), max(2, round(form.reach * em)), _pixels(form.swing * em) / 2
    # The ends of a slanting stroke lie a little further out.
    count = max(2, (length - 1 - width) // reach)
    start = corner + QPointF(max(0, length - count * reach) // 2, width / 2 + swing)
    return Wave(start, reach, count, (_outline(width, reach, swing, 2), _outline(width, reach, swing, 1)), color)


@cache
def _outline(width: int, reach: int, swing: float, count: int) -> QPainterPath:
    """The outline of half waves, the first one upwards; a little longer, so that two of them show no seam."""
    pull, first = 4 / 3 * swing, 0.4244 * reach
    over = _OVERLAP * pull / first
    path = QPainterPath(QPointF(-_OVERLAP, over))
    path.lineTo(0, 0)
    for number in range(count):
        begin, bend = number * reach, pull if number % 2 else -pull
        # Control points with which Bézier's curve is a sine wave but for 1 %.
        path.cubicTo(QPointF(begin + first, bend), QPointF(begin + reach - first, bend), QPointF(begin + reach, 0))
    path.lineTo(count * reach + _OVERLAP, over if count % 2 else -over)
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    return stroker.createStroke(path).simplified()


def _size(line: SetLine) -> int:
    """How wide a dot is."""
    return max(2, round(_DOT * line.em))


def _pixels(width: float) -> int:
    return max(1, round(width))

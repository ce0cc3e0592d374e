"""How an overview looks, in logical pixels: along the letter, and across the bar from the page to the window's edge.

Sections are ticks, the longer the higher their level; highlights are blocks, other marks lines, notes dots; hits are
ticks at the edge, the current one goes across.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QPainter, QPen

from reader.annotations import Color, Style
from reader.ui.letter_view.look import Palette
from reader.ui.letter_view.overview import ROW, Kind, Overview, Row

LANES = {Kind.SECTION: range(7), Kind.MARK: range(7, 12), Kind.HIT: range(12, 16)}
"""Where across the bar each kind is shown."""

_WIDTH = LANES[Kind.HIT].stop
_LEVELS = {1: 6, 2: 4}
_LOWER = 2
_LINE = 2
_DOT = 3.0
_DOTS_APART = 3


def draw(painter: QPainter, overview: Overview, palette: Palette) -> None:
    """All that begins in the rows, and the current hit over it."""
    rows = list(overview.rows())
    _draw_sections(painter, rows, overview.deepest(rows), QColor(palette.faint))
    hits, line = LANES[Kind.HIT], QColor(palette.hit_line)
    for row in rows:
        if row.hits:
            painter.fillRect(QRect(ROW * row.row, hits.start, ROW, len(hits)), line)
    _draw_marks(painter, overview, rows, {color: QColor(hue.line) for color, hue in palette.hues.items()})
    _draw_notes(painter, rows, palette)
    if overview.hits.current is not None:
        place = ROW * overview.row_of(overview.hits.current.start)
        painter.fillRect(QRect(place - 1, 0, ROW + 2, _WIDTH), QColor(palette.paper))
        painter.fillRect(QRect(place, 0, ROW, _WIDTH), line)


def _draw_sections(painter: QPainter, rows: list[Row], deepest: int, color: QColor) -> None:
    for row in rows:
        if 0 < row.level <= deepest:
            thickness = ROW if row.level == 1 else 1
            painter.fillRect(QRect(ROW * row.row, 1, thickness, _LEVELS.get(row.level, _LOWER)), color)


def _draw_marks(painter: QPainter, overview: Overview, rows: list[Row], colors: dict[Color, QColor]) -> None:
    lane = LANES[Kind.MARK]
    for row, _, marks, _ in rows:
        for mark in marks:
            # Most marks end in the row they begin in.
            rest = overview.row_of(mark.span.end - 1) - row if mark.span.end > overview.bounds[row + 1] else 0
            across, width = (lane.start, len(lane)) if mark.style is Style.HIGHLIGHT else (lane.start + 1, _LINE)
            painter.fillRect(QRect(ROW * row, across, ROW * (rest + 1), width), colors[mark.color])


def _draw_notes(painter: QPainter, rows: list[Row], palette: Palette) -> None:
    """Dots, as many as have room."""
    lane, free = LANES[Kind.MARK], 0
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(palette.paper), 1))
    for row in rows:
        noted = next((mark for mark in row.marks if mark.noted), None)
        if noted is not None and row.row >= free:
            free = row.row + _DOTS_APART
            painter.setBrush(QColor(palette.hues[noted.color].line))
            painter.drawEllipse(QPointF(ROW * row.row + 1, lane.start + len(lane) / 2), _DOT, _DOT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

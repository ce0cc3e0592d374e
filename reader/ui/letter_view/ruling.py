"""Letter paper (八行箋): thin rules between the lines, and the double frame around them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.flow import Flow

_PAD = 0.7
_LEAST_OUTSIDE = 9
_OUTER, _INNER, _BETWEEN = 2, 1, 3


class Ruling(NamedTuple):
    """Where rules stand, counted from the window's start in pixels; `start` and `end` are edges of the sheet.

    An edge is None where it is outside the window.
    """

    rules: tuple[float, ...]
    start: float | None
    end: float | None


def ruling_of(flow: Flow) -> Ruling:
    """The rules of what is in the window: at the edges of every line, and at the same pitch where no line is."""
    visible = flow.visible()
    boxes = [
        (placed.block + line.block, placed.block + line.block + line.extent)
        for placed in visible
        for line in (*placed.set.fold, *placed.set.lines)
    ]
    if not boxes:
        return Ruling((), None, None)
    first, last = visible[0].set.paragraph.index, visible[-1].set.paragraph.index
    start = boxes[0][0] if flow.folds.preceding(first) is None else None
    end = _end(flow, boxes[-1][1]) if flow.folds.following(last + 1) is None else None
    return Ruling(tuple(_places(flow.typesetter.pitch, flow.extent, boxes, start, end)), start, end)


def ruling_around(lines: Sequence[tuple[float, float]], pitch: int) -> Ruling:
    """The rules of a sheet that ends with its lines, each from here to there, in order."""
    start, end = lines[0][0], lines[-1][1]
    return Ruling(tuple(_places(pitch, math.ceil(end), lines, start, end)), start, end)


def paint_rules(
    painter: QPainter, ruling: Ruling, em: float, direction: Direction, frame: Frame, color: QColor
) -> None:
    """Paint rules and their frame, for type of an em, in the coordinates that the painter has now."""
    painter.setTransform(direction.transform(frame, 0) * painter.transform())
    pad = round(max(0, min(_PAD * em, frame.margin - _LEAST_OUTSIDE)))
    left, right = -pad, round(frame.measure) + pad
    for place in ruling.rules:
        painter.fillRect(QRectF(left, round(place), right - left, _INNER), color)
    for box in _frame(ruling, left, right, frame.extent):
        painter.fillRect(box, color)


def _places(
    pitch: int, extent: int, boxes: Sequence[tuple[float, float]], start: float | None, end: float | None
) -> list[float]:
    """The places of the rules between the edges of the sheet, in a window of an extent."""
    found = [boxes[0][0]] if start is None else []
    while start is None and found[0] > 0:
        found.insert(0, found[0] - pitch)
    for (_, before), (after, _) in pairwise(boxes):
        found += _steps(before, after, pitch)
        found.append(after)
    found += _steps(boxes[-1][1], extent if end is None else end, pitch)
    return [place for place in found if -pitch < place < extent + pitch]


def _steps(start: float, end: float, pitch: float) -> list[float]:
    """Rules from `start` on; none in the last half of a pitch before `end`."""
    return [start + step * pitch for step in range(int((end - start) / pitch + 0.5))]


def _end(flow: Flow, text_end: float) -> float:
    """Where the sheet ends: with the text, with the window where that is longer than the letter."""
    blank = max(0, int((flow.extent - flow.margin - text_end) / flow.typesetter.pitch))
    return text_end + blank * flow.typesetter.pitch


def _frame(ruling: Ruling, left: int, right: int, extent: int) -> list[QRectF]:
    """The lines of the frame, a thick one outside and a thin one inside (文武邊), as far as they are in the window."""
    found: list[QRectF] = []
    gap = _BETWEEN + _OUTER
    top = -gap if ruling.start is None else round(ruling.start)
    bottom = extent + gap if ruling.end is None else round(ruling.end) + _INNER
    for inner, width, out in ((True, _INNER, 0), (False, _OUTER, gap)):
        shift = width if not inner else 0
        length = bottom - top + 2 * out
        found.append(QRectF(left - out, top - out, width, length))
        found.append(QRectF(right + out - shift, top - out, width, length))
        if ruling.start is not None:
            found.append(QRectF(left - out, top - out, right - left + 2 * out, width))
        if ruling.end is not None:
            found.append(QRectF(left - out, bottom + out - width, right - left + 2 * out, width))
    return found

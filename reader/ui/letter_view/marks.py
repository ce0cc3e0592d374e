"""Marks as coloured boxes: washes blended where they overlap, stacked underlines, a dot where there is a note."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from reader.annotations import Color, Style
from reader.page import Mark
from reader.text import Span
from reader.ui.letter_view.lanes import Lanes
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.look import Palette

_LINE_PLACE = 0.6
_LINE_WIDTH = 0.085
_LANE_STEP = 0.15
_DOT = 0.15
_DAMPING = 0.25


class Fill(NamedTuple):
    """A logical box in one colour."""

    box: QRectF
    color: QColor


class Dot(NamedTuple):
    """The sign of a note, at the end of its passage."""

    center: QPointF
    radius: float
    color: QColor


def washes(placed: SetParagraph, marks: Sequence[Mark], palette: Palette) -> list[Fill]:
    """The boxes of highlights under the text of a paragraph; each stretch once, blended of all marks on it."""
    spans = _shown(placed, [mark for mark in marks if mark.style is Style.HIGHLIGHT])
    found: list[Fill] = []
    for stretch, colors in _stretches(spans):
        color = blend(palette.paper, [palette.hues[color].wash for color in colors])
        found.extend(Fill(box, color) for box in placed.boxes(stretch))
    return found


def underlines(placed: SetParagraph, marks: Sequence[Mark], palette: Palette) -> list[Fill]:
    """The lines of underlining marks, each in a lane of its own where they overlap."""
    lanes = Lanes()
    found: list[Fill] = []
    for span, mark in _underlined(placed, marks):
        lane, color = lanes.take(span), QColor(palette.hues[mark.color].line)
        for line in placed.lines:
            if (box := line.box(span)) is not None:
                width = max(1.0, line.em * _LINE_WIDTH)
                found.append(Fill(QRectF(box.x(), line_place(line, lane), box.width(), width), color))
    return found


def underline_lanes(placed: SetParagraph, marks: Sequence[Mark]) -> Lanes:
    """The lanes under a paragraph that its underlining marks have taken."""
    lanes = Lanes()
    for span, _ in _underlined(placed, marks):
        lanes.take(span)
    return lanes


def line_place(line: SetLine, lane: int) -> float:
    """Where a line under the text begins, counted across the lines."""
    return line.block + line.extent / 2 + line.em * (_LINE_PLACE + _LANE_STEP * lane)


def dots(placed: SetParagraph, marks: Sequence[Mark], palette: Palette) -> list[Dot]:
    """The signs of notes whose passage ends in this paragraph."""
    found = []
    for span, mark in _shown(placed, [mark for mark in marks if mark.noted]):
        boxes = placed.boxes(span)
        if boxes and mark.span.end <= placed.paragraph.span.end:
            radius = placed.lines[0].em * _DOT
            found.append(Dot(boxes[-1].topRight(), radius, QColor(palette.hues[mark.color].line)))
    return found


def blend(paper: str, colors: Sequence[str]) -> QColor:
    """The colour of several washes on one paper: their shifts from it added, damped so that the text stays clear."""
    weight = 1 / (1 + _DAMPING * (len(colors) - 1))
    layers = [_channels(color) for color in colors]
    mixed = [
        ground + weight * sum(layer[channel] - ground for layer in layers)
        for channel, ground in enumerate(_channels(paper))
    ]
    red, green, blue = (min(255, max(0, round(channel))) for channel in mixed)
    return QColor(red, green, blue)


def _channels(name: str) -> tuple[int, int, int]:
    color = QColor(name)
    return color.red(), color.green(), color.blue()


def _shown(placed: SetParagraph, marks: list[Mark]) -> list[tuple[Span, Mark]]:
    spans = ((placed.paragraph.shown(mark.span), mark) for mark in marks)
    return [(span, mark) for span, mark in spans if span]


def _underlined(placed: SetParagraph, marks: Sequence[Mark]) -> list[tuple[Span, Mark]]:
    return _shown(placed, [mark for mark in marks if mark.style is Style.UNDERLINE])


def _stretches(spans: list[tuple[Span, Mark]]) -> Iterator[tuple[Span, list[Color]]]:
    """The stretches between the ends of spans, each with the colours on it; spans in order of their starts."""
    edges = sorted({edge for span, _ in spans for edge in (span.start, span.end)})
    coming = deque(spans)
    here: list[tuple[Span, Mark]] = []
    for start, end in pairwise(edges):
        here = [pair for pair in here if pair[0].end > start]
        while coming and coming[0][0].start <= start:
            here.append(coming.popleft())
        if here:
            yield Span(start, end), [mark.color for _, mark in here]

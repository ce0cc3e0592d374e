"""Marks as coloured boxes, blended where they overlap, and the dot of a note; `interlinear` has their lines."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor

from reader.annotations import Color, Style
from reader.page import Mark
from reader.text import Span
from reader.ui.letter_view.lines import SetParagraph
from reader.ui.letter_view.look import Palette
from reader.ui.letter_view.ruby import RUBY_REACH

_DOT = 0.15
_DAMPING = 0.25
_CLEAR, _STEP = 5.8, 0.02


class Fill(NamedTuple):
    """A logical box in one colour."""

    box: QRectF
    color: QColor


class Dot(NamedTuple):
    """A round dot."""

    center: QPointF
    radius: float
    color: QColor


def washes(placed: SetParagraph, marks: Sequence[Mark], palette: Palette, *, seen: Span | None = None) -> list[Fill]:
    """The boxes of highlights under the text of a paragraph; each stretch once, blended of all marks on it.

    Only in the lines of `seen`, a span of its text.
    """
    spans = _shown(placed, [mark for mark in marks if mark.style is Style.HIGHLIGHT])
    found: list[Fill] = []
    for stretch, colors in _stretches(spans):
        color = blend(palette.paper, tuple(palette.hues[color].wash for color in colors), ink=palette.ink)
        if part := stretch if seen is None else stretch.within(seen):
            found.extend(Fill(box, color) for box in placed.boxes(part))
    return found


def dots(placed: SetParagraph, marks: Sequence[Mark], palette: Palette) -> list[Dot]:
    """The signs of notes whose passage ends in this paragraph."""
    found = []
    for span, mark in _shown(placed, [mark for mark in marks if mark.noted]):
        boxes = placed.boxes(span)
        if boxes and mark.span.end <= placed.paragraph.span.end:
            line = placed.lines_of(span)[-1]
            corner = boxes[-1].topRight()
            if line.is_read_over(Span(span.end - 1, span.end + 1)):
                corner.setY(line.axis - (RUBY_REACH + _DOT) * line.em)
            found.append(Dot(corner, placed.lines[0].em * _DOT, QColor(palette.hues[mark.color].line)))
    return found


@cache
def blend(paper: str, colors: tuple[str, ...], *, ink: str) -> QColor:
    """The colour of several washes on one paper: their shifts from it added, damped so that the text stays clear.

    Not to be changed: it is kept.
    """
    ground = _channels(paper)
    layers = [_channels(color) for color in colors]
    shifts = [sum(layer[channel] for layer in layers) - len(layers) * ground[channel] for channel in range(3)]
    weight = 1 / (1 + _DAMPING * (len(colors) - 1))
    mixed = _mixed(ground, shifts, weight)
    while weight > 1 / len(colors) and contrast(mixed, QColor(ink)) < _CLEAR:
        weight -= _STEP
        mixed = _mixed(ground, shifts, weight)
    return mixed


def contrast(one: QColor, other: QColor) -> float:
    """How clearly two colours are told apart, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: QColor) -> float:
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _mixed(ground: tuple[int, int, int], shifts: list[int], weight: float) -> QColor:
    red, green, blue = (
        min(255, max(0, round(channel + weight * shift))) for channel, shift in zip(ground, shifts, strict=True)
    )
    return QColor(red, green, blue)


def _channels(name: str) -> tuple[int, int, int]:
    color = QColor(name)
    return color.red(), color.green(), color.blue()


def _shown(placed: SetParagraph, marks: list[Mark]) -> list[tuple[Span, Mark]]:
    spans = ((placed.paragraph.shown(mark.span), mark) for mark in marks)
    return [(span, mark) for span, mark in spans if span]


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

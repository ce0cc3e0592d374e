"""Broken cells to set lines: indents, alignment, justification between Han, glyphs in their places."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QRawFont

from reader.text import Span
from reader.ui.letter_view.breaking import Break, Breaker
from reader.ui.letter_view.lines import SetLine, Stroke
from reader.ui.letter_view.shaping import Metric
from reader.ui.letter_view.styles import Align

_LARGEST_STRETCH = 0.6


class Filler:
    """Sets the lines of one paragraph, each `extent` high.

    `indents` are those of the first line and of the rest, in pixels; `faint` are code points in a quiet colour.
    """

    def __init__(
        self,
        breaker: Breaker,
        align: Align,
        metric: Metric,
        *,
        indents: tuple[float, float],
        faint: tuple[Span, ...],
        extent: int,
    ) -> None:
        self._breaker = breaker
        self._cells = breaker.cells
        self._align = align
        self._metric = metric
        self._indents = indents
        self._faint = faint
        self._extent = extent

    def lines(self, block: float) -> tuple[SetLine, ...]:
        """All lines, the first one at `block`."""
        even = self._align is Align.CENTER
        breaks = self._breaker.even_lines() if even else self._breaker.lines()
        last = len(breaks) - 1
        return tuple(
            self._line(part, block + number * self._extent, is_last=number == last)
            for number, part in enumerate(breaks)
        )

    def _line(self, part: Break, block: float, *, is_last: bool) -> SetLine:
        places = self._places(part, is_last=is_last)
        stops = self._cells.stops
        return SetLine(
            start=stops[part.first],
            end=stops[part.end],
            block=block,
            extent=self._extent,
            em=self._metric.em,
            edges=_edges(stops[part.first : part.end + 1], places),
            strokes=self._strokes(part, places, block),
        )

    def _places(self, part: Break, *, is_last: bool) -> list[float]:
        """Where each cell of a line begins and the last one ends."""
        breaker, align = self._breaker, self._align
        indent = self._indents[1 if part.first else 0]
        available = breaker.rest if part.first else breaker.first
        end = breaker.content_end(part)
        slack = available - breaker.width(part, end)
        origin = indent - breaker.places[part.first] - part.lead
        if align is Align.CENTER:
            origin += slack / 2
        elif align is Align.END:
            origin += slack
        places = [origin + place for place in breaker.places[part.first : part.end + 1]]
        if align is Align.JUSTIFY and not is_last:
            self._justify(part, end, slack, places)
        # White space after the content hangs without going further than the line does.
        content = places[: end - part.first + 1]
        limit = max(indent + available, content[-1])
        return content + [min(place, limit) for place in places[len(content) :]]

    def _justify(self, part: Break, end: int, slack: float, places: list[float]) -> None:
        if slack < 0 and end > part.first:
            slack += self._breaker.slack_at_end(end - 1)
        gaps = self._breaker.stretches(part, end)
        if not gaps or not 0 < slack <= _LARGEST_STRETCH * self._metric.em * len(gaps):
            return
        share, added, following = slack / len(gaps), 0.0, set(gaps)
        for cell in range(part.first, part.end + 1):
            added += share if cell in following else 0.0
            places[cell - part.first] += added

    def _strokes(self, part: Break, places: list[float], block: float) -> tuple[Stroke, ...]:
        axis = block + self._extent / 2
        baseline = axis + self._metric.middle
        groups: dict[tuple[int, bool, bool], tuple[list[int], list[QPointF], list[int]]]
        groups = defaultdict(lambda: ([], [], []))
        for cell in range(part.first, part.end):
            place, stop = places[cell - part.first], self._cells.stops[cell]
            faint = bool(self._faint) and self._is_faint(stop)
            for font, number, x, y, upright in self._cells.glyphs[cell]:
                numbers, points, offsets = groups[font, upright, faint]
                numbers.append(number)
                points.append(QPointF(x - axis, place + y) if upright else QPointF(place + x, baseline + y))
                offsets.append(stop)
        return tuple(
            Stroke(_run(self._cells.fonts[font], numbers, points), upright, faint, tuple(offsets))
            for (font, upright, faint), (numbers, points, offsets) in groups.items()
        )

    def _is_faint(self, offset: int) -> bool:
        return any(offset in span for span in self._faint)


def _run(font: QRawFont, numbers: list[int], points: list[QPointF]) -> QGlyphRun:
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(numbers)
    run.setPositions(points)
    return run


def _edges(stops: list[int], places: list[float]) -> tuple[float, ...]:
    """One edge for each code point; those inside a cell are spread over it."""
    if len(stops) == stops[-1] - stops[0] + 1:
        return tuple(places)
    edges = [places[0]]
    for number in range(1, len(stops)):
        count = stops[number] - stops[number - 1]
        width = places[number] - places[number - 1]
        edges.extend(places[number - 1] + width * step / count for step in range(1, count + 1))
    return tuple(edges)

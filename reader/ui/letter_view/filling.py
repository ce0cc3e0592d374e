"""Broken cells to set lines: indents, alignment, justification between Han, glyphs in their places."""

from __future__ import annotations

from collections import defaultdict

from PySide6.QtCore import QPointF

from reader.text import Span
from reader.ui.letter_view.breaking import Breaker
from reader.ui.letter_view.lines import SetLine, Stroke
from reader.ui.letter_view.ruby import ruby_strokes
from reader.ui.letter_view.shaping import Metric
from reader.ui.letter_view.styles import Align
from reader.ui.letter_view.widths import Break

_LARGEST_STRETCH = 1 / 3


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
        ruby = ruby_strokes(self._cells, part.first, places, block + self._extent / 2)
        return SetLine(
            start=stops[part.first],
            end=stops[part.end],
            block=block,
            extent=self._extent,
            em=self._metric.em,
            edges=_edges(stops[part.first : part.end + 1], self._outline(part, places)),
            strokes=self._strokes(part, places, block),
            ruby=ruby,
            ruby_over=bool(ruby) and self._cells.ruby_over,
            missing=tuple(stops[cell] for cell in sorted(self._cells.missing) if part.first <= cell < part.end),
        )

    def _places(self, part: Break, *, is_last: bool) -> list[float]:
        """Where each cell of a line begins and the last one ends."""
        breaker, align = self._breaker, self._align
        indent = self._indents[1 if part.first else 0]
        end = breaker.content_end(part)
        slack = breaker.available(part) - breaker.width(part, end) + breaker.trim(part, end) + part.squeeze
        origin = indent - breaker.places[part.first] - part.lead
        if align is Align.CENTER:
            origin += slack / 2
        elif align is Align.END:
            origin += slack
        places = [origin + place for place in breaker.places[part.first : part.end + 1]]
        if part.squeeze:
            self._squeeze(part, places)
        if align is Align.JUSTIFY and not is_last:
            self._justify(part, end, slack, places)
        return places

    def _squeeze(self, part: Break, places: list[float]) -> None:
        """Let marks give as much as there is too much, each in its measure."""
        gives = self._breaker.gives(part)
        share, taken = part.squeeze / sum(map(sum, gives.values())), 0.0
        for cell in range(part.first, part.end + 1):
            places[cell - part.first] -= taken
            before, after = gives.get(cell, (0.0, 0.0))
            if before:
                self._cells.move_ink(cell, -share * before)
            taken += share * (before + after)

    def _outline(self, part: Break, places: list[float]) -> list[float]:
        """The places of a line without the blank that its ends do without; white space hangs no further than it."""
        indent = self._indents[1 if part.first else 0]
        end = self._breaker.content_end(part) - part.first
        last = self._breaker.end(part, places)
        limit = max(indent + self._breaker.available(part), last)
        content = [max(places[0], indent), *places[1:end], last] if end else [last]
        return content + [max(last, min(place, limit)) for place in places[end + 1 :]]

    def _justify(self, part: Break, end: int, slack: float, places: list[float]) -> None:
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
            Stroke.of(self._cells.fonts[font], numbers, points, tuple(offsets), upright=upright, faint=faint)
            for (font, upright, faint), (numbers, points, offsets) in groups.items()
        )

    def _is_faint(self, offset: int) -> bool:
        return any(offset in span for span in self._faint)


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

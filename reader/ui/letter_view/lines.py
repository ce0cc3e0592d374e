"""Set paragraphs: lines with the place of every character, as values that any painter can use.

Coordinates are logical: `inline` runs along a line from the column's start, `block` from line to line from the
paragraph's start. Horizontally these are x and y; a vertical page is the same turned by a quarter.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QGlyphRun, QRawFont

from reader.page import Paragraph
from reader.text import Span

_INK_HALF = 0.68
_UNDER_RUBY = 0.54


class Stroke(NamedTuple):
    """Glyphs of one line in one font; `upright` ones of a vertical line are placed on the unturned page.

    `offsets` names for each glyph the character that it stands for, or the first of several; it is empty where the
    glyphs are none of the text's.
    """

    run: QGlyphRun
    upright: bool
    faint: bool
    offsets: tuple[int, ...] = ()

    @classmethod
    def of(
        cls,
        font: QRawFont,
        numbers: list[int],
        points: list[QPointF],
        offsets: tuple[int, ...] = (),
        *,
        upright: bool,
        faint: bool = False,
    ) -> Stroke:
        """The stroke of glyphs at points."""
        run = QGlyphRun()
        run.setRawFont(font)
        run.setGlyphIndexes(numbers)
        run.setPositions(points)
        return cls(run, upright, faint, offsets)


@dataclass(frozen=True, slots=True, eq=False)
class SetLine:
    """One line: its characters `start` up to `end` of the shown paragraph, and `edges`, where each begins.

    `edges` has one entry more than there are characters. `block` is where the line's box begins, `extent` how far it
    reaches, `em` its type size. `ruby` are the readings of its characters, `ruby_over` is whether they lie over these;
    `missing` are the characters for which no font has a glyph.
    """

    start: int
    end: int
    block: float
    extent: float
    em: float
    edges: tuple[float, ...]
    strokes: tuple[Stroke, ...]
    ruby: tuple[Stroke, ...] = ()
    ruby_over: bool = False
    missing: tuple[int, ...] = ()

    def edge(self, offset: int) -> float:
        """Where the character at `offset` begins, cut off at the line's ends."""
        return self.edges[min(max(offset, self.start), self.end) - self.start]

    def offset_at(self, inline: float) -> int:
        """The offset whose edge is nearest."""
        edges = self.edges
        after = min(max(bisect_right(edges, inline), 1), len(edges) - 1)
        before = bisect_right(edges, edges[after - 1]) - 1
        if after < len(edges) and edges[after] - inline < inline - edges[after - 1]:
            return self.start + bisect_right(edges, edges[after]) - 1
        return self.start + before

    def character_at(self, inline: float) -> int | None:
        """The offset of the character under a place, None beside the text."""
        if not self.edges[0] <= inline < self.edges[-1]:
            return None
        return self.start + bisect_right(self.edges, inline) - 1

    def square(self, offset: int) -> QRectF:
        """The logical square that a full-width character fills."""
        first, last = self.edge(offset), self.edge(offset + 1)
        middle = self.block + self.extent / 2
        return QRectF(first, middle - self.em / 2, last - first, self.em)

    def box(self, span: Span) -> QRectF | None:
        """The logical box around the characters of a span that stand in this line, None where none does."""
        if span.end <= self.start or span.start >= self.end:
            return None
        first, last = self.edge(span.start), self.edge(span.end)
        axis, half = self.block + self.extent / 2, min(_INK_HALF * self.em, self.extent / 2)
        over = min(half, _UNDER_RUBY * self.em) if self.ruby_over else half
        return QRectF(first, axis - over, last - first, over + half)


@dataclass(frozen=True, slots=True, eq=False)
class SetParagraph:
    """A paragraph in lines; `extent` counts the space before it. `fold` is what stands for folded leftovers.

    `read` are the stretches of the shown text whose readings were to be set.
    """

    paragraph: Paragraph
    lines: tuple[SetLine, ...]
    extent: float
    fold: tuple[SetLine, ...] = ()
    read: tuple[Span, ...] = ()

    def number_of(self, offset: int, *, upstream: bool = False) -> int:
        """The number of the line of an offset; between two lines the later one, with `upstream` the earlier."""
        if upstream:
            number = bisect_left(self.lines, offset, key=lambda line: line.end)
        else:
            number = bisect_right(self.lines, offset, key=lambda line: line.start) - 1
        return min(max(number, 0), len(self.lines) - 1)

    def line_of(self, offset: int, *, upstream: bool = False) -> SetLine | None:
        """The line of an offset, as `number_of` counts it; None where no line is set."""
        return self.lines[self.number_of(offset, upstream=upstream)] if self.lines else None

    def is_upstream(self, line: SetLine, offset: int) -> bool:
        """Whether an offset of a line is also the start of the next one."""
        return line.start < offset == line.end and line is not self.lines[-1]

    def line_at(self, block: float) -> SetLine | None:
        """The line nearest to a distance from the paragraph's start."""
        if not self.lines:
            return None
        place = bisect_right(self.lines, block, key=lambda line: line.block) - 1
        return self.lines[max(place, 0)]

    def boxes(self, span: Span) -> list[QRectF]:
        """The logical boxes of a span of the shown text, one for each line."""
        return [box for line in self.lines_of(span) if (box := line.box(span)) is not None]

    def lines_of(self, span: Span) -> tuple[SetLine, ...]:
        """The lines that characters of a span of the shown text stand in."""
        first = bisect_right(self.lines, span.start, key=lambda line: line.end)
        return self.lines[first : bisect_left(self.lines, span.end, first, key=lambda line: line.start)]

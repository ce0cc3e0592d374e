"""Readings beside their characters (CLREQ §5.4): pinyin over them, or zhuyin in a stack to their right."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from PySide6.QtCore import QPointF
from PySide6.QtGui import QRawFont

from reader.page import Ruby
from reader.page.readings import Readings
from reader.text import Span
from reader.ui.letter_view.cells import Cells, Glyph, Reading
from reader.ui.letter_view.fonts import Fonts
from reader.ui.letter_view.lines import Stroke
from reader.ui.letter_view.shaping import Metric, Piece, Turn, shape
from reader.ui.letter_view.styles import Face

# All in em of the characters; across the line they count from its axis. By whether lines are vertical.
_PINYIN_SIZE = 0.46
_PINYIN_LINE = 0.63
_PINYIN_GAP = 0.15
RUBY_SHIFT = 0.26
"""How much further on characters stand in their line's box that have readings over them, in em."""
RUBY_REACH = 1.03
"""How far readings over characters reach from these characters' axis, in em."""
_OVER_EXTENT = 1.9
_TIGHT_EXTENT = 1.6
_ZHUYIN_SIZE = {False: 0.38, True: 0.33}
_ZHUYIN_GAP = 0.03
_ZHUYIN_TONE = 0.17
_GROWTH = {Ruby.PINYIN: 1.06, Ruby.ZHUYIN: 1.5}
_BESIDE_EXTENT = 1.4
# A mark stands at the upper part of the last symbol, the dot of the neutral tone above the first (in symbols).
_TONE_RISE = 0.3
_DOT_RISE = 0.62
_TONES = "ˊˇˋ"
_NEUTRAL = "˙"
_NO_READING = Reading(0.0, 0.0, ())


class Rubies:
    """Puts readings into cells, in one script and direction; a reading is shaped once for each size."""

    def __init__(self, fonts: Fonts, ruby: Ruby, *, vertical: bool) -> None:
        self._fonts, self._ruby, self._vertical = fonts, ruby, vertical
        self._raw: list[QRawFont] = []
        self._shaped: dict[tuple[str, int], tuple[tuple[Glyph, ...], float]] = {}
        self._stacks: dict[tuple[str, int], tuple[Glyph, ...]] = {}

    @property
    def extent(self) -> float:
        """The extent of a line with readings and some marks, in em."""
        return _BESIDE_EXTENT if self._ruby is Ruby.ZHUYIN and not self._vertical else _OVER_EXTENT

    @property
    def least(self) -> float:
        """The least extent of a line that holds its readings, in em."""
        return min(self.extent, _TIGHT_EXTENT)

    @property
    def growth(self) -> float:
        """About how much longer a text is that has readings throughout."""
        return 1.0 if self._vertical and self._ruby is Ruby.ZHUYIN else _GROWTH[self._ruby]

    def annotate(self, cells: Cells, readings: Readings) -> None:
        """Give cells their readings and the room that these need, so that none runs into another."""
        if not readings:
            return
        found = [(cell, reading) for at, reading in readings.items() if (cell := _cell_at(cells, at)) is not None]
        cells.ruby_fonts = self._raw
        cells.ruby_over = self._vertical or self._ruby is Ruby.PINYIN
        if self._ruby is Ruby.PINYIN:
            self._over(cells, found)
        else:
            self._beside(cells, found)

    def _over(self, cells: Cells, found: Sequence[tuple[int, str]]) -> None:
        """Pinyin centred over its characters, whose neighbours give way where two readings would meet."""
        pixels, gap, across = round(_PINYIN_SIZE * cells.em), _PINYIN_GAP * cells.em, -_PINYIN_LINE * cells.em
        before, end = -1, 0.0
        for cell, reading in found:
            glyphs, width = self._shape(reading, pixels)
            start = (cells.advances[cell] - width) / 2
            if before >= 0 and cell == before + 1:
                known = cells.gaps.get(before, 0.0)
                cells.gaps[before] = max(known, end + gap - start)
            before, end = cell, start + width - cells.advances[cell]
            cells.ruby[cell] = Reading(start, across, glyphs)

    def _beside(self, cells: Cells, found: Sequence[tuple[int, str]]) -> None:
        """Zhuyin in a stack at the right of its character, within the line or, in vertical lines, beside it."""
        pixels, gap = round(_ZHUYIN_SIZE[self._vertical] * cells.em), _ZHUYIN_GAP * cells.em
        tone, middle = _ZHUYIN_TONE * cells.em, cells.em / 2
        for cell, reading in found:
            stack = self._stack(reading, pixels, tone)
            if self._vertical:
                cells.ruby[cell] = Reading(middle, middle + gap, stack)
            else:
                cells.ruby[cell] = Reading(cells.advances[cell] + gap, 0.0, stack)
                cells.advances[cell] += gap + pixels + tone

    def _stack(self, reading: str, pixels: int, tone: float) -> tuple[Glyph, ...]:
        """Symbols and tone mark; `x` counts from the left of the stack, `y` from its middle."""
        known = self._stacks.get((reading, pixels))
        if known is None:
            known = self._stacks[reading, pixels] = tuple(self._stacked(reading, pixels, tone))
        return known

    def _stacked(self, reading: str, pixels: int, tone: float) -> Iterator[Glyph]:
        symbols = reading.strip(_TONES + _NEUTRAL)
        top = -pixels * len(symbols) / 2
        for number, symbol in enumerate(symbols):
            yield self._centred(symbol, pixels, pixels / 2, top + pixels * (number + 0.5))
        if reading[0] == _NEUTRAL:
            yield self._centred(_NEUTRAL, pixels, pixels / 2, top - _DOT_RISE * pixels)
        elif reading[-1] in _TONES:
            rise = top + pixels * (len(symbols) - 0.5 - _TONE_RISE)
            yield self._centred(reading[-1], pixels, pixels + tone / 2, rise)

    def _centred(self, symbol: str, pixels: int, x: float, y: float) -> Glyph:
        """A symbol with the middle of its ink at a point."""
        glyph = self._shape(symbol, pixels)[0][0]
        middle = self._raw[glyph.font].boundingRect(glyph.number).center()
        return Glyph(glyph.font, glyph.number, x - middle.x(), y - middle.y(), self._vertical)

    def _shape(self, reading: str, pixels: int) -> tuple[tuple[Glyph, ...], float]:
        """The glyphs of a reading along its own line, and how far they go."""
        known = self._shaped.get((reading, pixels))
        if known is None:
            turn = Turn.ALONG if self._ruby is Ruby.PINYIN else Turn.UPRIGHT
            font = self._fonts.font(Face.HEADING, pixels, turn=turn)
            cells = shape(reading, [Piece(Span(0, len(reading)), font)], Metric(float(pixels), 0.0))
            numbers = [self._number_of(font) for font in cells.fonts]
            starts = list(accumulate(cells.advances, initial=0.0))
            glyphs = (glyph.moved(start) for start, cell in zip(starts, cells.glyphs, strict=False) for glyph in cell)
            own = tuple(glyph._replace(font=numbers[glyph.font]) for glyph in glyphs)
            known = self._shaped[reading, pixels] = own, starts[-1]
        return known

    def _number_of(self, font: QRawFont) -> int:
        """The number of a font; one that was not met before is added."""
        for number, known in enumerate(self._raw):
            if known == font:
                return number
        self._raw.append(font)
        return len(self._raw) - 1


def ruby_strokes(cells: Cells, first: int, places: Sequence[float], axis: float) -> tuple[Stroke, ...]:
    """The readings of a line whose cells from `first` on begin at `places`, the last one ending there."""
    if not cells.ruby:
        return ()
    groups: dict[tuple[int, bool], tuple[list[int], list[QPointF]]] = defaultdict(lambda: ([], []))
    for cell, place in enumerate(places[:-1], first):
        along, across, glyphs = cells.ruby.get(cell, _NO_READING)
        for font, number, x, y, upright in glyphs:
            numbers, points = groups[font, upright]
            numbers.append(number)
            if upright:
                points.append(QPointF(across + x - axis, place + along + y))
            else:
                points.append(QPointF(place + along + x, axis + across + y))
    return tuple(
        Stroke.of(cells.ruby_fonts[font], numbers, points, upright=upright)
        for (font, upright), (numbers, points) in groups.items()
    )


def _cell_at(cells: Cells, offset: int) -> int | None:
    """The cell that begins with a character, None where it is inside one."""
    cell = bisect_left(cells.stops, offset)
    return cell if cell < len(cells) and cells.stops[cell] == offset else None

"""Readings beside their characters (CLREQ §5.4): pinyin over them, or zhuyin in a stack to their right."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QRawFont

from reader.page import Ruby
from reader.page.readings import Readings
from reader.text import Span
from reader.ui.letter_view.cells import Cells, Glyph
from reader.ui.letter_view.fonts import Fonts
from reader.ui.letter_view.lines import Stroke
from reader.ui.letter_view.shaping import Metric, Piece, Turn, shape
from reader.ui.letter_view.styles import Face

# All in em of the characters; across the line they count from its axis. By whether lines are vertical.
_PINYIN_SIZE = 0.46
_PINYIN_LINE = 0.63
_PINYIN_GAP = 0.15
_PINYIN_EXTENT = 1.6
_ZHUYIN_SIZE = {False: 0.38, True: 0.33}
_ZHUYIN_GAP = 0.03
_ZHUYIN_TONE = 0.15
_ZHUYIN_EXTENT = {False: 1.4, True: 1.65}
# A mark stands at the upper part of the last symbol, the dot of the neutral tone above the first (in symbols).
_TONE_RISE = 0.3
_DOT_RISE = 0.62
_TONES = "ˊˇˋ"
_NEUTRAL = "˙"


class _Sort(NamedTuple):
    """A reading as it is drawn, from the start of its own line: glyphs of `fonts`, and how far they go."""

    fonts: tuple[QRawFont, ...]
    glyphs: tuple[Glyph, ...]
    width: float


class Rubies:
    """Puts readings into cells, in one script and direction; a syllable is shaped once for each size."""

    def __init__(self, fonts: Fonts, ruby: Ruby, *, vertical: bool) -> None:
        self._fonts, self._ruby, self._vertical = fonts, ruby, vertical
        self._sorts: dict[tuple[str, int], _Sort] = {}

    @property
    def extent(self) -> float:
        """The least extent of a line with readings, in em."""
        return _PINYIN_EXTENT if self._ruby is Ruby.PINYIN else _ZHUYIN_EXTENT[self._vertical]

    def annotate(self, cells: Cells, readings: Readings) -> None:
        """Give cells their readings and the room that these need, so that none runs into another."""
        found = [(cell, reading) for at, reading in readings.items() if (cell := _cell_at(cells, at)) is not None]
        cells.ruby_over = self._vertical or self._ruby is Ruby.PINYIN
        if self._ruby is Ruby.PINYIN:
            self._over(cells, found)
        else:
            self._beside(cells, found)

    def _over(self, cells: Cells, found: Sequence[tuple[int, str]]) -> None:
        """Pinyin centred over its characters, whose neighbours give way where two readings would meet."""
        pixels, before, end = round(_PINYIN_SIZE * cells.em), -1, 0.0
        for cell, reading in found:
            sort = self._sort(reading, pixels)
            start = (cells.advances[cell] - sort.width) / 2
            if cell == before + 1:
                missing = end + _PINYIN_GAP * cells.em - cells.gaps.get(before, 0.0) - start
                if before >= 0 and missing > 0:
                    cells.gaps[before] = cells.gaps.get(before, 0.0) + missing
            before, end = cell, start + sort.width - cells.advances[cell]
            cells.ruby[cell] = _placed(cells, sort, start, -_PINYIN_LINE * cells.em)

    def _beside(self, cells: Cells, found: Sequence[tuple[int, str]]) -> None:
        """Zhuyin in a stack at the right of its character, within the line or, in vertical lines, beside it."""
        pixels = round(_ZHUYIN_SIZE[self._vertical] * cells.em)
        room = (_ZHUYIN_GAP + _ZHUYIN_TONE) * cells.em + pixels
        for cell, reading in found:
            middle = cells.em / 2
            stack = self._stack(cells, reading, pixels)
            if self._vertical:
                along, across = middle, middle + _ZHUYIN_GAP * cells.em
                cells.ruby[cell] = [
                    glyph._replace(x=glyph.x + across, y=glyph.y + along, upright=True) for glyph in stack
                ]
            else:
                along = cells.advances[cell] + _ZHUYIN_GAP * cells.em
                cells.ruby[cell] = [glyph._replace(x=glyph.x + along) for glyph in stack]
                cells.advances[cell] += room

    def _stack(self, cells: Cells, reading: str, pixels: int) -> list[Glyph]:
        """Symbols and tone mark, from the left of the stack and from its middle."""
        symbols = reading.strip(_TONES + _NEUTRAL)
        top = -pixels * len(symbols) / 2
        glyphs: list[Glyph] = []
        for number, symbol in enumerate(symbols):
            glyphs += self._centred(cells, symbol, pixels, pixels / 2, top + pixels * (number + 0.5))
        if reading[:1] == _NEUTRAL:
            glyphs += self._centred(cells, _NEUTRAL, pixels, pixels / 2, top - _DOT_RISE * pixels + pixels / 2)
        elif reading[-1] in _TONES:
            bottom = top + pixels * (len(symbols) - 0.5) - _TONE_RISE * pixels
            glyphs += self._centred(cells, reading[-1], pixels, pixels + _ZHUYIN_TONE * cells.em / 2, bottom)
        return glyphs

    def _centred(self, cells: Cells, symbol: str, pixels: int, x: float, y: float) -> list[Glyph]:
        """A symbol with the middle of its ink at a point."""
        sort = self._sort(symbol, pixels)
        glyph = sort.glyphs[0]
        middle = sort.fonts[glyph.font].boundingRect(glyph.number).center()
        return _placed(cells, sort, x - middle.x() - glyph.x, y - middle.y())

    def _sort(self, reading: str, pixels: int) -> _Sort:
        known = self._sorts.get((reading, pixels))
        if known is None:
            known = self._sorts[reading, pixels] = self._shaped(reading, pixels)
        return known

    def _shaped(self, reading: str, pixels: int) -> _Sort:
        turn = Turn.ALONG if self._ruby is Ruby.PINYIN else Turn.UPRIGHT
        font = self._fonts.font(Face.HEADING, pixels, turn=turn)
        shaped = shape(reading, [Piece(Span(0, len(reading)), font)], Metric(float(pixels), 0.0))
        starts = list(accumulate(shaped.advances, initial=0.0))
        glyphs = (glyph.moved(start) for start, cell in zip(starts, shaped.glyphs, strict=False) for glyph in cell)
        return _Sort(tuple(shaped.fonts), tuple(glyphs), starts[-1])


def ruby_strokes(cells: Cells, first: int, places: Sequence[float], axis: float) -> tuple[Stroke, ...]:
    """The readings of a line whose cells from `first` on begin at `places`, the last one ending there."""
    if not cells.ruby:
        return ()
    groups: dict[tuple[int, bool], tuple[list[int], list[QPointF]]] = defaultdict(lambda: ([], []))
    for cell, place in enumerate(places[:-1], first):
        for font, number, x, y, upright in cells.ruby.get(cell, ()):
            numbers, points = groups[font, upright]
            numbers.append(number)
            points.append(QPointF(x - axis, place + y) if upright else QPointF(place + x, axis + y))
    return tuple(
        Stroke.of(cells.fonts[font], numbers, points, upright=upright)
        for (font, upright), (numbers, points) in groups.items()
    )


def _cell_at(cells: Cells, offset: int) -> int | None:
    """The cell that begins with a character, None where it is inside one."""
    cell = bisect_left(cells.stops, offset)
    return cell if cell < len(cells) and cells.stops[cell] == offset else None


def _placed(cells: Cells, sort: _Sort, x: float, y: float) -> list[Glyph]:
    """The glyphs of a reading moved, in the fonts of the cells."""
    numbers = [_number_of(cells.fonts, font) for font in sort.fonts]
    return [glyph._replace(font=numbers[glyph.font], x=glyph.x + x, y=glyph.y + y) for glyph in sort.glyphs]


def _number_of(fonts: list[QRawFont], font: QRawFont) -> int:
    """The number of a font among others; it is added where it is new."""
    for number in range(len(fonts) - 1, -1, -1):
        if fonts[number] == font:
            return number
    fonts.append(font)
    return len(fonts) - 1

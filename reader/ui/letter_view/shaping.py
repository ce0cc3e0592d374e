"""Text to cells: Qt's shaper over one endless line, the only place that counts in UTF-16 units."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from itertools import accumulate, pairwise
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QRawFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from reader.text import Span, Utf16Index
from reader.ui.letter_view.cells import Cells, Glyph
from reader.ui.letter_view.kinsoku import DASH, HAN, LETTER, classes

_ENDLESS = 1e7
_HAIR = 0.01
_RETRIEVED = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
)


class Turn(Enum):
    """How the glyphs of a piece stand in the line."""

    ALONG = "along"
    UPRIGHT = "upright"
    LETTERS = "letters"
    COMBINED = "combined"


_KINDS = {Turn.COMBINED: HAN, Turn.LETTERS: LETTER}


class Piece(NamedTuple):
    """A stretch of text in one font and turn, of one class of characters where it is not that of `kinsoku.classes`.

    The first piece of a text is all of it, the following ones lie over it, in order and apart.
    """

    span: Span
    font: QFont
    turn: Turn = Turn.ALONG
    kind: str = ""


class Metric(NamedTuple):
    """The advance of a Han character and how far its middle lies above the baseline."""

    em: float
    middle: float

    @classmethod
    def of(cls, font: QFont) -> Metric:
        """The metric of a font."""
        measured = QFontMetricsF(font)
        return cls(measured.horizontalAdvance("國"), -measured.tightBoundingRect("國").center().y())


def shape(text: str, pieces: Sequence[Piece], metric: Metric) -> Cells:
    """The cells of `text`, which holds no line end."""
    if not text:
        return Cells([0], "", [], [], [], metric.em)
    layout = QTextLayout(text, pieces[0].font)
    units = Utf16Index(text)
    layout.setFormats([_format(piece, units) for piece in pieces[1:]])
    line = _endless_line(layout)
    edges = _edges(line, len(text), units)
    stops = _stops(edges, [piece.span for piece in pieces if piece.turn is Turn.COMBINED])
    starts = [edges[stop] for stop in stops]
    advances = [after - before for before, after in pairwise(starts)]
    kinds = classes("".join(map(text.__getitem__, stops[:-1])))
    cells = Cells(stops, kinds, advances, [[] for _ in advances], [], metric.em)
    _pour(layout, units.units(len(text)), starts, cells)
    _stand_upright(cells, pieces, metric)
    _leave_boxes(cells)
    if DASH in cells.kinds:
        _center_dashes(cells, metric)
    return cells


def _format(piece: Piece, units: Utf16Index) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    start, end = units.units(piece.span.start), units.units(piece.span.end)
    styled = QTextCharFormat()
    styled.setFont(piece.font)
    found.start, found.length, found.format = start, end - start, styled
    return found


def _endless_line(layout: QTextLayout) -> QTextLine:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(_ENDLESS)
    layout.endLayout()
    return line


def _edges(line: QTextLine, length: int, units: Utf16Index) -> list[float]:
    """Where each code point begins and the last one ends; never backwards, even in right-to-left stretches."""
    edges = [line.cursorToX(units.units(offset))[0] for offset in range(length + 1)]  # type: ignore[index]  # a pair
    if all(after >= before for before, after in pairwise(edges)):
        return edges
    return _settled(edges)


def _settled(edges: list[float]) -> list[float]:
    """The edges with each one that a later character falls behind drawn back to the last firm one."""
    highest = accumulate(edges, max)
    lowest = list(accumulate(reversed(edges), min))[::-1]
    firm, found = 0.0, []
    for high, low in zip(highest, lowest, strict=True):
        firm = high if high <= low else firm
        found.append(firm)
    return found


def _stops(edges: list[float], combined: list[Span]) -> list[int]:
    """Where cells begin: characters without an advance belong to the cell before them."""
    last = len(edges) - 1
    stops = [offset for offset in range(last) if not offset or edges[offset + 1] - edges[offset] > _HAIR]
    if combined:
        inner = {offset for span in combined for offset in range(span.start + 1, span.end)}
        stops = [stop for stop in stops if stop not in inner]
    return [*stops, last]


def _pour(layout: QTextLayout, length: int, starts: list[float], cells: Cells) -> None:
    """Give every glyph to the cell it stands in, by its place: string indexes are wrong where fonts mix."""
    for run in layout.glyphRuns(0, length, _RETRIEVED):
        font = run.rawFont()
        numbers, positions = run.glyphIndexes(), run.positions()
        for number, position, mark in zip(numbers, positions, _marks(font, numbers, cells), strict=True):
            x = position.x()
            found = bisect_right(starts, x - _HAIR if mark else x + _HAIR) - 1
            cell = min(max(found, 0), len(cells) - 1)
            if number:
                cells.glyphs[cell].append(Glyph(len(cells.fonts), number, x - starts[cell], 0.0))
            elif not mark:
                cells.missing.add(cell)
        cells.fonts.append(font)


def _marks(font: QRawFont, numbers: list[int], cells: Cells) -> list[bool]:
    """Which glyphs have no advance and so belong to what stands before them."""
    if len(cells) == cells.stops[-1]:
        return [False] * len(numbers)
    return [advance.x() == 0 for advance in font.advancesForGlyphIndexes(numbers)]


def _stand_upright(cells: Cells, pieces: Sequence[Piece], metric: Metric) -> None:
    """Turn the cells of upright and combined pieces: one em along the line, centred on its axis."""
    kinds = list(cells.kinds)
    for piece in pieces:
        first, end = _cell_at(cells, piece.span.start), _cell_at(cells, piece.span.end - 1) + 1
        if kind := piece.kind or _KINDS.get(piece.turn, ""):
            kinds[first:end] = kind * (end - first)
        for cell in range(first, end) if piece.turn is not Turn.ALONG else ():
            half = cells.advances[cell] / 2
            cells.glyphs[cell] = [
                Glyph(glyph.font, glyph.number, glyph.x - half, metric.em / 2 + metric.middle, upright=True)
                for glyph in cells.glyphs[cell]
            ]
            cells.advances[cell] = metric.em
    cells.kinds = "".join(kinds)


def _leave_boxes(cells: Cells) -> None:
    """Leave one em for each cell of which nothing is seen; a joiner within it may have a glyph without ink."""
    cells.missing = {cell for cell in cells.missing if not _has_ink(cells, cell)}
    for cell in cells.missing:
        # A blank in its place, so that what is not seen can still be copied from a PDF.
        cells.glyphs[cell] = [Glyph(0, number, 0.0, 0.0) for number in cells.fonts[0].glyphIndexesForString(" ")[:1]]
        cells.advances[cell] = cells.em


def _has_ink(cells: Cells, cell: int) -> bool:
    return any(not cells.fonts[glyph.font].boundingRect(glyph.number).isEmpty() for glyph in cells.glyphs[cell])


def _center_dashes(cells: Cells, metric: Metric) -> None:
    """Move dashes to the middle of the line: those of Latin letters lie lower, in a column left of it."""
    for cell, kind in enumerate(cells.kinds):
        if kind == DASH:
            cells.glyphs[cell] = [_centered(glyph, cells, metric) for glyph in cells.glyphs[cell]]


def _centered(glyph: Glyph, cells: Cells, metric: Metric) -> Glyph:
    ink = cells.fonts[glyph.font].boundingRect(glyph.number)
    return glyph if glyph.upright else glyph._replace(y=-metric.middle - ink.center().y())


def _cell_at(cells: Cells, offset: int) -> int:
    return bisect_right(cells.stops, offset) - 1

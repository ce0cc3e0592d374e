"""Signs of a text's writing as strokes: dots, dashes or a hairline under words, corners around them, a tint behind.

What a reader should look at twice is told by the form of the stroke, never by its colour alone.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainterPath, QPen

from reader.page import Mark, Page, Sign, SignKind
from reader.text import Span
from reader.ui.letter_view.interlinear import beneath, lay, place
from reader.ui.letter_view.lanes import Lanes
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.look import Palette

_WIDTH = 0.05
_INSET = 0.06
_CORNER_PLACE = 0.57
_CORNER_ALONG, _CORNER_ACROSS = 0.26, 0.19
_STRIPE_PLACE = 0.3
_STRIPE_WIDTH = 0.52
_DASHES = {SignKind.DOUBT: (1, 2), SignKind.REPLACED: (5, 3)}
_KEPT = 128


class Ink(NamedTuple):
    """All signs of one kind in a paragraph, to be stroked in logical coordinates; `width` of the stroke in pixels."""

    kind: SignKind
    path: QPainterPath
    width: float

    def pen(self, palette: Palette) -> QPen:
        """What it is stroked with."""
        color = palette.difference if self.kind is SignKind.DIFFERENT else palette.sign
        pen = QPen(QColor(color), self.width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap, Qt.PenJoinStyle.MiterJoin)
        if dashes := _DASHES.get(self.kind):
            pen.setDashPattern(dashes)
        return pen


class _Origin(NamedTuple):
    """What the ink of a paragraph is made from."""

    placed: SetParagraph
    signs: tuple[Sign, ...]
    kinds: frozenset[SignKind]
    lined: tuple[Mark, ...]


class Inks:
    """The ink of the paragraphs of one page, kept while nothing changes on them: every repaint needs it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._known: dict[int, tuple[_Origin, tuple[Ink, ...]]] = {}

    def of(self, placed: SetParagraph, kinds: frozenset[SignKind], *, vertical: bool = False) -> tuple[Ink, ...]:
        """The ink of a set paragraph, of signs of these kinds alone."""
        index = placed.paragraph.index
        lined = beneath(self.page.marks.on(index), vertical=vertical)
        origin = _Origin(placed, self.page.signs(index) if kinds else (), kinds, lined)
        known = self._known.get(index)
        if known is not None and known[0] == origin:
            return known[1]
        if len(self._known) >= _KEPT:
            del self._known[next(iter(self._known))]
        made = inked(*origin)
        self._known[index] = origin, made
        return made


def inked(
    placed: SetParagraph, signs: Sequence[Sign], kinds: Container[SignKind], lined: Sequence[Mark]
) -> tuple[Ink, ...]:
    """The ink of a paragraph's signs, which come in the order of the text, of these kinds alone.

    Lines under words keep clear of each other and of marks that have lines there.
    """
    spans: dict[SignKind, list[Span]] = {}
    for sign in signs:
        if sign.kind in kinds and sign.span:
            spans.setdefault(sign.kind, []).append(sign.span)
    if not spans or not placed.lines:
        return ()
    _, lanes = lay(placed, lined)
    return tuple(_ink(placed, kind, spans[kind], lanes) for kind in sorted(spans))


def hairline(em: float) -> float:
    """How wide a hairline is, in whole pixels."""
    return float(max(1, round(_WIDTH * em)))


def _ink(placed: SetParagraph, kind: SignKind, spans: Sequence[Span], lanes: Lanes) -> Ink:
    em = placed.lines[0].em
    if kind is SignKind.DIFFERENT:
        return Ink(kind, _stripes(placed, spans), float(2 * round(_STRIPE_WIDTH * em / 2)))
    width = hairline(em)
    if kind is SignKind.EMENDED:
        return Ink(kind, _corners(placed, spans, width), width)
    return Ink(kind, _underlines(placed, spans, lanes, width), width)


def _underlines(placed: SetParagraph, spans: Sequence[Span], lanes: Lanes, width: float) -> QPainterPath:
    """Lines under words, each a little shorter than its word, so that two words have two lines."""
    path = QPainterPath()
    taken = [lanes.take(span) for span in spans]
    for number, line in _pieces(placed, spans):
        span, edges, start = spans[number], line.edges, line.start
        first, last = edges[max(span.start, start) - start], edges[min(span.end, line.end) - start]
        block, inset = round(place(line, lanes, taken[number])) + width / 2, _INSET * line.em
        _line(path, round(first + inset), round(last - inset), block)
    return path


def _corners(placed: SetParagraph, spans: Sequence[Span], width: float) -> QPainterPath:
    """An editor's half brackets (⸢ ⸣) at the upper corners of words, on the seams to the characters beside them."""
    path = QPainterPath()
    for number, line in _pieces(placed, spans):
        span = spans[number]
        along, across = round(_CORNER_ALONG * line.em), round(_CORNER_ACROSS * line.em)
        top = round(line.axis - _CORNER_PLACE * line.em)
        first, last = round(line.edge(span.start)) - width, round(line.edge(span.end)) + width
        if line.start <= span.start:
            _corner(path, first, top, along=along, across=across, width=width)
        if span.end <= line.end:
            _corner(path, last, top, along=-along, across=across, width=-width)
    return path


def _stripes(placed: SetParagraph, spans: Sequence[Span]) -> QPainterPath:
    """Stripes behind the lower half of the characters, where a highlight's wash is as high as they are."""
    path = QPainterPath()
    for number, line in _pieces(placed, spans):
        block = round(line.axis + _STRIPE_PLACE * line.em)
        _line(path, round(line.edge(spans[number].start)), round(line.edge(spans[number].end)), block)
    return path


def _corner(path: QPainterPath, edge: float, top: float, *, along: float, across: float, width: float) -> None:
    """One half bracket from its corner, two arms that begin and end on whole pixels; negative ones reach back."""
    _line(path, edge, edge + along, top + abs(width) / 2)
    path.moveTo(edge + width / 2, top)
    path.lineTo(edge + width / 2, top + across)


def _line(path: QPainterPath, first: float, last: float, block: float) -> None:
    path.moveTo(first, block)
    path.lineTo(last, block)


def _pieces(placed: SetParagraph, spans: Sequence[Span]) -> Iterator[tuple[int, SetLine]]:
    """The lines that each span stands in, with the span's number; spans in the order of the text, not empty."""
    lines, first = placed.lines, 0
    for number, span in enumerate(spans):
        while lines[first].end <= span.start:
            first += 1
        last = first
        yield number, lines[last]
        while lines[last].end < span.end:
            last += 1
            yield number, lines[last]

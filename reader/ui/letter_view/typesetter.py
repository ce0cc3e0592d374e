"""Paragraphs to set lines, in either direction; everything in logical coordinates (see `lines`)."""

from __future__ import annotations

import math
import re
from dataclasses import replace
from itertools import pairwise

from reader.page import Paragraph, Role
from reader.text import OffsetMap, Span
from reader.ui.letter_view.breaking import Breaker
from reader.ui.letter_view.cells import Cells
from reader.ui.letter_view.direction import Direction
from reader.ui.letter_view.filling import Filler
from reader.ui.letter_view.fonts import Fonts
from reader.ui.letter_view.kinsoku import SPACE
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.look import Look, Region
from reader.ui.letter_view.shaping import Piece, shape
from reader.ui.letter_view.spacing import drop_indent, space
from reader.ui.letter_view.styles import FOLD, Align, Face, Style, style_of

_SHORTEST_MEASURE = 4
_SMALLEST_TYPE = 6
_DISPLAY_SCALE = 1.2
_TITLE_FILL = 0.93
_DISPLAY_LINE_HEIGHT = 1.5
_LEADING_SPACE = re.compile(f"{SPACE}*")
_IDEOGRAPHIC_SPACE = "\u3000"
_ENDS_OF_NUMBERS = "、.．）)]〕：:　 ①②③④⑤⑥⑦⑧⑨⑩"


class Typesetter:
    """Sets paragraphs for one look, region and direction, in lines of at most `across` pixels."""

    def __init__(self, look: Look, *, region: Region, direction: Direction, across: float) -> None:
        self.look = look
        self.direction = direction
        self._fonts = Fonts(look.faces, region)
        self.em = self._fonts.metric(Face.BODY, look.em).em
        self.measure = max(_SHORTEST_MEASURE, min(look.measure, int(across / self.em))) * self.em
        self.pitch = round(look.line_height * look.em)

    def set(
        self, paragraph: Paragraph, previous: Role | None, *, fold: str = "", hidden: bool = False
    ) -> SetParagraph:
        """A paragraph in lines; `fold` is the text of a quiet line before it, `hidden` leaves its own text out."""
        heading = _heading(paragraph)
        style = style_of(paragraph.role, level=paragraph.level if heading else 0, previous=previous)
        block = float(round(style.before * self.look.em))
        quiet: tuple[SetLine, ...] = ()
        if fold:
            label = Paragraph(paragraph.index, Span(0, 0), fold, OffsetMap(), Role.CRUFT)
            quiet = self._lines(label, FOLD, block)
            block = quiet[-1].block + quiet[-1].extent
        lines = () if hidden else self._lines(paragraph, style, block)
        extent = lines[-1].block + lines[-1].extent if lines else block if fold else 0.0
        return SetParagraph(paragraph, lines, extent, quiet)

    def set_as(self, paragraph: Paragraph, style: Style) -> SetParagraph:
        """A paragraph in lines as a style says, whatever its role, with the style's space before it."""
        lines = self._lines(paragraph, style, float(round(style.before * self.look.em)))
        return SetParagraph(paragraph, lines, lines[-1].block + lines[-1].extent if lines else 0.0)

    def estimate(self, characters: int, paragraphs: int) -> float:
        """About how far so many paragraphs with so many characters extend together."""
        lines = characters * self.em / self.measure + paragraphs / 2
        return float(max(paragraphs, math.ceil(lines)) * self.pitch)

    def _lines(self, paragraph: Paragraph, style: Style, block: float) -> tuple[SetLine, ...]:
        pixels = max(_SMALLEST_TYPE, round(self.look.em * self._scale(style, len(paragraph.text))))
        metric = self._fonts.metric(style.face, pixels, bold=style.bold)
        wording = self.direction.wording(paragraph.text)
        cells = shape(wording, self._pieces(wording, style, _heading(paragraph), pixels), metric)
        space(cells)
        style = _with_own_indent(cells, wording, style)
        breaker = Breaker(
            cells,
            first=self.measure - (style.first + style.inset) * self.em,
            rest=self.measure - (style.rest + style.inset) * self.em,
        )
        faint = (Span(0, len(wording)),) if style.faint else paragraph.cruft
        indents = (style.first * self.em, style.rest * self.em)
        extent = self._extent(style, pixels)
        return Filler(breaker, style.align, metric, indents=indents, faint=faint, extent=extent).lines(block)

    def _scale(self, style: Style, characters: int) -> float:
        """The scale of a style; a title is smaller where that saves it a line."""
        if style.scale <= _DISPLAY_SCALE or not characters:
            return style.scale
        length, room = characters * self.em, self.measure * _TITLE_FILL
        lines = math.ceil(length * _DISPLAY_SCALE / room)
        return min(style.scale, lines * room / length)

    def _extent(self, style: Style, pixels: int) -> int:
        height = _DISPLAY_LINE_HEIGHT if style.scale >= _DISPLAY_SCALE else self.look.line_height
        return round(pixels * height)

    def _pieces(self, text: str, style: Style, heading: Span | None, pixels: int) -> list[Piece]:
        """The text in pieces of one font: a run-in heading in its own face, turned stretches in theirs."""
        found = [Piece(Span(0, len(text)), self._fonts.font(style.face, pixels, bold=style.bold))]
        runs_in = heading if heading and style.face is Face.BODY else Span(0, 0)
        if runs_in:
            found.append(Piece(runs_in, self._fonts.font(Face.HEADING, pixels, bold=True)))
        for span, turn in self.direction.turned(text):
            for part in _split(span, runs_in):
                inside = part.overlaps(runs_in)
                face, bold = (Face.HEADING, True) if inside else (style.face, style.bold)
                font = self._fonts.font(face, pixels, bold=bold, turn=turn, digits=len(span))
                found.append(Piece(part, font, turn))
        return found


def _heading(paragraph: Paragraph) -> Span | None:
    """The heading of a paragraph, None where there is only the number of an item."""
    heading = paragraph.heading
    if heading is None or not heading or paragraph.text[heading.end - 1] in _ENDS_OF_NUMBERS:
        return None
    return heading


def _split(span: Span, by: Span) -> list[Span]:
    """A span parted where `by` begins and ends."""
    edges = sorted({span.start, span.end, *(edge for edge in (by.start, by.end) if span.start < edge < span.end)})
    return [Span(a, b) for a, b in pairwise(edges)]


def _with_own_indent(cells: Cells, text: str, style: Style) -> Style:
    """The style without its indent where the text brings ideographic spaces; other white space in front is dropped."""
    found = _LEADING_SPACE.match(cells.kinds)
    count = found.end() if found else 0
    if not count:
        return style
    if style.align in {Align.JUSTIFY, Align.START} and _IDEOGRAPHIC_SPACE in text[: cells.stops[count]]:
        return replace(style, first=0)
    drop_indent(cells, count)
    return style

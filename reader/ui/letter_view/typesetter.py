"""Paragraphs to set lines, in either direction; everything in logical coordinates (see `lines`)."""

from __future__ import annotations

import math
from itertools import pairwise

from reader.page import Paragraph, Role, RubyScope
from reader.page.readings import NO_READINGS, Readings, readings_at
from reader.text import OffsetMap, Span
from reader.ui.letter_view.breaking import Breaker
from reader.ui.letter_view.direction import Direction
from reader.ui.letter_view.filling import Filler
from reader.ui.letter_view.fonts import Fonts
from reader.ui.letter_view.indents import hung, with_own_indent
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.letter_view.look import Look, Region
from reader.ui.letter_view.quotes import in_corners, western_quotes
from reader.ui.letter_view.ruby import Rubies
from reader.ui.letter_view.rules import Rules
from reader.ui.letter_view.shaping import Piece, shape
from reader.ui.letter_view.spacing import space
from reader.ui.letter_view.styles import FOLD, Face, Style, style_of

_SHORTEST_MEASURE = 4
_SMALLEST_TYPE = 6
_DISPLAY_SCALE = 1.2
_TITLE_FILL = 0.93
_DISPLAY_LINE_HEIGHT = 1.5
_RULED_FILL = 0.78
_ENDS_OF_NUMBERS = "、.．）)]〕：:　 ①②③④⑤⑥⑦⑧⑨⑩"


class Typesetter:
    """Sets paragraphs for one look, region and direction, in lines of at most `across` pixels."""

    def __init__(self, look: Look, *, region: Region, direction: Direction, across: float) -> None:
        self.look = look
        self.direction = direction
        self._region = region
        self._rules = Rules.of(look, region, vertical=direction.vertical)
        self._fonts = Fonts(look.faces, region)
        self._rubies = Rubies(self._fonts, look.ruby, vertical=look.vertical)
        self.em = self._fonts.metric(Face.BODY, look.em).em
        self.measure = max(_SHORTEST_MEASURE, min(look.measure, int(across / self.em))) * self.em
        self.pitch = round(look.line_height * look.em)

    def set(
        self,
        paragraph: Paragraph,
        previous: Role | None,
        *,
        fold: str = "",
        hidden: bool = False,
        read: tuple[Span, ...] = (),
    ) -> SetParagraph:
        """A paragraph in lines; `fold` is the text of a quiet line before it, `hidden` leaves its own text out.

        `read` are the stretches of its shown text that are to have their readings, in order and apart.
        """
        heading = _heading(paragraph)
        level = paragraph.level if heading else 0
        style = style_of(paragraph.role, level=level, previous=previous, indent=self.look.indent)
        block = self._before(style)
        quiet: tuple[SetLine, ...] = ()
        if fold:
            label = Paragraph(paragraph.index, Span(0, 0), fold, OffsetMap(), Role.CRUFT)
            quiet = self._lines(label, FOLD, block)
            block = quiet[-1].block + quiet[-1].extent
        lines = (
            () if hidden else self._lines(paragraph, style, block, readings_at(paragraph.text, read, self.look.ruby))
        )
        extent = lines[-1].block + lines[-1].extent if lines else block if fold else 0.0
        return SetParagraph(paragraph, lines, extent, quiet, read)

    def set_as(self, paragraph: Paragraph, style: Style) -> SetParagraph:
        """A paragraph in lines as a style says, whatever its role, with the style's space before it."""
        lines = self._lines(paragraph, style, float(round(style.before * self.look.em)))
        return SetParagraph(paragraph, lines, lines[-1].block + lines[-1].extent if lines else 0.0)

    def estimate(self, characters: int, paragraphs: int) -> float:
        """About how far so many paragraphs with so many characters extend together."""
        em, pitch = self.em, self.pitch
        if self.look.ruby_scope is RubyScope.ALL:
            em, pitch = em * self._rubies.growth, max(pitch, round(self._rubies.extent * self.look.em))
        lines = characters * em / self.measure + paragraphs / 2
        return float(max(paragraphs, math.ceil(lines)) * pitch)

    def _lines(
        self, paragraph: Paragraph, style: Style, block: float, readings: Readings = NO_READINGS
    ) -> tuple[SetLine, ...]:
        pixels = self._pixels(style, len(paragraph.text))
        metric = self._fonts.metric(style.face, pixels, bold=style.bold)
        wording = self._wording(paragraph.text)
        cells = shape(wording, self._pieces(wording, style, _heading(paragraph), pixels), metric)
        space(cells, self._rules)
        self._rubies.annotate(cells, readings)
        style = with_own_indent(cells, wording, style)
        if not _heading(paragraph):
            style = hung(cells, paragraph, style, region=self._region, room=self.measure)
        first, rest = style.first * self.em, style.rest * self.em + style.label
        breaker = Breaker(
            cells,
            self._rules,
            first=self.measure - first - style.inset * self.em,
            rest=self.measure - rest - style.inset * self.em,
        )
        faint = (Span(0, len(wording)),) if style.faint else paragraph.cruft
        extent = self._extent(style, pixels, round(self._rubies.extent * pixels) if readings else 0)
        return Filler(breaker, style.align, metric, indents=(first, rest), faint=faint, extent=extent).lines(block)

    def _wording(self, text: str) -> str:
        wording = self.direction.wording(text)
        if self.direction.vertical and self.look.corner_quotes:
            return in_corners(wording, self._region)
        return wording

    def _pixels(self, style: Style, characters: int) -> int:
        """The type size of a style; between rules it leaves them room."""
        pixels = max(_SMALLEST_TYPE, round(self.look.em * self._scale(style, characters)))
        return min(pixels, max(self.look.em, int(_RULED_FILL * self.pitch))) if self.look.ruled else pixels

    def _scale(self, style: Style, characters: int) -> float:
        """The scale of a style; a title is smaller where that saves it a line."""
        if style.scale <= _DISPLAY_SCALE or not characters:
            return style.scale
        length, room = characters * self.em, self.measure * _TITLE_FILL
        lines = math.ceil(length * _DISPLAY_SCALE / room)
        return min(style.scale, lines * room / length)

    def _before(self, style: Style) -> float:
        """The space before a paragraph; whole lines of it where there are rules."""
        space = round(style.before * self.look.em)
        return float(round(space / self.pitch) * self.pitch if self.look.ruled else space)

    def _extent(self, style: Style, pixels: int, least: int) -> int:
        if self.look.ruled:
            return math.ceil(max(pixels, least) / self.pitch) * self.pitch
        height = _DISPLAY_LINE_HEIGHT if style.scale >= _DISPLAY_SCALE else self.look.line_height
        return max(round(pixels * height), least)

    def _pieces(self, text: str, style: Style, heading: Span | None, pixels: int) -> list[Piece]:
        """The text in pieces of one font: a run-in heading in its own face, turned stretches in theirs."""
        found = [Piece(Span(0, len(text)), self._fonts.font(style.face, pixels, bold=style.bold))]
        runs_in = heading if heading and style.face is Face.BODY else Span(0, 0)
        if runs_in:
            found.append(Piece(runs_in, self._fonts.font(Face.HEADING, pixels, bold=True)))
        for span, turn in self.direction.turned(text):
            for part in _split(span, runs_in):
                face, bold = _face(part, runs_in, style)
                font = self._fonts.font(face, pixels, bold=bold, turn=turn, digits=len(span))
                found.append(Piece(part, font, turn))
        for span, kind in western_quotes(text):
            face, bold = _face(span, runs_in, style)
            found.append(Piece(span, self._fonts.narrow(face, pixels, bold=bold), kind=kind))
        return found


def _heading(paragraph: Paragraph) -> Span | None:
    """The heading of a paragraph, None where there is only the number of an item."""
    heading = paragraph.heading
    if heading is None or not heading or paragraph.text[heading.end - 1] in _ENDS_OF_NUMBERS:
        return None
    return heading


def _face(span: Span, runs_in: Span, style: Style) -> tuple[Face, bool]:
    """The face and weight of a span of a paragraph with a run-in heading."""
    return (Face.HEADING, True) if span.overlaps(runs_in) else (style.face, style.bold)


def _split(span: Span, by: Span) -> list[Span]:
    """A span parted where `by` begins and ends."""
    edges = sorted({span.start, span.end, *(edge for edge in (by.start, by.end) if span.start < edge < span.end)})
    return [Span(a, b) for a, b in pairwise(edges)]

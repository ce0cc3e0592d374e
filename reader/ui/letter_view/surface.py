"""A set page in pixels of its window: what lies at a point, where a passage lies, and its picture. No widget."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QPainter, QTransform

from reader.page import Mark, SignKind
from reader.text import Span
from reader.ui.letter_view.flow import Hit
from reader.ui.letter_view.folds import Fold
from reader.ui.letter_view.galley import Placed
from reader.ui.letter_view.painting import Overlay, PagePainter, caret_box
from reader.ui.letter_view.sheet import Sheet
from reader.ui.letter_view.signs import Inks


class Word(NamedTuple):
    """Characters that can be asked about: their stored span, and their pixels where they were pointed at."""

    span: Span
    rect: QRect


class Surface(Sheet):
    """The page in the window; points and boxes are pixels of the window."""

    _inks: Inks | None = None

    @property
    def turning(self) -> QTransform:
        """From the coordinates of the flow, along the line and from the window's start, to the window's pixels."""
        return self.direction.transform(self._frame, 0)

    def logical(self, point: QPointF) -> QPointF:
        """A point in the coordinates of the flow: along the line, and from the window's start."""
        turned, _ = self.turning.inverted()
        return turned.map(point)

    def hit_at(self, point: QPointF) -> Hit | None:
        """The place between two characters nearest to a point."""
        logical = self.logical(point)
        return self.flow.hit(logical.x(), logical.y()) if self.flow else None

    def place_of(self, offset: int) -> Hit | None:
        """The place of a stored offset on the page."""
        return self.flow.where(offset) if self.flow else None

    def character_at(self, point: QPointF) -> Hit | None:
        """The character under a point."""
        logical = self.logical(point)
        return self.flow.character(logical.x(), logical.y()) if self.flow else None

    def missing_at(self, point: QPointF) -> str:
        """The character under a point if no font has a glyph for it, else ''."""
        hit = self.character_at(point)
        if hit is None or self.flow is None:
            return ""
        placed = self.flow.set_paragraph(hit.paragraph)
        line = placed.line_of(hit.offset)
        return placed.paragraph.text[hit.offset] if line and hit.offset in line.missing else ""

    def marks_at(self, point: QPointF) -> list[Mark]:
        """The marks on the character under a point, shortest first."""
        hit = self.character_at(point)
        if hit is None or self.page is None:
            return []
        character = self.page.paragraph(hit.paragraph).stored(Span(hit.offset, hit.offset + 1))
        found = [mark for mark in self.page.marks.on(hit.paragraph) if mark.span.overlaps(character)]
        return sorted(found, key=lambda mark: len(mark.span))

    def fold_at(self, point: QPointF) -> Fold | None:
        """The fold whose quiet line is under a point."""
        return self.flow.fold_at(self.logical(point).y()) if self.flow else None

    def rect_of(self, span: Span) -> QRect:
        """The pixels around the visible part of a passage, empty where none is seen."""
        found = QRectF()
        for placed in self.flow.visible() if self.flow else ():
            paragraph = placed.set.paragraph
            if span.overlaps(paragraph.span):
                for box in placed.set.boxes(paragraph.shown(span)):
                    found = found.united(self._turned(placed, box))
        return self._on_window(found)

    def sees(self, span: Span) -> bool:
        """Whether the whole of a passage is in the window, every line of it."""
        if self.flow is None or self.rect_of(span).isEmpty():
            return False
        last = self.flow.extent - self.flow.typesetter.pitch
        ends = self.flow.where(span.start), self.flow.where(max(span.start, span.end - 1))
        return all(0 <= self.flow.line_block(end) <= last for end in ends)

    def caret_rect(self, hit: Hit) -> QRectF:
        """The pixels of a caret, empty where it is not in the window."""
        for placed in self.flow.visible() if self.flow else ():
            if placed.set.paragraph.index == hit.paragraph:
                box = caret_box(placed, hit)
                return self._turned(placed, box) if box is not None else QRectF()
        return QRectF()

    def word_at(self, point: QPointF, *, signed: bool) -> Word | None:
        """The signed word under a point; else the character, unless only `signed` words are wanted."""
        hit = self.character_at(point)
        return self.word(hit, signed=signed) if hit else None

    def word(self, hit: Hit, *, signed: bool) -> Word | None:
        """The signed word that holds the character at a place that is seen; else the character, as in `word_at`."""
        for placed in self.flow.visible() if self.flow else ():
            if placed.set.paragraph.index == hit.paragraph:
                paragraph, character = placed.set.paragraph, Span(hit.offset, hit.offset + 1)
                found = self._signs_on(placed, character)
                if not found and not signed:
                    found = [paragraph.shown(paragraph.stored(character))]
                return self._word(placed, found[0], hit.offset) if found else None
        return None

    def first_word(self) -> Word | None:
        """The first signed word that is seen."""
        if self.flow is None:
            return None
        for placed, line in self.flow.visible_lines():
            if signs := self._signs_on(placed, Span(line.start, line.end)):
                first = min(signs, key=lambda span: span.start)
                return self._word(placed, first, max(first.start, line.start))
        return None

    def paint(self, painter: QPainter, overlay: Overlay) -> None:
        """Paint what is in the window."""
        if self.flow is None:
            return
        if self._inks is None or self._inks.page is not self.flow.page:
            self._inks = Inks(self.flow.page)
        PagePainter(painter, self.look, self.direction, self._frame).paint(self.flow, self._inks, overlay)

    def _signs_on(self, placed: Placed, shown: Span) -> list[Span]:
        """The drawn signs that touch a span of a paragraph, those that say most first: mere differences are last."""
        paragraph, kinds = placed.set.paragraph, self.look.signs
        signs = self.page.signs(paragraph.index) if self.page else ()
        found = [sign for sign in signs if sign.kind in kinds and sign.span.overlaps(shown)]
        found.sort(key=lambda sign: (sign.kind is SignKind.DIFFERENT, len(sign.span)))
        return [sign.span for sign in found]

    def _word(self, placed: Placed, shown: Span, offset: int) -> Word | None:
        """A span of a paragraph in its stored place, and the pixels of its part in the line of `offset`."""
        line = placed.set.line_of(offset)
        box = line.box(shown) if line else None
        if box is None:
            return None
        rect = self._on_window(self._turned(placed, box))
        return None if rect.isEmpty() else Word(placed.set.paragraph.stored(shown), rect)

    def _on_window(self, box: QRectF) -> QRect:
        return box.toAlignedRect().intersected(QRect(0, 0, self._size.width(), self._size.height()))

    def _turned(self, placed: Placed, box: QRectF) -> QRectF:
        return self.direction.transform(self._frame, placed.block).mapRect(box)

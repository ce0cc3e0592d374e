"""A page in a window: how it is set there, which place is under the eye, what lies at a point. No widget."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QPainter

from reader.page import Mark, Page
from reader.text import Span
from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.flow import Flow, Hit, Placed
from reader.ui.letter_view.folds import Fold, Folds
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.look import Look, Region
from reader.ui.letter_view.painting import Overlay, PagePainter, caret_box
from reader.ui.letter_view.typesetter import Typesetter

_SIDE_MARGIN = 1.6
_COMPARED = 64


class Eye(NamedTuple):
    """The character that stays where it is when the page is set anew; `block` is where its line begins."""

    offset: int
    block: float


class Surface:
    """The page as set for a window of one size; points are pixels of the window."""

    def __init__(self, look: Look, fold_text: Callable[[Fold], str]) -> None:
        self.page: Page | None = None
        self.look = look
        self.flow: Flow | None = None
        self.direction = _direction(look)
        self._size = QSize(0, 0)
        self._fold_text = fold_text
        self._frame = Frame(self._size, 0, 0, 0)
        self._folds: Folds | None = None
        self._eye: Eye | None = None

    def set_page(self, page: Page | None, offset: int | None) -> bool:
        """Show a page at an offset, or at what is under the eye; whether it is the letter that was shown before."""
        known, eye = self.page, self.eye()
        same = page is not None and known is not None and _is_same_letter(known, page, eye)
        if page is None or known is None or page.roles is not known.roles:
            self._folds = Folds(page) if page else None
        self.page = page
        self._eye = Eye(offset, 0.0) if offset is not None else eye if same else None
        self._set()
        return same

    def set_look(self, look: Look) -> None:
        """Show the page in another look; the character under the eye stays."""
        same = look.sets_as(self.look)
        self._eye = self.eye()
        self.look = look
        if not same:
            self.direction = _direction(look)
            self.set_anew()

    def resize(self, size: QSize) -> None:
        """Show the page in a window of another size; the character under the eye stays."""
        self._eye = self.eye()
        before = self._frame
        self._size = size
        if self.flow and self._measure() == before.measure and before.extent:
            self._frame = self._framed(before.measure)
            self.flow.extent = self._frame.extent
            self._restore()
        else:
            self.set_anew()

    def set_anew(self) -> None:
        """Set the page again, with what is under the eye in its place."""
        self._eye = self.eye()
        self._set()

    def eye(self) -> Eye | None:
        """The first character that is seen; None at the very beginning and without a page."""
        if self._eye is not None or self.flow is None or self.flow.is_at_start:
            return self._eye
        for placed, line in self.flow.visible_lines():
            return Eye(placed.set.paragraph.stored(Span(line.start, line.start)).start, placed.block + line.block)
        return None

    def place(self) -> int:
        """The offset of the first character that is seen."""
        eye = self.eye()
        return eye.offset if eye else self.page.start if self.page else 0

    def go_to(self, offset: int, where: float) -> None:
        """Bring the line of an offset to a fraction of the window; a fold that hides it opens."""
        if self.page is None or self._folds is None:
            return
        fold = self._folds.at(self.page.at(offset))
        if fold and not fold.is_open and where:
            self._folds.set_open(fold, is_open=True)
            self._set()
        self._eye = Eye(offset, round(where * self._frame.extent))
        self._restore()
        self._eye = None if where else self._eye

    def scroll(self, by: float) -> None:
        """Move the window by pixels."""
        if self.flow:
            self.flow.scroll(by)
            self._eye = None

    def to_start(self) -> None:
        """Show the beginning."""
        if self.flow:
            self.flow.to_start()
            self._eye = None

    def to_end(self) -> None:
        """Show the end."""
        if self.flow:
            self.flow.to_end()
            self._eye = None

    def toggle(self, fold: Fold) -> None:
        """Open or close a fold; its quiet line stays where it is."""
        if self.flow is None:
            return
        block = self.flow.line_block(Hit(fold.first, 0))
        self.flow.folds.set_open(fold, is_open=not fold.is_open)
        self._eye = None
        self._set()
        self.flow.bring(Hit(fold.first, 0), to=block)

    def open_all(self, *, is_open: bool) -> None:
        """Open or close all folds."""
        if self._folds:
            self._eye = self.eye()
            self._folds.set_all_open(is_open=is_open)
            self._set()

    def logical(self, point: QPointF) -> QPointF:
        """A point in the coordinates of the flow: along the line, and from the window's start."""
        turned, _ = self.direction.transform(self._frame, 0).inverted()
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
        return found.toAlignedRect().intersected(QRect(0, 0, self._size.width(), self._size.height()))

    def caret_rect(self, hit: Hit) -> QRectF:
        """The pixels of a caret, empty where it is not in the window."""
        for placed in self.flow.visible() if self.flow else ():
            if placed.set.paragraph.index == hit.paragraph:
                box = caret_box(placed, hit)
                return self._turned(placed, box) if box is not None else QRectF()
        return QRectF()

    def paint(self, painter: QPainter, overlay: Overlay) -> None:
        """Paint what is in the window."""
        if self.flow:
            PagePainter(painter, self.look.palette, self.direction, self._frame).paint(self.flow, overlay)

    def _turned(self, placed: Placed, box: QRectF) -> QRectF:
        return self.direction.transform(self._frame, placed.block).mapRect(box)

    def _set(self) -> None:
        self.flow = None
        if self.page is None or self._folds is None or self._size.isEmpty():
            return
        typesetter = self._typesetter(self.page)
        self.flow = Flow(self.page, self._folds, typesetter, self._fold_text)
        self._frame = self._framed(typesetter.measure)
        self.flow.extent = self._frame.extent
        self._restore()

    def _restore(self) -> None:
        if self.flow is None:
            return
        if self._eye is None or self._eye == Eye(self.flow.page.start, 0.0):
            self.flow.to_start()
        else:
            self.flow.bring(self.flow.where(self._eye.offset), to=self._eye.block)

    def _typesetter(self, page: Page) -> Typesetter:
        region = Region.of(page.variant, page.source)
        across = self.direction.across(self._size) - 2 * _SIDE_MARGIN * self.look.em
        return Typesetter(self.look, region=region, direction=self.direction, across=across)

    def _measure(self) -> float:
        return self._typesetter(self.page).measure if self.page else 0.0

    def _framed(self, measure: float) -> Frame:
        margin = max(0, int((self.direction.across(self._size) - measure) / 2))
        return Frame(self._size, margin, measure, self.direction.extent(self._size))


def _direction(look: Look) -> Direction:
    if not look.vertical:
        return Horizontal()
    from reader.ui.letter_view.vertical import Vertical  # its patterns take a while to compile

    return Vertical()


def _is_same_letter(known: Page, page: Page, eye: Eye | None) -> bool:
    """Whether a page shows the letter of another, or a longer part of it: the same text around the eye."""
    if known.letter is page.letter:
        return True
    start = max(known.start, page.start, eye.offset if eye else 0)
    end = min(known.end, page.end, start + _COMPARED)
    return start < end and known.stored(Span(start, end)) == page.stored(Span(start, end))

"""A page set for a window of one size: how it is set anew, which place stays under the eye. No widget."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import NamedTuple

from PySide6.QtCore import QSize

from reader.page import Page
from reader.text import Span
from reader.ui.letter_view.direction import Direction, Frame
from reader.ui.letter_view.flow import Flow, Hit
from reader.ui.letter_view.folds import Fold, Folds
from reader.ui.letter_view.galley import Position
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.look import Look, Region
from reader.ui.letter_view.typesetter import Typesetter

_ROOM_TO_HANG = 1.0
_COMPARED = 64


class Eye(NamedTuple):
    """The character that stays where it is when the page is set anew; `block` is where its line begins."""

    offset: int
    block: float


class Sheet:
    """The page as set for a window of one size; what is set anew begins with the same words."""

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

    def renew(self, indices: Container[int] | None = None) -> bool:
        """Set those of the numbered paragraphs again whose readings have changed; what is under the eye stays."""
        eye = self.eye()
        if self.flow is None or not self.flow.renew(indices):
            return False
        self._eye = eye
        self._restore()
        return True

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

    def start(self) -> Position | None:
        """Where the window begins, None while nothing is set."""
        return self.flow.start if self.flow else None

    def begin(self, start: Position) -> None:
        """Let the window begin at a position, as near as the ends allow."""
        if self.flow:
            self.flow.begin(start)
            self._eye = None

    def bring(self, hit: Hit, to: float) -> None:
        """Let the line of a place begin `to` pixels from the window's start, as near as the ends allow."""
        if self.flow:
            self.flow.bring(hit, to=to)
            self._eye = None

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

    @property
    def open_folds(self) -> frozenset[int]:
        """The first paragraphs of the folds that are open."""
        return self._folds.opened if self._folds else frozenset()

    def open_only(self, firsts: frozenset[int]) -> None:
        """Open these folds and no other."""
        if self._folds and self._folds.opened != firsts:
            self._eye = self.eye()
            self._folds.open_only(firsts)
            self._set()

    def open_all(self, *, is_open: bool) -> None:
        """Open or close all folds."""
        if self._folds:
            self._eye = self.eye()
            self._folds.set_all_open(is_open=is_open)
            self._set()

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
            hit = self.flow.where(self._eye.offset)
            line = self.flow.set_paragraph(hit.paragraph).line_of(hit.offset)
            # A line that began before the window may be smaller now: at least half of it is to be seen.
            least = -(line.extent // 2) if line else 0.0
            self.flow.bring(hit, to=max(self._eye.block, least))

    def _typesetter(self, page: Page) -> Typesetter:
        region = Region.of(page.variant, page.source)
        across = self.direction.across(self._size) - 2 * _side_margin(self.look) * self.look.em
        return Typesetter(self.look, region=region, direction=self.direction, across=across)

    def _measure(self) -> float:
        return self._typesetter(self.page).measure if self.page else 0.0

    def _framed(self, measure: float) -> Frame:
        margin = max(0, int((self.direction.across(self._size) - measure) / 2))
        return Frame(self._size, margin, measure, self.direction.extent(self._size))


def _side_margin(look: Look) -> float:
    """The blank beside the lines in em, wide enough for marks that hang."""
    return max(look.margin, _ROOM_TO_HANG) if look.hanging else look.margin


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

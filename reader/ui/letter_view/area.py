"""The page as the program handles it: shown, moved, selected, copied; what changes is told by signals."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.page import Page
from reader.text import Span
from reader.ui.letter_view.bars import Bars
from reader.ui.letter_view.clipboard import put_text
from reader.ui.letter_view.flash import Flasher
from reader.ui.letter_view.folds import Fold
from reader.ui.letter_view.galley import Position
from reader.ui.letter_view.ground import Ground
from reader.ui.letter_view.layers import NO_HITS, Hits
from reader.ui.letter_view.look import Look
from reader.ui.letter_view.rest import Rest
from reader.ui.letter_view.selection import Selection
from reader.ui.letter_view.strip_bar import StripBar
from reader.ui.letter_view.surface import Surface

if TYPE_CHECKING:
    from reader.ui.letter_view.strip import Strip


class LetterArea(QAbstractScrollArea):
    """Shows one page and moves it; all spans are of the stored text."""

    selection_changed = Signal(object)
    """The selected `Span`, or None."""
    caret_moved = Signal()
    """Caret or selection are elsewhere."""
    marks_changed = Signal()
    """Marks or signs of the page have changed."""
    place_changed = Signal(int)
    """The offset of the first character that is seen, once the page has come to rest."""
    scrolled = Signal()
    """The page was moved, by its reader or to a place that was asked for; told at once, at every step."""
    laid_out = Signal()
    """The page was set anew, for another size, look or script, with the same words under the eye."""
    mark_clicked = Signal(object, QPoint)
    """The ids of the marks under a click, shortest first, and where on the screen."""
    leaving_place = Signal(int)
    """A jump is about to be made: the offset of the first character that is seen before it."""
    passage_selected = Signal(QRect)
    """A selection was finished; the pixels around it on the screen."""

    def __init__(self, look: Look | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Made here: for a viewport of Qt's own the binding would first make every kind of widget known to Python.
        self.ground = Ground()
        self.setViewport(self.ground)
        self.setVerticalScrollBar(StripBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBar(StripBar(Qt.Orientation.Horizontal))
        self.surface = Surface(look or Look(), self._fold_text)
        self._selection = Selection()
        self._hits = NO_HITS
        self._section: Span | None = None
        self._strip: Strip | None = None
        self._bars = Bars(self, self.surface, self.follow)
        self._flasher = Flasher(self, lambda: self.look.moves)
        self._flasher.changed.connect(self.viewport().update)
        self._resting = Rest(self, self.place, self.place_changed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Letter"))
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._bars.choose()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        return self.surface.page

    @property
    def look(self) -> Look:
        """How it is shown."""
        return self.surface.look

    @property
    def selection(self) -> Span | None:
        """The selected passage."""
        return self._selection.span

    @property
    def caret(self) -> int:
        """The offset of the caret."""
        return self._selection.caret

    @property
    def ends(self) -> Selection:
        """Caret and anchor of what is selected."""
        return self._selection

    @property
    def open_folds(self) -> frozenset[int]:
        """The first paragraphs of the folds that are open."""
        return self.surface.open_folds

    def set_page(self, page: Page | None, *, offset: int | None = None) -> None:
        """Show a page from `offset` on; without it the same letter keeps what is under the eye, another begins."""
        same = self.surface.set_page(page, offset)
        self._bars.choose()
        self._flasher.end()
        if not same:
            self._hits, self._section = NO_HITS, None
            self._resting.forget()
            self.set_selection(Selection(page.start, page.start) if page else Selection())
        self._tell_layout()

    def set_look(self, look: Look) -> None:
        """Show the page in another look; the character under the eye stays."""
        self.surface.set_look(look)
        self._bars.choose()
        self._tell_layout()

    def place(self) -> int:
        """The offset of the first character that is seen."""
        return self.surface.place()

    def position(self) -> Position | None:
        """The paragraph at the edge that is read first, top or right, and how far into it; None without a page."""
        return self.surface.start()

    def show_position(self, position: Position) -> None:
        """Bring a paragraph to that edge; `scrolled` does not tell of it."""
        self.surface.begin(position)
        self._arrive()

    def last_position(self) -> Position | None:
        """The position at which the end of the letter is seen; None without a page."""
        return self.surface.flow.last_start() if self.surface.flow else None

    def leave_room(self, last: Position | None) -> None:
        """Leave blank after the end so that `last` can be shown, too; none without a position."""
        if self.surface.flow:
            self.surface.flow.make_room(last)
            self._arrive()

    def go_to(self, offset: int, *, where: float = 0.25, flash: Span | None = None, is_jump: bool = True) -> None:
        """Bring the line of an offset to a fraction of the window, and point a passage out; a jump is told of."""
        if is_jump and self.page:
            self.leaving_place.emit(self.place())
        self.surface.go_to(offset, where)
        if flash:
            self.point_out(flash)
        self.follow()

    def point_out(self, span: Span) -> None:
        """Flash a passage for a moment."""
        self._flasher.point_out(span)

    def select(self, span: Span) -> None:
        """Select a passage, the caret at its end."""
        self.set_selection(Selection(span.start, span.end))

    def select_quietly(self, span: Span | None) -> None:
        """Show a passage as selected, or none; `selection_changed` does not tell of it."""
        if span != self.selection:
            caret = self._selection.caret
            self._selection = Selection(span.start, span.end) if span else Selection(caret, caret)
            self.viewport().update()
            self.caret_moved.emit()

    def clear_selection(self) -> None:
        """Leave only the caret."""
        self.set_selection(Selection(self._selection.caret, self._selection.caret, self._selection.upstream))

    def set_selection(self, selection: Selection) -> None:
        """Put caret and selection."""
        before, self._selection = self._selection, selection
        self.viewport().update()
        if before != selection:
            self.caret_moved.emit()
        if before.span != selection.span:
            self.selection_changed.emit(selection.span)

    def refresh_marks(self, paragraphs: Container[int] | None = None) -> None:
        """Paint marks and signs anew; only the numbered paragraphs have changed, all without them.

        Where readings have come or gone the paragraph is set anew.
        """
        if self.surface.renew(paragraphs):
            self._tell_layout()
            return
        flow = self.surface.flow
        seen = (placed.set.paragraph.index for placed in flow.visible()) if flow else ()
        if paragraphs is None or any(index in paragraphs for index in seen):
            self.viewport().update()
        if paragraphs is None:
            self._renew_strip()
        self.marks_changed.emit()

    def show_hits(self, spans: Sequence[Span], current: Span | None) -> None:
        """Show what a search has found: stored spans in the order of the text, and the one the reader is at."""
        self._hits = Hits(spans, current)
        self.viewport().update()
        self._renew_strip()

    def show_section(self, span: Span | None) -> None:
        """Show which section is being read."""
        if span != self._section:
            self._section = span
            self.viewport().update()
            if self._strip:
                self._strip.follow()

    def show_strip(self, name_mark: Callable[[str], str]) -> None:
        """Show an overview of the letter on the scroll bar; `name_mark` gives the words for the id of a mark."""
        from reader.ui.letter_view.strip import Shown, Strip  # nothing of it is needed for the first paint

        self._strip = Strip(self, self.surface, lambda: Shown(self._hits, self._section), name_mark)
        self._strip.jump_requested.connect(lambda span: self.go_to(span.start, flash=span))

    def show_cruft(self, is_shown: bool) -> None:
        """Open or close all folded leftovers."""
        self.surface.open_all(is_open=is_shown)
        self.follow()

    def show_folds(self, firsts: frozenset[int]) -> None:
        """Open the folds that begin with these paragraphs and no other; `scrolled` does not tell of it."""
        self.surface.open_only(firsts)
        self._arrive()

    def rect_of(self, span: Span) -> QRect:
        """The pixels of the viewport around the visible part of a passage, empty where none is seen."""
        return self.surface.rect_of(span)

    def on_screen(self, rect: QRect) -> QRect:
        """Pixels of the viewport as pixels of the screen."""
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    def selected_shown_text(self) -> str:
        """The selected passage as it is shown."""
        return self.page.shown(self.selection) if self.page and self.selection else ""

    def selected_stored_text(self) -> str:
        """The selected passage as it is stored."""
        return self.page.stored(self.selection) if self.page and self.selection else ""

    def copy(self) -> None:
        """Copy the selected passage as it is shown."""
        put_text(self.selected_shown_text())

    def copy_original(self) -> None:
        """Copy the selected passage as it is stored."""
        put_text(self.selected_stored_text())

    def scroll_by(self, pixels: float) -> None:
        """Move the page."""
        self.surface.scroll(pixels)
        self.follow()

    def toggle_fold(self, fold: Fold) -> None:
        """Open or close one fold."""
        self.surface.toggle(fold)
        self.follow()

    def announce_passage(self) -> None:
        """Tell that a selection was finished."""
        if self.selection is not None:
            self.passage_selected.emit(self.on_screen(self.rect_of(self.selection)))

    def click_marks(self, point: QPointF, on_screen: QPoint) -> None:
        """Tell which marks a click has met."""
        if found := self.surface.marks_at(point):
            self.mark_clicked.emit([mark.id for mark in found], on_screen)

    def follow(self) -> None:
        """Paint and tell what has moved."""
        self._arrive()
        self.scrolled.emit()

    def _tell_layout(self) -> None:
        self._arrive()
        self.laid_out.emit()

    def _arrive(self) -> None:
        """Paint the page where it is now, and have its place told once it rests there."""
        self._bars.follow()
        self.viewport().update()
        if self.page:
            self._resting.start()
        else:
            self._resting.stop()

    def _renew_strip(self) -> None:
        if self._strip:
            self._strip.forget()

    def _fold_text(self, fold: Fold) -> str:
        return self.tr("⋯ Lines left by the web page: {count}").format(count=fold.lines)

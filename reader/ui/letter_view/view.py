"""The reading surface as its reader uses it: events to spans and ids, values to pixels."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from reader.page import Page, SignKind
from reader.text import Span
from reader.ui.letter_view.area import LetterArea
from reader.ui.letter_view.asking import Asking
from reader.ui.letter_view.gestures import Gestures
from reader.ui.letter_view.keyboard import Keyboard
from reader.ui.letter_view.look import Look
from reader.ui.letter_view.painting import Overlay, paint_focus
from reader.ui.letter_view.travel import Travel

_BY_KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


class LetterView(LetterArea):
    """Lets the reader of one page move, select, click and ask; all spans are of the stored text."""

    zoom_requested = Signal(int)
    """Steps to a larger page, negative to a smaller one."""
    sign_hovered = Signal(object, QRect)
    """The stored `Span` of a signed word that the pointer rests on, and its pixels on the screen."""
    sign_left = Signal()
    """The pointer has left the word that `sign_hovered` told of last."""
    explain_requested = Signal(object, QRect)
    """The stored `Span` of what the reader asks about, and its pixels on the screen."""

    def __init__(self, look: Look | None = None, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._travel = Travel(self.surface)
        self._gestures = Gestures(self)
        self._keyboard = Keyboard(self, self._travel)
        self._asking = Asking(self, self._travel)
        self.note_of: Callable[[str], str] = lambda _: ""
        """The note on the mark with an id, '' where there is none; for those who hear what is at the caret."""
        self._framed = False
        self._hovered: int | None = None
        self.ground.left.connect(self._asking.leave)

    def set_page(self, page: Page | None, *, offset: int | None = None) -> None:
        """Show a page from `offset` on; without it the same letter keeps what is under the eye, another begins."""
        self._gestures.let_go()
        super().set_page(page, offset=offset)

    def here(self) -> int:
        """The offset of the caret where it is seen, else of the first character that is."""
        hit, page = self._travel.here(self.ends), self.page
        if hit is None or page is None:
            return self.place()
        return page.paragraph(hit.paragraph).stored(Span(hit.offset, hit.offset)).start

    def explain_here(self) -> None:
        """Ask about the selection, else the character at the caret, else the first signed word, whichever is seen."""
        self._asking.here()

    def explain_at(self, point: QPointF) -> None:
        """Ask about the word under a point of the viewport."""
        self._asking.at(point)

    def next_sign(self, kinds: frozenset[SignKind]) -> bool:
        """Bring the caret to the next known sign of these kinds and point it out; False where none is near."""
        return self._asking.go_on(kinds, backward=False)

    def previous_sign(self, kinds: frozenset[SignKind]) -> bool:
        """Bring the caret to the last known sign of these kinds before it; False where none is near."""
        return self._asking.go_on(kinds, backward=True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in the window; heights that this has settled move the bar."""
        caret = self._travel.caret(self._selection) if self.hasFocus() else None
        overlay = Overlay(self.selection, self._flasher.flash, caret, self._hovered, self._hits, self._section)
        with QPainter(self.viewport()) as painter:
            # Erased, not filled: the ways to fill make the binding wake every gradient that Qt knows.
            painter.setBackground(QColor(self.look.palette.paper))
            painter.eraseRect(event.rect())
            self.surface.paint(painter, overlay)
            if self._framed:
                paint_focus(painter, QRectF(self.viewport().rect()), self.look.palette)
        self._bars.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page for the new size."""
        super().resizeEvent(event)
        self.surface.resize(self.viewport().size())
        self._tell_layout()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Nothing: the page follows its anchor, not the bar's value."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Move the page, or with Control ask for another size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if steps := self._bars.notches(event):
                self.zoom_requested.emit(steps)
        else:
            self.scroll_by(self._bars.wheel(event))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a selection or a click."""
        self._asking.leave()
        if event.button() is Qt.MouseButton.LeftButton:
            self._gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin a selection by words."""
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Extend the selection, or show by the pointer what can be clicked."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._gestures.move(event)
        else:
            self._hover(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection or a click."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._gestures.release(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the caret or the page, select, copy."""
        if not self._keyboard.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """A selection by keys ends when Shift is let go."""
        self._keyboard.release(event)
        super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the caret, and a frame where the keyboard came here."""
        super().focusInEvent(event)
        self._framed = event.reason() in _BY_KEYBOARD
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide caret and frame."""
        super().focusOutEvent(event)
        self._framed = False
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language of the window."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.surface.set_anew()
            self._tell_layout()

    def _arrive(self) -> None:
        self._asking.leave()
        super()._arrive()

    def _hover(self, point: QPointF) -> None:
        self._asking.hover(point)
        fold = self.surface.fold_at(point)
        hovered = fold.first if fold else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
        self.viewport().setToolTip(self._missing_name(point))
        can_click = fold or self.surface.marks_at(point)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can_click else Qt.CursorShape.IBeamCursor)

    def _missing_name(self, point: QPointF) -> str:
        char = self.surface.missing_at(point)
        if not char:
            return ""
        from reader.ui.letter_view.missing import code_of

        return code_of(char)

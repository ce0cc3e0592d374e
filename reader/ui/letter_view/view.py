"""The reading surface as a widget: events to spans and ids, values to pixels."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollBar, QWidget

from reader.page import Page
from reader.text import Span
from reader.ui.letter_view.bars import Bars
from reader.ui.letter_view.flash import Flasher
from reader.ui.letter_view.folds import Fold
from reader.ui.letter_view.gestures import Gestures
from reader.ui.letter_view.keyboard import Keyboard
from reader.ui.letter_view.look import Look
from reader.ui.letter_view.painting import Overlay, paint_focus
from reader.ui.letter_view.rest import Rest
from reader.ui.letter_view.selection import Selection
from reader.ui.letter_view.surface import Surface
from reader.ui.letter_view.travel import Travel

_BY_KEYBOARD = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}


class LetterView(QAbstractScrollArea):
    """Shows one page and lets its reader move, select and click; all spans are of the stored text."""

    selection_changed = Signal(object)
    """The selected `Span`, or None."""
    place_changed = Signal(int)
    """The offset of the first character that is seen, once the page has come to rest."""
    mark_clicked = Signal(object, QPoint)
    """The ids of the marks under a click, shortest first, and where on the screen."""
    passage_selected = Signal(QRect)
    """A selection was finished; the pixels around it on the screen."""
    zoom_requested = Signal(int)
    """Steps to a larger page, negative to a smaller one."""

    def __init__(self, look: Look | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Made here: for a viewport of Qt's own the binding would first make every kind of widget known to Python.
        self.setViewport(QWidget())
        self.setVerticalScrollBar(QScrollBar(Qt.Orientation.Vertical))
        self.setHorizontalScrollBar(QScrollBar(Qt.Orientation.Horizontal))
        self.surface = Surface(look or Look(), self._fold_text)
        self._selection = Selection()
        self._travel = Travel(self.surface)
        self._gestures = Gestures(self)
        self._keyboard = Keyboard(self, self._travel)
        self._bars = Bars(self, self.surface, self.follow)
        self._flasher = Flasher(self)
        self._flasher.changed.connect(self.viewport().update)
        self._resting = Rest(self, self.place, self.place_changed)
        self._framed = False
        self._hovered: int | None = None
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

    def set_page(self, page: Page | None, *, offset: int | None = None) -> None:
        """Show a page from `offset` on; without it the same letter keeps what is under the eye, another begins."""
        same = self.surface.set_page(page, offset)
        self._bars.choose()
        self._flasher.end()
        self._gestures.let_go()
        if not same:
            self._resting.forget()
            self.set_selection(Selection(page.start, page.start) if page else Selection())
        self.follow()

    def set_look(self, look: Look) -> None:
        """Show the page in another look; the character under the eye stays."""
        self.surface.set_look(look)
        self._bars.choose()
        self.follow()

    def place(self) -> int:
        """The offset of the first character that is seen."""
        return self.surface.place()

    def go_to(self, offset: int, *, where: float = 0.25, flash: Span | None = None) -> None:
        """Bring the line of an offset to a fraction of the window, and point a passage out."""
        self.surface.go_to(offset, where)
        if flash:
            self._flasher.point_out(flash)
        self.follow()

    def select(self, span: Span) -> None:
        """Select a passage, the caret at its end."""
        self.set_selection(Selection(span.start, span.end))

    def clear_selection(self) -> None:
        """Leave only the caret."""
        self.set_selection(Selection(self._selection.caret, self._selection.caret, self._selection.upstream))

    def refresh_marks(self, paragraphs: Container[int] | None = None) -> None:
        """Paint the marks anew; only the numbered paragraphs have changed, all without them."""
        flow = self.surface.flow
        seen = (placed.set.paragraph.index for placed in flow.visible()) if flow else ()
        if paragraphs is None or any(index in paragraphs for index in seen):
            self.viewport().update()

    def show_cruft(self, is_shown: bool) -> None:
        """Open or close all folded leftovers."""
        self.surface.open_all(is_open=is_shown)
        self.follow()

    def rect_of(self, span: Span) -> QRect:
        """The pixels of the viewport around the visible part of a passage, empty where none is seen."""
        return self.surface.rect_of(span)

    def selected_shown_text(self) -> str:
        """The selected passage as it is shown."""
        return self.page.shown(self.selection) if self.page and self.selection else ""

    def selected_stored_text(self) -> str:
        """The selected passage as it is stored."""
        return self.page.stored(self.selection) if self.page and self.selection else ""

    def copy(self) -> None:
        """Copy the selected passage as it is shown."""
        _copy(self.selected_shown_text())

    def copy_original(self) -> None:
        """Copy the selected passage as it is stored."""
        _copy(self.selected_stored_text())

    def set_selection(self, selection: Selection) -> None:
        """Put caret and selection."""
        before, self._selection = self._selection, selection
        self.viewport().update()
        if before.span != selection.span:
            self.selection_changed.emit(selection.span)

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
            rect = self.rect_of(self.selection)
            self.passage_selected.emit(QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size()))

    def click_marks(self, point: QPointF, on_screen: QPoint) -> None:
        """Tell which marks a click has met."""
        if found := self.surface.marks_at(point):
            self.mark_clicked.emit([mark.id for mark in found], on_screen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in the window; heights that this has settled move the bar."""
        caret = self._travel.caret(self._selection) if self.hasFocus() else None
        overlay = Overlay(self.selection, self._flasher.flash, caret, self._hovered)
        with QPainter(self.viewport()) as painter:
            painter.fillRect(event.rect(), QColor(self.look.palette.paper))
            self.surface.paint(painter, overlay)
            if self._framed:
                paint_focus(painter, QRectF(self.viewport().rect()), self.look.palette)
        self._bars.follow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the page for the new size."""
        super().resizeEvent(event)
        self.surface.resize(self.viewport().size())
        self.follow()

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
        if event.button() is Qt.MouseButton.LeftButton:
            self._gestures.press(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Begin a selection by phrases."""
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
            self.follow()

    def follow(self) -> None:
        """Paint and tell what has moved."""
        self._bars.follow()
        self.viewport().update()
        if self.page:
            self._resting.start()
        else:
            self._resting.stop()

    def _hover(self, point: QPointF) -> None:
        fold = self.surface.fold_at(point)
        hovered = fold.first if fold else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.viewport().update()
        can_click = fold or self.surface.marks_at(point)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if can_click else Qt.CursorShape.IBeamCursor)

    def _fold_text(self, fold: Fold) -> str:
        return self.tr("⋯ Lines left by the web page: {count}").format(count=fold.lines)


def _copy(text: str) -> None:
    if text:
        QGuiApplication.clipboard().setText(text)

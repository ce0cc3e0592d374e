"""What the mouse does on a letter: clicks, double and triple clicks, drags beyond the edge."""

from __future__ import annotations

from math import copysign
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QMouseEvent

from reader.page import Page
from reader.ui.letter_view.flow import Hit
from reader.ui.letter_view.folds import Fold
from reader.ui.letter_view.phrases import paragraph_at, sentence_at, word_at
from reader.ui.letter_view.selection import Unit, between, caret_at

if TYPE_CHECKING:
    from reader.ui.letter_view.view import LetterView

_UNITS: dict[int, Unit] = {2: word_at, 3: sentence_at, 4: paragraph_at}
_TICK = 16
_SPEED, _LEAST_STEP = 0.25, 4
_EDGE = 3


class Gestures(QObject):
    """Turns the mouse events of one view into selections, clicks on marks and folds, and questions."""

    def __init__(self, view: LetterView) -> None:
        super().__init__(view)
        self._view = view
        self._origin: Hit | None = None
        self._fold: Fold | None = None
        self._asks = False
        self._clicks = 0
        self._pressed_at = 0
        self._pressed = self._pointer = QPointF()
        self._dragged = False
        self._scrolling = QTimer(self, interval=_TICK)
        self._scrolling.timeout.connect(self._scroll_on)

    def press(self, event: QMouseEvent) -> None:
        """Begin a selection, extend one with Shift, take hold of a fold, or with Alt ask about a word."""
        self._count(event)
        point, page, surface = event.position(), self._view.page, self._view.surface
        self._dragged = False
        self._origin = None
        self._fold = surface.fold_at(point)
        self._asks = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier) and self._fold is None
        hit = surface.hit_at(point)
        if self._fold or self._asks or hit is None or page is None:
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._origin = surface.place_of(self._view.ends.anchor)
            self._extend(point)
        else:
            self._begin(point, page, hit)

    def move(self, event: QMouseEvent) -> None:
        """Extend the selection; beyond the edge the page follows."""
        self._pointer = event.position()
        if self._origin is None or not (self._dragged or self._is_far(self._pointer)):
            return
        self._dragged = True
        self._extend(self._pointer)
        if self._beyond() and not self._scrolling.isActive():
            self._scrolling.start()

    def release(self, event: QMouseEvent) -> None:
        """End a selection, or click what is under the pointer."""
        fold, origin, asks = self._fold, self._origin, self._asks
        self.let_go()
        if asks:
            self._view.explain_at(event.position())
        elif fold:
            if self._view.surface.fold_at(event.position()) == fold:
                self._view.toggle_fold(fold)
        elif origin is not None and self._view.selection is not None:
            self._view.announce_passage()
        elif origin is not None and not self._dragged:
            self._view.click_marks(event.position(), event.globalPosition().toPoint())

    def let_go(self) -> None:
        """Forget a drag that is under way, as when the page is taken away."""
        self._scrolling.stop()
        self._fold = self._origin = None
        self._asks = False

    def _begin(self, point: QPointF, page: Page, hit: Hit) -> None:
        unit = _UNITS.get(self._clicks)
        if unit is None:
            self._origin = hit
            self._view.set_selection(caret_at(page, hit))
        else:
            self._origin = self._view.surface.character_at(point) or hit
            self._view.set_selection(between(page, self._origin, self._origin, unit))

    def _extend(self, point: QPointF) -> None:
        page, hit = self._view.page, self._view.surface.hit_at(point)
        if page is not None and hit is not None and self._origin is not None:
            self._view.set_selection(between(page, self._origin, hit, _UNITS.get(self._clicks)))

    def _scroll_on(self) -> None:
        beyond = self._beyond()
        if self._origin is None or not beyond:
            self._scrolling.stop()
            return
        self._view.scroll_by(copysign(max(_LEAST_STEP, round(abs(beyond) * _SPEED)), beyond))
        self._extend(self._pointer)

    def _beyond(self) -> float:
        """How many pixels the pointer is beyond the window's end, negative before its start.

        The edge itself is beyond: where the window fills the screen the pointer gets no farther.
        """
        flow, block = self._view.surface.flow, self._view.surface.logical(self._pointer).y()
        if flow is None or _EDGE <= block <= flow.extent - _EDGE:
            return 0.0
        return block - _EDGE if block < _EDGE else block - flow.extent + _EDGE

    def _count(self, event: QMouseEvent) -> None:
        quick = event.timestamp() - self._pressed_at < QGuiApplication.styleHints().mouseDoubleClickInterval()
        again = quick and not self._is_far(event.position())
        self._clicks = self._clicks % max(_UNITS) + 1 if again else 1
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self._clicks = max(2, self._clicks)
        self._pressed_at, self._pressed = event.timestamp(), event.position()

    def _is_far(self, point: QPointF) -> bool:
        return (point - self._pressed).manhattanLength() >= QGuiApplication.styleHints().startDragDistance()

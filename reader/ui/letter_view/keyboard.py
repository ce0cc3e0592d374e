"""What the keys do on a letter: move the caret or the page, select, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from reader.ui.letter_view.caret import FAR
from reader.ui.letter_view.keys import Turn, move_of, turn_of
from reader.ui.letter_view.selection import Selection
from reader.ui.letter_view.travel import Travel

if TYPE_CHECKING:
    from reader.ui.letter_view.view import LetterView


class Keyboard:
    """Turns the key events of one view into movements and selections."""

    def __init__(self, view: LetterView, travel: Travel) -> None:
        self._view = view
        self._travel = travel
        self._extending = False

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False where it asks for nothing here."""
        return self._move(event) or self._turn(event) or self._command(event)

    def release(self, event: QKeyEvent) -> None:
        """End a selection when Shift is let go."""
        if event.key() == Qt.Key.Key_Shift and self._extending:
            self._extending = False
            self._view.announce_passage()

    def _move(self, event: QKeyEvent) -> bool:
        move = move_of(event.key(), event.modifiers(), vertical=self._view.look.vertical)
        if move is None:
            return False
        if move in FAR and self._view.page:
            self._view.leaving_place.emit(self._view.place())
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self._view.set_selection(self._travel.moved(self._view.ends, move, extends=extends))
        self._view.follow()
        self._extending = extends
        return True

    def _turn(self, event: QKeyEvent) -> bool:
        turn, flow = turn_of(event.key(), event.modifiers()), self._view.surface.flow
        if turn is None or flow is None:
            return False
        self._view.scroll_by(flow.turn if turn is Turn.FORWARD else -flow.turn)
        return True

    def _command(self, event: QKeyEvent) -> bool:
        page = self._view.page
        if event.matches(QKeySequence.StandardKey.SelectAll) and page:
            self._view.set_selection(Selection(page.start, page.end))
            self._view.announce_passage()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._view.copy()
        elif event.key() == Qt.Key.Key_Escape and self._view.selection:
            self._view.clear_selection()
        else:
            return False
        return True

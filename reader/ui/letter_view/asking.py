"""What a reader asks about words: with the pointer at rest, by a key or a click; and the way from sign to sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QTimer

from reader.page import SignKind
from reader.ui.letter_view.flow import Hit
from reader.ui.letter_view.seeking import next_sign
from reader.ui.letter_view.selection import Selection
from reader.ui.letter_view.surface import Word
from reader.ui.letter_view.travel import Travel

if TYPE_CHECKING:
    from reader.ui.letter_view.view import LetterView

_REST_MS = 400


class Asking(QObject):
    """Turns a resting pointer, keys and clicks of one view into questions about its words."""

    def __init__(self, view: LetterView, travel: Travel) -> None:
        super().__init__(view)
        self._view = view
        self._travel = travel
        self._word: Word | None = None
        self._told = False
        self._timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._timer.timeout.connect(self._tell)

    def hover(self, point: QPointF) -> None:
        """Follow the pointer; a signed word under it is told of when the pointer stays there."""
        word = self._view.surface.word_at(point, signed=True)
        if word != self._word:
            self.leave()
            self._word = word
            if word is not None:
                self._timer.start()

    def leave(self) -> None:
        """The pointer is on no word any more, or the words have moved away under it."""
        self._timer.stop()
        told, self._told, self._word = self._told, False, None
        if told:
            self._view.sign_left.emit()

    def at(self, point: QPointF) -> None:
        """Ask about the word under a point."""
        self._ask(self._view.surface.word_at(point, signed=False))

    def here(self) -> None:
        """Ask about the selection, else the character at the caret, else the first signed word, whichever is seen."""
        self._ask(self._selected() or self._at_caret() or self._view.surface.first_word())

    def go_on(self, kinds: frozenset[SignKind], *, backward: bool) -> bool:
        """Bring the caret to the nearest sign of these kinds; False where none is known near."""
        flow, hit = self._view.surface.flow, self._travel.here(self._view.ends)
        if flow is None or hit is None:
            return False
        if hit != self._travel.caret(self._view.ends) and not backward:
            hit = hit._replace(offset=hit.offset - 1)  # what begins where the window does counts, too
        span = next_sign(flow, hit, kinds, backward=backward)
        if span is None:
            return False
        self._view.set_selection(Selection(span.start, span.start))
        if self._is_seen(flow.where(span.start)):
            self._view.point_out(span)
        else:
            self._view.go_to(span.start, flash=span)
        return True

    def _is_seen(self, hit: Hit) -> bool:
        """Whether the whole line of a place is in the window."""
        flow = self._view.surface.flow
        return flow is not None and 0 <= flow.line_block(hit) <= flow.extent - flow.typesetter.pitch

    def _tell(self) -> None:
        if self._word is not None:
            self._told = True
            self._view.sign_hovered.emit(self._word.span, self._view.on_screen(self._word.rect))

    def _ask(self, word: Word | None) -> None:
        if word is not None:
            self._view.explain_requested.emit(word.span, self._view.on_screen(word.rect))

    def _selected(self) -> Word | None:
        span = self._view.selection
        rect = self._view.rect_of(span) if span else None
        return Word(span, rect) if span and rect and not rect.isEmpty() else None

    def _at_caret(self) -> Word | None:
        """The character after the caret, at the end of a line or paragraph the one before it."""
        caret, page = self._travel.caret(self._view.ends), self._view.page
        if caret is None or page is None:
            return None
        is_last = caret.upstream or caret.offset >= len(page.paragraph(caret.paragraph).text)
        hit = Hit(caret.paragraph, max(0, caret.offset - is_last))
        return self._view.surface.word(hit, signed=False)

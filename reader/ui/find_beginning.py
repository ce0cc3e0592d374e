"""What a reader saw when a search began, so that it can be seen again."""

from __future__ import annotations

from typing import NamedTuple

from reader.text import Span
from reader.ui.letter_view import LetterView
from reader.ui.letter_view.flow import Flow
from reader.ui.letter_view.galley import Position
from reader.ui.letter_view.selection import Selection

_LONGEST_WORDS = 60


class Beginning(NamedTuple):
    """A view before it was searched: the first character in it, and what was selected and unfolded."""

    place: int
    flow: Flow | None
    position: Position | None
    folds: frozenset[int]
    selection: Selection

    @classmethod
    def of(cls, view: LetterView) -> Beginning:
        """What is seen now."""
        return cls(view.place(), view.surface.flow, view.position(), view.open_folds, view.ends)

    def show(self, view: LetterView) -> None:
        """Show it again; to the pixel where the page was not set anew meanwhile."""
        is_same = view.surface.flow is self.flow
        view.show_folds(self.folds)
        if is_same and self.position is not None:
            view.show_position(self.position)
            view.follow()
        else:
            view.go_to(self.place, where=0, is_jump=False)
        view.set_selection(self.selection)


def seen_selection(view: LetterView) -> Span:
    """What is selected, where it is in the window; else where that begins, an empty span."""
    selection, place = view.selection, view.place()
    return selection if selection and not view.rect_of(selection).isEmpty() else Span(place, place)


def selected_words(view: LetterView) -> str:
    """What is selected as it is shown, '' where it is too long to be looked for."""
    words = view.selected_shown_text() if len(view.selection or ()) <= _LONGEST_WORDS else ""
    return "" if "\n" in words else words

"""Two views of one letter kept together: the same paragraph at the edge, the same folds open, the same selection."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from reader.text import Span
from reader.ui.letter_view.area import LetterArea
from reader.ui.letter_view.flow import Flow

_NEAR_END = 3


class ScrollLock(QObject):
    """Lets one of two views follow the other; whichever was moved last leads, through every change of size.

    Both hold still while they show different letters. Near the end the shorter view gets blank after its last line,
    so that both can be read to the end with the same paragraph at the edge.
    """

    def __init__(self, one: LetterArea, other: LetterArea) -> None:
        super().__init__(one)
        self._views = (one, other)
        self._leader = one
        self._is_on = True
        self._roomy: tuple[Flow, int, Flow, int] | None = None
        for view in self._views:
            view.scrolled.connect(partial(self.follow, view))
            view.laid_out.connect(self._bring_together)
            view.selection_changed.connect(partial(self._share, view))
        self._bring_together()

    def turn(self, *, is_on: bool) -> None:
        """Keep the views together, or let each go its own way."""
        self._is_on = is_on
        self._roomy = None
        if is_on:
            self._bring_together()
        else:
            for view in self._views:
                view.leave_room(None)

    def follow(self, view: LetterArea) -> None:
        """Let one of the views lead from now on."""
        self._leader = view
        self._bring_together()

    def _bring_together(self) -> None:
        if self._is_on and self._show_one_letter():
            follower = self._beside(self._leader)
            follower.select_quietly(self._leader.selection)
            if follower.open_folds != self._leader.open_folds:
                follower.show_folds(self._leader.open_folds)
            self._make_room()
            self._show(follower)
            if self._make_room():  # that it came near the end may show only now
                self._show(follower)

    def _show(self, follower: LetterArea) -> None:
        position = self._leader.position()
        if position is not None and position != follower.position():
            follower.show_position(position)

    def _make_room(self) -> bool:
        """Let both reach the position where the longer one ends; whether there was anything to do."""
        one, other = (view.surface.flow for view in self._views)
        if one is None or other is None or not (_is_near_end(one) or _is_near_end(other)):
            return False
        sizes = (one, one.extent, other, other.extent)
        if sizes == self._roomy:
            return False
        self._roomy = sizes
        first, second = self._views
        ends = first.last_position(), second.last_position()
        first.leave_room(ends[1])
        second.leave_room(ends[0])
        return True

    def _share(self, view: LetterArea, selection: Span | None) -> None:
        if self._is_on and self._show_one_letter():
            self._beside(view).select_quietly(selection)

    def _beside(self, view: LetterArea) -> LetterArea:
        one, other = self._views
        return other if view is one else one

    def _show_one_letter(self) -> bool:
        one, other = (view.page for view in self._views)
        return one is not None and other is not None and one.roles is other.roles


def _is_near_end(flow: Flow) -> bool:
    return flow.length - flow.position < _NEAR_END * flow.extent

"""The way of the Tab key through the window: as the eye goes, from the list over the letter to its notes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from reader.ui.letter_desk import LetterDesk
    from reader.ui.panels import Panels


def order_stops(panels: Panels, desk: LetterDesk) -> None:
    """Let the Tab key go from the list to the letter, what lies over it, and its outline and notes."""
    side, twin = panels.side, panels.script.twin
    side.setFocusProxy(None)  # type: ignore[arg-type]  # its tabs have the focus by themselves
    side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    views = reversed(twin.views) if twin is not None else (desk.view,)  # the stored text stands first
    over = (*desk.selection_bar.stops, *desk.card.stops)
    last = (side.tabBar(), panels.outline.list, panels.notes.list, panels.script.badge)
    for one, following in pairwise((*panels.library.stops, *views, *over, *last)):
        QWidget.setTabOrder(one, following)

"""The menu that comes up over the letter, by the mouse or by its key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Signal
from PySide6.QtGui import QAction, QContextMenuEvent
from PySide6.QtWidgets import QMenu

from reader.text import Span
from reader.ui.letter_view import LetterView
from reader.ui.letter_view.selection import caret_at
from reader.ui.names import part_name

if TYPE_CHECKING:
    from reader.ui.actions import Actions
    from reader.ui.frame import Frame
    from reader.ui.leftovers import Leftovers

_COMMANDS = ("copy", "copy_original", "-", "highlight", "underline", "note", "-", "explain")


class LetterMenu(QObject):
    """What can be done with the words under the pointer, or at the caret."""

    said = Signal(str, object)
    """The name of a part, and the stored span that it is said of."""

    def __init__(
        self, view: LetterView, leftovers: Leftovers, actions: Actions, frame: Frame, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._leftovers, self._actions, self._frame = view, leftovers, actions, frame
        self.menu = QMenu(view)
        self._keep = QAction(self)
        self._keep.triggered.connect(lambda _=False: self._say_kept())
        self._leftover: Span | None = None
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: show the menu where it is asked for."""
        if not isinstance(event, QContextMenuEvent) or self._view.page is None:
            return super().eventFilter(watched, event)
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self._show(event.pos(), self._under(QPointF(event.pos())))
        elif (hit := self._view.surface.place_of(self._view.caret)) is not None:
            at = self._view.surface.caret_rect(hit).toAlignedRect()
            self._show(at.bottomLeft() if not at.isNull() else self._view.viewport().rect().center(), None)
        return True

    def _under(self, point: QPointF) -> Span | None:
        """The leftover under a point; elsewhere the caret goes there, unless it is in what is selected."""
        leftover = self._leftovers.at(point)
        if leftover is not None:
            return leftover
        page, hit, selected = self._view.page, self._view.surface.character_at(point), self._view.selection
        if page is not None and hit is not None:
            there = caret_at(page, hit)
            if selected is None or not selected.start <= there.caret < selected.end:
                self._view.set_selection(there)
        return None

    def _show(self, point: QPoint, leftover: Span | None) -> None:
        if self.menu.isEmpty():
            self._fill()
        self._leftover = leftover
        self._keep.setText(part_name("keep"))
        self._keep.setVisible(leftover is not None)
        self.menu.popup(self._view.viewport().mapToGlobal(point))

    def _fill(self) -> None:
        self.menu.addAction(self._keep)
        self.menu.addSeparator()
        for name in _COMMANDS:
            if name == "-":
                self.menu.addSeparator()
            else:
                self.menu.addAction(self._actions[name])
        self.menu.addSeparator()
        self.menu.addMenu(self._frame.parts)
        self.menu.addAction(self._actions.parts["cut"])
        self.menu.addSeparator()
        self.menu.addAction(self._actions["particulars"])

    def _say_kept(self) -> None:
        if self._leftover is not None:
            self.said.emit("keep", self._leftover)

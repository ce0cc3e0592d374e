"""Undo and redo: offered only where there is a step, and named after it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.ui.actions import Actions
from reader.ui.workspace import Workspace


class Steps(QObject):
    """Connects the two commands with the stack of steps."""

    def __init__(self, workspace: Workspace, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._actions = workspace, actions
        stack = workspace.undo_stack
        for name, act, changed in (
            ("undo", stack.undo, stack.canUndoChanged),
            ("redo", stack.redo, stack.canRedoChanged),
        ):
            actions[name].setEnabled(False)
            actions[name].triggered.connect(lambda _=False, act=act: self._take(act))
            changed.connect(actions[name].setEnabled)
        stack.indexChanged.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say in the menu what would be undone and redone."""
        stack = self._workspace.undo_stack
        if self._workspace.closed:
            return
        for name, step in (("undo", stack.undoText()), ("redo", stack.redoText())):
            self._actions.name_step(name, step)

    def _take(self, act: Callable[[], None]) -> None:
        """Undo or redo; a step may concern other letters than the open one."""
        act()
        self._workspace.reload()

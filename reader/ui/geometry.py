"""Where the window and its panes were left, and how a pane goes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter, QWidget

LEFT, DESK, RIGHT = range(3)
"""The panes from the left."""

_SIZE = (1280, 840)
_PANES = (280, 720, 280)


class Geometry:
    """Kept in a file of its own, apart from the preferences."""

    def __init__(self, file: Path, window: QMainWindow, panes: QSplitter) -> None:
        self._settings = QSettings(str(file), QSettings.Format.IniFormat)
        self._window, self._panes = window, panes

    def restore(self) -> None:
        """Put window and panes where they were left, else at their usual size."""
        self._window.resize(*_SIZE)
        self._panes.setSizes(list(_PANES))
        if self._settings.contains("geometry"):
            self._window.restoreGeometry(self._settings.value("geometry"))
            self._panes.restoreState(self._settings.value("panes"))

    def keep(self) -> None:
        """Remember where they are; not of a window that shows only the text, on the whole screen."""
        if self._window.isFullScreen():
            return
        self._settings.setValue("geometry", self._window.saveGeometry())
        self._settings.setValue("panes", self._panes.saveState())
        self._settings.sync()


def show_pane(pane: QWidget, is_shown: bool, *, heir: QWidget) -> None:
    """Show a pane, or hide it; the keyboard does not stay in a hidden one but goes to its heir."""
    focus = QApplication.focusWidget()
    inherits = not is_shown and focus is not None and (focus is pane or pane.isAncestorOf(focus))
    pane.setVisible(is_shown)
    if inherits:
        heir.setFocus()

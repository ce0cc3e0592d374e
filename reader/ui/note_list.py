"""Keeps the notes panel in step with the open letter's annotations, one row at a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from reader.ui.notes_panel import NotesPanel
from reader.ui.workspace import Workspace


class NoteList(QObject):
    """Tells the panel which annotations there are, in the order of the text."""

    def __init__(self, workspace: Workspace, panel: NotesPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._annotating, self._reading = workspace.annotating, workspace.reading
        self._panel = panel
        self._annotating.annotations_loaded.connect(self.show_all)
        self._annotating.annotations_changed.connect(self.show_changed)
        self._reading.page_changed.connect(self.show_all)

    def show_all(self) -> None:
        """List every annotation anew, as after another letter or variant."""
        self._panel.model.show([annotation.id for annotation in self._annotating.in_order()])
        self._panel.show_empty()

    def show_changed(self, ids: Sequence[str]) -> None:
        """List the annotations with these ids as they are now."""
        for key in ids:
            annotation = self._annotating.get(key)
            if annotation is None or annotation.letter_id != self._reading.letter_id:
                self._panel.model.take(key)
            else:
                self._panel.model.put(key, self._position(key))
        self._panel.show_empty()

    def _position(self, key: str) -> int:
        page = self._annotating.page
        if page is None or page.marks.get(key) is None:
            return self._panel.model.rowCount() - (1 if self._panel.model.find(key).isValid() else 0)
        return page.marks.rank(key)

"""Keeps the notes panel in step with the open letter's annotations, one row at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from reader.annotations import Annotation
from reader.ui.notes_panel import NoteRow, NotesPanel
from reader.ui.workspace import Workspace


class NoteList(QObject):
    """Turns annotations into rows; `quote` gives their words as shown."""

    def __init__(
        self, workspace: Workspace, panel: NotesPanel, quote: Callable[[Annotation], str], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._annotating, self._reading = workspace.annotating, workspace.reading
        self._panel, self._quote = panel, quote
        self._annotating.annotations_loaded.connect(self.show_all)
        self._annotating.annotations_changed.connect(self.show_changed)
        self._reading.page_changed.connect(self.show_all)

    def show_all(self) -> None:
        """List every annotation anew, as after another letter or variant."""
        self._panel.model.show([self._row(annotation) for annotation in self._annotating.in_order()])
        self._panel.show_empty()

    def show_changed(self, ids: Sequence[str]) -> None:
        """List the annotations with these ids as they are now."""
        for key in ids:
            annotation = self._annotating.get(key)
            if annotation is None or annotation.letter_id != self._reading.letter_id:
                self._panel.model.take(key)
            else:
                self._panel.model.put(self._row(annotation), self._position(key))
        self._panel.show_empty()

    def _row(self, annotation: Annotation) -> NoteRow:
        orphan = annotation.id in self._annotating.orphans
        return NoteRow(annotation, self._quote(annotation).replace("\n", " "), orphan)

    def _position(self, key: str) -> int:
        page = self._annotating.page
        if page is None or page.marks.get(key) is None:
            return self._panel.model.rowCount() - (1 if self._panel.model.find(key).isValid() else 0)
        return page.marks.rank(key)

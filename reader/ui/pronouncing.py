"""Readings of the open letter: given to a passage and taken away, their dictionaries loaded when they are wanted."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from reader.annotations import Style
from reader.page import Mark
from reader.page.readings import can_read, needs_readings, prepare
from reader.text import Span
from reader.ui.letter_desk import LetterDesk
from reader.ui.workspace import Workspace


class Pronouncing(QObject):
    """Watches whether the open letter is to have readings; until they can be told it is shown without."""

    ready = Signal()
    """The dictionaries are loaded: what is shown without its readings can be set anew."""

    def __init__(self, workspace: Workspace, desk: LetterDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._desk, self._asked = workspace, desk, False
        reading, annotating = workspace.reading, workspace.annotating
        for changed in (reading.letter_opened, reading.page_changed, workspace.settings_changed):
            changed.connect(self.look)
        for changed in (annotating.annotations_changed, annotating.annotations_loaded):
            changed.connect(self.look)
        self.ready.connect(desk.refresh)
        self.look()

    def look(self) -> None:
        """Have the dictionaries loaded where the open letter needs them now."""
        page, scope = self._workspace.reading.page, self._workspace.settings.ruby_scope
        if self._asked or page is None or not needs_readings(page, scope):
            return
        self._asked = True
        if not can_read():
            self._workspace.reads.submit(prepare, lambda _: self.ready.emit())

    def mark(self) -> None:
        """Give the selected characters their readings, or take them from a passage that has them."""
        selected = self._desk.view.selection
        annotating, messages = self._workspace.annotating, self._desk.messages
        if known := self._marks_around(selected or self._at_caret()):
            annotating.erase([mark.id for mark in known], text=self.tr("remove readings"))
        elif selected is None:
            messages.say(self.tr("Select characters first: their readings are shown beside them."))
        else:
            color, text = self._workspace.settings.color, self.tr("readings")
            if annotating.mark_passage(selected, color, Style.RUBY, text=text) is None:
                messages.say(self.tr("Readings stand on a passage: choose a shorter one."))

    def _at_caret(self) -> Span:
        return Span(self._desk.view.caret, self._desk.view.caret + 1)

    def _marks_around(self, span: Span) -> list[Mark]:
        """The marks of readings that hold all of a span."""
        page = self._workspace.reading.page
        found = page.marks.at(span.start) if page else []
        return [mark for mark in found if mark.style is Style.RUBY and span.end <= mark.span.end]

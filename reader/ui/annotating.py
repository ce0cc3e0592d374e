"""The annotations of the open letter: placed on its text, changed with undo, stored before they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from reader.annotations import Annotation, Color, Style, describe, locate, section_label
from reader.errors import AnnotationMissing, LetterMissing, ReaderError
from reader.page import Mark, Page
from reader.text import Span
from reader.text.ids import new_id
from reader.ui.commands import ChangeAnnotations, Pair
from reader.ui.reading import Reading
from reader.ui.workers import Worker

if TYPE_CHECKING:
    from reader.store import Library

LONGEST_PASSAGE = 100_000
"""The most characters that one annotation stands on."""

_FIRST_RETRY_MS, _LAST_RETRY_MS = 1_000, 30_000
_QUOTED = 120
_HOPELESS = (AnnotationMissing, LetterMissing)


class Annotating(QObject):
    """Holds every annotation of the open letter; `orphans` are those whose words are not there any more.

    A note that the library refuses stays pending and is tried again; any other refused change is taken back.
    """

    annotations_changed = Signal(object)
    annotations_loaded = Signal()

    def __init__(
        self,
        reading: Reading,
        writes: Worker,
        library: Callable[[], Library],
        undo: QUndoStack,
        parent: QObject | None,
    ) -> None:
        super().__init__(parent)
        self._reading, self._writes, self._library, self._undo = reading, writes, library, undo
        self._annotations: dict[str, Annotation] = {}
        self._pending: dict[str, Annotation | None] = {}
        self.orphans: dict[str, Annotation] = {}
        self._session = 0
        self._refused_notes: dict[str, Annotation] = {}
        self._retry = QTimer(self, singleShot=True, interval=_FIRST_RETRY_MS)
        self._retry.timeout.connect(self._try_again)
        reading.annotations_found.connect(self._place_all)
        reading.letter_closed.connect(lambda: self._place_all((), True))

    @property
    def page(self) -> Page | None:
        """The page that the annotations are placed on."""
        return self._reading.page

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation of the open letter with this id, with changes that are on their way to the disk."""
        if annotation_id in self._pending:
            return self._pending[annotation_id]
        return self._annotations.get(annotation_id)

    def note_of(self, annotation_id: str) -> str:
        """The note of the annotation with this id, '' where there is none."""
        annotation = self.get(annotation_id)
        return annotation.note if annotation else ""

    def stored(self, annotation_id: str) -> Annotation:
        """The annotation of the open letter as it is on the disk; raises KeyError where it is not there."""
        return self._annotations[annotation_id]

    def in_order(self) -> list[Annotation]:
        """The placed annotations in the order of the text, then the orphans."""
        placed = [self._annotations[mark.id] for mark in self.page.marks] if self.page else []
        return [*placed, *self.orphans.values()]

    def span(self, annotation_id: str) -> Span | None:
        """Where an annotation lies in the stored text, or will when it is stored; None for an orphan."""
        mark = self.page.marks.get(annotation_id) if self.page else None
        if mark is not None:
            return mark.span
        pending = self._pending.get(annotation_id)
        fresh = pending is not None and annotation_id not in self._annotations
        return pending.anchor.span if pending is not None and fresh else None

    def quote(self, annotation: Annotation) -> str:
        """The first annotated words in the script that is shown; those of an orphan as they were stored."""
        span, page = self.span(annotation.id), self.page
        if span is None or page is None:
            exact = annotation.anchor.exact
            return exact if len(exact) <= _QUOTED else f"{exact[:_QUOTED]}…"
        words = page.shown(Span(span.start, min(span.end, span.start + _QUOTED)))
        return words if len(span) <= _QUOTED else f"{words}…"

    def words(self, annotation_id: str) -> str:
        """What an annotation is told by: its note, else the annotated words; '' where it is gone."""
        annotation = self.get(annotation_id)
        return (annotation.note.strip() or self.quote(annotation)) if annotation else ""

    def mark_passage(self, span: Span, color: Color, style: Style, *, text: str, note: str = "") -> str | None:
        """Highlight a passage; the id of the new annotation, None for a passage that is empty or too long.

        `text` names the step for undo.
        """
        page, letter_id = self.page, self._reading.letter_id
        if page is None or letter_id is None or not 0 < len(span) <= LONGEST_PASSAGE:
            return None
        now = datetime.now(UTC)
        anchor = describe(page.letter.text, span, base=page.start, section=section_label(page.letter, span.start))
        annotation = Annotation(
            id=new_id(),
            letter_id=letter_id,
            anchor=anchor,
            color=color,
            style=style,
            note=note,
            tags=(),
            created=now,
            modified=now,
        )
        self._push([(None, annotation)], text)
        return annotation.id

    def change(self, annotation: Annotation, *, text: str, session: int = 0) -> None:
        """Store a changed annotation, anew where it is gone; changes of one `session` are one step for undo."""
        before = self.get(annotation.id)
        if before is None or before != replace(annotation, modified=before.modified):
            self._push([(before, replace(annotation, modified=datetime.now(UTC)))], text, session=session)

    def erase(self, ids: Sequence[str], *, text: str) -> None:
        """Take annotations away."""
        pairs: list[Pair] = [(annotation, None) for key in ids if (annotation := self.get(key)) is not None]
        if pairs:
            self._push(pairs, text)

    def new_session(self) -> int:
        """A fresh number for `change`."""
        self._session += 1
        return self._session

    def retry(self) -> None:
        """Try again to store the notes that were refused."""
        values: dict[str, Annotation | None] = {
            key: note for key, note in self._refused_notes.items() if self._pending.get(key) is note
        }
        self._retry.stop()
        self._refused_notes.clear()
        if values:
            self._store(values, is_first=False)

    def _try_again(self) -> None:
        if self._reading.keeps_place:
            self.retry()

    def _push(self, pairs: list[Pair], text: str, *, session: int = 0) -> None:
        self._undo.push(ChangeAnnotations(self._apply, pairs, text, session=session))

    def _apply(self, pairs: list[Pair]) -> None:
        values = {pair.id: after for before, after in pairs if (pair := after or before) is not None}
        self._pending.update(values)
        self._store(values)

    def _store(self, values: dict[str, Annotation | None], *, is_first: bool = True) -> None:
        kept = [after for after in values.values() if after is not None]
        gone = [key for key, after in values.items() if after is None]
        library = self._library

        def store() -> None:
            if kept:
                library().save_all(kept)
            for key in gone:
                library().remove(key)

        def refused(error: ReaderError) -> None:
            self._refused(values, error)
            if is_first:
                self._writes.failed.emit(error)

        self._writes.submit(store, lambda _: self._stored(values), refused)

    def _stored(self, values: dict[str, Annotation | None]) -> None:
        """Show what is on disk now; an answer that a later change has overtaken is passed over."""
        self._retry.setInterval(_FIRST_RETRY_MS)
        for key, annotation in values.items():
            if self._pending.get(key, annotation) is not annotation:
                continue
            self._pending.pop(key, None)
            if annotation is None:
                self._take_away(key)
            elif annotation.letter_id == self._reading.letter_id:
                self._place(annotation, whole=True)
        self.annotations_changed.emit(list(values))

    def _refused(self, values: dict[str, Annotation | None], error: ReaderError) -> None:
        """Keep a refused note for another try, take any other change back; later changes of the same go on."""
        current = {key: value for key, value in values.items() if self._pending.get(key, self) is value}
        for key, value in list(current.items()):
            if value == self._annotations.get(key):  # as when a refused change is undone: the disk never left it
                del current[key], self._pending[key]
        notes = {key: value for key, value in current.items() if value is not None and self._is_unsaved(value)}
        if notes and not isinstance(error, _HOPELESS):
            self._refused_notes.update(notes)
            self._retry.setInterval(min(2 * self._retry.interval(), _LAST_RETRY_MS))
            self._retry.start()
        elif current:
            for key in current:
                self._pending.pop(key)
            self._take_back(values)
        self.annotations_changed.emit(list(values))

    def _is_unsaved(self, annotation: Annotation) -> bool:
        """Whether an annotation holds words that are not on the disk."""
        stored = self._annotations.get(annotation.id)
        return bool(annotation.note) and (stored is None or stored.note != annotation.note)

    def _take_back(self, values: dict[str, Annotation | None]) -> None:
        """Leave the undo stack as it was before a step that was refused."""
        stack, index = self._undo, self._undo.index()
        done = stack.command(index - 1) if index > 0 else None
        undone = stack.command(index) if index < stack.count() else None
        if isinstance(done, ChangeAnnotations) and done.leads_to(values):
            done.mute(True)
            done.setObsolete(True)
            stack.undo()
        elif isinstance(undone, ChangeAnnotations) and undone.leads_to(values, undone=True):
            undone.mute(True)
            stack.redo()
            undone.mute(False)
        else:
            self._mute_below(values)

    def _mute_below(self, values: dict[str, Annotation | None]) -> None:
        for number in range(self._undo.count()):
            command = self._undo.command(number)
            if isinstance(command, ChangeAnnotations) and command.leads_to(values):
                command.mute(True)
                command.setObsolete(True)

    def _take_away(self, key: str) -> None:
        self._annotations.pop(key, None)
        self.orphans.pop(key, None)
        if self.page is not None:
            self.page.marks.remove(key)

    def _place_all(self, annotations: Sequence[Annotation], whole: bool) -> None:
        self._annotations.clear()
        self.orphans.clear()
        for annotation in annotations:
            self._place(annotation, whole=whole)
        self.annotations_loaded.emit()

    def _place(self, annotation: Annotation, *, whole: bool) -> None:
        page = self.page
        if page is None:
            return
        self._annotations[annotation.id] = annotation
        self.orphans.pop(annotation.id, None)
        known = page.marks.get(annotation.id)
        if known is not None and known.shows(annotation):
            return
        located = locate(annotation.anchor, page.letter.text, base=page.start)
        if located is not None:
            page.marks.add(Mark.of(annotation, located.span))
        elif whole:
            page.marks.remove(annotation.id)
            self.orphans[annotation.id] = annotation

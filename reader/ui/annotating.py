"""The annotations of the open letter: placed on its text, changed with undo, stored before they are shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from reader.annotations import Annotation, Color, Style, describe, locate, section_label
from reader.errors import ReaderError
from reader.page import Mark, Page
from reader.text import Span
from reader.text.ids import new_id
from reader.ui.commands import ChangeAnnotations, Pair
from reader.ui.reading import Reading
from reader.ui.workers import Worker

if TYPE_CHECKING:
    from reader.store import Library


class Annotating(QObject):
    """Holds every annotation of the open letter; `orphans` are those whose words are not there any more."""

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

    def stored(self, annotation_id: str) -> Annotation:
        """The annotation of the open letter as it is on the disk; raises KeyError where it is not there."""
        return self._annotations[annotation_id]

    def in_order(self) -> list[Annotation]:
        """The placed annotations in the order of the text, then the orphans."""
        placed = [self._annotations[mark.id] for mark in self.page.marks] if self.page else []
        return [*placed, *self.orphans.values()]

    def span(self, annotation_id: str) -> Span | None:
        """Where an annotation lies in the stored text; None for an orphan."""
        mark = self.page.marks.get(annotation_id) if self.page else None
        return mark.span if mark else None

    def mark_passage(self, span: Span, color: Color, style: Style, *, text: str, note: str = "") -> str | None:
        """Highlight a passage; the id of the new annotation. `text` names the step for undo."""
        page, letter_id = self.page, self._reading.letter_id
        if page is None or letter_id is None or not len(span):
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
        """Store a changed annotation; changes of one `session` are one step for undo."""
        before = self.get(annotation.id)
        if before is not None and before != annotation:
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

    def _push(self, pairs: list[Pair], text: str, *, session: int = 0) -> None:
        self._undo.push(ChangeAnnotations(self._apply, pairs, text, session=session))

    def _apply(self, pairs: list[Pair]) -> None:
        values = {pair.id: after for before, after in pairs if (pair := after or before) is not None}
        self._pending.update(values)
        kept = [after for after in values.values() if after is not None]
        gone = [key for key, after in values.items() if after is None]
        library = self._library

        def store() -> None:
            if kept:
                library().save_all(kept)
            for key in gone:
                library().remove(key)

        self._writes.submit(store, lambda _: self._stored(values), lambda error: self._refused(values, error))

    def _stored(self, values: dict[str, Annotation | None]) -> None:
        """Show what is on disk now; an answer that a later change has overtaken is passed over."""
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
        for key, annotation in values.items():
            if self._pending.get(key) is annotation:
                self._pending.pop(key, None)
        self._writes.failed.emit(error)
        self.annotations_changed.emit(list(values))

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
        if known is not None and Mark.of(annotation, known.span) == known:
            return
        located = locate(annotation.anchor, page.letter.text, base=page.start)
        if located is not None:
            page.marks.add(Mark.of(annotation, located.span))
        elif whole:
            page.marks.remove(annotation.id)
            self.orphans[annotation.id] = annotation

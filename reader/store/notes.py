"""The highlights and notes of a library; every change is kept in their history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

from sqlalchemy import delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader.annotations import Annotation
from reader.errors import AnnotationMissing, LetterMissing, SpanOutside
from reader.store import records
from reader.store.connection import asking
from reader.store.database import Database, run_in
from reader.store.moments import now
from reader.store.revision import Revision, read_history, to_json
from reader.store.schema import AnnotationRow, LetterRow, RevisionRow, TagRow

_BATCH: Final = 500


class Notes:
    """What a library does with highlights and notes."""

    _database: Database

    def annotations(self, letter_id: str) -> tuple[Annotation, ...]:
        """The notes of a letter in text order; raises LetterMissing."""
        with self._database.run() as run:
            records.read_head(run, letter_id)
            return records.read_annotations(run, letter_id)

    def annotation(self, annotation_id: str) -> Annotation:
        """One note; raises AnnotationMissing, also for one that was removed."""
        missing = AnnotationMissing(id=annotation_id)
        with self._database.run() as run, asking(missing):
            found = records.read_annotation(run, annotation_id)
        if found is None:
            raise missing
        return found

    def save(self, annotation: Annotation) -> None:
        """Keep a note, new, changed or removed before; raises LetterMissing, SpanOutside, LoneSurrogate."""
        self.save_all((annotation,))

    def save_all(self, annotations: Iterable[Annotation]) -> None:
        """Keep many notes, all or none."""
        remaining = iter(annotations)
        with self._database.write() as session:
            while batch := list(islice(remaining, _BATCH)):
                _save(session, batch)

    def remove(self, annotation_id: str) -> None:
        """Remove a note, so that saving it again brings it back; raises AnnotationMissing for one never saved."""
        with self._database.write() as session:
            before = records.read_annotation(run_in(session), annotation_id)
            if before is not None:
                moment = now()
                session.execute(update(AnnotationRow).where(AnnotationRow.id == annotation_id).values(removed=moment))
                session.add(revision(before, None, moment))
            elif session.get(AnnotationRow, annotation_id) is None:
                raise AnnotationMissing(id=annotation_id)

    def history(self, letter_id: str) -> tuple[Revision, ...]:
        """Every change of the notes of a letter, oldest first."""
        with self._database.run() as run:
            return read_history(run, letter_id)


def _save(session: Session, annotations: Sequence[Annotation]) -> None:
    _check(session, annotations)
    revisions = list(_changes(session, annotations, now()))
    put(session, annotations)
    session.add_all(revisions)


def put(session: Session, annotations: Sequence[Annotation]) -> None:
    """Write the rows of notes; their history is the caller's to write."""
    rows = upsert(AnnotationRow)
    session.execute(
        rows.on_conflict_do_update(
            index_elements=["id"], set_={column.name: column for column in rows.excluded if column.name != "id"}
        ),
        [_row(annotation) for annotation in annotations],
    )
    final = {annotation.id: annotation for annotation in annotations}
    session.execute(delete(TagRow).where(TagRow.annotation_id.in_(final)))
    tags = [
        {"annotation_id": annotation.id, "position": position, "name": name}
        for annotation in final.values()
        for position, name in enumerate(annotation.tags)
    ]
    if tags:
        session.execute(insert(TagRow), tags)


def _check(session: Session, annotations: Sequence[Annotation]) -> None:
    asked = {annotation.letter_id for annotation in annotations}
    rows = session.execute(select(LetterRow.id, LetterRow.chars).where(LetterRow.id.in_(asked)))
    chars = {row.id: row.chars for row in rows}
    for annotation in annotations:
        if annotation.letter_id not in chars:
            raise LetterMissing(id=annotation.letter_id)
        start, end, limit = annotation.anchor.start, annotation.anchor.end, chars[annotation.letter_id]
        if not 0 <= start <= end <= limit:
            raise SpanOutside(start=start, end=end, chars=limit)


def _changes(session: Session, annotations: Sequence[Annotation], moment: datetime) -> Iterator[RevisionRow]:
    run = run_in(session)
    seen: dict[str, Annotation | None] = {}
    for annotation in annotations:
        if annotation.id not in seen:
            seen[annotation.id] = records.read_annotation(run, annotation.id)
        if seen[annotation.id] != annotation:
            yield revision(seen[annotation.id], annotation, moment)
        seen[annotation.id] = annotation


def revision(before: Annotation | None, after: Annotation | None, moment: datetime) -> RevisionRow:
    """The row for one change of a note."""
    subject = after or before
    return RevisionRow(
        letter_id=subject and subject.letter_id,
        annotation_id=subject and subject.id,
        before=before and to_json(before),
        after=after and to_json(after),
        made=moment,
    )


def _row(annotation: Annotation) -> dict[str, Any]:
    anchor = annotation.anchor
    return {
        "id": annotation.id,
        "letter_id": annotation.letter_id,
        "start": anchor.start,
        "end": anchor.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "section": anchor.section,
        "color": annotation.color,
        "style": annotation.style,
        "note": annotation.note,
        "created": annotation.created,
        "modified": annotation.modified,
        "removed": None,
    }

"""The history of notes: each change with what was there before and after, as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Final

from reader.annotations import Anchor, Annotation, Color
from reader.store.connection import Run, understanding
from reader.store.history import History
from reader.store.moments import from_number
from reader.store.records import known_style


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One change of a note: `before` is None where it was made, `after` where it was removed."""

    annotation_id: str
    before: Annotation | None
    after: Annotation | None
    made: datetime


def to_json(annotation: Annotation) -> str:
    """A note as it is kept in the history."""
    record = asdict(annotation) | {
        "created": annotation.created.isoformat(),
        "modified": annotation.modified.isoformat(),
    }
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> Annotation:
    """The note that `to_json` wrote; raises ValueError or LookupError for anything else."""
    record = json.loads(text)
    return Annotation(
        id=record["id"],
        letter_id=record["letter_id"],
        anchor=Anchor(**record["anchor"]),
        color=Color(record["color"]),
        style=known_style(record["style"]),
        note=record["note"],
        tags=tuple(record["tags"]),
        created=datetime.fromisoformat(record["created"]),
        modified=datetime.fromisoformat(record["modified"]),
    )


def read_history(run: Run, letter_id: str) -> tuple[Revision, ...]:
    """All changes of the notes of a letter, oldest first."""
    rows = run(
        "SELECT annotation_id, before, after, made FROM revision WHERE letter_id = ? ORDER BY number", (letter_id,)
    )
    with understanding():
        return tuple(
            Revision(
                annotation_id=annotation_id,
                before=before and from_json(before),
                after=after and from_json(after),
                made=from_number(made),
            )
            for annotation_id, before, after, made in rows
        )


def read_last(run: Run, annotation_id: str) -> Annotation | None:
    """A note as its last change left it, None where that cannot be told."""
    return _HISTORY.last(run, annotation_id)


_HISTORY: Final = History("revision", "annotation_id", from_json)

"""One line of the notes panel."""

from __future__ import annotations

from dataclasses import dataclass

from reader.annotations import Annotation


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One annotation as it is listed; `quote` is in the script that is shown."""

    annotation: Annotation
    quote: str
    orphan: bool

"""What is known of a letter beside its bare text: the markup of the file, the metadata of file or collection."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from reader.text import Span


class EvidenceKind(StrEnum):
    """What the markup of a file says of a stretch of its text."""

    TITLE = "title"
    HEADING = "heading"
    BOLD = "bold"
    CENTERED = "centered"
    RIGHT = "right"
    TABLE = "table"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One such stretch, in code points of the text; `level` is that of a heading, 1 the top, 0 where it has none."""

    kind: EvidenceKind
    span: Span
    level: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What is said of a letter beside its text: by the file's own metadata or a collection's catalogue.

    It fills what the letter does not say itself, and never wins over it. `date` is as written there.
    """

    title: str | None = None
    sender: str | None = None
    recipient: str | None = None
    date: str | None = None

    def or_else(self, other: Particulars) -> Particulars:
        """These, and what only the others say."""
        return Particulars(
            title=self.title or other.title,
            sender=self.sender or other.sender,
            recipient=self.recipient or other.recipient,
            date=self.date or other.date,
        )


NOTHING_TOLD = Particulars()
"""Where neither file nor collection says anything."""

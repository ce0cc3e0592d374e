"""Notes as rows of a table (CSV, RFC 4180): all that is known of each, or the columns that Readwise takes."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from reader.annotations import Anchor, Annotation
from reader.export.transcript import Transcript

COLUMNS: Final = (
    "id", "letter", "title", "sender", "recipient", "date", "status", "section", "locator", "start", "end", "quote",
    "shown", "variant", "note", "color", "style", "tags", "created", "modified", "prefix", "suffix", "text_sha256",
)  # fmt: skip
"""The columns of the full table, in this order."""

READWISE_COLUMNS: Final = ("Highlight", "Title", "Author", "URL", "Note", "Location", "Date")
"""The columns that Readwise takes, by the names it knows them by."""

_FORMULA: Final = re.compile(r"'*[=+\-@\t\r]")


def note_table(transcripts: Iterable[Transcript]) -> bytes:
    """Every note of these letters with all its values, so that it can be read in again.

    A cell that a spreadsheet would take for a formula has a ' in front, which `unguarded` takes away. The mark at the
    start of the file tells spreadsheets that it is UTF-8.
    """
    rows = ([guarded(cell) for cell in row] for transcript in transcripts for row in _rows(transcript))
    return b"\xef\xbb\xbf" + _table(COLUMNS, rows)


def readwise_table(transcripts: Iterable[Transcript]) -> bytes:
    """What Readwise imports: the quote as it is stored, tags as it reads them at the start of a note."""
    return _table(READWISE_COLUMNS, (row for transcript in transcripts for row in _readwise_rows(transcript)))


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """What `guarded` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def joined_tags(tags: Iterable[str]) -> str:
    """Tags in one cell, a comma between them; a comma or backslash within one has a backslash before it."""
    return ",".join(re.sub(r"([\\,])", r"\\\1", tag) for tag in tags)


def parted_tags(cell: str) -> tuple[str, ...]:
    """The tags that `joined_tags` put into one cell."""
    parts = re.findall(r"(?:[^\\,]|\\.)+", cell, re.DOTALL)
    return tuple(re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in parts)


def _table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows(rows)
    return written.getvalue().encode()


def _rows(transcript: Transcript) -> Iterator[tuple[str, ...]]:
    page = transcript.page
    for placed in transcript.placed:
        yield _row(transcript, placed.annotation, placed.anchor, str(placed.locator), page.shown(placed.span))
    for orphan in transcript.orphans:
        yield _row(transcript, orphan, orphan.anchor, "", page.shown_text(orphan.anchor.exact))


def _row(transcript: Transcript, annotation: Annotation, anchor: Anchor, locator: str, shown: str) -> tuple[str, ...]:
    letter = transcript.page.letter
    return (
        annotation.id,
        transcript.letter_id,
        transcript.title,
        letter.sender or "",
        letter.recipient or "",
        transcript.date,
        "anchored" if locator else "orphan",
        anchor.section,
        locator,
        str(anchor.start),
        str(anchor.end),
        anchor.exact,
        shown,
        str(transcript.page.variant),
        annotation.note,
        str(annotation.color),
        str(annotation.style),
        joined_tags(annotation.tags),
        annotation.created.isoformat(),
        annotation.modified.isoformat(),
        anchor.prefix,
        anchor.suffix,
        transcript.text_hash,
    )


def _readwise_rows(transcript: Transcript) -> Iterator[tuple[str, ...]]:
    placed = [(placed.anchor, placed.annotation) for placed in transcript.placed]
    for anchor, annotation in [*placed, *((orphan.anchor, orphan) for orphan in transcript.orphans)]:
        if not anchor.exact.strip():
            continue  # Readwise refuses a row without a highlight
        tags = " ".join("." + re.sub(r"[^\w-]+", "_", tag) for tag in annotation.tags)
        yield (
            anchor.exact,
            transcript.title,
            transcript.page.letter.sender or "",
            "",
            "\n".join(part for part in (tags, annotation.note.strip("\r\n")) if part.strip()),
            str(anchor.start),
            annotation.created.strftime("%Y-%m-%d %H:%M:%S"),
        )

"""What became of a file that was imported or looked through."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from reader.errors import EncodingDisputed, ReaderError
from reader.letters import Letter, Source, display_title
from reader.letters.amendment import Amendment
from reader.letters.dates.span import DateSpan
from reader.script import Variant, detect
from reader.store.summary import LetterSummary


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose for one file before it is imported: its encoding, what its particulars are."""

    encoding: str | None = None
    amendments: tuple[Amendment, ...] = ()


class ImportStatus(StrEnum):
    """What became of a file; `READY` is read but not put in."""

    READY = "ready"
    IMPORTED = "imported"
    DUPLICATE = "duplicate"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """What was recognised in a letter, in words; `date` is EDTF, `remarks` counts what is odd about its numbering."""

    title: str
    sender: str | None
    recipient: str | None
    date: str | None
    date_text: str | None
    script: Variant | None
    remarks: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportResult:
    """What became of one file; `id` and `title` are those of the letter, the one that was there for a duplicate.

    `candidates` are the encodings to choose from, best first, where that is why it failed.
    """

    path: Path
    status: ImportStatus
    id: str | None = None
    encoding: str | None = None
    title: str | None = None
    recognised: Recognised | None = None
    error: ReaderError | None = None
    candidates: tuple[str, ...] = ()

    @property
    def reason(self) -> str | None:
        """Why it failed, in English."""
        return None if self.error is None else str(self.error)


def recognised_in(letter: Letter, source: Source) -> Recognised:
    """What was recognised in a letter and its text."""
    return Recognised(
        title=display_title(letter, source.name),
        sender=letter.sender,
        recipient=letter.recipient,
        date=letter.date_span.edtf if letter.date_span else None,
        date_text=letter.date_text,
        script=detect(source.text),
        remarks=len(letter.remarks),
    )


def held(summary: LetterSummary, *, remarks: int) -> Recognised:
    """What a library holds of a letter, with what was put right in it."""
    return Recognised(
        title=summary.title,
        sender=summary.sender,
        recipient=summary.recipient,
        date=DateSpan(*summary.dates).edtf if summary.dates else None,
        date_text=summary.date_text,
        script=summary.script,
        remarks=remarks,
    )


def failed(path: Path, error: ReaderError) -> ImportResult:
    """The result for a file that could not be read or added."""
    candidates = error.values["candidates"] if isinstance(error, EncodingDisputed) else None
    known = tuple(candidates) if isinstance(candidates, list | tuple) else ()
    # An error that was raised keeps what the functions held that it passed: the bytes of the file among it.
    told = type(error)(**error.values)
    return ImportResult(path=path, status=ImportStatus.FAILED, error=told, candidates=known)

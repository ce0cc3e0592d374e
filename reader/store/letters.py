"""The letters of a library: put in, read, binned. Their text never changes."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from reader.errors import (
    DiskFull,
    LetterMissing,
    LetterNotInBin,
    LibraryBusy,
    LibraryReadOnly,
    LoneSurrogate,
    NothingToRead,
)
from reader.letters import PARSER_VERSION, Letter, Source, display_title, parse
from reader.script import detect
from reader.store import summary
from reader.store.chunks import cut
from reader.store.connection import Damaged, asking, understanding
from reader.store.database import Database
from reader.store.moments import now
from reader.store.records import read_head, read_structure, read_text
from reader.store.schema import LetterRow, SourceRow, StructureRow, TextRow
from reader.store.structure import encode
from reader.store.summary import LetterSummary
from reader.text.ids import new_id


@dataclass(frozen=True, slots=True)
class Added:
    """The letter that holds a text; `duplicate` where it was there before."""

    id: str
    duplicate: bool


class Letters:
    """What a library does with letters."""

    _database: Database

    def add(self, source: Source, letter: Letter | None = None) -> Added:
        """Put in a text with its file; the same text is not put in twice, but taken out of the bin.

        `letter` is what `parse` gave for the text, None to have it parsed here. Raises NothingToRead, LoneSurrogate.
        """
        if not source.text:
            raise NothingToRead
        text_hash = _hash(source.text)
        known = self._known(text_hash)
        if known is None:
            new = _rows(source, letter or parse(source.text), text_hash)
            with self._database.write() as session:
                # Another program may have put the same text in meanwhile.
                known = session.scalar(select(LetterRow.id).where(LetterRow.text_hash == text_hash))
                if known is None:
                    _insert(session, *new)
                    return Added(new[0].id, duplicate=False)
        self.restore(known)
        return Added(known, duplicate=True)

    def letters(self, *, binned: bool = False) -> tuple[LetterSummary, ...]:
        """The letters, or those in the bin, in the order in which they were added."""
        with self._database.run() as run:
            return summary.read_all(run, binned=binned)

    def summary(self, letter_id: str) -> LetterSummary:
        """What the list shows of one letter; raises LetterMissing."""
        with self._database.run() as run:
            return summary.read_one(run, letter_id)

    def letter(self, letter_id: str) -> Letter:
        """The text with its structure, parsed anew where a newer parser knows more; raises LetterMissing."""
        with self._database.run() as run:
            head = read_head(run, letter_id)
            text = read_text(run, letter_id)
            structure = read_structure(run, letter_id) if head.parser_version >= PARSER_VERSION else None
            if len(text) != head.chars:
                raise Damaged
        if structure is not None:
            return head.letter(text, structure)
        letter = parse(text)
        # What is derived can be derived again: reading does not fail where it cannot be kept.
        with suppress(LibraryReadOnly, LibraryBusy, DiskFull):
            self._keep_structure(letter_id, letter, head.name)
        return letter

    def source(self, letter_id: str) -> Source:
        """The file that a letter was read from, byte for byte; raises LetterMissing."""
        missing = LetterMissing(id=letter_id)
        with self._database.read() as session, asking(missing):
            row = session.execute(
                select(LetterRow.name, SourceRow.encoding, SourceRow.data, SourceRow.media_type)
                .join(SourceRow, SourceRow.letter_id == LetterRow.id)
                .where(LetterRow.id == letter_id)
            ).one_or_none()
            if row is None:
                raise missing
            text = "".join(
                session.scalars(select(TextRow.body).where(TextRow.letter_id == letter_id).order_by(TextRow.start))
            )
        return Source(text=text, encoding=row.encoding, data=row.data, media_type=row.media_type, name=row.name)

    def move_to_bin(self, letter_id: str) -> None:
        """Take a letter with its notes out of sight; raises LetterMissing."""
        with self._database.write() as session:
            row = _letter_row(session, letter_id)
            row.binned = row.binned or now()

    def restore(self, letter_id: str) -> None:
        """Bring a letter back from the bin; nothing is written where it was not there. Raises LetterMissing."""
        if self.summary(letter_id).binned:
            with self._database.write() as session:
                _letter_row(session, letter_id).binned = None

    def delete_for_good(self, letter_id: str) -> None:
        """Delete a letter of the bin with its file, its notes and their history; raises LetterNotInBin."""
        with self._database.write() as session:
            row = _letter_row(session, letter_id)
            if row.binned is None:
                raise LetterNotInBin(id=letter_id)
            session.delete(row)

    def _known(self, text_hash: bytes) -> str | None:
        with self._database.read() as session:
            return session.scalar(select(LetterRow.id).where(LetterRow.text_hash == text_hash))

    def _keep_structure(self, letter_id: str, letter: Letter, name: str) -> None:
        with self._database.write(content=False) as session:
            row = _letter_row(session, letter_id)
            for column, value in _recognised(letter, name).items():
                setattr(row, column, value)
            session.execute(delete(StructureRow).where(StructureRow.letter_id == letter_id))
            _insert_structure(session, letter_id, letter)


def _letter_row(session: Session, letter_id: str) -> LetterRow:
    missing = LetterMissing(id=letter_id)
    with understanding(), asking(missing):
        row = session.get(LetterRow, letter_id)
    if row is None:
        raise missing
    return row


def _hash(text: str) -> bytes:
    try:
        return sha256(text.encode()).digest()
    except UnicodeEncodeError as error:
        raise LoneSurrogate from error


def _rows(source: Source, letter: Letter, text_hash: bytes) -> tuple[LetterRow, SourceRow, Letter]:
    name = _printable(source.name)
    row = LetterRow(
        id=new_id(),
        name=name,
        script=detect(source.text),
        chars=len(source.text),
        text_hash=text_hash,
        added=now(),
        **_recognised(letter, name),
    )
    file = SourceRow(
        letter_id=row.id,
        media_type=source.media_type,
        encoding=source.encoding,
        data=source.data,
        data_hash=sha256(source.data).digest(),
    )
    return row, file, letter


def _recognised(letter: Letter, name: str) -> dict[str, Any]:
    """The columns that come from the parser."""
    return {
        "display_title": display_title(letter, name),
        "title": letter.title,
        "sender": letter.sender,
        "recipient": letter.recipient,
        "salutation": letter.salutation,
        "date": letter.date,
        "date_text": letter.date_text,
        "closing": letter.closing,
        "signature": letter.signature,
        "doc_no": letter.doc_no,
        "parser_version": PARSER_VERSION,
    }


def _insert(session: Session, row: LetterRow, file: SourceRow, letter: Letter) -> None:
    letter_id = row.id
    session.add(row)
    session.flush()
    session.add(file)
    pieces = [{"letter_id": letter_id, "start": start, "body": body} for start, body in cut(letter.text)]
    session.execute(insert(TextRow), pieces)
    _insert_structure(session, letter_id, letter)


def _insert_structure(session: Session, letter_id: str, letter: Letter) -> None:
    starts = [start for start, _ in cut(letter.text)]
    pieces = [{"letter_id": letter_id, "start": start, "body": body} for start, body in encode(letter, starts)]
    if pieces:
        session.execute(insert(StructureRow), pieces)


def _printable(name: str) -> str:
    """A file's name without the bytes that are no text on a disk with names in another encoding."""
    return name.encode(errors="replace").decode()

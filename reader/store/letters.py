"""The letters of a library: put in, read, binned. Their text never changes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from reader.errors import DiskFull, LetterMissing, LetterNotInBin, LibraryBusy, LibraryReadOnly
from reader.letters import PARSER_VERSION, Letter, Source, parse
from reader.letters.amending import amended
from reader.letters.amendment import Amendment
from reader.store import summary
from reader.store.adding import Addition, hash_of, held_texts, put, rows_of
from reader.store.amendment import read_amendments
from reader.store.connection import asking, understanding
from reader.store.database import Database, run_in
from reader.store.derived import keep, read_whole
from reader.store.evidence import read_evidence
from reader.store.moments import now
from reader.store.records import read_head, read_structure, read_text
from reader.store.schema import LetterRow, SourceRow
from reader.store.summary import LetterSummary


@dataclass(frozen=True, slots=True)
class Added:
    """The letter that holds a text; `duplicate` where it was there before."""

    id: str
    duplicate: bool


class Letters:
    """What a library does with letters."""

    _database: Database

    def add(self, source: Source, letter: Letter | None = None, amendments: Sequence[Amendment] = ()) -> Added:
        """Put in a text with its file; the same text is not put in twice, but taken out of the bin.

        `letter` is what `parse` gave for the text, None to have it parsed here; `amendments` do not hold for a text
        that is there already. Raises NothingToRead, LoneSurrogate, SpanOutside.
        """
        (added,) = self.add_many((Addition(source, letter, amendments),))
        return added

    def add_many(self, additions: Sequence[Addition], *, restoring: bool = True) -> tuple[Added, ...]:
        """Put in many texts as `add` does, all or none of them: much faster where the disk is slow.

        Without `restoring`, what is in the bin stays there.
        """
        hashes = [hash_of(addition.source) for addition in additions]
        asked: dict[bytes, Addition] = {}
        for text_hash, addition in zip(hashes, additions, strict=True):
            asked.setdefault(text_hash, addition)
        with self._database.run() as run:
            held = held_texts(run, asked)
        new = {each: rows_of(addition, each) for each, addition in asked.items() if each not in held}
        ids = {each: letter.id for each, letter in held.items()}
        if new or (restoring and any(letter.binned for letter in held.values())):
            with self._database.write() as session:
                ids, new = put(session, asked, new, restoring=restoring)
        # The first of several with the same text is the one that came in.
        return tuple(Added(ids[each], duplicate=new.pop(each, None) is None) for each in hashes)

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
            text = read_whole(run, letter_id, head)
            structure = read_structure(run, letter_id) if head.parser_version >= PARSER_VERSION else None
            if structure is not None:
                return head.letter(text, structure)
            told, amendments = read_evidence(run, letter_id), read_amendments(run, letter_id)
        parsed = parse(text, *told)
        # What is derived can be derived again: reading does not fail where it cannot be kept.
        with suppress(LibraryReadOnly, LibraryBusy, DiskFull), self._database.write(content=False) as session:
            read_head(run_in(session), letter_id)
            return keep(session, letter_id, parsed, head.name)
        return amended(parsed, amendments)

    def letter_with(self, text_hash: bytes) -> str | None:
        """The letter with this SHA-256 of its text in UTF-8, in the bin or out of it; None where there is none."""
        with self._database.run() as run:
            rows = run("SELECT id FROM letter WHERE text_hash = ?", (text_hash,))
            return next((str(letter_id) for (letter_id,) in rows), None)

    def outdated(self) -> tuple[str, ...]:
        """The letters in which an older parser looked; `letter` looks anew and keeps what it finds."""
        with self._database.run() as run:
            rows = run("SELECT id FROM letter WHERE parser_version < ? ORDER BY rowid", (PARSER_VERSION,))
            return tuple(str(letter_id) for (letter_id,) in rows)

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
            run = run_in(session)
            evidence, particulars = read_evidence(run, letter_id)
            return Source(
                text=read_text(run, letter_id),
                encoding=row.encoding,
                data=row.data,
                media_type=row.media_type,
                name=row.name,
                evidence=evidence,
                particulars=particulars,
            )

    def move_to_bin(self, letter_id: str) -> None:
        """Take a letter with its notes out of sight; raises LetterMissing."""
        with self._database.write() as session:
            row = letter_row(session, letter_id)
            row.binned = row.binned or now()

    def restore(self, letter_id: str) -> None:
        """Bring a letter back from the bin; nothing is written where it was not there. Raises LetterMissing."""
        if self.summary(letter_id).binned:
            with self._database.write() as session:
                letter_row(session, letter_id).binned = None

    def delete_for_good(self, letter_id: str) -> None:
        """Delete a letter of the bin with its file, its notes and their history; raises LetterNotInBin."""
        with self._database.write() as session:
            row = letter_row(session, letter_id)
            if row.binned is None:
                raise LetterNotInBin(id=letter_id)
            session.delete(row)


def letter_row(session: Session, letter_id: str) -> LetterRow:
    """The row of a letter; raises LetterMissing."""
    missing = LetterMissing(id=letter_id)
    with understanding(), asking(missing):
        row = session.get(LetterRow, letter_id)
    if row is None:
        raise missing
    return row

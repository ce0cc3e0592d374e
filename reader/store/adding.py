"""The rows of letters that are put in, made before the library is locked for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from reader.errors import LoneSurrogate, NothingToRead
from reader.letters import Letter, Source, parse
from reader.letters.amending import amended
from reader.letters.amendment import Amendment
from reader.script import detect
from reader.store import evidence
from reader.store.amendments import save
from reader.store.chunks import cut
from reader.store.connection import Run
from reader.store.database import run_in
from reader.store.derived import pieces, recognised
from reader.store.moments import now
from reader.store.schema import Base, EvidenceRow, LetterRow, SourceRow, StructureRow, TextRow
from reader.text.ids import new_id


@dataclass(frozen=True, slots=True)
class Addition:
    """A text to put in, with its file; `letter` is what `parse` gave for it, None to have it parsed.

    `amendments` are what a person has put right in it before; they do not hold for a text that is there already.
    """

    source: Source
    letter: Letter | None = None
    amendments: Sequence[Amendment] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """The rows of a new letter, by table, and its amendments."""

    letter: dict[str, Any]
    file: dict[str, Any]
    evidence: list[dict[str, Any]]
    text: list[dict[str, Any]]
    structure: list[dict[str, Any]]
    amendments: Sequence[Amendment]

    @property
    def id(self) -> str:
        """The id of the letter."""
        return str(self.letter["id"])


def hash_of(source: Source) -> bytes:
    """By what a text is known again; raises NothingToRead, LoneSurrogate."""
    if not source.text:
        raise NothingToRead
    try:
        return sha256(source.text.encode()).digest()
    except UnicodeEncodeError as error:
        raise LoneSurrogate from error


class Held(NamedTuple):
    """A letter that has a text which is asked for."""

    id: str
    binned: bool


def held_texts(run: Run, hashes: Iterable[bytes]) -> dict[bytes, Held]:
    """The letters whose texts are there already, by the hash of the text."""
    found = {}
    for text_hash in hashes:
        for letter_id, binned in run("SELECT id, binned FROM letter WHERE text_hash = ?", (text_hash,)):
            found[text_hash] = Held(letter_id, binned is not None)
    return found


def put(
    session: Session, asked: Mapping[bytes, Addition], made: Mapping[bytes, Rows], *, restoring: bool
) -> tuple[dict[bytes, str], dict[bytes, Rows]]:
    """Put in what is not there; gives the ids of all, and the rows that are new.

    With `restoring`, what is there but in the bin is taken out of it.
    """
    # Another program may have put in the same text meanwhile, or deleted it.
    held = held_texts(run_in(session), asked)
    new = {each: made.get(each) or rows_of(addition, each) for each, addition in asked.items() if each not in held}
    insert_all(session, list(new.values()))
    binned = [letter.id for letter in held.values() if letter.binned and restoring]
    session.execute(update(LetterRow).where(LetterRow.id.in_(binned)).values(binned=None))
    ids = {each: held[each].id if each in held else new[each].id for each in asked}
    return ids, new


def rows_of(addition: Addition, text_hash: bytes) -> Rows:
    """The rows for a text that is not there yet."""
    source, letter_id, name = addition.source, new_id(), _printable(addition.source.name)
    parsed = addition.letter or parse(source.text, source.evidence, source.particulars)
    letter = amended(parsed, addition.amendments) if addition.amendments else parsed
    told = evidence.to_json(source.evidence, source.particulars)
    return Rows(
        letter={
            "id": letter_id,
            "name": name,
            "script": detect(source.text),
            "chars": len(source.text),
            "text_hash": text_hash,
            "added": now(),
            **recognised(letter, name),
        },
        file={
            "letter_id": letter_id,
            "media_type": source.media_type,
            "encoding": source.encoding,
            "data": source.data,
            "data_hash": sha256(source.data).digest(),
        },
        evidence=[] if told is None else [{"letter_id": letter_id, "body": told}],
        text=[{"letter_id": letter_id, "start": start, "body": body} for start, body in cut(source.text)],
        structure=pieces(letter_id, letter),
        amendments=addition.amendments,
    )


def insert_all(session: Session, new: Sequence[Rows]) -> None:
    """Put letters in, each whole; raises SpanOutside where an amendment is of another text."""
    _insert(session, LetterRow, (each.letter for each in new))
    _insert(session, SourceRow, (each.file for each in new))
    _insert(session, EvidenceRow, (row for each in new for row in each.evidence))
    _insert(session, TextRow, (row for each in new for row in each.text))
    _insert(session, StructureRow, (row for each in new for row in each.structure))
    for each in new:
        save(session, each.id, each.amendments, each.letter["chars"])


def _insert(session: Session, table: type[Base], rows: Iterable[dict[str, Any]]) -> None:
    values = list(rows)
    if values:
        session.execute(insert(table), values)


def _printable(name: str) -> str:
    """A file's name without the bytes that are no text on a disk with names in another encoding."""
    return name.encode(errors="replace").decode()

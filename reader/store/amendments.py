"""What a person has put right in letters, kept with the history of every change."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader.errors import AmendmentMissing, SpanOutside
from reader.letters import Letter, PartRole, parse
from reader.letters.amendment import Amendment, AmendmentKind
from reader.letters.dates.edtf import from_edtf
from reader.store import amendment as stored
from reader.store.amendment import AmendmentRevision, to_json
from reader.store.database import Database, run_in
from reader.store.derived import keep, read_whole
from reader.store.evidence import read_evidence
from reader.store.moments import now
from reader.store.records import read_head
from reader.store.schema import AmendmentRevisionRow, AmendmentRow

_FIELDS: Final = {"title", "sender", "recipient", "date"}
_LEVELS: Final = {None, *"123456789"}


class Amendments:
    """What a library does with what a person has put right in letters."""

    _database: Database

    def amendments(self, letter_id: str) -> tuple[Amendment, ...]:
        """Those of a letter, in the order in which they were first made; raises LetterMissing."""
        with self._database.run() as run:
            read_head(run, letter_id)
            return stored.read_amendments(run, letter_id)

    def change_amendments(self, letter_id: str, kept: Iterable[Amendment], gone: Iterable[str]) -> Letter:
        """Keep amendments of a letter and take others back, by their ids, all of it or nothing; gives the letter.

        One that is changed or brought back has its old place among them. Raises LetterMissing, SpanOutside,
        LoneSurrogate, and AmendmentMissing where one to be taken back was never kept.
        """
        with self._database.run() as run:
            head = read_head(run, letter_id)
            text, told = read_whole(run, letter_id, head), read_evidence(run, letter_id)
        # A long letter is parsed before the library is locked.
        parsed = parse(text, *told)
        with self._database.write() as session:
            read_head(run_in(session), letter_id)
            for amendment_id in gone:
                _remove(session, letter_id, amendment_id)
            save(session, letter_id, kept, head.chars)
            return keep(session, letter_id, parsed, head.name)

    def amendment_history(self, amendment_id: str) -> tuple[AmendmentRevision, ...]:
        """Every change of one amendment, oldest first."""
        with self._database.run() as run:
            return stored.read_history(run, amendment_id)


def save(session: Session, letter_id: str, amendments: Iterable[Amendment], chars: int) -> None:
    """Keep amendments of a letter of so many characters, new, changed or taken back before; raises SpanOutside."""
    moment = now()
    for amendment in amendments:
        _check(amendment, chars)
        before = _held(session, letter_id, amendment.id)
        row = upsert(AmendmentRow).values(_row(letter_id, amendment))
        changed = {name: row.excluded[name] for name in ("kind", "name", "start", "end", "value", "removed")}
        session.execute(row.on_conflict_do_update(index_elements=["id"], set_=changed))
        if before != amendment:
            session.add(_revision(before, amendment, moment))
            session.flush()


def _remove(session: Session, letter_id: str, amendment_id: str) -> None:
    before = _held(session, letter_id, amendment_id)
    if before is not None:
        moment = now()
        session.execute(update(AmendmentRow).where(AmendmentRow.id == amendment_id).values(removed=moment))
        session.add(_revision(before, None, moment))
    elif session.scalar(select(AmendmentRow.number).where(AmendmentRow.id == amendment_id)) is None:
        raise AmendmentMissing(id=amendment_id)


def _held(session: Session, letter_id: str, amendment_id: str) -> Amendment | None:
    """The amendment as it is kept now; raises ValueError for one of another letter."""
    owner = session.scalar(select(AmendmentRow.letter_id).where(AmendmentRow.id == amendment_id))
    if owner not in {None, letter_id}:
        msg = f"the amendment {amendment_id} is one of another letter"
        raise ValueError(msg)
    return stored.read_amendment(run_in(session), amendment_id)


def _check(amendment: Amendment, chars: int) -> None:
    """Raises SpanOutside, and ValueError where the fields contradict one another."""
    if not _is_lawful(amendment):
        msg = f"not an amendment: {amendment}"
        raise ValueError(msg)
    span = amendment.span
    if span is not None and span.end > chars:
        raise SpanOutside(start=span.start, end=span.end, chars=chars)


def _is_lawful(one: Amendment) -> bool:
    if one.kind is AmendmentKind.FIELD:
        return one.span is None and one.name in _FIELDS and _may_be(one.name, one.value)
    if one.kind is AmendmentKind.PART:
        return one.value is None and one.name in set(PartRole)
    values = _LEVELS if one.kind is AmendmentKind.HEADING else {None, "cut"}
    return one.span is not None and not one.name and one.value in values


def _may_be(field: str, value: str | None) -> bool:
    return value is None or (bool(value.strip()) and (field != "date" or from_edtf(value) is not None))


def _revision(before: Amendment | None, after: Amendment | None, moment: datetime) -> AmendmentRevisionRow:
    subject = after or before
    return AmendmentRevisionRow(
        amendment_id=subject and subject.id,
        before=before and to_json(before),
        after=after and to_json(after),
        made=moment,
    )


def _row(letter_id: str, amendment: Amendment) -> dict[str, Any]:
    span = amendment.span
    return {
        "id": amendment.id,
        "letter_id": letter_id,
        "kind": amendment.kind,
        "name": amendment.name,
        "start": span and span.start,
        "end": span and span.end,
        "value": amendment.value,
        "removed": None,
    }

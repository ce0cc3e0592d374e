"""What the reader has decided about words, kept with the history of every change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any, Final

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.orm import Session

from reader.errors import LetterMissing, OverrideMissing, SpanOutside, WordElsewhere, WordUnusable
from reader.script import Variant
from reader.script.override import Override, OverrideKind, Scope
from reader.store import override as stored
from reader.store.connection import asking
from reader.store.database import Database, run_in
from reader.store.moments import now
from reader.store.override import OverrideRevision, to_json
from reader.store.records import read_head, read_passage
from reader.store.schema import LetterRow, OverrideRevisionRow, OverrideRow
from reader.text import Span

_BATCH: Final = 500

_GIVEN: Final = {
    Scope.PLACE: (True, True, False),
    Scope.LETTER: (True, False, False),
    Scope.SENDER: (False, False, True),
    Scope.EVERYWHERE: (False, False, False),
}
"""Whether an override of each scope names a letter, a span, a sender."""


class Decisions:
    """What a library does with the reader's decisions about words."""

    _database: Database

    def overrides(self, letter_id: str | None = None) -> tuple[Override, ...]:
        """All, or those that hold in one letter, in the order in which they were made; raises LetterMissing.

        In a letter hold its own, those of its sender, and those that hold everywhere.
        """
        with self._database.run() as run:
            if letter_id is None:
                return stored.read_overrides(run)
            return stored.read_concerning(run, letter_id, read_head(run, letter_id).words.sender)

    def override(self, override_id: str) -> Override:
        """One override; raises OverrideMissing, also for one that was taken back."""
        missing = OverrideMissing(id=override_id)
        with self._database.run() as run, asking(missing):
            found = stored.read_override(run, override_id)
        if found is None:
            raise missing
        return found

    def save_override(self, override: Override) -> None:
        """Keep an override, new, changed or taken back before.

        Raises LetterMissing, SpanOutside, WordElsewhere where the place has another word, WordUnusable, LoneSurrogate.
        """
        self.save_overrides((override,))

    def save_overrides(self, overrides: Iterable[Override]) -> None:
        """Keep many overrides, all or none."""
        self.change_overrides(overrides, ())

    def remove_override(self, override_id: str) -> None:
        """Take an override back; saving it again brings it back. Raises OverrideMissing for one never saved."""
        self.change_overrides((), (override_id,))

    def change_overrides(self, kept: Iterable[Override], gone: Iterable[str]) -> None:
        """Keep overrides and take others back, by their ids, all of it or nothing."""
        remaining = iter(kept)
        with self._database.write() as session:
            for override_id in gone:
                _remove(session, override_id)
            while batch := list(islice(remaining, _BATCH)):
                save(session, batch)

    def override_history(self, override_id: str) -> tuple[OverrideRevision, ...]:
        """Every change of one override, oldest first."""
        with self._database.run() as run:
            return stored.read_history(run, override_id)


def _remove(session: Session, override_id: str) -> None:
    before = stored.read_override(run_in(session), override_id)
    if before is not None:
        moment = now()
        session.execute(update(OverrideRow).where(OverrideRow.id == override_id).values(removed=moment))
        session.add(_revision(before, None, moment))
    elif session.get(OverrideRow, override_id) is None:
        raise OverrideMissing(id=override_id)


def save(session: Session, overrides: Sequence[Override]) -> None:
    """Keep overrides, new, changed or taken back before; raises as `save_override`."""
    _check(session, overrides)
    moment = now()
    revisions = list(_changes(session, overrides, moment))
    rows = upsert(OverrideRow)
    session.execute(
        rows.on_conflict_do_update(
            index_elements=["id"], set_={column.name: column for column in rows.excluded if column.name != "id"}
        ),
        [_row(override) for override in overrides],
    )
    session.add_all(revisions)


def _check(session: Session, overrides: Sequence[Override]) -> None:
    asked = {override.letter_id for override in overrides if override.letter_id is not None}
    rows = session.execute(select(LetterRow.id, LetterRow.chars).where(LetterRow.id.in_(asked)))
    chars = {row.id: row.chars for row in rows}
    for override in overrides:
        _check_shape(override)
        if override.letter_id is None:
            continue
        if override.letter_id not in chars:
            raise LetterMissing(id=override.letter_id)
        if override.span is not None:
            _check_place(session, override, override.letter_id, override.span, chars[override.letter_id])


def _check_shape(override: Override) -> None:
    """Raises WordUnusable for words that no line can hold, ValueError where the fields contradict one another."""
    for word in (override.word, override.form):
        if not word or "\n" in word:
            raise WordUnusable(word=word)
    given = (override.letter_id is not None, override.span is not None, bool(override.sender))
    converts = override.kind is OverrideKind.CONVERSION
    protects = override.kind is OverrideKind.PROTECTION
    if (
        given != _GIVEN[override.scope]
        or converts != (override.target not in {None, Variant.ORIGINAL})
        or (protects and override.form != override.word)
    ):
        msg = f"not an override: {override}"
        raise ValueError(msg)


def _check_place(session: Session, override: Override, letter_id: str, span: Span, chars: int) -> None:
    if span.end > chars:
        raise SpanOutside(start=span.start, end=span.end, chars=chars)
    if read_passage(run_in(session), letter_id, span) != override.word:
        raise WordElsewhere(word=override.word, start=span.start, end=span.end)


def _changes(session: Session, overrides: Sequence[Override], moment: datetime) -> Iterator[OverrideRevisionRow]:
    run = run_in(session)
    seen: dict[str, Override | None] = {}
    for override in overrides:
        if override.id not in seen:
            seen[override.id] = stored.read_override(run, override.id)
        if seen[override.id] != override:
            yield _revision(seen[override.id], override, moment)
        seen[override.id] = override


def _revision(before: Override | None, after: Override | None, moment: datetime) -> OverrideRevisionRow:
    subject = after or before
    return OverrideRevisionRow(
        override_id=subject and subject.id,
        before=before and to_json(before),
        after=after and to_json(after),
        made=moment,
    )


def _row(override: Override) -> dict[str, Any]:
    span = override.span
    return {
        "id": override.id,
        "kind": override.kind,
        "scope": override.scope,
        "word": override.word,
        "form": override.form,
        "target": override.target,
        "letter_id": override.letter_id,
        "start": span and span.start,
        "end": span and span.end,
        "sender": override.sender,
        "created": override.created,
        "removed": None,
    }

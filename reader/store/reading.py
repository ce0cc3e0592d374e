"""Where the reading of letters stopped."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from reader.errors import LetterMissing, SpanOutside
from reader.store import state
from reader.store.database import Database
from reader.store.schema import LetterRow, StateRow
from reader.store.state import ReadingState


class Reading:
    """What a library remembers of the reading."""

    _database: Database

    def state(self, letter_id: str) -> ReadingState | None:
        """Where the reading of a letter stopped, None where it was never read."""
        with self._database.run() as run:
            return state.read_state(run, letter_id)

    def remember(self, letter_id: str, reading: ReadingState) -> None:
        """Keep where the reading stopped; raises LetterMissing, SpanOutside."""
        with self._database.write(content=False) as session:
            chars = session.scalar(select(LetterRow.chars).where(LetterRow.id == letter_id))
            if chars is None:
                raise LetterMissing(id=letter_id)
            if not 0 <= reading.position <= chars:
                raise SpanOutside(start=reading.position, end=reading.position, chars=chars)
            keep_state(session, letter_id, reading)

    def last_open(self) -> str | None:
        """The letter that was read last and is not in the bin, None where none was."""
        with self._database.run() as run:
            return state.last_open(run)


def keep_state(session: Session, letter_id: str, reading: ReadingState) -> None:
    """Keep where the reading of a letter stopped that is there and as long as that."""
    row = insert(StateRow).values(
        letter_id=letter_id, position=reading.position, variant=reading.variant, modified=reading.modified
    )
    kept = {"position": row.excluded.position, "variant": row.excluded.variant, "modified": row.excluded.modified}
    session.execute(row.on_conflict_do_update(index_elements=["letter_id"], set_=kept))

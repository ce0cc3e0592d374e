"""Where the reading of a letter stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.script import Variant
from reader.store.connection import Run, understanding
from reader.store.moments import from_number


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingState:
    """`position` is the offset of the first character shown; `variant` None where no script was chosen."""

    position: int
    variant: Variant | None
    modified: datetime


def read_state(run: Run, letter_id: str) -> ReadingState | None:
    """The state of a letter, None where it was never read."""
    rows = run("SELECT position, variant, modified FROM reading_state WHERE letter_id = ?", (letter_id,))
    for position, variant, modified in rows:
        with understanding():
            chosen = None if variant is None else Variant(variant)
            return ReadingState(position=position, variant=chosen, modified=from_number(modified))
    return None


def last_open(run: Run) -> str | None:
    """The letter that was read last and is not in the bin."""
    rows = run(
        """SELECT s.letter_id FROM reading_state s JOIN letter l ON l.id = s.letter_id
        WHERE l.binned IS NULL ORDER BY s.modified DESC, s.letter_id LIMIT 1""",
        (),
    )
    return next((letter_id for (letter_id,) in rows), None)

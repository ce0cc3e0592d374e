"""What the list of letters shows of each, read with one plain statement."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from reader.errors import LetterMissing
from reader.script import Variant
from reader.store.connection import Run, asking, understanding
from reader.store.moments import days, from_number
from reader.store.records import day_columns

_SELECT: Final = """
    SELECT l.id, l.display_title, l.name, l.sender, l.recipient, l.date_text, l.script, l.chars,
        (SELECT count(*) FROM annotation a WHERE a.letter_id = l.id AND a.removed IS NULL),
        s.modified, l.added, l.binned, l.{}, l.{}
    FROM letter l LEFT JOIN reading_state s ON s.letter_id = l.id
"""
_ORDER: Final = "l.{} DESC, l.display_title, l.id"
_NEWEST: Final = "SELECT l.rowid FROM letter l WHERE l.binned IS NULL ORDER BY {} LIMIT ?"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSummary:
    """One line of the list; `title` is never empty, `name` is the file's, `annotations` counts those not removed.

    `dates` are the days between which it was written, both the same where the day is certain, None where nothing is.
    """

    id: str
    title: str
    name: str
    sender: str | None
    recipient: str | None
    date: datetime.date | None
    dates: tuple[datetime.date, datetime.date] | None
    date_text: str | None
    script: Variant | None
    chars: int
    annotations: int
    last_read: datetime.datetime | None
    added: datetime.datetime
    binned: bool


def read_all(run: Run, *, binned: bool) -> tuple[LetterSummary, ...]:
    """All letters in the bin or out of it, in the order in which they were added."""
    return _read(run, "(l.binned IS NOT NULL) = ? ORDER BY l.rowid", binned)


def read_newest(run: Run, count: int) -> tuple[LetterSummary, ...]:
    """The `count` newest letters that are not in the bin, newest first."""
    newest = order(run)
    return _read(run, f"l.rowid IN ({_NEWEST.format(newest)}) ORDER BY {newest}", count)


def read_one(run: Run, letter_id: str) -> LetterSummary:
    """The summary of one letter; raises LetterMissing."""
    missing = LetterMissing(id=letter_id)
    with asking(missing):
        for found in _read(run, "l.id = ?", letter_id):
            return found
    raise missing


def order(run: Run) -> str:
    """How a statement about `letter l` orders them: by first possible day, newest first, without any last."""
    return _ORDER.format(*day_columns(run))


def _read(run: Run, where: str, value: object) -> tuple[LetterSummary, ...]:
    rows = run(f"{_SELECT.format(*day_columns(run))} WHERE {where}", (value,))
    with understanding():
        return tuple(map(_summary, rows))


def _summary(row: Sequence[Any]) -> LetterSummary:
    script, read, added, binned, first, last = row[6], *row[9:]
    dates = days(first, last)
    date = dates[0] if dates is not None and dates[0] == dates[1] else None
    return LetterSummary(
        id=row[0],
        title=row[1],
        name=row[2],
        sender=row[3],
        recipient=row[4],
        date=date,
        dates=dates,
        date_text=row[5],
        script=None if script is None else Variant(script),
        chars=row[7],
        annotations=row[8],
        last_read=None if read is None else from_number(read),
        added=from_number(added),
        binned=binned is not None,
    )

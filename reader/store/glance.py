"""What the first paint needs, read with the standard sqlite3 alone: SQLAlchemy's import takes longer than a window."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from reader.annotations import Annotation
from reader.errors import LetterMissing, LibraryMissing
from reader.letters import Letter
from reader.script import Variant
from reader.store import records, state, summary
from reader.store.connection import open_read_only, translated, understanding, version
from reader.store.state import ReadingState
from reader.store.structure import Structure
from reader.store.summary import LetterSummary
from reader.text import Span

if TYPE_CHECKING:
    from reader.script.override import Override

MANY: Final = 2_000
"""More letters than this are not all read for the first paint."""

NEWEST: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """A letter as far as a window shows it first.

    `letter` holds the slice of the text that begins at `start` and the spans that touch it, in offsets of the whole
    text of `chars` code points; `annotations` are those that touch the slice, `overrides` those that hold in the
    letter and whose words can stand there. `complete`: the slice is the whole.
    """

    id: str
    name: str
    letter: Letter
    start: int
    chars: int
    script: Variant | None
    state: ReadingState | None
    annotations: tuple[Annotation, ...]
    overrides: tuple[Override, ...]
    complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Glance:
    """The list of letters and the one that is open; `partial`: the library has more letters to list than these."""

    letters: tuple[LetterSummary, ...] = ()
    opening: Opening | None = None
    partial: bool = False


def first_paint(path: Path, letter_id: str | None = None) -> Glance:
    """The letters out of the bin, and `letter_id` or else the one that was read last.

    Of more than 2,000 letters only the 500 newest. Empty where there is no library yet; empty and partial where
    its tables must be made first. An older file is read as it is. Raises LetterMissing for `letter_id`.
    """
    try:
        with _reading(path) as connection:
            return _glance(connection, letter_id)
    except LibraryMissing:
        return Glance()


def open_letter(path: Path, letter_id: str, *, around: int | None = None) -> Opening:
    """The slice of a letter around the offset `around`, or around where its reading stopped; raises LetterMissing."""
    with _reading(path) as connection:
        if connection is None:
            raise LetterMissing(id=letter_id)
        return _opening(connection, letter_id, around)


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """One view of the library whatever others write meanwhile; None where it has no tables yet."""
    with closing(open_read_only(path)) as connection, translated(path), understanding():
        connection.execute("BEGIN")
        yield connection if version(connection, path) else None


def _glance(connection: sqlite3.Connection | None, letter_id: str | None) -> Glance:
    if connection is None:
        return Glance(partial=True)
    run = connection.execute
    (count,) = run("SELECT count(*) FROM (SELECT 1 FROM letter WHERE binned IS NULL LIMIT ?)", (MANY + 1,)).fetchone()
    partial = count > MANY
    shown = letter_id or state.last_open(run)
    return Glance(
        letters=summary.read_newest(run, NEWEST if partial else MANY),
        opening=_opening(connection, shown, None) if shown else None,
        partial=partial,
    )


def _opening(connection: sqlite3.Connection, letter_id: str, around: int | None) -> Opening:
    run = connection.execute
    head = records.read_head(run, letter_id)
    found = state.read_state(run, letter_id)
    position = around if around is not None else found.position if found else 0
    start, text = records.read_slice(run, letter_id, min(max(position, 0), head.chars))
    end = start + len(text)
    # A mark without width may stand after the last character.
    within = Span(start, end + (end == head.chars))
    structure = records.read_structure(run, letter_id, within) or Structure()
    return Opening(
        id=letter_id,
        name=head.name,
        letter=head.letter(text, structure),
        start=start,
        chars=head.chars,
        script=head.script,
        state=found,
        annotations=records.read_annotations(run, letter_id, within),
        overrides=_overrides(connection, letter_id, head.words.sender, text),
        complete=len(text) == head.chars,
    )


def _overrides(connection: sqlite3.Connection, letter_id: str, sender: str | None, text: str) -> tuple[Override, ...]:
    """What was decided about words that can stand in `text`; what reads it is loaded where anything was decided."""
    is_kept = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'override'").fetchone()
    if not is_kept or not connection.execute("SELECT 1 FROM override LIMIT 1").fetchone():
        return ()
    from reader.store.override import read_touching

    return read_touching(connection.execute, letter_id, sender, text)

"""Whether a library still holds what was put into it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from reader.annotations import Style
from reader.errors import LetterMissing, LibraryUnreadable
from reader.letters import PARSER_VERSION
from reader.store import amendment, override
from reader.store.connection import Run, failure, understanding
from reader.store.evidence import read_evidence
from reader.store.records import read_annotations, read_head, read_passage, read_structure
from reader.store.revision import read_last
from reader.store.state import last_open, read_state
from reader.store.summary import read_one

_ANCHORS: Final = """
    SELECT l.id, 'a note is anchored outside the text: ' || a.id FROM annotation a JOIN letter l ON l.id = a.letter_id
    WHERE NOT (0 <= a.start AND a.start <= a."end" AND a."end" <= l.chars)
"""
_POSITIONS: Final = """
    SELECT l.id, 'the place of reading lies outside the text' FROM reading_state s JOIN letter l ON l.id = s.letter_id
    WHERE NOT s.position BETWEEN 0 AND l.chars
"""


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, in English, and the letter that it is about, '' for the file as a whole."""

    letter: str
    what: str


@dataclass(frozen=True, slots=True)
class Report:
    """The count of letters, with those in the bin, and of notes; sound where no problem is listed."""

    letters: int
    notes: int
    problems: tuple[Problem, ...]


def examine(run: Run) -> Report:
    """Check file, links between rows, texts and original files by hash, all that is changed by its last change."""
    ((letters,),) = run("SELECT count(*) FROM letter", ())
    ((notes,),) = run("SELECT count(*) FROM annotation WHERE removed IS NULL", ())
    problems = [
        *_found(_pages, run, ""),
        *_found(_links, run, ""),
        *_found(_places, run, ""),
        *_found(_styles, run, ""),
        *_found(_overrides, run, ""),
    ]
    for (letter_id,) in list(run("SELECT id FROM letter ORDER BY id", ())):
        for check in (_rows, _text, _source, _evidence, _amendments, _notes, _overrides):
            problems += _found(check, run, letter_id)
    return Report(letters, notes, tuple(problems))


def _found(check: Callable[[Run, str], Iterator[Problem]], run: Run, letter_id: str) -> list[Problem]:
    """What one check finds; where damage stops it, that is a finding too."""
    problems: list[Problem] = []
    try:
        with understanding():
            problems.extend(check(run, letter_id))
    except LetterMissing:
        problems.append(Problem(str(letter_id), "the row of the letter cannot be found"))
    except sqlite3.DatabaseError as error:
        if not isinstance(failure(error, ""), LibraryUnreadable):
            raise
        why = str(error) or str(error.__cause__ or "") or "a value has no meaning"
        problems.append(Problem(str(letter_id), f"the rows cannot be read: {why}"))
    return problems


def _rows(run: Run, letter_id: str) -> Iterator[Problem]:
    """What the list and a window read of a letter, read as they do."""
    read_one(run, letter_id)
    read_state(run, letter_id)
    if read_head(run, letter_id).parser_version >= PARSER_VERSION and read_structure(run, letter_id) is None:
        yield Problem(letter_id, "what was recognised in the text cannot be read")


def _pages(run: Run, letter_id: str) -> Iterator[Problem]:
    for (line,) in run("PRAGMA integrity_check", ()):
        if line != "ok":
            yield Problem(letter_id, f"the file is damaged: {line}")


def _links(run: Run, letter_id: str) -> Iterator[Problem]:
    for table, row, parent, _ in run("PRAGMA foreign_key_check", ()):
        yield Problem(letter_id, f"row {row} of {table} belongs to no {parent}")


def _places(run: Run, _letter_id: str) -> Iterator[Problem]:
    last_open(run)
    for statement in (_ANCHORS, _POSITIONS):
        for letter, what in run(statement, ()):
            yield Problem(letter, what)


def _styles(run: Run, _letter_id: str) -> Iterator[Problem]:
    known = ", ".join(f"'{style}'" for style in Style)
    for letter, key, word in run(
        f"SELECT letter_id, id, style FROM annotation WHERE style NOT IN ({known}) ORDER BY id",  # noqa: S608  our own
        (),
    ):
        yield Problem(letter, f"a note has a style that is not known: {key}, “{word}”")


def _text(run: Run, letter_id: str) -> Iterator[Problem]:
    rows = list(run("SELECT chars, text_hash FROM letter WHERE id = ?", (letter_id,)))
    if not rows:
        raise LetterMissing(id=letter_id)
    ((chars, text_hash),) = rows
    digest, at = sha256(), 0
    for start, body in run(
        "SELECT start, CAST(body AS BLOB) FROM letter_text WHERE letter_id = ? ORDER BY start", (letter_id,)
    ):
        if start == at:
            digest.update(body)
        at += len(body.decode(errors="replace"))
    if at != chars or digest.digest() != text_hash:
        yield Problem(letter_id, "the text is not what was put in")


def _source(run: Run, letter_id: str) -> Iterator[Problem]:
    rows: list[Any] = list(run("SELECT data, data_hash FROM source_file WHERE letter_id = ?", (letter_id,)))
    if not any(sha256(data).digest() == data_hash for data, data_hash in rows):
        yield Problem(letter_id, "the original file is not what was put in")


def _evidence(run: Run, letter_id: str) -> Iterator[Problem]:
    evidence, _ = read_evidence(run, letter_id)
    chars = read_head(run, letter_id).chars
    if any(each.span.end > chars for each in evidence):
        yield Problem(letter_id, "what the file says of the text lies outside the text")


def _amendments(run: Run, letter_id: str) -> Iterator[Problem]:
    chars = read_head(run, letter_id).chars
    for kept in amendment.read_amendments(run, letter_id):
        if amendment.read_last(run, kept.id) != kept:
            yield Problem(letter_id, f"an amendment is not what was last said: {kept.id}")
        if kept.span is not None and kept.span.end > chars:
            yield Problem(letter_id, f"an amendment lies outside the text: {kept.id}")


def _notes(run: Run, letter_id: str) -> Iterator[Problem]:
    for annotation in read_annotations(run, letter_id):
        if read_last(run, annotation.id) != annotation:
            yield Problem(letter_id, f"a note is not what was last saved: {annotation.id}")


def _overrides(run: Run, letter_id: str) -> Iterator[Problem]:
    """Those of one letter, or those of none."""
    for kept in override.read_own(run, letter_id or None):
        if override.read_last(run, kept.id) != kept:
            yield Problem(letter_id, f"an override is not what was last saved: {kept.id}")
        if kept.span is not None and read_passage(run, letter_id, kept.span) != kept.word:
            yield Problem(letter_id, f"the word of an override is not at its place: {kept.id}")

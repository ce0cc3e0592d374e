"""A letter whose file is read anew in another encoding: another letter, to which is carried what was made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sqlalchemy.orm import Session

from reader.annotations import Anchor, Annotation, describe, locate, section_label
from reader.errors import EncodingFixed, ReaderError
from reader.letters import Letter, Source, parse
from reader.letters.amendment import Amendment
from reader.letters.sources.formats import REREADABLE
from reader.script.override import Override
from reader.store import amendments, notes, overrides
from reader.store.adding import Addition, hash_of, put
from reader.store.amendment import read_amendments
from reader.store.connection import Run
from reader.store.database import run_in
from reader.store.derived import keep
from reader.store.letters import Added, Letters, letter_row
from reader.store.moments import now
from reader.store.override import read_own
from reader.store.reading import keep_state
from reader.store.records import read_annotations
from reader.store.revision import read_history
from reader.store.schema import RevisionRow
from reader.store.state import read_state
from reader.text import Span
from reader.text.ids import new_id

_PAGE: Final = "text/html"


class Rereading(Letters):
    """What a library does with letters that were read in a wrong encoding."""

    def reread(self, letter_id: str, encoding: str) -> Added:
        """Read the file of a letter anew in another encoding, as another letter; the one that was goes to the bin.

        Its notes with their history, amendments, decisions about its words, and the place of reading are copied. What
        has no place in the new text becomes an orphan if it is a note, and stays behind if it is anything else. Where
        the text is the same as before, nothing is done. Raises LetterMissing, EncodingFixed, and what reading raises.
        """
        before = self.source(letter_id)
        if before.media_type not in REREADABLE:
            raise EncodingFixed(path=before.name)
        after, carry = _read_anew(before, encoding)
        if after.text == before.text:
            return Added(letter_id, duplicate=True)
        parsed = parse(after.text, after.evidence, after.particulars)
        with self._database.write() as session:
            return _carried(session, _Move(letter_id, before.text, after, parsed, carry))


@dataclass(frozen=True, slots=True)
class _Move:
    """A letter and the text that is read for it now; `carry` tells where a stretch is there, None for nowhere."""

    letter_id: str
    text: str
    after: Source
    parsed: Letter
    carry: Callable[[Span], Span | None]


def _read_anew(source: Source, encoding: str) -> tuple[Source, Callable[[Span], Span | None]]:
    """The source in an encoding, and where stretches of its text are then."""
    # What judges encodings and reads pages takes a while to load, and most libraries never need it here.
    from reader.letters.encoding.rereading import reread
    from reader.letters.sources.reading import read_bytes

    if source.media_type == _PAGE:
        # The text of a page is not its bytes one after the other: a place is known by its words.
        page = read_bytes(source.data, Path(f"{source.name}.html"), encoding=encoding)
        return replace(page, name=source.name), lambda span: _by_words(source.text, span, page.text)
    with _naming(source):
        again = reread(source.data, source.encoding, encoding)
    evidence = ((each, again.carried(each.span)) for each in source.evidence)
    after = replace(
        source,
        text=again.text,
        encoding=again.encoding,
        evidence=tuple(replace(each, span=span) for each, span in evidence if span),
    )
    return after, again.carried


@contextmanager
def _naming(source: Source) -> Iterator[None]:
    """Name the letter in the sentence of an error about its bytes."""
    try:
        yield
    except ReaderError as error:
        if "path" not in error.values:
            raise
        raise type(error)(**{**error.values, "path": source.name}) from error


def _by_words(text: str, span: Span, new: str) -> Span | None:
    found = locate(describe(text, span), new) if span else None
    return found.span if found is not None else None


def _carried(session: Session, move: _Move) -> Added:
    run = run_in(session)
    text_hash = hash_of(move.after)
    ids, new = put(session, {text_hash: Addition(move.after, move.parsed)}, {}, restoring=True)
    target = ids[text_hash]
    held = {replace(one, id="") for one in read_amendments(run, target)}
    said = [one for one in _amendments(run, move) if replace(one, id="") not in held]
    amendments.save(session, target, said, len(move.after.text))
    letter = keep(session, target, move.parsed, letter_row(session, target).name)
    _copy_notes(session, move, target, letter)
    _copy_overrides(session, move, target)
    _copy_place(session, move, target)
    row = letter_row(session, move.letter_id)
    row.binned = row.binned or now()
    return Added(target, duplicate=not new)


def _amendments(run: Run, move: _Move) -> Iterator[Amendment]:
    for one in read_amendments(run, move.letter_id):
        span = move.carry(one.span) if one.span is not None else None
        if one.span is None or span:
            yield replace(one, id=new_id(), span=span)


def _copy_notes(session: Session, move: _Move, target: str, letter: Letter) -> None:
    run = run_in(session)
    held = {_content(note) for note in read_annotations(run, target)}
    copies: dict[str, Annotation] = {}
    last: dict[str, Annotation] = {}
    for note in read_annotations(run, move.letter_id):
        copy = replace(note, id=new_id(), letter_id=target, anchor=_anchor(note, move, letter))
        if _content(copy) not in held:
            copies[note.id] = copy
            last[note.id] = replace(note, id=copy.id, letter_id=target)
    if copies:
        notes.put(session, list(copies.values()))
    session.add_all(_history(run, move.letter_id, copies))
    session.add_all(notes.revision(last[key], copy, now()) for key, copy in copies.items() if copy != last[key])


def _content(note: Annotation) -> Annotation:
    """What makes two notes the same: a letter may be read anew twice."""
    return replace(note, id="", letter_id="")


def _anchor(note: Annotation, move: _Move, letter: Letter) -> Anchor:
    """Where a note is in the new text; where its words are in neither, at its old place with its old words."""
    found = locate(note.anchor, move.text)
    span = move.carry(found.span) if found is not None else None
    if span:
        return describe(letter.text, span, section=section_label(letter, span.start))
    chars = len(letter.text)
    return replace(note.anchor, start=min(note.anchor.start, chars), end=min(note.anchor.end, chars))


def _history(run: Run, letter_id: str, copies: dict[str, Annotation]) -> Iterator[RevisionRow]:
    """The changes that notes have gone through, as changes of their copies."""
    for change in read_history(run, letter_id):
        copy = copies.get(change.annotation_id)
        if copy is not None:
            before, after = (
                note and replace(note, id=copy.id, letter_id=copy.letter_id) for note in (change.before, change.after)
            )
            yield notes.revision(before, after, change.made)


def _copy_overrides(session: Session, move: _Move, target: str) -> None:
    run = run_in(session)
    held = {replace(one, id="") for one in read_own(run, target)}
    copies = (replace(one, id="", letter_id=target) for one in _overrides(run, move))
    fresh = [replace(one, id=new_id()) for one in copies if one not in held]
    if fresh:
        overrides.save(session, fresh)


def _overrides(run: Run, move: _Move) -> Iterator[Override]:
    """What was decided about words that the new text has, in their new places."""
    for one in read_own(run, move.letter_id):
        span = move.carry(one.span) if one.span is not None else None
        if one.span is None or (span is not None and span.of(move.after.text) == one.word):
            yield replace(one, span=span)


def _copy_place(session: Session, move: _Move, target: str) -> None:
    run = run_in(session)
    found, there = read_state(run, move.letter_id), read_state(run, target)
    if found is None or (there is not None and there.modified > found.modified):
        return
    at, chars = found.position, len(move.after.text)
    span = move.carry(Span(at, at + 1)) if at < len(move.text) else Span(chars, chars)
    # Where the character under the eye has no place, as far from the beginning as before.
    position = span.start if span is not None else at * chars // len(move.text)
    keep_state(session, target, replace(found, position=position))

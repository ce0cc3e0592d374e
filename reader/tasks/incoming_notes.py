"""Notes of other programs into a library: each to its letter and its words, or kept as an orphan, never guessed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from uuid import NAMESPACE_URL, uuid5

from reader.annotations import Anchor, Annotation, describe, locate, section_label
from reader.errors import AnnotationMissing, AnnotationRefused, AnnotationsUnreadable, FileMissing, FileUnreadable
from reader.export.incoming import Clues, Offered, Refused, read_annotations
from reader.export.iris import id_of
from reader.letters import Letter
from reader.store import Library
from reader.tasks.letter_clues import Lookup
from reader.tasks.offered_anchor import offered_anchor, told_span
from reader.text.ids import new_id

Report = Callable[[int, int], None]
"""Gets how many notes of a file are done, and how many there are."""

_LOOKS_UP_AFTER: Final = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class NotesFound:
    """What a file of notes comes to: notes on their words, orphans, how many are there already, what was refused."""

    anchored: tuple[Annotation, ...] = ()
    orphaned: tuple[Annotation, ...] = ()
    duplicate: int = 0
    rejected: tuple[AnnotationRefused | AnnotationsUnreadable, ...] = ()


def import_notes(
    library: Library,
    path: Path,
    *,
    letter_id: str | None = None,
    report: Report = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> NotesFound:
    """Put the notes of a file into a library, all that are found or, where that was cancelled, none."""
    found = look_for_notes(library, path, letter_id=letter_id, report=report, cancelled=cancelled)
    if found.anchored or found.orphaned:
        library.save_all((*found.anchored, *found.orphaned))
    return found


def look_for_notes(
    library: Library,
    path: Path,
    *,
    letter_id: str | None = None,
    report: Report = lambda _done, _total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> NotesFound:
    """What `import_notes` would put in, without doing so; nothing where it was cancelled.

    Notes belong to `letter_id` where it is given, else to the letter that the file names by id, text, title or file,
    or that alone has their words. Raises FileMissing, FileUnreadable, LetterMissing.
    """
    if letter_id is not None:
        library.summary(letter_id)
    try:
        offered = read_annotations(_data(path), path.name)
    except AnnotationsUnreadable as refused:
        return NotesFound(rejected=(AnnotationsUnreadable(**refused.values),))
    sorting = _Sorting(library, letter_id)
    for done, _ in enumerate(sorting.sort(offered)):
        if done % _LOOKS_UP_AFTER == 0:
            report(done, len(offered))
            if cancelled():
                return NotesFound()
    report(len(offered), len(offered))
    return sorting.result()


class _Sorting:
    """Tells what becomes of each note that is offered."""

    def __init__(self, library: Library, letter_id: str | None) -> None:
        self._lookup = Lookup(library)
        self._library = library
        self._letter_id = letter_id
        self._now = datetime.now(UTC)
        self._there: dict[str, set[object]] = {}
        self._anchored: list[Annotation] = []
        self._orphaned: list[Annotation] = []
        self._duplicate = 0
        self._rejected: list[tuple[int, str]] = []

    def sort(self, offered: Sequence[Offered | Refused]) -> Iterator[None]:
        """Keep, count or refuse what is offered, the notes of a letter together; stops after each."""
        groups: dict[Clues, list[Offered]] = {}
        for each in offered:
            if isinstance(each, Offered):
                groups.setdefault(each.clues, []).append(each)
            else:
                self._rejected.append((each.number, each.reason))
        for clues, group in groups.items():
            told = (self._letter_id, False) if self._letter_id else self._lookup.letter_of(clues, group)
            for each in group:
                yield
                if isinstance(told, str):
                    self._rejected.append((each.number, told))
                else:
                    self._take(each, *told)

    def _take(self, offered: Offered, letter_id: str, same_text: bool) -> None:  # noqa: FBT001  as `letter_of` gives it
        """Keep a note on its words, or as an orphan; one that is there already is counted only."""
        letter = self._lookup.letter(letter_id)
        anchor, found = _anchor(offered, letter, same_text=same_text)
        annotation = self._annotation(offered, letter_id, anchor)
        there = self._there_in(letter_id)
        if annotation.id in there or _key(annotation) in there:
            self._duplicate += 1
            return
        # Two notes of one file that say the same are two; only what was there before makes a duplicate.
        there.add(annotation.id)
        (self._anchored if found else self._orphaned).append(annotation)

    def result(self) -> NotesFound:
        """What has come of all of them; what was refused in the order of the file."""
        return NotesFound(
            anchored=tuple(self._anchored),
            orphaned=tuple(self._orphaned),
            duplicate=self._duplicate,
            rejected=tuple(
                AnnotationRefused(number=number, reason=reason) for number, reason in sorted(self._rejected)
            ),
        )

    def _annotation(self, offered: Offered, letter_id: str, anchor: Anchor) -> Annotation:
        created = offered.created or offered.modified or self._now
        return Annotation(
            id=self._id(offered.iri, letter_id),
            letter_id=letter_id,
            anchor=anchor,
            color=offered.color,
            style=offered.style,
            note=offered.note,
            tags=offered.tags,
            created=created,
            modified=offered.modified or created,
        )

    def _id(self, iri: str, letter_id: str) -> str:
        """The same for the same note each time; a note that another letter has already gets one of its own here."""
        if not iri:
            return new_id()
        key = id_of(iri) or str(uuid5(NAMESPACE_URL, iri))
        try:
            elsewhere = self._library.annotation(key).letter_id != letter_id
        except AnnotationMissing:
            return key
        return str(uuid5(NAMESPACE_URL, f"{iri}#{letter_id}")) if elsewhere else key

    def _there_in(self, letter_id: str) -> set[object]:
        """By what the notes of a letter are known again."""
        if letter_id not in self._there:
            text = self._lookup.letter(letter_id).text
            known: set[object] = set()
            for annotation in self._library.annotations(letter_id):
                located = locate(annotation.anchor, text)
                span = located.span if located else annotation.anchor.span
                anchor = replace(annotation.anchor, start=span.start, end=span.end)
                known |= {_key(replace(annotation, anchor=anchor)), annotation.id}
            self._there[letter_id] = known
        return self._there[letter_id]


def _data(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise FileMissing(path=path) from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise FileUnreadable(path=path, reason=(reason or str(error)).lower()) from error


def _anchor(offered: Offered, letter: Letter, *, same_text: bool) -> tuple[Anchor, bool]:
    """Where a note is to be anchored, and whether its words are there; what is told of an orphan is kept."""
    words, text = offered.words, letter.text
    span = told_span(words, text) if same_text and not words.exact else None
    if not span:
        told = offered_anchor(words, text, section=offered.section)
        located = locate(told, text)
        if located is None:
            kept = told_span(words, text)
            return (told if kept else replace(told, start=0, end=0)), False
        span = located.span
        if not span:
            return replace(told, start=span.start, end=span.end), True
    return describe(text, span, section=offered.section or section_label(letter, span.start)), True


def _key(annotation: Annotation) -> object:
    """What two notes share that are one: passage, note, and how it is marked."""
    anchor = annotation.anchor
    return (anchor.start, anchor.end, anchor.exact, annotation.note, annotation.color, annotation.style)

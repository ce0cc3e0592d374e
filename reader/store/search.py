"""A plain scan of letters and notes for words in either script, as they are stored and as they were emended."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice, pairwise
from typing import Final, Literal, NamedTuple

from reader.script.overrides import Overrides
from reader.store.chunks import CHUNK
from reader.store.connection import Run
from reader.store.emended import Emendations, emended
from reader.store.override import read_emending
from reader.store.records import read_chunks, read_text
from reader.store.summary import order
from reader.text import OffsetMap, Span
from reader.text.fold import fold

Scope = Literal["all", "letters", "notes"]

CONTEXT: Final = 20
"""The characters that are shown on each side of a hit."""

_LETTERS: Final = "SELECT id, display_title, sender, recipient FROM letter l WHERE binned IS NULL ORDER BY {order}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A place that was found; `text` shows it with some context, emended where only the emended text has the words.

    `span` lies in the stored text: for a note it is that of the passage it is on, and 0..0 for words that are only
    in the title or in the names of the people.
    """

    letter_id: str
    annotation_id: str | None
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Found:
    """The first hits and the count of all."""

    total: int
    hits: tuple[Hit, ...]


def search(run: Run, query: str, *, limit: int, scope: Scope) -> Found:
    """Find `query` in all letters that are not in the bin, newest letter first, each from its start to its end."""
    needle = fold(query.strip())
    places = _places(run, needle, scope) if needle else iter(())
    hits = tuple(_hit(place, len(needle)) for place in islice(places, min(max(limit, 0), sys.maxsize)))
    return Found(len(hits) + sum(1 for _ in places), hits)


class _Place(NamedTuple):
    """A match before it is shown: it begins at `at` in `text`."""

    letter_id: str
    annotation_id: str | None
    start: int
    end: int
    text: str
    at: int


def _hit(place: _Place, length: int) -> Hit:
    return Hit(
        letter_id=place.letter_id,
        annotation_id=place.annotation_id,
        span=Span(place.start, place.end),
        text=place.text[max(place.at - CONTEXT, 0) : place.at + length + CONTEXT],
    )


def _places(run: Run, needle: str, scope: Scope) -> Iterator[_Place]:
    emendations = Emendations(read_emending(run))
    for letter_id, *words in list(run(_LETTERS.format(order=order(run)), ())):
        if scope != "notes":
            yield from _in_letter(run, letter_id, words, needle, emendations)
        if scope != "letters":
            yield from _in_notes(run, letter_id, needle)


def _in_letter(
    run: Run, letter_id: str, words: Sequence[str | None], needle: str, emendations: Emendations
) -> Iterator[_Place]:
    """The places in the text; else the first of title and people that holds the words."""
    _, sender, _ = words
    found = False
    for place in _in_text(run, letter_id, needle, emendations.of(letter_id, sender)):
        found = True
        yield place
    for word in words if not found else ():
        at = fold(word or "").find(needle)
        if at >= 0:
            yield _Place(letter_id, None, 0, 0, word or "", at)
            return


def _in_text(run: Run, letter_id: str, needle: str, emendations: Overrides) -> Iterator[_Place]:
    """The places in the text as it is stored or emended, each once."""
    if not emendations.has_emendations:
        yield from _in_pieces(letter_id, read_chunks(run, letter_id), needle)
        return
    text = read_text(run, letter_id)
    stored = _in_pieces(letter_id, iter([(0, text)]), needle)
    meant = emended(text, emendations)
    yield from stored if meant is None else _in_either(deque(stored), letter_id, meant, needle)


def _in_either(stored: deque[_Place], letter_id: str, meant: tuple[str, OffsetMap], needle: str) -> Iterator[_Place]:
    """The places in the stored text, and those of the emended one that lie apart from them and each other."""
    text, offsets = meant
    done = 0
    for place in _in_pieces(letter_id, iter([(0, text)]), needle):
        span = offsets.to_source(Span(place.start, place.end))
        while stored and stored[0].start < span.end:
            done = max(done, stored[0].end)
            yield stored.popleft()
        if done <= span.start:
            yield place._replace(start=span.start, end=span.end)
            done = span.end
    yield from stored


def _in_pieces(letter_id: str, pieces: Iterator[tuple[int, str]], needle: str) -> Iterator[_Place]:
    if len(needle) > CHUNK // 2:
        pieces = iter([(0, "".join(body for _, body in pieces))])
    at = 0
    for start, before, body, after in _windows(pieces, len(needle) + CONTEXT):
        folded = fold(body + after)
        while 0 <= (at := folded.find(needle, at)) < len(body):
            yield _Place(
                letter_id, None, start + at, start + at + len(needle), before + body + after, len(before) + at
            )
            at += len(needle)
        # A match that reaches into the next piece is not found there again.
        at = max(0, at - len(body)) if at >= 0 else 0


def _windows(pieces: Iterator[tuple[int, str]], reach: int) -> Iterator[tuple[int, str, str, str]]:
    """Each piece with its start, the end of the one before, and the first `reach` characters of the next."""
    before = ""
    for (start, body), (_, following) in pairwise(chain(pieces, [(0, "")])):
        yield start, before, body, following[:reach]
        before = body[-CONTEXT:]


def _in_notes(run: Run, letter_id: str, needle: str) -> Iterator[_Place]:
    notes = run(
        """SELECT id, start, "end", note FROM annotation
        WHERE letter_id = ? AND removed IS NULL ORDER BY start, "end", id""",
        (letter_id,),
    )
    for annotation_id, start, end, note in notes:
        at = fold(note).find(needle)
        if at >= 0:
            yield _Place(letter_id, annotation_id, start, end, note, at)

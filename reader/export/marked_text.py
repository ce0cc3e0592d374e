"""The words of a paragraph with the marks that lie on them, as elements within each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from lxml.etree import _Element

from reader.export.transcript import Placed, Transcript
from reader.page import Paragraph, Role
from reader.text import Span

_UNLIKE_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class Marked(NamedTuple):
    """A stretch of a shown paragraph under a note; `begins` and `ends` say whether the note does so here."""

    span: Span
    placed: Placed
    begins: bool
    ends: bool


class Touching(NamedTuple):
    """A note on a paragraph; `begins` and `ends` say whether this is the first and the last that has words of it."""

    placed: Placed
    begins: bool
    ends: bool


def notes_by_paragraph(transcript: Transcript) -> Mapping[int, list[Touching]]:
    """The notes that cover words of each paragraph of the page; paragraphs without any are left out."""
    page = transcript.page
    found: dict[int, list[Touching]] = {}
    for placed in transcript.placed:
        span = placed.span
        touched = [
            index
            for index in range(page.at(span.start), page.at(max(span.start, span.end - 1)) + 1)
            if page.roles[index] != Role.BLANK and (not span or span.overlaps(page.span(index)))
        ]
        for index in touched:
            touching = Touching(placed, index == touched[0], index == touched[-1])
            found.setdefault(index, []).append(touching)
    return found


def marked_in(paragraph: Paragraph, notes: Sequence[Touching]) -> list[Marked]:
    """What notes cover of a shown paragraph, the longer first where two begin together."""
    found = [Marked(paragraph.shown(note.placed.span), *note) for note in notes]
    return sorted(found, key=lambda marked: (marked.span.start, -marked.span.end, marked.placed.number))


def edges(within: Span, marks: Sequence[Marked], others: Sequence[Span] = ()) -> list[Span]:
    """`within` cut wherever a mark or one of the other stretches begins or ends."""
    places = {within.start, within.end}
    for span in (*(marked.span for marked in marks), *others):
        places |= {place for place in (span.start, span.end) if within.start < place < within.end}
    return [Span(*pair) for pair in pairwise(sorted(places))]


def set_words(
    parent: _Element,
    text: str,
    within: Span,
    marks: Sequence[Marked],
    make: Callable[[Marked, bool], _Element],
    *,
    after: Callable[[Marked], _Element | None] = lambda _marked: None,
    words: Callable[[_Element, Span, Sequence[Marked]], None] | None = None,
) -> None:
    """Put the stretch `within` of a text into `parent`, in elements of the marks on it.

    A mark on no words is an element without any. `make` gives the element for a mark, True where it is another one for
    a mark that had to be parted: marks overlap and go over several paragraphs, elements do not. `after` gives what
    follows a note where it ends, `words` puts a stretch in.
    """
    opened: list[tuple[Marked, _Element]] = []
    seen: set[int] = set()
    for piece in edges(within, marks):
        for point in points_at(piece.start, marks):
            _add_point(opened[-1][1] if opened else parent, point, make, after)
        active = [marked for marked in marks if marked.span.overlaps(piece)]
        kept = _common(opened, active)
        del opened[kept:]
        for marked in active[kept:]:
            again = not marked.begins or marked.span.start < within.start or marked.placed.number in seen
            element = make(marked, again)
            seen.add(marked.placed.number)
            (opened[-1][1] if opened else parent).append(element)
            opened.append((marked, element))
        holder = opened[-1][1] if opened else parent
        if words is None:
            add_text(holder, piece.of(text))
        else:
            words(holder, piece, active)
        _follow(opened, parent, piece, after)
    for point in points_at(within.end, marks) if within.end == len(text) else ():
        _add_point(parent, point, make, after)


def points_at(place: int, marks: Sequence[Marked]) -> list[Marked]:
    """The marks on no words that are at a place."""
    return [marked for marked in marks if not marked.span and marked.span.start == place]


def add_text(element: _Element, text: str) -> None:
    """Put words behind whatever an element holds."""
    last = element[-1] if len(element) else None
    if last is None:
        element.text = (element.text or "") + lawful(text)
    else:
        last.tail = (last.tail or "") + lawful(text)


def lawful(text: str) -> str:
    """`text` as XML can hold it: a character that it cannot becomes U+FFFD, so that no position moves."""
    return _UNLIKE_XML.sub("\ufffd", text)


def _common(opened: Sequence[tuple[Marked, _Element]], active: Sequence[Marked]) -> int:
    count = 0
    for (marked, _element), other in zip(opened, active, strict=False):
        if marked is not other:
            break
        count += 1
    return count


def _add_point(
    holder: _Element,
    point: Marked,
    make: Callable[[Marked, bool], _Element],
    after: Callable[[Marked], _Element | None],
) -> None:
    holder.append(make(point, False))  # noqa: FBT003  a point is never parted
    following = after(point)
    if following is not None:
        holder.append(following)


def _follow(
    opened: list[tuple[Marked, _Element]], parent: _Element, piece: Span, after: Callable[[Marked], _Element | None]
) -> None:
    """Add what comes behind the notes that end with `piece`."""
    ending = [marked for marked, _element in opened if marked.ends and marked.span.end == piece.end]
    staying = next((at for at, (marked, _element) in enumerate(opened) if marked in ending), len(opened))
    for marked in ending:
        following = after(marked)
        if following is not None:
            (opened[staying - 1][1] if staying else parent).append(following)
    if ending:
        del opened[staying:]

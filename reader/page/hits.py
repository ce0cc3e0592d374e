"""Words found in one letter, in whatever script and form they are written; places of the stored text."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, overload

from reader.page.page import Page
from reader.text import OffsetMap, Span
from reader.text.fold import fold

MOST: Final = 100_000
"""The hits that are held; of more those around one place, and how many there are."""


class Hits(Sequence[Span]):
    """Spans of the stored text, in order and apart; `before` and `after` count those on either side of them."""

    __slots__ = ("_ends", "_starts", "after", "before")

    def __init__(self, spans: Iterable[tuple[int, int]] = (), *, before: int = 0, after: int = 0) -> None:
        # A hit is made when it is asked for: a hundred thousand spans take ten times the room, and a moment.
        self._starts, self._ends = array("q"), array("q")
        for start, end in spans:
            self._starts.append(start)
            self._ends.append(end)
        self.before, self.after = before, after

    @property
    def total(self) -> int:
        """How many there are, with those that are not held."""
        return self.before + len(self) + self.after

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> Hits: ...
    def __getitem__(self, index: int | slice) -> Span | Hits:
        if isinstance(index, slice):
            return Hits(zip(self._starts[index], self._ends[index], strict=True))
        return Span(self._starts[index], self._ends[index])

    def edges(self) -> Iterator[tuple[int, int]]:
        """Start and end of each."""
        return zip(self._starts, self._ends, strict=True)

    def first_from(self, offset: int) -> int:
        """The number of the first hit that begins at or after an offset, their count where none does."""
        return bisect_left(self._starts, offset)

    def number_of(self, span: Span) -> int | None:
        """The number of a hit, None where it is none of these."""
        number = bisect_left(self._starts, span.start)
        return number if number < len(self) and self[number] == span else None

    def overlap(self, span: Span) -> bool:
        """Whether a hit shares a character with a span."""
        number = bisect_right(self._ends, span.start)
        return number < len(self) and self._starts[number] < span.end


class Reworded(NamedTuple):
    """A paragraph that shows other words than the stored ones, folded; `start` is where it begins in the letter."""

    start: int
    folded: str
    map: OffsetMap


def hits_in(folded: str, needle: str, *, at: int = 0, near: int = 0) -> Hits:
    """Where a folded text that begins at offset `at` of the letter holds a folded word, each place once.

    Of too many hits those around the offset `near` are held.
    """
    if not needle:
        return Hits()
    starts = array("q", (match.start() + at for match in re.finditer(re.escape(needle), folded)))
    first = min(max(0, bisect_left(starts, near) - MOST // 2), max(0, len(starts) - MOST))
    held = starts[first : first + MOST]
    edges = ((start, start + len(needle)) for start in held)
    return Hits(edges, before=first, after=len(starts) - first - len(held))


def reworded(page: Page, indices: Iterable[int]) -> Iterator[Reworded]:
    """Those of the paragraphs in which the fold of the stored text does not find what is shown; on any thread."""
    for index in indices:
        view = page.view(index)
        if view is not None and view.text != view.stored:
            folded = fold(view.text)
            if view.map or folded != fold(view.stored):
                yield Reworded(page.span(index).start, folded, view.map)


def with_reworded(hits: Hits, paragraphs: Iterable[Reworded], needle: str) -> Hits:
    """The hits in the stored text, and those in the shown one that lie apart; a replaced word counts whole.

    Where not all hits are held, only those.
    """
    if hits.total > len(hits):
        return hits
    found = [span for paragraph in paragraphs for span in _shown_in(paragraph, needle) if not hits.overlap(span)]
    spans = sorted([*hits.edges(), *((span.start, span.end) for span in found)])
    return Hits(spans) if found else hits


def _shown_in(paragraph: Reworded, needle: str) -> Iterator[Span]:
    done, at = 0, paragraph.folded.find(needle)
    while at >= 0:
        span = paragraph.map.to_source(Span(at, at + len(needle)))
        if span.start >= done:
            done = span.end
            yield span.shifted(paragraph.start)
        at = paragraph.folded.find(needle, at + len(needle))

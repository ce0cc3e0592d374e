"""Positions: spans of code points, maps between two forms of a text, Qt's UTF-16 units."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points, `start <= end`."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            msg = f"not a span: {self.start}..{self.end}"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def of(self, text: str) -> str:
        """The characters of `text` that this span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether both share at least one character."""
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> Span | None:
        """The part of this span inside `other`, or None where they share no character."""
        if not self.overlaps(other):
            return None
        return Span(max(self.start, other.start), min(self.end, other.end))

    def shifted(self, by: int) -> Span:
        """The same span moved by `by` code points."""
        return Span(self.start + by, self.end + by)


class Block(NamedTuple):
    """Two stretches that stand for each other as wholes; neither is empty."""

    source: Span
    target: Span


class OffsetMap:
    """A monotone map between a source text and a target text.

    Outside its blocks the map is a shift, so positions are exact there. A span that touches a block from
    within is widened to the whole block: mapped spans contain what they stand for. An empty span stays
    empty and snaps to the start of a block that it falls into.
    """

    __slots__ = ("_source_starts", "_target_starts", "blocks")

    def __init__(self, blocks: Iterable[tuple[Span, Span]] = ()) -> None:
        self.blocks: tuple[Block, ...] = tuple(Block(*pair) for pair in blocks)
        self._source_starts = [block.source.start for block in self.blocks]
        self._target_starts = [block.target.start for block in self.blocks]
        if any(not block.source or not block.target for block in self.blocks) or any(
            a.source.end > b.source.start or a.target.end > b.target.start for a, b in pairwise(self.blocks)
        ):
            msg = "blocks must be in order, apart, and not empty"
            raise ValueError(msg)

    def __bool__(self) -> bool:
        return bool(self.blocks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OffsetMap) and self.blocks == other.blocks

    def __hash__(self) -> int:
        return hash(self.blocks)

    def __repr__(self) -> str:
        return f"OffsetMap({list(self.blocks)!r})"

    def to_target(self, span: Span) -> Span:
        """Where a span of the source lies in the target."""
        return self._mapped(span, self._source_starts, 0)

    def to_source(self, span: Span) -> Span:
        """Where a span of the target lies in the source."""
        return self._mapped(span, self._target_starts, 1)

    def then(self, following: OffsetMap) -> OffsetMap:
        """The map of two steps in a row: this one, then `following` over this one's target."""
        if not self.blocks or not following.blocks:
            return self if not following.blocks else following
        middle = sorted([b.target for b in self.blocks] + [b.source for b in following.blocks])
        merged = [middle[0]]
        for span in middle[1:]:
            if span.start < merged[-1].end:
                merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
            else:
                merged.append(span)
        return OffsetMap((self.to_source(span), following.to_target(span)) for span in merged)

    def _mapped(self, span: Span, starts: list[int], side: int) -> Span:
        if not self.blocks:
            return span
        start = self._edge(span.start, bisect_right(starts, span.start) - 1, side, at_end=False)
        if not len(span):
            return Span(start, start)
        return Span(start, self._edge(span.end, bisect_left(starts, span.end) - 1, side, at_end=True))

    def _edge(self, offset: int, index: int, side: int, *, at_end: bool) -> int:
        if index < 0:
            return offset
        here, there = self.blocks[index][side], self.blocks[index][1 - side]
        if offset < here.end or (at_end and offset == here.end):
            return there.end if at_end else there.start
        return offset - here.end + there.end


class Utf16Index:
    """Converts between code points and UTF-16 code units of one text; both ways round down inside a pair."""

    __slots__ = ("_points", "_units")

    def __init__(self, text: str) -> None:
        # Text without characters above U+FFFF, nearly every paragraph, costs one comparison.
        self._points = [] if not text or max(text) <= "\uffff" else [i for i, c in enumerate(text) if c > "\uffff"]
        self._units = [point + before for before, point in enumerate(self._points)]

    def units(self, offset: int) -> int:
        """The count of UTF-16 units before the code point `offset`."""
        return offset + bisect_left(self._points, offset)

    def points(self, units: int) -> int:
        """The count of code points before the UTF-16 unit `units`."""
        return units - bisect_left(self._units, units) if not self._inside(units) else self.points(units - 1)

    def _inside(self, units: int) -> bool:
        index = bisect_left(self._units, units) - 1
        return index >= 0 and self._units[index] == units - 1

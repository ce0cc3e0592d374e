"""A whole letter in rows of its scroll bar's pixels: sections, marks and hits by the row they begin in."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from reader.letters import Section
from reader.page import Mark, Page
from reader.text import Span
from reader.ui.letter_view.galley import Galley
from reader.ui.letter_view.layers import Hits

_MARKS_IN_A_ROW = 3
_SECTIONS_IN_A_ROW = 24
_CROWDED = 4


ROW = 2
"""The pixels of a row: the least that is seen."""


class Kind(Enum):
    """What the overview shows."""

    SECTION = "section"
    MARK = "mark"
    HIT = "hit"


class Item(NamedTuple):
    """One thing that is shown: its row, and its stored span; `key` is the id of a mark."""

    kind: Kind
    row: int
    span: Span
    key: str = ""


class Row(NamedTuple):
    """What begins in one row; `level` is that of its highest section, 0 without one."""

    row: int
    level: int
    marks: list[Mark]
    hits: int


@dataclass(frozen=True, slots=True, eq=False)
class Overview:
    """The letter in rows; `bounds` are the offsets at which rows begin, and the end of the text."""

    page: Page
    hits: Hits
    bounds: list[int]

    @classmethod
    def of(cls, galley: Galley, hits: Hits, pixels: int) -> Overview:
        """The overview of a page that is set, for a bar of so many pixels."""
        return cls(galley.page, hits, _bounds(galley, max(1, pixels // ROW)))

    def rows(self) -> Iterator[Row]:
        """The rows in which something begins."""
        sections, hits = self.page.letter.sections, self.hits.spans
        section = hit = 0
        for row, (start, end) in enumerate(pairwise(self.bounds)):
            first, section = section, bisect_left(sections, end, section, key=lambda each: each.span.start)
            before, hit = hit, bisect_left(hits, end, hit, key=lambda span: span.start)
            levels = [each.level for each in sections[first : min(section, first + _SECTIONS_IN_A_ROW)]]
            marks = self.page.marks.starting_in(Span(start, end), _MARKS_IN_A_ROW)
            if levels or marks or hit > before:
                yield Row(row, min(levels, default=0), marks, hit - before)

    def deepest(self, rows: list[Row]) -> int:
        """The deepest level of sections that can be shown without a crowd."""
        for level in range(max((row.level for row in rows), default=0), 1, -1):
            if sum(0 < row.level <= level for row in rows) * _CROWDED <= len(self.bounds):
                return level
        return 1

    def row_of(self, offset: int) -> int:
        """The row that an offset is in."""
        return min(max(bisect_right(self.bounds, offset) - 1, 0), len(self.bounds) - 2)

    def near(self, row: int, reach: int) -> list[Item]:
        """What begins in a row or at most `reach` rows from it, the nearest first."""
        first, last = max(0, row - reach), min(len(self.bounds) - 1, row + reach + 1)
        if first >= last:
            return []
        within = Span(self.bounds[first], self.bounds[last])
        found = [
            *(Item(Kind.SECTION, self.row_of(each.span.start), _headed(each)) for each in self._sections(within)),
            *(Item(Kind.MARK, self.row_of(mark.span.start), mark.span, mark.id) for mark in self._marks(within)),
            *(Item(Kind.HIT, self.row_of(span.start), span) for span in self._hits(within)),
        ]
        return sorted(found, key=lambda item: abs(item.row - row))

    def _sections(self, within: Span) -> tuple[Section, ...]:
        sections = self.page.letter.sections
        first = bisect_left(sections, within.start, key=lambda each: each.span.start)
        return sections[first : min(_after(sections, within.end), first + _SECTIONS_IN_A_ROW)]

    def _marks(self, within: Span) -> list[Mark]:
        return self.page.marks.starting_in(within, _SECTIONS_IN_A_ROW)

    def _hits(self, within: Span) -> list[Span]:
        spans = self.hits.spans
        first = bisect_left(spans, within.start, key=lambda span: span.start)
        last = bisect_left(spans, within.end, first, key=lambda span: span.start)
        return list(spans[first : min(last, first + _SECTIONS_IN_A_ROW)])


def _after(sections: tuple[Section, ...], end: int) -> int:
    return bisect_left(sections, end, key=lambda each: each.span.start)


def _headed(section: Section) -> Span:
    """The heading of a section with its number."""
    return Span(section.span.start, max(section.heading_end, section.span.start + 1))


def _bounds(galley: Galley, rows: int) -> list[int]:
    """The offsets at which rows begin; what lies between two known places lies evenly."""
    known, length = galley.places(), max(1.0, galley.length)
    found, number = [], 0
    for row in range(rows):
        place = row * length / rows
        while number + 2 < len(known) and known[number + 1][1] <= place:
            number += 1
        (start, before), (end, behind) = known[number], known[number + 1]
        part = (place - before) / (behind - before) if behind > before else 1.0
        found.append(start + round(min(1.0, max(0.0, part)) * (end - start)))
    return [*found, galley.page.end + 1]

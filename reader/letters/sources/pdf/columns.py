"""The rows of a PDF page in reading order: where text is set in columns, one column after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor
from statistics import median
from typing import Final, NamedTuple

from reader.letters.sources.pdf.rows import SEGMENT_GAP, Row, Segment, columns

_FEWEST_ROWS: Final = 4
_NARROWEST: Final = 7.0
_SHORTEST: Final = 6.0
_RAGGED: Final = 2.5
_MOSTLY: Final = 0.5
_PARTLY: Final = 0.3
_UNEQUAL: Final = 0.1
_STEP: Final = 0.5
_TRIES: Final = 3
_DEEPEST: Final = 3
_BESIDE: Final = 0.9
_REGULAR: Final = 1.5


class Block(NamedTuple):
    """Rows that are read from top to bottom; `column` names the column of the page, "" for its full width."""

    rows: tuple[Row, ...]
    column: str = ""


def blocks(rows: Sequence[Row], column: str = "") -> list[Block]:
    """The rows of a page in blocks as they are read; none is empty."""
    if not rows:
        return []
    size = median(segment.size for row in rows for segment in row)
    for gutter in _gutters(rows, size) if len(column) < _DEEPEST else ():
        for first, last in _bands(rows, gutter, size):
            band = [_parted(row, gutter) for row in rows[first:last]]
            left, right = ([side for row in band if (side := row[index])] for index in (0, 1))
            if left and right and _are_columns(left, right):
                return [
                    *blocks(rows[:first], column),
                    *blocks(left, column + "l"),
                    *blocks(right, column + "r"),
                    *blocks(rows[last:], column),
                ]
    return [Block(tuple(rows), column)]


def _gutters(rows: Sequence[Row], size: float) -> list[float]:
    """Places along the lines at which many rows have a gap, the most frequent first."""
    votes: Counter[int] = Counter()
    for index in range(len(rows)):
        beside = sorted((segment.start, segment.end) for segment in _beside(rows, index, size))
        end = beside[0][1]
        for start, stop in beside[1:]:
            if start - end > SEGMENT_GAP * size:
                votes.update(range(ceil(end / size / _STEP), floor(start / size / _STEP) + 1))
            end = max(end, stop)
    best = [place for place, count in votes.most_common() if count >= _FEWEST_ROWS]
    chosen: list[int] = []
    for place in best:
        # Neighbours of one that is chosen are the same gutter.
        if all(abs(place - other) * _STEP > _NARROWEST for other in chosen) and len(chosen) < _TRIES:
            level = [
                other for other in best if votes[other] == votes[place] and abs(other - place) * _STEP <= _NARROWEST
            ]
            chosen.append(sorted(level)[len(level) // 2])
    return [place * _STEP * size for place in chosen]


def _beside(rows: Sequence[Row], index: int, size: float) -> Iterator[Segment]:
    """The segments of a row and of those that lie half a line from it: columns need not share their lines."""
    place = rows[index][0].place
    for other in rows[max(index - 1, 0) : index + 2]:
        if abs(other[0].place - place) < _BESIDE * size:
            yield from other


def _bands(rows: Sequence[Row], gutter: float, size: float) -> Iterator[tuple[int, int]]:
    """Half-open ranges of rows that leave the gutter free, from the first with text on both its sides."""
    start: int | None = None
    for index, row in enumerate([*rows, None]):
        crossed = row is None or any(part.start < gutter < part.end for part in row)
        if crossed and start is not None:
            if band := _trimmed(rows, start, index, gutter, size):
                yield band
            start = None
        elif not crossed and start is None:
            start = index


def _trimmed(rows: Sequence[Row], first: int, last: int, gutter: float, size: float) -> tuple[int, int] | None:
    both = [
        index
        for index in range(first, last)
        if len({part.start < gutter for part in _beside(rows[first:last], index - first, size)}) == 2
    ]
    if len(both) < _FEWEST_ROWS:
        return None
    end = both[-1] + 1
    leading = median(after[0].place - before[0].place for before, after in pairwise(rows[both[0] : end]))
    # One column may go on below the end of the other.
    while end < last and rows[end][0].place - rows[end - 1][0].place < _REGULAR * leading:
        end += 1
    return both[0], end


def _parted(row: Row, gutter: float) -> tuple[Row, Row]:
    return tuple(part for part in row if part.start < gutter), tuple(part for part in row if part.start >= gutter)


def _are_columns(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether two sides are columns of text, not cells: wide, and filled by their lines or set alike."""
    one, other = _Side.of(left), _Side.of(right)
    if min(one.width, other.width) < _NARROWEST:
        return False
    if any(side.filled >= _MOSTLY and side.length >= _SHORTEST for side in (one, other)):
        return True
    alike = abs(one.width - other.width) < _UNEQUAL * one.width
    return alike and ((one.indented and other.indented) or min(one.filled, other.filled) >= _PARTLY)


class _Side(NamedTuple):
    """One side of a gutter: its width and usual line in em, the share of full lines, whether some are indented."""

    width: float
    filled: float
    length: float
    indented: bool

    @classmethod
    def of(cls, rows: Sequence[Row]) -> _Side:
        size = median(row[0].size for row in rows)
        start, end = min(row[0].start for row in rows), max(row[-1].end for row in rows)
        return cls(
            width=(end - start) / size,
            filled=sum(row[-1].end > end - _RAGGED * size for row in rows) / len(rows),
            length=median(sum(columns(part.text) for part in row) for row in rows),
            indented=sum(row[0].start > start + size for row in rows) > 1,
        )

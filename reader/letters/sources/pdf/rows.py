"""Runs of a PDF page to rows, each of segments that wide gaps set apart: columns, cells, what stands at the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter
from typing import Final, NamedTuple

from reader.letters.sources.pdf.runs import HAN_GAP, LATIN_GAP, NARROW, Run, is_narrow

SEGMENT_GAP: Final = 1.2
"""The narrowest gap, in em, that may part columns or cells."""

_SAME_ROW: Final = 0.45
_STRETCHED: Final = 6
_WIDEST_SPACE: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of a line without a wide gap; measures as those of a run.

    `bold` holds the half-open ranges of `text` that are set in bold.
    """

    text: str
    start: float
    end: float
    place: float
    size: float
    bold: tuple[tuple[int, int], ...] = ()
    seen: bool = True

    @property
    def em_width(self) -> float:
        """How wide a Han character of this line is on the average, in points."""
        return (self.end - self.start) / max(columns(self.text.strip()), 0.5)


Row = tuple[Segment, ...]
"""The segments on one line, in order; a row is never empty."""


class Sheet(NamedTuple):
    """What a page says in one direction; `page` counts from 0 and extends from `first` to `last` along the lines.

    `main` is False for the further directions of a page, which follow it.
    """

    page: int
    main: bool
    vertical: bool
    first: float
    last: float
    rows: tuple[Row, ...]


def columns(text: str) -> float:
    """How wide `text` is, in em of its size, by what its characters are."""
    return len(text) - len(NARROW.findall(text)) / 2


def rows(runs: Sequence[Run]) -> list[Row]:
    """The rows of a page or column, in order."""
    found: list[list[Run]] = []
    for run in sorted(runs, key=attrgetter("place")):
        if found and run.place - found[-1][0].place < _SAME_ROW * max(run.size, found[-1][0].size):
            found[-1].append(run)
        else:
            found.append([run])
    made = (tuple(_segments(sorted(row, key=attrgetter("start")))) for row in found)
    return [row for row in made if row]


def merged(row: Sequence[Segment], separator: str | None = None) -> Segment:
    """The segments of a row as one, without spaces around; `separator` stands between them, else what the gaps are."""
    text = row[0].text.lstrip(" ")
    shift = len(text) - len(row[0].text)
    bold = [(max(start + shift, 0), end + shift) for start, end in row[0].bold if end + shift > 0]
    for before, segment in pairwise(row):
        text = text.rstrip() + (space_between(before, segment) if separator is None else separator)
        shift = len(text) - len(segment.text) + len(segment.text.lstrip())
        bold += [(max(start + shift, len(text)), end + shift) for start, end in segment.bold]
        text += segment.text.lstrip()
    text = text.rstrip()
    largest = max(row, key=lambda segment: columns(segment.text))
    return Segment(
        text=text,
        start=row[0].start,
        end=max(segment.end for segment in row),
        place=largest.place,
        size=largest.size,
        bold=tuple((start, min(end, len(text))) for start, end in bold if start < len(text)),
        seen=largest.seen,
    )


def space_between(before: Segment | Run, after: Segment | Run) -> str:
    """What stands for the gap between two pieces of a line: nothing, a space, one U+3000 for each em of it."""
    em = max(before.size, after.size)
    gap = (after.start - before.end) / em
    if before.text[-1:].isspace() or after.text[:1].isspace():
        return ""
    if is_narrow(before.text[-1:] or "　") and is_narrow(after.text[:1] or "　"):
        return " " if gap > LATIN_GAP else ""
    return "　" * min(round(gap), _WIDEST_SPACE) if gap >= HAN_GAP else ""


def _segments(runs: Sequence[Run]) -> Iterator[Segment]:
    if _is_stretched(runs):
        yield from _segment([run._replace(text=run.text.strip()) for run in runs], spaced=False)
        return
    started: list[Run] = []
    for run in runs:
        if started and run.start - started[-1].end > SEGMENT_GAP * max(run.size, started[-1].size):
            yield from _segment(started)
            started = []
        started.append(run)
    yield from _segment(started)


def _is_stretched(runs: Sequence[Run]) -> bool:
    """Whether single characters stand apart so evenly that the line was only made to fill its measure."""
    gaps = [(after.start - before.end) / after.size for before, after in pairwise(runs)]
    return (
        len(gaps) >= _STRETCHED and max(len(run.text.strip()) for run in runs) == 1 and min(gaps) > max(gaps) / 2 > 0
    )


def _segment(runs: Sequence[Run], *, spaced: bool = True) -> Iterator[Segment]:
    """The segment of these runs, none where only white space is there."""
    pieces: list[str] = []
    bold: list[tuple[int, int]] = []
    length = 0
    for before, run in zip((None, *runs), runs, strict=False):
        space = space_between(before, run) if before and spaced else ""
        pieces += space, run.text
        if run.bold and bold and bold[-1][1] == length:
            bold[-1] = bold[-1][0], length + len(space) + len(run.text)
        elif run.bold:
            bold.append((length + len(space), length + len(space) + len(run.text)))
        length += len(space) + len(run.text)
    printed = [run for run in runs if run.text.strip()]
    if printed:
        largest = max(printed, key=lambda run: columns(run.text))
        yield Segment(
            text="".join(pieces),
            start=printed[0].start,
            end=max(run.end for run in printed),
            place=largest.place,
            size=largest.size,
            bold=tuple(bold),
            seen=largest.seen,
        )

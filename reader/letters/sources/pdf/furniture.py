"""What a PDF prints around its text, and what is no part of it: running heads and feet, page numbers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise
from math import floor, inf
from statistics import median
from typing import Final, NamedTuple

from reader.letters.numerals import number
from reader.letters.sources.pdf.rows import Row, Segment, Sheet

_HAN = "〇零一二三四五六七八九十百千"
_N = rf"(?:[0-9０-９]{{1,4}}|[{_HAN}]{{1,7}})"
_OF = rf"(?:\s*[,，]?\s*(?:of|[共總总/／])\s*[共總总]?\s*{_N}\s*[页頁]?)?"
_RULE = r"[-–—―─·•．.~～\s　|｜〔〕\[\]()（）]*"
_NUMBER = re.compile(rf"{_RULE}(?:第|p(?:age|\.)?)?\s*({_N})\s*[页頁]?{_OF}{_RULE}", re.IGNORECASE)
_LONE = re.compile(r"[-–—―·•~\s　]*\d{1,3}[-–—―·•~\s　]*|.*(?:[页頁]|[Pp]age).*")
_DIGITS = re.compile(rf"[0-9０-９]+|[{_HAN}]+")
_SPOKEN_TO: Final = tuple("：:，,。！？!?；;")
_LONGEST: Final = 80
_ALONE: Final = 1.3
_FAR: Final = 2.0
_SMALL: Final = 0.93
_SHARE: Final = 0.6


class _Edges(NamedTuple):
    """Where the text of a sheet lies along and across its lines, how large it is, how far its lines are apart."""

    vertical: bool
    start: float
    end: float
    first: float
    last: float
    size: float
    leading: float

    def distance(self, segment: Segment) -> float:
        """How far a segment is above or below all text, in points; negative between its lines."""
        return max(self.first - segment.place, segment.place - self.last)

    def beside(self, segment: Segment) -> bool:
        """Whether a segment lies above or below all columns of a vertical page."""
        return self.vertical and (segment.end <= self.start or segment.start >= self.end)


class _Furniture:
    """What all sheets together say about the segments at the edges of each."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self._count = len({sheet.page for sheet in sheets})
        self._pages: defaultdict[Hashable, set[int]] = defaultdict(set)
        for sheet in sheets:
            for segment in _segments(sheet):
                for key in _keys(sheet, segment):
                    self._pages[key].add(sheet.page)
        self.edges = [self._edges_of(sheet) for sheet in sheets]
        known = [edges for edges in self.edges if edges]
        self._first = _most(sorted((edges.first for edges in known), reverse=True))
        self._last = _most(sorted(edges.last for edges in known))

    def kept(self, sheet: Sheet, edges: _Edges | None) -> Iterator[Row]:
        """The rows of a sheet without furniture."""
        for row in sheet.rows:
            found = [segment for segment in row if self._is_furniture(sheet, segment, edges)]
            if not found:
                yield row
            elif (
                edges and edges.distance(found[0]) <= 0 and (rest := tuple(each for each in row if each not in found))
            ):
                yield rest

    def _edges_of(self, sheet: Sheet) -> _Edges | None:
        """Those of the rows in which nothing is suspect; None where there are none."""
        rows = [row for row in sheet.rows if not any(self._is_suspect(sheet, segment) for segment in row)]
        if not rows:
            return None
        parts = [segment for row in rows for segment in row]
        size = median(segment.size for segment in parts)
        return _Edges(
            vertical=sheet.vertical,
            start=min(segment.start for segment in parts),
            end=max(segment.end for segment in parts),
            first=rows[0][0].place,
            last=rows[-1][0].place,
            size=size,
            leading=median([after[0].place - before[0].place for before, after in pairwise(rows)] or [2 * size]),
        )

    def _is_suspect(self, sheet: Sheet, segment: Segment) -> bool:
        return _value(segment.text) is not None or len(self._repeated_on(sheet, segment)) > 1

    def _repeated_on(self, sheet: Sheet, segment: Segment) -> set[int]:
        return max((self._pages[key] for key in _keys(sheet, segment)), key=len, default=set())

    def _is_furniture(self, sheet: Sheet, segment: Segment, edges: _Edges | None) -> bool:
        value = _value(segment.text)
        distance = edges.distance(segment) if edges else inf
        if distance <= 0 and not (edges and edges.beside(segment)):
            return False
        if value is not None and len(self._pages[value - sheet.page]) > 1:
            return True
        if value is not None and edges and _LONE.fullmatch(segment.text.strip()) and distance > _FAR * edges.leading:
            return True
        return self._is_repeated(sheet, segment, edges, distance)

    def _is_repeated(self, sheet: Sheet, segment: Segment, edges: _Edges | None, distance: float) -> bool:
        pages = self._repeated_on(sheet, segment)
        near = any(page in pages for page in (sheet.page - 2, sheet.page - 1, sheet.page + 1, sheet.page + 2))
        if len(pages) < 2 or not near or edges is None:
            return False
        if edges.beside(segment):
            return True
        if self._first <= segment.place <= self._last:
            # Elsewhere text stands there: a greeting that ends several letters at the same height.
            return False
        apart = distance > _ALONE * edges.leading or segment.size < _SMALL * edges.size
        return apart or len(pages) > max(2, _SHARE * self._count)


def without_furniture(sheets: Sequence[Sheet]) -> list[Sheet]:
    """The sheets without what stands at their edges on several pages, and without page numbers."""
    furniture = _Furniture(sheets)
    return [
        sheet._replace(rows=tuple(furniture.kept(sheet, edges)))
        for sheet, edges in zip(sheets, furniture.edges, strict=True)
    ]


def _segments(sheet: Sheet) -> Iterator[Segment]:
    return (segment for row in sheet.rows for segment in row)


def _keys(sheet: Sheet, segment: Segment) -> Iterator[Hashable]:
    """What is the same where a segment is repeated: its words and place; of a number the page it counts from."""
    text = segment.text.strip()
    value = _value(text)
    if value is not None:
        yield value - sheet.page
    elif text and len(text) <= _LONGEST and not text.endswith(_SPOKEN_TO):
        words = _DIGITS.sub("0", text), round(segment.size), sheet.main
        # Two grids, half a step apart: what lies near a border of one lies within the other.
        for shift in (0.0, 0.5):
            yield *words, shift, "across", floor(segment.place / segment.size + shift)
            if sheet.vertical:
                yield *words, shift, "along", floor(segment.start / segment.size + shift)


def _value(text: str) -> int | None:
    """The page that `text` names where it says nothing else."""
    match = _NUMBER.fullmatch(text.strip())
    return number(match[1]) if match else None


def _most(values: Sequence[float]) -> float:
    """What four in five do not pass."""
    return values[int(len(values) * 0.8)] if values else 0.0

"""Blocks of a PDF page to lines: with the frame each stands in, its number, and whether it is the row of a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, NamedTuple

from reader.letters.sources.pdf.columns import Block, blocks
from reader.letters.sources.pdf.rows import Row, Sheet, columns, merged
from reader.letters.structure.numbering import label

BULLETS: Final = frozenset("•‣‧◦●○■□▪▫◆◇►▶➢➤✓✔※★☆◎")
"""Signs before the items of a list."""

_ALIGNED: Final = 0.8
_STRAY: Final = 0.02
_FEW_FULL: Final = 3
_FEW_PAGES: Final = 4


class Frame(NamedTuple):
    """Where the lines of a column begin and where they end when full, in points."""

    start: float
    end: float

    @property
    def width(self) -> float:
        """How long a full line is, in points."""
        return self.end - self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line as it is read; measures in points.

    `text` begins with U+3000 where that is printed and has no other white space at its ends. `body` is where the
    words behind its number or bullet begin. Lines of one `block` follow each other without a break.
    """

    text: str
    start: float
    end: float
    body: float
    place: float
    size: float
    bold: tuple[tuple[int, int], ...]
    seen: bool
    labelled: bool
    table: bool
    page: int
    block: int
    aside: bool
    frame: Frame

    @property
    def all_bold(self) -> bool:
        """Whether all of its characters are."""
        return len(self.bold) == 1 and self.bold[0][1] - self.bold[0][0] >= len(self.text.strip())


def lines(sheets: Sequence[Sheet]) -> list[Line]:
    """All lines of a document in reading order."""
    placed = [(sheet, block) for sheet in sheets for block in blocks(sheet.rows)]
    mirrored = len({sheet.page for sheet in sheets}) > _FEW_PAGES
    columns_of: dict[Hashable, list[tuple[Sheet, Block]]] = defaultdict(list)
    for sheet, block in placed:
        # What runs across the whole page is as wide as its columns together.
        for part in {block, block._replace(column="")}:
            columns_of[_column(sheet, part, mirrored=mirrored)].append((sheet, part))
    frames = {column: _frame(members) for column, members in columns_of.items()}
    return [
        line
        for index, (sheet, block) in enumerate(placed)
        for line in _lines(sheet, index, block, frames[_column(sheet, block, mirrored=mirrored)])
    ]


def _column(sheet: Sheet, block: Block, *, mirrored: bool) -> Hashable:
    """What the blocks have in common that stand in one frame; left and right pages of a book may differ."""
    return sheet.vertical, sheet.main, round(sheet.last - sheet.first), block.column, sheet.page % 2 if mirrored else 0


def _frame(members: Sequence[tuple[Sheet, Block]]) -> Frame:
    every = [row for _sheet, block in members for row in block.rows]
    # Tables may be wider than the text around them.
    rows = [row for row in every if len(row) == 1] or every
    size = median(segment.size for row in rows for segment in row)
    start = -_outermost([-row[0].start for row in rows])
    ends = [row[-1].end for row in rows]
    end = _outermost(ends)
    sheet, block = members[0]
    if not block.column and sum(other > end - size for other in ends) < _FEW_FULL:
        # Hardly a line is full, so that the margins must be alike.
        end = max(end, sheet.last - (start - sheet.first))
    return Frame(start, end)


def _outermost(values: Sequence[float]) -> float:
    """The largest value but for stray ones."""
    return sorted(values)[len(values) - 1 - int(_STRAY * len(values))]


def _lines(sheet: Sheet, index: int, block: Block, frame: Frame) -> Iterator[Line]:
    rows = [_cells(row) for row in block.rows]
    for row, cells, table in zip(block.rows, rows, _in_tables(rows), strict=True):
        whole = merged(cells, "\t" if table else None)
        label_end = _label_end(whole.text)
        body = whole.start + whole.em_width * columns(whole.text[:label_end].lstrip())
        yield Line(
            text=whole.text,
            start=whole.start,
            end=whole.end,
            body=row[1].start if cells[0] is not row[0] else body,
            place=whole.place,
            size=whole.size,
            bold=whole.bold,
            seen=whole.seen,
            labelled=label_end > 0,
            table=table,
            page=sheet.page,
            block=index,
            aside=not sheet.main,
            frame=frame,
        )


def _cells(row: Row) -> Row:
    """The cells of a row; a number or bullet goes with what follows it, however far."""
    if len(row) > 1 and 0 < _label_end(row[0].text) == len(row[0].text):
        return merged(row[:2], " "), *row[2:]
    return row


def _label_end(text: str) -> int:
    """Where the words behind the number or bullet of a line begin, 0 where it has none."""
    start = len(text) - len(text.lstrip())
    if text[start : start + 1] in BULLETS:
        end = start + 1
    elif found := label(text[start:]):
        end = start + found.end
    else:
        return 0
    return end + len(text[end:]) - len(text[end:].lstrip())


def _in_tables(rows: Sequence[Row]) -> list[bool]:
    """Which rows belong to tables: their cells stand below each other; one between two of them goes with them."""
    found = [
        any(_are_aligned(row, other) for other in (*rows[max(index - 1, 0) : index], *rows[index + 1 : index + 2]))
        for index, row in enumerate(rows)
    ]
    for index, row in enumerate(rows[1:-1], start=1):
        if len(row) == 1 and found[index - 1] and found[index + 1]:
            found[index] = any(
                abs(cell.start - row[0].start) < _ALIGNED * cell.size for cell in (*rows[index - 1], *rows[index + 1])
            )
    return found


def _are_aligned(row: Row, other: Row) -> bool:
    return any(
        abs(one.start - two.start) < _ALIGNED * one.size or abs(one.end - two.end) < _ALIGNED * one.size
        for one in row[1:]
        for two in other[1:]
    )

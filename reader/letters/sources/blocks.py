r"""The blocks of a document from a word processor, and how they become a text with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from reader.errors import TextMissing
from reader.letters.evidence import NOTHING_TOLD, Evidence, EvidenceKind, Particulars
from reader.letters.sources.source import Extract
from reader.text import Span

PAGE_END: Final = "\f"
"""The text of a run where a page or column ends within a paragraph."""

_LONG_CELL: Final = 300
_UNPRINTED: Final = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)
_PARTS: Final = re.compile("[\t\n]+")
_LINE_ENDS: Final = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words set alike."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    r"""A paragraph, its lines parted by `\n`, or a row of the table of that number, its cells parted by tabs.

    `kind` is TITLE, HEADING of a `level`, QUOTATION or None.
    """

    runs: tuple[Run, ...]
    kind: EvidenceKind | None = None
    level: int = 0
    align: EvidenceKind | None = None
    table: int = 0


@dataclass(slots=True)
class Rows:
    """A table: for each row the blocks of each cell."""

    rows: list[list[list[Block]]] = field(default_factory=list)

    def blocks(self, number: int) -> Iterator[Block]:
        """One block for each row, or those of each cell in turn where the table only lays out a page."""
        if not self._holds_data():
            yield from (block for row in self.rows for cell in row for block in cell if _printed(block.runs))
            return
        for row in self.rows:
            runs = tuple(_trimmed_end(list(_row(row))))
            if _printed(runs):
                yield Block(runs, table=number)

    def _holds_data(self) -> bool:
        """Whether cells belong together by rows: several of them are filled, and none holds a text of its own."""
        if any(block.table for row in self.rows for cell in row for block in cell):
            return False
        filled = [[length for cell in row if (length := _length(cell))] for row in self.rows]
        return any(len(row) > 1 for row in filled) and max(map(max, filter(None, filled))) <= _LONG_CELL


def _length(cell: Iterable[Block]) -> int:
    return sum(len(run.text.strip()) for block in cell for run in block.runs)


def _row(row: Sequence[Sequence[Block]]) -> Iterator[Run]:
    for place, cell in enumerate(row):
        if place:
            yield Run("\t")
        printed = [block for block in cell if _printed(block.runs)]
        for follows, block in enumerate(printed):
            if follows:
                yield Run(" ")
            yield from (Run(_PARTS.sub(" ", _cleaned(run.text)), run.bold) for run in block.runs)


def _trimmed_end(runs: list[Run]) -> list[Run]:
    while runs and not runs[-1].text.strip():
        runs.pop()
    return runs


def _printed(runs: Iterable[Run]) -> bool:
    return any(_cleaned(run.text).strip() for run in runs)


def between_pages(runs: list[Run]) -> list[Run]:
    """Without the page ends before and behind the words."""
    start, end = 0, len(runs)
    while start < end and runs[start].text == PAGE_END:
        start += 1
    while start < end and runs[end - 1].text == PAGE_END:
        end -= 1
    return runs[start:end]


def composed(blocks: Iterable[Block], particulars: Particulars = NOTHING_TOLD) -> Extract:
    """The text of a document, a line for each block; raises TextMissing where there is none."""
    composition = _Composition()
    for table, group in groupby(blocks, key=lambda block: block.table):
        start = composition.length
        for block in group:
            composition.add(block)
        if table:
            composition.tell(EvidenceKind.TABLE, start, composition.length - 1)
    text = "\n".join(composition.lines).rstrip()
    if not text:
        raise TextMissing
    evidence = tuple(sorted(composition.evidence, key=lambda told: (told.span.start, -told.span.end)))
    return Extract(text=text, evidence=evidence, particulars=particulars)


class _Composition:
    """The lines so far; `length` is where the next one starts."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.length = 0
        self.evidence: list[Evidence] = []

    def add(self, block: Block) -> None:
        """Set a block on lines of its own; empty ones are left out before the first words."""
        first = last = None
        for line in _lines(block.runs):
            if not line.text and not self.lines:
                continue
            for start, end in line.bold:
                self.tell(EvidenceKind.BOLD, self.length + start, self.length + end)
            start, end = self.length + line.indent, self.length + len(line.text)
            if block.align is not None:
                self.tell(block.align, start, end)
            if start < end:
                first, last = start if first is None else first, end
            self.lines.append(line.text)
            self.length += len(line.text) + 1
        if block.kind is not None and first is not None and last is not None:
            self.tell(block.kind, first, last, block.level)

    def tell(self, kind: EvidenceKind, start: int, end: int, level: int = 0) -> None:
        """Say something of what is set between two places, if anything is."""
        if start < end:
            self.evidence.append(Evidence(kind, Span(start, end), level))


@dataclass(slots=True)
class _Line:
    """A line with its bold stretches."""

    text: str = ""
    bold: list[tuple[int, int]] = field(default_factory=list)

    @property
    def indent(self) -> int:
        """How much white space stands before its words."""
        return len(self.text) - len(self.text.lstrip())

    def add(self, text: str, *, bold: bool) -> None:
        """Go on with words set alike."""
        words = text.strip()
        if bold and words:
            start = len(self.text) + len(text) - len(text.lstrip())
            self.bold.append((start, start + len(words)))
        self.text += text


def _lines(runs: Iterable[Run]) -> Iterator[_Line]:
    line = _Line()
    for bold, group in groupby(runs, key=lambda run: run.bold):
        first, *others = _cleaned("".join(run.text for run in group)).split("\n")
        line.add(first, bold=bold)
        for other in others:
            yield _ended(line)
            line = _Line()
            line.add(other, bold=bold)
    yield _ended(line)


def _ended(line: _Line) -> _Line:
    return _Line(line.text.rstrip(), line.bold)


def _cleaned(text: str) -> str:
    """Without what is not printed, Windows' and Unicode's own line ends as lines, fixed spaces as spaces."""
    return _UNPRINTED.sub("", _LINE_ENDS.sub("\n", text)).replace("\xa0", " ")

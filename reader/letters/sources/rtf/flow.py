"""The paragraphs and tables of an RTF file as they come in, of its body, a text box or a note."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.letters.evidence import EvidenceKind
from reader.letters.sources.blocks import Block, Rows, Run, between_pages


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How the paragraph that ends is set; `level` 0 is no heading."""

    align: EvidenceKind | None
    level: int
    is_title: bool
    in_table: bool


@dataclass(slots=True)
class Flow:
    """What was set so far; `boxes` come behind the paragraph that they are tied to."""

    runs: list[Run] = field(default_factory=list)
    boxes: list[Block] = field(default_factory=list)
    has_drawing: bool = False
    _blocks: list[Block] = field(default_factory=list)
    _cell: list[Block] = field(default_factory=list)
    _row: list[list[Block]] = field(default_factory=list)
    _rows: Rows = field(default_factory=Rows)
    _tables: int = 0

    def end_paragraph(self, look: ParagraphLook) -> None:
        """Set a paragraph, into the open cell where it is one of a table."""
        into = self._cell if look.in_table or self._row else self._blocks
        if into is self._blocks:
            self._end_table()
        runs = between_pages(self.runs)
        if runs or not (self.runs or self.has_drawing):
            kind = EvidenceKind.TITLE if look.is_title else EvidenceKind.HEADING if look.level else None
            level = look.level if kind is EvidenceKind.HEADING else 0
            into.append(Block(tuple(runs), kind=kind, level=level, align=look.align))
        into.extend(self.boxes)
        self.runs, self.boxes, self.has_drawing = [], [], False

    def end_cell(self, look: ParagraphLook) -> None:
        """End a cell with its last paragraph."""
        self._row.append(self._cell)  # first, so that the paragraph is known to be in a row
        if self.runs or self.boxes:
            self.end_paragraph(look)
        self._cell = []

    def end_row(self) -> None:
        """End a row of a table."""
        if self._cell:
            self._row.append(self._cell)
        if self._row:
            self._rows.rows.append(self._row)
        self._row, self._cell = [], []

    def ended(self, look: ParagraphLook) -> list[Block]:
        """All of it, with what a file that breaks off has left open."""
        if self.runs or self.boxes:
            self.end_paragraph(look)
        self.end_row()
        self._end_table()
        return self._blocks

    def _end_table(self) -> None:
        if self._rows.rows:
            self._tables += 1
            self._blocks.extend(self._rows.blocks(self._tables))
            self._rows = Rows()

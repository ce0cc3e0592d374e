"""The lines of a set page as lines of a Qt document: each character of it lies where the page has it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetricsF,
    QPainter,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.text import Utf16Index
from reader.ui.letter_view.excerpt import Excerpt
from reader.ui.letter_view.flow import Flow
from reader.ui.letter_view.lines import SetLine

ROOM = 512
"""How far from the edge of the document the column begins, in pixels: Qt knows no place before the edge."""

_TRIES = 4


class _Line(NamedTuple):
    """A set line: its characters, the units before its end in the block, its middle counted from the block's start."""

    characters: int
    end: int
    inline: float
    middle: float
    em: float


class MirroredLines(QAbstractTextDocumentLayout):
    """Lays out the lines of an excerpt when somebody asks for them, in the logical coordinates of the flow.

    A block of the document is a line of the letter. A character's box has its head at the page's own, is as wide as
    the type and as high as a line of the font; in vertical lines the box is not turned with them.
    """

    def __init__(self, document: QTextDocument, flow: Flow, excerpt: Excerpt) -> None:
        super().__init__(document)
        self._flow, self._excerpt = flow, excerpt
        self._lines = excerpt.lines()
        self._set: set[int] = set()
        self._seen: dict[int, float] = {}
        self._asked = 0

    def place(self) -> None:
        """Follow the page to where it has been moved."""
        self._seen = {placed.set.paragraph.index: placed.block for placed in self._flow.visible()}
        for number, places in enumerate(self._lines):
            block = self.document().findBlockByNumber(number)
            if any(self._excerpt.indices[place] in self._seen for place in places):
                self.blockBoundingRect(block)
            if number in self._set:
                block.layout().setPosition(QPointF(0, self._start(number)))

    def line_start(self, top: float) -> int:
        """The units before the line nearest to `top` in the block that was asked for last."""
        block = self.document().findBlockByNumber(self._asked)
        lines = [block.layout().lineAt(number) for number in range(block.layout().lineCount())]
        return block.position() + min(((abs(line.y() - top), line.textStart()) for line in lines), default=(0, 0))[1]

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        """Qt: asked for before the lines of a block are used; nobody needs the answer itself."""
        self._asked = block.blockNumber()
        if block.blockNumber() not in self._set and block.blockNumber() < len(self._lines):
            self._set.add(block.blockNumber())
            self._set_block(block)
        return QRectF()

    def hitTest(self, point: QPointF, _accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]  # Qt gives no other
        """Qt: the character under a point, -1 beside the text."""
        hit = self._flow.character(point.x() - ROOM, point.y())
        return self._excerpt.units(hit) if hit and hit.paragraph in self._excerpt.indices else -1

    def documentSize(self) -> QSizeF:
        """Qt: nothing, so that nobody tries to move what does not move."""
        return QSizeF()

    def frameBoundingRect(self, _frame: QTextFrame) -> QRectF:
        """Qt: nothing."""
        return QRectF()

    def pageCount(self) -> int:
        """Qt: one."""
        return 1

    def draw(self, _painter: QPainter, _context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Qt: nothing is drawn."""

    def documentChanged(self, _start: int, _removed: int, _added: int) -> None:
        """Qt: nothing, another text gets a document of its own."""

    def _start(self, number: int) -> float:
        """How far a block begins from the window's start; what is not seen is somewhere outside of it."""
        flow, above = self._flow, 0.0
        for place in self._lines[number]:
            index = self._excerpt.indices[place]
            extent = flow.set_paragraph(index).extent
            if index in self._seen:
                return self._seen[index] - above
            above += extent
        is_before = self._excerpt.indices[self._lines[number].start] < min(self._seen, default=0)
        return -2 * above if is_before else 2.0 * flow.extent

    def _set_block(self, block: QTextBlock) -> None:
        layout, height = block.layout(), QFontMetricsF(block.charFormat().font()).height()
        layout.setTextOption(_anywhere())
        layout.setFormats(list(self._formats(block)))
        layout.beginLayout()
        for wanted in self._lines_of(block.blockNumber()):
            line = layout.createLine()
            if not line.isValid():
                break
            _fill(line, wanted)
            head = wanted.em / 2 if self._flow.typesetter.direction.vertical else -height / 2
            line.setPosition(QPointF(ROOM + wanted.inline, wanted.middle + head))
        layout.endLayout()
        layout.setPosition(QPointF(0, self._start(block.blockNumber())))

    def _lines_of(self, number: int) -> Iterator[_Line]:
        start = self._excerpt.begins[self._lines[number].start]
        for index, begin, line, above in self._set_lines(number):
            text = self._excerpt.texts[index]
            end = begin - start + Utf16Index(text).units(line.end)
            middle = above + line.block + line.extent / 2
            yield _Line(line.end - line.start, end, line.edge(line.start), middle, line.em)

    def _set_lines(self, number: int) -> Iterator[tuple[int, int, SetLine, float]]:
        """The number and begin of each paragraph of a block with each of its lines and where its lines begin."""
        above = 0.0
        for place in self._lines[number]:
            paragraph = self._flow.set_paragraph(self._excerpt.indices[place])
            for line in paragraph.lines:
                yield place, self._excerpt.begins[place], line, above
            above += paragraph.extent

    def _formats(self, block: QTextBlock) -> Iterator[QTextLayout.FormatRange]:
        """The stretches of a block in which each character is to be as much wider or narrower than in its font."""
        start = self._excerpt.begins[self._lines[block.blockNumber()].start]
        metrics, run = QFontMetricsF(block.charFormat().font()), (0, 0, 0.0)
        for place, begin, line, _ in self._set_lines(block.blockNumber()):
            text = self._excerpt.texts[place]
            units = begin - start + Utf16Index(text).units(line.start)
            for offset in range(line.start, line.end):
                natural = metrics.horizontalAdvance(text[offset])
                more = round(line.edge(offset + 1) - line.edge(offset) - natural, 2)
                size = 1 + (text[offset] > "\uffff")
                if more == run[2]:
                    run = (run[0], units + size, more)
                else:
                    yield from _spaced(block, *run)
                    run = (units, units + size, more)
                units += size
        yield from _spaced(block, *run)


def _fill(line: QTextLine, wanted: _Line) -> None:
    """Let a line end where the set one does; a column may be more than one character, or less."""
    columns = wanted.characters
    for _ in range(_TRIES):
        line.setNumColumns(max(1, columns))
        short = wanted.end - line.textStart() - line.textLength()
        if not short:
            return
        columns += short


def _spaced(block: QTextBlock, start: int, end: int, more: float) -> Iterator[QTextLayout.FormatRange]:
    if more and end > start:
        made = QTextLayout.FormatRange()
        made.start, made.length = start, end - start
        font = block.charFormat().font()
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, more)
        made.format = QTextCharFormat()
        made.format.setFont(font)
        yield made


def _anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    return option

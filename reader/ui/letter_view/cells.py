"""Shaped text before it is broken into lines: cells that are never parted, with advances and glyphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtGui import QRawFont

_FULL_WIDTH = 0.9
_SQUEEZE = 0.5
_INK_ROOM = 0.12


class Glyph(NamedTuple):
    """One glyph of a cell, at pixels from the cell's start and from the baseline.

    `font` indexes the cells' fonts, `number` is the glyph's in that font. An `upright` glyph of a vertical
    line counts `x` from the line's axis and `y` from the cell's start.
    """

    font: int
    number: int
    x: float
    y: float
    upright: bool = False

    def moved(self, along: float) -> Glyph:
        """The same glyph further along the line."""
        return self._replace(y=self.y + along) if self.upright else self._replace(x=self.x + along)


class Reading(NamedTuple):
    """A reading beside a cell: how far along the line from the cell's start, and across from the line's axis.

    Its glyphs count from there; those that are upright count `across` to the right of the unturned page.
    """

    along: float
    across: float
    glyphs: tuple[Glyph, ...]


@dataclass(slots=True)
class Cells:
    """The cells of a paragraph in the order of the text.

    `stops` holds the code point at which each cell begins, then the length of the text; `kinds` the class of each
    cell's first character. `gaps` are spaces after a cell that a line's end does without. `em` is the type size.
    `ruby` holds the readings of cells, in `ruby_fonts`; `ruby_over` is whether they lie over the characters and not
    in the line. `missing` are cells for which no font has a glyph.
    """

    stops: list[int]
    kinds: str
    advances: list[float]
    glyphs: list[list[Glyph]]
    fonts: list[QRawFont]
    em: float
    gaps: dict[int, float] = field(default_factory=dict)
    ruby: dict[int, Reading] = field(default_factory=dict)
    ruby_fonts: list[QRawFont] = field(default_factory=list)
    ruby_over: bool = False
    missing: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.advances)

    def blank_before(self, cell: int) -> float:
        """The blank before the ink of a full-width mark that may be squeezed, at most half an em."""
        return self._squeezable(cell, at_end=False)

    def blank_after(self, cell: int) -> float:
        """The blank after the ink of a full-width mark that may be squeezed, at most half an em."""
        return self._squeezable(cell, at_end=True)

    def move_ink(self, cell: int, by: float) -> None:
        """Move the glyphs of a cell along the line, in pixels."""
        self.glyphs[cell] = [glyph.moved(by) for glyph in self.glyphs[cell]]

    def _squeezable(self, cell: int, *, at_end: bool) -> float:
        advance = self.advances[cell]
        if advance < _FULL_WIDTH * self.em or len(self.glyphs[cell]) != 1:
            return 0.0
        glyph = self.glyphs[cell][0]
        ink = self.fonts[glyph.font].boundingRect(glyph.number)
        start, end = (ink.top() + glyph.y, ink.bottom() + glyph.y) if glyph.upright else (ink.left(), ink.right())
        blank = advance - end if at_end else start
        half = _SQUEEZE * self.em
        return half if blank >= half - 1 else max(0.0, blank - _INK_ROOM * self.em)

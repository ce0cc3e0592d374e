"""The text of a PDF: set lines as glyphs that say what they stand for, in the order in which they are read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtGui import QColor, QRawFont, QTransform

from reader.ui.letter_view.lines import SetLine, Stroke
from reader.ui.printing.area import PER_POINT
from reader.ui.printing.glyph_font import ABOVE, UNITS, Form, GlyphFont, Part, outline

_HAIR = 0.02


class Laid:
    """A stroke as it was laid onto the page; what its glyphs have in common is asked for once."""

    __slots__ = ("_turn", "color", "font", "glyphs", "in_column", "scale", "size", "upright")

    def __init__(self, stroke: Stroke, transform: QTransform, color: QColor) -> None:
        run = stroke.run
        self.font = run.rawFont()
        self.size = self.font.pixelSize()
        self.scale = UNITS / self.size
        self.upright = stroke.upright
        self.in_column = stroke.upright or bool(transform.m12())
        self.color = (color.redF(), color.greenF(), color.blueF())
        self.glyphs = [
            (offset, number, point.x(), point.y())
            for offset, number, point in zip(stroke.offsets, run.glyphIndexes(), run.positions(), strict=True)
        ]
        self._turn = (
            transform.m11(),
            transform.m12(),
            transform.m21(),
            transform.m22(),
            transform.dx(),
            transform.dy(),
        )

    def place(self, x: float, y: float) -> tuple[float, float]:
        """A point of the stroke on the page."""
        a, b, c, d, e, f = self._turn
        return a * x + c * y + e, b * x + d * y + f


class Cell(NamedTuple):
    """What is shown at once: a code of a font at a place of the page, in a size; `advance` in units of the page.

    In a column the place is the middle of the upper edge, else the start of the baseline.
    """

    font: int
    code: int
    size: float
    x: float
    y: float
    advance: float
    color: tuple[float, float, float]
    in_column: bool
    is_blank: bool


class _Glyph(NamedTuple):
    """A glyph of a set line, where it stands, counted as its stroke counts."""

    laid: Laid
    number: int
    x: float
    y: float


class _Code(NamedTuple):
    """The number of a font, that of a glyph in it, its advance in units of an em."""

    font: int
    number: int
    advance: int


class TextLayer:
    """Collects the text of a document page by page, and the fonts that it needs; pages are `height` units high."""

    def __init__(self, height: int) -> None:
        self._height = height
        self.fonts: list[GlyphFont] = []
        self._open: dict[tuple[str, bool], int] = {}
        self._codes: dict[tuple[object, ...], _Code] = {}
        self._faces: dict[tuple[str, str, int], str] = {}
        self._content: list[str] = []
        self._last: list[Cell] = []

    def turn_page(self) -> bytes:
        """The text of the page that is full, as content of a PDF; the next one begins."""
        self._put([])
        content = "".join(self._content)
        self._content.clear()
        return content.encode("ascii")

    def show(self, line: SetLine, text: str, laid: Sequence[Laid]) -> None:
        """Put a line of a shown paragraph's text on the page."""
        cells: dict[int, list[_Glyph]] = defaultdict(list)
        for one in laid:
            for offset, number, x, y in one.glyphs:
                cells[offset].append(_Glyph(one, number, x, y))
        offsets = sorted(cells)
        ends = [*offsets[1:], line.end]
        axis = line.block + line.extent / 2
        self._put(
            [
                self._cell(axis, text[offset if number else line.start : end], cells[offset])
                for number, (offset, end) in enumerate(zip(offsets, ends, strict=True))
            ]
        )

    def _put(self, cells: list[Cell]) -> None:
        """Write the line before this one; where it is parted depends on what follows."""
        parting = _parting(self._last, cells[0]) if cells else 0
        self._content.extend(self._operators(run) for run in _runs(self._last, parting))
        self._last = cells

    def _cell(self, axis: float, text: str, glyphs: list[_Glyph]) -> Cell:
        laid, _, x, y = glyphs[0]
        code = self._coded(axis, text, glyphs)
        if laid.upright:
            x, y = -axis, y - ABOVE / laid.scale
        elif laid.in_column:
            y = axis
        x, y = laid.place(x, y)
        advance = code.advance / laid.scale
        return Cell(code.font, code.number, laid.size, x, y, advance, laid.color, laid.in_column, text.isspace())

    def _coded(self, axis: float, text: str, glyphs: list[_Glyph]) -> _Code:
        """What shows a cell: found again where the same glyphs stood for the same characters before."""
        parts = [_part(glyph, glyphs[0], axis) for glyph in glyphs]
        in_column = glyphs[0].laid.in_column
        # Digits abreast are narrowed; nothing but their width tells how much.
        widths = [_width(part) for part in parts] if len(parts) > 1 else ()
        shape = tuple((self._face(part.font), *part[1:]) for part in parts)
        found = self._codes.get((shape, widths and tuple(widths), text, in_column))
        if found is None:
            widths = widths or [_width(parts[0])]
            number = self._font(self._face(parts[0].font), in_column=in_column)
            advance = _advance(parts, widths, in_column=in_column)
            code = self.fonts[number].code(Form(outline(parts), advance, text))
            found = _Code(number, code, advance)
            self._codes[shape, tuple(widths) if len(parts) > 1 else (), text, in_column] = found
        return found

    def _font(self, face: str, *, in_column: bool) -> int:
        """The number of the font that takes new glyphs of a face."""
        number = self._open.get((face, in_column))
        if number is None or self.fonts[number].is_full:
            number = self._open[face, in_column] = len(self.fonts)
            self.fonts.append(GlyphFont(face, in_columns=in_column))
        return number

    def _operators(self, run: Sequence[Cell]) -> str:
        """The operators that show cells (ISO 32000, 9.4), in points from the lower left corner."""
        first = run[0]
        color = " ".join(_number(value) for value in first.color)
        shown, behind = [f"<{first.code:04X}"], 0.0
        for before, cell in pairwise(run):
            went = cell.y - before.y if before.in_column else cell.x - before.x
            # What is too much is taken back; in columns text goes against its axis, and so does what is taken back.
            surplus = went - before.advance if before.in_column else before.advance - went
            exact = surplus * UNITS / cell.size + behind
            kern = round(exact)
            behind = exact - kern
            if kern:
                shown.append(f">{kern}<")
            shown.append(f"{cell.code:04X}")
        text = "".join(shown)
        size, x, y = (_number(value / PER_POINT) for value in (first.size, first.x, self._height - first.y))
        return f"BT /T{first.font} {size} Tf {color} rg 1 0 0 1 {x} {y} Tm [{text}>] TJ ET\n"

    def _face(self, font: QRawFont) -> str:
        """The name of a font as PDF has it: without spaces, with its style."""
        key = font.familyName(), font.styleName(), font.weight()
        name = self._faces.get(key)
        if name is None:
            letters = "".join(
                char for char in f"{key[0]}-{key[1]}" if char.isascii() and (char.isalnum() or char == "-")
            )
            name = self._faces[key] = letters if key[2] == 400 or key[1] != "Regular" else f"{letters}{key[2]}"
        return name


def _part(glyph: _Glyph, first: _Glyph, axis: float) -> Part:
    """A glyph of a cell, counted from the first along a line, in a column from the left edge of an em on its axis."""
    laid, number, x, y = glyph
    scale = laid.scale
    if laid.upright:
        return Part(laid.font, number, round(UNITS / 2 + (x + axis) * scale), round((first.y - y) * scale))
    if laid.in_column:
        across, along = round(UNITS / 2 + (axis - y) * scale), round(ABOVE - (x - first.x) * scale)
        return Part(laid.font, number, across, along, turned=True)
    return Part(laid.font, number, round((x - first.x) * scale), round((first.y - y) * scale))


def _width(part: Part) -> int:
    advance = part.font.advancesForGlyphIndexes([part.number])[0].x()
    return round(advance * UNITS / part.font.pixelSize())


def _advance(parts: Sequence[Part], widths: Sequence[int], *, in_column: bool) -> int:
    """How far a cell reaches in the direction of writing: an em where glyphs stand upright in a column."""
    if in_column:
        return ABOVE - parts[-1].y + widths[-1] if parts[0].turned else UNITS
    return parts[-1].x + widths[-1]


def _parting(column: Sequence[Cell], following: Cell) -> int:
    """The cell before which a column is parted, 0 where it is not.

    Some viewers (pdfium) take pieces that follow each other and begin at one height for a line from left to right, and
    would read columns of one height backwards: the last piece of a column begins elsewhere than the next column. Blank
    pieces do not count for them.
    """
    if not column or not column[0].in_column:
        return 0
    room = max(column[0].size, following.size)
    for number in range(len(column) - 1, 0, -1):
        if not column[number].is_blank and abs(column[number].y - following.y) > room:
            return number
    return 0


def _runs(cells: Sequence[Cell], parting: int) -> Iterator[list[Cell]]:
    """Cells that can be shown at once: alike, and on one line."""
    run: list[Cell] = []
    for number, cell in enumerate(cells):
        if run and (number == parting or not _continues(run[-1], cell)):
            yield run
            run = []
        run.append(cell)
    if run:
        yield run


def _continues(one: Cell, other: Cell) -> bool:
    if (one.font, one.size, one.color) != (other.font, other.size, other.color):
        return False
    return abs(one.x - other.x if one.in_column else one.y - other.y) < _HAIR


def _number(value: float) -> str:
    shown = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown

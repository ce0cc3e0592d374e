"""Fonts made for one PDF: a glyph for each cell of set text that differs, with the characters that it stands for.

One glyph may stand for several characters in different places (一 and the radical ⼀), and several glyphs for one cell
(digits abreast in vertical text): here each cell is a glyph of its own, so that the text comes back as it was.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from fontTools.fontBuilder import FontBuilder
from fontTools.misc.psCharStrings import T2CharString
from PySide6.QtGui import QPainterPath, QRawFont

UNITS = 1000
"""Units of an em in these fonts."""

MOST = 0xFFFF
"""Glyphs that one font may hold, without the one for what is missing."""

ABOVE = 880
"""How far the top of an upright glyph's em lies above its baseline, as in Source Han and Noto."""

_CURVE = QPainterPath.ElementType.CurveToElement
_LINE = QPainterPath.ElementType.LineToElement


class Part(NamedTuple):
    """One glyph of a cell: its number in a font, shifted by units of an em, after it was `turned` to the right."""

    font: QRawFont
    number: int
    x: int
    y: int
    turned: bool = False


class Form(NamedTuple):
    """What a glyph of the font is made of and stands for; `advance` in the direction of writing, in units."""

    program: tuple[object, ...]
    advance: int
    text: str


class GlyphFont:
    """One font, for lines or, with `in_columns`, for columns, in which also what lies on its side goes downwards."""

    def __init__(self, face: str, *, in_columns: bool) -> None:
        self.face, self.in_columns = face, in_columns
        self.forms: list[Form] = []
        self._codes: dict[Form, int] = {}

    @property
    def is_full(self) -> bool:
        """Whether no further glyph can be put in."""
        return len(self.forms) == MOST

    def code(self, form: Form) -> int:
        """The number of a glyph, which is put in if it is new."""
        code = self._codes.get(form)
        if code is None:
            self.forms.append(form)
            code = self._codes[form] = len(self.forms)
        return code

    def program(self, name: str) -> bytes:
        """The font as CFF, named by `name`; glyphs are numbered by their codes."""
        names = [".notdef", *(f"c{code}" for code in range(1, len(self.forms) + 1))]
        builder = FontBuilder(UNITS, isTTF=False)
        builder.setupGlyphOrder(names)
        programs = [(), *(form.program for form in self.forms)]
        glyphs = {
            glyph: T2CharString(program=[*program, "endchar"]) for glyph, program in zip(names, programs, strict=True)
        }
        builder.setupCFF(name, {"FullName": name}, glyphs, {})
        return bytes(builder.font["CFF "].compile(builder.font))

    def to_unicode(self) -> bytes:
        """The CMap that leads from codes to characters (ISO 32000, 9.10.3)."""
        lines = [f"<{code:04X}> <{form.text.encode('utf-16-be').hex().upper()}>" for code, form in self._texts()]
        blocks = [lines[first : first + 100] for first in range(0, len(lines), 100)]
        body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return _CMAP.format(body=body).encode()

    def _texts(self) -> list[tuple[int, Form]]:
        return list(enumerate(self.forms, start=1))


def outline(parts: Sequence[Part]) -> tuple[object, ...]:
    """The glyphs of a cell as one program of a Type 2 charstring, without its end."""
    program: list[object] = []
    x = y = 0
    for part in parts:
        path = part.font.pathForGlyph(part.number)
        scale = UNITS / part.font.pixelSize()
        points = [path.elementAt(number) for number in range(path.elementCount())]
        upwards = [(round(point.x * scale), round(-point.y * scale)) for point in points]
        turned = [(up, -along) for along, up in upwards] if part.turned else upwards
        places = [(along + part.x, up + part.y) for along, up in turned]
        for number, point in enumerate(points):
            kind, (new_x, new_y) = point.type, places[number]
            if kind is _CURVE:
                curve = places[number : number + 3]
                for place in curve:
                    program += [place[0] - x, place[1] - y]
                    x, y = place
                program.append("rrcurveto")
            elif kind is _LINE or number == 0 or kind is QPainterPath.ElementType.MoveToElement:
                program += [new_x - x, new_y - y, "rlineto" if kind is _LINE else "rmoveto"]
                x, y = new_x, new_y
    return tuple(program)


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{body}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""

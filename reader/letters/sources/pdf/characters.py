"""The characters of a PDF page as PDFium knows them: where each stands and how it is set."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_STROKED, _INVISIBLE = 2, 3
_SLANT: Final = 15
_NAME_BYTES: Final = 256
_HYPHEN_SIGN: Final = 2
_BOLD = re.compile(
    r"bold|heavy|black|demi(?!light)|simhei|st-?heiti|(?<![a-z])heiti|fz(?:hei|ht|xbs|dbs|cu)|黑体|黑體|粗",
    re.IGNORECASE,
)


class Style(NamedTuple):
    """How a piece of text is set: points, whether bold, whether it can be seen, quarter turns, where its line lies.

    `turns` counts anticlockwise and is None where the text is slanted; `x`, `y` is a place on its baseline.
    """

    size: float
    bold: bool
    seen: bool
    turns: int | None
    x: float
    y: float


class Character(NamedTuple):
    """One code point with its box, in points from the lower left corner of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    style: Style


class Characters:
    """Those of one page; `unreadable` counts the glyphs passed over because no table says what they mean."""

    def __init__(self, page: pdfium.PdfPage) -> None:
        self._text = page.get_textpage()
        self._page = self._text.raw
        self._fonts: dict[bytes, bool] = {}
        self._high = 0
        self.total = self._text.count_chars()
        self.unreadable = 0

    def __iter__(self) -> Iterator[Character]:
        """In the order of the file, without the spaces and line ends that PDFium guesses."""
        box = raw.FS_RECTF()
        reference = ctypes.byref(box)
        # Called once for each character of a book: looking them up anew would take as long as the calls.
        object_of, code_of, box_of = raw.FPDFText_GetTextObject, raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox
        page, last = self._page, b""
        style, doubtful = Style(size=1.0, bold=False, seen=True, turns=0, x=0.0, y=0.0), False
        for index in range(self.total):
            text_object = object_of(page, index)
            if not text_object:
                continue
            key = bytes(text_object)
            if key != last:
                last, style, doubtful = key, self._style(text_object, index), self._unmapped(index)
            if doubtful and self._unmapped(index):
                self.unreadable += 1
                continue
            code = code_of(page, index)
            if code > 0xD7FF:
                code = self._whole(code)
            if code:
                box_of(page, index, reference)
                if code > 0xFFFF:
                    self._widen(box, index - 1)
                text = "-" if code == _HYPHEN_SIGN else chr(code)
                yield Character(text, box.left, box.bottom, box.right, box.top, style)

    def _unmapped(self, index: int) -> bool:
        return bool(raw.FPDFText_HasUnicodeMapError(self._page, index) == 1)

    def _whole(self, code: int) -> int:
        """The code point that two surrogates make, 0 after the first and for one without its other half."""
        if 0xD800 <= code < 0xDC00:
            self._high = code
            return 0
        if not 0xDC00 <= code < 0xE000:
            return code
        high, self._high = self._high, 0
        return 0x10000 + (high - 0xD800) * 0x400 + code - 0xDC00 if high else 0

    def _widen(self, box: raw.FS_RECTF, index: int) -> None:
        """Let `box` contain that of another glyph: each half of a pair may have one."""
        other = raw.FS_RECTF()
        raw.FPDFText_GetLooseCharBox(self._page, index, other)
        box.left, box.right = min(box.left, other.left), max(box.right, other.right)
        box.bottom, box.top = min(box.bottom, other.bottom), max(box.top, other.top)

    def _style(self, text_object: object, index: int) -> Style:
        matrix = raw.FS_MATRIX()
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetMatrix(self._page, index, matrix)
        raw.FPDFText_GetCharOrigin(self._page, index, x, y)
        scale = math.sqrt(abs(matrix.a * matrix.d - matrix.b * matrix.c))
        size = round(raw.FPDFText_GetFontSize(self._page, index) * scale, 2)
        mode = raw.FPDFTextObj_GetTextRenderMode(text_object)
        bold = mode == _STROKED or self._in_bold(raw.FPDFTextObj_GetFont(text_object))
        return Style(max(size, 0.1), bold, mode != _INVISIBLE, _turns(matrix), x.value, y.value)

    def _in_bold(self, font: object) -> bool:
        """Whether the font is a bold one by its name, or one of those used for headings in print (黑体)."""
        key = bytes(font)  # type: ignore[call-overload]  # a pointer of ctypes gives its address
        if key not in self._fonts:
            name = ctypes.create_string_buffer(_NAME_BYTES)
            raw.FPDFFont_GetBaseFontName(font, name, _NAME_BYTES)
            self._fonts[key] = bool(_BOLD.search(_decoded(name.value)))
        return self._fonts[key]


def _turns(matrix: raw.FS_MATRIX) -> int | None:
    angle = math.degrees(math.atan2(matrix.b, matrix.a))
    turns = round(angle / 90)
    return turns % 4 if abs(angle - 90 * turns) <= _SLANT else None


def _decoded(name: bytes) -> str:
    """The name of a font, which older Chinese programs write in their own encoding."""
    try:
        return name.decode()
    except UnicodeDecodeError:
        return name.decode("gb18030", errors="replace")

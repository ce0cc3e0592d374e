"""The one font that stands in for those a PDF names but does not carry, so that reading never depends on a system."""

from __future__ import annotations

import ctypes
import struct
from typing import Any, Final

import pypdfium2.raw as pdfium

_EM, _ASCENT, _DESCENT = 1000, 880, -120
_THIN = 100
_POINTS = ((0, _DESCENT), (_THIN, _DESCENT), (_THIN, _ASCENT), (0, _ASCENT))
_LAST_CODE = 0x10FFFF
_HANDLE = 1


def install() -> None:
    """Let PDFium ask here for fonts; without a glyph for every character it drops words from its text.

    It would search the system's folders otherwise and load large fonts into a process that may not grow.
    """
    pdfium.FPDF_SetSystemFontInfo(_INFO)


def _stand_in() -> bytes:
    """A TrueType font whose only character stands at every code: so thin that the widths in the file decide."""
    glyph = _glyph()
    tables = {
        b"cmap": _codes(),
        b"glyf": glyph * 2,
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            *(0x10000, 0x10000, 0, 0x5F0F3CF5, 0, _EM, 0, 0, 0, _DESCENT, _THIN, _ASCENT, 0, 8, 2, 1, 0),
        ),
        b"hhea": struct.pack(">I3hH11hH", 0x10000, _ASCENT, _DESCENT, 0, _EM, 0, 0, _EM, 1, *[0] * 7, 1),
        b"hmtx": struct.pack(">Hhh", _EM, 0, 0),
        b"loca": struct.pack(">3I", 0, len(glyph), 2 * len(glyph)),
        b"maxp": struct.pack(">I14H", 0x10000, 2, len(_POINTS), 1, 0, 0, 1, *[0] * 8),
    }
    directory = struct.pack(">I4H", 0x10000, len(tables), 64, 2, 16 * len(tables) - 64)
    start, body = len(directory) + 16 * len(tables), b""
    for tag, table in tables.items():
        directory += tag + struct.pack(">3I", 0, start + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return directory + body


def _glyph() -> bytes:
    steps = [(x - px, y - py) for (x, y), (px, py) in zip(_POINTS, ((0, 0), *_POINTS), strict=False)]
    outline = struct.pack(">HH", len(_POINTS) - 1, 0) + bytes([1] * len(_POINTS))
    for axis in (0, 1):
        outline += struct.pack(f">{len(steps)}h", *(step[axis] for step in steps))
    glyph = struct.pack(">5h", 1, 0, _DESCENT, _THIN, _ASCENT) + outline
    return glyph + bytes(-len(glyph) % 4)


def _codes() -> bytes:
    """A character map in which all codes lead to glyph 1 (format 13, many to one)."""
    return struct.pack(">4HI", 0, 1, 3, 10, 12) + struct.pack(">HH6I", 13, 0, 28, 0, 1, ord(" "), _LAST_CODE, 1)


def _hand_over(_info: object, _font: object, table: int, buffer: int, size: int) -> int:
    """Give the whole file where table 0 is asked for; PDFium asks for the size first."""
    if table:
        return 0
    if size >= len(_FONT):
        ctypes.memmove(buffer, _FONT, len(_FONT))
    return len(_FONT)


_FONT: Final = _stand_in()

_ANSWERS: Final[dict[str, Any]] = {
    "MapFont": lambda *_asked: _HANDLE,
    "GetFontData": _hand_over,
    "DeleteFont": lambda *_asked: None,
}

_TYPES: Final = dict(pdfium.FPDF_SYSFONTINFO._fields_)

_CALLBACKS: Final = {name: _TYPES[name](answer) for name, answer in _ANSWERS.items()}
"""Kept as long as the process lives, because PDFium calls them until its end."""

_INFO: Final = pdfium.FPDF_SYSFONTINFO(version=2, **_CALLBACKS)

"""A composed letter as PDF: Qt draws what is no text, the text is ours, with the characters of every glyph."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Sequence
from functools import partial
from io import BytesIO
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from reader.ui.printing.area import DPI
from reader.ui.printing.composing import BREATH_S, Compositor, Report, compose
from reader.ui.printing.glyph_font import ABOVE, UNITS, GlyphFont
from reader.ui.printing.leaf import Leaf
from reader.ui.printing.painting import LeafPainter
from reader.ui.printing.pdf_guide import add_links, add_outline, describe
from reader.ui.printing.pdf_painting import ShapePainter, TextPainter
from reader.ui.printing.text_layer import TextLayer

_COMPOSING = 0.4
"""The share of the work that composing is."""

_SYMBOLIC = 4
_CAP_HEIGHT, _STEM = 750, 80
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class _Written(NamedTuple):
    """The pages as Qt writes them, and for each its text as packed content and where notes are referred to."""

    drawn: bytes
    texts: list[bytes]
    references: list[dict[int, QRectF]]


class _Yielding(BytesIO):
    """A file in memory; as its writing is Python, other threads run between two pieces that the library writes."""

    def write(self, data: bytes, /) -> int:  # type: ignore[override]  # of all that a file takes, bytes come
        """As of any file."""
        return super().write(data)


def pdf(
    compositor: Compositor,
    *,
    report: Report = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> bytes | None:
    """The letter as a PDF file, None where that was cancelled; `report` gets the share that is done, up to 1."""
    leaves = compose(compositor, report=lambda share: report(share * _COMPOSING), cancelled=cancelled)
    layer = TextLayer(compositor.area.sheet.height())
    written = _paint(compositor, leaves, layer, report, cancelled) if leaves else None
    if not leaves or written is None:
        return None
    with pikepdf.open(BytesIO(written.drawn)) as file:
        _add_text(file, written.texts, layer.fonts)
        add_links(file, compositor, leaves, written.references)
        add_outline(file, compositor, leaves)
        describe(file, compositor)
        made = _Yielding()
        file.save(made, object_stream_mode=pikepdf.ObjectStreamMode.generate, compress_streams=True)
    return made.getvalue()


def _paint(
    compositor: Compositor,
    leaves: Sequence[Leaf],
    layer: TextLayer,
    report: Report,
    cancelled: Callable[[], bool],
) -> _Written | None:
    """Every page painted; None where that was cancelled."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    size = QPageSize(QSizeF(*compositor.style.paper), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    painter = QPainter(writer)
    pages = LeafPainter(painter, compositor, text=partial(TextPainter, layer=layer), furniture=ShapePainter)
    texts, references = [], []
    try:
        for leaf in leaves:
            if leaf.number:
                writer.newPage()
            references.append(pages.paint(leaf, len(leaves)))
            texts.append(zlib.compress(layer.turn_page()))
            report(_COMPOSING + (1 - _COMPOSING) * len(texts) / len(leaves))
            time.sleep(BREATH_S)
            if cancelled():
                return None
    finally:
        painter.end()
    return _Written(bytes(buffer.data().data()), texts, references)


def _add_text(file: Pdf, texts: Sequence[bytes], fonts: Sequence[GlyphFont]) -> None:
    """Put the text of each page over what is drawn on it."""
    named = file.make_indirect(
        Dictionary({f"/T{number}": _font(file, font, number) for number, font in enumerate(fonts)})
    )
    before, after = file.make_stream(b"q\n"), file.make_stream(b"Q\n")
    for page, text in zip(file.pages, texts, strict=True):
        # Qt leaves its own coordinates behind: they are put away before ours begin.
        content = file.make_stream(text, Filter=Name.FlateDecode)
        page.obj.Contents = Array([before, page.obj.Contents, after, content])
        page.obj.Resources.Font = named


def _font(file: Pdf, font: GlyphFont, number: int) -> Object:
    """A font as PDF has it (ISO 32000, 9.7): CIDs are the numbers of glyphs."""
    # The prefix of a subset is six capitals.
    name = f"AAAA{_LETTERS[number // len(_LETTERS)]}{_LETTERS[number % len(_LETTERS)]}+{font.face}"
    mode = "V" if font.in_columns else "H"
    return file.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=Name(f"/{name}-Identity-{mode}"),
            Encoding=Name(f"/Identity-{mode}"),
            DescendantFonts=[_descendant(file, font, name)],
            ToUnicode=file.make_stream(font.to_unicode()),
        )
    )


def _descendant(file: Pdf, font: GlyphFont, name: str) -> Object:
    """The glyphs of a font with their advances, and in columns with the places of their upper edges."""
    advances = [form.advance for form in font.forms]
    made = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType0,
        BaseFont=Name(f"/{name}"),
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=_descriptor(file, font, name),
        DW=UNITS,
        DW2=[ABOVE, -UNITS],
    )
    if font.in_columns:
        made.W2 = [1, [number for advance in advances for number in (-advance, UNITS // 2, ABOVE)]]
    else:
        made.W = [1, advances]
    return file.make_indirect(made)


def _descriptor(file: Pdf, font: GlyphFont, name: str) -> Object:
    return file.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=Name(f"/{name}"),
            Flags=_SYMBOLIC,
            FontBBox=[-UNITS, -UNITS, 3 * UNITS, 2 * UNITS],
            ItalicAngle=0,
            Ascent=ABOVE,
            Descent=ABOVE - UNITS,
            CapHeight=_CAP_HEIGHT,
            StemV=_STEM,
            FontFile3=file.make_stream(font.program(name), Subtype=Name.CIDFontType0C),
        )
    )

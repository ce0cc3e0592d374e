"""PDF files: the text layer, read as lines of a page and joined to paragraphs again."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from contextlib import closing, suppress
from typing import Final

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from reader.errors import FileDamaged, FileLocked, FileTooDemanding, TextMissing
from reader.letters.sources.limits import PDF_CHARACTERS, PDF_OBJECTS, PDF_PAGES, PDF_UNPACKED_MB
from reader.letters.sources.pdf import font as pdf_font
from reader.letters.sources.pdf.furniture import without_furniture
from reader.letters.sources.pdf.layout import lay_out
from reader.letters.sources.pdf.lines import lines
from reader.letters.sources.pdf.particulars import particulars
from reader.letters.sources.pdf.radicals import settled
from reader.letters.sources.pdf.rows import Sheet, rows
from reader.letters.sources.pdf.runs import page_text
from reader.letters.sources.source import Extract

_LOCKED: Final = {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}
_READABLE: Final = 0.5
_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl)\b")
_PICTURE_OR_FONT = re.compile(rb"/(?:Image|DCTDecode|Length1|Type1C|CIDFontType0C|OpenType)\b")
_DICTIONARY: Final = 1_000
_PIECE: Final = 2**16


def extract(data: bytes, encoding: str | None) -> Extract:  # noqa: ARG001  a PDF says itself how it is encoded
    """The text of a PDF; raises FileLocked, FileDamaged, FileTooDemanding, or TextMissing where it is a scan."""
    _check_streams(data)
    pdf_font.install()
    with _opened(data) as document:
        if len(document) > PDF_PAGES:
            raise FileTooDemanding
        sheets = list(_sheets(document))
        told = particulars(document.get_metadata_dict(skip_empty=True))
    text, evidence = lay_out(lines(without_furniture(sheets)))
    if not text.strip():
        raise TextMissing
    return Extract(text=settled(text), evidence=evidence, particulars=told)


def _check_streams(data: bytes) -> None:
    """Refuse at once a file whose instructions unpack to more than pages need; raises FileTooDemanding."""
    left, end = PDF_UNPACKED_MB * 2**20, 0
    for count, match in enumerate(_STREAM.finditer(data)):
        if count > PDF_OBJECTS:
            raise FileTooDemanding
        dictionary = data[max(match.start() - _DICTIONARY, 0) : match.start()].rpartition(b"obj")[2]
        if _PICTURE_OR_FONT.search(dictionary) or not _PACKED.search(dictionary):
            continue
        if end < match.end():
            end = data.find(b"endstream", match.end())
            end = end if end >= 0 else len(data)
        left -= _unpacked(memoryview(data)[match.end() : end], left)
        if left <= 0:
            raise FileTooDemanding


def _unpacked(packed: memoryview, most: int) -> int:
    """How many bytes a stream unpacks to before it ends, breaks off or comes to `most`."""
    unpacking, size = zlib.decompressobj(), 0
    with suppress(zlib.error):
        # In pieces, because what is left over is copied each time.
        for start in range(0, len(packed), _PIECE):
            size += len(unpacking.decompress(packed[start : start + _PIECE], most - size))
            if size >= most or unpacking.eof:
                break
    return size


def _opened(data: bytes) -> pdfium.PdfDocument:
    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise FileLocked if error.err_code in _LOCKED else FileDamaged from None


def _sheets(document: pdfium.PdfDocument) -> Iterator[Sheet]:
    """What the pages say; raises TextMissing where it cannot be told what most of the characters mean."""
    total = unreadable = 0
    for number in range(len(document)):
        with closing(_page(document, number)) as page:
            text = page_text(page, PDF_CHARACTERS - total)
        total, unreadable = total + text.total, unreadable + text.unreadable
        for group in text.groups:
            main = group is text.groups[0]
            yield Sheet(number, main, group.vertical, group.first, group.last, tuple(rows(group.runs)))
    if unreadable > _READABLE * total:
        raise TextMissing


def _page(document: pdfium.PdfDocument, number: int) -> pdfium.PdfPage:
    try:
        page = document[number]
    except pdfium.PdfiumError:
        raise FileDamaged from None
    if raw.FPDFPage_CountObjects(page.raw) > PDF_OBJECTS:
        raise FileTooDemanding
    return page

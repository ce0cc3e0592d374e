"""Rich Text Format (.rtf): the text as it is printed, with its list numbers, styles, alignment and tables."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reader.errors import FileDamaged
from reader.letters.sources.blocks import composed
from reader.letters.sources.properties import particulars
from reader.letters.sources.rtf.encoding import EASTERN, document_encoding
from reader.letters.sources.rtf.reader import Reader
from reader.letters.sources.source import Extract

_START: Final = b"{\\rtf"


def extract(data: bytes, encoding: str | None) -> Extract:
    """The letter in an RTF file; `encoding` is that of words in fonts that have none of their own.

    Raises FileDamaged, TextMissing, UnknownEncoding, and EncodingDisputed where the file does not tell.
    """
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n\x00").startswith(_START):
        raise FileDamaged
    known = document_encoding(data, encoding)
    reader = Reader(known)
    blocks, told = reader.blocks(data), reader.properties
    made = particulars(told.words.get("title"), told.words.get("author"), told.day("creatim"), told.day("revtim"))
    letter = composed(blocks, made)
    return replace(letter, encoding=known) if known in EASTERN else letter

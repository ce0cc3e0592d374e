"""In which encoding the bytes of an RTF file are: each font may have its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from reader.errors import FileEmpty, NotText, UnknownEncoding
from reader.letters.encoding.decoding import decode, normal_name
from reader.letters.sources.rtf.tokens import tokens

WESTERN: Final = "cp1252"

SYMBOLS: Final = 2
"""The character set of fonts that have pictures in place of letters."""

_CHARSETS: Final[Mapping[int, str]] = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "big5hkscs", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
_CODE_PAGES: Final = {
    "10000": "mac_roman", "10002": "big5hkscs", "10008": "gb18030", "54936": "gb18030", "65001": "utf-8",
}  # fmt: skip
EASTERN: Final = {"gb18030", "big5hkscs", "utf-8", "cp932", "cp949", "johab"}
"""Encodings in which a character may take several bytes."""

_CHINESE: Final = {"gb18030", "big5hkscs", "utf-8"}
_DECLARED: Final = re.compile(rb"\\ansicpg([0-9]{1,5})")
_EASTERN_FONT: Final = re.compile(rb"\\fcharset(?:128|129|130|134|136)\b")
_PAIR: Final = re.compile(rb"[\x81-\xfe][\x80-\xfe]")
_SEARCHED_BYTES: Final = 200_000
_FEWEST, _IN_PAIRS = 8, 0.5


def document_encoding(data: bytes, chosen: str | None) -> str:
    """The encoding of words in fonts that name none: as chosen, declared, or found where what is declared cannot be.

    Raises UnknownEncoding, and EncodingDisputed where it could be several.
    """
    if chosen is not None:
        return normal_name(chosen)
    declared = code_page(_DECLARED.search(data[:_SEARCHED_BYTES]))
    if declared in EASTERN or _EASTERN_FONT.search(data[:_SEARCHED_BYTES]):
        return declared
    return _found(data[:_SEARCHED_BYTES]) or declared


def code_page(declared: re.Match[bytes] | None) -> str:
    """The encoding of a code page by its number."""
    number = declared.group(1).decode() if declared else "1252"
    try:
        return normal_name(_CODE_PAGES.get(number, f"cp{number}"))
    except UnknownEncoding:
        return WESTERN


def decoded(data: bytes, charset: int | None, document: str) -> str:
    """The characters in bytes that are set in a font with this character set."""
    if data.isascii():
        return data.decode("ascii")
    if charset is not None and charset in _CHARSETS:
        return data.decode(_CHARSETS[charset], "replace")
    # Programs set Chinese in fonts of Western letters; single foreign letters between ASCII are Western indeed.
    if charset == 0 and document in EASTERN and not _PAIR.search(data):
        return data.decode(WESTERN, "replace")
    try:
        return data.decode(document)
    except ValueError:
        return data.decode(WESTERN if charset == 0 else document, "replace")


def _found(data: bytes) -> str | None:
    """The Chinese encoding of a file that does not tell it."""
    text = b"".join(token.text for token in tokens(data))
    foreign = sum(byte >= 0x80 for byte in text)
    if foreign < _FEWEST or 2 * len(_PAIR.findall(text)) < _IN_PAIRS * foreign:
        return None
    try:
        encoding = decode(text).encoding
    except (NotText, FileEmpty):
        return None
    return encoding if encoding in _CHINESE else None

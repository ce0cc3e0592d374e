"""The encodings that can be chosen by hand, and how the beginning of a file reads in one."""

from __future__ import annotations

import re

from reader.errors import ReaderError
from reader.letters.encoding.decoding import decode
from reader.ui.sentences import sentence

ENCODINGS = (
    "utf-8",
    "gb18030",
    "big5hkscs",
    "hz",
    "utf-16-le",
    "utf-16-be",
    "utf-32-le",
    "utf-32-be",
    "euc_jis_2004",
    "shift_jis_2004",
    "euc_kr",
    "cp1252",
)
"""What is offered, the usual ones first; gb18030 holds gb2312 and gbk, big5hkscs holds big5."""

_PREVIEW_BYTES = 6_000
_PREVIEW_CHARS = 1_200
_LONGEST_CHARACTER = 4
_PAGE_BYTES = 20 * _PREVIEW_BYTES
"""How much of a page is looked at for its first words."""

_MARKUP = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL | re.IGNORECASE)
_BREAKS = re.compile(r"\s*\n\s*")


def preview_of(data: bytes, encoding: str, *, name: str = "", is_page: bool = False) -> str:
    """The first characters in an encoding, those of a page without its tags; else the sentence that says why not."""
    head = data[: _PAGE_BYTES if is_page else _PREVIEW_BYTES]
    is_whole = len(head) == len(data)
    if not is_whole:
        # A line end is a place where no character of two bytes is cut.
        head = head[: head.rfind(b"\n") + 1] or head
    told = ""
    for cut in range(1 if is_whole else _LONGEST_CHARACTER):
        try:
            text = decode(head[: len(head) - cut], encoding=encoding, path=name).text
        except ReaderError as error:
            told = told or sentence(error)
        else:
            return (_BREAKS.sub("\n", _MARKUP.sub("", text)).strip() if is_page else text)[:_PREVIEW_CHARS]
    return told

"""Bytes to text, whatever the encoding; what is no text, or no letter, is refused."""

from __future__ import annotations

from pathlib import Path

from reader.errors import FileEmpty, NotText
from reader.letters.encoding.charsets import WIDER, Decoded, in_encoding, normal_name
from reader.letters.encoding.recognition import recognised
from reader.letters.encoding.storable import check_lines, is_text, with_plain_line_ends, without_marks

__all__ = ["WIDER", "Decoded", "decode", "normal_name"]


def decode(data: bytes, *, encoding: str | None = None, path: str | Path = "", hint: str | None = None) -> Decoded:
    """The text in `data`; `encoding` None looks for it and raises EncodingDisputed where the bytes do not tell.

    `hint` is what a page says of itself: it decides between disputed encodings only. `path` only names the file in the
    sentence of an error. A text that breaks off within a character is refused with EncodingMismatch, not mended.
    """
    if not data:
        raise FileEmpty(path=path)
    check_lines(data, path)
    decoded = in_encoding(data, encoding, path) if encoding else recognised(data, path, hint)
    if not is_text(decoded.text):
        raise NotText(path=path)
    text = with_plain_line_ends(without_marks(decoded.text))
    if not text or text.isspace():
        raise FileEmpty(path=path)
    check_lines(text, path)
    return Decoded(text, decoded.encoding)

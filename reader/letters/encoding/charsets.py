"""The encodings by name, and bytes read strictly in one of them."""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import Final, NamedTuple

from reader.errors import EncodingMismatch, UnknownEncoding
from reader.letters.encoding.big5 import BIG5, in_big5

WIDER: Final = {"gb2312": "gb18030", "gbk": "gb18030", "cp936": "gb18030", "big5": BIG5, "cp950": BIG5}
"""Encodings that are read as the larger one around them, which files use without saying so."""

_ORDERED: Final = {"utf-16": codecs.BOM_UTF16_BE, "utf-32": codecs.BOM_UTF32_BE}
"""Encodings whose mark tells the order of bytes; without one the little end is first, as on nearly every machine."""

_GB18030: Final = "gb18030"
_GB_RUNS: Final = re.compile(
    rb"(?:[\x00-\x7f]|[\x81-\xfe](?:[\x40-\x7e\x80-\xfe]|[\x30-\x39][\x81-\xfe][\x30-\x39]))++|(?P<euro>\x80)"
)
EURO: Final = "€".encode(_GB18030)

_ASIDE: Final = {"idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7"}


class Decoded(NamedTuple):
    r"""A text with line ends `\n` and no byte order mark, and the encoding that it was read in."""

    text: str
    encoding: str


def normal_name(encoding: str) -> str:
    """The name used here for an encoding, however it was spelled; raises UnknownEncoding."""
    name = _codec(encoding)
    return WIDER.get(name, "utf-8" if name == "utf-8-sig" else name)


def text_of(data: bytes, name: str) -> str:
    """`data` read in an encoding by its normal name; raises ValueError where a byte does not fit."""
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        if name != _GB18030 or b"\x80" not in data:
            raise
        return with_euros_as(EURO, data).decode(name)


def with_euros_as(euro: bytes, data: bytes) -> bytes:
    """Bytes of GB18030 with `euro` for 0x80 where no character can begin so: the euro sign of Windows."""
    return _GB_RUNS.sub(lambda run: euro if run["euro"] else run[0], data)


def in_encoding(data: bytes, encoding: str, path: str | Path = "") -> Decoded:
    """`data` as it is, read in an encoding; raises UnknownEncoding, or EncodingMismatch where a byte does not fit.

    Of the tables of Big5 the one that fits is taken, unless `encoding` is exactly Hong Kong's.
    """
    name = normal_name(encoding)
    if name in _ORDERED:
        name = f"{name}-be" if data.startswith(_ORDERED[name]) else f"{name}-le"
    try:
        if name == BIG5 and _codec(encoding) != BIG5:
            return Decoded(*in_big5(data))
        return Decoded(text_of(data, name), name)
    except LookupError:  # codecs that do not give text, such as base64
        raise UnknownEncoding(encoding=encoding) from None
    except ValueError:
        raise EncodingMismatch(path=path, encoding=name) from None


def _codec(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        raise UnknownEncoding(encoding=encoding) from None
    if name in _ASIDE:
        raise UnknownEncoding(encoding=encoding)
    return name

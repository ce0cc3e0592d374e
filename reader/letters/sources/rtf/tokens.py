"""Rich Text Format 1.9.1 cut into groups, control words and bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_TOKEN: Final = re.compile(
    rb"(?P<hex>(?:\\'[0-9a-fA-F]{2}){1,4096})|\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?[0-9]{1,10})? ?"
    rb"|\\(?P<sign>[^a-zA-Z'])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|\\'?|[\r\n]+"
)
"""The pattern keeps a place for each repetition: so many that a file of nothing else takes no memory to speak of."""
_LITERAL: Final = {b"\\", b"{", b"}"}
_LINE_END: Final = {b"\r", b"\n"}
_NO_BYTES: Final = b""


class Token(NamedTuple):
    r"""A control word or sign (`b`, `*`, `{`) with its number, or '' with bytes of text."""

    word: str
    number: int | None = None
    text: bytes = _NO_BYTES


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file in order; binary data is passed over."""
    at = 0
    while (found := _TOKEN.match(data, at)) is not None:
        at = found.end()
        if found.lastgroup == "text":
            yield Token("", text=found.group())
        elif found.lastgroup == "hex":
            yield Token("", text=bytes.fromhex(found.group().replace(b"\\'", b"").decode()))
        elif found.lastgroup == "word" or found.lastgroup == "number":
            token = Token(found["word"].decode(), int(found["number"]) if found["number"] else None)
            at += max(0, token.number or 0) if token.word == "bin" else 0
            yield token
        elif found.lastgroup is not None:
            yield Token(found.group().decode()) if found.lastgroup == "brace" else _sign(found["sign"])


def _sign(sign: bytes) -> Token:
    if sign in _LITERAL:
        return Token("", text=sign)
    return Token("par" if sign in _LINE_END else sign.decode("latin-1"))

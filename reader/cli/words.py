"""Words that come as arguments."""

from __future__ import annotations

from reader.errors import LoneSurrogate


def storable(text: str) -> str:
    """`text` where every character is whole; bytes of an argument that are no UTF-8 raise LoneSurrogate."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise LoneSurrogate
    return text

"""A letter that was read in a wrong encoding is read anew from its bytes, and what was marked in it goes along."""

from __future__ import annotations

from dataclasses import dataclass

from reader.letters.encoding.byte_offsets import ByteOffsets
from reader.letters.encoding.decoding import Decoded, decode
from reader.text import Span


@dataclass(frozen=True, slots=True)
class Reread:
    """The text as it is read now, the encoding of it, and the way from the old one through the bytes of both."""

    text: str
    encoding: str
    _old: ByteOffsets
    _new: ByteOffsets

    def carried(self, span: Span) -> Span | None:
        """Where a span of the old text lies in the new one: every character that has one of its bytes.

        None where no character has, as for a byte order mark that was read as letters; an empty span stays empty.
        """
        return self._new.to_characters(self._old.to_bytes(span))


def reread(data: bytes, old_encoding: str, new_encoding: str) -> Reread:
    """A letter's bytes in another encoding; both as `decode` reads them. Raises what `decode` raises for either."""
    text, new = decode(data, encoding=new_encoding)
    return Reread(text, new, ByteOffsets(data, _exact(data, old_encoding)), ByteOffsets(data, new))


def _exact(data: bytes, encoding: str) -> str:
    decoded: Decoded = decode(data, encoding=encoding)
    return decoded.encoding

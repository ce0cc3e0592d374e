r"""Where the characters of a stored text lie in the bytes that it was decoded from.

Checkpoints are kept a few hundred bytes apart, and what lies between two of them is decoded anew byte by byte when it
is asked for. So a text of ten million characters takes a few megabytes, whatever its encoding.
"""

from __future__ import annotations

import codecs
from array import array
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import Final, NamedTuple

from reader.letters.encoding.charsets import with_euros_as
from reader.letters.encoding.storable import without_marks
from reader.text import Span

_STEP: Final = 256
"""Bytes from one checkpoint to the next."""

_KEPT: Final = 64
"""Stretches between checkpoints that are remembered: spans in a row share theirs."""


class _Stretch(NamedTuple):
    """Where each character from a checkpoint to the next starts and ends in the bytes.

    A line end has all its bytes. Two characters that one code stands for (Ê̄ in Big5) both have its bytes;
    escapes and byte order marks are in no character.
    """

    starts: list[int]
    ends: list[int]


class ByteOffsets:
    """Maps spans of the text that `decode` gives for `data` in `encoding` to bytes and back, exact at characters."""

    def __init__(self, data: bytes, encoding: str) -> None:
        # One byte stays one character.
        self._data = with_euros_as(b"?", data) if encoding == "gb18030" and b"\x80" in data else data
        self._encoding = encoding
        # For each checkpoint: bytes and characters before it, the decoder's state, whether a carriage return precedes.
        self._bytes, self._characters, self._states = array("Q"), array("Q"), array("Q")
        self._after_return = bytearray()
        self._begins = 0
        self._length = self._measured()
        self._stretch = lru_cache(maxsize=_KEPT)(self._decoded)

    def __len__(self) -> int:
        """The count of characters in the text."""
        return self._length

    def to_bytes(self, span: Span) -> Span:
        """The bytes of a span of characters; those between its first and its last."""
        start, end = self._place(span.start)
        return Span(start, (end if len(span) == 1 else self._place(span.end - 1)[1]) if len(span) else start)

    def to_characters(self, span: Span) -> Span | None:
        """The characters that have a byte in a span of bytes; None where there is none, an empty span for an empty."""
        start = self._first_after(span.start)
        if not len(span):
            return Span(start, start)
        end = self._first_from(span.end)
        return Span(start, end) if start < end else None

    def _measured(self) -> int:
        """The count of characters; sets the checkpoints."""
        decoder, characters, begun, returned = self._decoder(), 0, False, False
        for start in range(0, len(self._data), _STEP):
            waiting, state = decoder.getstate()
            self._bytes.append(start - len(waiting))
            self._characters.append(characters)
            self._states.append(state)
            self._after_return.append(returned)
            text = decoder.decode(self._data[start : start + _STEP], start + _STEP >= len(self._data))
            if text:
                if not begun:
                    begun, whole = True, text
                    text = without_marks(whole)
                    marks = whole[: len(whole) - len(text)]
                    self._begins = len(marks.encode(self._encoding)) if marks else 0
                characters += len(text) - text.count("\r\n") - (returned and text.startswith("\n"))
                returned = text.endswith("\r")
        return characters

    def _decoder(self, number: int | None = None) -> codecs.IncrementalDecoder:
        decoder = codecs.getincrementaldecoder(self._encoding)()
        if number is not None:
            decoder.setstate((b"", self._states[number]))
        return decoder

    def _decoded(self, number: int) -> _Stretch:
        decoder, returned = self._decoder(number), bool(self._after_return[number])
        starts: list[int] = []
        ends: list[int] = []
        start = self._bytes[number]
        limit = self._bytes[number + 1] if number + 1 < len(self._bytes) else len(self._data)
        for at in range(start, len(self._data)):
            # After the stretch only a line feed is looked for that belongs to its last character.
            if at >= limit and not returned:
                break
            text = decoder.decode(self._data[at : at + 1], at + 1 == len(self._data))
            if returned and text.startswith("\n"):
                ends[-1:] = [at + 1] if ends else []
            elif self._begins <= start and at < limit:
                starts += [start] * len(text)
                ends += [at + 1] * len(text)
            if text:
                returned = text.endswith("\r") and at < limit
            start = at + 1 - (0 if text else len(decoder.getstate()[0]))
        return _Stretch(starts, ends)

    def _place(self, offset: int) -> tuple[int, int]:
        if offset >= self._length:
            return len(self._data), len(self._data)
        number = bisect_right(self._characters, offset) - 1
        stretch, inside = self._stretch(number), offset - self._characters[number]
        return stretch.starts[inside], stretch.ends[inside]

    def _first_after(self, offset: int) -> int:
        """The first character that ends after the byte `offset`."""
        number = max(0, bisect_right(self._bytes, offset) - 1)
        before = self._characters[number]
        # The line end before a checkpoint may reach over it.
        if before and self._after_return[number] and self._place(before - 1)[1] > offset:
            return before - 1
        return before + bisect_right(self._stretch(number).ends, offset)

    def _first_from(self, offset: int) -> int:
        """The first character that starts at the byte `offset` or after it."""
        number = max(0, bisect_left(self._bytes, offset) - 1)
        return self._characters[number] + bisect_left(self._stretch(number).starts, offset)

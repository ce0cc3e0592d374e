"""The readings of the same bytes in several encodings, judged by the characters that each of them gives."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from reader.letters.encoding.big5 import TABLES
from reader.letters.encoding.charsets import EURO, with_euros_as
from reader.letters.encoding.frequency import Cost, cost

_CHUNK: Final = 4_096
_ENOUGH: Final = 2_000
"""Bytes beyond ASCII that tell; markup and English around them are passed over, however long."""

_HIGH: Final = re.compile(rb"[\x80-\xff]")
_LONG: Final = re.compile(rb"([\x00-\x7f]{32})(?:[\x00-\x7f]{2})+([\x00-\x7f]{32})")
_ASCII: Final = bytes(range(128))

_STRANGE: Final = 13.0
"""Bits per character of what is not Chinese: Korean or EUC-TW read in GB18030 costs 14 to 16, Chinese 10 to 12."""

_VOUCHED: Final = {"gb18030": 13.3} | dict.fromkeys(TABLES, 13.7)
"""The same where another judge vouches: old texts without punctuation come to 13.5; Big5 is for Chinese only."""

_STRANGEST: Final = 15.0
"""The same where strangers scatter over all of Unicode."""

_PROOF: Final = 24.0
"""Bits of evidence that chance does not give."""


class Reading(NamedTuple):
    """What a sample of some bytes costs in an encoding."""

    encoding: str
    cost: Cost

    @property
    def proves(self) -> bool:
        """Whether it is Chinese beyond doubt, however other readings do."""
        return self._evidence({}) >= _PROOF

    @property
    def suggests(self) -> bool:
        """Whether it is rather Chinese than not, so that another judge may vouch for it."""
        return self.cost.word_characters > 1 and self._evidence(_VOUCHED) > 0

    def clear_of(self, others: Iterable[Reading], *, by: int = 30) -> bool:
        """Whether every other reading costs so many bits more that chance cannot be why."""
        return all(self.cost.bits + by <= other.cost.bits for other in others if other is not self)

    def _evidence(self, bounds: Mapping[str, float]) -> float:
        strange = _STRANGEST if self.encoding.startswith("utf") else bounds.get(self.encoding, _STRANGE)
        return self.cost.evidence(strange)


def ranked(sample: bytes, encodings: Iterable[str]) -> list[Reading]:
    """The readings of a sample, cheapest first; bytes that mean nothing in an encoding cost it dearly."""
    return sorted((_reading(sample, name) for name in encodings), key=lambda reading: reading.cost.bits)


def sample(data: bytes) -> bytes:
    """Enough of `data` to tell its encoding, from the first byte beyond ASCII on, pairs of bytes kept together.

    Long stretches of ASCII are shortened: they say nothing, and a page may begin with a hundred kilobytes of them.
    """
    first = _HIGH.search(data)
    pieces, high = [], 0
    for start in range(first.start() & ~1 if first else 0, len(data), _CHUNK):
        piece = _LONG.sub(rb"\1\2", data[start : start + _CHUNK])
        pieces.append(piece)
        high += len(piece.translate(None, _ASCII))
        if high >= _ENOUGH:
            break
    return b"".join(pieces)


def beginning(data: bytes) -> bytes:
    """Enough of `data` to tell its encoding where every byte counts; whole units of UTF-32."""
    return data[:_CHUNK]


def _reading(sample: bytes, encoding: str) -> Reading:
    # Not final: the sample may end within a character.
    if encoding == "gb18030" and b"\x80" in sample:
        sample = with_euros_as(EURO, sample)
    text = codecs.getincrementaldecoder(encoding)("replace").decode(sample)
    return Reading(encoding, cost(text))

"""What a text costs in bits if it is Chinese: of several readings of the same bytes the right one costs least."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

_ASCII: Final = 7
_CONTROL: Final = 24
_RARE_HAN: Final = 19
_NO_TEXT: Final = 26
_NOTHING: Final = 60
_OTHER: Final = 17
_BLOCKS: Final = (
    ("\u2460", "\u249b", 13),  # numbers in circles and brackets
    ("\u3000", "\u303f", 12),
    ("\u3040", "\u30ff", 14),  # kana
    ("\u3400", "\u4dbf", 20),
    ("\u4e00", "\u9fff", _RARE_HAN),
    ("\uac00", "\ud7a3", 16),  # hangul
    ("\uff01", "\uff5e", 12),
    ("\U00020000", "\U000323af", 20),
)
_UNLIKELY: Final = {"Co", "Cn", "Cc", "Cs"}


class Cost(NamedTuple):
    """Bits of a text in all, and of its words beyond ASCII, with the counts of characters in both.

    Chinese punctuation is left out of the latter: Korean and Japanese texts have it too, at the same places of a code.
    """

    bits: int
    characters: int
    word_bits: int
    word_characters: int

    @property
    def mean(self) -> float:
        """Bits per character; 0.0 for no text."""
        return self.bits / self.characters if self.characters else 0.0

    def evidence(self, strange: float) -> float:
        """Bits by which it is likelier to be Chinese than a text that costs `strange` bits per character."""
        return strange * self.word_characters - self.word_bits


def cost(text: str) -> Cost:
    """The cost of a text."""
    bits = characters = word_bits = word_characters = 0
    listed = _listed()
    for character, count in Counter(text).items():
        each = listed.get(character) or _unlisted(character)
        characters += count
        bits += each * count
        if character > "\x7f" and not _is_mark(character):
            word_characters += count
            word_bits += each * count
    return Cost(bits, characters, word_bits, word_characters)


def _is_mark(character: str) -> bool:
    return "\u3000" <= character <= "\u3020" or character in "—…‘’“”·" or "\uff01" <= character <= "\uff5e"


@cache
def _listed() -> dict[str, int]:
    lines = files(__package__).joinpath("frequency.txt").read_text("utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {character: int(bits) for bits, characters in rows for character in characters}


def _unlisted(character: str) -> int:
    if character == "\ufffd":
        return _NOTHING
    if character <= "\x7f":
        return _ASCII if character >= " " or character in "\n\r\t\f" else _CONTROL
    for first, last, bits in _BLOCKS:
        if first <= character <= last:
            return bits
    # A wrong reading scatters into private use, unassigned places and other scripts.
    return _NO_TEXT if unicodedata.category(character) in _UNLIKELY else _OTHER

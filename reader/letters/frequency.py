"""How much a decoded text looks like Chinese: the share of its characters that Chinese writing uses often."""

from __future__ import annotations

import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files

SAMPLE = 20_000
"""Characters that are looked at; the beginning of a letter tells enough."""


def fitness(text: str) -> float:
    """From 1.0 (only frequent Han and Chinese punctuation) down below 0 (noise); 0.0 where all is ASCII."""
    counts = Counter(character for character in text[:SAMPLE] if character > "\x7f")
    total = sum(counts.values())
    if not total:
        return 0.0
    return sum(_weight(character) * count for character, count in counts.items()) / total


@cache
def frequent() -> frozenset[str]:
    """The Han characters of both scripts that make up 99 % of running text."""
    return frozenset(files(__package__).joinpath("frequent.txt").read_text(encoding="utf-8")) - {"\n"}


def _weight(character: str) -> float:
    if character in frequent():
        return 1.0
    if "\u3000" <= character <= "\u3015" or "\uff01" <= character <= "\uff5e" or character in "—…‘’“”·":
        return 0.9
    if "\u4e00" <= character <= "\u9fff":
        return -0.2
    if "\u3040" <= character <= "\u30ff":
        return 0.3
    # A wrong decoding scatters into hangul, Cyrillic, box drawing, private use and unassigned places.
    return -1.0 if unicodedata.category(character) in {"Co", "Cn", "Cc", "Cs"} else -0.6

"""The fold under which texts are searched and quotes matched: scripts, variants, widths, case and punctuation."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from reader.text.characters import CharacterMap

FOLD_VERSION: Final = 1089658300
"""Changes with the table; what was derived by another version must be derived anew."""


def fold(text: str) -> str:
    """The text with one character standing for all its forms; every offset stays, folding twice changes nothing."""
    return _table().replace(text)


def forms(text: str) -> tuple[frozenset[str], ...]:
    """For each character all that fold to the same; made without the table, which takes a while, for a few of them."""
    lines = f"\n{_written()}".replace("\n", " \n ")
    return tuple(_forms(character, lines) for character in text)


def _forms(character: str, lines: str) -> frozenset[str]:
    at = lines.find(f" {ord(character):X} ")
    if at < 0:
        return frozenset(character)
    line = lines[lines.rfind("\n", 0, at) + 1 : lines.find("\n", at)]
    return frozenset(chr(int(form, 16)) for form in line.split())


def _written() -> str:
    """Each line holds the code points of one character's forms, the one that stands first."""
    return Path(__file__).with_name("fold.txt").read_text("utf-8")


@cache
def _table() -> CharacterMap:
    """Made at the first fold."""
    pairs: dict[str, str] = {}
    for line in _written().splitlines():
        standing, *others = (chr(int(code, 16)) for code in line.split())
        pairs |= dict.fromkeys(others, standing)
    return CharacterMap(pairs)

"""The fold under which texts are searched and quotes matched: scripts, variants, widths, case and punctuation."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

from reader.text.characters import CharacterMap

FOLD_VERSION: Final = 4276374215
"""Changes with the table; what was derived by another version must be derived anew."""


def fold(text: str) -> str:
    """The text with one character standing for all its forms; every offset stays, folding twice changes nothing."""
    return _table().replace(text)


@cache
def _table() -> CharacterMap:
    """Read at the first fold; each line holds the code points of one character's forms, the one that stands first."""
    pairs: dict[str, str] = {}
    for line in Path(__file__).with_name("fold.txt").read_text("utf-8").splitlines():
        standing, *others = (chr(int(code, 16)) for code in line.split())
        pairs |= dict.fromkeys(others, standing)
    return CharacterMap(pairs)

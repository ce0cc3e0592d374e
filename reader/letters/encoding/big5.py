"""Big5, which has no one table: Hong Kong's, Microsoft's, and the first one differ in signs, numbers and kana."""

from __future__ import annotations

import re
from typing import Final

BIG5: Final = "big5hkscs"
TABLES: Final = (BIG5, "big5", "cp950")

# Pairs that the tables read differently; matched between two characters too, which costs time only.
_DISPUTED: Final = re.compile(rb"\xa3\xe1|\xc6[\xa1-\xfe]|\xc7[\x40-\xfc]")
# What a wrong table makes of a number in a circle: one kana or Cyrillic letter by itself.
_ODD: Final = re.compile("(?<![ぁ-ヿ])[ぁ-ヿ](?![ぁ-ヿ])|(?<![Ѐ-ӿ])[Ѐ-ӿ](?![Ѐ-ӿ])")


def in_big5(data: bytes) -> tuple[str, str]:
    """The text and the name of the table that reads it with the fewest oddities; raises ValueError where none does."""
    name = big5_table(data)
    return data.decode(name), name


def big5_table(data: bytes) -> str:
    """The table that reads `data` with the fewest oddities; Hong Kong's, the largest, where all do as well."""
    if not _DISPUTED.search(data):
        return BIG5
    odd = {name: len(_ODD.findall(text)) for name in TABLES if (text := _attempt(data, name)) is not None}
    return min(odd, key=odd.__getitem__, default=BIG5)


def _attempt(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except ValueError:
        return None

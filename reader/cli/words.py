"""Words that come as arguments, and words for a terminal."""

from __future__ import annotations

import re

from reader.errors import LoneSurrogate

# Signs that a terminal obeys instead of showing them, and those that turn the direction of what follows.
_UNSEEN = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def storable(text: str) -> str:
    """`text` where every character is whole; bytes of an argument that are no UTF-8 raise LoneSurrogate."""
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise LoneSurrogate
    return text


def visible(line: str) -> str:
    """A line in which control characters and marks of direction are seen, as ⟨U+202E⟩, and obeyed by no terminal."""
    return _UNSEEN.sub(lambda sign: f"⟨U+{ord(sign[0]):04X}⟩", line)

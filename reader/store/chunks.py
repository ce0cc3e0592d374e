"""Texts in pieces, so that a window can read the part of a long letter that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

CHUNK: Final = 4_096
"""The most code points of one piece."""


def cut(text: str, size: int = CHUNK) -> Iterator[tuple[int, str]]:
    """The pieces of a text with their starts: each ends with a line, unless no line ends in its second half."""
    start = 0
    while start < len(text):
        end = start + size
        if end < len(text):
            end = text.rfind("\n", start + size // 2, end) + 1 or end
        yield start, text[start:end]
        start = end

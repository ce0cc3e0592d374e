"""Quotation marks in the style of a script: curly ones in Simplified, corner brackets in Traditional (CLREQ)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import Final

from reader.script.variants import Variant


class PunctuationStyle(StrEnum):
    """Which quotation marks are shown; `SCRIPT` takes those of the variant that is shown."""

    STORED = "stored"
    SCRIPT = "script"
    CORNER = "corner"
    CURLY = "curly"


_TO_CORNER: Final = str.maketrans("“”‘’", "「」『』")
_TO_CURLY: Final = str.maketrans("「」『』", "“”‘’")


def punctuated(text: str, style: PunctuationStyle, variant: Variant) -> str:
    """The text with its quotation marks in a style; every offset stays, straight quotes are left alone."""
    if style is PunctuationStyle.SCRIPT:
        style = PunctuationStyle.CURLY if variant.simplified else PunctuationStyle.CORNER
    if style is PunctuationStyle.CORNER and any(mark in text for mark in "“”‘’"):
        return _between(text, _TO_CORNER)
    if style is PunctuationStyle.CURLY and any(mark in text for mark in "「」『』"):
        return text.translate(_TO_CURLY)
    return text


def _between(text: str, table: dict[int, int]) -> str:
    """The text translated where it is not Latin."""
    pieces: list[str] = []
    done = 0
    for match in _latin().finditer(text):
        pieces += text[done : match.start()].translate(table), match[0]
        done = match.end()
    pieces.append(text[done:].translate(table))
    return "".join(pieces)


@cache
def _latin() -> re.Pattern[str]:
    """Quotations in Latin letters keep their marks, and so does an apostrophe; neither is a mark of Chinese text.

    Made when it is needed: settings know the styles, and compiling this takes longer than all else of them.
    """
    return re.compile(
        r"(?<=[A-Za-z0-9À-ɏ])’(?=[A-Za-z0-9À-ɏ])"
        r"|“[^“”一-鿿㐀-䶿]*[A-Za-z][^“”一-鿿㐀-䶿]*”"
        r"|‘[^‘’一-鿿㐀-䶿]*[A-Za-z][^‘’一-鿿㐀-䶿]*’"
    )

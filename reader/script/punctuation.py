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
        return _in_corners(text)
    if style is PunctuationStyle.CURLY and any(mark in text for mark in "「」『』"):
        return text.translate(_TO_CURLY)
    return text


def _in_corners(text: str) -> str:
    pieces: list[str] = []
    done = 0
    for match in _latin().finditer(text):
        pieces += text[done : match.start()].translate(_TO_CORNER), match[0]
        done = match.end()
    pieces.append(text[done:].translate(_TO_CORNER))
    return "".join(pieces)


@cache
def _latin() -> re.Pattern[str]:
    """A quotation in Latin letters keeps its marks, and an apostrophe is none; from U+2E80 on a text is Chinese.

    Made when it is needed: settings know the styles, and compiling this takes longer than all else of them.
    """
    letter, apostrophe = "[A-Za-zÀ-ɏ]", "(?<=[A-Za-z0-9À-ɏ])’(?=[A-Za-z0-9À-ɏ])"
    in_double, in_single = r"[^“”⺀-\U0010ffff]", r"[^‘’⺀-\U0010ffff]"
    return re.compile(
        f"{apostrophe}|“(?={in_double}*{letter}){in_double}*”|‘(?={in_single}*{letter})(?:{in_single}|{apostrophe})*’"
    )

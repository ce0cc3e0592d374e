"""Quotation marks in the style of a script: curly ones in Simplified, corner brackets in Traditional (CLREQ)."""

from __future__ import annotations

import re
from collections.abc import Iterator
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
    kept = [False] * len(text)
    for match in _latin().finditer(text):
        kept[match.start() : match.end()] = [True] * len(match[0])
    shown = list(text)
    for at in _changed(text, kept):
        shown[at] = text[at].translate(_TO_CORNER)
    return "".join(shown)


def _changed(text: str, kept: list[bool]) -> Iterator[int]:
    """Offsets of the marks that quote. Single ones come in pairs, else they are apostrophes.

    A double one stands alone where a quotation goes on in another paragraph; behind a digit it counts inches.
    """
    opened: list[int] = []
    for at, mark in enumerate(text):
        if mark not in "“”‘’" or kept[at]:
            continue
        if mark == "‘":
            opened.append(at)
        elif mark == "’" and opened:
            yield opened.pop()
            yield at
        elif mark in "“”" and not (mark == "”" and text[at - 1 : at].isdigit() and "“" not in text[:at]):
            yield at


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

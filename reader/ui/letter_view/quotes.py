"""Curly quotes: which belong to Western text and keep its form, and corner brackets for the others in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.text import Span
from reader.ui.letter_view.kinsoku import POSTFIX, PREFIX, WORD
from reader.ui.letter_view.look import Region

_QUOTES = frozenset("“”‘’")
_LATIN = "A-Za-z\u00c0-\u024f"
# Western is what is quoted without any Han in it, or would be torn out of a Western sentence.
_WESTERN = re.compile(
    f"“(?=[^“”\u2e80-\uffef]*[a-z])[^“”\u2e80-\uffef]*”|‘(?=[^‘\u2e80-\uffef]*?[a-z])[^‘”\u2e80-\uffef]*?’(?![{_LATIN}])"
)
_APOSTROPHE = re.compile(f"(?<=[{_LATIN}])’(?=[{_LATIN}])|(?<=s)’(?= )|’(?=[0-9]0s)")
_STRAIGHT_SINGLE = re.compile(f"(?<![{_LATIN}])'([^'\"]*[\u2e80-\uffef][^'\"]*)'(?![{_LATIN}])")
_STRAIGHT = re.compile('"([^"]*[\u2e80-\uffef][^"]*)"')
_CORNERS = str.maketrans("“”‘’", "「」『』")
_CORNERS_OF_GB = str.maketrans("“”‘’", "『』「」")


def western_quotes(text: str) -> list[tuple[Span, str]]:
    """The quotes and apostrophes of Western text, each with the class that rules it, in order."""
    return sorted(_western(text), key=lambda found: found[0]) if not _QUOTES.isdisjoint(text) else []


def in_corners(text: str, region: Region) -> str:
    """The text, as long as it was, with corner brackets for the quotes of Chinese text (CLREQ §2.1, §6.3.4).

    Mainland columns have ﹃﹄ outside and ﹁﹂ inside (GB/T 15834), others the reverse.
    """
    if '"' in text or "'" in text:
        text = _STRAIGHT.sub(r"“\1”", _STRAIGHT_SINGLE.sub(r"‘\1’", text))
    if _QUOTES.isdisjoint(text):
        return text
    kept = {span.start for span, _ in western_quotes(text)}
    corners = _CORNERS_OF_GB if region is Region.SC else _CORNERS
    return "".join(char if at in kept else char.translate(corners) for at, char in enumerate(text))


def _western(text: str) -> Iterator[tuple[Span, str]]:
    seen = set()
    for match in _APOSTROPHE.finditer(text):
        seen.add(match.start())
        yield Span(match.start(), match.end()), WORD
    for match in _WESTERN.finditer(text):
        for at in range(match.start(), match.end()):
            if text[at] in _QUOTES and at not in seen:
                opens = text[at] in "“‘"
                yield Span(at, at + 1), PREFIX if opens else POSTFIX

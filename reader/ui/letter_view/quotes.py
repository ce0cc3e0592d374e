"""Curly quotes: which belong to Western text and keep its form, and corner brackets for the others in columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reader.text import Span
from reader.ui.letter_view.kinsoku import POSTFIX, PREFIX, WORD
from reader.ui.letter_view.look import Region

_QUOTES = frozenset("“”‘’")
_LATIN = "A-Za-z\u00c0-\u024f"
_OPENING = re.compile("[“‘]")
_QUOTED = re.compile(f"“[^“”]*”|‘[^‘”]*?’(?![{_LATIN}])")
_LETTER = re.compile("[a-z]")
_APOSTROPHE = re.compile(f"(?<=[{_LATIN}])’(?=[{_LATIN}])|(?<=s)’(?= )|’(?=[0-9]0s)")
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
        for pattern, curly in _straight():
            text = pattern.sub(curly, text)
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
    for quoted in _quoted(text):
        for at in range(quoted.start, quoted.end):
            if text[at] in _QUOTES and at not in seen:
                opens = text[at] in "“‘"
                yield Span(at, at + 1), PREFIX if opens else POSTFIX


def _quoted(text: str) -> Iterator[Span]:
    """What is quoted without any Han in it, or would be torn out of a Western sentence."""
    done = 0
    for opening in _OPENING.finditer(text):
        match = _QUOTED.match(text, opening.start()) if opening.start() >= done else None
        if match and _is_western(text, match):
            done = match.end()
            yield Span(match.start(), done)


def _is_western(text: str, match: re.Match[str]) -> bool:
    """Whether a letter comes before any Han, and no Han before the end."""
    letter = _LETTER.search(text, match.start())
    if letter is None or _has_han(text[match.start() : max(match.end(), letter.start())]):
        return False
    between = text[match.start() + 1 : letter.start()]
    return "‘" not in between if match[0][0] == "‘" else letter.start() < match.end()


def _has_han(text: str) -> bool:
    # Not a pattern: one with so wide a range takes milliseconds to compile, and the first paint would wait for it.
    return any("\u2e80" <= char <= "\uffef" for char in text)


@cache
def _straight() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Straight quotes around Han, and the curly ones that stand for them; single ones first."""
    single = re.compile(f"(?<![{_LATIN}])'([^'\"]*[\u2e80-\uffef][^'\"]*)'(?![{_LATIN}])")
    return (single, r"‘\1’"), (re.compile('"([^"]*[\u2e80-\uffef][^"]*)"'), r"“\1”")

"""Markup that was left inside the lines of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from reader.letters.structure.lines import Line
from reader.text import Span

_INLINE: Final = re.compile(
    r"<!--.{0,300}?-->|</?(?:br|p|div|span|font|b|i|strong|em|a|td|tr|table|img)\b[^<>]{0,200}>|&nbsp;"
)


def inline(found: Sequence[Line]) -> Iterator[Span]:
    """Pieces of markup inside lines."""
    for line in found:
        if "<" in line.text or "&nbsp;" in line.text:
            for match in _INLINE.finditer(line.text):
                yield Span(line.start + match.start(), line.start + match.end())


def without_markup(line: Line) -> Line:
    """The line without the markup at its ends."""
    if "<" not in line.text and "&nbsp;" not in line.text:
        return line
    pieces = [match.span() for match in _INLINE.finditer(line.text)]
    start, end = 0, len(line.text)
    for first, last in pieces:
        if line.text[start:first].strip():
            break
        start = last
    for first, last in reversed(pieces):
        if first < start or line.text[last:end].strip():
            break
        end = first
    words = line.text[start:end].strip()
    if not words:
        return line
    begin = line.text.index(words, start)
    printed = line.printed[begin : begin + len(words)]
    return line._replace(start=line.start + begin, end=line.start + begin + len(words), text=words, printed=printed)

"""Paragraphs: lines that belong together, read as one stretch of plain text with its places in the letter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.letters.structure.lines import Line
from reader.text import Span

_REACH = 240
"""Characters of a paragraph in which its heading is looked for."""


class Paragraph(NamedTuple):
    """The beginning of the paragraph that opens at place `first`; `last` is the place of the last line in `text`.

    `text` is plain, its lines joined; `starts` are where each line begins in it.
    """

    lines: Sequence[Line]
    first: int
    last: int
    text: str
    starts: tuple[int, ...]

    def pieces(self, start: int, end: int) -> Iterator[Span]:
        """Where the characters `start`..`end` of the paragraph are printed: one span per line."""
        for line, offset in zip(self.lines[self.first : self.last + 1], self.starts, strict=True):
            inside = Span(max(start, offset), max(start, min(end, offset + len(line.text)), offset))
            if len(inside):
                yield inside.shifted(line.start - offset)


def paragraph(found: Sequence[Line], first: int, end: int) -> Paragraph:
    """The paragraph that opens at place `first` of `found`, before place `end`."""
    text, starts, last = found[first].text, [0], first
    while last + 1 < end and len(text) < _REACH and not found[last + 1].opens:
        last += 1
        starts.append(len(text))
        text += found[last].text
    return Paragraph(found, first, last, text, tuple(starts))

"""The words that a text is cut into before it is converted, as OpenCC's own rules have it: none is crossed later."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reader.script.lexicon import Lexicon
from reader.text import OffsetMap, Span


class Segmentation:
    """Where `text` is cut by the words of a dictionary, told in offsets of the text that `offsets` leads to.

    It is cut only around the places that are asked for. Words that overlap one another make a cluster, which none
    reaches out of, so that each is cut for itself.
    """

    __slots__ = ("_edges", "_end", "_lexicon", "_offsets", "_start", "_text")

    def __init__(self, lexicon: Lexicon, text: str, offsets: OffsetMap) -> None:
        self._lexicon, self._text, self._offsets = lexicon, text, offsets
        # The cluster that was cut last, with the cuts in it.
        self._start = self._end = 0
        self._edges: list[int] = []

    def within(self, start: int, end: int) -> Iterator[int]:
        """The cuts between `start` and `end`, both left out, in order."""
        stretch = self._offsets.to_source(Span(start, end))
        at = told = stretch.start
        while at < stretch.end:
            if not self._start <= at < self._end:
                self._cut(at)
            edges = self._edges
            for place in range(bisect_right(edges, told), bisect_left(edges, stretch.end)):
                told = edges[place]
                yield self._offsets.to_target(Span(told, told)).start
            at = self._end

    def _cut(self, at: int) -> None:
        # Asked for in the order of the text, a cluster ends its search to the left where the one before it ended.
        floor = self._end if at >= self._end else 0
        self._start, self._end = self._lexicon.cluster(self._text, at, at + 1, floor)
        edges: dict[int, None] = {}
        for word in self._lexicon.words(self._text, self._start, self._end):
            edges[word.start] = edges[word.end] = None
        self._edges = list(edges)

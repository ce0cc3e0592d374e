"""Lines under a text that do not cross: each in the lane nearest to the characters that is free."""

from __future__ import annotations

from bisect import bisect_left

from reader.text import Span


class Lanes:
    """The lanes under one paragraph; lane 0 is the nearest."""

    def __init__(self) -> None:
        self._taken: list[list[Span]] = []

    def take(self, span: Span) -> int:
        """The first lane that is free under a span, which is taken from now on."""
        for lane, taken in enumerate(self._taken):
            before = _before(taken, span)
            if before == 0 or taken[before - 1].end <= span.start:
                taken.insert(before, span)
                return lane
        self._taken.append([span])
        return len(self._taken) - 1


def _before(taken: list[Span], span: Span) -> int:
    """How many of the spans in a lane, which lie in order and apart, begin before a span's end."""
    if taken[-1].start < span.end:
        return len(taken)
    return bisect_left(taken, span.end, key=lambda other: other.start)

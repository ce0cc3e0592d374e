"""Lines under a text that do not cross: each in the lane nearest to the characters that is free."""

from __future__ import annotations

from bisect import bisect_left

from reader.text import Span

LINE = 0.15
"""How much room a plain line takes with the gap after it, in em."""


class Lanes:
    """The lanes under one paragraph; lane 0 is the nearest. A lane is as deep as the deepest thing in it."""

    def __init__(self) -> None:
        self._taken: list[list[Span]] = []
        self._depths: list[float] = []

    def take(self, span: Span, depth: float = LINE) -> int:
        """The first lane that is free under a span, which is taken from now on by something `depth` em deep."""
        for lane, taken in enumerate(self._taken):
            before = _before(taken, span)
            if before == 0 or taken[before - 1].end <= span.start:
                taken.insert(before, span)
                self._depths[lane] = max(self._depths[lane], depth)
                return lane
        self._taken.append([span])
        self._depths.append(depth)
        return len(self._taken) - 1

    def above(self, lane: int, room: float) -> float:
        """How deep the nearer lanes are, in em; all draw together where they need more than `room`."""
        return sum(self._depths[:lane]) * min(1.0, room / sum(self._depths))


def _before(taken: list[Span], span: Span) -> int:
    """How many of the spans in a lane, which lie in order and apart, begin before a span's end."""
    if taken[-1].start < span.end:
        return len(taken)
    return bisect_left(taken, span.end, key=lambda other: other.start)

"""How far every paragraph of a letter extends: estimated by blocks of paragraphs, corrected where one was set."""

from __future__ import annotations

from array import array
from collections.abc import Callable

BLOCK = 256
"""Paragraphs that share one estimate until one of them is looked at."""

Estimate = Callable[[int, int], float]
"""What the paragraphs from one index up to another extend together, in pixels."""


class Heights:
    """Extents of paragraphs and their sums; opening costs one estimate for each block, changes O(log n)."""

    def __init__(self, count: int, estimate: Estimate) -> None:
        self._count = count
        self._estimate = estimate
        self._blocks: dict[int, array[float]] = {}
        self._sums = Sums([estimate(first, min(first + BLOCK, count)) for first in range(0, count, BLOCK)])

    def __getitem__(self, index: int) -> float:
        return self._block(index // BLOCK)[index % BLOCK]

    def __setitem__(self, index: int, extent: float) -> None:
        block = self._block(index // BLOCK)
        change = extent - block[index % BLOCK]
        if change:
            block[index % BLOCK] = extent
            self._sums.add(index // BLOCK, change)

    def before(self, index: int) -> float:
        """What all paragraphs before `index` extend together."""
        return self._sums.before(index // BLOCK) + sum(self._block(index // BLOCK)[: index % BLOCK])

    def total(self) -> float:
        """What all paragraphs extend together."""
        return self._sums.before(-(-self._count // BLOCK))

    def places(self, most: int) -> list[tuple[int, float]]:
        """Paragraphs with what all before them extend together: all where there are at most so many, else one in 256.

        In order; the last one is the count of paragraphs with the total.
        """
        found, position = [], 0.0
        for number, first in enumerate(range(0, self._count, BLOCK)):
            if self._count <= most:
                for index, extent in enumerate(self._block(number), first):
                    found.append((index, position))
                    position += extent
            else:
                found.append((first, self._sums.before(number)))
        return [*found, (self._count, self.total())]

    def find(self, position: float) -> tuple[int, float]:
        """The paragraph at a position from the start, and how far into it."""
        number, rest = self._sums.find(position)
        block = self._block(number)
        for place, extent in enumerate(block):
            if rest < extent:
                return number * BLOCK + place, rest
            rest -= extent
        return number * BLOCK + len(block) - 1, rest + block[-1]

    def _block(self, number: int) -> array[float]:
        block = self._blocks.get(number)
        if block is None:
            indices = range(number * BLOCK, min((number + 1) * BLOCK, self._count))
            block = self._blocks[number] = array("d", (self._estimate(i, i + 1) for i in indices))
            self._sums.add(number, sum(block) - (self._sums.before(number + 1) - self._sums.before(number)))
        return block


class Sums:
    """Running sums over numbers that change (a Fenwick tree)."""

    def __init__(self, values: list[float]) -> None:
        self._count = len(values)
        self._tree = [0.0, *values]
        for place in range(1, self._count + 1):
            parent = place + (place & -place)
            if parent <= self._count:
                self._tree[parent] += self._tree[place]

    def add(self, index: int, change: float) -> None:
        """Change the number at `index` by an amount."""
        place = index + 1
        while place <= self._count:
            self._tree[place] += change
            place += place & -place

    def before(self, index: int) -> float:
        """The sum of the first `index` numbers."""
        total = 0.0
        while index > 0:
            total += self._tree[index]
            index -= index & -index
        return total

    def find(self, total: float) -> tuple[int, float]:
        """The number within which the running sum reaches `total`, and what is left; the last one beyond the end."""
        place, step = 0, 1 << self._count.bit_length()
        while step:
            following = place + step
            if following <= self._count and self._tree[following] <= total:
                place, total = following, total - self._tree[following]
            step >>= 1
        if place >= self._count:
            return self._count - 1, total + self.before(self._count) - self.before(self._count - 1)
        return place, total

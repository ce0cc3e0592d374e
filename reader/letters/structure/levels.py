"""How deep each heading lies: learned from the order in which a letter's own styles of numbers appear."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from reader.letters.structure.numbering import RANKS

_JUMP = 3
"""How many numbers a list may leave out; real notices go from 三 to 五."""

_DIVISIONS: Final = frozenset({"編", "章", "節", "條"})


class Mark(NamedTuple):
    """A possible heading: its style, its number (None for a heading without one), whether it may be prose.

    A style beside those of numbers is an unnumbered heading; `rank` orders these, negative above all numbers.
    """

    style: str
    value: int | None
    weak: bool = False
    rank: int | None = None
    bare: bool = False

    @property
    def depth(self) -> int:
        """The usual depth of the style, smaller at the top."""
        return self.rank if self.rank is not None else RANKS.get(self.style, RANKS["1.1"])


class _Open:
    __slots__ = ("mark", "value")

    def __init__(self, mark: Mark) -> None:
        self.mark, self.value = mark, mark.value


def nest(marks: Sequence[Mark]) -> list[int | None]:
    """The level of each mark, 1 at the top; None for one that is no heading because its number fits nowhere."""
    return _Nesting(marks).levels()


def _listed(marks: Sequence[Mark]) -> set[int]:
    """The places of the bare numbers that make a list: it begins with the first and has another."""
    found: dict[str, list[int]] = defaultdict(list)
    last: dict[str, int] = {}
    sure = {mark.style for mark in marks if not mark.bare}
    for place, mark in enumerate(marks):
        if mark.bare and mark.value in {1, last.get(mark.style, 0) + 1}:
            last[mark.style] = mark.value or 0
            found[mark.style].append(place)
    return {
        place
        for style, places in found.items()
        if len(places) > 1 or style in sure or (style == "1" and "1.1" in sure)
        for place in places
    }


class _Nesting:
    def __init__(self, marks: Sequence[Mark]) -> None:
        self._marks = marks
        self._listed = _listed(marks)
        self._count = Counter(mark.style for mark in marks)
        self._places: dict[tuple[str, int | None], list[int]] = defaultdict(list)
        for place, mark in enumerate(marks):
            if not mark.weak and (not mark.bare or place in self._listed):
                self._places[mark.style, mark.value].append(place)
        self._open: list[_Open] = []
        self._last: dict[str, int] = {}
        self._under: dict[str, str] = {}

    def levels(self) -> list[int | None]:
        return [self._level(place, mark) for place, mark in enumerate(self._marks)]

    def _level(self, place: int, mark: Mark) -> int | None:
        if (mark.weak and not self._missing(place, mark)) or (mark.bare and place not in self._listed):
            return None
        if mark.value is not None and mark.value > 1 and self._count[mark.style] == 1 and mark.style not in _DIVISIONS:
            return None
        depth = next((d for d, opened in enumerate(self._open) if opened.mark.style == mark.style), None)
        if depth is None:
            return self._begin(place, mark)
        if not self._continues(mark, self._open[depth].value):
            return None
        del self._open[depth + 1 :]
        self._open[depth].value = mark.value
        return self._noted(mark)

    def _begin(self, place: int, mark: Mark) -> int | None:
        if not self._may_begin(mark):
            return None
        if mark.style == "attachment":
            self._last.clear()
            self._under.clear()
        while self._open and mark.depth <= self._open[-1].mark.depth:
            # A number nests in the list that goes on after it; a marked heading begins something new.
            if mark.value is not None and self._contains(place, self._open[-1], mark):
                break
            self._open.pop()
        self._under[mark.style] = self._open[-1].mark.style if self._open else ""
        self._open.append(_Open(mark))
        return self._noted(mark)

    def _may_begin(self, mark: Mark) -> bool:
        """Whether a list may begin with this number: near its start, where it was left, or anywhere for 第…條."""
        if mark.value is None or mark.value <= _JUMP or mark.style in _DIVISIONS:
            return True
        return mark.value == self._last.get(mark.style, 0) + 1

    def _noted(self, mark: Mark) -> int:
        if mark.value is not None:
            self._last[mark.style] = mark.value
        return len(self._open)

    def _continues(self, mark: Mark, last: int | None) -> bool:
        if mark.value is None or last is None:
            return True
        return mark.value == 1 or last <= mark.value <= last + _JUMP

    def _contains(self, place: int, opened: _Open, mark: Mark) -> bool:
        """Whether the list of `opened` has held this style before, or goes on after `place` before it begins anew."""
        if self._under.get(mark.style) == opened.mark.style:
            return True
        if opened.value is None:
            return False
        following = self._next(place, opened.mark.style, opened.value + 1)
        return following is not None and following <= (self._next(place, opened.mark.style, 1) or following)

    def _missing(self, place: int, mark: Mark) -> bool:
        """Whether a doubtful number is the one that its list lacks: nobody else has it before its successor."""
        value = mark.value or 0
        if value > 1 and self._last.get(mark.style) != value - 1:
            return False
        sure = self._next(place, mark.style, mark.value)
        successor = self._next(place, mark.style, value + 1)
        return successor is not None and (sure is None or successor < sure) and self._last.get(mark.style) != value

    def _next(self, place: int, style: str, value: int | None) -> int | None:
        places = self._places.get((style, value), [])
        index = bisect_right(places, place)
        return places[index] if index < len(places) else None

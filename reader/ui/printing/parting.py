"""Paragraphs to pages: no heading at a foot, no line of a paragraph alone, a signature never on a page of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reader.page import Role
from reader.ui.letter_view.lines import SetLine, SetParagraph
from reader.ui.printing.leaf import Slice
from reader.ui.printing.matter import Matter

LEAST = 2
"""Lines of one paragraph that stand together at the foot or head of a page (widows and orphans)."""

_SIGNED = frozenset({Role.CLOSING, Role.SIGNATURE, Role.DATE})
_KEEPS = frozenset({Role.TITLE, Role.SALUTATION, Role.HEADING, Role.CLOSING})
_WHOLE = frozenset({Role.TITLE, Role.HEADING, Role.SALUTATION, Role.SIGNATURE, Role.DATE})

SetOne = Callable[[int], SetParagraph]


class Parting:
    """Parts what is set into pages that are `room` units deep, one after another."""

    def __init__(self, matter: Matter, set_one: SetOne, room: float) -> None:
        self._matter, self._set, self._room = matter, set_one, room
        self._slices: list[Slice] = []
        self._used = 0.0

    def pages(self) -> Iterator[tuple[Slice, ...]]:
        """The lines of each page."""
        index = self._matter.following(0)
        while index is not None:
            first, lines = 0, self._set(index).lines
            while first < len(lines):
                count = self._count(index, first)
                if count:
                    first = self._put(index, first, first + count)
                if first < len(lines):
                    yield self._turn()
            index = self._matter.following(index + 1)
        if self._slices:
            yield self._turn()

    def _turn(self) -> tuple[Slice, ...]:
        page = tuple(self._slices)
        self._slices, self._used = [], 0.0
        return page

    def _put(self, index: int, first: int, end: int) -> int:
        placed, block = self._set(index), self._origin(index, first)
        self._slices.append(Slice(index, first, end, block))
        last = placed.lines[end - 1]
        self._used = block + (placed.extent if end == len(placed.lines) else last.block + last.extent)
        return end

    def _origin(self, index: int, first: int) -> float:
        """Where a paragraph's start stands when its line `first` comes next; space at a page's head falls away."""
        line = self._set(index).lines[first]
        return self._used if self._slices and not first else self._used - line.block

    def _count(self, index: int, first: int) -> int:
        """How many lines of a paragraph come onto the page from `first` on; at least one onto an empty page."""
        lines = self._set(index).lines
        origin, left = self._origin(index, first), len(lines) - first
        fitting = sum(1 for line in lines[first:] if self._fits(origin, line))
        count = self._allowed(index, first, fitting, left)
        if count == left and not self._company_fits(index, origin):
            count = left - LEAST if left - LEAST >= LEAST and self._matter.role(index) not in _WHOLE else 0
        return count if count or self._slices else max(1, fitting)

    def _allowed(self, index: int, first: int, fitting: int, left: int) -> int:
        """How many of the lines that fit may be parted from the rest."""
        if fitting >= left:
            return left
        if self._matter.role(index) in _WHOLE:
            return 0
        count = min(fitting, left - LEAST)
        return count if count >= LEAST or (first and count > 0) else 0

    def _fits(self, origin: float, line: SetLine) -> bool:
        """Whether a line is on the page; the blank under its characters need not be."""
        return origin + line.block + (line.extent + line.em) / 2 <= self._room

    def _company_fits(self, index: int, origin: float) -> bool:
        """Whether what must follow a paragraph on the same page fits there, too; what fits no page is let go."""
        extent, following = self._set(index).extent, self._matter.following(index + 1)
        held = self._is_held(index, following)
        need = 0.0
        while held and following is not None:
            placed, after = self._set(following), self._matter.following(following + 1)
            held = self._is_held(following, after)
            if not placed.lines:
                break
            is_whole = held or self._matter.role(following) in _WHOLE
            last = placed.lines[-1 if is_whole else min(LEAST, len(placed.lines)) - 1]
            if need + last.block + last.extent > self._room / 2:
                return True
            if not held:
                return origin + extent + need + last.block + (last.extent + last.em) / 2 <= self._room
            need += placed.extent
            following = after
        return True

    def _is_held(self, index: int, following: int | None) -> bool:
        """Whether a paragraph may not be the last one on a page."""
        if following is None:
            return False
        entry = self._matter.entry(index)
        if entry is not None:
            return entry.keeps
        before, after = self._matter.role(index), self._matter.role(following)
        return self._matter.entry(following) is None and (before in _KEEPS or after in _SIGNED)

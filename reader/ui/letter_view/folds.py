"""Which paragraphs are shown: blank lines never, runs of leftovers of a web page folded into one line."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from reader.page import Page, Role

_RUN = re.compile(b"%c(?:[%c%c]*%c)?" % (Role.CRUFT, Role.CRUFT, Role.BLANK, Role.CRUFT))
_SHOWN = bytes(0 if role == Role.BLANK else 1 for role in range(256))


@dataclass(frozen=True, slots=True)
class Fold:
    """A run of leftover paragraphs, half-open, that opens and closes as one; `lines` are those with text."""

    first: int
    end: int
    lines: int
    is_open: bool


class Folds:
    """The folds of one letter and which paragraphs they leave to be shown."""

    def __init__(self, page: Page) -> None:
        self._roles = page.roles
        self._runs = [match.span() for match in _RUN.finditer(page.roles)] if Role.CRUFT in page.roles else []
        self._firsts = [first for first, _ in self._runs]
        self._open: set[int] = set()
        self._shown = bytearray()
        self._show()

    def at(self, index: int) -> Fold | None:
        """The fold that holds paragraph `index`."""
        place = bisect_right(self._firsts, index) - 1
        if place < 0 or index >= self._runs[place][1]:
            return None
        first, end = self._runs[place]
        return Fold(first, end, self._roles.count(Role.CRUFT, first, end), first in self._open)

    def headed(self, index: int) -> Fold | None:
        """The fold whose quiet line stands before paragraph `index`."""
        fold = self.at(index)
        return fold if fold and fold.first == index else None

    def readable(self, index: int) -> bool:
        """Whether the text of paragraph `index` is on the page: neither blank nor folded away."""
        fold = self.at(index)
        return bool(self._shown[index]) and (fold is None or fold.is_open)

    def set_open(self, fold: Fold, *, is_open: bool) -> None:
        """Open or close one fold."""
        (self._open.add if is_open else self._open.discard)(fold.first)
        self._show()

    def set_all_open(self, *, is_open: bool) -> None:
        """Open or close every fold."""
        self._open = set(self._firsts) if is_open else set()
        self._show()

    @property
    def opened(self) -> frozenset[int]:
        """The first paragraphs of the folds that are open."""
        return frozenset(self._open)

    def open_only(self, firsts: frozenset[int]) -> None:
        """Open the folds with these first paragraphs and no other."""
        self._open = set(firsts.intersection(self._firsts))
        self._show()

    def count(self, first: int, end: int) -> int:
        """How many of the paragraphs from `first` up to `end` take room."""
        return self._shown.count(1, first, end)

    def following(self, index: int) -> int | None:
        """The next paragraph from `index` on that takes room."""
        found = self._shown.find(1, index)
        return found if found >= 0 else None

    def preceding(self, index: int) -> int | None:
        """The last paragraph before `index` that takes room."""
        found = self._shown.rfind(1, 0, index)
        return found if found >= 0 else None

    def _show(self) -> None:
        self._shown = self._roles.translate(_SHOWN)
        for first, end in self._runs:
            if first not in self._open:
                self._shown[first + 1 : end] = bytes(end - first - 1)

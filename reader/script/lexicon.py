"""Which words of a dictionary win where in a text, when they overlap."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

Edges = Callable[[int, int], Iterable[int]]
"""The offsets between two others that no word crosses, in order."""


class Claim(NamedTuple):
    """A word that was won, at `start`."""

    start: int
    word: str

    @property
    def end(self) -> int:
        """The offset after the word."""
        return self.start + len(self.word)


class Lexicon:
    """Words in order of rank: the lower rank comes first, then the longer word, then the one further left.

    With `leftmost` a text is read from its start instead: at each place the lowest rank and then the longest word
    wins, and the reading goes on behind it. Every word can win a place, only the sought ones are told. `sought` gives
    for each the index of a character by which it is looked for; the rarer those characters are, the faster.
    """

    __slots__ = ("_cues", "_least", "_leftmost", "_longest", "_pivots", "_ranks", "_reach", "_shortest", "_sought")

    def __init__(self, ranks: Mapping[str, int], sought: Mapping[str, int], *, leftmost: bool = False) -> None:
        self._ranks = ranks
        self._leftmost = leftmost
        self._sought = sought
        self._reach = _reach(ranks)
        self._longest = max(self._reach.values(), default=0)
        # Words of one character make every place a possible start, so that its reach is 1 at least.
        self._shortest = min(map(len, self._reach), default=0)
        self._least = 1 if self._shortest == 1 else 0
        self._cues = _cues(sought)
        self._pivots = _pivots(sought)

    def __contains__(self, word: str) -> bool:
        return word in self._ranks

    def occurrences(self, text: str) -> Iterator[Claim]:
        """The sought words wherever they stand, whether they win their place or not."""
        return (Claim(start, text[start:end]) for start, end in self._possible(text))

    def claims(self, text: str, edges: Edges | None = None) -> Iterator[Claim]:
        """The sought words that win their place, in the order of the text; none crosses one of `edges`."""
        done = 0
        for start, end in self._possible(text):
            # What begins before `done` was settled together with its neighbours, or lies before the text.
            if start >= done:
                start, done = self.cluster(text, start, end, done)
                cuts = (start, *edges(start, done), done) if edges else (start, done)
                for pair in pairwise(cuts):
                    yield from self._winners(text, *pair)

    def words(self, text: str, start: int, end: int) -> Iterator[Claim]:
        """Every word that wins a place when a stretch is read from its start, sought or not."""
        at = start
        while at < end:
            word = self._read(text, at, end)
            if word:
                yield Claim(at, word)
            at += len(word) or 1

    def cluster(self, text: str, start: int, end: int, floor: int) -> tuple[int, int]:
        """The stretch of words that overlap start..end, and of those that overlap them; none before `floor` is asked.

        Where no word overlaps it is start..end itself. No word reaches across its ends.
        """
        reach, least = self._reach, self._least
        at = start - 1
        while at >= floor and at + self._longest > start:
            if at + reach.get(text[at : at + 2], least) > start and at + self._longest_at(text, at) > start:
                start = at
            at -= 1
        at = start
        while at < end:
            if at + reach.get(text[at : at + 2], least) > end:
                end = max(end, at + self._longest_at(text, at))
            at += 1
        return start, end

    def _possible(self, text: str) -> Iterator[tuple[int, int]]:
        """Where sought words may stand; none beyond the end, where a slice is shorter and can be another word."""
        cues, sought, size = self._cues, self._sought, len(text)
        for hit in self._pivots.finditer(text):
            pivot = hit.start()
            # Before the start of the text the slice is too short to be a cue.
            for at in (pivot - 1, pivot):
                for before, length in cues.get(text[at : at + 2], ()):
                    start = at - before
                    end = start + length
                    if start >= 0 and end <= size and text[start:end] in sought:
                        yield start, end
            if self._shortest == 1 and text[pivot] in sought:
                yield pivot, pivot + 1

    def _longest_at(self, text: str, at: int) -> int:
        """The length of the longest word that begins at `at`, 0 where none does."""
        for length in self._lengths(text, at, len(text)):
            if text[at : at + length] in self._ranks:
                return length
        return 0

    def _lengths(self, text: str, at: int, end: int) -> range:
        """Lengths that a word at `at` can have, longest first."""
        return range(min(self._reach.get(text[at : at + 2], self._least), end - at), self._shortest - 1, -1)

    def _read(self, text: str, at: int, end: int) -> str:
        """The word that wins at `at`, '' where there is none."""
        found, best = "", sys.maxsize
        for length in self._lengths(text, at, end):
            word = text[at : at + length]
            rank = self._ranks.get(word, best)
            if rank < best:
                found, best = word, rank
        return found

    def _winners(self, text: str, start: int, end: int) -> list[Claim]:
        if self._leftmost:
            return [claim for claim in self.words(text, start, end) if claim.word in self._sought]
        taken = bytearray(end - start)
        claims: list[Claim] = []
        for _, minus_length, at in sorted(self._candidates(text, start, end)):
            first, last = at - start, at - start - minus_length
            if 1 not in taken[first:last]:
                taken[first:last] = b"\1" * (last - first)
                word = text[at : at - minus_length]
                if word in self._sought:
                    claims.append(Claim(at, word))
        return sorted(claims)

    def _candidates(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Every word in the stretch as rank, negative length, start: the order in which they win."""
        for at in range(start, end):
            for length in self._lengths(text, at, end):
                rank = self._ranks.get(text[at : at + length])
                if rank is not None:
                    yield rank, -length, at


def _reach(words: Iterable[str]) -> dict[str, int]:
    """The length of the longest word for each first two characters."""
    reach: dict[str, int] = {}
    for word in words:
        if reach.get(word[:2], 0) < len(word):
            reach[word[:2]] = len(word)
    return reach


def _cues(sought: Mapping[str, int]) -> dict[str, tuple[tuple[int, int], ...]]:
    """Two characters by which a word is recognised, and where it can begin before them and how long it can be."""
    cues: dict[str, tuple[tuple[int, int], ...]] = {}
    for word, index in sought.items():
        if len(word) > 1:
            before = max(index - 1, 0)
            cue, place = word[before : before + 2], (before, len(word))
            known = cues.get(cue, ())
            if place not in known:
                cues[cue] = (*known, place)
    return cues


def _pivots(sought: Mapping[str, int]) -> re.Pattern[str]:
    """Finds the characters by which words are looked for, where a neighbour does not rule every word out."""
    alone = _any_of(word for word in sought if len(word) == 1)
    after = _any_of(word[1] for word, index in sought.items() if not index and len(word) > 1)
    before = _any_of(word[index - 1] for word, index in sought.items() if index)
    pivot = _any_of(word[index] for word, index in sought.items())
    return re.compile(f"{pivot}(?:(?={after})|(?<={before}.)|(?<={alone}))", re.DOTALL)


def _any_of(characters: Iterable[str]) -> str:
    """A pattern for one of the characters; one that never matches where there are none."""
    members = "".join(sorted(set(characters)))
    return f"[{re.escape(members)}]" if members else "(?!)"

"""One step of a conversion: words and characters are replaced by a group of dictionaries."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Final, NamedTuple, TypeVar

from reader.script.lexicon import Claim, Edges, Lexicon
from reader.text import CharacterMap, OffsetMap, Span
from reader.text.fold import fold

# Characters that part a text: no word reaches across one, so a word that holds one never matches.
_SEPARATOR: Final = re.compile(
    r"[\s\-,.?!*　，。、；：？！…“”‘’『』「」﹁﹂—－（）《》〈〉～．／＼"
    r"︒︑︔︓︿﹀︹︺︙︐［﹇］﹈︕︖︰︳︴︽︾︵︶｛︷｝︸﹃﹄【︻】︼]"
)
_BETWEEN_WORDS: Final = "\0"
_PAIR: Final = 2
_SHIFT: Final = OffsetMap()

Entries = Mapping[str, str]

_Value = TypeVar("_Value")


class Core(NamedTuple):
    """The stretch of a word, and its replacement, that do not answer to each other character by character."""

    start: int
    end: int
    target_end: int


class Step:
    """Replaces words by the dictionaries of one group, the rest character by character.

    The earlier dictionary comes first, within it the longest word, of equal length the one further left. With
    `leftmost` the text is read from its start, as OpenCC's own rules are, and no character parts it.
    `changes` holds the words that become something else than their characters do one by one, `lexicon` all words.
    """

    __slots__ = ("_characters", "_has_characters", "changes", "lexicon")

    def __init__(self, dictionaries: Sequence[Entries], *, leftmost: bool = False) -> None:
        of_words, of_characters = _parted(dictionaries)
        self._has_characters = bool(of_characters)
        self._characters = CharacterMap(_merged(of_characters))
        values = _merged(of_words)
        ranks = _merged([dict.fromkeys(words, rank) for rank, words in enumerate(of_words)])
        for word in () if leftmost else list(filter(_SEPARATOR.search, values)):
            del values[word], ranks[word]
        changed = [entry for entry in self._plain_entries(values) if entry[1] != entry[2]]
        self.changes = {word: value for word, value, _ in changed}
        sought = {word: _telling(plain, value) for word, value, plain in changed}
        self.lexicon = Lexicon(ranks, sought, leftmost=leftmost)

    def run(self, text: str, edges: Edges | None = None) -> tuple[str, OffsetMap]:
        """The text after this step, with the map to it; no word crosses one of `edges`."""
        plain = self.plain(text)
        pieces: list[str] = []
        blocks: list[tuple[Span, Span]] = []
        done = shift = 0
        for claim in self.claims(text, edges):
            value = self.changes[claim.word]
            pieces += plain[done : claim.start], value
            core = _core(claim.word, value)
            if core:
                blocks.append(_block(core, claim.start, claim.start + shift))
            done = claim.end
            shift += len(value) - len(claim.word)
        pieces.append(plain[done:])
        return "".join(pieces), OffsetMap(blocks) if blocks else _SHIFT

    def claims(self, text: str, edges: Edges | None = None) -> Iterator[Claim]:
        """The words that win a place and change something there, in the order of the text."""
        return self.lexicon.claims(text, edges)

    def occurrences(self, text: str) -> Iterator[Claim]:
        """The words that would change something, wherever they stand, also where another wins the place."""
        return self.lexicon.occurrences(text)

    def knows(self, word: str) -> bool:
        """Whether a dictionary of words holds `word`, which can stay as it is."""
        return word in self.lexicon

    def respells(self, word: str) -> bool:
        """Whether a word that changes something keeps its characters in another form; vocabulary does not."""
        value = self.changes[word]
        return self._has_characters and len(word) == len(value) and fold(word) == fold(value)

    def overrules(self, word: str) -> bool:
        """Whether two characters are written otherwise only because they stand together."""
        return len(word) == _PAIR and self.respells(word)

    def plain(self, text: str) -> str:
        """The text with its characters replaced one by one."""
        return self._characters.replace(text) if self._has_characters else text

    def _plain_entries(self, values: Entries) -> Iterator[tuple[str, str, str]]:
        """Each word, what it becomes, and what it would become character by character."""
        plain = self.plain(_BETWEEN_WORDS.join(values)).split(_BETWEEN_WORDS)
        return zip(values, values.values(), plain, strict=bool(values))


def _parted(dictionaries: Sequence[Entries]) -> tuple[Sequence[Entries], Sequence[Entries]]:
    """The dictionaries of words, and those behind them that only replace character by character."""
    count = len(dictionaries)
    while count and _of_characters(dictionaries[count - 1]):
        count -= 1
    return dictionaries[:count], dictionaries[count:]


def _of_characters(entries: Entries) -> bool:
    return all(len(word) == len(value) == 1 for word, value in entries.items())


def _merged(dictionaries: Sequence[Mapping[str, _Value]]) -> dict[str, _Value]:
    """All entries; an earlier dictionary's stands against a later one's."""
    merged: dict[str, _Value] = {}
    for entries in reversed(dictionaries):
        merged.update(entries)
    return merged


def _telling(plain: str, value: str) -> int:
    """The index of a character of `plain` that is another in `value`, or the last one."""
    return min(_agreement(plain, value), len(plain) - 1)


def _agreement(one: str, other: str) -> int:
    """How many characters agree, from the start of both."""
    count = 0
    for pair in zip(one, other, strict=False):
        if pair[0] != pair[1]:
            break
        count += 1
    return count


@cache
def _core(word: str, value: str) -> Core | None:
    """The core of a replaced word, None where each character stands for one; equal ends are left out.

    A word of the same length with other characters (對象 → 物件) is replaced as a whole, too.
    """
    ours, theirs = fold(word), fold(value)
    if ours == theirs:
        return None
    room = min(len(word), len(value)) - 1
    before = min(_agreement(ours, theirs), room)
    after = min(_agreement(ours[::-1], theirs[::-1]), room - before)
    return Core(before, len(word) - after, len(value) - after)


def _block(core: Core, start: int, target_start: int) -> tuple[Span, Span]:
    return (
        Span(start + core.start, start + core.end),
        Span(target_start + core.start, target_start + core.target_end),
    )

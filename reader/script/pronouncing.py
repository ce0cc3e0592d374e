"""How Han characters are read in their words: pinyin with tone marks by pypinyin's phrases, the tones unchanged."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from typing import Final

from reader.script.particles import Word, Words, is_head, particle, surname
from reader.script.variants import Variant
from reader.text import Span
from reader.text.fold import fold

_CLAUSES: Final = re.compile("[〇㐀-鿿豈-﫿\U00020000-\U0003fffd]+")
# So many words at most make a phrase; longer ones are words themselves as a rule.
_TOGETHER: Final = 4
_SELECTORS: Final = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_TONES: Final = re.compile("[\u0300\u0301\u0304\u030c]")
_PARTICLES: Final = ("u", "k")
# What is said of a tone that changes before another is for the ear: ruby has the tone of the dictionary.
_UNCHANGED: Final = {("一", "yí"): "yī", ("一", "yì"): "yī", ("不", "bú"): "bù"}
_WITHIN: Final = {"得": "de", "着": "zhe", "了": "le"}


def pronounced(text: str, where: Collection[Span] | None = None) -> list[str | None]:
    """The reading of each code point, None where it has none; with `where` only clauses that it touches are read.

    The first call takes some tenths of a second to load dictionaries: see `can_pronounce`.
    """
    if _SELECTORS.search(text):
        return _around_selectors(text)
    readings: list[str | None] = [None] * len(text)
    words = _simplified(text)
    for match in _CLAUSES.finditer(text):
        clause = Span(*match.span())
        if where is None or any(clause.overlaps(span) for span in where):
            readings[clause.start : clause.end] = _clause(clause.of(words), clause.of(text))
    return readings


def can_pronounce() -> bool:
    """Whether the dictionaries are loaded."""
    return _pronouncer.cache_info().currsize > 0


def prepare_readings() -> None:
    """Load the dictionaries; safe on any thread."""
    from reader.script.conversion import prepare

    prepare(Variant.HANS, source=Variant.HANT_TW)
    _pronouncer()


class _Pronouncer:
    """The phrases and characters of pypinyin, with what is known better here."""

    def __init__(self, phrases: Mapping[str, list[list[str]]], characters: Mapping[int, str]) -> None:
        from rjieba import tag

        self._cut = tag
        self._phrases, self._characters = phrases, characters
        self._own = _own_readings()
        self._cut("尺牘", hmm=False)  # loads the words' dictionary

    def read(self, clause: str, shown: str) -> Iterator[str | None]:
        """The readings of a clause in Simplified characters; `shown` is how it is written."""
        words = [Word(*pair) for pair in self._cut(clause, hmm=False)]
        syllables = chain.from_iterable(self._words(words))
        for character, written, syllable in zip(clause, shown, syllables, strict=True):
            reading = _UNCHANGED.get((character, syllable), syllable)
            yield (reading if character == written else self._of_form(written, reading)) or self._of_variant(written)

    def _words(self, words: Words) -> Iterator[list[str]]:
        index = 0
        while index < len(words):
            count, syllables = self._at(words, index)
            yield syllables
            index += count

    def _at(self, words: Words, index: int) -> tuple[int, list[str]]:
        """How many words are read together, and how."""
        last = index if words[index].tag.startswith(_PARTICLES) else min(len(words), index + _TOGETHER)
        for end in range(last, index + 1, -1):
            known = self._known("".join([word.text for word in words[index:end]]))
            if known and not words[end - 1].tag.startswith(_PARTICLES):
                return end - index, known
        return 1, self._word(words, index)

    def _word(self, words: Words, index: int) -> list[str]:
        word = words[index]
        if len(word.text) == 1:
            return [particle(words, index) or self._character(word.text)]
        if known := self._known(word.text):
            return known
        named = surname(word)
        found = [*([named] if named else []), *self._within(word.text, 1 if named else 0)]
        if is_head(word):
            found[-1] = "zhǎng"
        return found

    def _within(self, word: str, at: int) -> Iterator[str]:
        """The readings of a word that no dictionary has, by the longest words in it from `at` on."""
        while at < len(word):
            for end in range(len(word), at + 1, -1):
                if known := self._known(word[at:end]):
                    yield from known
                    break
            else:
                end = at + 1
                yield (_WITHIN.get(word[at]) if at else None) or self._character(word[at])
            at = end

    def _known(self, word: str) -> list[str] | None:
        own = self._own.get(word)
        if own:
            return own
        found = self._phrases.get(word)
        return [each[0] for each in found] if found else None

    def _character(self, character: str) -> str:
        own = self._own.get(character)
        return own[0] if own else self._characters.get(ord(character), "").split(",")[0]

    def _of_form(self, written: str, reading: str) -> str:
        """The reading of a Traditional form: a phrase of merged characters may have another one's (发 for 髮)."""
        readings = self._characters.get(ord(written), "").split(",")
        if reading and (readings == [""] or toneless(reading) in map(toneless, readings)):
            return reading
        return self._character(written) or reading

    def _of_variant(self, written: str) -> str | None:
        """The reading of the usual form of a rare one."""
        return self._character(fold(written)) or None


def toneless(syllable: str) -> str:
    """A syllable without its tone mark, in lower case; ü keeps its dots."""
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", syllable)))


def _around_selectors(text: str) -> list[str | None]:
    """As `pronounced`, for a text with variation selectors: a word is the same in whatever form it is drawn."""
    told = iter(pronounced(_SELECTORS.sub("", text)))
    return [None if _SELECTORS.match(character) else next(told) for character in text]


@lru_cache(maxsize=4_096)
def _clause(clause: str, shown: str) -> tuple[str | None, ...]:
    return tuple(_pronouncer().read(clause, shown))


def _simplified(text: str) -> str:
    """The text in Simplified characters, as the phrases are; Taiwan's 著 becomes the 着 of a particle."""
    from reader.script.conversion import converted
    from reader.script.edition import DEFAULT_EDITION

    found = converted(text, Variant.HANS, source=Variant.HANT_TW, edition=DEFAULT_EDITION)
    return text if found.map.blocks else found.text


@cache
def _pronouncer() -> _Pronouncer:
    from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

    return _Pronouncer(PHRASES_DICT, PINYIN_DICT)


def _own_readings() -> dict[str, list[str]]:
    lines = Path(__file__).with_name("readings.txt").read_text("utf-8").splitlines()
    rows = (line.split() for line in lines if not line.startswith("#"))
    return {word: syllables for word, *syllables in rows}

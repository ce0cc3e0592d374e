"""Words that a conversion cut in two: where a phrase won across the edge of a word, the word is converted alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from reader.script.conversion import View, converted
from reader.script.converter import step_of
from reader.script.edition import Edition
from reader.script.lexicon import Claim
from reader.script.routes import route
from reader.script.variants import Variant
from reader.text import Span
from reader.text.fold import fold

# What is cut into words around a phrase, in characters; clauses are shorter as a rule.
_REACH: Final = 12
_OTHER: Final = re.compile(r"[^㐀-鿿豈-﫿𠀀-𲎯]")
# A longer phrase around one is looked for so many characters further.
_AROUND: Final = 4
# A phrase of whole words is looked for among so many words on either side, and in so many characters.
_NEIGHBOURS: Final = 6
_LONGEST: Final = 12


class Recut(NamedTuple):
    """A word of the stored text that reads otherwise when nothing crosses its edges, and the words around it."""

    span: Span
    shown: str
    words: str


def recut(view: View) -> Iterator[Recut]:
    """The words of a view from Simplified that a phrase across their edge decided, in the order of the text.

    Vocabulary is left alone: what is shown is the same word in another form.
    """
    reading = _Reading(view)
    done = 0
    for claim in reading.suspects():
        if claim.end > done:
            clause = reading.clause(claim, done)
            done = clause.end
            yield from reading.recut(clause)


class _Reading:
    """A view from Simplified beside the phrases of its edition."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._text = view.stored
        self._step = step_of(route(Variant.HANS, view.target, view.edition)[0].steps[0], view.edition)

    def suspects(self) -> Iterator[Claim]:
        """Phrases that won a place which others may claim, and those that lost it, but not to a longer one."""
        common = common_words()
        for claim in self._step.occurrences(self._text):
            if self._says(claim.start, claim.end):
                if claim.word not in common or self._disputed(claim):
                    yield claim
            elif not self._in_longer(claim):
                yield claim

    def _disputed(self, claim: Claim) -> bool:
        """Whether a pair across an edge of a phrase is a phrase itself."""
        return any(self._step.knows(self._text[edge - 1 : edge + 1]) for edge in (claim.start, claim.end) if edge)

    def _in_longer(self, claim: Claim) -> bool:
        """Whether the view shows a longer phrase around one."""
        for start in range(max(0, claim.start - _AROUND), claim.start + 1):
            for end in range(claim.end, min(len(self._text), claim.end + _AROUND) + 1):
                if self._step.knows(self._text[start:end]) and self._says(start, end):
                    return True
        return False

    def _says(self, start: int, end: int) -> bool:
        """Whether the view shows what the stretch is converted to alone."""
        return self._alone(self._text[start:end]) == self._shown(Span(start, end))

    def clause(self, claim: Claim, floor: int) -> Span:
        """The Han around a phrase, a few words on either side."""
        before = self._text[max(floor, claim.start - _REACH) : claim.start]
        after = self._text[claim.end : claim.end + _REACH]
        start = claim.start - len(_OTHER.split(before)[-1])
        return Span(start, claim.end + len(_OTHER.split(after, maxsplit=1)[0]))

    def recut(self, clause: Span) -> Iterator[Recut]:
        """The words of a clause that read otherwise alone."""
        words = list(_cut(clause.of(self._text), clause.start))
        for index, word in enumerate(words):
            alone, shown = self._alone(word.of(self._text)), self._shown(word)
            if alone != shown and fold(alone) == fold(shown) and not self._whole(words, index):
                near = words[max(0, index - 1) : index + 2]
                yield Recut(word, alone, "｜".join(each.of(self._text) for each in near))

    def _whole(self, words: Sequence[Span], index: int) -> bool:
        """Whether a phrase that consists of whole words decided what the view shows for a word."""
        for first in range(max(0, index - _NEIGHBOURS), index + 1):
            for last in range(index, min(len(words), index + _NEIGHBOURS + 1)):
                span = Span(words[first].start, words[last].end)
                phrase = span.of(self._text)
                if len(span) <= _LONGEST and self._step.knows(phrase) and self._says(span.start, span.end):
                    return True
        return False

    def _shown(self, span: Span) -> str:
        return self._view.map.to_target(span).of(self._view.text)

    def _alone(self, word: str) -> str:
        return _converted(word, self._view.target, self._view.edition)


@lru_cache(maxsize=8_192)
def _converted(word: str, target: Variant, edition: Edition) -> str:
    return converted(word, target, source=Variant.HANS, edition=edition).text


def _cut(text: str, start: int) -> Iterator[Span]:
    # The words' dictionary takes a tenth of a second to load, which most letters do without.
    import rjieba

    for word in rjieba.cut(text, hmm=False):
        yield Span(start, start + len(word))
        start += len(word)


@cache
def common_words() -> frozenset[str]:
    """Phrases that are common words themselves, so that hardly ever another word reaches into them."""
    lines = Path(__file__).with_name("common_words.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())

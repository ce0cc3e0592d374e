"""Stretches that a reader takes as one: the character with its marks, the word, the phrase, the sentence."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right

from reader.text import Span
from reader.ui.letter_view.kinsoku import (
    CLOSER,
    DASH,
    HAN,
    ITERATION,
    LEADER,
    MARKS,
    POSTFIX,
    PREFIX,
    SPACE,
    WORD,
    classes,
)

_SENTENCE_ENDS = "。！？!?；;…"
_TRAILING = "」』）”’)]】》〉\"'"
_JOINER = "\u200d"
_SAME = str.maketrans(
    dict.fromkeys(POSTFIX + PREFIX, WORD)
    | dict.fromkeys(MARKS, CLOSER)
    | dict.fromkeys(LEADER, DASH)
    | dict.fromkeys(ITERATION, HAN)
)
"""Classes that are one stretch to a reader."""
_REACH = 200
"""So many characters around one are cut into words; clauses are shorter as a rule."""


def is_stop(text: str, offset: int) -> bool:
    """Whether a caret may stand before the character at `offset`: not between a character and its marks."""
    if not 0 < offset < len(text):
        return True
    char = text[offset]
    return char < "\u0300" or not (_is_mark(char) or char == _JOINER or text[offset - 1] == _JOINER)


def next_stop(text: str, offset: int) -> int:
    """The caret stop after `offset`, the end of the text at the latest."""
    offset = min(offset + 1, len(text))
    while not is_stop(text, offset):
        offset += 1
    return offset


def previous_stop(text: str, offset: int) -> int:
    """The caret stop before `offset`, 0 at the earliest."""
    offset = max(offset - 1, 0)
    while not is_stop(text, offset):
        offset -= 1
    return offset


def phrase_at(text: str, offset: int) -> Span:
    """The stretch of one kind around a character: Han between punctuation, a Latin word, the punctuation itself."""
    if not text:
        return Span(0, 0)
    kinds = classes(text).translate(_SAME)
    offset = min(offset, len(text) - 1)
    kind = kinds[offset]
    start = end = offset
    while start > 0 and kinds[start - 1] == kind:
        start -= 1
    while end < len(kinds) and kinds[end] == kind:
        end += 1
    return Span(start, end)


def word_at(text: str, offset: int) -> Span:
    """The word around a character; where there are no Han, the phrase."""
    phrase = phrase_at(text, offset)
    offset = min(offset, len(text) - 1)
    if len(phrase) <= 1 or classes(text[offset]) != HAN:
        return phrase
    from reader.script.cutting import word_starts  # its list takes a tenth of a second to load

    clause = Span(max(phrase.start, offset - _REACH), min(phrase.end, offset + _REACH))
    starts = word_starts(clause.of(text))
    number = bisect_right(starts, offset - clause.start)
    return Span(starts[number - 1], starts[number]).shifted(clause.start)


def next_word(text: str, offset: int) -> int:
    """Where the word after `offset` begins, the end of the text where there is none."""
    kinds = classes(text)
    end = word_at(text, offset).end if offset < len(text) else offset
    while end < len(text) and kinds[end] not in {HAN, WORD}:
        end += 1
    return end


def previous_word(text: str, offset: int) -> int:
    """Where the word before `offset` begins, 0 where there is none."""
    kinds = classes(text)
    start = offset
    while start > 0 and kinds[start - 1] not in {HAN, WORD}:
        start -= 1
    return word_at(text, start - 1).start if start > 0 else 0


def next_sentence(text: str, offset: int) -> int:
    """Where the sentence after the one at `offset` begins, the end of the text where there is none."""
    if offset >= len(text):
        return len(text)
    return _after_space(text, max(sentence_at(text, offset).end, offset + 1))


def previous_sentence(text: str, offset: int) -> int:
    """Where the sentence at `offset` begins, or, from there, the one before; 0 where there is none."""
    kinds = classes(text)
    before = offset
    while before > 0 and kinds[before - 1] == SPACE:
        before -= 1
    return min(sentence_at(text, before - 1).start, before - 1) if before > 0 else 0


def sentence_at(text: str, offset: int) -> Span:
    """The sentence around a character with its closing marks, without white space around it."""
    start = offset = min(offset, max(0, len(text) - 1))
    while start > 0 and not _ends_sentence(text, start):
        start -= 1
    end = offset + 1
    while end < len(text) and not _ends_sentence(text, end):
        end += 1
    kinds = classes(text)
    while start < end - 1 and kinds[start] == SPACE:
        start += 1
    return Span(start, min(end, len(text)))


def paragraph_at(text: str, _offset: int) -> Span:
    """The whole paragraph."""
    return Span(0, len(text))


def _ends_sentence(text: str, offset: int) -> bool:
    """Whether a sentence ends right before `offset`: after its closing marks."""
    if text[offset] in _SENTENCE_ENDS + _TRAILING:
        return False
    before = offset - 1
    while before > 0 and text[before] in _TRAILING:
        before -= 1
    return text[before] in _SENTENCE_ENDS


def _after_space(text: str, offset: int) -> int:
    kinds = classes(text)
    while offset < len(text) and kinds[offset] == SPACE:
        offset += 1
    return offset


def _is_mark(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Mc", "Me"} or "\U0001f3fb" <= char <= "\U0001f3ff"

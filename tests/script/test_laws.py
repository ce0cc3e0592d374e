"""Spans keep their laws through every conversion, from the stored text to the shown one and back."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

import pytest

from reader.script import Edition, Variant, View, convert
from reader.script.dictionaries import entries, names
from reader.text import Span
from reader.text.fold import fold

SHORT, LONG = 4_000, 200_000
EACH = 50
SHORTENED = 2
# Vocabulary makes the maps: most often it is asked for.
TARGETS = {
    Variant.HANS: (Variant.HANT_TW_IDIOM, Variant.HANT_TW_IDIOM, Variant.HANT_HK_IDIOM, Variant.HANT),
    Variant.HANT: (Variant.HANS_IDIOM, Variant.HANT_TW_IDIOM, Variant.HANT_HK_IDIOM, Variant.HANS),
    Variant.HANT_TW: (Variant.HANS_IDIOM, Variant.HANS_IDIOM, Variant.HANT_HK_IDIOM, Variant.HANT),
    Variant.HANT_HK: (Variant.HANS_IDIOM, Variant.HANS_IDIOM, Variant.HANT_TW_IDIOM, Variant.HANT_TW),
}
ODD = ("，", "。", "\n", " ", "𠮷", "😀", "\0", "x", "的", "葛\U000e0100", "豈")
HOUSE = "the house"
"""What is shown without naming an edition: selectors out of the way, corrections laid over."""


@cache
def vocabulary(edition: Edition, source: Variant) -> tuple[str, ...]:
    """Words of a script that are others elsewhere, and a few that are only written otherwise."""
    found: set[str] = set()
    for name in names(edition):
        words = sorted(entries(name, edition))
        if name.startswith(("TWPhrases", "HKPhrases")):
            found.update(words)
        found.update(words[:: 1 + len(words) // 100])
    if source.simplified:
        found = {convert(word, Variant.HANS, source=Variant.HANT, edition=edition).text for word in found}
    return tuple(sorted(found))


def written(chance: random.Random, words: Sequence[str]) -> str:
    """A line of words, cut words and other characters."""
    pieces: list[str] = []
    for _ in range(chance.randint(1, 14)):
        word = chance.choice(words)
        cut = chance.randint(0, len(word))
        pieces.append(chance.choice((word, word, word, word, word[:cut], word[cut:], chance.choice(ODD))))
    return "".join(pieces)


def views(name: str, chance: random.Random) -> Iterator[View]:
    edition = None if name == HOUSE else Edition(name)
    while True:
        source = chance.choice([*TARGETS])
        text = written(chance, vocabulary(edition or Edition.OFFICIAL, source))
        yield convert(text, chance.choice(TARGETS[source]), source=source, edition=edition)


def drawn(chance: random.Random, size: int) -> list[Span]:
    """Spans within a text of `size` characters, in order."""
    return sorted(Span(*sorted(chance.choices(range(size + 1), k=2))) for _ in range(EACH))


class Way(NamedTuple):
    """One direction of a map: `blocks` lie in `text`, `there` leads from it to `other`."""

    text: str
    other: str
    there: Callable[[Span], Span]
    back: Callable[[Span], Span]
    blocks: Sequence[Span]


def ways(view: View) -> tuple[Way, Way]:
    to, fro, blocks = view.map.to_target, view.map.to_source, view.map.blocks
    return (
        Way(view.stored, view.text, to, fro, [block.source for block in blocks]),
        Way(view.text, view.stored, fro, to, [block.target for block in blocks]),
    )


def stays_inside(way: Way, span: Span) -> bool:
    return way.there(span).end <= len(way.other)


def empty_stays_empty(way: Way, span: Span) -> bool:
    return bool(span) == bool(way.there(span))


def contains(way: Way, span: Span) -> bool:
    again = way.back(way.there(span))
    return not span or (again.start <= span.start and span.end <= again.end)


def is_fixed_once_there_and_back(way: Way, span: Span) -> bool:
    there = way.there(span)
    again = way.back(there)
    return not span or (way.there(again) == there and way.back(way.there(again)) == again)


def is_exact_outside_blocks(way: Way, span: Span) -> bool:
    if not span or any(map(span.overlaps, way.blocks)):
        return True
    there = way.there(span)
    return way.back(there) == span and fold(there.of(way.other)) == fold(span.of(way.text))


def keeps_order(way: Way, span: Span) -> bool:
    """Beside the span that is one character shorter at its start, and the one at its end."""
    there = way.there(span)
    if len(span) < SHORTENED:
        return True
    later, earlier = way.there(Span(span.start + 1, span.end)), way.there(Span(span.start, span.end - 1))
    return there.start == earlier.start <= later.start and earlier.end <= later.end == there.end


LAWS = (stays_inside, empty_stays_empty, contains, is_fixed_once_there_and_back, is_exact_outside_blocks, keeps_order)


@pytest.mark.parametrize("name", [*Edition, HOUSE])
@pytest.mark.parametrize("count", [SHORT, pytest.param(LONG, marks=pytest.mark.long)])
def test_spans_contain_what_they_stand_for_keep_their_order_and_are_exact_outside_blocks(
    name: str, count: int
) -> None:
    chance = random.Random(name)  # noqa: S311 - the same spans in every run are wanted
    held = within = 0
    for view in views(name, chance):
        for way in ways(view):
            spans = drawn(chance, len(way.text))
            broken = [(law.__name__, span) for law in LAWS for span in spans if not law(way, span)]
            assert not broken, (view.stored, view.source, view.target)
            starts = [way.there(span).start for span in spans if span]
            assert starts == sorted(starts)
            held += len(spans)
            within += sum(any(map(span.overlaps, way.blocks)) for span in spans)
        if held >= count:
            break
    # A law that is never put to the test proves nothing.
    assert within > held / 8

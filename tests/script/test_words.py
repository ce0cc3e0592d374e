"""Where a text is cut into words: asked for place by place, it is cut as when it is read as a whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script.dictionaries import UNION, chain, configs, entries
from reader.script.edition import Edition
from reader.script.lexicon import Lexicon
from reader.script.words import Segmentation
from reader.text import OffsetMap, Span

WORDS = st.sets(st.text(st.sampled_from("甲乙丙"), min_size=1, max_size=4), max_size=8)
TEXTS = st.text(st.sampled_from("甲乙丙丁"), max_size=20)
STAYS = OffsetMap()


def cut(words: set[str], text: str) -> list[int]:
    """The edges of the longest words of a text that is read from its start."""
    edges, at = set(), 0
    while at < len(text):
        found = max((word for word in words if text.startswith(word, at)), key=len, default="")
        if found:
            edges |= {at, at + len(found)}
        at += len(found) or 1
    return sorted(edges)


def lexicon(words: set[str]) -> Lexicon:
    return Lexicon(dict.fromkeys(words, 0), {}, leftmost=True)


@given(WORDS, TEXTS, st.data())
def test_each_stretch_is_cut_as_in_the_whole_text_whatever_was_asked_before(
    words: set[str], text: str, data: st.DataObject
) -> None:
    segmentation = Segmentation(lexicon(words), text, STAYS)
    places = st.lists(st.integers(0, len(text)), min_size=2, max_size=2).map(sorted)
    for start, end in data.draw(st.lists(places, max_size=5)):
        assert [*segmentation.within(start, end)] == [edge for edge in cut(words, text) if start < edge < end]


def test_cuts_are_told_where_they_lie_in_the_text_that_was_made_of_it() -> None:
    # 甲乙丙丁戊 -> 一二三丙丁四: the cuts are those of the text before, 0 2 4 and 5.
    offsets = OffsetMap([(Span(0, 2), Span(0, 3)), (Span(4, 5), Span(5, 6))])
    segmentation = Segmentation(lexicon({"甲乙", "丙丁", "戊"}), "甲乙丙丁戊", offsets)
    assert [*segmentation.within(0, 6)] == [3, 5]
    assert [*segmentation.within(1, 4)] == [3]
    assert [*segmentation.within(3, 5)] == []


@pytest.mark.parametrize("config", configs(Edition.OFFICIAL))
def test_a_config_cuts_by_the_only_dictionary_of_words_of_one_of_its_steps(config: str) -> None:
    through = chain(config, Edition.OFFICIAL)
    if through.segmentation:
        (group,) = (group for group in through.steps if group[0] == UNION.join(through.segmentation))
        for name in group[1:]:
            assert all(len(word) == len(form) == 1 for word, form in entries(name, Edition.OFFICIAL).items())

"""Words found in one letter: across scripts and forms, in order and apart, and in what is shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.letters import Letter
from reader.page import Page, hits
from reader.page.hits import Hits, hits_in, reworded, with_reworded
from reader.script import Variant
from reader.text import Span
from reader.text.fold import fold

TEXTS = st.text(alphabet="信訊讯资資料a，,𠮷\n", max_size=40)


def found(text: str, words: str) -> list[str]:
    return [span.of(text) for span in hits_in(fold(text), fold(words))]


def test_one_word_stands_for_its_forms_in_every_script_and_width() -> None:
    text = "裡面的頭髮，裏面的头发，里面的ＡＢＣ,里面的abc。"
    assert found(text, "里面的") == ["裡面的", "裏面的", "里面的", "里面的"]
    assert found(text, "頭發") == ["頭髮", "头发"]
    assert found(text, "abc") == ["ＡＢＣ", "abc"]
    assert found(text, "，") == ["，", "，", ","]


@given(TEXTS, TEXTS.filter(bool), st.integers(0, 1_000))
def test_hits_are_all_places_from_left_to_right_that_lie_apart(text: str, words: str, at: int) -> None:
    folded, needle = fold(text), fold(words)
    expected, place = [], folded.find(needle)
    while place >= 0:
        expected.append(Span(place + at, place + at + len(needle)))
        place = folded.find(needle, place + len(needle))
    assert list(hits_in(folded, needle, at=at)) == expected


def test_nothing_is_found_of_nothing() -> None:
    assert len(hits_in("信", "")) == 0


def test_of_too_many_hits_those_around_a_place_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hits, "MOST", 4)
    few, text = hits_in("信" * 4, "信"), "信" * 10
    assert (len(few), few.before, few.after, few.total) == (4, 0, 0, 4)
    for near, first in ((0, 0), (2, 0), (5, 3), (9, 6), (99, 6)):
        many = hits_in(text, "信", near=near)
        assert [span.start for span in many] == list(range(first, first + 4))
        assert (many.before, many.after, many.total) == (first, 6 - first, 10)


SPANS = st.lists(st.integers(1, 9), max_size=12).map(
    lambda steps: [(sum(steps[:n]), sum(steps[: n + 1])) for n in range(0, len(steps), 2) if n < len(steps)]
)


@given(SPANS, st.integers(0, 80), st.integers(1, 9))
def test_hits_are_looked_up_by_their_place(spans: list[tuple[int, int]], start: int, length: int) -> None:
    all_hits, span = Hits(spans), Span(start, start + length)
    assert list(all_hits.edges()) == spans
    assert all_hits.first_from(start) == sum(first < start for first, _ in spans)
    assert all_hits.overlap(span) is any(Span(*edges).overlaps(span) for edges in spans)
    for number, edges in enumerate(spans):
        assert all_hits.number_of(Span(*edges)) == number
    assert (all_hits.number_of(span) is not None) is ((span.start, span.end) in spans)
    assert list(all_hits[1:3].edges()) == spans[1:3]


WORDS = "请上互联网查信息，信息很多。\n头发很长。\n资讯也多，互联网。"


def test_what_is_shown_is_found_where_other_words_are_stored() -> None:
    page = Page(Letter(text=WORDS), source=Variant.HANS).in_variant(Variant.HANT_TW_IDIOM)
    assert page.paragraph(0).text.startswith("請上網際網路查資訊")
    others = list(reworded(page, range(len(page))))
    assert [other.start for other in others] == [0, WORDS.index("资讯")]

    def shown(words: str) -> list[str]:
        needle = fold(words)
        return [span.of(WORDS) for span in with_reworded(hits_in(fold(WORDS), needle), others, needle)]

    assert shown("资讯") == ["信息", "信息", "资讯"]
    assert shown("網際網路") == ["互联网", "互联网"]
    assert shown("網") == ["网", "网"]
    assert shown("信息") == ["信息", "信息"]
    assert shown("頭髮") == ["头发"]


def test_a_letter_shown_as_it_is_stored_needs_no_second_look() -> None:
    page = Page(Letter(text=WORDS), source=Variant.HANS)
    assert list(reworded(page, range(len(page)))) == []
    assert list(reworded(page.in_variant(Variant.HANT), range(len(page)))) == []

"""Choices laid over a view: what they replace, what they leave, the map that leads through."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.script import Edition, Variant, View
from reader.script.choice import Authority, Choice
from reader.script.choosing import beside, choice_applied
from reader.script.conversion import converted
from reader.text import Block, OffsetMap, Span
from tests.script.stretches import EDITIONS, FORMS, SOURCES, TARGETS, TEXTS, check_map


def choice(start: int, end: int, shown: str) -> Choice:
    return Choice(span=Span(start, end), shown=shown, authority=Authority.CONVERSION)


def idiom(text: str) -> View:
    return converted(text, Variant.HANT_TW_IDIOM, source=Variant.HANS, edition=Edition.REIMPLEMENTED)


def test_a_choice_that_only_writes_a_word_otherwise_keeps_every_offset() -> None:
    view = choice_applied(idiom("家里的后面"), [choice(1, 2, "里"), choice(3, 4, "后")])
    assert (view.text, view.map) == ("家里的后面", OffsetMap())


@pytest.mark.parametrize("form", ["乙", "甲乙", "甲乙丙丁"])
def test_a_choice_of_other_characters_stands_for_its_word_as_a_whole(form: str) -> None:
    view = choice_applied(idiom("在家里的后面"), [choice(1, 3, form)])
    assert view.text == f"在{form}的後面"
    assert view.map.blocks == (Block(Span(1, 3), Span(1, 1 + len(form))),)


def test_a_choice_that_touches_a_replaced_word_takes_its_place_whole() -> None:
    assert idiom("查信息吧").map.blocks == (Block(Span(1, 3), Span(1, 3)),)
    view = choice_applied(idiom("查信息吧"), [choice(1, 2, "訊")])
    assert (view.text, view.map.blocks) == ("查訊息吧", (Block(Span(1, 3), Span(1, 3)),))
    view = choice_applied(idiom("看博客里"), [choice(2, 4, "客里")])
    assert (view.text, view.map) == ("看博客里", OffsetMap())


def test_choices_that_touch_the_same_replaced_word_are_all_shown() -> None:
    view = choice_applied(idiom("说博客好的博客"), [choice(1, 2, "甲"), choice(2, 3, "乙丙丁")])
    assert view.text == "說甲乙丙丁好的部落格"
    assert view.map.blocks == (Block(Span(1, 3), Span(1, 5)), Block(Span(5, 7), Span(7, 10)))


def test_what_lies_beside_a_choice_is_shown_in_the_script_of_the_view() -> None:
    assert choice_applied(idiom("说数据好"), [choice(1, 2, "甲")]).text == "說甲據好"


def test_without_choices_the_view_stays() -> None:
    view = idiom("信息")
    assert choice_applied(view, []) is view


def test_a_choice_gives_way_where_another_is_made_and_keeps_the_rest() -> None:
    one = choice(2, 7, "甲乙丙丁戊")
    assert list(beside([one], [Span(0, 2), Span(7, 9)])) == [one]
    assert list(beside([one], [Span(0, 3), Span(4, 5)])) == [choice(3, 4, "乙"), choice(5, 7, "丁戊")]
    assert list(beside([one], [Span(2, 7)])) == []
    assert list(beside([choice(2, 7, "甲")], [Span(0, 3)])) == []


@given(TEXTS, TARGETS, SOURCES, EDITIONS, st.data())
def test_choices_change_what_they_touch_and_nothing_else(
    text: str, target: Variant, source: Variant, edition: Edition, data: st.DataObject
) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pure = converted(text, target, source=source, edition=edition)
    choices = [
        Choice(span=Span(start, end), shown=data.draw(FORMS), authority=Authority.CONVERSION)
        for start, end in pairwise(cuts)
        if data.draw(st.booleans())
    ]
    view = choice_applied(pure, choices)
    check_map(view)
    assert view.choices == tuple(choices)
    touched = [pure.map.to_source(pure.map.to_target(choice.span)) for choice in choices]
    for start in range(len(text)):
        span = Span(start, start + 1)
        if not any(span.overlaps(one) for one in touched):
            assert view.map.to_target(span).of(view.text) == pure.map.to_target(span).of(pure.text)
    for choice, whole in zip(choices, touched, strict=True):
        found = view.map.to_target(choice.span).of(view.text)
        assert (
            found == choice.shown if whole == choice.span and not overlapped(whole, touched) else choice.shown in found
        )


def overlapped(span: Span, others: list[Span]) -> bool:
    return sum(span.overlaps(other) for other in others) > 1

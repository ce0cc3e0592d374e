"""The text around a place as assistive clients get it: whole lines, every place there and back."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.ui.letter_view import LetterView
from reader.ui.letter_view.excerpt import Excerpt, around
from reader.ui.letter_view.flow import Flow, Hit
from tests.ui.letter_view.conftest import RARE, TEXT, Show, book

LEFTOVERS = "甘肅先鋒\n首頁 > 要聞\n\n一封信\n\n各位鄉親：\n\n請修路。\n\n村辦\n2020年1月27日\n"


def flow_of(view: LetterView) -> Flow:
    flow = view.surface.flow
    assert flow is not None
    return flow


@pytest.mark.parametrize("text", [TEXT, f"{TEXT}\n\n{TEXT}\n{RARE}", LEFTOVERS, "各位：" + "天地玄黃，" * 1_500])
def test_a_letter_is_given_as_it_is_shown_without_blank_lines(show: Show, text: str) -> None:
    flow = flow_of(show(text))
    excerpt = around(flow, flow.readable_after(0) or 0)
    readable = [index for index in range(len(flow.page)) if flow.folds.readable(index)]
    shown = flow.page.stored(flow.page.span(readable[0]))
    for before, index in pairwise(readable):
        span = flow.page.span(index)
        shown += ("\n" if flow.page.span(before).end < span.start else "") + flow.page.stored(span)
    assert (excerpt.text, excerpt.is_first, excerpt.is_last) == (shown, True, True)
    assert excerpt.size == len(shown.encode("utf-16-le")) // 2


@pytest.mark.parametrize("text", [RARE, f"{TEXT}\n{RARE}\n{TEXT}", "𠮷" * 5_000])
def test_every_place_is_found_again(show: Show, text: str) -> None:
    flow = flow_of(show(text))
    excerpt = around(flow, 0)
    for place, index in enumerate(excerpt.indices):
        for offset in range(len(excerpt.texts[place])):
            hit = Hit(index, offset)
            units = excerpt.units(hit)
            assert excerpt.hit(units) == hit
            character = excerpt.texts[place][offset]
            assert excerpt.text.encode("utf-16-le")[2 * units :].startswith(character.encode("utf-16-le"))


def test_of_a_long_letter_there_is_enough_around_the_place(show: Show) -> None:
    flow = flow_of(show(book(200_000)))
    middle = len(flow.page) // 2
    excerpt = around(flow, middle)
    assert (excerpt.is_first, excerpt.is_last) == (False, False)
    assert 10_000 < excerpt.size < 30_000
    assert excerpt.serves(Hit(middle, 0))
    assert excerpt.serves(Hit(middle + 1, 0))
    for beyond in (excerpt.indices[0], excerpt.indices[-1], 0, len(flow.page) - 1):
        assert not excerpt.serves(Hit(beyond, 0))


def test_a_place_outside_is_at_the_nearest_end(show: Show) -> None:
    flow = flow_of(show(book(200_000)))
    excerpt = around(flow, len(flow.page) // 2)
    assert excerpt.units(Hit(0, 3)) == 0
    assert excerpt.units(Hit(len(flow.page) - 1, 3)) == excerpt.size


def test_without_a_letter_there_is_nothing() -> None:
    assert (Excerpt().text, Excerpt().size, Excerpt().hit(0), Excerpt().units(Hit(0, 0))) == ("", 0, None, 0)

"""Marks between the lines as CLREQ asks for them (§5.1), on the real widget: rows 29 to 32 and 40 of the checklist.

Places are counted along the lines and across them, across from the first line on: downwards, or from right to left.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise

import pytest

from reader.annotations import Color, Style
from reader.letters import Letter
from reader.page import Mark, Page
from reader.text import Span
from reader.ui.letter_view import Hue, LetterView, Look, Palette
from tests.ui.letter_view.conftest import Show
from tests.ui.letter_view.test_signs import Box, box, ink, runs, shown

INK, LINE, TEXT = "#1000f0", "#d00000", "天地玄黃宇宙洪荒，日月盈昃。辰宿列張AB寒"
# The characters are as light as the paper, so that only marks have the colour of ink.
PALETTE = Palette(paper="#ffffff", ink=INK, hues={color: Hue("#ffff90", LINE) for color in Color})
in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
in_two_sizes = pytest.mark.parametrize("zoom", [1.0, 2.0], ids=["100%", "200%"])


def marked(show: Show, *marks: Mark, vertical: bool, zoom: float = 1.0, text: str = TEXT) -> LetterView:
    page = Page(Letter(text=text))
    for mark in marks:
        page.marks.add(mark)
    return shown(show, page, Look(palette=PALETTE, vertical=vertical, zoom=zoom, measure=24))


def mark(start: int, end: int, style: Style, *, noted: bool = False) -> Mark:
    return Mark(f"{style} {start}–{end}", Span(start, end), Color.RED, style, noted)


def added(show: Show, *marks: Mark, vertical: bool, zoom: float = 1.0) -> tuple[LetterView, set[tuple[int, int]]]:
    """The view, and the pixels of ink that are there for the marks alone."""
    view = marked(show, vertical=vertical, zoom=zoom)
    before = ink(view, INK)
    assert view.page is not None
    for each in marks:
        view.page.marks.add(each)
    view.refresh_marks()
    return view, ink(view, INK) - before


def across(pixels: set[tuple[int, int]], place: Box) -> list[int]:
    return [at for along, at in pixels if place.first <= along < place.last]


@in_both_directions
@in_two_sizes
def test_row_29_emphasis_dots_are_under_a_line_and_right_of_a_column_but_not_at_punctuation(
    show: Show, vertical: bool, zoom: float
) -> None:
    view, pixels = added(show, mark(6, 14, Style.EMPHASIS), vertical=vertical, zoom=zoom)
    em = 20 * zoom
    for offset in range(6, 14):
        place = box(view, Span(offset, offset + 1))
        here = {(along, at) for along, at in pixels if place.first <= along < place.last}
        assert bool(here) is (TEXT[offset] not in "，。")
        if here:
            middle = sum(along for along, _ in here) / len(here)
            assert abs(middle - (place.first + em / 2)) <= 1
            beside = {at - place.middle for _, at in here}
            assert all(0.58 * em <= (-at if vertical else at) <= 0.83 * em for at in beside)


@in_both_directions
@in_two_sizes
def test_row_30_a_proper_name_has_a_straight_line_in_ink_under_it_or_left_of_it(
    show: Show, vertical: bool, zoom: float
) -> None:
    view, pixels = added(show, mark(2, 5, Style.PROPER_NAME), vertical=vertical, zoom=zoom)
    place = box(view, Span(2, 5))
    found = {at for _, at in pixels}
    assert runs(found) == [round(0.08 * 20 * zoom)]
    assert 0.55 * 20 * zoom <= min(found) - place.middle <= 0.65 * 20 * zoom
    (length,) = runs(along for along, _ in pixels)
    assert abs(length - (place.last - place.first - 2 * 0.1 * 20 * zoom)) <= 1


@in_both_directions
@in_two_sizes
def test_row_31_a_book_title_has_a_wavy_line_in_ink_under_it_or_left_of_it(
    show: Show, vertical: bool, zoom: float
) -> None:
    view = marked(show, mark(2, 6, Style.BOOK_TITLE), vertical=vertical, zoom=zoom)
    place, em = box(view, Span(2, 6)), 20 * zoom
    plain = marked(show, vertical=vertical, zoom=zoom)
    wave = changed(plain, view)
    assert place.first < min(along for along, _ in wave) < place.first + 0.3 * em
    assert place.last - 0.3 * em < max(along for along, _ in wave) < place.last
    assert all(0.55 * em <= at - place.middle <= 0.85 * em for _, at in wave)
    middles = [sum(here) / len(here) for at in range(place.first, place.last) if (here := column(wave, at))]
    level = (min(middles) + max(middles)) / 2
    crossings = sum((one < level) is not (other < level) for one, other in pairwise(middles))
    assert crossings >= 10
    assert runs(along for along, _ in wave)[0] > 3.3 * em


@in_both_directions
@pytest.mark.parametrize("style", [Style.PROPER_NAME, Style.BOOK_TITLE, Style.UNDERLINE, Style.WAVE])
def test_row_32_lines_of_words_that_follow_each_other_have_a_gap_between_them(
    show: Show, style: Style, vertical: bool
) -> None:
    view = marked(show, mark(2, 4, style), mark(4, 7, style), vertical=vertical)
    drawn = changed(marked(show, vertical=vertical), view)
    seam = box(view, Span(4, 5)).first
    assert len(runs(along for along, _ in drawn)) == 2
    assert not {seam - 1, seam} & {along for along, _ in drawn}


@in_both_directions
def test_row_32_lines_that_lie_over_each_other_have_a_gap_between_them(show: Show, vertical: bool) -> None:
    for styles in combinations((Style.PROPER_NAME, Style.BOOK_TITLE, Style.UNDERLINE, Style.WAVE), 2):
        view = marked(show, *(mark(2, 6, style) for style in styles), vertical=vertical)
        drawn = changed(marked(show, vertical=vertical), view)
        assert len(runs(at for _, at in drawn)) == 2, styles


@in_both_directions
@in_two_sizes
def test_row_40_lines_and_dots_of_one_word_are_on_two_sides_of_a_column_and_both_under_a_line(
    show: Show, vertical: bool, zoom: float
) -> None:
    marks = (mark(2, 6, Style.PROPER_NAME), mark(2, 6, Style.EMPHASIS))
    view, pixels = added(show, *marks, vertical=vertical, zoom=zoom)
    place = box(view, Span(2, 6))
    before = {at for at in across(pixels, place) if at < place.middle}
    behind = {at for at in across(pixels, place) if at > place.middle}
    assert len(runs(before)) == (1 if vertical else 0)
    assert len(runs(behind)) == (1 if vertical else 2)
    if vertical:
        assert runs(behind) == [round(0.08 * 20 * zoom)]


@in_both_directions
def test_row_40_a_sign_of_the_text_keeps_clear_of_lines_and_dots(show: Show, vertical: bool) -> None:
    from tests.ui.letter_view.conftest import put_doubts

    marks = (mark(2, 6, Style.WAVE), mark(1, 7, Style.EMPHASIS))
    view = marked(show, *marks, vertical=vertical)
    assert view.page is not None
    put_doubts(view.page, Span(3, 5))
    view.set_look(replace(view.look, palette=replace(PALETTE, sign="#00a000")))
    sign = {at for _, at in ink(view, "#00a000")}
    lines = {at for _, at in changed(marked(show, vertical=vertical), marked(show, *marks, vertical=vertical))}
    assert sign
    assert not sign & lines


def changed(one: LetterView, other: LetterView) -> set[tuple[int, int]]:
    """The pixels that two views show otherwise, as places along and across the lines."""
    first, second = (view.viewport().grab().toImage() for view in (one, other))
    assert first.size() == second.size()
    width = first.width()
    found = {(x, y) for y in range(first.height()) for x in range(width) if first.pixel(x, y) != second.pixel(x, y)}
    return {(y, width - 1 - x) if one.look.vertical else (x, y) for x, y in found}


def column(pixels: set[tuple[int, int]], at: int) -> list[int]:
    return [across_ for along, across_ in pixels if along == at]

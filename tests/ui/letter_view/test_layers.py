"""Layers of the page on the real widget: each in its place, told by its form, in both directions."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotations import Color
from reader.letters import parse
from reader.page import Page
from reader.text import Span
from reader.ui.letter_view import Hue, LetterView, Look, Palette
from reader.ui.letter_view.layers import Hits
from tests.ui.letter_view.conftest import TEXT, Show, book
from tests.ui.letter_view.test_signs import box, ink, runs, shown

GROUND, CURRENT, EDGE, ACCENT, FAINT, CHOSEN = "#ffe0b0", "#ffb050", "#a05000", "#8000c0", "#0070a1", "#ffc0d0f0"
PALETTE = Palette(
    paper="#ffffff",
    ink="#000000",
    hit=GROUND,
    hit_current=CURRENT,
    hit_line=EDGE,
    accent=ACCENT,
    faint=FAINT,
    selection=CHOSEN,
    hues={color: Hue("#ffff90", "#d00000") for color in Color},
)
in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
in_two_sizes = pytest.mark.parametrize("zoom", [1.0, 2.0], ids=["100%", "200%"])


def page_with(show: Show, text: str = TEXT, *, vertical: bool, zoom: float = 1.0) -> LetterView:
    return shown(show, Page(parse(text)), Look(palette=PALETTE, vertical=vertical, zoom=zoom))


@in_both_directions
@in_two_sizes
def test_hits_stand_in_boxes_and_the_current_one_in_a_thick_one(show: Show, vertical: bool, zoom: float) -> None:
    view = page_with(show, vertical=vertical, zoom=zoom)
    view.show_hits([Span(1, 3), Span(5, 6), Span(10, 12)], Span(5, 6))
    edge = ink(view, EDGE)
    widths = {}
    for span in (Span(1, 3), Span(5, 6), Span(10, 12)):
        place = box(view, span)
        middle = (place.first + place.last) // 2
        across = [at for along, at in edge if along == middle and place.before <= at < place.behind]
        widths[span] = runs(across)
        assert len(widths[span]) == 2
        assert min(across) < place.middle - 0.4 * 20 * zoom
        assert max(across) > place.middle + 0.4 * 20 * zoom
    assert widths[Span(5, 6)][0] > widths[Span(1, 3)][0] == widths[Span(10, 12)][0]
    assert ink(view, GROUND)
    assert ink(view, CURRENT)
    view.show_hits((), None)
    assert not ink(view, EDGE) | ink(view, GROUND) | ink(view, CURRENT)


@in_both_directions
def test_a_current_hit_is_shown_also_before_the_others_are_known(show: Show, vertical: bool) -> None:
    view = page_with(show, vertical=vertical)
    view.show_hits((), Span(4, 6))
    assert ink(view, CURRENT)


@in_both_directions
def test_a_selection_stands_between_two_bars(show: Show, vertical: bool) -> None:
    view = page_with(show, vertical=vertical)
    view.select(Span(2, 6))
    place, bars = box(view, Span(2, 6)), ink(view, ACCENT)
    along = sorted({at for at, _ in bars})
    assert len(runs(along)) == 2
    assert abs(along[0] - place.first) <= 3
    assert abs(along[-1] - place.last) <= 3
    view.clear_selection()
    assert not ink(view, ACCENT)


@in_both_directions
def test_a_selection_over_paragraphs_has_a_bar_at_its_very_ends_alone(show: Show, vertical: bool) -> None:
    text = "天地玄黃宇宙洪荒\n日月盈昃辰宿列張\n寒來暑往秋收冬藏"
    view = page_with(show, text, vertical=vertical)
    view.select(Span(2, 22))
    assert sum(len(runs(at for at, across in ink(view, ACCENT) if near(view, across, span))) for span in LINES) == 2


LINES = (Span(0, 8), Span(9, 17), Span(18, 26))


def near(view: LetterView, across: int, span: Span) -> bool:
    return abs(across - box(view, span).middle) < 16


@in_both_directions
def test_what_is_pointed_out_has_a_round_frame(show: Show, vertical: bool) -> None:
    view = page_with(show, vertical=vertical)
    view.point_out(Span(3, 6))
    place, frame = box(view, Span(3, 6)), ink(view, ACCENT)
    corner = {(along, at) for along, at in frame if along < place.first and at < place.before + 2}
    assert frame
    assert not corner


@in_both_directions
def test_the_section_has_a_thin_rule_and_its_heading_a_thick_one_beside_the_lines(show: Show, vertical: bool) -> None:
    text = "關於水的信\n\n各位：\n一、修路\n天地玄黃。\n二、引水\n日月盈昃辰宿列張。寒來暑往。\n三、種樹\n秋收冬藏。"
    view = page_with(show, text, vertical=vertical)
    assert view.page is not None
    section = next(each for each in view.page.letter.sections if each.label.startswith("二"))
    before = ink(view, FAINT), ink(view, ACCENT)
    view.show_section(section.span)
    thin, thick = ink(view, FAINT) - before[0], ink(view, ACCENT) - before[1]
    first, last = box(view, Span(section.span.start, section.span.start + 2)), box(view, last_of(section.span))
    offsets = (at for at in range(section.span.start, section.span.end) if text[at] != "\n")
    left = min(box(view, Span(at, at + 1)).first for at in offsets)
    assert all(along < left for along, _ in thin | thick)
    assert len({along for along, _ in thin}) < len({along for along, _ in thick})
    assert min(at for _, at in thick) <= first.before <= max(at for _, at in thick) < last.before
    assert abs(max(at for _, at in thin) - last.behind) < 8
    view.show_section(None)
    assert (ink(view, FAINT), ink(view, ACCENT)) == before


def last_of(span: Span) -> Span:
    return Span(span.end - 3, span.end - 2)


def test_another_letter_forgets_hits_and_section(show: Show) -> None:
    view = page_with(show, vertical=False)
    view.show_hits([Span(1, 3)], Span(1, 3))
    view.show_section(Span(0, 10))
    view.set_page(Page(parse("別的信，說別的事。" * 3)))
    assert not ink(view, CURRENT) | ink(view, FAINT)


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 9))), st.integers(0, 200), st.integers(1, 40))
def test_hits_on_a_paragraph_are_those_that_touch_it(found: list[tuple[int, int]], start: int, length: int) -> None:
    spans: list[Span] = []
    for at, size in sorted(found):
        if not spans or at >= spans[-1].end:
            spans.append(Span(at, at + size))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    paragraph = Span(start, start + length)
    assert list(Hits(spans).on(paragraph)) == [span for span in spans if span.overlaps(paragraph)]


def test_a_hundred_thousand_hits_are_shown_where_the_page_is(show: Show) -> None:
    text = book(1_000_000)
    view = page_with(show, text, vertical=False)
    hits = [Span(at, at + 2) for at in range(0, len(text) - 2, 10)]
    view.show_hits(hits, hits[50_000])
    view.go_to(hits[50_000].start)
    assert ink(view, CURRENT)
    assert len(runs(at for _, at in ink(view, GROUND))) > 5

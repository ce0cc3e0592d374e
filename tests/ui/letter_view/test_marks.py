"""Marks as boxes."""

import pytest
from PySide6.QtGui import QColor

from reader.annotations import Color, Style
from reader.letters import Letter
from reader.page import Mark, Page
from reader.text import Span
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.interlinear import Interlinear, Wave, interlinear
from reader.ui.letter_view.lines import SetParagraph
from reader.ui.letter_view.look import Look, Palette, Region
from reader.ui.letter_view.marks import Dot, Fill, blend, contrast, dots, washes
from reader.ui.letter_view.typesetter import Typesetter

PALETTE = Palette()


@pytest.fixture
def placed() -> SetParagraph:
    typesetter = Typesetter(Look(), region=Region.TC, direction=Horizontal(), across=400)
    return typesetter.set(Page(Letter(text="天地玄黃宇宙洪荒" * 10)).paragraph(0), None)


def mark(start: int, end: int, color: Color, style: Style = Style.HIGHLIGHT, *, noted: bool = False) -> Mark:
    return Mark(f"{start}-{end}", Span(start, end), color, style, noted)


def test_overlapping_highlights_are_painted_once_each_stretch(placed: SetParagraph) -> None:
    fills = washes(placed, [mark(0, 6, Color.YELLOW), mark(4, 10, Color.BLUE)], PALETTE)
    assert [fill.box.left() for fill in fills] == [placed.lines[0].edge(offset) for offset in (0, 4, 6)]
    first, both, last = (fill.color for fill in fills)
    assert first == QColor(PALETTE.hues[Color.YELLOW].wash)
    assert last == QColor(PALETTE.hues[Color.BLUE].wash)
    assert both not in (first, last)


def test_a_highlight_inside_another_of_its_colour_can_be_seen() -> None:
    wash = PALETTE.hues[Color.RED].wash
    once, twice = (blend(PALETTE.paper, (wash,) * count, ink=PALETTE.ink) for count in (1, 2))
    assert once.lightness() > twice.lightness()


def test_the_text_stays_clear_under_many_highlights() -> None:
    color = blend(PALETTE.paper, tuple(hue.wash for hue in PALETTE.hues.values()) * 2, ink=PALETTE.ink)
    assert contrast(color, QColor(PALETTE.ink)) > 4.5


def test_overlapping_underlines_have_lanes_of_their_own(placed: SetParagraph) -> None:
    marks = [mark(0, 6, Color.RED, Style.UNDERLINE), mark(4, 10, Color.BLUE, Style.UNDERLINE)]
    first, second = interlinear(placed, marks, PALETTE, vertical=False).lines
    assert first.box.bottom() < second.box.top()
    marks = [mark(0, 4, Color.RED, Style.UNDERLINE), mark(4, 10, Color.BLUE, Style.UNDERLINE)]
    first, second = interlinear(placed, marks, PALETTE, vertical=False).lines
    assert first.box.top() == second.box.top()


def test_a_note_has_a_sign_where_its_passage_ends(placed: SetParagraph) -> None:
    found = dots(placed, [mark(0, 6, Color.RED, noted=True), mark(2, 4, Color.BLUE)], PALETTE)
    assert [dot.center.x() for dot in found] == [placed.lines[0].edge(6)]


def test_a_highlight_over_two_lines_has_a_box_in_each(placed: SetParagraph) -> None:
    end = placed.lines[0].end
    boxes = [fill.box for fill in washes(placed, [mark(end - 2, end + 3, Color.GREEN)], PALETTE)]
    assert len(boxes) == 2
    assert boxes[0].right() == placed.lines[0].edges[-1]
    assert boxes[1].left() == 0


def test_marks_of_the_reader_have_their_colour_and_marks_of_the_writing_are_in_ink(placed: SetParagraph) -> None:
    colors = {
        style: {
            drawn.color.name()
            for drawn in all_of(interlinear(placed, [mark(0, 6, Color.RED, style)], PALETTE, vertical=False))
        }
        for style in Style
    }
    of_the_reader = {Style.UNDERLINE, Style.WAVE, Style.STRIKE}
    of_the_writing = {Style.EMPHASIS, Style.PROPER_NAME, Style.BOOK_TITLE}
    assert all(colors[style] == {PALETTE.hues[Color.RED].line} for style in of_the_reader)
    assert all(colors[style] == {PALETTE.ink} for style in of_the_writing)
    assert colors[Style.HIGHLIGHT] == colors[Style.RUBY] == set()


def test_every_style_is_told_by_its_form_alone(placed: SetParagraph) -> None:
    forms = [form(placed, style) for style in Style if style is not Style.RUBY]
    assert len(set(forms)) == len(forms)


def test_words_are_struck_through_in_the_middle_side_by_side_where_it_is_done_twice(placed: SetParagraph) -> None:
    marks = [mark(0, 6, Color.RED, Style.STRIKE), mark(2, 4, Color.BLUE, Style.STRIKE)]
    first, second = interlinear(placed, marks, PALETTE, vertical=False).strikes
    line = placed.lines[0]
    axis = line.block + line.extent / 2
    assert abs(first.box.center().y() - axis) <= 1
    assert not first.box.intersects(second.box)
    assert abs(second.box.center().y() - axis) < line.em / 2


def test_lines_that_need_more_room_than_there_is_draw_together_and_stay_in_their_order(placed: SetParagraph) -> None:
    marks = [mark(0, 6 + number, list(Color)[number % 5], Style.UNDERLINE) for number in range(9)]
    tops = [fill.box.top() for fill in interlinear(placed, marks, PALETTE, vertical=False).lines]
    line = placed.lines[0]
    assert tops == sorted(tops)
    assert tops[0] > line.block + line.extent / 2 + line.em / 2
    assert tops[-1] < line.block + 1.5 * line.extent - line.em / 2


def test_only_lines_that_are_seen_are_drawn(placed: SetParagraph) -> None:
    second = placed.lines[1]
    seen = Span(second.start, second.end)
    for style in Style:
        every = interlinear(placed, [mark(0, 60, Color.RED, style)], PALETTE, vertical=False)
        here = interlinear(placed, [mark(0, 60, Color.RED, style)], PALETTE, vertical=False, seen=seen)
        assert len(all_of(here)) * 2 <= len(all_of(every)) or not all_of(every)
    (fill,) = washes(placed, [mark(0, 60, Color.RED)], PALETTE, seen=seen)
    assert fill.box.center().y() == second.block + second.extent / 2


def form(placed: SetParagraph, style: Style) -> tuple[object, ...]:
    """What a style draws, without its colour."""
    marks = [mark(0, 6, Color.RED, style)]
    made = interlinear(placed, marks, PALETTE, vertical=False)
    washed = len(washes(placed, marks, PALETTE))
    lines = [(fill.box.top(), fill.box.height()) for fill in (*made.lines, *made.strikes)]
    waves = [(wave.reach, wave.outlines[0].boundingRect().height()) for wave in made.waves]
    return washed, *lines, *waves, len(made.dots)


def all_of(made: Interlinear) -> list[Fill | Wave | Dot]:
    return [*made.lines, *made.waves, *made.dots, *made.strikes]

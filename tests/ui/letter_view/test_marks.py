"""Marks as boxes."""

import pytest
from PySide6.QtGui import QColor

from reader.annotations import Color, Style
from reader.letters import Letter
from reader.page import Mark, Page
from reader.text import Span
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.interlinear import interlinear
from reader.ui.letter_view.lines import SetParagraph
from reader.ui.letter_view.look import Look, Palette, Region
from reader.ui.letter_view.marks import blend, contrast, dots, washes
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

"""Readings beside the characters: nothing of the letter moves, none runs into another, marks bring and take them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest

from reader.annotations import Color, Style
from reader.letters import Letter
from reader.page import Mark, Page, Ruby, RubyScope
from reader.page.readings import prepare, readings
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from reader.ui.letter_view.flow import Flow
from reader.ui.letter_view.folds import Folds
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.interlinear import interlinear
from reader.ui.letter_view.lines import SetLine, Stroke
from reader.ui.letter_view.look import Palette, Region
from reader.ui.letter_view.sheet import Sheet
from reader.ui.letter_view.typesetter import Typesetter
from reader.ui.letter_view.vertical import Vertical
from tests.ui.letter_view.conftest import Show, after, before

LETTER = (
    "　　去年春天寄來的信已經收到，院子裡的桂花開了又謝；「雙雙創傷」，壯麗的莊園，母親說今年的茶比往年香。"
    "共 12 封 from home，甲𠮷乙𠀋丙——望保重……"
)
ALL = [Look(ruby=ruby, ruby_scope=RubyScope.ALL, vertical=vertical) for ruby in Ruby for vertical in (False, True)]
NAMES = [f"{look.ruby}-{'vertical' if look.vertical else 'horizontal'}" for look in ALL]


@pytest.fixture(autouse=True, scope="module")
def loaded() -> None:
    prepare()


def flow_of(text: str, look: Look, across: float = 420) -> Flow:
    page = Page(Letter(text=text))
    direction = Vertical() if look.vertical else Horizontal()
    typesetter = Typesetter(look, region=Region.TC, direction=direction, across=across)
    flow = Flow(page, Folds(page), typesetter, lambda _: "")
    flow.extent = 4_000
    return flow


def lines_of(flow: Flow) -> list[SetLine]:
    return [line for placed in flow.visible() for line in placed.set.lines]


def inks(stroke: Stroke) -> list[QRectF]:
    """The ink of the glyphs of a stroke, where they stand."""
    font, run = stroke.run.rawFont(), stroke.run
    return [
        font.boundingRect(number).translated(point)
        for number, point in zip(run.glyphIndexes(), run.positions(), strict=True)
    ]


@pytest.mark.parametrize("look", ALL, ids=NAMES)
def test_every_character_that_has_a_reading_shows_it(look: Look) -> None:
    flow = flow_of(LETTER, look)
    told = sum(len(reading) for reading in readings(LETTER, look.ruby) if reading)
    assert sum(len(stroke.run.glyphIndexes()) for line in lines_of(flow) for stroke in line.ruby) == told


@pytest.mark.parametrize("look", ALL, ids=NAMES)
@settings(max_examples=25, deadline=None)
@given(
    text=st.text(alphabet="信雙創長得了一，。「」—… A1𠮷\u3000壯", min_size=1, max_size=80),
    across=st.integers(120, 600),
)
def test_no_place_of_the_letter_moves(look: Look, text: str, across: int) -> None:
    read, plain = flow_of(text, look, across), flow_of(text, replace(look, ruby_scope=RubyScope.MARKED), across)
    for offset in range(len(text) + 1):
        assert read.where(offset) == plain.where(offset)
    for flow in (read, plain):
        for placed in flow.visible():
            for line in placed.set.lines:
                for at in range(line.start, line.end):
                    middle = (line.edge(at) + line.edge(at + 1)) / 2
                    hit = flow.character(middle, placed.block + line.axis)
                    if line.edge(at + 1) > line.edge(at):
                        assert hit is not None
                        assert placed.set.paragraph.stored(Span(hit.offset, hit.offset + 1)) == Span(at, at + 1)


@pytest.mark.parametrize("look", ALL, ids=NAMES)
def test_the_same_letters_stand_on_a_page_with_readings_and_without(look: Look) -> None:
    read, plain = flow_of(LETTER, look), flow_of(LETTER, replace(look, ruby_scope=RubyScope.MARKED))
    shown, bare = (
        sorted(n for line in lines_of(flow) for stroke in line.strokes for n in stroke.run.glyphIndexes())
        for flow in (read, plain)
    )
    assert shown == bare


@pytest.mark.parametrize("vertical", [False, True])
def test_no_pinyin_touches_the_next(vertical: bool) -> None:
    look = Look(ruby_scope=RubyScope.ALL, vertical=vertical)
    text = "雙創窗莊壯狀撞床闖爽霜廣光雙創窗莊壯狀撞床闖爽霜"
    for line in lines_of(flow_of(text, look)):
        (stroke,) = line.ruby
        syllables = [reading for reading in readings(text[line.start : line.end], Ruby.PINYIN) if reading]
        found = iter(sorted(inks(stroke), key=QRectF.left))
        spans = [(ink[0].left(), ink[-1].right()) for ink in ([next(found) for _ in word] for word in syllables)]
        assert all(end + 0.08 * line.em < start for (_, end), (start, _) in pairwise(spans))


@pytest.mark.parametrize("vertical", [False, True])
def test_pinyin_is_centred_over_its_character(vertical: bool) -> None:
    look = Look(ruby_scope=RubyScope.ALL, vertical=vertical, size=40)
    (line,) = lines_of(flow_of("雙", look))
    (stroke,) = line.ruby
    ink = QRectF()
    for part in inks(stroke):
        ink = ink.united(part)
    assert ink.center().x() == pytest.approx(line.edge(0) + line.em / 2, abs=0.06 * line.em)
    assert ink.bottom() < line.axis - 0.45 * line.em
    assert ink.top() > line.block - 0.25 * line.em


@pytest.mark.parametrize("look", ALL, ids=NAMES)
@pytest.mark.parametrize("line_height", [1.2, 1.5, 1.8, 2.2])
def test_readings_keep_clear_of_the_line_before(look: Look, line_height: float) -> None:
    for line in lines_of(flow_of(LETTER * 2, replace(look, line_height=line_height))):
        axis = line.axis
        for ink in (ink for stroke in line.ruby for ink in inks(stroke)):
            over = ink.right() if look.vertical and look.ruby is Ruby.ZHUYIN else axis - ink.top()
            if look.vertical and look.ruby is Ruby.ZHUYIN:
                over = ink.right() + axis  # upright glyphs count to the right of the page from the paragraph's edge
            assert over < line.extent - 0.45 * line.em


@pytest.mark.parametrize("look", ALL, ids=NAMES)
def test_dots_of_emphasis_keep_clear_of_the_readings(look: Look) -> None:
    (placed,) = flow_of("信雙創長得了。", replace(look, size=40), 900).visible()
    (line,) = placed.set.lines
    mark = Mark("m", Span(0, 7), Color.RED, Style.EMPHASIS, noted=False)
    dots = interlinear(placed.set, [mark], look.palette, vertical=look.vertical).dots
    assert len(dots) == 6
    over = [ink for stroke in line.ruby for ink in inks(stroke)]
    upright = look.vertical and look.ruby is Ruby.ZHUYIN
    for dot in dots:
        across, along = dot.center.y(), dot.center.x()
        for ink in over:
            # Upright glyphs count to the right of the page from the paragraph's edge.
            turned = QRectF(ink.top(), -ink.right(), ink.height(), ink.width()) if upright else ink
            box = QRectF(along - dot.radius, across - dot.radius, 2 * dot.radius, 2 * dot.radius)
            assert not box.intersects(turned)


def test_digits_abreast_have_one_dot_of_emphasis() -> None:
    (placed,) = flow_of("第12回，共368頁", Look(vertical=True)).visible()
    mark = Mark("m", Span(0, 10), Color.RED, Style.EMPHASIS, noted=False)
    assert len(interlinear(placed.set, [mark], Look().palette, vertical=True).dots) == 6


@pytest.mark.parametrize("line_height", [1.4, 1.75, 2.2])
@pytest.mark.parametrize("look", ALL, ids=NAMES)
def test_no_rule_of_letter_paper_goes_through_readings(look: Look, line_height: float) -> None:
    paper = replace(look, line_height=line_height, palette=Palette(rule="#c05040"))
    for scope in (RubyScope.ALL, RubyScope.MARKED):
        flow = flow_of("信雙創長得了" * 4, replace(paper, ruby_scope=scope))
        flow.page.marks.add(Mark("m", Span(2, 9), Color.RED, Style.RUBY, noted=False))
        assert any(line.ruby for line in lines_of(flow))
        for line in lines_of(flow):
            for ink in (ink for stroke in line.ruby for ink in inks(stroke)):
                upright = look.vertical and look.ruby is Ruby.ZHUYIN
                assert (-ink.right() if upright else ink.top()) > line.block


def test_all_lines_of_letter_paper_stand_at_one_pitch_with_readings_throughout() -> None:
    for look in ALL:
        paper = replace(look, line_height=1.2, palette=Palette(rule="#c05040"))
        flow = flow_of(LETTER, paper)
        assert {line.extent for line in lines_of(flow)} == {flow.typesetter.pitch}


def test_the_pitch_stays_where_the_leading_holds_the_readings() -> None:
    look = Look(line_height=1.9)
    pitches = {
        line.extent for scope in RubyScope for line in lines_of(flow_of(LETTER, replace(look, ruby_scope=scope)))
    }
    assert len(pitches) == 1


@pytest.mark.parametrize("ruby", Ruby)
def test_horizontal_zhuyin_stands_between_its_character_and_the_next(ruby: Ruby) -> None:
    look = Look(ruby=ruby, ruby_scope=RubyScope.ALL, size=40)
    (line,) = lines_of(flow_of("國家", look))
    grown = line.edge(1) - line.edge(0) - line.em
    assert grown == pytest.approx(0.55 * line.em if ruby is Ruby.ZHUYIN else 0, abs=0.06 * line.em)
    if ruby is Ruby.ZHUYIN:
        first = [ink for stroke in line.ruby for ink in inks(stroke) if ink.left() < line.edge(1)]
        assert len(first) == len("ㄍㄨㄛˊ")
        assert all(line.edge(0) + 0.95 * line.em < ink.left() and ink.right() < line.edge(1) + 1 for ink in first)


def test_a_highlight_ends_under_the_readings() -> None:
    look = Look(ruby_scope=RubyScope.ALL, size=40)
    (line,) = lines_of(flow_of("國家", look))
    box = line.box(Span(0, 2))
    assert box is not None
    assert all(ink.bottom() < box.top() + 0.05 * line.em for stroke in line.ruby for ink in inks(stroke))


def put(view: LetterView, span: Span) -> None:
    assert view.page is not None
    view.refresh_marks(view.page.marks.add(Mark("r", span, Color.YELLOW, Style.RUBY, noted=False)))


def read_in(view: LetterView) -> int:
    assert view.surface.flow is not None
    return sum(1 for line in lines_of(view.surface.flow) for _ in line.ruby)


def test_a_mark_brings_the_readings_of_its_characters_and_takes_them_along(show: Show) -> None:
    view = show(LETTER)
    plain = view.grab().toImage()
    put(view, Span(2, 6))
    assert read_in(view) == 1
    assert view.grab().toImage() != plain
    assert view.page is not None
    view.refresh_marks(view.page.marks.remove("r"))
    assert read_in(view) == 0
    assert view.grab().toImage() == plain


@pytest.mark.parametrize("vertical", [False, True])
def test_what_is_under_the_eye_stays_when_readings_come(show: Show, vertical: bool) -> None:
    text = "\n".join([LETTER] * 60)
    view = show(text, Look(vertical=vertical, line_height=1.2))
    offset = 30 * (len(LETTER) + 1) + 40
    view.go_to(offset)
    place, rect = view.place(), view.rect_of(Span(offset, offset + 1))
    assert view.page is not None
    start = view.page.start
    put(view, Span(start, offset - 60))
    assert view.place() == place
    moved = view.rect_of(Span(offset, offset + 1))
    assert abs(moved.center().y() - rect.center().y()) < view.look.em * 5
    assert read_in(view) > 0 or not rect.isEmpty()


def test_marks_of_other_styles_set_nothing_anew(show: Show) -> None:
    view = show(LETTER)
    assert view.surface.flow is not None
    before_it = view.surface.flow.set_paragraph(0)
    assert view.page is not None
    view.refresh_marks(view.page.marks.add(Mark("h", Span(2, 6), Color.RED, Style.HIGHLIGHT, noted=False)))
    assert view.surface.flow.set_paragraph(0) is before_it


@pytest.mark.parametrize("look", ALL, ids=NAMES)
@pytest.mark.parametrize("words", ["院子裡的桂花", "雙雙創傷", "𠮷乙𠀋", "今年的茶"])
def test_a_drag_over_characters_with_readings_selects_just_these(show: Show, look: Look, words: str) -> None:
    view = show(LETTER, look)
    start = LETTER.index(words)
    first, last = before(view, start), after(view, start + len(words) - 1)
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(view.viewport(), QPoint((first.x() + last.x()) // 2, (first.y() + last.y()) // 2))
    QTest.mouseMove(view.viewport(), last)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert view.selected_stored_text() == words


def test_a_sheet_that_shows_nothing_has_nothing_to_renew() -> None:
    assert not Sheet(Look(), lambda _: "").renew()

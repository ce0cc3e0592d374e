"""The overview on the scroll bar: everything at its place, clicks go there, tool tips say what it is."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollBar, QToolTip
from pytestqt.qtbot import QtBot

from reader.annotations import Color, Style
from reader.letters import Letter, parse
from reader.page import Mark, Page
from reader.text import Span
from reader.ui.letter_view import Hue, LetterView, Look, Palette, Region
from reader.ui.letter_view.folds import Folds
from reader.ui.letter_view.galley import Galley
from reader.ui.letter_view.horizontal import Horizontal
from reader.ui.letter_view.layers import Hits
from reader.ui.letter_view.overview import ROW, Kind, Overview
from reader.ui.letter_view.typesetter import Typesetter
from tests.ui.letter_view.conftest import Show, book

SECTION, MARK, HIT = "#007070", "#d00000", "#00b000"
PALETTE = Palette(
    paper="#ffffff", ink="#000000", faint=SECTION, hit_line=HIT, hues={color: Hue("#ffff90", MARK) for color in Color}
)
LINES = "水利乃農田之本，渠深則水足。" * 6
TEXT = "關於水利的信\n\n各位鄉親：\n" + "\n".join(
    f"{number}、第{number}條\n{LINES}\n{LINES}" for number in "一二三四五六七八九十"
)
in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])


def strip_of(show: Show, text: str = TEXT, *, vertical: bool, notes: dict[str, str] | None = None) -> LetterView:
    view = show(text, Look(palette=PALETTE, vertical=vertical), width=560, height=500)
    view.show_strip((notes or {}).__getitem__)
    view.clearFocus()
    return view


def bar_of(view: LetterView) -> QScrollBar:
    return view.horizontalScrollBar() if view.look.vertical else view.verticalScrollBar()


def rows(view: LetterView, color: str) -> list[int]:
    """The rows of the bar, from where the letter begins, that have a colour."""
    image = bar_of(view).grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    wanted, found = QColor(color).rgb(), set()
    for x in range(image.width()):
        for y in range(image.height()):
            if image.pixel(x, y) == wanted:
                found.add(image.width() - 1 - x if view.look.vertical else y)
    return sorted(found)


def firsts(found: list[int]) -> list[int]:
    return [row for before, row in zip([-9, *found], found, strict=False) if row > before + 1]


def point_at(view: LetterView, row: int, across: int = 9) -> QPoint:
    bar = bar_of(view)
    return QPoint(bar.width() - 1 - row, across) if view.look.vertical else QPoint(across, row)


def mark(start: int, end: int, *, noted: bool = False, style: Style = Style.HIGHLIGHT) -> Mark:
    return Mark(f"{start}", Span(start, end), Color.RED, style, noted)


def put(view: LetterView, *marks: Mark) -> None:
    assert view.page is not None
    for each in marks:
        view.page.marks.add(each)
    view.refresh_marks()


@in_both_directions
def test_sections_have_a_tick_each_in_their_order(show: Show, vertical: bool) -> None:
    view = strip_of(show, vertical=vertical)
    assert view.page is not None
    assert len(firsts(rows(view, SECTION))) == len(view.page.letter.sections) == 10


@in_both_directions
def test_a_mark_lies_where_the_bar_shows_its_words(show: Show, vertical: bool) -> None:
    view = strip_of(show, vertical=vertical)
    offset = TEXT.index("六、") + 60
    put(view, mark(offset, offset + 4))
    (row,) = firsts(rows(view, MARK))
    view.go_to(offset, where=0.5)
    bar = bar_of(view)
    shown = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    length = bar.width() if vertical else bar.height()
    assert abs(row / length - shown) < 0.06


@in_both_directions
def test_marks_and_hits_come_and_go(show: Show, vertical: bool) -> None:
    view = strip_of(show, vertical=vertical)
    assert not rows(view, MARK)
    assert not rows(view, HIT)
    put(view, mark(200, 210), mark(900, 904, style=Style.WAVE))
    hits = [Span(at, at + 2) for at in range(100, 1400, 250)]
    view.show_hits(hits, None)
    assert len(firsts(rows(view, MARK))) == 2
    assert len(firsts(rows(view, HIT))) == len(hits)
    view.show_hits((), None)
    assert not rows(view, HIT)
    view.page.marks.remove("200")  # type: ignore[union-attr]  # shown above
    view.refresh_marks()
    assert len(firsts(rows(view, MARK))) == 1


@in_both_directions
def test_a_click_on_a_mark_goes_there(show: Show, qtbot: QtBot, vertical: bool) -> None:
    view = strip_of(show, vertical=vertical)
    offset = TEXT.index("八、") + 40
    put(view, mark(offset, offset + 4))
    (row,) = firsts(rows(view, MARK))
    with qtbot.waitSignal(view.scrolled):
        QTest.mouseClick(bar_of(view), Qt.MouseButton.LeftButton, pos=point_at(view, row))
    assert not view.rect_of(Span(offset, offset + 4)).isEmpty()


@in_both_directions
def test_a_click_beside_everything_brings_that_place_to_the_middle(show: Show, vertical: bool) -> None:
    view = strip_of(show, book(20_000), vertical=vertical)
    bar = bar_of(view)
    length = bar.width() if vertical else bar.height()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=point_at(view, length * 3 // 4))
    middle = (bar.value() + bar.pageStep() / 2) / (bar.maximum() + bar.pageStep())
    assert abs(middle - 0.75) < 0.03


def test_the_handle_can_still_be_dragged(show: Show) -> None:
    view = strip_of(show, book(20_000), vertical=False)
    bar = bar_of(view)
    QTest.mousePress(bar, Qt.MouseButton.LeftButton, pos=QPoint(4, 22))
    QTest.mouseMove(bar, QPoint(4, 250))
    QTest.mouseRelease(bar, Qt.MouseButton.LeftButton, pos=QPoint(4, 250))
    assert bar.value() > bar.maximum() / 3


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@in_both_directions
def test_the_tool_tip_names_section_note_and_hit(show: Show, vertical: bool) -> None:
    offset = TEXT.index("五、") + 60
    view = strip_of(show, vertical=vertical, notes={str(offset): "渠水怎樣分？\n先說水"})
    put(view, mark(offset, offset + 4, noted=True))
    assert "渠水怎樣分？ 先說水" in told(view, firsts(rows(view, MARK))[0])
    assert "一、第一條" in told(view, firsts(rows(view, SECTION))[0], across=2)
    view.show_hits([Span(1300, 1302)], None)
    (row,) = firsts(rows(view, HIT))
    assert TEXT[1295:1307].replace("\n", " ") in told(view, row, across=14)


def told(view: LetterView, row: int, across: int = 9) -> str:
    QToolTip.hideText()
    bar, point = bar_of(view), point_at(view, row, across)
    bar.event(QHelpEvent(QHelpEvent.Type.ToolTip, point, bar.mapToGlobal(point)))
    return QToolTip.text()


def test_the_current_section_is_marked(show: Show) -> None:
    view = strip_of(show, vertical=False)
    view.set_look(replace(view.look, palette=replace(PALETTE, accent="#0000e0")))
    assert view.page is not None
    assert not rows(view, "#0000e0")
    section = view.page.letter.sections[4]
    view.show_section(section.span)
    found = rows(view, "#0000e0")
    ticks = firsts(rows(view, SECTION))
    assert abs(found[0] - ticks[4]) <= 2
    assert abs(found[-1] - ticks[5]) <= 2


def test_a_slice_of_a_long_letter_is_shown_until_the_whole_comes(show: Show) -> None:
    view = strip_of(show, vertical=False)
    start = TEXT.index("四、")
    whole = parse(TEXT)
    part = replace(
        whole,
        text=TEXT[start : start + 700],
        sections=tuple(each for each in whole.sections if start <= each.span.start < start + 700),
        parts=(),
    )
    view.set_page(Page(part, start=start))
    put(view, mark(start + 300, start + 310))
    assert len(firsts(rows(view, MARK))) == 1
    assert len(firsts(rows(view, SECTION))) == len(part.sections)
    (row,) = firsts(rows(view, MARK))
    QTest.mouseClick(bar_of(view), Qt.MouseButton.LeftButton, pos=point_at(view, row))
    assert not view.rect_of(Span(start + 300, start + 310)).isEmpty()
    page = Page(whole)
    page.marks.add(mark(start + 300, start + 310))
    view.set_page(page)
    assert len(firsts(rows(view, SECTION))) == 10


def test_what_is_crowded_shows_only_higher_levels(show: Show) -> None:
    view = strip_of(show, vertical=False)
    flow = view.surface.flow
    assert flow is not None
    overview = Overview.of(flow, Hits(), 40 * ROW)
    found = list(overview.rows())
    assert overview.deepest(found) == 1
    assert sum(0 < row.level <= 1 for row in found) == 10


@given(pixels=st.integers(1, 900), characters=st.integers(1, 30_000))
def test_rows_cover_the_letter_in_its_order(pixels: int, characters: int) -> None:
    page = Page(Letter(text=book(characters) or "短"))
    overview = Overview.of(galley(page), Hits(), pixels)
    assert len(overview.bounds) == max(1, pixels // ROW) + 1
    assert all(one <= other for one, other in pairwise(overview.bounds))
    assert (overview.bounds[0], overview.bounds[-1]) == (0, page.end + 1)


@given(st.lists(st.integers(0, 8_000), min_size=1, max_size=300, unique=True))
def test_every_hit_has_a_row_and_is_found_near_it(starts: list[int]) -> None:
    page = Page(Letter(text=book(9_000)))
    spans = [Span(start, start + 1) for start in sorted(starts)]
    overview = Overview.of(galley(page), Hits(spans), 300)
    assert sum(row.hits for row in overview.rows()) == len(spans)
    for span in spans[:20]:
        near = overview.near(overview.row_of(span.start), 0)
        assert all(item.kind is Kind.HIT for item in near)
        assert len(near) >= 24 or span in [item.span for item in near]


def galley(page: Page) -> Galley:
    typesetter = Typesetter(Look(), region=Region.TC, direction=Horizontal(), across=600)
    return Galley(page, Folds(page), typesetter, lambda _: "")

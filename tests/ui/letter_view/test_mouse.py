"""The mouse on the real widget."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.annotations import Color, Style
from reader.letters import Cruft, Letter
from reader.page import Mark, Page
from reader.script import Variant
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from tests.ui.letter_view.conftest import RARE, Show, after, before, book, page_of

BUTTON = Qt.MouseButton.LeftButton
NARROW = 8
in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])


def drag(view: LetterView, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), (start + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, end)


def seen(view: LetterView) -> list[int]:
    """The stored offsets whose characters can be pointed at."""
    flow = view.surface.flow
    assert flow is not None
    return [
        placed.set.paragraph.span.start + offset
        for placed, line in flow.visible_lines()
        if placed.block + line.block >= 0 and placed.block + line.block + line.extent <= flow.extent
        for offset in range(line.start, line.end)
        if line.edge(offset + 1) - line.edge(offset) > NARROW
    ]


def check_random_drags(view: LetterView, count: int) -> None:
    choose = random.Random(7)  # noqa: S311 - the same pairs each time, no secret
    offsets = seen(view)
    for _ in range(count):
        first, last = sorted(choose.sample(offsets, 2))
        points = before(view, first), after(view, last)
        drag(view, *(points if choose.random() < 0.5 else points[::-1]))
        assert view.selection == Span(first, last + 1)


@in_both_directions
def test_a_drag_selects_exactly_the_text_under_it(show: Show, seed: str, vertical: bool) -> None:
    check_random_drags(show(seed, Look(vertical=vertical)), 40)


@in_both_directions
def test_a_drag_over_rare_characters_is_exact(show: Show, vertical: bool) -> None:
    view = show(RARE, Look(vertical=vertical))
    check_random_drags(view, 40)
    drag(view, before(view, 1), after(view, 3))
    assert view.selected_shown_text() == "𠮷乙𠀋"


@pytest.mark.long
@in_both_directions
def test_thousands_of_drags_select_exactly_the_text_under_them(show: Show, seed: str, vertical: bool) -> None:
    check_random_drags(show(RARE + seed, Look(vertical=vertical)), 2_000)


def test_a_selection_in_another_script_is_stored_on_the_same_words(show: Show, seed: str) -> None:
    view = show(seed, variant=Variant.HANS, height=900)
    start = seed.index("中共甘泉縣委組織部")
    drag(view, before(view, start), after(view, start + 8))
    assert view.selection == Span(start, start + 9)
    assert view.selected_shown_text() == "中共甘泉县委组织部"
    assert view.selected_stored_text() == "中共甘泉縣委組織部"


def test_a_selection_that_touches_a_replaced_word_takes_it_whole(show: Show) -> None:
    view = show("请在互联网上查找，谢谢。", variant=Variant.HANT_TW_IDIOM)
    word = view.rect_of(Span(2, 5))
    drag(view, word.center(), after(view, 5))
    assert view.selection == Span(2, 6)
    assert view.selected_shown_text() == "網際網路上"
    drag(view, word.center(), before(view, 0))
    assert view.selected_stored_text() == "请在互联网"
    assert view.rect_of(Span(3, 4)) == word


@in_both_directions
def test_two_clicks_select_a_word_three_a_sentence_four_the_paragraph(show: Show, seed: str, vertical: bool) -> None:
    view = show(seed, Look(vertical=vertical))
    point = before(view, seed.index("新春佳節"))
    paragraph = next(line for line in seed.split("\n") if "值此新春" in line)
    for count, expected in {
        2: "新春佳節",
        3: paragraph[: paragraph.index("!") + 1],
        4: paragraph,
    }.items():
        click(view, point, count, start=10_000 * count)
        assert view.selected_stored_text() == expected


def click(view: LetterView, point: QPoint, count: int, *, start: int) -> None:
    """So many quick clicks from a time on, as a window system sends them."""
    place, on_screen = QPointF(point), QPointF(view.viewport().mapToGlobal(point))
    for number in range(count):
        kind = QEvent.Type.MouseButtonDblClick if number % 2 else QEvent.Type.MouseButtonPress
        for event_type, buttons in ((kind, BUTTON), (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)):
            event = QMouseEvent(event_type, place, on_screen, BUTTON, buttons, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(start + 50 * number)
            QApplication.sendEvent(view.viewport(), event)


def test_shift_and_a_click_extend_the_selection(show: Show, seed: str) -> None:
    view = show(seed)
    start = seed.index("值此新春")
    drag(view, before(view, start), after(view, start + 3))
    QTest.mouseClick(view.viewport(), BUTTON, Qt.KeyboardModifier.ShiftModifier, after(view, start + 40))
    assert view.selection == Span(start, start + 41)


@pytest.mark.parametrize("by", [60, -1], ids=["beyond", "on the last pixel, as at the end of the screen"])
@in_both_directions
def test_a_drag_beyond_the_edge_scrolls_on(qtbot: QtBot, show: Show, vertical: bool, by: int) -> None:
    view = show(book(20_000), Look(vertical=vertical))
    start = before(view, 5)
    beyond = QPoint(-by - 1, start.y()) if vertical else QPoint(start.x(), view.viewport().height() + by)
    QTest.mousePress(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(view.viewport(), beyond)
    qtbot.waitUntil(lambda: view.place() > 100)
    QTest.mouseRelease(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, beyond)
    assert view.selection is not None
    assert view.selection.start == 5
    assert view.selection.end > view.place()


def test_a_finished_selection_is_announced_with_its_place_on_the_screen(qtbot: QtBot, show: Show, seed: str) -> None:
    view = show(seed)
    start = seed.index("值此新春")
    with qtbot.waitSignal(view.passage_selected) as told:
        drag(view, before(view, start), after(view, start + 3))
    rect = told.args[0]
    shown = view.rect_of(Span(start, start + 4))
    assert rect.topLeft() == view.viewport().mapToGlobal(shown.topLeft())
    assert rect.size() == shown.size()


def overlapping() -> list[Mark]:
    return [
        Mark("long", Span(0, 40), Color.YELLOW, Style.HIGHLIGHT, noted=False),
        Mark("short", Span(10, 20), Color.BLUE, Style.HIGHLIGHT, noted=True),
        Mark("line", Span(12, 30), Color.RED, Style.UNDERLINE, noted=False),
    ]


@in_both_directions
def test_every_mark_under_a_click_is_told_the_shortest_first(qtbot: QtBot, show: Show, vertical: bool) -> None:
    view = show("天地玄黃宇宙洪荒，" * 30, Look(vertical=vertical))
    assert view.page is not None
    for mark in overlapping():
        view.page.marks.add(mark)
    view.refresh_marks()
    with qtbot.waitSignal(view.mark_clicked) as told:
        QTest.mouseClick(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, before(view, 15))
    assert told.args[0] == ["short", "line", "long"]
    with qtbot.waitSignal(view.mark_clicked) as told:
        QTest.mouseClick(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, before(view, 35))
    assert told.args[0] == ["long"]
    with qtbot.assertNotEmitted(view.mark_clicked):
        QTest.mouseClick(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, before(view, 41))


def test_the_pointer_shows_where_a_mark_can_be_clicked(show: Show) -> None:
    view = show("天地玄黃宇宙洪荒，" * 30)
    assert view.page is not None
    view.page.marks.add(overlapping()[1])
    QTest.mouseMove(view.viewport(), before(view, 15))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), before(view, 2))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def folded() -> Page:
    text = "分享到:\n打印本頁\n信的正文在這裡。\n相關文章:"
    parts = ("分享到:", "打印本頁", "相關文章:")
    cruft = tuple(Cruft("share", Span(text.index(part), text.index(part) + len(part))) for part in parts)
    return Page(Letter(text=text, cruft=cruft))


@in_both_directions
def test_a_click_unfolds_what_the_web_page_left_and_another_folds_it(show: Show, vertical: bool) -> None:
    view = show("", Look(vertical=vertical))
    view.set_page(folded())
    assert view.rect_of(Span(0, 4)).isEmpty()
    flow = view.surface.flow
    assert flow is not None
    center = view.viewport().rect().center()
    block = round(flow.margin + flow.typesetter.pitch / 3)
    point = QPoint(view.viewport().width() - block, center.y()) if vertical else QPoint(center.x(), block)
    QTest.mouseClick(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, point)
    assert not view.rect_of(Span(0, 4)).isEmpty()
    assert view.rect_of(Span(18, 22)).isEmpty()
    QTest.mouseClick(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, point)
    assert view.rect_of(Span(0, 4)).isEmpty()


def test_a_fold_shows_under_the_pointer_that_it_can_be_clicked(show: Show) -> None:
    view = show("")
    view.set_page(folded())
    flow = view.surface.flow
    assert flow is not None
    plain = view.grab().toImage()
    QTest.mouseMove(view.viewport(), QPoint(view.viewport().rect().center().x(), flow.margin + 10))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert view.grab().toImage() != plain


def test_a_drag_ends_when_the_page_is_taken_away(show: Show) -> None:
    view = show(book(3_000))
    QTest.mousePress(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, before(view, 200))
    view.set_page(page_of("短信。"))
    QTest.mouseMove(view.viewport(), QPoint(300, 400))
    QTest.mouseRelease(view.viewport(), BUTTON, Qt.KeyboardModifier.NoModifier, QPoint(300, 400))
    assert view.selection is None


def test_going_into_a_fold_opens_it(show: Show) -> None:
    view = show("")
    view.set_page(folded())
    view.go_to(19, flash=Span(19, 21))
    assert not view.rect_of(Span(19, 21)).isEmpty()


def test_all_folds_open_and_close_together(show: Show) -> None:
    view = show("")
    view.set_page(folded())
    view.show_cruft(True)
    assert not view.rect_of(Span(0, 4)).isEmpty()
    assert not view.rect_of(Span(19, 22)).isEmpty()
    view.show_cruft(False)
    assert view.rect_of(Span(0, 4)).isEmpty()


@in_both_directions
def test_no_drag_parts_a_character_from_what_belongs_to_it(show: Show, vertical: bool) -> None:
    text = "天葛\U000e0100地e\u0301玄👩\u200d👧黃か\u3099宇"
    view = show(text, Look(vertical=vertical, size=40))
    begin, end = view.rect_of(Span(0, 1)), view.rect_of(Span(len(text) - 1, len(text)))
    found = set()
    for step in range(100):
        drag(view, begin.topLeft() + QPoint(2, 2), begin.center() + (end.center() - begin.center()) * step / 100)
        found.add(view.selection.end if view.selection else 0)
    assert found == {0, 1, 3, 4, 6, 7, 10, 11, 13}

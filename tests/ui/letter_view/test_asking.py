"""Asking about words on the real widget: with the pointer at rest, by key, by click, from sign to sign."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.annotations import Color, Style
from reader.letters import Cruft, Letter
from reader.page import Mark, Page, SignKind
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from tests.ui.letter_view.conftest import TEXT, Show, before, book, doubtful, put_doubts, signed

LEFT, ALT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
DOUBTS, EMENDATIONS = frozenset({SignKind.DOUBT}), frozenset({SignKind.EMENDED})
AT_REST_MS = 1_000
in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])


def on_screen(view: LetterView, span: Span) -> QRect:
    rect = view.rect_of(span)
    return QRect(view.viewport().mapToGlobal(rect.topLeft()), rect.size())


def shown(show: Show, page: Page, look: Look | None = None) -> LetterView:
    view = show("", look or Look())
    view.set_page(page)
    return view


def rest_on(view: LetterView, offset: int) -> None:
    """Bring the pointer to a character from elsewhere."""
    QTest.mouseMove(view.viewport(), QPoint(1, 1))
    QTest.mouseMove(view.viewport(), before(view, offset))


@in_both_directions
def test_a_pointer_that_rests_on_a_signed_word_is_told_with_its_place(
    qtbot: QtBot, show: Show, vertical: bool
) -> None:
    view = shown(show, doubtful(TEXT, Span(2, 4)), Look(vertical=vertical))
    with qtbot.waitSignal(view.sign_hovered, timeout=AT_REST_MS) as told:
        rest_on(view, 3)
    assert told.args == [Span(2, 4), on_screen(view, Span(2, 4))]
    with qtbot.assertNotEmitted(view.sign_left):
        QTest.mouseMove(view.viewport(), before(view, 2))
    with qtbot.waitSignal(view.sign_left):
        QTest.mouseMove(view.viewport(), before(view, 6))


def test_a_pointer_that_only_passes_is_not_told(qtbot: QtBot, show: Show) -> None:
    view = shown(show, doubtful(TEXT, Span(2, 4)))
    with qtbot.assertNotEmitted(view.sign_hovered, wait=600), qtbot.assertNotEmitted(view.sign_left):
        QTest.mouseMove(view.viewport(), before(view, 3))
        QTest.mouseMove(view.viewport(), before(view, 5))


@pytest.mark.parametrize("how", ["out of the page", "page scrolled", "page pressed", "other page"])
def test_a_word_is_left(qtbot: QtBot, show: Show, how: str) -> None:
    view = shown(show, doubtful(book(4_000), Span(2, 4)))
    with qtbot.waitSignal(view.sign_hovered, timeout=AT_REST_MS):
        rest_on(view, 3)
    with qtbot.waitSignal(view.sign_left):
        if how == "out of the page":
            QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
        elif how == "page scrolled":
            view.scroll_by(3)
        elif how == "page pressed":
            QTest.mouseClick(view.viewport(), LEFT, NONE, before(view, 3))
        else:
            view.set_page(None)


def test_a_kind_that_is_not_drawn_is_not_told(qtbot: QtBot, show: Show) -> None:
    view = shown(show, doubtful(TEXT, Span(2, 4)), Look(signs=frozenset()))
    with qtbot.assertNotEmitted(view.sign_hovered, wait=600):
        rest_on(view, 3)


def test_of_a_word_over_two_lines_the_part_under_the_pointer_is_told(qtbot: QtBot, show: Show) -> None:
    view = shown(show, doubtful(TEXT * 6))
    assert view.page is not None
    assert view.surface.flow is not None
    end = view.surface.flow.set_paragraph(0).lines[0].end
    put_doubts(view.page, Span(end - 1, end + 2))
    with qtbot.waitSignal(view.sign_hovered, timeout=AT_REST_MS) as told:
        rest_on(view, end)
    assert told.args == [Span(end - 1, end + 2), on_screen(view, Span(end, end + 2))]


def test_the_selection_is_explained_before_the_caret_and_the_caret_before_the_first_sign(
    qtbot: QtBot, show: Show
) -> None:
    view = shown(show, doubtful(book(20_000), Span(20, 22), Span(10_000, 10_002)))
    view.select(Span(5, 8))
    with qtbot.waitSignal(view.explain_requested) as told:
        view.explain_here()
    assert told.args == [Span(5, 8), on_screen(view, Span(5, 8))]
    view.clear_selection()
    with qtbot.waitSignal(view.explain_requested) as told:
        view.explain_here()
    assert told.args == [Span(8, 9), on_screen(view, Span(8, 9))]
    view.go_to(9_990, where=0)
    with qtbot.waitSignal(view.explain_requested) as told:
        view.explain_here()
    assert told.args == [Span(10_000, 10_002), on_screen(view, Span(10_000, 10_002))]
    view.go_to(15_000)
    with qtbot.assertNotEmitted(view.explain_requested):
        view.explain_here()


@pytest.mark.parametrize(
    ("caret", "asked"),
    [(2, Span(2, 4)), (3, Span(2, 4)), (4, Span(4, 5)), (len(TEXT), Span(len(TEXT) - 1, len(TEXT)))],
)
def test_at_the_caret_the_signed_word_is_explained_else_the_character(
    qtbot: QtBot, show: Show, caret: int, asked: Span
) -> None:
    view = shown(show, doubtful(TEXT, Span(2, 4)))
    view.select(Span(0, caret))
    view.clear_selection()
    with qtbot.waitSignal(view.explain_requested) as told:
        view.explain_here()
    assert told.args == [asked, on_screen(view, asked)]


def test_a_replaced_word_is_explained_as_a_whole_even_unsigned(qtbot: QtBot, show: Show) -> None:
    view = shown(show, signed(SignKind.REPLACED), Look(signs=frozenset()))
    with qtbot.waitSignal(view.explain_requested) as told:
        QTest.mouseClick(view.viewport(), LEFT, ALT, view.rect_of(Span(2, 5)).center())
    assert told.args == [Span(2, 5), on_screen(view, Span(2, 5))]


@in_both_directions
def test_alt_and_a_click_explain_a_word_and_move_nothing(qtbot: QtBot, show: Show, vertical: bool) -> None:
    view = shown(show, doubtful(TEXT, Span(2, 4)), Look(vertical=vertical))
    view.select(Span(6, 8))
    with qtbot.waitSignal(view.explain_requested) as told:
        QTest.mouseClick(view.viewport(), LEFT, ALT, before(view, 3))
    assert told.args == [Span(2, 4), on_screen(view, Span(2, 4))]
    assert view.selection == Span(6, 8)
    with qtbot.assertNotEmitted(view.explain_requested):
        QTest.mouseClick(view.viewport(), LEFT, ALT, QPoint(2, 2))


def test_a_plain_click_on_a_signed_word_moves_the_caret_and_asks_nothing(qtbot: QtBot, show: Show) -> None:
    view = shown(show, doubtful(TEXT, Span(2, 4)))
    with qtbot.assertNotEmitted(view.explain_requested):
        QTest.mouseClick(view.viewport(), LEFT, NONE, before(view, 3))
    assert view.caret == 3


def test_alt_and_a_click_on_a_mark_explain_and_do_not_open_it(qtbot: QtBot, show: Show) -> None:
    view = shown(show, doubtful(TEXT, Span(2, 4)))
    assert view.page is not None
    view.page.marks.add(Mark("m", Span(0, 6), Color.RED, Style.HIGHLIGHT, noted=True))
    with qtbot.waitSignal(view.explain_requested), qtbot.assertNotEmitted(view.mark_clicked):
        QTest.mouseClick(view.viewport(), LEFT, ALT, before(view, 3))


def test_the_way_leads_from_sign_to_sign_and_back(show: Show) -> None:
    places = [10, 30, 5_000, 9_000]
    view = shown(show, doubtful(book(20_000), *(Span(at, at + 2) for at in places)))
    for place in places:
        assert view.next_sign(DOUBTS)
        assert view.caret == place
        assert view.selection is None
        assert not view.rect_of(Span(place, place + 1)).isEmpty()
    assert not view.next_sign(DOUBTS)
    assert view.caret == places[-1]
    for place in reversed(places[:-1]):
        assert view.previous_sign(DOUBTS)
        assert view.caret == place
    assert not view.previous_sign(DOUBTS)


def test_only_signs_of_the_kinds_asked_for_are_on_the_way(show: Show) -> None:
    page = signed(SignKind.EMENDED)
    put_doubts(page, Span(10, 12))
    view = shown(show, page)
    assert view.next_sign(EMENDATIONS)
    assert view.caret == 2
    assert not view.next_sign(EMENDATIONS)
    assert view.next_sign(DOUBTS | EMENDATIONS)
    assert view.caret == 10
    assert not view.next_sign(frozenset({SignKind.CHOSEN}))


def test_a_reader_who_has_left_the_caret_behind_goes_on_from_where_the_page_is(show: Show) -> None:
    view = shown(show, doubtful(book(20_000), *(Span(at, at + 2) for at in (50, 8_000, 12_000))))
    view.go_to(10_000, where=0)
    assert view.next_sign(DOUBTS)
    assert view.caret == 12_000
    view.go_to(10_000, where=0)
    assert view.previous_sign(DOUBTS)
    assert view.caret == 8_000


def test_a_sign_where_the_window_begins_is_the_next_one(show: Show) -> None:
    view = shown(show, doubtful(book(20_000)))
    view.go_to(12_000, where=0)
    assert view.page is not None
    assert view.surface.flow is not None
    placed, line = next(view.surface.flow.visible_lines())
    start = placed.set.paragraph.span.start + line.start
    put_doubts(view.page, Span(start, start + 1), Span(start + 9, start + 10))
    assert view.next_sign(DOUBTS)
    assert view.caret == start


def test_folded_leftovers_are_passed_over(show: Show) -> None:
    text = "天地玄黃。\n分享到微博\n宇宙洪荒。"
    page = Page(replace(Letter(text=text), cruft=(Cruft("share", Span(6, 11)),)))
    put_doubts(page, Span(0, 1), Span(7, 8), Span(13, 14))
    view = shown(show, page)
    assert view.next_sign(DOUBTS)
    assert view.caret == 13
    view.show_cruft(True)
    assert view.previous_sign(DOUBTS)
    assert view.caret == 7


def test_without_a_page_nothing_is_asked(qtbot: QtBot, show: Show) -> None:
    view = show("天地")
    view.set_page(None)
    with qtbot.assertNotEmitted(view.explain_requested):
        view.explain_here()
    assert not view.next_sign(DOUBTS)
    assert not view.previous_sign(DOUBTS)

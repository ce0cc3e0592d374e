"""The reading surface as the window uses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.annotations import Color, Style
from reader.page import Mark
from reader.script import Variant
from reader.text import Span
from reader.ui.letter_view import Hue, LetterView, Look, Palette
from tests.ui.letter_view.conftest import Show, book, page_of

VARIANTS = [variant for variant in Variant if variant is not Variant.ORIGINAL]


def picture(view: LetterView) -> QImage:
    return view.viewport().grab().toImage()


@pytest.mark.parametrize("vertical", [False, True])
def test_every_variant_keeps_the_same_words_under_the_eye(show: Show, seed: str, vertical: bool) -> None:
    view = show(seed, Look(vertical=vertical))
    place = seed.index("面對疫情")
    view.go_to(place, where=0)
    at = view.rect_of(Span(place, place + 1))
    assert view.page is not None
    for variant in [*VARIANTS, Variant.ORIGINAL]:
        view.set_page(view.page.in_variant(variant))
        assert view.place() == place
        shown = view.rect_of(Span(place, place + 1))
        assert (shown.right() == at.right()) if vertical else (shown.top() == at.top())


def test_a_selection_survives_a_change_of_script(show: Show, seed: str) -> None:
    view = show(seed)
    start = seed.index("統籌調動")
    view.select(Span(start, start + 4))
    assert view.page is not None
    view.set_page(view.page.in_variant(Variant.HANS))
    assert view.selection == Span(start, start + 4)
    assert view.selected_shown_text() == "统筹调动"


def test_another_letter_has_no_selection(qtbot: QtBot, show: Show, seed: str) -> None:
    view = show(seed)
    view.select(Span(300, 310))
    with qtbot.waitSignal(view.selection_changed) as told:
        view.set_page(page_of(book(2_000)))
    assert told.args == [None]


def test_a_page_can_be_shown_from_an_offset_on(show: Show) -> None:
    text = book(30_000)
    view = show("")
    view.set_page(page_of(text), offset=20_000)
    assert view.place() == 20_000
    assert not view.rect_of(Span(20_000, 20_001)).isEmpty()


def test_the_place_is_told_when_the_page_has_come_to_rest(qtbot: QtBot, show: Show) -> None:
    view = show(book(30_000))
    with qtbot.waitSignal(view.place_changed) as told:
        view.scroll_by(400)
        view.scroll_by(400)
    assert told.args == [view.place()]
    assert view.place() > 0


def test_without_a_page_only_paper_is_painted(show: Show) -> None:
    view = show("天地玄黃")
    view.set_page(None)
    image = picture(view)
    paper = QColor(view.look.palette.paper).rgb()
    assert all(image.pixel(x, y) == paper for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    assert view.place() == 0
    assert view.selected_shown_text() == ""
    view.scroll_by(100)
    view.go_to(5)


def test_ten_million_characters_open_and_can_be_read_to_the_end(show: Show) -> None:
    view = show("")
    text = book(10_000_000)
    view.set_page(page_of(text))
    view.grab()
    flow = view.surface.flow
    assert flow is not None
    assert view.verticalScrollBar().maximum() > 1_000_000
    assert len(flow.visible()) < 30
    view.go_to(5_000_000)
    assert not view.rect_of(Span(5_000_000, 5_000_001)).isEmpty()
    view.surface.to_end()
    assert not view.rect_of(Span(len(text) - 1, len(text))).isEmpty()


def test_a_theme_changes_colours_and_nothing_else(show: Show, seed: str) -> None:
    view = show(seed)
    flow = view.surface.flow
    view.set_look(Look(palette=Palette(paper="#101010", ink="#f0f0f0")))
    assert view.surface.flow is flow
    assert picture(view).pixelColor(2, 2) == QColor("#101010")


def test_a_highlight_is_painted_where_it_lies_and_gone_when_removed(show: Show) -> None:
    view = show("天地玄黃宇宙洪荒，" * 20, Look(palette=Palette(hues={Color.RED: Hue("#ff0000", "#880000")})))
    assert view.page is not None
    plain = picture(view)
    touched = view.page.marks.add(Mark("m", Span(3, 5), Color.RED, Style.HIGHLIGHT, noted=False))
    view.refresh_marks(touched)
    rect = view.rect_of(Span(3, 5))
    assert picture(view).pixelColor(rect.left() + 1, rect.top() + 2) == QColor("#ff0000")
    view.page.marks.remove("m")
    view.refresh_marks(touched)
    assert picture(view) == plain


def test_a_passage_is_pointed_out_for_a_moment(qtbot: QtBot, show: Show, seed: str) -> None:
    view = show(seed)
    view.clearFocus()
    view.go_to(600)
    plain = picture(view)
    view.go_to(600, flash=Span(600, 620))
    assert picture(view) != plain
    qtbot.waitUntil(lambda: picture(view) == plain, timeout=4_000)


def test_where_nothing_may_move_a_passage_is_pointed_out_without_fading(qtbot: QtBot, show: Show, seed: str) -> None:
    view = show(seed, Look(moves=False))
    view.clearFocus()
    view.go_to(600)
    plain = picture(view)
    view.go_to(600, flash=Span(600, 620))
    steady = picture(view)
    assert steady != plain
    seen = [steady]

    def is_over() -> bool:
        seen.append(picture(view))
        return seen[-1] == plain

    qtbot.waitUntil(is_over, timeout=4_000)
    assert all(image in (steady, plain) for image in seen)


def test_the_scroll_bar_stands_along_the_way_of_the_lines(show: Show, seed: str) -> None:
    view = show(seed)
    assert view.verticalScrollBar().isVisible()
    assert not view.horizontalScrollBar().isVisible()
    view.set_look(Look(vertical=True))
    view.grab()
    assert view.horizontalScrollBar().isVisible()
    assert not view.verticalScrollBar().isVisible()


def test_the_page_has_a_name_for_those_who_cannot_see_it(show: Show) -> None:
    view = show("天地")
    assert view.accessibleName() == "Letter"
    QApplication.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
    assert view.accessibleName() == "Letter"


def test_a_frame_shows_that_the_keyboard_came_here(show: Show) -> None:
    view = show("天地玄黃")
    view.clearFocus()
    view.setFocus(Qt.FocusReason.MouseFocusReason)
    plain = picture(view).pixelColor(0, 40)
    view.clearFocus()
    view.setFocus(Qt.FocusReason.TabFocusReason)
    assert picture(view).pixelColor(0, 40) != plain

"""The keyboard on the real widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.script import Variant
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from tests.ui.letter_view.conftest import RARE, Show, before, book

Key = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
TEXT = "甲𠮷乙丙，丁戊己。\n\n庚辛壬癸。"


def press(view: LetterView, *keys: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    for key in keys:
        QTest.keyClick(view, key, modifier)


def test_arrows_go_by_character_and_over_blank_lines(show: Show) -> None:
    view = show(TEXT)
    press(view, Key.Key_Right, Key.Key_Right)
    assert view.caret == 2
    press(view, *[Key.Key_Right] * 7)
    assert view.caret == 9
    press(view, Key.Key_Right)
    assert view.caret == TEXT.index("庚")
    press(view, Key.Key_Left)
    assert view.caret == 9


def test_shift_selects_and_a_plain_arrow_goes_to_its_end(show: Show) -> None:
    view = show(TEXT)
    press(view, Key.Key_Right)
    press(view, Key.Key_Right, Key.Key_Right, modifier=SHIFT)
    assert view.selected_stored_text() == "𠮷乙"
    press(view, Key.Key_Left)
    assert (view.selection, view.caret) == (None, 1)


WORDS = "去年春天寄來的信已經收到。母親說：「茶很香。」\n\n今年的茶比往年香。院子裡開了花。"
LETTER = "各位：\n\n一、修路\n請大家出力，裡外一心。\n\n二、引水\n統籌調度，一體推進。\n\n林美"


def keyed(vertical: bool, forward: bool) -> tuple[Key, Key]:
    """The arrows along a line, and from line to line."""
    if vertical:
        return (Key.Key_Down, Key.Key_Left) if forward else (Key.Key_Up, Key.Key_Right)
    return (Key.Key_Right, Key.Key_Down) if forward else (Key.Key_Left, Key.Key_Up)


@pytest.mark.parametrize("vertical", [False, True])
def test_control_and_arrows_go_by_word(show: Show, vertical: bool) -> None:
    view = show(WORDS, Look(vertical=vertical))
    visited = []
    for _ in range(4):
        press(view, keyed(vertical, True)[0], modifier=CONTROL)
        visited.append(view.caret)
    assert visited == [2, 4, 5, 6]
    press(view, keyed(vertical, False)[0], modifier=CONTROL)
    assert view.caret == 5
    press(view, keyed(vertical, False)[0], modifier=CONTROL | SHIFT)
    assert view.selected_stored_text() == "寄"


@pytest.mark.parametrize("vertical", [False, True])
def test_control_and_the_arrows_across_go_by_paragraph(show: Show, vertical: bool) -> None:
    view = show(WORDS, Look(vertical=vertical))
    second = WORDS.index("今年")
    press(view, Key.Key_Right if not vertical else Key.Key_Down)
    press(view, keyed(vertical, True)[1], modifier=CONTROL | SHIFT)
    assert view.selection == Span(1, second)
    press(view, keyed(vertical, True)[1], modifier=CONTROL)
    assert view.caret == len(WORDS)
    for expected in (second, 0, 0):
        press(view, keyed(vertical, False)[1], modifier=CONTROL)
        assert view.caret == expected


@pytest.mark.parametrize("vertical", [False, True])
def test_alt_and_page_keys_go_by_sentence(show: Show, vertical: bool) -> None:
    view = show(WORDS, Look(vertical=vertical))
    visited = []
    for _ in range(4):
        press(view, Key.Key_PageDown, modifier=ALT)
        visited.append(view.caret)
    end = WORDS.index("\n")
    assert visited == [WORDS.index("母"), end, end + 2, WORDS.index("院")]
    press(view, Key.Key_PageUp, modifier=ALT | SHIFT)
    assert view.selected_stored_text() == "今年的茶比往年香。"


@pytest.mark.parametrize("vertical", [False, True])
def test_control_shift_and_page_keys_select_by_section(show: Show, vertical: bool) -> None:
    view = show(LETTER, Look(vertical=vertical))
    page = view.page
    assert page is not None
    starts = [section.span.start for section in page.letter.sections]
    assert len(starts) == 2
    press(view, Key.Key_PageDown, modifier=CONTROL | SHIFT)
    assert view.selection == Span(0, starts[0])
    press(view, Key.Key_PageDown, Key.Key_PageDown, modifier=CONTROL | SHIFT)
    assert view.selection == Span(0, len(LETTER))
    press(view, Key.Key_PageUp, modifier=CONTROL | SHIFT)
    assert view.selection == Span(0, starts[1])


def test_a_line_that_was_cut_for_its_length_is_one_paragraph_to_the_keys(show: Show) -> None:
    long = "天地玄黃，" * 900
    view = show(f"{long}\n宇宙洪荒。")
    assert view.page is not None
    assert len(view.page) > 2
    press(view, Key.Key_Down, modifier=CONTROL)
    assert view.caret == len(long) + 1
    press(view, Key.Key_Up, modifier=CONTROL)
    assert view.caret == 0


def test_going_far_is_told_so_that_there_is_a_way_back(qtbot: QtBot, show: Show) -> None:
    view = show(book(20_000))
    view.go_to(9_000, where=0)
    place = view.place()
    for key, modifier in ((Key.Key_End, CONTROL), (Key.Key_Home, CONTROL), (Key.Key_PageDown, CONTROL | SHIFT)):
        view.go_to(place, where=0, is_jump=False)
        with qtbot.waitSignal(view.leaving_place) as told:
            press(view, key, modifier=modifier)
        assert told.args == [place]
    with qtbot.assertNotEmitted(view.leaving_place):
        press(view, Key.Key_PageDown, Key.Key_Right, Key.Key_Down)


@pytest.mark.parametrize("vertical", [False, True])
def test_line_by_line_keeps_the_place_along_the_line(show: Show, vertical: bool) -> None:
    view = show(book(3_000), Look(vertical=vertical))
    forward, back, along = (
        (Key.Key_Left, Key.Key_Right, Key.Key_Down) if vertical else (Key.Key_Down, Key.Key_Up, Key.Key_Right)
    )
    press(view, *[along] * 12)
    start = view.caret
    assert start == 12
    press(view, *[forward] * 9)
    assert view.caret > start + 100
    press(view, *[back] * 9)
    assert view.caret == start


def test_home_and_end_go_to_the_ends_of_the_line_that_is_seen(show: Show) -> None:
    view = show("天地玄黃宇宙洪荒" * 20)
    press(view, Key.Key_End)
    end = view.caret
    assert 20 < end < 40
    press(view, Key.Key_Home)
    assert view.caret == 0
    press(view, Key.Key_Down, Key.Key_End)
    assert end < view.caret < 2 * end + 3


def test_control_home_and_end_go_to_the_ends_of_the_letter(show: Show) -> None:
    text = book(50_000)
    view = show(text)
    press(view, Key.Key_End, modifier=CONTROL)
    assert view.caret == len(text)
    assert not view.rect_of(Span(len(text) - 1, len(text))).isEmpty()
    press(view, Key.Key_Home, modifier=CONTROL)
    assert (view.caret, view.place()) == (0, 0)


def test_the_caret_is_brought_into_the_window(show: Show) -> None:
    view = show(book(20_000))
    press(view, *[Key.Key_Down] * 60)
    assert not view.rect_of(Span(view.caret, view.caret + 1)).isEmpty()
    assert view.place() > 500


def test_a_caret_left_behind_starts_again_where_the_reader_is(show: Show) -> None:
    view = show(book(20_000))
    view.go_to(10_000, where=0)
    press(view, Key.Key_Down)
    assert abs(view.caret - 10_000) < 60


def test_pages_turn_by_keys(show: Show) -> None:
    view = show(book(20_000))
    flow = view.surface.flow
    assert flow is not None
    step = flow.extent - flow.typesetter.pitch
    press(view, Key.Key_PageDown)
    press(view, Key.Key_Space)
    assert flow.position == 2 * step
    press(view, Key.Key_PageUp)
    press(view, Key.Key_Space, modifier=SHIFT)
    assert flow.position == 0


def test_everything_is_selected_and_let_go_by_keys(show: Show) -> None:
    view = show(RARE)
    press(view, Key.Key_A, modifier=CONTROL)
    assert view.selection == Span(0, len(RARE))
    press(view, Key.Key_Escape)
    assert view.selection is None


def test_a_copy_is_what_is_shown_and_the_original_can_be_had(show: Show) -> None:
    view = show("請把信件收好，謝謝。", variant=Variant.HANS)
    view.select(Span(1, 6))
    press(view, Key.Key_C, modifier=CONTROL)
    assert QGuiApplication.clipboard().text() == "把信件收好"
    view.select(Span(0, 3))
    view.copy_original()
    assert QGuiApplication.clipboard().text() == "請把信"


def test_a_selection_by_keys_is_announced_when_shift_is_let_go(qtbot: QtBot, show: Show) -> None:
    view = show(TEXT)
    with qtbot.assertNotEmitted(view.passage_selected):
        QTest.keyPress(view, Key.Key_Right, SHIFT)
    with qtbot.waitSignal(view.passage_selected):
        QTest.keyRelease(view, Key.Key_Shift)


def test_keys_pass_a_replaced_word_as_a_whole(show: Show) -> None:
    view = show("请在互联网上查找，谢谢。", variant=Variant.HANT_TW_IDIOM)
    press(view, Key.Key_Right, Key.Key_Right)
    press(view, Key.Key_Right, modifier=SHIFT)
    assert view.selected_shown_text() == "網際網路"
    assert view.selected_stored_text() == "互联网"
    press(view, Key.Key_Right, modifier=SHIFT)
    press(view, Key.Key_Left, Key.Key_Left)
    assert view.caret == 1


@pytest.mark.parametrize("vertical", [False, True])
def test_caret_and_hit_are_inverse_at_every_place_that_is_seen(show: Show, vertical: bool) -> None:
    view = show(RARE + "abc 12「『天』」——…。" * 10, Look(vertical=vertical))
    flow = view.surface.flow
    assert flow is not None
    for placed, line in flow.visible_lines():
        for offset in range(line.start, line.end + 1):
            rect = view.surface.caret_rect(flow.where(placed.set.paragraph.span.start + offset))
            hit = view.surface.hit_at(rect.center())
            assert hit is not None
            assert line.edge(hit.offset) == pytest.approx(line.edge(offset)) or hit.upstream or offset == line.end


def test_the_caret_shows_while_the_page_has_the_focus(show: Show) -> None:
    view = show("天地玄黃")
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, before(view, 2))
    with_focus = view.grab().toImage()
    view.clearFocus()
    assert view.grab().toImage() != with_focus

"""Script in the real window: what is uncertain, where a text comes from, two views of one letter, long letters."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.page import SignKind, doubts_in
from reader.script import Edition, Variant
from reader.script.override import Scope
from reader.script.punctuation import PunctuationStyle
from reader.text import Span
from reader.ui.letter_view import LetterView
from reader.ui.main_window import MainWindow
from reader.ui.twin import Twin
from tests.e2e.conftest import Start, stop
from tests.e2e.test_notes import ALT, CONTROL, drag, press, settle
from tests.e2e.test_script import (
    FIRST,
    PLAIN,
    SECOND,
    SHIFT,
    TRADITIONAL,
    Open,
    choose,
    emend,
    open_letters,
    open_named,
    page_in,
    path,
    show_as,
    shown,
    span_in,
)

__all__ = ["open_letters", "path"]

SEED = next((Path(__file__).parents[2] / "resources" / "letters").glob("01-*")).read_text(encoding="utf-8")
LONG = FIRST + "".join(f"第{number}日，大家心里欢喜，头发干了。\n" * (1 + number % 4) + "\n" for number in range(120))


def doubtful_places(window: MainWindow) -> list[Span]:
    """Every place of the letter that the page signs as doubtful, on the stored text."""
    page = page_in(window.desk.view)
    paragraphs = map(page.paragraph, range(len(page)))
    return [
        paragraph.stored(sign.span)
        for paragraph in paragraphs
        for sign in page.signs(paragraph.index)
        if sign.kind is SignKind.DOUBT
    ]


def counted(window: MainWindow, qtbot: QtBot) -> int:
    qtbot.waitUntil(lambda: window.panels.script.doubting.count is not None, timeout=20_000)
    settle(window, qtbot)
    count = window.panels.script.doubting.count
    assert count is not None
    return count


def ink(view: LetterView) -> bytes:
    """What is painted, as bytes."""
    picture = view.viewport().grab().toImage()
    return bytes(picture.constBits())


def settings_of(window: MainWindow, qtbot: QtBot) -> dict[str, object]:
    settle(window, qtbot)
    kept = json.loads(window.workspace.places.settings.read_text(encoding="utf-8"))
    assert isinstance(kept, dict)
    return kept


def test_uncertain_places_are_marked_and_counted_a_moment_after_the_letter(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(SEED, variant=Variant.ORIGINAL)
    count = counted(window, qtbot)
    page = page_in(window.desk.view)
    places = doubtful_places(window)
    assert 0 < count == len(places) <= 10
    assert count == sum(len(doubts_in(page, index)) for index in range(len(page)))
    assert "併到" in [page.stored(place) for place in places]
    badge = window.panels.script.badge
    assert badge.isVisible()
    assert badge.text() == f"Machine-converted (s2tw) · Uncertain places: {count}"
    assert "tw2s" in badge.toolTip()


def test_a_key_turns_marks_and_badge_off_and_on_and_the_choice_is_kept(
    open_letters: Open, qtbot: QtBot, start: Start, path: Path
) -> None:
    window = open_letters("隔離併到指定地點。\n" * 30, variant=Variant.ORIGINAL)
    badge, view = window.panels.script.badge, window.desk.view
    count = counted(window, qtbot)
    marked = ink(view)
    press(window, Qt.Key.Key_F6, PLAIN)
    assert not badge.isVisible()
    assert ink(view) != marked
    assert settings_of(window, qtbot)["doubts"] is False
    press(window, Qt.Key.Key_F6, PLAIN)
    assert badge.isVisible()
    assert counted(window, qtbot) == count
    assert ink(view) == marked
    press(window, Qt.Key.Key_F6, PLAIN)
    settle(window, qtbot)
    stop(window)
    again = start("--library", str(path))
    qtbot.wait(200)
    assert not again.panels.script.badge.isVisible()
    assert again.panels.script.doubting.count is None


def test_keys_go_from_uncertain_place_to_uncertain_place_and_back(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(SEED, variant=Variant.ORIGINAL)
    counted(window, qtbot)
    places = doubtful_places(window)
    view = window.desk.view
    for place in places:
        press(window, Qt.Key.Key_Down, ALT)
        assert view.caret == place.start
        assert not view.rect_of(place).isEmpty()
    press(window, Qt.Key.Key_Down, ALT)
    assert view.caret == places[-1].start
    for place in reversed(places[:-1]):
        press(window, Qt.Key.Key_Up, ALT)
        assert view.caret == place.start


def test_the_probable_original_is_shown_beside_the_stored_text(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(SEED, variant=Variant.ORIGINAL)
    counted(window, qtbot)
    [action] = [one for one in window.panels.script.badge.menu().actions() if "original" in one.text()]
    action.trigger()
    settle(window, qtbot)
    twin = twin_of(window)
    assert twin.is_open
    assert window.panels.actions["beside"].isChecked()
    assert shown(window, twin.original) == SEED.rstrip("\n") or shown(window, twin.original) == SEED
    assert "全县各级党组织" in shown(window)


def test_a_letter_of_a_person_has_no_probable_original(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(FIRST)
    counted(window, qtbot)
    assert "Machine" not in window.panels.script.badge.text()
    assert not window.panels.actions["probable_original"].isEnabled()


def twin_of(window: MainWindow) -> Twin:
    assert window.panels.script.twin is not None
    return window.panels.script.twin


def open_beside(window: MainWindow, qtbot: QtBot) -> tuple[LetterView, LetterView]:
    """The view of the stored text and the other one, after F9."""
    press(window, Qt.Key.Key_F9, PLAIN)
    settle(window, qtbot)
    qtbot.wait(30)
    twin = twin_of(window)
    assert twin.original is not None
    return twin.original, twin.view


def turn_wheel(view: LetterView, notches: int) -> None:
    port = view.viewport()
    middle = QPointF(port.rect().center())
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        middle, port.mapToGlobal(middle), QPoint(), QPoint(0, -120 * notches), buttons, PLAIN, phase, False
    )
    QApplication.sendEvent(port, event)


def together(one: LetterView, other: LetterView) -> bool:
    first, second = one.position(), other.position()
    return first is not None and second is not None and first.paragraph == second.paragraph


def test_two_views_stand_side_by_side_the_stored_text_at_the_left(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(FIRST)
    left, right = open_beside(window, qtbot)
    assert left.isVisible()
    assert right.isVisible()
    assert left.mapToGlobal(QPoint()).x() < right.mapToGlobal(QPoint()).x()
    assert abs(left.width() - right.width()) <= 2
    assert shown(window, left) == page_in(right).letter.text
    assert "頭髮幹了" in shown(window, right)
    kinds = {sign.kind for index in range(len(page_in(left))) for sign in page_in(left).signs(index)}
    assert SignKind.DIFFERENT in kinds


@pytest.mark.parametrize("vertical", [False, True])
def test_whichever_view_is_moved_the_other_shows_the_same_paragraph(
    open_letters: Open, qtbot: QtBot, vertical: bool
) -> None:
    window = open_letters(LONG)
    window.workspace.set(vertical=vertical)
    left, right = open_beside(window, qtbot)
    assert left.look.vertical is right.look.vertical is vertical
    before = right.position()
    turn_wheel(left, 9)
    assert right.position() != before
    assert together(left, right)
    turn_wheel(right, 5)
    assert together(left, right)
    for view in (left, right):
        view.setFocus()
        for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            QTest.keyClick(view, key)
            assert together(left, right)
    QTest.keyClick(left, Qt.Key.Key_End, CONTROL)
    assert together(left, right)


def test_what_is_selected_in_one_view_is_selected_in_both_and_one_highlight_stands_in_both(
    open_letters: Open, qtbot: QtBot
) -> None:
    window = open_letters(FIRST)
    left, right = open_beside(window, qtbot)
    span = span_in(window, "里面的信息")
    for view in (left, right):
        select(view, span)
        assert left.selection == right.selection == span
        press(window, Qt.Key.Key_1 if view is left else Qt.Key.Key_2)
        settle(window, qtbot)
    assert [[mark.span for mark in page_in(view).marks] for view in (left, right)] == [[span, span]] * 2
    left.clear_selection()
    plain = ink(left)
    press(window, Qt.Key.Key_Z)
    press(window, Qt.Key.Key_Z)
    settle(window, qtbot)
    assert ink(left) != plain


def select(view: LetterView, span: Span) -> None:
    """Select a passage of one line with the mouse."""
    first, last = view.rect_of(Span(span.start, span.start + 1)), view.rect_of(Span(span.end - 1, span.end))
    begin, end = QPoint(first.left() + 2, first.center().y()), QPoint(last.right() - 1, last.center().y())
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view.viewport(), (begin + end) / 2)
    QTest.mouseMove(view.viewport(), end)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=end)
    assert view.selection == span


def test_another_variant_changes_only_the_right_view(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(LONG)
    left, right = open_beside(window, qtbot)
    turn_wheel(right, 8)
    stored, place = shown(window, left), left.place()
    show_as(window, qtbot, Variant.HANT_HK)
    assert shown(window, left) == stored
    assert page_in(right).variant is Variant.HANT_HK
    assert page_in(left).variant is Variant.ORIGINAL
    assert left.place() == place
    assert together(left, right)


def test_zoom_and_direction_hold_for_both_views_at_once(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(LONG)
    left, right = open_beside(window, qtbot)
    press(window, Qt.Key.Key_T, CONTROL | SHIFT)
    assert left.look == right.look
    assert left.look.vertical
    press(window, Qt.Key.Key_Equal)
    assert left.look == right.look
    zoom = right.look.zoom
    port = left.viewport()
    middle = QPointF(port.rect().center())
    buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(middle, port.mapToGlobal(middle), QPoint(), QPoint(0, 120), buttons, CONTROL, phase, False)
    QApplication.sendEvent(port, event)
    assert left.look.zoom == right.look.zoom > zoom


def test_closing_gives_the_one_view_back_with_focus_and_place(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(LONG)
    left, right = open_beside(window, qtbot)
    turn_wheel(right, 12)
    left.setFocus()
    paragraph = page_in(right).at(right.place())
    press(window, Qt.Key.Key_F9, PLAIN)
    qtbot.wait(30)
    assert not left.isVisible()
    assert right.isVisible()
    assert right.hasFocus()
    assert page_in(right).at(right.place()) == paragraph
    assert right.width() > window.desk.width() - 10
    open_beside(window, qtbot)
    assert left.isVisible()
    assert together(left, right)


def test_another_letter_is_shown_in_both_views_and_the_bin_leaves_neither(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(SECOND, FIRST)
    left, right = open_beside(window, qtbot)
    open_named(window, qtbot, "给大满的信")
    show_as(window, qtbot, Variant.HANT_TW)
    assert shown(window, left).startswith("给大满的信")
    assert shown(window, right).startswith("給大滿的信")
    assert together(left, right)
    assert window.workspace.reading.letter_id is not None
    window.panels.errands.bin([window.workspace.reading.letter_id])
    settle(window, qtbot)
    assert not left.isVisible()
    assert not right.isVisible()
    open_named(window, qtbot, "给小满的信")
    assert left.isVisible()
    assert right.isVisible()
    assert shown(window, left).startswith("给小满的信")


def test_a_copy_is_of_the_view_that_the_keyboard_is_in(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(FIRST)
    left, right = open_beside(window, qtbot)
    span = span_in(window, "头发干了")
    for view, copied in ((left, "头发干了"), (right, "頭髮幹了")):
        select(view, span)
        view.setFocus()
        press(window, Qt.Key.Key_C)
        assert QApplication.clipboard().text() == copied
        press(window, Qt.Key.Key_C, CONTROL | SHIFT)
        assert QApplication.clipboard().text() == "头发干了"


def test_a_word_can_be_asked_about_in_either_view(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(FIRST)
    left, right = open_beside(window, qtbot)
    card = window.panels.script.words.card
    for view in (left, right):
        select(view, span_in(window, "范"))
        view.setFocus()
        press(window, Qt.Key.Key_F2, PLAIN)
        assert card.isVisible()
        assert window.desk.rect().contains(card.geometry())
        press(window, Qt.Key.Key_Escape, PLAIN)
    choose(window, qtbot, "范", "範", Scope.LETTER)
    assert "範先生" in shown(window, right)
    assert "范先生" in shown(window, left)


def titles(window: MainWindow) -> list[str]:
    model = window.panels.library.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def lists(window: MainWindow, title: str) -> bool:
    return title in titles(window)


def test_titles_outline_and_quotes_follow_the_variant(open_letters: Open, qtbot: QtBot) -> None:
    heads = "一、头发\n\n头发干了。\n\n二、里面\n\n里面的信息。\n\n"
    window = open_letters(SECOND, FIRST.replace("林美\n2021年3月4日", heads + "林美\n2021年3月4日"))
    drag(window, span_in(window, "大家心里"))
    press(window, Qt.Key.Key_1)
    settle(window, qtbot)
    outline, notes = window.panels.outline, window.panels.notes.model
    for variant, title, heading, quote in (
        (Variant.HANT_TW, "給小滿的信", "頭髮", "大家心裡"),
        (Variant.ORIGINAL, "给小满的信", "头发", "大家心里"),
        (Variant.HANT_HK, "給小滿的信", "頭髮", "大家心裏"),
    ):
        show_as(window, qtbot, variant)
        qtbot.waitUntil(partial(lists, window, title))
        assert all(one.startswith(title[0]) for one in titles(window))
        assert title in window.windowTitle()
        model = outline.model
        headings = " ".join(str(model.index(row, 0).data()) for row in range(model.rowCount()))
        assert heading in headings
        assert notes.index(0).data() == quote


def test_quotation_marks_and_dictionaries_are_chosen_in_the_menu_and_kept(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(FIRST.replace("头发干了", "他说“头发干了，‘好’”"))
    actions = window.panels.actions
    assert "“頭髮幹了，‘好’”" in shown(window)
    actions.punctuation[PunctuationStyle.CORNER].trigger()
    settle(window, qtbot)
    assert "「頭髮幹了，『好』」" in shown(window)
    assert settings_of(window, qtbot)["punctuation"] == PunctuationStyle.CORNER
    actions.editions[Edition.REIMPLEMENTED].trigger()
    settle(window, qtbot)
    assert page_in(window.desk.view).orthography.edition is Edition.REIMPLEMENTED
    assert settings_of(window, qtbot)["edition"] == Edition.REIMPLEMENTED
    assert "「" in shown(window)


Order = Callable[[MainWindow, QtBot], None]


def edition_first(window: MainWindow, _: QtBot) -> None:
    window.panels.actions.editions[Edition.REIMPLEMENTED].trigger()
    window.panels.actions.variants[Variant.JA_SHINJITAI].trigger()


def variant_first(window: MainWindow, qtbot: QtBot) -> None:
    show_as(window, qtbot, Variant.JA_SHINJITAI)
    window.panels.actions.editions[Edition.REIMPLEMENTED].trigger()


@pytest.mark.parametrize("ask", [edition_first, variant_first])
@pytest.mark.parametrize("text", [FIRST, TRADITIONAL, "hello\n\n头发干了\n\n頭髮乾了\n"])
def test_a_variant_that_the_dictionaries_lack_is_refused_in_a_sentence_and_the_letter_stays(
    open_letters: Open, qtbot: QtBot, ask: Order, text: str
) -> None:
    window = open_letters(text)
    ask(window, qtbot)
    settle(window, qtbot)
    assert "opencc-python-reimplemented" in window.desk.messages.text
    assert shown(window).strip()
    reading, actions = window.workspace.reading, window.panels.actions
    assert reading.variant is page_in(window.desk.view).variant is not Variant.JA_SHINJITAI
    assert actions.variants[reading.variant].isChecked()
    show_as(window, qtbot, Variant.HANS)
    assert page_in(window.desk.view).orthography.edition is Edition.REIMPLEMENTED


@pytest.mark.parametrize("characters", [400_000, pytest.param(10_000_000, marks=pytest.mark.long)])
def test_a_long_letter_keeps_its_sentence_through_a_change_of_script_and_its_count_can_be_left(
    open_letters: Open, qtbot: QtBot, characters: int
) -> None:
    line = "一、去年春天寄来的信已经收到，院子里的桂花开了又谢，母亲说今年的头发干了，范先生也说好。\n"
    window = open_letters(SECOND, "长信\n\n" + line * (characters // len(line)), variant=Variant.HANT_TW)
    view, doubting = window.desk.view, window.panels.script.doubting
    view.go_to(page_in(view).end * 2 // 3)
    place = view.place()
    for variant in (Variant.HANT_HK, Variant.ORIGINAL, Variant.HANT_TW_IDIOM):
        show_as(window, qtbot, variant)
        assert page_in(view).at(view.place()) == page_in(view).at(place)
    qtbot.wait(150)
    assert not doubting.counts_itself
    assert doubting.count is None
    assert window.panels.actions["count_doubts"].isEnabled()
    window.panels.actions["count_doubts"].trigger()
    assert window.workspace.busy
    turn_wheel(view, 3)
    rows = window.panels.library
    [other] = [one.id for one in window.workspace.letters if one.title == "给大满的信"]
    where = rows.list.visualRect(rows.model.find(other)).center()
    QTest.mouseClick(rows.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.workspace.reading.letter_id == other
    show_as(window, qtbot, Variant.HANT_TW)
    assert counted(window, qtbot) == len(doubtful_places(window))


def test_looking_through_a_long_letter_says_how_far_it_is_and_can_be_stopped(open_letters: Open, qtbot: QtBot) -> None:
    line = "一、去年春天寄来的信已经收到，院子里的桂花开了又谢，母亲说今年的头发干了，范先生也说好。\n"
    window = open_letters("长信\n\n" + line * (400_000 // len(line)), variant=Variant.HANT_TW)
    actions, badge = window.panels.actions, window.panels.script.badge
    qtbot.wait(150)
    assert not actions["stop_count"].isEnabled()
    actions["count_doubts"].trigger()
    qtbot.waitUntil(lambda: "%" in badge.text(), timeout=10_000)
    actions["stop_count"].trigger()
    settle(window, qtbot)
    assert badge.text() == "Uncertain places not counted"
    assert actions["count_doubts"].isEnabled()


def test_the_keyboard_stays_in_the_letter_when_the_second_view_opens(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(FIRST)
    window.desk.view.setFocus()
    press(window, Qt.Key.Key_F9, PLAIN)
    settle(window, qtbot)
    assert window.desk.view.hasFocus()


def test_the_view_beside_shows_the_stored_word_where_the_letter_is_emended(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(FIRST)
    emend(window, qtbot, "头发", "鬓发")
    original, right = open_beside(window, qtbot)
    assert "头发" in shown(window, original)
    assert "鬢髮" in shown(window, right)
    kinds = {sign.kind for index in range(len(page_in(original))) for sign in page_in(original).signs(index)}
    assert SignKind.DIFFERENT in kinds


def test_where_there_is_no_further_uncertain_place_a_sentence_says_so(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(FIRST)
    counted(window, qtbot)
    press(window, Qt.Key.Key_Home, CONTROL)
    press(window, Qt.Key.Key_Up, ALT)
    assert "no other uncertain place" in window.desk.messages.text


def test_nothing_about_script_is_offered_where_no_letter_is_open(start: Start, tmp_path: Path) -> None:
    window = start("--library", str(tmp_path / "empty.db"))
    actions = window.panels.actions
    for name in ("beside", "explain", "next_doubt", "previous_doubt", "count_doubts"):
        assert not actions[name].isEnabled()

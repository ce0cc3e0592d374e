"""Finding in the open letter, in the real window: as one types, from hit to hit, in the list, and back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.page import hits as page_hits
from reader.script import Variant
from reader.text import Span
from reader.ui import letter_search
from reader.ui.letter_view.galley import Position
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start

Key = Qt.Key
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
LINE = "去年春天寄来的信已经收到，院子里的桂花开了又谢，母亲说今年的茶比往年香。"
TEXT = "给小满的信\n\n小满：\n\n" + "".join(
    f"第{n}天。{LINE}{'請看裡面的資訊。' if n % 10 == 3 else ''}\n\n" for n in range(60)
)
OTHER = "给奶奶的信\n\n奶奶：\n\n里面的照片收到了。\n\n小满\n"
Open = Callable[..., MainWindow]


@pytest.fixture
def opened(start: Start, qtbot: QtBot, tmp_path: Path) -> Open:
    """Open a window with a letter."""

    def open_window(text: str = TEXT) -> MainWindow:
        window = start("--library", str(tmp_path / "library.db"))
        for name, words in (("other", OTHER), ("first", text)):
            file = tmp_path / f"{name}.txt"
            file.write_text(words, encoding="utf-8")
            window.panels.errands.import_paths([file])
            settle(window, qtbot)
        assert window.workspace.reading.name == "first"
        window.desk.view.setFocus()
        return window

    return open_window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.busy, timeout=30_000)


def press(window: MainWindow, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.focusWidget() or window, key, keys)


def find(window: MainWindow, qtbot: QtBot, words: str) -> None:
    """Open the bar by its keys and put words in, as an input method does."""
    press(window, Key.Key_F, CONTROL)
    field = window.panels.find.finder.bar.field
    assert QApplication.focusWidget() is field
    field.insert(words)
    settle(window, qtbot)


def said(window: MainWindow) -> str:
    return window.panels.find.finder.bar.said.text()


def position(window: MainWindow) -> Position | None:
    return window.desk.view.position()


def is_seen(window: MainWindow, words: str, number: int) -> bool:
    """Whether the place is in the window where words stand for the n-th time."""
    text, at = TEXT, -1
    for _ in range(number):
        at = text.index(words, at + 1)
    return not window.desk.view.rect_of(Span(at, at + len(words))).isEmpty()


def test_hits_are_shown_as_one_types_in_whatever_script_they_are_written(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    find(window, qtbot, "里")
    assert said(window) == "1 of 66"
    window.panels.find.finder.bar.field.insert("面的资讯")
    settle(window, qtbot)
    assert said(window) == "1 of 6"
    assert is_seen(window, "裡面", 1)


def test_keys_and_buttons_walk_through_the_hits_and_around_the_ends(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    find(window, qtbot, "里面的")
    bar = window.panels.find.finder.bar
    press(window, Key.Key_F3)
    assert (said(window), is_seen(window, "裡面", 2)) == ("2 of 6", True)
    press(window, Key.Key_G, CONTROL)
    press(window, Key.Key_Down)
    assert said(window) == "4 of 6"
    press(window, Key.Key_F3, SHIFT)
    press(window, Key.Key_G, CONTROL | SHIFT)
    press(window, Key.Key_Up)
    assert said(window) == "1 of 6"
    QTest.mouseClick(bar.previous, Qt.MouseButton.LeftButton)
    assert said(window) == "6 of 6 · from the end again"
    assert is_seen(window, "裡面", 6)
    QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert said(window) == "1 of 6 · from the start again"
    QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert said(window) == "2 of 6"


@pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
def test_escape_leads_back_to_where_the_search_began(opened: Open, qtbot: QtBot, vertical: bool) -> None:
    window = opened()
    view = window.desk.view
    window.workspace.set(vertical=vertical)
    view.go_to(TEXT.index("第20天"), where=0.3)
    view.select(Span(TEXT.index("第20天"), TEXT.index("第20天") + 4))
    before, selected = view.place(), view.selection
    find(window, qtbot, "里面的")
    assert (said(window), view.place() == before) == ("3 of 6", True)
    press(window, Key.Key_F3)
    press(window, Key.Key_F3)
    assert view.place() != before
    press(window, Key.Key_Escape)
    assert not window.panels.find.finder.bar.isVisible()
    assert (view.place(), view.selection, view.hasFocus()) == (before, selected, True)


def test_enter_keeps_the_hit_and_goes_on_from_there(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    view, back = window.desk.view, window.panels.actions["back"]
    find(window, qtbot, "里面的")
    press(window, Key.Key_Return)
    assert said(window) == "1 of 6"
    press(window, Key.Key_Return)
    assert said(window) == "2 of 6"
    press(window, Key.Key_Return, SHIFT)
    assert said(window) == "1 of 6"
    press(window, Key.Key_Escape)
    start = TEXT.index("裡面")
    assert view.selection == Span(start, start + 3)
    assert is_seen(window, "裡面", 1)
    assert back.isEnabled()
    press(window, Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.place() == 0


def test_what_is_typed_after_a_hit_was_kept_is_found_from_there(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    find(window, qtbot, "裡面的")
    press(window, Key.Key_F3)
    press(window, Key.Key_Return)
    place = window.desk.view.place()
    window.panels.find.finder.bar.field.setText("桂花")
    settle(window, qtbot)
    assert said(window) == "15 of 60"
    press(window, Key.Key_F3)
    press(window, Key.Key_Escape)
    assert window.desk.view.place() == place


def test_what_is_selected_is_what_is_looked_for(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    window.desk.view.select(Span(TEXT.index("桂花"), TEXT.index("桂花") + 2))
    press(window, Key.Key_F, CONTROL)
    settle(window, qtbot)
    bar = window.panels.find.finder.bar
    assert (bar.words, bar.field.selectedText(), said(window)) == ("桂花", "桂花", "1 of 60")


def test_that_nothing_was_found_is_said_in_words(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    find(window, qtbot, "沒有這句話")
    bar = window.panels.find.finder.bar
    assert (said(window), bar.field.accessibleDescription()) == ("Not found", "Not found")
    assert not bar.next.isEnabled()
    bar.field.clear()
    assert said(window) == ""
    assert window.desk.view.place() == 0


def test_the_text_itself_walks_on_by_letter_keys_while_the_bar_is_there(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    find(window, qtbot, "里面的")
    press(window, Key.Key_Return)
    window.desk.view.setFocus()
    press(window, Key.Key_N)
    press(window, Key.Key_N)
    assert said(window) == "3 of 6"
    press(window, Key.Key_N, SHIFT)
    assert said(window) == "2 of 6"
    press(window, Key.Key_Escape)
    assert not window.panels.find.finder.bar.isVisible()
    press(window, Key.Key_F3)
    assert said(window) == "3 of 6"


def test_the_list_shows_every_hit_with_its_words_and_leads_there(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    find(window, qtbot, "桂花")
    bar, hits, side = window.panels.find.finder.bar, window.panels.find.finder.list, window.panels.side
    window.panels.actions["notes_pane"].setChecked(False)
    QTest.mouseClick(bar.list, Qt.MouseButton.LeftButton)
    assert hits.isVisible()
    assert hits.model.rowCount() == 60
    assert "院子里的桂花开了又谢" in hits.model.index(4).data()
    QTest.mouseClick(hits.list.port, Qt.MouseButton.LeftButton, pos=hits.list.visualRect(hits.model.index(4)).center())
    assert (said(window), is_seen(window, "桂花", 5)) == ("5 of 60", True)
    window.workspace.reading.show_variant(Variant.HANT)
    settle(window, qtbot)
    assert "院子裏的桂花開了又謝" in hits.model.index(4).data()
    assert hits.list.currentIndex().row() == 4
    window.desk.view.setFocus()
    press(window, Key.Key_F3)
    assert hits.list.currentIndex().row() == 5
    bar.close_button.click()
    assert side.indexOf(hits) < 0
    assert not side.isVisible()


def test_the_side_shows_what_it_showed_before_the_list(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    side = window.panels.side
    before = side.currentIndex()
    find(window, qtbot, "桂花")
    QTest.mouseClick(window.panels.find.finder.bar.list, Qt.MouseButton.LeftButton)
    press(window, Key.Key_F, CONTROL)
    press(window, Key.Key_Escape)
    assert (side.isVisible(), side.count(), side.currentIndex()) == (True, 2, before)


def test_vocabulary_is_found_as_it_is_shown_and_as_it_is_stored(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT.replace("資訊", "讯息").replace("桂花", "互联网"))
    window.workspace.reading.show_variant(Variant.HANT_TW_IDIOM)
    settle(window, qtbot)
    find(window, qtbot, "網際網路")
    qtbot.waitUntil(lambda: said(window) == "1 of 60")
    window.panels.find.finder.bar.field.setText("互聯網")
    settle(window, qtbot)
    assert said(window) == "1 of 60"


def test_another_letter_is_searched_for_the_same_words_and_not_moved(opened: Open, qtbot: QtBot) -> None:
    window = opened()
    find(window, qtbot, "裡面的")
    other = next(letter for letter in window.workspace.letters if letter.name == "other")
    window.open_letter(other.id)
    settle(window, qtbot)
    assert said(window) == "Hits: 1"
    press(window, Key.Key_F3)
    assert said(window) == "1 of 1"
    window.workspace.reading.close()
    assert not window.panels.find.finder.bar.isVisible()
    assert not window.panels.actions["find_here"].isEnabled()


def test_a_long_letter_shows_the_first_hit_at_once_and_counts_on_a_worker(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_search, "NEAR", 1_000)
    window = opened()
    press(window, Key.Key_F, CONTROL)
    window.panels.find.finder.bar.field.insert("裡面的")
    assert said(window) == "1 of 2…"
    settle(window, qtbot)
    assert said(window) == "1 of 6"
    window.panels.find.finder.bar.field.setText("第43天")
    assert said(window) == "Searching…"
    window.panels.find.finder.bar.field.setText("第53天")
    settle(window, qtbot)
    assert (said(window), is_seen(window, "第53天", 1)) == ("1 of 1", True)


def test_a_letter_of_which_only_a_part_is_loaded_is_searched_as_soon_as_the_rest_is_there(
    opened: Open, qtbot: QtBot
) -> None:
    text = TEXT + LINE * 6_000 + "\n\n又及：石榴熟了。\n"
    window = opened(text)
    reading = window.workspace.reading
    first = next(letter.id for letter in window.workspace.letters if letter.name == "first")
    window.open_letter(next(letter.id for letter in window.workspace.letters if letter.name == "other"))
    settle(window, qtbot)
    window.open_letter(first, Span(0, 1))
    assert not reading.complete
    press(window, Key.Key_F, CONTROL)
    window.panels.find.finder.bar.field.insert("石榴")
    assert said(window) == "Searching…"
    settle(window, qtbot)
    qtbot.waitUntil(lambda: said(window) == "1 of 1")
    place = text.index("石榴")
    assert not window.desk.view.rect_of(Span(place, place + 2)).isEmpty()


def test_of_very_many_hits_those_near_are_held_and_all_are_counted_and_walked_through(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letter_search, "NEAR", 1_000)
    monkeypatch.setattr(page_hits, "MOST", 4)
    window = opened()
    find(window, qtbot, "桂花")
    window.panels.find.finder.bar.list.click()
    assert window.panels.find.finder.list.model.rowCount() == 4
    for number in range(2, 9):
        press(window, Key.Key_F3)
        settle(window, qtbot)
        assert (said(window), is_seen(window, "桂花", number)) == (f"{number} of 60", True)
    for _ in range(7):
        press(window, Key.Key_F3, SHIFT)
        settle(window, qtbot)
    assert said(window) == "1 of 60"
    press(window, Key.Key_F3, SHIFT)
    settle(window, qtbot)
    assert (said(window), is_seen(window, "桂花", 60)) == ("60 of 60 · from the end again", True)
    press(window, Key.Key_F3)
    settle(window, qtbot)
    assert (said(window), is_seen(window, "桂花", 1)) == ("1 of 60 · from the start again", True)


def test_the_search_of_the_library_has_keys_of_its_own(opened: Open) -> None:
    window = opened()
    press(window, Key.Key_F, CONTROL | SHIFT)
    assert QApplication.focusWidget() is window.panels.library.search_box

"""Ways through letters in the real window: back and forward, from section to section, by name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.script import Variant
from reader.script.cutting import word_starts
from reader.text import Span
from reader.ui import go_desk
from reader.ui.main_window import MainWindow
from reader.ui.section_palette import SectionPalette
from tests.e2e.conftest import Start
from tests.e2e.test_finding_here import OTHER, Open, opened, press, said, settle

__all__ = ["opened"]

Key = Qt.Key
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
BODY = "各家各戶都來出力，裡外一心，三日完工。\n\n" * 20
NAMES = ("修路", "引水", "植樹", "辦學", "防火")
TEXT = "致鄉親的信\n\n各位鄉親：\n\n" + "".join(
    f"{number}、{name}\n\n{BODY}" for number, name in zip("一二三四五", NAMES, strict=True)
)


def start_of(name: str) -> int:
    return TEXT.index(f"、{name}") - 1


def is_seen(window: MainWindow, name: str) -> bool:
    return not window.desk.view.rect_of(Span(start_of(name), start_of(name) + 2)).isEmpty()


def forget(window: MainWindow) -> None:
    """Have no way back: letters were opened, one after the other, when they came in."""
    while window.panels.go.history.trail.back(None, lambda _: True):
        pass


def name_of_other(window: MainWindow) -> str:
    return next(letter.id for letter in window.workspace.letters if letter.name == "other")


def test_back_and_forward_lead_through_jumps_in_one_letter(opened: Open) -> None:
    window = opened(TEXT)
    view, outline = window.desk.view, window.panels.outline
    back, forward = window.panels.actions["back"], window.panels.actions["forward"]
    forget(window)
    places = [view.place()]
    for row in (1, 3):
        index = outline.model.index(row)
        QTest.mouseClick(outline.list.port, Qt.MouseButton.LeftButton, pos=outline.list.visualRect(index).center())
        places.append(view.place())
    view.setFocus()
    press(window, Key.Key_End, CONTROL)
    places.append(view.place())
    assert len(set(places)) == 4
    for place in places[-2::-1]:
        press(window, Key.Key_Left, ALT)
        assert view.place() == place
    assert not back.isEnabled()
    for place in places[1:]:
        press(window, Key.Key_Right, ALT)
        assert view.place() == place
    assert not forward.isEnabled()
    press(window, Key.Key_Left, ALT)
    assert forward.isEnabled()
    press(window, Key.Key_Home, CONTROL)
    assert not forward.isEnabled()


def test_back_leads_to_the_letter_that_was_read_before(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    reading, view = window.workspace.reading, window.desk.view
    first = reading.letter_id
    view.go_to(start_of("植樹"), where=0)
    place = view.place()
    window.open_letter(name_of_other(window))
    settle(window, qtbot)
    assert reading.name == "other"
    press(window, Key.Key_Left, ALT)
    settle(window, qtbot)
    assert (reading.letter_id, view.place()) == (first, place)
    press(window, Key.Key_Right, ALT)
    settle(window, qtbot)
    assert reading.name == "other"


def test_a_letter_in_the_bin_is_passed_over_on_the_way_back(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    reading = window.workspace.reading
    other, first = name_of_other(window), reading.letter_id
    assert first is not None
    window.open_letter(other)
    window.open_letter(first)
    window.panels.errands.bin([other])
    settle(window, qtbot)
    press(window, Key.Key_Left, ALT)
    assert reading.letter_id == first


def test_a_hit_of_the_library_search_is_one_jump(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    view = window.desk.view
    forget(window)
    window.desk.view.go_to(start_of("引水"), where=0)
    place = view.place()
    box = window.panels.library.search_box
    box.setText("照片")
    qtbot.waitUntil(lambda: window.panels.finding.query == "照片")
    settle(window, qtbot)
    QTest.keyClick(box, Key.Key_Return)
    settle(window, qtbot)
    assert window.workspace.reading.page is not None
    assert window.workspace.reading.page.letter.text == OTHER
    view.setFocus()
    press(window, Key.Key_Left, ALT)
    settle(window, qtbot)
    assert (window.workspace.reading.name, view.place()) == ("first", place)


@pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])
def test_page_keys_go_from_section_to_section_and_say_where_there_is_none(opened: Open, vertical: bool) -> None:
    window = opened(TEXT)
    window.workspace.set(vertical=vertical)
    for name in NAMES:
        press(window, Key.Key_PageDown, CONTROL)
        assert (window.desk.view.caret, is_seen(window, name)) == (start_of(name), True)
    press(window, Key.Key_PageDown, CONTROL)
    assert window.desk.messages.text == "This is the last section."
    for name in NAMES[-2::-1]:
        press(window, Key.Key_PageUp, CONTROL)
        assert (window.desk.view.caret, is_seen(window, name)) == (start_of(name), True)
    press(window, Key.Key_PageUp, CONTROL)
    assert window.desk.messages.text == "This is the first section."
    assert window.panels.actions["back"].isEnabled()


def in_palette(window: MainWindow, qtbot: QtBot, *typed: str | Key) -> list[str]:
    """Open the list of sections, type into it, and tell what it listed last."""
    listed: list[str] = []

    def answer() -> None:
        palette = QApplication.activeModalWidget()
        assert isinstance(palette, SectionPalette)
        for what in typed:
            if isinstance(what, str):
                palette.box.setText(what)
            else:
                QTest.keyClick(palette.box, what)
            rows = palette.narrowed
            listed[:] = [rows.index(row, 0).data() for row in range(rows.rowCount())]
        if palette.isVisible():
            palette.reject()

    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTimer.singleShot(0, answer)
    press(window, Key.Key_J, CONTROL)
    return listed


def test_a_section_is_found_by_a_part_of_its_name_in_either_script(opened: Open, qtbot: QtBot) -> None:
    window = opened(TEXT)
    window.workspace.reading.show_variant(Variant.HANS)
    settle(window, qtbot)
    assert in_palette(window, qtbot, "樹") == ["三、植树"]
    assert in_palette(window, qtbot, "办学", Key.Key_Return) == ["四、办学"]
    assert (window.desk.view.caret, is_seen(window, "辦學")) == (start_of("辦學"), True)
    assert in_palette(window, qtbot, "没有") == []
    in_palette(window, qtbot, Key.Key_Down, Key.Key_Return)
    assert window.desk.view.caret == start_of("防火")
    in_palette(window, qtbot, Key.Key_Up, Key.Key_Up, Key.Key_Return)
    assert window.desk.view.caret == start_of("植樹")


def test_without_sections_there_is_nowhere_to_go(start: Start) -> None:
    window = start()
    for name in ("go_to_section", "next_section", "previous_section", "back", "forward"):
        assert not window.panels.actions[name].isEnabled()


def test_a_search_that_was_kept_is_a_jump_and_one_that_was_not_is_none(
    opened: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    assert tmp_path
    window = opened(TEXT)
    trail = window.panels.go.history.trail
    forget(window)
    for key, jumped in ((Key.Key_Escape, False), (Key.Key_Return, True)):
        press(window, Key.Key_F, CONTROL)
        window.panels.find.finder.bar.field.setText("防火")
        settle(window, qtbot)
        assert said(window) == "1 of 1"
        press(window, key)
        assert trail.leads_back is jumped


def test_the_list_of_words_is_loaded_while_the_page_rests(
    opened: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(go_desk, "_AT_REST_MS", 50)
    word_starts.cache_clear()
    assert opened(TEXT)
    qtbot.waitUntil(lambda: word_starts.cache_info().currsize > 0)

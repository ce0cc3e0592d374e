"""The list of all decisions in the real window: found, taken back, followed to their letters, exchanged as a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from reader.script import Variant
from reader.script.override import OverrideKind, Scope
from reader.ui.main_window import MainWindow
from reader.ui.overrides_dialog import OverridesDialog
from tests.e2e.conftest import Start
from tests.e2e.test_notes import CONTROL, press, settle
from tests.e2e.test_script import (
    FIRST,
    PLAIN,
    SECOND,
    SHIFT,
    Open,
    choose,
    emend,
    open_letters,
    open_named,
    path,
    show_as,
    shown,
    stored,
)

__all__ = ["open_letters", "path"]


def list_of(window: MainWindow, qtbot: QtBot) -> OverridesDialog:
    """Open the list by its key."""
    press(window, Qt.Key.Key_O, CONTROL | SHIFT)
    settle(window, qtbot)
    dialog = window.panels.script.words.dialog
    assert dialog is not None
    assert dialog.isVisible()
    return dialog


def rows(dialog: OverridesDialog) -> list[tuple[str, ...]]:
    """Word, form, kind and scope of every row."""
    model = dialog.model
    return [tuple(str(model.index(row, column).data()) for column in range(4)) for row in range(model.rowCount())]


def decided(open_letters: Open, qtbot: QtBot) -> MainWindow:
    window = open_letters(SECOND, FIRST)
    choose(window, qtbot, "范", "範", Scope.SENDER)
    choose(window, qtbot, "干", "乾", Scope.PLACE)
    emend(window, qtbot, "欢喜", "歡悅", Scope.EVERYWHERE)
    return window


def follow_first(dialog: OverridesDialog, qtbot: QtBot) -> None:
    """Click the first row and press Enter."""
    index, port = dialog.model.index(0, 0), dialog.table.viewport()
    qtbot.waitUntil(lambda: port.rect().contains(dialog.table.visualRect(index)))
    QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=dialog.table.visualRect(index).center())
    assert len(dialog.selected()) == 1
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)


def empty(dialog: OverridesDialog) -> bool:
    return any("No decisions yet" in one.text() and one.isVisible() for one in dialog.findChildren(QLabel))


def test_the_list_tells_of_every_decision_the_newest_first(open_letters: Open, qtbot: QtBot) -> None:
    window = decided(open_letters, qtbot)
    dialog = list_of(window, qtbot)
    assert rows(dialog) == [
        ("欢喜", "歡悅", "Emendation", "everywhere"),
        ("干", "乾", "Conversion", "only here：给小满的信"),
        ("范", "範", "Conversion", "in letters of this sender：林美"),
    ]
    assert not empty(dialog)


@pytest.mark.parametrize(("typed", "words"), [("歡", ["欢喜"]), ("欢", ["欢喜"]), ("乾", ["干"]), ("無", [])])
def test_a_word_is_found_in_either_script(open_letters: Open, qtbot: QtBot, typed: str, words: list[str]) -> None:
    dialog = list_of(decided(open_letters, qtbot), qtbot)
    dialog.filter.insert(typed)
    assert [row[0] for row in rows(dialog)] == words
    dialog.filter.clear()
    assert len(rows(dialog)) == 3


def test_delete_takes_decisions_back_and_undo_in_the_list_brings_them_again(
    open_letters: Open, qtbot: QtBot, path: Path
) -> None:
    window = decided(open_letters, qtbot)
    before, kept = shown(window), stored(path)
    dialog = list_of(window, qtbot)
    dialog.table.setFocus()
    dialog.table.selectAll()
    QTest.keyClick(dialog.table, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert stored(path) == ()
    assert empty(dialog)
    assert not dialog.remove.isEnabled()
    assert not dialog.export.isEnabled()
    assert "頭髮幹了，范先生" in shown(window)
    QTest.keyClick(dialog, Qt.Key.Key_Z, CONTROL)
    settle(window, qtbot)
    assert stored(path) == kept
    assert len(rows(dialog)) == 3
    assert shown(window) == before


def test_enter_opens_the_letter_of_a_decision_at_its_place(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(SECOND, "再见。\n" * 200 + FIRST)
    window.desk.view.go_to(page_end(window))
    choose(window, qtbot, "干", "乾", Scope.PLACE)
    letter_id = window.workspace.reading.letter_id
    window.desk.view.go_to(0)
    open_named(window, qtbot, "给大满的信")
    dialog = list_of(window, qtbot)
    follow_first(dialog, qtbot)
    settle(window, qtbot)
    assert window.workspace.reading.letter_id == letter_id
    override = dialog.model.row(dialog.model.index(0, 0))
    assert override.span is not None
    assert not window.desk.view.rect_of(override.span).isEmpty()


def page_end(window: MainWindow) -> int:
    page = window.desk.view.page
    assert page is not None
    return page.end - 1


def test_the_letter_of_a_decision_can_be_read_in_the_bin_too(open_letters: Open, qtbot: QtBot) -> None:
    window = open_letters(SECOND, FIRST)
    choose(window, qtbot, "干", "乾", Scope.LETTER)
    letter_id = window.workspace.reading.letter_id
    assert letter_id is not None
    window.panels.errands.bin([letter_id])
    settle(window, qtbot)
    dialog = list_of(window, qtbot)
    assert rows(dialog)[0][3] == "in this letter：a letter in the bin"
    follow_first(dialog, qtbot)
    settle(window, qtbot)
    assert window.workspace.reading.letter_id == letter_id


def test_a_list_without_decisions_says_how_they_are_made(open_letters: Open, qtbot: QtBot) -> None:
    dialog = list_of(open_letters(FIRST), qtbot)
    assert empty(dialog)
    assert not dialog.export.isEnabled()


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("范\t範\n里面 里面\n", "ine 2"),
        ("范\t範\n干\t\n", "ine 2"),
        ("范\t範\n\n# 说明\n范\t范\n", "lines 1 and 4"),
    ],
)
def test_a_dictionary_with_a_wrong_line_changes_nothing_and_the_line_is_named(
    open_letters: Open, qtbot: QtBot, path: Path, tmp_path: Path, lines: str, said: str
) -> None:
    window = open_letters(FIRST)
    before, steps = shown(window), window.workspace.undo_stack.count()
    file = tmp_path / "words.txt"
    file.write_text(lines, encoding="utf-8")
    window.panels.script.words.take_in(file)
    settle(window, qtbot)
    assert said in window.desk.messages.text
    assert stored(path) == ()
    assert shown(window) == before
    assert window.workspace.undo_stack.count() == steps


def test_a_dictionary_is_taken_in_as_one_step(open_letters: Open, qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    window = open_letters(FIRST)
    before = shown(window)
    file = tmp_path / "words.txt"
    file.write_text("# 我的詞\n范\t範\n里面\t里面\n干\t乾\n", encoding="utf-8")
    window.panels.script.words.take_in(file)
    settle(window, qtbot)
    assert "Words taken in: 3" in window.desk.messages.text
    assert "頭髮乾了，範先生把里面" in shown(window)
    assert {one.kind for one in stored(path)} == {OverrideKind.CONVERSION, OverrideKind.PROTECTION}
    press(window, Qt.Key.Key_Z)
    settle(window, qtbot)
    assert stored(path) == ()
    assert shown(window) == before


def test_what_was_written_out_can_be_taken_in_by_another_library(
    open_letters: Open, qtbot: QtBot, start: Start, tmp_path: Path
) -> None:
    window = open_letters(FIRST)
    choose(window, qtbot, "范", "範", Scope.EVERYWHERE)
    choose(window, qtbot, "干", "乾", Scope.LETTER)
    file = tmp_path / "out.txt"
    window.panels.script.words.write_out(file)
    settle(window, qtbot)
    assert "out.txt" in window.desk.messages.text
    assert file.read_text(encoding="utf-8") == "干\t乾\n范\t範\n"
    other = start("--library", str(tmp_path / "other.db"))
    letter = tmp_path / "letter-0.txt"
    other.panels.errands.import_paths([letter])
    settle(other, qtbot)
    show_as(other, qtbot, Variant.HANT_TW)
    other.panels.script.words.take_in(file)
    settle(other, qtbot)
    assert shown(other) == shown(window)
    again = len(stored(tmp_path / "other.db"))
    other.panels.script.words.take_in(file)
    settle(other, qtbot)
    assert len(stored(tmp_path / "other.db")) == again == 2


def test_escape_closes_the_list(open_letters: Open, qtbot: QtBot) -> None:
    dialog = list_of(open_letters(FIRST), qtbot)
    QTest.keyClick(dialog, Qt.Key.Key_Escape, PLAIN)
    assert not dialog.isVisible()

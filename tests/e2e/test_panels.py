"""What lies around the letter, in the real window: full screen, search, the bin, imports that wait, quitting."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.settings import Language
from reader.store import Library
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start, stop

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def library(tmp_path: Path) -> str:
    return str(tmp_path / "library.db")


def letters(folder: Path, count: int) -> list[Path]:
    folder.mkdir(exist_ok=True)
    paths = [folder / f"{number}.txt" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(f"第{number}號信\n\n各位：\n\n請於十日內修路。\n\n林美\n", encoding="utf-8")
    return paths


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.busy, timeout=20_000)


def opened(start: Start, qtbot: QtBot, library: str, paths: list[Path]) -> MainWindow:
    window = start("--library", library, *map(str, paths))
    settle(window, qtbot)
    if window.panels.errands.sheet is not None:
        window.panels.errands.sheet.close()
    window.activateWindow()
    return window


def test_every_key_works_where_only_the_text_is_shown_and_escape_leads_back(
    start: Start, qtbot: QtBot, library: str, tmp_path: Path
) -> None:
    window = opened(start, qtbot, library, letters(tmp_path / "in", 1))
    view = window.desk.view
    for back in (Qt.Key.Key_F11, Qt.Key.Key_Escape):
        view.setFocus()
        QTest.keyClick(view, Qt.Key.Key_F11)
        assert not window.frame_.bar.isVisible()
        QTest.keyClick(view, Qt.Key.Key_A, CONTROL)
        marks = len(window.workspace.annotating.in_order())
        QTest.keyClick(view, Qt.Key.Key_H, CONTROL)
        settle(window, qtbot)
        assert len(window.workspace.annotating.in_order()) == marks + 1
        QTest.keyClick(view, back)
        assert window.frame_.bar.isVisible()
        assert window.panels.library.isVisible()


def test_enter_in_the_search_box_opens_what_is_found_and_not_what_was_listed(
    start: Start, qtbot: QtBot, library: str, tmp_path: Path
) -> None:
    window = opened(start, qtbot, library, letters(tmp_path / "in", 3))
    for wanted in ("第1號信", "第2號信"):
        box = window.panels.library.search_box
        box.clear()
        box.insert(wanted)  # keys cannot say Han; an input method inserts like this
        QTest.keyClick(box, Qt.Key.Key_Return)
        settle(window, qtbot)
        page = window.workspace.reading.page
        assert page is not None
        assert page.letter.text.startswith(wanted)


def test_delete_in_the_bin_asks_and_moves_nothing(start: Start, qtbot: QtBot, library: str, tmp_path: Path) -> None:
    window = opened(start, qtbot, library, letters(tmp_path / "in", 1))
    panel = window.panels.library
    window.panels.errands.bin([panel.model.row(panel.model.index(0)).letter.id])
    settle(window, qtbot)
    panel.bin_button.click()
    settle(window, qtbot)
    assert not panel.search_box.isEnabled()
    steps = window.workspace.undo_stack.count()
    panel.list.clearSelection()
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert window.workspace.undo_stack.count() == steps
    assert panel.model.rowCount() == 1


def test_files_dropped_during_an_import_are_imported_after_it(
    start: Start, qtbot: QtBot, library: str, tmp_path: Path
) -> None:
    window = opened(start, qtbot, library, [])
    folder = tmp_path / "many"
    paths = letters(folder, 40)
    late = tmp_path / "late.txt"
    late.write_text("遲到的信\n\n請查收。\n", encoding="utf-8")
    window.panels.errands.import_paths([folder])
    window.panels.errands.import_paths([late])
    qtbot.waitUntil(lambda: len(window.workspace.letters) == len(paths) + 1, timeout=20_000)


def test_quitting_during_an_import_ends_it_between_two_letters(
    start: Start, qtbot: QtBot, library: str, tmp_path: Path
) -> None:
    window = opened(start, qtbot, library, [])
    letters(tmp_path / "many", 2_000)
    window.panels.errands.import_paths([tmp_path / "many"])
    qtbot.waitUntil(lambda: len(window.workspace.letters) > 0, timeout=20_000)
    stop(window)
    with Library.open(Path(library)) as kept:
        assert 0 < len(kept.letters()) < 2_000
        assert kept.verify().problems == ()


def test_a_letter_that_another_program_has_binned_is_closed_and_named(
    start: Start, qtbot: QtBot, library: str, tmp_path: Path
) -> None:
    window = opened(start, qtbot, library, letters(tmp_path / "in", 1))
    key = window.workspace.reading.letter_id
    assert key is not None
    with Library.open(Path(library)) as other:
        other.move_to_bin(key)
    window.workspace.notice()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.workspace.reading.letter_id is None, timeout=5_000)
    assert "第0號信" in window.desk.messages.text


def test_undo_and_redo_are_offered_only_where_there_is_a_step_and_name_it(
    start: Start, qtbot: QtBot, library: str, tmp_path: Path
) -> None:
    window = opened(start, qtbot, library, letters(tmp_path / "in", 1))
    undo, redo = window.panels.actions["undo"], window.panels.actions["redo"]
    assert not undo.isEnabled()
    window.desk.view.setFocus()
    QTest.keyClick(window.desk.view, Qt.Key.Key_A, CONTROL)
    QTest.keyClick(window.desk.view, Qt.Key.Key_H, CONTROL)
    settle(window, qtbot)
    assert undo.isEnabled()
    assert undo.text() == "Undo: highlight"
    undo.trigger()
    settle(window, qtbot)
    assert redo.isEnabled()
    assert not undo.isEnabled()


def test_the_type_of_the_window_follows_its_language(start: Start, library: str) -> None:
    window = start("--library", library)
    for language, family in ((Language.SIMPLIFIED, "Noto Sans CJK SC"), (Language.TRADITIONAL, "Noto Sans CJK TC")):
        window.panels.actions.languages[language].trigger()
        assert window.panels.library.search_box.font().families()[-1] == family
    window.panels.actions.languages[Language.ENGLISH].trigger()

"""The library in the real window: samples, import, search, order, bin, undo, failures."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import LibraryTooNew, LibraryUnreadable
from reader.settings import Sort
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start, stop

FIRST = "致鄉親的信\n\n各位鄉親：\n\n一、修路。請大家出力，裡外一心。\n\n林美\n2021年3月4日\n"
SECOND = "给小满的信\n\n小满：\n\n你寄来的书收到了，里面的照片很好。\n\n奶奶\n2020年1月2日\n"


@pytest.fixture
def library(tmp_path: Path) -> str:
    return str(tmp_path / "library.db")


@pytest.fixture
def letters(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.busy, timeout=20_000)


def titles(window: MainWindow) -> list[str]:
    model = window.panels.library.model
    return [model.row(model.index(number)).title for number in range(model.rowCount())]


def search(window: MainWindow, qtbot: QtBot, query: str) -> list[str]:
    box = window.panels.library.search_box
    box.clear()
    box.insert(query)  # keys cannot say Han; an input method inserts like this
    qtbot.waitUntil(lambda: window.panels.finding.query == query, timeout=5_000)
    settle(window, qtbot)
    return titles(window)


def test_the_first_start_of_the_default_library_brings_the_samples_which_can_be_removed(
    start: Start, qtbot: QtBot
) -> None:
    window = start()
    assert len(titles(window)) == 4
    window.panels.library.list.setFocus()
    window.panels.library.list.selectAll()
    QTest.keyClick(window.panels.library.list, Qt.Key.Key_Delete)
    settle(window, qtbot)
    assert titles(window) == []
    stop(window)
    assert titles(start()) == []


def test_another_library_starts_empty(start: Start, library: str) -> None:
    window = start("--library", library)
    assert titles(window) == []
    assert window.panels.library._empty_button.isVisible()


def test_files_named_on_the_command_line_are_imported_and_a_second_time_recognised(
    start: Start, qtbot: QtBot, library: str, letters: list[Path]
) -> None:
    window = start("--library", library, *map(str, letters))
    settle(window, qtbot)
    assert sorted(titles(window)) == ["给小满的信", "致鄉親的信"]
    window.panels.errands.import_paths(letters)
    settle(window, qtbot)
    assert window.panels.errands.sheet is not None
    assert window.panels.errands.sheet.isVisible()
    statuses = [result.status for result in window.panels.errands.sheet.model.results]
    assert statuses == ["duplicate", "duplicate"]
    window.panels.errands.sheet.close()


def test_search_finds_either_script_in_text_titles_and_people(
    start: Start, qtbot: QtBot, library: str, letters: list[Path]
) -> None:
    window = start("--library", library, *map(str, letters))
    settle(window, qtbot)
    assert search(window, qtbot, "裏面") == ["给小满的信"]
    assert search(window, qtbot, "乡亲") == ["致鄉親的信"]
    assert search(window, qtbot, "林美") == ["致鄉親的信"]
    assert search(window, qtbot, "沒有這句話") == []
    window.panels.library._empty_button.click()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: len(titles(window)) == 2, timeout=5_000)


def test_a_hit_opens_the_letter_at_the_words(start: Start, qtbot: QtBot, library: str, letters: list[Path]) -> None:
    window = start("--library", library, *map(str, letters))
    settle(window, qtbot)
    assert search(window, qtbot, "照片") == ["给小满的信"]
    QTest.keyClick(window.panels.library.search_box, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert window.workspace.reading.page is not None
    assert window.workspace.reading.page.letter.text == SECOND


def test_letters_are_ordered_as_chosen_and_the_choice_is_kept(
    start: Start, qtbot: QtBot, library: str, letters: list[Path]
) -> None:
    window = start("--library", library, *map(str, letters))
    settle(window, qtbot)
    assert titles(window) == ["致鄉親的信", "给小满的信"]
    window.panels.library.order_requested.emit(Sort.TITLE)
    settle(window, qtbot)
    assert titles(window) == sorted(titles(window))
    stop(window)
    assert start("--library", library).workspace.settings.sort is Sort.TITLE


def test_the_list_is_narrowed_to_a_year_and_stays_so_when_letters_come(
    start: Start, qtbot: QtBot, library: str, letters: list[Path], tmp_path: Path
) -> None:
    window = start("--library", library, *map(str, letters))
    settle(window, qtbot)
    box = window.panels.library.years
    assert [box.itemText(number) for number in range(box.count())] == ["All years", "2021 (1)", "2020 (1)"]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_End)
    assert titles(window) == ["给小满的信"]
    (tmp_path / "third.txt").write_text(SECOND.replace("小满", "大满"), encoding="utf-8")
    window.panels.errands.import_paths([tmp_path / "third.txt"])
    settle(window, qtbot)
    assert box.currentText() == "2020 (2)"
    assert sorted(titles(window)) == ["给大满的信", "给小满的信"]
    QTest.keyClick(box, Qt.Key.Key_Home)
    assert len(titles(window)) == 3


def test_a_binned_letter_comes_back_by_undo_and_from_the_bin(
    start: Start, qtbot: QtBot, library: str, letters: list[Path]
) -> None:
    window = start("--library", library, *map(str, letters))
    settle(window, qtbot)
    key = window.panels.library.model.row(window.panels.library.model.index(0)).letter.id
    assert window.panels.errands.sheet is not None
    window.panels.errands.sheet.close()
    window.activateWindow()
    window.open_letter(key)
    window.panels.errands.bin([key])
    settle(window, qtbot)
    assert titles(window) == ["给小满的信"]
    assert window.workspace.reading.letter_id is None
    window.panels.library.list.setFocus()
    QTest.keyClick(window.panels.library.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(window, qtbot)
    assert len(titles(window)) == 2
    window.panels.errands.bin([key])
    settle(window, qtbot)
    window.panels.library.bin_button.click()
    settle(window, qtbot)
    assert titles(window) == ["致鄉親的信"]
    window.panels.library.list.selectAll()
    window.panels.library.restore_requested.emit(window.panels.library.selected_ids())
    settle(window, qtbot)
    assert titles(window) == []
    window.panels.library.bin_button.click()
    settle(window, qtbot)
    assert len(titles(window)) == 2


def test_a_pasted_text_becomes_a_letter_and_is_opened(start: Start, qtbot: QtBot, library: str) -> None:
    window = start("--library", library)
    QApplication.clipboard().setText(FIRST)
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    settle(window, qtbot)
    assert titles(window) == ["致鄉親的信"]
    assert window.workspace.reading.page is not None
    QApplication.clipboard().setText("  ")
    window.panels.errands.paste()
    settle(window, qtbot)
    assert window.desk.messages.text == "There is no text to add."


def test_the_window_changes_its_language_at_once(start: Start, qtbot: QtBot, library: str) -> None:
    window = start("--library", library)
    said = {}
    for language in ("zh-Hant", "zh-Hans", "en"):
        window.panels.actions.languages[language].trigger()
        settle(window, qtbot)
        said[language] = (
            window.panels.side.tabText(0),
            window.panels.actions["highlight"].text(),
            window.frame_.script.text(),
        )
    assert said == {
        "zh-Hant": ("大綱", "標示", "原文"),
        "zh-Hans": ("大纲", "高亮", "原文"),
        "en": ("Outline", "Highlight", "Original"),
    }


def test_a_library_of_the_future_is_refused(start: Start, library: str) -> None:
    stop(start("--library", library))
    with sqlite3.connect(library) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(LibraryTooNew):
        start("--library", library)


def test_a_file_that_is_no_library_is_refused_and_left_alone(start: Start, library: str) -> None:
    Path(library).write_bytes(b"not a library, but a long enough file" * 100)
    before = Path(library).read_bytes()
    with pytest.raises(LibraryUnreadable):
        start("--library", library)
    assert Path(library).read_bytes() == before


def test_closing_after_changes_leaves_a_backup(start: Start, qtbot: QtBot, library: str, letters: list[Path]) -> None:
    window = start("--library", library, *map(str, letters))
    settle(window, qtbot)
    stop(window)
    backups = list((Path(library).parent / "backups").iterdir())
    assert len(backups) == 1
    stop(start("--library", library))
    assert len(list((Path(library).parent / "backups").iterdir())) == 1

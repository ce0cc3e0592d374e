"""A book in the real window: one letter for each chapter that is ticked, or one for the whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from reader.ui.book_dialog import BookDialog
from reader.ui.import_sheet import ImportSheet
from reader.ui.main_window import MainWindow
from tests.data.containers import chapter, epub, zipped
from tests.e2e.conftest import Start
from tests.e2e.test_import_sheet import ended, row_of, statuses, titles

CHAPTERS = {
    "a.xhtml": chapter("<h1>致母親</h1><p>母親大人膝下：</p><p>兒一切安好。</p><p>兒　國藩</p>"),
    "b.xhtml": chapter("<h1>致父親</h1><p>父親大人膝下：</p><p>家中安好，請勿念。</p><p>兒　國藩</p>"),
    "c.xhtml": chapter("<h1>致四弟</h1><p>四弟左右：</p><p>書已收到。</p><p>兄　國藩</p>"),
}


@pytest.fixture
def window(start: Start, tmp_path: Path) -> MainWindow:
    return start("--library", str(tmp_path / "library.db"))


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "家書.epub"
    path.write_bytes(epub(CHAPTERS))
    return path


def asked(window: MainWindow, qtbot: QtBot, path: Path) -> BookDialog:
    """Import a book alone, and wait for the question with its chapters."""
    window.panels.errands.import_paths([path])
    sheet = window.panels.errands.sheet
    assert sheet is not None
    return shown_of(sheet, window, qtbot)


def shown_of(sheet: ImportSheet, window: MainWindow, qtbot: QtBot) -> BookDialog:
    qtbot.waitUntil(lambda: isinstance(sheet.questions.dialog, BookDialog), timeout=20_000)
    dialog = sheet.questions.dialog
    assert isinstance(dialog, BookDialog)
    qtbot.waitUntil(lambda: dialog.list.count() > 0 and not window.workspace.busy, timeout=20_000)
    return dialog


def press(dialog: BookDialog, button: QDialogButtonBox.StandardButton) -> None:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    box.button(button).click()


def says(dialog: BookDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel)]


OK, CANCEL = QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel


def test_a_book_asks_and_each_chapter_that_is_ticked_becomes_a_letter(
    window: MainWindow, qtbot: QtBot, book: Path
) -> None:
    dialog = asked(window, qtbot, book)
    assert [dialog.list.item(row).text() for row in range(3)] == ["致母親", "致父親", "致四弟"]
    assert "3 letters will be added." in says(dialog)
    dialog.list.setFocus()
    dialog.list.setCurrentRow(1)
    assert "父親大人膝下" in dialog.preview.toPlainText()
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    assert "2 letters will be added." in says(dialog)
    press(dialog, OK)
    ended(window, qtbot)
    assert titles(window) == {"致母親", "致四弟"}


def test_a_book_can_be_one_letter(window: MainWindow, qtbot: QtBot, book: Path) -> None:
    dialog = asked(window, qtbot, book)
    dialog.whole.click()
    assert "One letter will be added." in says(dialog)
    assert not dialog.list.isEnabled()
    press(dialog, OK)
    ended(window, qtbot)
    assert len(window.workspace.letters) == 1
    page = window.workspace.reading.page
    assert page is not None
    assert all(words in page.letter.text for words in ("母親大人", "父親大人", "四弟左右"))


def test_without_a_chapter_nothing_can_be_added(window: MainWindow, qtbot: QtBot, book: Path) -> None:
    dialog = asked(window, qtbot, book)
    for row in range(3):
        dialog.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    assert not box.button(OK).isEnabled()
    dialog.whole.click()
    assert box.button(OK).isEnabled()


def test_a_question_that_is_not_answered_leaves_the_book_in_the_list_and_can_be_asked_again(
    window: MainWindow, qtbot: QtBot, book: Path
) -> None:
    press(asked(window, qtbot, book), CANCEL)
    sheet = window.panels.errands.sheet
    assert sheet is not None
    assert sheet.isVisible()
    assert statuses(sheet) == {"家書.epub": "failed"}
    assert titles(window) == set()
    assert sheet.choose.text() == "How to read the book…"
    assert not sheet.again.isEnabled()
    sheet.questions.dialog = None
    sheet.choose.click()
    press(shown_of(sheet, window, qtbot), OK)
    ended(window, qtbot)
    assert len(window.workspace.letters) == 3


def test_a_book_among_others_waits_in_the_list_and_one_in_an_archive_can_be_opened(
    window: MainWindow, qtbot: QtBot, book: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "in.zip"
    archive.write_bytes(zipped({"甲.txt": "致甲書。".encode(), "書.epub": book.read_bytes()}))
    window.panels.errands.import_paths([archive, tmp_path])
    ended(window, qtbot)
    sheet = window.panels.errands.sheet
    assert sheet is not None
    assert sheet.questions.dialog is None
    assert statuses(sheet)["書.epub"] == "failed"
    sheet.table.selectRow(row_of(sheet, "書.epub"))
    sheet.choose.click()
    press(shown_of(sheet, window, qtbot), OK)
    ended(window, qtbot)
    assert {"致母親", "致父親", "致四弟"} <= titles(window)


def test_a_book_that_cannot_be_opened_says_why(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "壞.epub"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    window.panels.errands.import_paths([path])
    sheet = window.panels.errands.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: isinstance(sheet.questions.dialog, BookDialog), timeout=20_000)
    dialog = sheet.questions.dialog
    assert isinstance(dialog, BookDialog)
    qtbot.waitUntil(lambda: any("is damaged" in words for words in says(dialog)), timeout=20_000)
    press(dialog, CANCEL)


def test_a_question_put_away_before_the_book_was_read_is_no_failure(
    window: MainWindow, qtbot: QtBot, book: Path
) -> None:
    window.panels.errands.import_paths([book])
    sheet = window.panels.errands.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: isinstance(sheet.questions.dialog, BookDialog), timeout=20_000)
    assert isinstance(sheet.questions.dialog, BookDialog)
    sheet.questions.dialog.reject()
    ended(window, qtbot)
    assert titles(window) == set()

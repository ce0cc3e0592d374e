"""The sheet of an import in the real window: what was recognised, corrected before or after, asked, tried again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.errors import LibraryBusy
from reader.store import Library
from reader.tasks import ImportResult, ImportStatus
from reader.ui.encoding_dialog import EncodingDialog
from reader.ui.import_model import Column
from reader.ui.import_sheet import ImportSheet
from reader.ui.main_window import MainWindow
from tests.data.containers import docx, page, paragraph, word, zipped
from tests.e2e.conftest import Start
from tests.e2e.test_notes import settle

LETTER = "致鄉親的信\n\n各位鄉親：\n\n請大家出力。\n\n林美\n2021年3月4日\n"
OTHER = "給小滿的信\n\n小滿：\n\n書收到了。\n\n奶奶\n2020年1月2日\n"
KOREAN = "한국어 편지입니다"
Sheet = Callable[..., ImportSheet]


@pytest.fixture
def window(start: Start, tmp_path: Path) -> MainWindow:
    return start("--library", str(tmp_path / "library.db"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(LETTER, "utf-8")
    (folder / "b.docx").write_bytes(
        docx(word(paragraph("致王先生的信") + paragraph("王先生：") + paragraph("安好。")))
    )
    (folder / "c.html").write_bytes(
        page("<h1>給小滿的信</h1><p>小滿：</p><p>書收到了。</p><p>奶奶</p><p>2020年1月2日</p>")
    )
    (folder / "d.pdf").write_bytes(b"%PDF-1.7 nothing more")
    (folder / "e.txt").write_bytes(KOREAN.encode("cp949"))
    (folder / "f.zip").write_bytes(zipped({"甲.txt": "致甲書。".encode(), "乙.txt": "致乙書。".encode()}))
    return folder


@pytest.fixture
def sheet(window: MainWindow, qtbot: QtBot) -> Sheet:
    """Import paths, or only look through them, and wait for the end."""

    def run(*paths: Path, looks: bool = False) -> ImportSheet:
        errands = window.panels.errands
        window.workspace.set(look_first=looks)
        if errands.sheet is not None:
            errands.sheet.first.setChecked(looks)
        errands.import_paths(list(paths))
        ended(window, qtbot)
        assert errands.sheet is not None
        return errands.sheet

    return run


def ended(window: MainWindow, qtbot: QtBot) -> None:
    sheet = window.panels.errands.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: not sheet.run.running and not window.workspace.busy, timeout=30_000)


def row_of(sheet: ImportSheet, name: str) -> int:
    return next(row for row, result in enumerate(sheet.model.results) if result.path.name == name)


def cell(sheet: ImportSheet, name: str, column: Column) -> str:
    return str(sheet.model.index(row_of(sheet, name), column).data())


def statuses(sheet: ImportSheet) -> dict[str, str]:
    return {result.path.name: str(result.status) for result in sheet.model.results}


def write(sheet: ImportSheet, name: str, column: Column, words: str) -> None:
    """Put the cursor into a cell, press F2, type, press Enter."""
    index = sheet.model.index(row_of(sheet, name), column)
    sheet.table.setCurrentIndex(index)
    sheet.table.setFocus()
    QTest.keyClick(sheet.table, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    editor.clear()
    editor.insert(words)  # keys cannot say Han; an input method inserts like this
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the delegate takes the words after the key


def titles(window: MainWindow) -> set[str]:
    return {letter.title for letter in window.workspace.letters}


def summary(sheet: ImportSheet) -> str:
    return sheet.summary


def library_of(window: MainWindow) -> Library:
    return Library.open(window.workspace.path)


def answer(words: str) -> None:
    """Press a button of the question that is about to be asked, as soon as it is there."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, press)


def test_each_file_has_a_row_with_what_was_recognised_in_it(sheet: Sheet, folder: Path, window: MainWindow) -> None:
    shown = sheet(folder)
    assert shown.isVisible()
    assert statuses(shown) == {
        "a.txt": "imported",
        "b.docx": "imported",
        "c.html": "imported",
        "d.pdf": "failed",
        "e.txt": "failed",
        "甲.txt": "imported",
        "乙.txt": "imported",
    }
    assert summary(shown) == "5 added · 2 not read"
    fields = (Column.TITLE, Column.SENDER, Column.RECIPIENT, Column.DATE, Column.SCRIPT, Column.ENCODING)
    assert [cell(shown, "a.txt", one) for one in fields] == [
        "致鄉親的信", "林美", "各位鄉親", "2021-03-04", "繁", "utf-8",
    ]  # fmt: skip
    assert cell(shown, "c.html", Column.SENDER) == "奶奶"
    assert {"致鄉親的信", "致王先生的信", "給小滿的信"} <= titles(window)


def test_a_row_opens_its_letter_by_mouse_and_by_key(
    sheet: Sheet, folder: Path, window: MainWindow, qtbot: QtBot
) -> None:
    shown = sheet(folder)
    for number, name in enumerate(("a.txt", "b.docx")):
        index = shown.model.index(row_of(shown, name), Column.FILE)
        shown.table.selectRow(index.row())
        if number:
            assert shown.show_letter.isEnabled()
            shown.show_letter.setFocus()
            QTest.keyClick(shown.show_letter, Qt.Key.Key_Space)
        else:
            where = shown.table.visualRect(index).center()
            QTest.mouseClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
            QTest.mouseDClick(shown.table.viewport(), Qt.MouseButton.LeftButton, pos=where)
        settle(window, qtbot)
        assert window.workspace.reading.letter_id == shown.model.results[index.row()].id


def test_a_file_that_is_not_read_says_why_in_full_below(sheet: Sheet, folder: Path) -> None:
    shown = sheet(folder)
    shown.table.selectRow(row_of(shown, "d.pdf"))
    assert "is damaged" in shown.detail
    assert not shown.show_letter.isEnabled()
    assert not shown.choose.isEnabled()
    assert shown.again.isEnabled()


def test_a_cell_that_is_corrected_is_stored_and_the_list_shows_it_and_undo_takes_it_back(
    sheet: Sheet, folder: Path, window: MainWindow, qtbot: QtBot
) -> None:
    shown = sheet(folder / "a.txt", folder / "b.docx")
    letter_id = str(shown.model.results[0].id)
    write(shown, "a.txt", Column.SENDER, "曾國藩")
    settle(window, qtbot)
    with library_of(window) as library:
        assert library.letter(letter_id).sender == "曾國藩"
    assert cell(shown, "a.txt", Column.SENDER) == "曾國藩"
    listed = window.panels.library.model
    assert listed.find(letter_id).data(listed.RowRole).people == "曾國藩 → 各位鄉親"
    assert window.panels.actions["undo"].text() == "Undo: correct the particulars"
    window.panels.actions["undo"].trigger()
    settle(window, qtbot)
    with library_of(window) as library:
        assert library.letter(letter_id).sender == "林美"
    assert cell(shown, "a.txt", Column.SENDER) == "林美"


def test_a_date_that_is_none_is_not_taken_and_the_sheet_says_so(
    sheet: Sheet, folder: Path, window: MainWindow, qtbot: QtBot
) -> None:
    shown = sheet(folder / "a.txt", folder / "b.docx")
    write(shown, "a.txt", Column.DATE, "昨天")
    settle(window, qtbot)
    assert "“昨天” is not a date" in shown.detail
    assert cell(shown, "a.txt", Column.DATE) == "2021-03-04"
    assert not window.workspace.undo_stack.canUndo()


def test_looking_through_adds_nothing_before_it_is_said_and_keeps_what_was_corrected_and_chosen(
    sheet: Sheet, folder: Path, window: MainWindow, qtbot: QtBot
) -> None:
    shown = sheet(folder, looks=True)
    assert summary(shown) == "5 ready to be added · 2 not read"
    assert titles(window) == set()
    write(shown, "a.txt", Column.SENDER, "曾國藩")
    write(shown, "a.txt", Column.DATE, "1845-10")
    choose(shown, "e.txt", "cp949", qtbot)
    ended(window, qtbot)
    assert statuses(shown)["e.txt"] == "ready"
    assert titles(window) == set()
    assert shown.add.text() == "Add 6"
    shown.add.click()
    ended(window, qtbot)
    assert len(window.workspace.letters) == 6
    assert summary(shown) == "6 added · 1 not read"
    assert shown.add.isHidden()
    [letter] = [letter for letter in window.workspace.letters if letter.sender == "曾國藩"]
    assert letter.dates is not None
    assert [str(day) for day in letter.dates] == ["1845-10-01", "1845-10-31"]
    with library_of(window) as library:
        assert library.letter(str(shown.model.results[row_of(shown, "e.txt")].id)).text == KOREAN
        assert library.letter(letter.id).sender == "曾國藩"


def choose(shown: ImportSheet, name: str, encoding: str, qtbot: QtBot) -> None:
    """Answer in which encoding a file is."""
    shown.table.selectRow(row_of(shown, name))
    assert shown.choose.text() == "Choose the encoding…"
    shown.choose.click()
    qtbot.waitUntil(lambda: shown.questions.dialog is not None, timeout=5_000)
    dialog = shown.questions.dialog
    assert isinstance(dialog, EncodingDialog)
    dialog.others.setCurrentText(encoding)
    number = next((n for n, button in enumerate(dialog.group.buttons()) if button.text() == encoding), -1)
    dialog.group.buttons()[number].click()
    assert dialog.encoding == encoding
    assert KOREAN in dialog.previews[number].toPlainText()
    dialog.accept()


def test_a_disputed_encoding_is_chosen_with_a_preview_and_the_letter_comes_in(
    sheet: Sheet, folder: Path, window: MainWindow, qtbot: QtBot
) -> None:
    shown = sheet(folder / "a.txt", folder / "e.txt")
    assert shown.table.currentIndex().row() == row_of(shown, "e.txt")
    choose(shown, "e.txt", "cp949", qtbot)
    ended(window, qtbot)
    assert statuses(shown) == {"a.txt": "imported", "e.txt": "imported"}
    assert cell(shown, "e.txt", Column.ENCODING) == "cp949"


def test_a_file_that_was_mended_meanwhile_comes_in_when_it_is_tried_again(
    sheet: Sheet, folder: Path, window: MainWindow, qtbot: QtBot
) -> None:
    shown = sheet(folder / "a.txt", folder / "b.docx", folder / "none.txt")
    (folder / "none.txt").write_text(OTHER, "utf-8")
    shown.table.selectRow(row_of(shown, "none.txt"))
    shown.again.click()
    ended(window, qtbot)
    assert summary(shown) == "3 added"
    assert "給小滿的信" in titles(window)


def test_a_cancel_leaves_whole_letters_and_begins_nothing_else(
    tmp_path: Path, window: MainWindow, qtbot: QtBot, folder: Path
) -> None:
    many = tmp_path / "many"
    many.mkdir()
    for number in range(1_500):
        (many / f"{number:04}.txt").write_text(LETTER.replace("鄉親的", f"第{number}村的"), "utf-8")
    errands = window.panels.errands
    errands.import_paths([many])
    errands.import_paths([folder])
    assert errands.sheet is not None
    shown = errands.sheet
    qtbot.waitUntil(lambda: shown.model.count(ImportStatus.IMPORTED) > 0, timeout=20_000)
    QTest.mouseClick(shown.cancel, Qt.MouseButton.LeftButton)
    ended(window, qtbot)
    assert summary(shown).startswith("Cancelled: ")
    count = shown.model.count(ImportStatus.IMPORTED)
    assert 0 < count < 1_500
    assert len(window.workspace.letters) == count
    with library_of(window) as library:
        assert len(library.letters()) == count
        assert library.verify().problems == ()


def test_the_same_folder_again_gives_nothing_new(sheet: Sheet, folder: Path, window: MainWindow) -> None:
    sheet(folder)
    before = {letter.id for letter in window.workspace.letters}
    shown = sheet(folder)
    assert summary(shown) == "5 already here · 2 not read"
    assert {letter.id for letter in window.workspace.letters} == before


@pytest.mark.parametrize(
    ("said", "left", "letters"), [("Cancel", False, 0), ("Close without adding", True, 0), ("Add 5", True, 5)]
)
def test_closing_the_sheet_asks_about_what_is_not_added_yet(
    sheet: Sheet, folder: Path, window: MainWindow, qtbot: QtBot, said: str, left: bool, letters: int
) -> None:
    shown = sheet(folder, looks=True)
    answer(said)
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    ended(window, qtbot)
    assert len(window.workspace.letters) == letters
    assert shown.isVisible() is (not left or bool(letters))


def test_what_waits_in_the_sheet_stays_there_when_more_comes(sheet: Sheet, folder: Path) -> None:
    sheet(folder / "a.txt", folder / "b.docx", looks=True)
    shown = sheet(folder / "c.html", looks=True)
    assert statuses(shown) == {"a.txt": "ready", "b.docx": "ready", "c.html": "ready"}


def test_a_letter_that_was_there_and_corrected_before_it_was_added_is_corrected(
    sheet: Sheet, folder: Path, window: MainWindow, qtbot: QtBot
) -> None:
    sheet(folder / "a.txt", folder / "b.docx")
    shown = sheet(folder / "a.txt", folder / "b.docx", looks=True)
    write(shown, "a.txt", Column.SENDER, "曾國藩")
    shown.add.click()
    ended(window, qtbot)
    qtbot.waitUntil(lambda: not window.workspace.busy, timeout=5_000)
    assert summary(shown) == "2 already here"
    assert {letter.sender for letter in window.workspace.letters} >= {"曾國藩"}
    assert cell(shown, "a.txt", Column.SENDER) == "曾國藩"


def test_an_import_that_the_library_itself_fails_ends_with_a_sentence(
    window: MainWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> tuple[ImportResult, ...]:
        raise LibraryBusy(path="library.db")

    with monkeypatch.context() as patch:
        patch.setattr("reader.tasks.import_files", fails)
        window.panels.errands.import_paths([folder])
        ended(window, qtbot)
    assert "library.db" in window.desk.messages.text
    window.panels.errands.import_paths([folder])
    ended(window, qtbot)
    assert len(window.workspace.letters) == 5


def test_a_single_file_that_goes_in_is_opened_and_one_that_does_not_is_listed(
    sheet: Sheet, folder: Path, window: MainWindow
) -> None:
    shown = sheet(folder / "a.txt")
    assert not shown.isVisible()
    assert window.workspace.reading.letter_id == window.workspace.letters[0].id
    assert sheet(folder / "d.pdf").isVisible()


def test_every_button_of_the_sheet_is_reached_by_the_keyboard(sheet: Sheet, folder: Path) -> None:
    shown = sheet(folder, looks=True)
    shown.table.selectRow(0)
    shown.first.setFocus()
    reached = set()
    for _ in range(20):
        QTest.keyClick(QApplication.focusWidget() or shown, Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    enabled = {button for button in shown.findChildren(QPushButton) if button.isVisible() and button.isEnabled()}
    assert enabled | {shown.first, shown.table} <= reached


def test_closing_the_window_points_once_at_letters_that_wait_to_be_added(
    sheet: Sheet, folder: Path, window: MainWindow
) -> None:
    shown = sheet(folder / "a.txt", folder / "b.docx", looks=True)
    assert not window.close()
    assert "not added yet" in shown.detail
    assert window.close()

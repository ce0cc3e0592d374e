"""A letter that was misread is read in another encoding from the window; what was made of it goes along."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox
from pytestqt.qtbot import QtBot

from reader.store import Library
from reader.tasks import import_files
from reader.text import Span
from reader.ui.main_window import MainWindow
from reader.ui.reread_dialog import RereadDialog
from tests.data.containers import docx, paragraph, word
from tests.e2e.conftest import Start
from tests.e2e.test_notes import CONTROL, drag, press, settle
from tests.e2e.test_structure import about, letter_of

LETTER = "致鄉親的信\n\n各位鄉親：\n\n請大家出力修路。\n\n林美\n2021年3月4日\n"
WORDS = "請大家出力"
OK = QDialogButtonBox.StandardButton.Ok


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def window(start: Start, qtbot: QtBot, path: Path, tmp_path: Path) -> MainWindow:
    """A letter in Big5 that was imported as GB 18030, open."""
    file = tmp_path / "big5.txt"
    file.write_bytes(LETTER.encode("big5"))
    with Library.open(path) as library:
        (result,) = import_files(library, [file], encoding="gb18030")
    window = start("--library", str(path))
    window.open_letter(str(result.id))
    settle(window, qtbot)
    return window


def asked(window: MainWindow, qtbot: QtBot) -> RereadDialog:
    """Ask for another encoding in the dialog about the letter."""
    dialog = about(window, qtbot)
    settle(window, qtbot)
    assert dialog.encoding.isVisible()
    QTest.mouseClick(dialog.encoding, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    question = window.panels.errands.dialog
    assert question is not None
    return question


def ok(dialog: RereadDialog) -> bool:
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    return box.button(OK).isEnabled()


def choose(dialog: RereadDialog, encoding: str) -> None:
    (item,) = dialog.encodings.findItems(encoding, Qt.MatchFlag.MatchExactly)
    dialog.encodings.setCurrentItem(item)


def misread(words: str) -> str:
    """The words as they read in the wrong encoding, where they stand in the letter."""
    at = len(LETTER[: LETTER.index(words)].encode("big5"))
    return LETTER.encode("big5")[at : at + len(words.encode("big5"))].decode("gb18030", errors="replace")


def test_the_preview_follows_the_choice_and_the_present_encoding_cannot_be_chosen(
    window: MainWindow, qtbot: QtBot
) -> None:
    dialog = asked(window, qtbot)
    assert dialog.encoding == "gb18030"
    assert not ok(dialog)
    assert WORDS not in dialog.preview.toPlainText()
    choose(dialog, "big5hkscs")
    assert WORDS in dialog.preview.toPlainText()
    assert ok(dialog)
    choose(dialog, "utf-8")
    assert "big5" in dialog.preview.toPlainText()
    dialog.reject()


def test_the_letter_is_read_anew_with_its_notes_and_the_old_one_is_in_the_bin(
    window: MainWindow, qtbot: QtBot, path: Path
) -> None:
    garbled = misread(WORDS)
    text = letter_of(window).text
    assert garbled in text
    drag(window, Span(text.index(garbled), text.index(garbled) + len(garbled)))
    press(window, Qt.Key.Key_H, CONTROL)
    settle(window, qtbot)
    before = window.workspace.reading.letter_id
    dialog = asked(window, qtbot)
    choose(dialog, "big5hkscs")
    dialog.accept()
    settle(window, qtbot)
    qtbot.waitUntil(lambda: window.workspace.reading.letter_id != before, timeout=5_000)
    settle(window, qtbot)
    assert letter_of(window).text == LETTER
    [note] = window.workspace.annotating.in_order()
    span = window.workspace.annotating.span(note.id)
    assert span is not None
    assert span.of(LETTER) == WORDS
    assert window.desk.messages.text == "Read anew as big5hkscs; the letter as it was is in the bin."
    assert [letter.title for letter in window.workspace.letters] == ["致鄉親的信"]
    with Library.open(path) as library:
        assert [letter.id for letter in library.letters(binned=True)] == [before]
        assert library.letter(str(before)).text == text
        assert library.verify().problems == ()


def test_an_encoding_that_does_not_fit_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    before = window.workspace.reading.letter_id
    dialog = asked(window, qtbot)
    choose(dialog, "utf-8")
    dialog.accept()
    settle(window, qtbot)
    assert window.workspace.reading.letter_id == before
    assert "utf-8" in window.desk.messages.text
    assert len(window.workspace.letters) == 1


def test_an_encoding_in_which_the_letter_reads_the_same_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "plain.txt"
    file.write_text("Dear Sir,\n\nall is well.\n", "ascii")
    window.panels.errands.import_paths([file])
    settle(window, qtbot)
    before = window.workspace.reading.letter_id
    dialog = asked(window, qtbot)
    choose(dialog, "gb18030")
    dialog.accept()
    settle(window, qtbot)
    assert window.workspace.reading.letter_id == before
    assert "nothing was changed" in window.desk.messages.text
    assert len(window.workspace.letters) == 2


def test_a_file_that_says_its_own_encoding_is_not_asked_about(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "word.docx"
    file.write_bytes(docx(word(paragraph("致王先生的信") + paragraph("安好。"))))
    window.panels.errands.import_paths([file])
    settle(window, qtbot)
    dialog = about(window, qtbot)
    settle(window, qtbot)
    assert dialog.isVisible()
    assert not dialog.encoding.isVisible()
    dialog.reject()
    window.panels.errands.reread(str(window.workspace.reading.letter_id))
    settle(window, qtbot)
    assert window.panels.errands.dialog is None
    assert "says its own encoding" in window.desk.messages.text

"""A letter from the clipboard: what rich text shows of its structure counts, and plain text always does."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.store import Library
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start
from tests.e2e.test_notes import CONTROL, settle
from tests.e2e.test_structure import letter_of, outline

SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = "修路的信\n各位鄉親：\n經費的來源\n全村各戶分攤。\n動工的日子\n請於十月動工。\n林美\n2021年3月4日"
RICH = (
    "<html><body><!--StartFragment--><h1>修路的信</h1><p>各位鄉親：</p><h2>經費的來源</h2><p>全村各戶分攤。</p>"
    "<h2>動工的日子</h2><p>請於十月動工。</p><p>林美</p><p>2021年3月4日</p>"
    "<script>document.title='no'</script><img src='http://nowhere.invalid/a.png'><!--EndFragment--></body></html>"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def window(start: Start, path: Path) -> MainWindow:
    return start("--library", str(path))


def paste(window: MainWindow, qtbot: QtBot, *, text: str = "", markup: str = "") -> None:
    data = QMimeData()
    if text:
        data.setText(text)
    if markup:
        data.setHtml(markup)
    QApplication.clipboard().setMimeData(data)
    QTest.keyClick(window, Qt.Key.Key_V, CONTROL | SHIFT)
    settle(window, qtbot)


def test_the_headings_of_rich_text_are_those_of_the_letter(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    paste(window, qtbot, text=PLAIN, markup=RICH)
    letter = letter_of(window)
    assert letter.title == "修路的信"
    assert [title for _, title in outline(window)] == ["經費的來源", "動工的日子"]
    assert "no" not in letter.text
    with Library.open(path) as library:
        source = library.source(str(window.workspace.reading.letter_id))
        assert source.media_type == "text/html"
        assert "經費的來源".encode() in source.data


def test_plain_text_has_no_more_than_its_words(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    paste(window, qtbot, text=PLAIN)
    assert letter_of(window).text == PLAIN
    with Library.open(path) as library:
        assert library.source(str(window.workspace.reading.letter_id)).data == PLAIN.encode()


@pytest.mark.parametrize("markup", ["<html><body></body></html>", "<img src='a.png'>", "<div>" * 50_000])
def test_rich_text_that_holds_nothing_falls_back_to_plain_text(window: MainWindow, qtbot: QtBot, markup: str) -> None:
    paste(window, qtbot, text=PLAIN, markup=markup)
    assert letter_of(window).text == PLAIN


def test_the_same_text_again_is_said_to_be_there(window: MainWindow, qtbot: QtBot) -> None:
    for _ in range(2):
        paste(window, qtbot, text=PLAIN, markup=RICH)
    assert window.desk.messages.text == "This text was in the library already; here it is."
    assert len(window.workspace.letters) == 1


def test_an_empty_clipboard_and_a_picture_give_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    paste(window, qtbot, text=" \n ", markup="<p> </p>")
    assert window.desk.messages.text == "There is no text to add."
    paste(window, qtbot, text="\x00\x01\x02" * 100)
    assert window.desk.messages.text == "What is in the clipboard is not plain text."
    assert len(window.workspace.letters) == 0

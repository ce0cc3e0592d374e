"""A folder that feeds the library: what is put there comes in when it has come to rest, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from reader.settings import Settings
from reader.ui.main_window import MainWindow
from tests.data.containers import chapter, epub
from tests.e2e.conftest import Start, stop
from tests.e2e.test_import_sheet import LETTER, OTHER, statuses, titles
from tests.e2e.test_notes import settle

WAITS_MS = 15_000
Watch = Callable[..., None]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "watched"
    folder.mkdir()
    return folder


@pytest.fixture
def window(start: Start, path: Path) -> MainWindow:
    return start("--library", str(path))


@pytest.fixture
def watch(window: MainWindow, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Watch:
    """Choose the folder from the menu."""

    def choose() -> None:
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
        window.panels.actions["watch"].trigger()

    return choose


def comes(window: MainWindow, qtbot: QtBot, *wanted: str) -> None:
    qtbot.waitUntil(lambda: titles(window) == set(wanted), timeout=WAITS_MS)
    settle(window, qtbot)


def looked(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the folder was looked at once more."""
    with qtbot.waitSignal(window.panels.errands.watching.looked, timeout=WAITS_MS):
        pass
    settle(window, qtbot)


def test_no_folder_is_watched_unless_one_was_chosen(window: MainWindow, folder: Path, qtbot: QtBot) -> None:
    assert Settings().watched_folder == ""
    (folder / "a.txt").write_text(LETTER, "utf-8")
    qtbot.wait(200)
    settle(window, qtbot)
    assert titles(window) == set()


def test_what_is_there_and_what_is_put_there_comes_in(
    window: MainWindow, folder: Path, qtbot: QtBot, watch: Watch
) -> None:
    (folder / "a.txt").write_text(LETTER, "utf-8")
    watch()
    assert "“watched”" in window.desk.messages.text
    comes(window, qtbot, "致鄉親的信")
    assert window.desk.messages.text == "One letter came from the watched folder."
    (folder / "b.txt").write_text(OTHER, "utf-8")
    (folder / ".hidden.txt").write_text("藏起來的信", "utf-8")
    (folder / "c.exe").write_text("不是信", "utf-8")
    (folder / "d.txt").mkdir()
    (folder / "d.txt" / "e.txt").write_text("下一層的信", "utf-8")
    comes(window, qtbot, "致鄉親的信", "給小滿的信")


def test_a_file_that_grows_is_read_when_it_has_come_to_rest(
    window: MainWindow, folder: Path, qtbot: QtBot, watch: Watch
) -> None:
    growing = folder / "a.txt"
    growing.write_text(LETTER[:8], "utf-8")
    watch()
    for end in range(9, 13):
        looked(window, qtbot)
        growing.write_text(LETTER[:end], "utf-8")
        assert titles(window) == set()
    growing.write_text(LETTER, "utf-8")
    comes(window, qtbot, "致鄉親的信")
    assert len(window.workspace.letters) == 1


def test_what_was_binned_stays_in_the_bin(
    window: MainWindow, folder: Path, qtbot: QtBot, watch: Watch, start: Start, path: Path
) -> None:
    (folder / "a.txt").write_text(LETTER, "utf-8")
    watch()
    comes(window, qtbot, "致鄉親的信")
    window.panels.errands.bin([window.workspace.letters[0].id])
    settle(window, qtbot)
    (folder / "b.txt").write_text(OTHER, "utf-8")
    comes(window, qtbot, "給小滿的信")
    stop(window)
    (folder / "c.txt").write_text(OTHER.replace("小滿", "大滿"), "utf-8")
    comes(start("--library", str(path)), qtbot, "給小滿的信", "給大滿的信")


def test_a_file_that_cannot_be_read_is_said_and_the_others_come_in(
    window: MainWindow, folder: Path, qtbot: QtBot, watch: Watch
) -> None:
    (folder / "a.txt").write_text(LETTER, "utf-8")
    (folder / "b.pdf").write_bytes(b"%PDF-1.7 nothing more")
    (folder / "c.epub").write_bytes(epub({"a.xhtml": chapter("<p>信</p>"), "b.xhtml": chapter("<p>函</p>")}))
    watch()
    comes(window, qtbot, "致鄉親的信")
    qtbot.waitUntil(lambda: "One letter came" in window.desk.messages.text, timeout=WAITS_MS)
    assert "b.pdf" in window.desk.messages.text
    assert "One more was not read." in window.desk.messages.text
    offer = next(button for button in window.desk.messages.findChildren(QPushButton) if button.text() == "Look")
    offer.click()
    sheet = window.panels.errands.sheet
    assert sheet is not None
    assert sheet.isVisible()
    assert statuses(sheet) == {"b.pdf": "failed", "c.epub": "failed"}


def answer(words: str) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, press)


def test_watching_can_be_ended(window: MainWindow, folder: Path, qtbot: QtBot, watch: Watch) -> None:
    watch()
    answer("Stop watching")
    watch()
    assert window.workspace.settings.watched_folder == ""
    (folder / "a.txt").write_text(LETTER, "utf-8")
    qtbot.wait(200)
    settle(window, qtbot)
    assert titles(window) == set()


def test_a_watched_folder_is_watched_again_after_a_restart_and_one_that_is_gone_is_said(
    window: MainWindow, folder: Path, qtbot: QtBot, watch: Watch, start: Start, path: Path
) -> None:
    watch()
    settle(window, qtbot)
    stop(window)
    again = start("--library", str(path))
    (folder / "a.txt").write_text(LETTER, "utf-8")
    comes(again, qtbot, "致鄉親的信")
    stop(again)
    (folder / "a.txt").unlink()
    folder.rmdir()
    last = start("--library", str(path))
    qtbot.waitUntil(lambda: "“watched” is not there" in last.desk.messages.text, timeout=WAITS_MS)

"""The real window, started as the program starts it, in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader import app
from reader.ui.main_window import MainWindow

Start = Callable[..., MainWindow]


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Start]:
    """Start a window with the words of a command line; `stop` of the window ends it as quitting does."""
    monkeypatch.setenv("CHIDU_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LANGUAGE", "en")
    qapp.setStyle("Fusion")
    windows: list[MainWindow] = []

    def open_window(*words: str) -> MainWindow:
        window = app.start(qapp, app.parser().parse_args(list(words)))
        windows.append(window)
        window.activateWindow()
        qtbot.waitUntil(lambda: window.workspace.ready and not window.workspace.busy, timeout=20_000)
        return window

    yield open_window
    for window in windows:
        stop(window)


def stop(window: MainWindow) -> None:
    """Quit: close the window, then the workspace, as the program does."""
    if isValid(window):
        window.close()
        window.workspace.close()
        window.deleteLater()

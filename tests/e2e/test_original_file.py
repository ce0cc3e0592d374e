"""The file that a letter was read from can be had back, byte for byte."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reader.ui.main_window import MainWindow
from tests.data.containers import docx, page, paragraph, word, zipped
from tests.e2e.conftest import Start
from tests.e2e.test_notes import settle

FILES = {
    "信.txt": "\ufeff致鄉親的信\r\n\r\n請大家出力。\r\n".encode("utf-16"),
    "舊.txt": "致鄉親的信\n\n請大家出力修路，不得有誤，謹此奉告。\n".encode("big5"),
    "b.docx": docx(word(paragraph("致王先生的信") + paragraph("安好。"))),
    "c.html": page("<h1>給小滿的信</h1><p>書收到了。</p><p>奶奶</p>"),
}
Ask = Callable[[str], None]


@pytest.fixture
def window(start: Start, tmp_path: Path) -> MainWindow:
    return start("--library", str(tmp_path / "library.db"))


def export(window: MainWindow, qtbot: QtBot, out: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write the original file of the open letter; what the dialog suggests as its name."""
    suggested: list[str] = []

    def choose(_parent: object, _title: str, name: str) -> tuple[str, str]:
        suggested.append(name)
        return str(out), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    window.panels.actions["export_source"].trigger()
    settle(window, qtbot)
    return suggested[0]


@pytest.mark.parametrize("name", FILES)
def test_the_original_file_is_written_byte_for_byte(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / name).write_bytes(FILES[name])
    window.panels.errands.import_paths([tmp_path / name])
    settle(window, qtbot)
    out = tmp_path / "out"
    assert export(window, qtbot, out, monkeypatch) == name
    assert out.read_bytes() == FILES[name]
    assert window.desk.messages.text == "Written to “out”."


def test_a_member_of_an_archive_is_written_by_itself(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in.zip").write_bytes(zipped(FILES))
    window.panels.errands.import_paths([tmp_path / "in.zip" / "b.docx"])
    settle(window, qtbot)
    assert export(window, qtbot, tmp_path / "out", monkeypatch) == "b.docx"
    assert (tmp_path / "out").read_bytes() == FILES["b.docx"]


def test_the_library_itself_is_not_written_over(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "信.txt").write_bytes(FILES["信.txt"])
    window.panels.errands.import_paths([tmp_path / "信.txt"])
    settle(window, qtbot)
    export(window, qtbot, window.workspace.path, monkeypatch)
    assert "it is the library itself" in window.desk.messages.text
    window.workspace.reload()
    settle(window, qtbot)
    assert len(window.workspace.letters) == 1


def test_without_an_open_letter_there_is_nothing_to_write(window: MainWindow) -> None:
    assert not window.panels.actions["export_source"].isEnabled()
    window.panels.errands.export_source()
    assert window.desk.messages.text == "Open a letter first."

"""Letters leave the window on paper, as PDF and as pictures, and the command line as PDF."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog
from pytestqt.qtbot import QtBot

from reader import app
from reader.page.printed import Paper, PrintedNotes, PrintStyle
from reader.store import Library
from reader.tasks import import_files
from reader.text import Span
from reader.ui.main_window import MainWindow
from reader.ui.printing.printer import printer_for

Start = Callable[..., MainWindow]
TEXT = "母親大人：\n去年春天寄來的信已經收到，院子裡的桂花開了又謝。\n\n兒 小滿\n二〇〇四年五月三日\n"


@pytest.fixture
def window(start: Start, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    letter = tmp_path / "家書.txt"
    letter.write_text(TEXT, "utf-8")
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        (result,) = import_files(library, [letter])
    window = start("--library", str(path))
    assert result.id is not None
    window.open_letter(result.id)
    qtbot.waitUntil(lambda: not window.workspace.busy)
    return window


def answer(monkeypatch: pytest.MonkeyPatch, file: Path, kind: str = "") -> None:
    """What the person answers when asked for a file."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), kind))


def text_of(file: Path) -> str:
    with pypdfium2.PdfDocument(file) as made:
        words = [page.get_textpage().get_text_range() for page in made]
    return re.sub(r"\s", "", "".join(words))


def said(window: MainWindow) -> str:
    return window.desk.messages.text


def accept(window: MainWindow) -> None:
    dialog = window.panels.printing.dialog
    assert dialog is not None
    box = dialog.findChild(QDialogButtonBox)
    assert isinstance(box, QDialogButtonBox)
    QTest.mouseClick(box.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)


def test_a_letter_is_saved_as_pdf_as_was_chosen_beside_its_pages(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"before")
    answer(monkeypatch, out)
    window.panels.actions["export_pdf"].trigger()
    dialog = window.panels.printing.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.preview.proof.is_all, timeout=10_000)
    dialog.paper.setCurrentIndex(dialog.paper.findData(Paper.A5))
    dialog.vertical.setChecked(True)
    qtbot.waitUntil(lambda: dialog.preview.proof.image.width() > dialog.preview.proof.image.height(), timeout=10_000)
    accept(window)
    qtbot.waitUntil(lambda: said(window) == "Written to “out.pdf”.", timeout=10_000)
    assert text_of(out) == re.sub(r"\s", "", TEXT)
    with pypdfium2.PdfDocument(out) as made:
        assert made[0].get_size() == (595, 420)
    assert window.workspace.settings.paper is Paper.A5
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith(".out")] == []


def test_a_pdf_that_is_stopped_leaves_the_file_as_it_was(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"before")
    printing = window.panels.printing
    printing.write_pdf(PrintStyle(), out)
    printing.cancel()
    qtbot.waitUntil(lambda: said(window) == "Stopped; nothing was written.", timeout=10_000)
    assert out.read_bytes() == b"before"
    assert {file.name for file in tmp_path.iterdir()} >= {"out.pdf"}
    assert not list(tmp_path.glob("*.part"))


def test_a_pdf_is_never_written_over_the_library(window: MainWindow, qtbot: QtBot) -> None:
    path = window.workspace.path
    before = path.read_bytes()[:16]
    window.panels.printing.write_pdf(PrintStyle(), path)
    qtbot.waitUntil(lambda: "library" in said(window), timeout=10_000)
    assert path.read_bytes()[:16] == before


def test_printing_into_a_file_gives_a_pdf_that_can_be_searched(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    out, style = tmp_path / "printed.pdf", PrintStyle(notes=PrintedNotes.NONE)
    printer = printer_for(style, "信")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    window.panels.printing.print_letter(style, printer)
    qtbot.waitUntil(lambda: "printed.pdf" in said(window), timeout=10_000)
    assert text_of(out) == re.sub(r"\s", "", TEXT)


def test_the_printers_own_dialog_follows_ours(window: MainWindow, qtbot: QtBot) -> None:
    window.panels.actions["print"].trigger()
    accept(window)
    dialog = window.panels.printing.printer_dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()
    assert said(window) == "" or "Written" not in said(window)


@pytest.mark.parametrize(("name", "kind"), [("p.png", "PNG"), ("p.svg", "SVG")])
def test_a_passage_is_saved_as_a_picture(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: str
) -> None:
    out = tmp_path / name
    answer(monkeypatch, out)
    window.desk.view.select(Span(6, 20))
    window.panels.actions["picture"].trigger()
    dialog = window.panels.printing.picture
    assert dialog is not None
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(window) == f"Written to “{name}”.")
    if kind == "PNG":
        image = QImage(str(out))
        assert image.width() > image.height() > 50
    else:
        assert b"<path" in out.read_bytes()


def test_a_picture_goes_into_the_clipboard(window: MainWindow, qtbot: QtBot) -> None:
    window.desk.view.select(Span(6, 20))
    window.panels.actions["picture"].trigger()
    dialog = window.panels.printing.picture
    assert dialog is not None
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: said(window) == "The picture is in the clipboard.")
    assert QGuiApplication.clipboard().image().width() > 100


def test_a_picture_needs_a_passage(window: MainWindow) -> None:
    window.desk.view.clear_selection()
    window.panels.actions["picture"].trigger()
    assert said(window) == "Select the passage first."
    assert window.panels.printing.picture is None


def test_without_a_letter_there_is_nothing_to_print(window: MainWindow) -> None:
    names = ("print", "export_pdf", "picture")
    assert all(window.panels.actions[name].isEnabled() for name in names)
    window.workspace.reading.close()
    assert not any(window.panels.actions[name].isEnabled() for name in names)


@pytest.mark.parametrize("words", [[], ["--vertical"], ["--variant", "zh-Hans"]])
def test_the_command_line_writes_pdf(
    window: MainWindow, tmp_path: Path, capfd: pytest.CaptureFixture[str], words: list[str]
) -> None:
    out, letter = tmp_path / "cli.pdf", window.workspace.reading.letter_id
    library = str(window.workspace.path)
    assert app.main(["export", str(letter), "--format", "pdf", "-o", str(out), "--library", library, *words]) == 0
    assert "was written" in capfd.readouterr().err
    text = text_of(out)
    assert text.startswith("母亲大人" if "zh-Hans" in words else "母親大人")
    with pypdfium2.PdfDocument(out) as made:
        width, height = made[0].get_size()
    assert (width > height) is ("--vertical" in words)

"""Styles of marks in the real window: chosen by command, at the selection and on the card, and stored."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from reader.annotations import Annotation, Color, Style
from reader.store import Library
from reader.ui.actions import STYLES
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start
from tests.e2e.test_notes import FIRST, ROAD, WATER, click, drag, settle, span_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.db"


@pytest.fixture
def window(start: Start, qtbot: QtBot, path: Path, tmp_path: Path) -> MainWindow:
    window = start("--library", str(path))
    file = tmp_path / "first.txt"
    file.write_text(FIRST, encoding="utf-8")
    window.panels.errands.import_paths([file])
    settle(window, qtbot)
    return window


def stored(path: Path) -> list[Annotation]:
    with Library.open(path) as library:
        return [note for letter in library.letters() for note in library.annotations(letter.id)]


def tool(parent: QWidget, name: str) -> QToolButton:
    buttons = parent.findChildren(QToolButton)
    return next(button for button in buttons if name in (button.toolTip(), button.accessibleName()))


@pytest.mark.parametrize(("command", "style"), STYLES.items())
def test_a_command_marks_the_selected_words_in_its_style(
    window: MainWindow, qtbot: QtBot, path: Path, command: str, style: Style
) -> None:
    drag(window, span_of(ROAD))
    window.panels.actions[command].trigger()
    settle(window, qtbot)
    (note,) = stored(path)
    assert (note.anchor.exact, note.style) == (ROAD, style)
    assert window.workspace.settings.style is style


def test_the_bar_offers_the_style_used_last_and_colours_still_highlight(
    window: MainWindow, qtbot: QtBot, path: Path
) -> None:
    drag(window, span_of(ROAD))
    bar = window.desk.selection_bar
    offered = tool(bar, "Underline (Ctrl+U)")
    menu = offered.menu()
    assert [action.text() for action in menu.actions()] == [
        "Underline",
        "Wavy underline",
        "Strike through",
        "Emphasis dots",
        "Proper name mark",
        "Book title mark",
    ]
    menu.actions()[3].trigger()
    settle(window, qtbot)
    drag(window, span_of(WATER))
    assert offered.defaultAction() is window.panels.actions["emphasis"]
    QTest.mouseClick(tool(bar, "Highlight: Green (Ctrl+3)"), Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert [(note.style, note.color) for note in stored(path)] == [
        (Style.EMPHASIS, Color.YELLOW),
        (Style.HIGHLIGHT, Color.GREEN),
    ]


def test_the_card_changes_the_style_and_undo_brings_it_back(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    drag(window, span_of(ROAD))
    window.panels.actions["highlight"].trigger()
    settle(window, qtbot)
    click(window, qtbot, ROAD)
    card = window.desk.card
    chooser = tool(card, "Style: Highlight")
    chooser.menu().actions()[list(Style).index(Style.WAVE)].trigger()
    settle(window, qtbot)
    assert [note.style for note in stored(path)] == [Style.WAVE]
    assert chooser.toolTip() == "Style: Wavy underline"
    assert [action.text() for action in chooser.menu().actions() if action.isChecked()] == ["Wavy underline"]
    window.panels.actions["undo"].trigger()
    settle(window, qtbot)
    assert [note.style for note in stored(path)] == [Style.HIGHLIGHT]
    assert chooser.toolTip() == "Style: Highlight"


def test_a_style_on_a_mark_at_hand_restyles_it(window: MainWindow, qtbot: QtBot, path: Path) -> None:
    drag(window, span_of(ROAD))
    window.panels.actions["wave"].trigger()
    settle(window, qtbot)
    click(window, qtbot, ROAD)
    window.panels.actions["book_title"].trigger()
    settle(window, qtbot)
    assert [note.style for note in stored(path)] == [Style.BOOK_TITLE]


def test_the_section_under_the_eye_has_a_rule_beside_it(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk.view
    plain = view.viewport().grab().toImage()
    with qtbot.waitSignal(view.place_changed):
        view.go_to(span_of(WATER).start, where=0.0)
    assert view.viewport().grab().toImage() != plain
    view.show_section(None)
    assert view.viewport().grab().toImage() == plain

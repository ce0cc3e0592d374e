"""Readings in the real window: a command gives them to a passage and takes them away, settings show them all."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.annotations import Style
from reader.page import Ruby, RubyScope
from reader.script import pronouncing
from reader.text import Span
from reader.ui.letter_view import LetterView
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start, stop

TEXT = "給小滿的信\n\n小滿：\n\n你寄來的書收到了，銀行行長的照片很好。龘\n\n奶奶\n2020年1月2日\n"
CONTROL = Qt.KeyboardModifier.ControlModifier
WORDS = Span(TEXT.index("銀行行長"), TEXT.index("銀行行長") + 4)


@pytest.fixture(autouse=True)
def unloaded() -> None:
    """As after the start: no dictionary of readings is loaded."""
    pronouncing._pronouncer.cache_clear()


@pytest.fixture
def window(start: Start, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    file = tmp_path / "letter.txt"
    file.write_text(TEXT, encoding="utf-8")
    window = start("--library", str(tmp_path / "library.db"), str(file))
    qtbot.waitUntil(lambda: window.workspace.reading.name == "letter", timeout=20_000)
    settle(window, qtbot)
    return window


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.workspace.busy, timeout=30_000)


def lines_read(view: LetterView) -> int:
    """How many lines of the page show readings."""
    flow = view.surface.flow
    assert flow is not None
    return sum(bool(line.ruby) for placed in flow.visible() for line in placed.set.lines)


def press_ruby(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window.desk.view, Qt.Key.Key_R, CONTROL)
    settle(window, qtbot)


def test_a_key_gives_a_passage_its_readings_and_takes_them_away(window: MainWindow, qtbot: QtBot) -> None:
    view, reading = window.desk.view, window.workspace.reading
    assert reading.letter_id is not None
    view.select(WORDS)
    press_ruby(window, qtbot)
    (note,) = window.workspace.library().annotations(reading.letter_id)
    assert (note.style, note.anchor.exact) == (Style.RUBY, "銀行行長")
    assert lines_read(view) == 1
    press_ruby(window, qtbot)
    assert window.workspace.library().annotations(reading.letter_id) == ()
    assert lines_read(view) == 0
    window.workspace.undo_stack.undo()
    settle(window, qtbot)
    assert lines_read(view) == 1
    window.workspace.undo_stack.undo()
    settle(window, qtbot)
    assert lines_read(view) == 0


def test_the_caret_in_a_passage_takes_its_readings_away(window: MainWindow, qtbot: QtBot) -> None:
    view = window.desk.view
    view.select(WORDS)
    press_ruby(window, qtbot)
    view.select(Span(WORDS.start, WORDS.start + 2))
    view.clear_selection()
    press_ruby(window, qtbot)
    assert lines_read(view) == 0


def test_a_letter_that_is_opened_again_has_its_readings_once_they_can_be_told(
    window: MainWindow, start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    window.desk.view.select(WORDS)
    press_ruby(window, qtbot)
    stop(window)
    pronouncing._pronouncer.cache_clear()
    again = start("--library", str(tmp_path / "library.db"))
    settle(again, qtbot)
    assert lines_read(again.desk.view)


def test_without_a_selection_it_is_said_what_is_missing(window: MainWindow, qtbot: QtBot) -> None:
    press_ruby(window, qtbot)
    assert window.workspace.undo_stack.count() == 0
    assert window.desk.messages.isVisible()


@pytest.mark.parametrize("ruby", Ruby)
@pytest.mark.parametrize("vertical", [False, True])
def test_settings_show_the_readings_of_all_or_of_rare_characters(
    window: MainWindow, qtbot: QtBot, ruby: Ruby, vertical: bool
) -> None:
    view = window.desk.view
    window.workspace.set(ruby=ruby, vertical=vertical, ruby_scope=RubyScope.RARE)
    settle(window, qtbot)
    assert lines_read(view) == 1
    window.workspace.set(ruby_scope=RubyScope.ALL)
    settle(window, qtbot)
    assert lines_read(view) >= 5
    window.workspace.set(ruby_scope=RubyScope.MARKED)
    settle(window, qtbot)
    assert lines_read(view) == 0


def test_both_views_show_the_readings(window: MainWindow, qtbot: QtBot) -> None:
    window.panels.actions["beside"].setChecked(True)
    window.desk.view.select(WORDS)
    window.panels.actions["ruby"].trigger()
    settle(window, qtbot)
    twin = window.panels.script.twin
    assert twin is not None
    assert len(twin.views) == 2
    assert all(lines_read(view) for view in twin.views)

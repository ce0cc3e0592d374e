"""Only the text, in the real window: nothing else is there, and there are ways back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.settings import Motion
from reader.ui.main_window import MainWindow
from reader.ui.only_text import Edge, Hint
from tests.e2e.conftest import Start

Key = Qt.Key


@pytest.fixture
def window(start: Start, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    letter = tmp_path / "信.txt"
    letter.write_text("各位：\n\n請於十日內修路。\n\n林美\n", encoding="utf-8")
    made = start("--library", str(tmp_path / "library.db"), str(letter))
    qtbot.waitUntil(lambda: not made.workspace.busy and made.desk.view.page is not None, timeout=20_000)
    if made.panels.errands.sheet is not None:
        made.panels.errands.sheet.close()
    made.activateWindow()
    made.desk.view.setFocus()
    return made


def around(window: MainWindow) -> list[QWidget]:
    frame, panels = window.frame_, window.panels
    return [frame.bar, frame.toolbar, frame.status, panels.library, panels.side]


def seen(window: MainWindow) -> list[bool]:
    return [part.isVisible() for part in around(window)]


def hint(window: MainWindow) -> Hint:
    found = window.panels.only_text.hint
    assert found is not None
    return found


def arrive(widget: QWidget) -> None:
    at = QPointF(1, 1)
    QApplication.sendEvent(widget, QEnterEvent(at, at, at))


@pytest.mark.parametrize(("library", "notes"), [(True, True), (False, True), (True, False), (False, False)])
def test_nothing_but_the_letter_is_there_and_the_panes_come_back_as_they_were(
    window: MainWindow, qtbot: QtBot, *, library: bool, notes: bool
) -> None:
    actions, view = window.panels.actions, window.desk.view
    actions["library_pane"].setChecked(library)
    actions["notes_pane"].setChecked(notes)
    QTest.keyClick(view, Key.Key_F11)
    assert not any(seen(window))
    qtbot.waitUntil(lambda: view.width() == window.width())
    QTest.keyClick(view, Key.Key_Escape)
    assert seen(window) == [True, True, True, library, notes]
    assert [actions[name].isChecked() for name in ("library_pane", "notes_pane")] == [library, notes]
    assert not window.isFullScreen()


def test_a_pane_can_be_called_in_and_goes_with_the_rest(window: MainWindow) -> None:
    view = window.desk.view
    window.panels.actions["library_pane"].setChecked(False)
    QTest.keyClick(view, Key.Key_F11)
    QTest.keyClick(view, Key.Key_F7)
    assert window.panels.library.isVisible()
    QTest.keyClick(view, Key.Key_F11)
    assert not window.panels.library.isVisible()
    assert window.panels.side.isVisible()


def test_escape_first_ends_what_is_open_over_the_text(window: MainWindow) -> None:
    view = window.desk.view
    QTest.keyClick(view, Key.Key_F11)
    QTest.keyClick(view, Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    panel = window.panels.text.panel
    focus = QApplication.focusWidget()
    assert panel is not None
    assert focus is not None
    QTest.keyClick(focus, Key.Key_Escape)
    assert not panel.isVisible()
    assert window.isFullScreen()
    assert not any(seen(window))
    QTest.keyClick(view, Key.Key_Escape)
    assert not window.isFullScreen()


@pytest.mark.parametrize("motion", Motion)
def test_how_to_leave_is_said_and_is_gone_soon(window: MainWindow, qtbot: QtBot, motion: Motion) -> None:
    window.workspace.set(motion=motion)
    QTest.keyClick(window.desk.view, Key.Key_F11)
    said = hint(window)
    assert said.isVisible()
    strengths = set()

    def is_gone() -> bool:
        strengths.add(said._veil.opacity())
        return not said.isVisible()

    qtbot.waitUntil(is_gone, timeout=8_000)
    assert (strengths == {1.0}) is (motion is Motion.REDUCED)


def test_the_pointer_at_the_upper_edge_brings_a_way_back(window: MainWindow) -> None:
    QTest.keyClick(window.desk.view, Key.Key_F11)
    said = hint(window)
    said.hide()
    edge = next(child for child in window.children() if isinstance(child, Edge))
    assert edge.geometry().topLeft() == window.rect().topLeft()
    assert edge.width() == window.width()
    arrive(edge)
    assert said.isVisible()
    assert window.rect().contains(said.geometry())
    arrive(said)
    QApplication.sendEvent(said, QEvent(QEvent.Type.Leave))
    QTest.mouseClick(said.button, Qt.MouseButton.LeftButton)
    assert not window.isFullScreen()
    assert not said.isVisible()
    assert not edge.isVisible()
    assert all(seen(window))

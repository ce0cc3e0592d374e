"""Wheel and scroll bar on the real widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from tests.ui.letter_view.conftest import Show, book

in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])


def wheel(view: LetterView, pixels: QPoint, angle: QPoint, modifiers: Qt.KeyboardModifier) -> None:
    center = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        center,
        QPointF(view.viewport().mapToGlobal(center.toPoint())),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@in_both_directions
def test_the_wheel_moves_three_lines_and_a_touchpad_by_pixels(show: Show, vertical: bool) -> None:
    view = show(book(20_000), Look(vertical=vertical))
    flow = view.surface.flow
    assert flow is not None
    plain = Qt.KeyboardModifier.NoModifier
    wheel(view, QPoint(), QPoint(0, -120), plain)
    assert flow.position == 3 * flow.typesetter.pitch
    wheel(view, QPoint(0, 30), QPoint(0, 120), plain)
    assert flow.position == 3 * flow.typesetter.pitch - 30


def test_control_and_the_wheel_ask_for_another_size(qtbot: QtBot, show: Show) -> None:
    view = show(book(5_000))
    with qtbot.waitSignal(view.zoom_requested) as told:
        wheel(view, QPoint(), QPoint(0, 240), Qt.KeyboardModifier.ControlModifier)
    assert told.args == [2]
    with qtbot.assertNotEmitted(view.zoom_requested):
        wheel(view, QPoint(), QPoint(0, -60), Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.zoom_requested) as told:
        wheel(view, QPoint(), QPoint(0, -60), Qt.KeyboardModifier.ControlModifier)
    assert told.args == [-1]


@in_both_directions
def test_the_scroll_bar_leads_to_the_end_and_back(show: Show, vertical: bool) -> None:
    view = show(book(100_000), Look(vertical=vertical))
    bar = view.horizontalScrollBar() if vertical else view.verticalScrollBar()
    assert bar.maximum() > 10_000
    bar.setValue(bar.maximum())
    view.grab()
    assert view.page is not None
    assert not view.rect_of(Span(view.page.end - 2, view.page.end - 1)).isEmpty()
    bar.setValue(bar.maximum() // 2)
    assert 30_000 < view.place() < 70_000
    bar.setValue(0)
    assert view.place() == 0

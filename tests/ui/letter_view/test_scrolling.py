"""Wheel and scroll bar on the real widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.script import Variant
from reader.text import Span
from reader.ui.letter_view import LetterView, Look
from tests.ui.letter_view.conftest import Show, book, page_of

in_both_directions = pytest.mark.parametrize("vertical", [False, True], ids=["horizontal", "vertical"])


def wheel(
    view: LetterView,
    pixels: QPoint,
    angle: QPoint,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
) -> None:
    center = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        center,
        QPointF(view.viewport().mapToGlobal(center.toPoint())),
        pixels,
        angle,
        Qt.MouseButton.NoButton,
        modifiers,
        phase,
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


@in_both_directions
def test_a_touchpad_moves_the_page_by_the_greater_part_of_its_motion(show: Show, vertical: bool) -> None:
    view = show(book(20_000), Look(vertical=vertical))
    flow = view.surface.flow
    assert flow is not None
    for pixels in (QPoint(0, -40), QPoint(0, 15), QPoint(9, -50), QPoint(-9, 20)):
        wheel(view, pixels, pixels * 2)
    assert flow.position == 40 - 15 + 50 - 20
    # On a vertical page fingers that go to the right pull the next columns in, as they pull up the next lines.
    for pixels in (QPoint(90, 0), QPoint(70, 30), QPoint(-20, 5)):
        wheel(view, pixels, pixels * 2)
    assert flow.position == 55 + (90 + 70 - 20 if vertical else -30 - 5)


@in_both_directions
def test_motion_that_runs_out_after_the_fingers_were_lifted_moves_the_page_on(show: Show, vertical: bool) -> None:
    view = show(book(20_000), Look(vertical=vertical))
    flow = view.surface.flow
    assert flow is not None
    wheel(view, QPoint(), QPoint(), phase=Qt.ScrollPhase.ScrollBegin)
    for step, phase in ((60, Qt.ScrollPhase.ScrollUpdate), (60, Qt.ScrollPhase.ScrollEnd)):
        wheel(view, QPoint(0, -step), QPoint(0, -step), phase=phase)
    for step in range(30, 0, -1):
        wheel(view, QPoint(0, -step), QPoint(0, -step), phase=Qt.ScrollPhase.ScrollMomentum)
    assert flow.position == 120 + sum(range(31))


def test_small_turns_add_up_and_the_page_stays_on_whole_pixels(show: Show) -> None:
    view = show(book(20_000))
    flow = view.surface.flow
    assert flow is not None
    for _ in range(120):
        wheel(view, QPoint(), QPoint(0, -1))
        assert flow.position == int(flow.position)
    assert flow.position == 3 * flow.typesetter.pitch
    wheel(view, QPoint(), QPoint(0, -1))
    for _ in range(120):
        wheel(view, QPoint(), QPoint(0, 1))
    assert flow.position == 0


def test_motion_that_runs_out_does_not_zoom(qtbot: QtBot, show: Show) -> None:
    view = show(book(5_000))
    with qtbot.assertNotEmitted(view.zoom_requested):
        wheel(
            view,
            QPoint(0, 200),
            QPoint(0, 240),
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.ScrollMomentum,
        )


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


@in_both_directions
def test_every_step_of_the_page_is_told_at_once(show: Show, vertical: bool) -> None:
    view = show(book(20_000), Look(vertical=vertical))
    bar = view.horizontalScrollBar() if vertical else view.verticalScrollBar()
    told: list[object] = []
    view.scrolled.connect(lambda: told.append(view.position()))
    wheel(view, QPoint(), QPoint(0, -120), Qt.KeyboardModifier.NoModifier)
    bar.setValue(bar.value() + 500)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    view.go_to(9_000)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert len(told) == len(set(told)) == 5
    assert told[-1] == view.position() == view.last_position()


@in_both_directions
def test_a_position_is_shown_again_as_it_was_and_not_told(qtbot: QtBot, show: Show, vertical: bool) -> None:
    view = show(book(20_000), Look(vertical=vertical))
    for move in (0, 7, 1_000, 5_000, 10**9):
        view.scroll_by(move)
        position, place = view.position(), view.place()
        assert position is not None
        view.go_to(4_000)
        with qtbot.assertNotEmitted(view.scrolled):
            view.show_position(position)
        assert (view.position(), view.place()) == (position, place)
    assert position is not None
    view.go_to(4_000, where=0)
    view.show_position(position)
    view.resize(620, 640)
    assert abs(view.place() - place) < 60


def test_a_page_that_is_set_anew_is_told_apart_from_one_that_moves(qtbot: QtBot, show: Show) -> None:
    view = show(book(20_000))
    view.go_to(4_000)
    assert view.page is not None
    with qtbot.assertNotEmitted(view.scrolled):
        with qtbot.waitSignal(view.laid_out):
            view.resize(500, 600)
        with qtbot.waitSignal(view.laid_out):
            view.set_look(Look(zoom=1.5))
        with qtbot.waitSignal(view.laid_out):
            view.set_page(view.page.in_variant(Variant.HANS))


def test_what_is_set_anew_begins_where_the_keys_have_led(show: Show) -> None:
    text = book(20_000)
    view = show("")
    view.set_page(page_of(text), offset=5_000)
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    view.resize(600, 600)
    assert view.place() > 15_000


def test_a_long_way_leads_to_the_end_where_blank_lines_follow(show: Show) -> None:
    view = show(book(20_000) + "\n\n")
    view.scroll_by(10**9)
    assert view.position() == view.last_position()

"""Leftovers in the real window: folded in grey, their kind on hover, one click keeps them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.letters import Cruft
from reader.text import Span
from reader.ui.main_window import MainWindow
from tests.e2e.conftest import Start
from tests.e2e.test_notes import settle
from tests.e2e.test_structure import SILENT, letter_of, menu_at, undo

LETTER = """首頁 > 政務公開 > 公告
關於修路的公告
來源：本村網站　瀏覽次數：128

各位鄉親：

一、經費
全村各戶分攤。

二、工期
請於十月動工。

村民委員會
2021年3月4日

分享到：
"""


@pytest.fixture
def window(start: Start, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    window = start("--library", str(tmp_path / "library.db"))
    (tmp_path / "letter.txt").write_text(LETTER, encoding="utf-8")
    window.panels.errands.import_paths([tmp_path / "letter.txt"])
    settle(window, qtbot)
    window.resize(1_100, 900)
    QApplication.processEvents()
    return window


def hover(window: MainWindow, point: QPoint) -> None:
    """Move the pointer over the letter without a button."""
    port = window.desk.view.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        QPointF(port.mapToGlobal(point)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(port, event)


def folds(window: MainWindow) -> list[QPoint]:
    """A point on each fold that is seen, in the order of the page."""
    view, found = window.desk.view, list[tuple[int, QPoint]]()
    port = view.viewport().rect()
    middle = port.center()
    vertical = view.look.vertical
    way = range(port.right(), 0, -4) if vertical else range(0, port.bottom(), 4)
    for at in way:
        point = QPoint(at, middle.y()) if vertical else QPoint(middle.x(), at)
        fold = view.surface.fold_at(QPointF(point))
        if fold is not None and fold.first not in {first for first, _ in found}:
            found.append((fold.first, point))
    return [point for _, point in found]


def span_of(words: str) -> Span:
    return Span(LETTER.index(words), LETTER.index(words) + len(words))


def kinds(window: MainWindow) -> list[str]:
    return [cruft.kind for cruft in letter_of(window).cruft]


@pytest.mark.parametrize("vertical", [False, True])
def test_a_fold_says_its_kind_on_hover_and_one_click_keeps_it(
    window: MainWindow, qtbot: QtBot, vertical: bool
) -> None:
    assert kinds(window) == ["breadcrumb", "meta-line", "share"]
    if vertical:
        window.panels.actions["vertical"].trigger()
        settle(window, qtbot)
        QApplication.processEvents()
    pill, before = window.panels.structure.leftovers.pill, letter_of(window)
    first, second = folds(window)[:2]
    assert not pill.isVisible()
    hover(window, first)
    assert pill.isVisible()
    assert pill.text() == "path to the page · keep"
    assert window.desk.view.viewport().rect().contains(pill.geometry())
    hover(window, second)
    assert pill.text() == "source, time, views · keep"
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert not pill.isVisible()
    assert kinds(window) == ["breadcrumb", "share"]
    assert not window.desk.view.rect_of(span_of("瀏覽次數")).isNull()
    assert window.desk.messages.text == "Kept as part of the letter."
    undo(window, qtbot)
    assert letter_of(window) == before


def test_the_pill_waits_a_moment_for_the_pointer_and_then_goes(window: MainWindow, qtbot: QtBot) -> None:
    pill = window.panels.structure.leftovers.pill
    hover(window, folds(window)[0])
    hover(window, window.desk.view.rect_of(span_of("動工")).center())
    assert pill.isVisible()
    qtbot.waitUntil(lambda: not pill.isVisible(), timeout=5_000)
    hover(window, folds(window)[0])
    window.desk.view.scroll_by(30)
    assert not pill.isVisible()


def test_a_leftover_that_is_shown_says_its_kind_beyond_its_last_character(window: MainWindow, qtbot: QtBot) -> None:
    window.panels.actions["cruft"].trigger()
    QApplication.processEvents()
    view, pill = window.desk.view, window.panels.structure.leftovers.pill
    seen = view.rect_of(span_of("首頁 > 政務公開 > 公告"))
    hover(window, QPoint(view.viewport().width() - 20, seen.center().y()))
    assert pill.text() == "path to the page · keep"
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert kinds(window) == ["meta-line", "share"]


def test_a_piece_of_a_line_that_is_left_over_says_its_kind(window: MainWindow, qtbot: QtBot) -> None:
    piece = span_of("十月")
    window.desk.view.select(piece)
    window.panels.actions.parts["cut"].trigger()
    settle(window, qtbot)
    assert Cruft("by-hand", piece) in letter_of(window).cruft
    pill = window.panels.structure.leftovers.pill
    hover(window, window.desk.view.rect_of(piece).center())
    assert pill.text() == "folded by hand · keep"
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert "by-hand" not in kinds(window)


def test_lines_that_are_folded_by_hand_are_one_fold(window: MainWindow, qtbot: QtBot) -> None:
    start, end = span_of("二、工期").start, span_of("請於十月動工。").end
    window.desk.view.select(Span(start, end))
    window.panels.actions.parts["cut"].trigger()
    settle(window, qtbot)
    assert len(folds(window)) == 4
    hover(window, folds(window)[2])
    assert window.panels.structure.leftovers.pill.text() == "folded by hand · keep"


@SILENT
def test_the_menu_over_a_fold_keeps_it(window: MainWindow, qtbot: QtBot) -> None:
    words = menu_at(window, folds(window)[0])
    assert words[0] == "Part of the letter: keep it"
    menu = window.panels.structure.menu.menu
    menu.actions()[0].trigger()
    settle(window, qtbot)
    assert kinds(window) == ["meta-line", "share"]

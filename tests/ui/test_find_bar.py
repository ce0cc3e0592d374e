"""The bar in which one types what is to be found, at any width and size of type."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reader.ui.find_bar import FindBar, Tally
from reader.ui.themes import PAPER

ICONS = Path(__file__).parents[2] / "resources" / "icons"
NARROW, WIDE = 330, 900


@pytest.fixture
def bar(qtbot: QtBot) -> FindBar:
    made = FindBar(ICONS, PAPER)
    qtbot.addWidget(made)
    made.field.setText("黨員")
    return made


@pytest.mark.parametrize(
    ("tally", "said"),
    [
        (Tally(0, 1), "1 of 1"),
        (Tally(1_233, 5_678), "1,234 of 5,678"),
        (Tally(0, 12, wrapped=True), "1 of 12 · from the start again"),
        (Tally(11, 12, wrapped=True), "12 of 12 · from the end again"),
        (Tally(None, 12), "Hits: 12"),
        (Tally(2, 12, is_done=False), "3 of 12…"),
        (Tally(None, 0, is_done=False), "Searching…"),
        (Tally(None, 0), "Not found"),
    ],
)
def test_how_the_search_went_is_said_in_words(bar: FindBar, tally: Tally, said: str) -> None:
    bar.report(tally)
    assert bar.said.text() == said
    assert bar.next.isEnabled() is bool(tally.total)
    bar.field.clear()
    bar.report(tally)
    assert bar.said.text() == ""


def placed(bar: FindBar, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(bar, widget.rect().topLeft()), widget.size())


@pytest.mark.usefixtures("twice_as_large", "styled")
def test_in_large_type_and_little_room_nothing_covers_anything(bar: FindBar) -> None:
    bar.report(Tally(11, 12, wrapped=True))
    bar.show()
    for width, below in ((WIDE, False), (NARROW, True), (WIDE, False)):
        for _ in range(2):  # the height follows what the width has moved
            bar.resize(width, bar.sizeHint().height())
            QApplication.processEvents()
        assert (placed(bar, bar.said).top() > placed(bar, bar.field).bottom()) is below
        parts = [
            placed(bar, part) for part in (bar.field, bar.said, bar.previous, bar.next, bar.list, bar.close_button)
        ]
        assert all(bar.rect().contains(part) for part in parts)
        assert not any(one.intersects(other) for one in parts for other in parts if one is not other)
        assert bar.field.width() >= 100

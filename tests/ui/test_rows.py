"""Lists of many rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QStyledItemDelegate
from pytestqt.qtbot import QtBot

from reader.ui.rows import RowList

MANY = 5_000


@pytest.mark.parametrize("shown_before", [False, True])
def test_a_row_that_is_not_laid_out_yet_is_brought_into_the_window_when_it_is(
    qtbot: QtBot, *, shown_before: bool
) -> None:
    rows = RowList()
    qtbot.addWidget(rows)
    rows.setUniformItemSizes(True)
    model = QStringListModel([str(number) for number in range(MANY)])
    rows.resize(200, 300)
    if shown_before:
        rows.show()
    rows.show_model(model, QStyledItemDelegate(rows))
    rows.setCurrentIndex(model.index(MANY - 10))
    rows.show()
    qtbot.waitUntil(lambda: rows.port.rect().contains(rows.visualRect(rows.currentIndex())), timeout=5_000)

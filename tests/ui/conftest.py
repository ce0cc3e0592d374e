"""What widgets are tested with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from reader.ui.style_sheet import style_sheet
from reader.ui.themes import PAPER


@pytest.fixture
def twice_as_large(qapp: QApplication) -> Iterator[None]:
    """The window's type in twice the size."""
    font = qapp.font()
    large = QFont(font)
    large.setPointSizeF(2 * font.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(font)


@pytest.fixture
def styled(qapp: QApplication) -> Iterator[None]:
    """The window's own style."""
    before = qapp.styleSheet()
    qapp.setStyleSheet(style_sheet(PAPER))
    yield
    qapp.setStyleSheet(before)
